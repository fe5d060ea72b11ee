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
    ['after that by so long', 'قصف الجيش المدينة في 5 مارس. وبعدها بأسبوع هاجم مسلحون القاعدة.', ['point 2018-03-05', 'point 2018-03-12']],
    ['from what happened', 'قصف الجيش المدينة في 5 مارس. وبعد يومين من الحادثة هاجم مسلحون القاعدة.', ['point 2018-03-05', 'point 2018-03-07']],
    ['the next year', 'قصف الجيش المدينة في مارس 2014. وفي العام التالي هاجم مسلحون القاعدة.', ['point 2014-03-01', 'point 2015-01-01']],
    ['a month of its year', 'قصف الجيش المدينة في مارس 2014. وفي ديسمبر من العام نفسه هاجم مسلحون القاعدة.', ['point 2014-03-01', 'point 2014-12-01']],
    ['its day in another year', 'قصف الجيش المدينة في 5 مارس. وفي اليوم نفسه من عام 2016 هاجم مسلحون القاعدة.', ['point 2018-03-05', 'point 2016-03-05']],
    ['a month behind one with its year', 'سافر الوزير في مايو 2013 ووصل إلى القاهرة في يوليو حيث اعتقل.', ['point 2013-05-01', 'point 2013-07-01']],
  ])('is counted from the day named before: %s', (_, text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  it('stays open where no day was named', () => {
    expect(days('قصف الجيش المدينة. وفي اليوم التالي هاجم مسلحون القاعدة.')).toEqual(['narrative 2018-03-17']);
  });
});
