import { describe, expect, it } from 'vitest';
import { propose } from '../../../test/stages.js';
import { canBeEvent } from '../selection/select.js';
import { isUnfilled, toldUnfilled, toldUnmet } from './unmet.js';

/** Types of the proposals at a word that may be events, and whether those are named whom the frame requires. */
const possible = (text: string, word: string): string[] =>
  propose(text)
    .candidates.flatMap((list) => list.filter((c) => canBeEvent(c, list)))
    .filter(({ proposal: p }) => p.sentence.words[p.word]?.token.folded === word)
    .map(({ proposal: p }) => `${p.sense.type} ${isUnfilled(p) ? 'unfilled' : 'filled'}`);

describe('a word whose frame requires both sides', () => {
  it('is asked about with one of them where annotators have found it to be an event', () => {
    expect(toldUnfilled('مشاركة', 'CONSULT')).toBe(true);
    expect(possible('رحب الرئيس بمشاركة ألمانيا في القمة.', 'بمشاركه')).toContain('CONSULT unfilled');
  });
  it('is not where they have not', () => {
    expect(toldUnfilled('كلمة لا يعرفها أحد', 'CONSULT')).toBe(false);
    expect(toldUnmet('كلمة لا يعرفها أحد', 'CONSULT')).toBe(false);
  });
  it('needs only one who bears arms to move', () => {
    const [proposal] = propose('فر المسلحون من المدينة.').candidates.flat();
    expect(proposal && isUnfilled(proposal.proposal)).toBe(false);
  });
});
