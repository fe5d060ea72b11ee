import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../test/stages.js';
import { type Term, term } from '../learned/terms.js';
import { topicFeatures } from './topics.js';

describe('what a sentence is about', () => {
  const words = wordsOf('قصف الجيش المدينة ثم قصف الجيش المطار.');
  const made: string[] = [];
  const topicOf = topicFeatures((word: Term, type: Term) => made.push(`${word},${type}`));
  const [assault, consult] = [term('ASSAULT'), term('CONSULT')];

  it('is each of its words once', () => {
    topicOf(words, assault);
    expect(made.filter((name) => name === 'قصف,ASSAULT')).toHaveLength(1);
    expect(made).toContain('جيش,ASSAULT');
  });
  it('is made once for all events of a type', () => {
    expect(topicOf(words, assault)).toBe(topicOf(words, assault));
    expect(topicOf(words, consult)).not.toBe(topicOf(words, assault));
  });
  it('is bounded on a text without a full stop', () => {
    expect(topicOf(wordsOf(Array.from({ length: 500 }, (_, i) => `كلمة${i}`).join(' ')), assault).length).toBeLessThanOrEqual(200);
  });
});
