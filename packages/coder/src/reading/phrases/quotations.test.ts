import { expect, it } from 'vitest';
import { createReader } from '../../index.js';

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

it('carries one over a line break where the next mark closes it, and not where it opens another', () => {
  const over = quotesOf('وقال لافروف: "لن تنسحب القوات الروسية من سوريا هذا العام.\nوستبقى هناك حتى نهاية المهمة..".');
  expect(over.map((q) => q.speaker)).toEqual(['سيرغي لافروف', 'سيرغي لافروف']);
  const ended = quotesOf('وقال لافروف: «لن تنسحب القوات الروسية من سوريا هذا العام.\nوصلت السفن إلى طرطوس قرب «القاعدة».');
  expect(ended).toHaveLength(1);
});

it.each([
  ['a later line that closes it', 'وقال لافروف: «لن تنسحب القوات الروسية.\nالوضع في سوريا صعب جدا.\nوستبقى القوات الروسية هناك». وصلت السفن إلى طرطوس.', 3],
  [
    'lines that each open it anew',
    'وقال لافروف: «لن تنسحب القوات الروسية.\n«الوضع في سوريا صعب. ونحن نعرف ذلك جيدا.\n«وستبقى القوات الروسية هناك». وصلت السفن إلى طرطوس.',
    4,
  ],
  ['a clause that opens one half-way', 'وقال لافروف إن الوضع صعب، «ولن تنسحب القوات الروسية. وستبقى القوات الروسية هناك». وصلت السفن إلى طرطوس.', 2],
  ['a short sentence of one', '«لن تنسحب القوات الروسية من سوريا هذا العام»، يقول لافروف. «وستبقى القوات الروسية هناك».', 2],
])('carries the speaker over %s', (_, text, many) => {
  expect(quotesOf(text).map((q) => q.speaker)).toEqual(new Array(many).fill('سيرغي لافروف'));
});

it.each(['..".', ' ".', '!"،'])('closes one with a straight mark in %s', (close) => {
  const [first] = quotesOf(`وقال لافروف: "لن تنسحب القوات الروسية من سوريا هذا العام${close} وصلت السفن إلى طرطوس.`);
  expect(first?.words.endsWith('"')).toBe(true);
});

it('opens one with a straight mark behind a colon, though a space follows', () => {
  const [first] = quotesOf('وقال لافروف :" لن تنسحب القوات الروسية من سوريا هذا العام " وصلت السفن إلى طرطوس.');
  expect(first?.speaker).toBe('سيرغي لافروف');
});

it('ends one that nothing closes where the article tells again who said what', () => {
  const text = 'وقال لافروف: «لن تنسحب القوات الروسية من سوريا. وستبقى هناك حتى نهاية العام. وأعلنت تركيا أن قواتها ستبقى أيضا. ووصلت السفن إلى طرطوس.';
  expect(quotesOf(text)).toHaveLength(2);
});
