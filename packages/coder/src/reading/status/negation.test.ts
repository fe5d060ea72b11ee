import { describe, expect, it } from 'vitest';
import { createReader } from '../../index.js';

const reader = createReader();
/** In what way the events of a text are negated, by their trigger. */
const negations = (text: string): Record<string, string> =>
  Object.fromEntries(
    reader
      .read({ id: '1', text, publishedAt: '2018-04-08' })
      .events.flatMap(({ trigger, negation }) => (negation === undefined ? [] : [[text.slice(trigger.start, trigger.end), negation]])),
  );

describe('in what way an event is negated', () => {
  it('tells a denial from a denial of having taken part', () => {
    expect(negations('وتنفي سوريا وروسيا استخدام الغاز السام في السابع من أبريل.')).toEqual({ استخدام: 'denied' });
    expect(negations('ونفى وزير الخارجية الروسي سيرغي لافروف ضلوع بلاده في محاولة قتل الجاسوس السابق.')).toMatchObject({ قتل: 'part' });
    expect(negations('وتنفي السعودية مسؤوليتها عن قتل الصحفي جمال خاشقجي.')).toMatchObject({ قتل: 'part' });
  });

  it('knows what is stated, and what is only implied', () => {
    expect(negations('لم يزر الرئيس أوباما كينيا.')).toEqual({ يزر: 'stated' });
    expect(negations('لم تنفذ بريطانيا ضربات سوى في العراق.')).toEqual({});
    expect(negations('لن يزور الرئيس أوباما كينيا.')).toEqual({ يزور: 'implied' });
  });

  it('takes what a denied act was in for known', () => {
    expect(negations('وتنفي سوريا استخدام الغاز السام خلال هجوم على دوما.')).toEqual({ استخدام: 'denied' });
  });
});
