import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../test/stages.js';

/** How often each body of a text is mentioned, by its name. */
const bodies = (text: string): Record<string, number> =>
  Object.fromEntries(
    [...entitiesOf(text).values()]
      .filter(({ type }) => type !== 'person' && type !== 'country' && type !== 'group')
      .map(({ name, spans }) => [name, spans.length]),
  );

describe('ministries', () => {
  it.each([
    ['by a short name', 'الخارجية التونسية تدين الهجوم\nأدانت وزارة الخارجية التونسية الهجوم.', { 'وزارة الخارجية التونسية': 2 }],
    ['without the only state', 'أدانت وزارة الدفاع الليبية الهجوم. وقالت وزارة الدفاع إن الأزمة انتهت.', { 'وزارة الدفاع الليبية': 2 }],
    ['as the knowledge names it', 'أدانت وزارة الدفاع الأميركية الهجوم. وقالت وزارة الدفاع إن الأزمة انتهت.', { البنتاغون: 2 }],
    ['of two states', 'أدانت وزارة الدفاع الليبية الهجوم. وأدانت وزارة الدفاع التونسية الهجوم.', { 'وزارة الدفاع الليبية': 1, 'وزارة الدفاع التونسية': 1 }],
    ['with more words', 'أدانت الحكومة التونسية الهجوم. وقالت الحكومة التونسية المؤقتة إن الأزمة انتهت.', { 'الحكومة التونسية': 2 }],
    ['for two things', 'أدانت وزارة الدفاع الليبية الهجوم. وأدانت وزارة الصحة الليبية الهجوم.', { 'وزارة الدفاع الليبية': 1, 'وزارة الصحة الليبية': 1 }],
  ])('told of %s', (_, text, expected) => {
    expect(bodies(text)).toEqual(expected);
  });

  it('are no others for their adjective: a central government is not that of a region', () => {
    expect(Object.keys(bodies('زار الوزير حكومة إقليم كردستان. وانتقد الحكومة المركزية.'))).toContain('الحكومة المركزية');
  });
});
