import { describe, expect, it } from 'vitest';
import { propose } from '../../../test/stages.js';
import type { PloverType } from '../../index.js';
import { ruledTime } from './dates.js';

/** The rules' time of the first event of a type, `start..end`, by a text of 16 March 2018, a Friday. */
function ruled(text: string, type: PloverType, nth = 0): string | null {
  const candidate = propose(text)
    .candidates.flat()
    .filter((c) => c.proposal.sense.type === type && c.proposal.rank === 0)[nth];
  if (!candidate) return 'no event';
  const time = ruledTime(candidate.proposal, candidate.times, candidate.scopes, null);
  return time && `${time.expression.past.start}..${time.expression.past.end}`;
}

describe('times as an event has them', () => {
  it.each([
    ['a call is not on the day of what it calls for', 'دعت نقابة الأطباء السودانية إلى التظاهر يوم 22 مارس.', 'REQUEST', null],
    ['nor a threat', 'هدد الجيش التركي بقصف منبج الأسبوع المقبل.', 'THREATEN', null],
    ['nor an accord', 'اتفق لافروف وظريف على عقد اجتماع في 5 مايو.', 'AGREE', null],
    ['nor is an accusation on that of what was done', 'اتهمت مصر تركيا بقصف طبرق في 4 فبراير 2018.', 'ACCUSE', null],
    ['a time before the content is the call’s', 'دعا لافروف الأربعاء إلى التفاوض.', 'REQUEST', '2018-03-14..2018-03-14'],
    ['so is one behind a comma', 'دعا لافروف إلى التفاوض، الأربعاء.', 'REQUEST', '2018-03-14..2018-03-14'],
    ['and one that what is demanded cannot have', 'دعا لافروف إلى التفاوض أمس.', 'REQUEST', '2018-03-15..2018-03-15'],
    ['what is told since something began goes on', 'قتل الجيش السوري مئة مسلح منذ بدء المعارك في 4 مارس.', 'ASSAULT', '2018-03-04..2018-03-16'],
    ['told in front too', 'ومنذ بدء المعارك في درعا، في 4 مارس، قتل الجيش السوري مئة مسلح.', 'ASSAULT', '2018-03-04..2018-03-16', 1],
    ['what began, began then', 'منذ انطلاق الهجوم في 4 مارس قتل الجيش السوري مئة مسلح.', 'ASSAULT', '2018-03-04..2018-03-04'],
    ['so did what was when', 'توترت العلاقات منذ الاثنين، عندما طردت الرياض السفير الكندي.', 'SANCTION', '2018-03-12..2018-03-12'],
    ['since a clause that tells what began', 'قتل الجيش السوري مئة مسلح منذ أن بدأت المعارك في 4 مارس.', 'ASSAULT', '2018-03-04..2018-03-16'],
    ['what attacks are called by is no time of others', 'بعد هجمات 11 سبتمبر قصف الجيش الأميركي كابول.', 'ASSAULT', null, 1],
    ['but theirs', 'بعد هجمات 11 سبتمبر قصف الجيش الأميركي كابول.', 'ASSAULT', '2001-09-11..2001-09-11'],
    ['what is done by the noun has its time', 'قدم أردوغان شكاوى ضد مئة ناشط في عام 2017.', 'ACCUSE', '2017-01-01..2017-12-31'],
    [
      'what happened in that of the day before',
      'قصف الجيش السوري دوما الثلاثاء غداة اشتباكات في درعا قتل فيها جنديان.',
      'ASSAULT',
      '2018-03-12..2018-03-12',
      2,
    ],
    ['the day before', 'وصل لافروف إلى القاهرة الثلاثاء غداة زيارة ظريف إلى بيروت.', 'CONSULT', '2018-03-12..2018-03-12', 1],
    ['the day after', 'قصف الجيش السوري دوما الثلاثاء عشية زيارة لافروف إلى دمشق.', 'CONSULT', '2018-03-14..2018-03-14'],
    ['so long before', 'جاء البيان بعد أسبوع على قصف الجيش السوري مدينة دوما.', 'ASSAULT', '2018-03-09..2018-03-09'],
    ['so long ahead', 'جاء البيان قبل ثلاثة أيام من زيارة لافروف إلى دمشق.', 'CONSULT', '2018-03-19..2018-03-19'],
    ['not about so long', 'جاء البيان بعد نحو أسبوع على قصف الجيش السوري مدينة دوما.', 'ASSAULT', null],
    ['nor how long something went on', 'استقال الوزير بعد عشرة أيام من الاحتجاجات في عمان.', 'PROTEST', null],
  ] as const)('%s', (_, text, type, date, nth = 0) => {
    expect(ruled(text, type, nth)).toBe(date);
  });
});
