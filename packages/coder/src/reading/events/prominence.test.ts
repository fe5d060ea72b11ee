import { describe, expect, it } from 'vitest';
import { createReader } from '../../index.js';

const reader = createReader();

/** Whether each event is told as an act of its own. */
const told = (text: string): boolean[] => reader.read({ id: '1', text }, { explain: true }).events.map((event) => event.explain?.main === true);

describe('an event told as an act of its own', () => {
  it('has the verb of a main clause', () => {
    expect(told('قصفت إسرائيل مواقع حركة حماس في غزة.')).toContain(true);
  });
  it('or the verb of what somebody says', () => {
    expect(told('قالت الشرطة إن مسلحين هاجموا السفارة الأمريكية في بغداد.')).toContain(true);
  });
  it('or a noun that somebody announces', () => {
    expect(told('أعلن الجيش الأمريكي مقتل خمسة مسلحين في غارة.')).toContain(true);
    expect(told('أعلن الجيش الأمريكي الهدنة بعد مقتل خمسة مسلحين.')).not.toContain(true);
  });
  it('is not named by a noun', () => {
    expect(told('بعد هجوم حركة حماس على إسرائيل.')).toEqual([false]);
  });
  it('is not told by a relative clause or one of time', () => {
    expect(told('عرفت الصحيفة الجنود الذين قصفوا مدينة حلب السورية.')).toEqual([false]);
    expect(told('عاد الهدوء بعد أن قصفت إسرائيل مدينة غزة.')).toEqual([false]);
  });
});
