import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../test/stages.js';

/** How often each body of a text is mentioned, by its name. */
const bodies = (text: string): Record<string, number> =>
  Object.fromEntries(
    [...entitiesOf(text).values()]
      .filter(({ type }) => type !== 'person' && type !== 'country' && type !== 'group')
      .map(({ name, spans }) => [name, spans.length]),
  );

describe('a bare word for a body', () => {
  it.each([
    ['its minister', 'قال وزير الدفاع الليبي سالم الهوني إن الأزمة انتهت. وأعلنت الوزارة الاتفاق.', 'وزارة الدفاع الليبية', 1],
    [
      'its minister, called again by his name',
      'زار وزير الدفاع الليبي سالم الهوني تونس. وقال الهوني إن الأزمة انتهت. وأعلنت الوزارة الاتفاق.',
      'وزارة الدفاع الليبية',
      1,
    ],
    ['its spokesman', 'قال المتحدث باسم وزارة الصحة إن الأزمة انتهت. وأعلنت الوزارة الاتفاق.', 'وزارة الصحة', 2],
    ['its short name', 'أدانت الخارجية التونسية الهجوم. ودعت الوزارة إلى الحوار.', 'الخارجية التونسية', 2],
    ['the head of a party', 'دعا رئيس حزب الوطن سالم الهوني إلى الحوار. ورفض الحزب الاتفاق.', 'حزب الوطن', 1],
    ['the head of a parliament', 'دعا رئيس مجلس النواب الليبي سالم الهوني إلى الحوار. ورفض المجلس الاتفاق.', 'مجلس النواب الليبي', 1],
    ['whoever acts, before whom it is said to', 'انتقدت وزارة الدفاع وزارة الصحة. وقالت إن الأزمة انتهت. وأعلنت وزارة الدفاع للوزارة ذلك.', 'وزارة الصحة', 1],
    ['the one told of last', 'أعلنت وزارة الدفاع الاتفاق. ورفضته وزارة الصحة. وقالت الوزارة إن الأزمة انتهت.', 'وزارة الصحة', 2],
  ])('goes back to the body of %s', (_, text, name, count) => {
    expect(bodies(text)[name]).toBe(count);
  });

  it.each([
    ['two ministers who meet', 'التقى وزير الدفاع الليبي سالم الهوني وزير الدفاع التونسي نديم خوري. وأعلنت الوزارة الاتفاق.'],
    ['who was minister', 'قال وزير الدفاع الليبي السابق سالم الهوني إن الأزمة انتهت. وأعلنت الوزارة الاتفاق.'],
    ['a minister who is only told of', 'تحدث النائب نديم خوري عن وزير الدفاع الليبي سالم الهوني. وأعلنت الوزارة الاتفاق.'],
  ])('is nobody in particular behind %s', (_, text) => {
    expect(bodies(text)).toEqual({ الوزارة: 1 });
  });

  it('is none of two councils whose heads meet', () => {
    const text = 'التقى رئيس مجلس النواب الليبي سالم الهوني رئيس المجلس الأعلى للدولة نديم خوري. ودعا المجلس إلى الحوار.';
    expect(Object.keys(bodies(text))).toContain('المجلس');
  });
});
