import { describe, expect, it } from 'vitest';
import { propose } from '../../../test/stages.js';

/** Days of the times of a text, in its order, as its events have them. */
function days(text: string): string[] {
  const { candidates } = propose(text);
  const times = candidates.flatMap((list) => (list[0] ? [...list[0].times.values()] : []));
  return times.map(({ expression: { past, kind } }) => `${kind} ${past.start}`);
}

describe('a time told from another', () => {
  it.each([
    ['the next day', 'قصف الجيش المدينة في 5 مارس. وفي اليوم التالي هاجم مسلحون القاعدة.', ['point 2018-03-05', 'point 2018-03-06']],
    ['two days on', 'قصف الجيش المدينة في 5 مارس. وبعد يومين هاجم مسلحون القاعدة.', ['point 2018-03-05', 'point 2018-03-07']],
    ['in one sentence', 'قصف الجيش المدينة في 5 مارس وفي اليوم التالي هاجم مسلحون القاعدة.', ['point 2018-03-05', 'point 2018-03-06']],
  ])('is counted from the day named before: %s', (_, text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  it('stays open where no day was named', () => {
    expect(days('قصف الجيش المدينة. وفي اليوم التالي هاجم مسلحون القاعدة.')).toEqual(['narrative 2018-03-17']);
  });
});
