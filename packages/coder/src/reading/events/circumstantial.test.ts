import { describe, expect, it } from 'vitest';
import { createReader } from '../../index.js';
import { isCircumstantial } from './circumstantial.js';

const reader = createReader();

/** Words of the events that the rules propose and that go on meanwhile. */
const meanwhile = (text: string): string[] =>
  reader
    .propose({ id: '', text })
    .candidates.flat()
    .filter((c) => isCircumstantial(c.proposal))
    .map((c) => c.proposal.sentence.words[c.proposal.word]?.token.folded ?? '');

describe('what somebody was doing meanwhile', () => {
  it.each([
    ['صمت الرئيس حتى وهو يزور تركيا ويلتقي نظيره.', ['يزور', 'ويلتقي']],
    ['ظهر المسلحون في المقطع وهم يقصفون المدينة.', ['يقصفون']],
    ['وهو يزور تركيا ويلتقي نظيره.', []],
    ['قال الرئيس إنه سيزور تركيا ويلتقي نظيره.', []],
    ['صمت الرئيس وهو سيزور تركيا.', []],
  ])('%s: %s', (text, expected) => {
    expect([...new Set(meanwhile(text))]).toEqual(expected);
  });
  it('happened', () => {
    const { events } = reader.read({ id: '', text: 'احتفظ الرئيس التركي بصمته حتى وهو يزور روسيا ويلتقي رئيسها.' });
    expect(events.map((e) => e.status)).toEqual(['actual', 'actual']);
  });
});
