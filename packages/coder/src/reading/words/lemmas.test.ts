import { describe, expect, it } from 'vitest';
import { createReader, fold } from '../../index.js';

const reader = createReader();

describe('lemmas', () => {
  it.each(['زار', 'يزور', 'سيزورون', 'زيارة', 'بزيارته', 'وزيارة', 'وزار'])('leads %s to its verb', (word) => {
    expect(reader.lemmas(fold(word))).toContain('زار');
  });

  it('does not split a word that the lexicon holds', () => {
    expect(reader.lemmas(fold('وزير'))).toEqual(['وزير']);
  });
});
