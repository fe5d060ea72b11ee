import { createReader } from '@isnad/coder';
import { expect, test } from 'vitest';
import { lightsOf } from './lights.js';
import { paragraphs } from './paragraphs.js';
import { viewsOf } from './view.js';

const TEXT = [
  'الأردن يرفض التصعيد',
  'عمّان - زار وزير الخارجية الأردني أيمن الصفدي القاهرة يوم الاثنين.',
  '«أكد وزير الخارجية الأردني أيمن الصفدي أن الأردن لن يهاجم سوريا»',
  'وأكد وزير الخارجية الأردني أيمن الصفدي أن الأردن لن يهاجم سوريا.',
].join('\n');
const dossier = createReader().read({ id: 'p', title: 'الأردن يرفض التصعيد', text: TEXT, publishedAt: '2021-03-02' });

test('a pull quote is folded, the sentence that it repeats is not', () => {
  const lines = paragraphs(dossier);
  expect(lines.map(({ start, end }) => TEXT.slice(start, end))).toEqual(TEXT.split('\n'));
  expect(lines.map(({ repeats }) => repeats)).toEqual([false, false, true, false]);
});

test('of two lines that are alike the later one is folded; the headline never is; short lines and other words are not', () => {
  const folded = (lines: readonly string[]) => paragraphs({ document: { ...dossier.document, text: lines.join('\n') } }).map(({ repeats }) => repeats);
  const words = 'أكد الوزير أن بلاده لن تشارك في الحرب';
  expect(folded([words, 'سطر', `${words}.`])).toEqual([false, false, false]);
  expect(folded(['عنوان', `${words} اليوم`, 'سطر', `"${words}"`])).toEqual([false, false, false, true]);
  expect(folded(['عنوان', words, 'سطر', words])).toEqual([false, false, false, true]);
  expect(folded(['عنوان', 'اقرأ أيضا', 'سطر', 'اقرأ أيضا'])).toEqual([false, false, false, false]);
});

test('events that repeat another stand under it, once', () => {
  const views = viewsOf(dossier);
  const shown = views.flatMap(({ event, repeats }) => [event.id, ...repeats.map(({ id }) => id)]);
  expect(shown.sort()).toEqual(dossier.events.map(({ id }) => id).sort());
  expect(views.some(({ repeats }) => repeats.length > 0)).toBe(true);
});

test('an event lights its own word, who takes part, and when', () => {
  const visit = dossier.events.find(({ type }) => type === 'CONSULT');
  if (visit === undefined) throw new Error('the visit was not read');
  const words = lightsOf(dossier, visit).map(({ role, span }) => `${role}: ${TEXT.slice(span.start, span.end)}`);
  expect(words).toContain('trigger: زار');
  expect(words).toContain('date: يوم الاثنين');
  expect(words.some((word) => word.startsWith('actor: ') && word.includes('الصفدي'))).toBe(true);
});
