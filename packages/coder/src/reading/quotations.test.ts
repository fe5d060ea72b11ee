import { expect, it } from 'vitest';
import { createReader } from '../index.js';

const reader = createReader();

/** Quotations of a text with their speakers. */
function quotesOf(text: string): { words: string; speaker: string | null }[] {
  const dossier = reader.read({ id: 't', text, publishedAt: '2018-03-16' });
  const names = new Map(dossier.entities.map((e) => [e.id, e.name]));
  return dossier.quotations.map((q) => ({ words: text.slice(q.span.start, q.span.end), speaker: q.speaker ? (names.get(q.speaker) ?? null) : null }));
}

it.each(['«»', '""', '“”', '””'])('finds a quotation in %s and who speaks it', ([open, close]) => {
  expect(quotesOf(`وقال لافروف: ${open}لن تنسحب القوات الروسية من سوريا هذا العام${close}.`)).toEqual([
    { words: `${open}لن تنسحب القوات الروسية من سوريا هذا العام${close}`, speaker: 'سيرغي لافروف' },
  ]);
});

it('carries one that stays open into the next sentence', () => {
  const found = quotesOf('وقال لافروف: «لن تنسحب القوات الروسية من سوريا هذا العام. وستبقى هناك حتى نهاية المهمة».');
  expect(found).toHaveLength(2);
  expect(found.every((q) => q.speaker === 'سيرغي لافروف')).toBe(true);
});

it('takes a title in quotation marks for no speech', () => {
  expect(quotesOf('نشرت صحيفة «الحياة» الخبر.')).toEqual([]);
});
