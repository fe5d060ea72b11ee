import { expect, it } from 'vitest';
import { createReader, type PloverType } from '../../index.js';

const reader = createReader();

/** First day of the first event of a type in a text of 16 March 2018, a Friday; null for none. */
function day(text: string, type: PloverType): string | null {
  const { events } = reader.read({ id: 't', text, publishedAt: '2018-03-16' });
  return events.find((e) => e.type === type)?.date?.start ?? null;
}

it.each([
  ['what is to be done on the weekday of publication may be done that day', 'ستعقد الجامعة العربية اجتماعا طارئا الجمعة.', 'CONSULT', '2018-03-16'],
  ['on another it is the next one', 'ستعقد الجامعة العربية اجتماعا طارئا الخميس.', 'CONSULT', '2018-03-22'],
  ['the weekday of the report is not its day', 'أعلنت موسكو الجمعة أنها ستطرد عشرين دبلوماسيا بريطانيا.', 'SANCTION', null],
] as const)('%s', (_, text, type, expected) => {
  expect(day(text, type)).toBe(expected);
});
