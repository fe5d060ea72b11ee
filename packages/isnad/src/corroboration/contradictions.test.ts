import { createReader } from '@isnad/coder';
import { describe, expect, it } from 'vitest';
import { claimsOf } from './claims.js';
import { contradictionsOf } from './contradictions.js';
import type { Claim } from './types.js';

const reader = createReader();

/** The claims of one type in texts of several outlets, printed on one day. */
function told(type: Claim['type'], ...texts: readonly string[]): Claim[] {
  return texts.flatMap((text, i) =>
    claimsOf(reader.read({ id: `d${i}`, text, publisher: `outlet ${i}`, publishedAt: '2018-09-04' })).filter((claim) => claim.type === type),
  );
}

const about = (claims: readonly Claim[]): string[] => contradictionsOf(claims).map((one) => one.about);

const STRIKE = 'قصفت روسيا مدينة إدلب يوم الاثنين.';
const toll = (number: string, whom: string, more = '') => `قتل ${number} ${whom} في غارة على مدينة إدلب يوم الاثنين${more}.`;

describe('contradictions about status', () => {
  it('are what one says was so and another denies', () => {
    const [status] = contradictionsOf(told('ASSAULT', STRIKE, 'نفت وزارة الدفاع الروسية أن تكون روسيا قصفت مدينة إدلب يوم الاثنين.'));
    expect(status).toMatchObject({ about: 'status', sides: [{ says: 'actual' }, { says: 'negated' }] });
  });

  it('are not what was only to be prevented, or is not to come', () => {
    expect(about(told('ASSAULT', STRIKE, 'قال مسؤول إن المدنيين بقوا في إدلب لمنع روسيا من قصف المدينة.'))).toEqual([]);
    expect(about(told('CONSULT', 'زار لافروف أنقرة يوم الاثنين.', 'قال متحدث إن لافروف لن يزور أنقرة.'))).toEqual([]);
  });

  it('are not a denial of having had a part in what nobody is said to have done', () => {
    const killed = 'قتل الصحفي جمال خاشقجي في إسطنبول.';
    const denied = 'نفت السعودية ضلوعها في قتل الصحفي جمال خاشقجي.';
    expect(told('ASSAULT', denied)[0]?.negation).toBe('part');
    expect(about(told('ASSAULT', killed, denied))).toEqual([]);
    expect(about(told('ASSAULT', 'قتلت السعودية الصحفي جمال خاشقجي.', denied))).toEqual(['status']);
  });

  it('are not what one voice tells of two', () => {
    expect(about(told('CONSULT', 'التقى أوباما زوجته في هاواي. ولم يلتق أوباما والده في هاواي.'))).toEqual([]);
  });
});

describe('contradictions about counts', () => {
  it('are two numbers of the same, in whatever form the word for it stands', () => {
    expect(about(told('ASSAULT', toll('14', 'جنديا'), toll('عشرة', 'جنود')))).toEqual(['counts']);
  });

  it('are not numbers of others, of all so far, or far apart', () => {
    expect(about(told('ASSAULT', toll('14', 'جنديا'), toll('عشرة', 'مدنيين')))).toEqual([]);
    expect(about(told('ASSAULT', toll('14', 'جنديا'), 'قتل 20 جنديا حتى الآن في الغارات على مدينة إدلب.'))).toEqual([]);
    expect(about(told('ASSAULT', toll('14', 'جنديا'), toll('40', 'جنديا')))).toEqual([]);
  });
});
