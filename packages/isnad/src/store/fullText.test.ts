import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReader } from '@isnad/coder';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasOldTerms, parseQuery, snippetOf } from './fullText.js';
import { MIGRATIONS } from './migrations.js';
import { prepareArticle } from './prepare.js';
import { Store } from './store.js';

const reader = createReader();
const OTHER = 'وبحث الوزراء في الاجتماع أسعار النفط وموازنة العام المقبل وخطط التعليم والصحة والنقل في البلاد. ';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-terms-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function found(texts: Readonly<Record<string, { readonly title?: string; readonly text: string }>>, words: string): Promise<string[]> {
  const store = Store.open(':memory:');
  store.add(Object.entries(texts).map(([id, { title, text }]) => prepareArticle(reader, { id, title: title ?? null, text })));
  const { rows } = await store.search(words);
  await store.close();
  return rows.map(({ id }) => id);
}

it('puts first what has the words in its title, then what has them most often for its length', async () => {
  const texts = {
    once: { text: `${OTHER.repeat(3)}وفرضت واشنطن عقوبات على طهران.` },
    titled: { title: 'عقوبات على طهران', text: `${OTHER}وردت طهران على القرار.` },
    never: { text: OTHER },
    often: { text: 'فرضت واشنطن عقوبات على طهران، وقالت إن العقوبات تلي عقوبات سابقة.' },
    late: { text: `${OTHER.repeat(6)}وتبقى العقوبات.` },
  };
  expect(await found(texts, 'العقوبة')).toEqual(['titled', 'often', 'once', 'late']);
});

it('finds a country by its name, and not whoever insists by the same letters', async () => {
  const texts = {
    egypt: { text: 'أعلنت مصر موقفها من الأزمة الليبية.' },
    attached: { text: 'وفي القاهرة رحب وزير الخارجية بمصر دولة للسلام.' },
    insists: { text: 'أصر الوزير على موقفه من الأزمة الليبية، وهذا الإصرار قديم.' },
  };
  expect((await found(texts, 'مصر')).sort()).toEqual(['attached', 'egypt']);
  expect(await found(texts, 'إصرار')).toContain('insists');
});

it('takes the word of a question as it stands where it can stand so', async () => {
  const texts = {
    king: { text: 'استقبل الملك وفدا من البرلمان.' },
    leans: { text: 'يميل الحزب إلى الحوار مع الحكومة.' },
    deck: { text: 'وصل الوفد على متن طائرة خاصة.' },
  };
  expect(await found(texts, 'ملك')).toEqual(['king']);
  expect(await found({ ...texts, accused: { text: 'حبست المحكمة 16 متهما.' }, died: { text: 'مات الرجل في السجن.' } }, 'مات')).toEqual(['died']);
});

it('keeps what a store of an older Isnad finds, ranked, and says that its terms are old until all is read anew', async () => {
  const path = join(folder, 'old.db');
  const old = new Database(path);
  const before = MIGRATIONS.findIndex((step) => step.includes('old_terms'));
  for (const step of MIGRATIONS.slice(0, before)) old.exec(step);
  old.pragma(`user_version = ${before}`);
  old.exec("INSERT INTO runs VALUES (1, '0', '0', '2018')");
  for (const [n, title, body] of [
    [1, '', 'زار وزير عقوبه مصر'],
    [2, 'عقوبه', 'عقوبه وزير'],
    [3, '', 'وزير'],
  ] as const) {
    old.prepare('INSERT INTO articles (article_id, id, added_at) VALUES (?, ?, ?)').run(n, `a${n}`, '2018');
    old.prepare('INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?, 1, ?)').run(n, n, 'h', 'نص', '{}', Buffer.alloc(0), '2018');
    old.prepare('UPDATE articles SET version_id = article_id WHERE article_id = ?').run(n);
    old.prepare('INSERT INTO search_lemmas (rowid, title, body) VALUES (?, ?, ?)').run(n, title, body);
  }
  old.close();
  const store = Store.open(path);
  expect(hasOldTerms(store.connection)).toBe(true);
  expect((await store.search('عقوبة')).rows.map(({ id }) => id)).toEqual(['a2', 'a1']);
  expect((await store.search('وزير')).total).toBe(3);
  store.noteRecoded({ name: 'isnad', version: '0', model: '0' }, null);
  expect(hasOldTerms(store.connection)).toBe(false);
  expect(store.connection.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  await store.close();
});

it('keeps verbs apart that are written alike where one is far more usual', async () => {
  const texts = {
    visits: { text: 'يزور الوزير القاهرة غدا.' },
    visited: { text: 'زار الوزير القاهرة أمس.' },
    visit: { text: 'انتهت زيارة الوزير.' },
    forged: { text: 'اتهمت المعارضة الحكومة بتزوير الانتخابات.' },
  };
  expect((await found(texts, 'يزور')).sort()).toEqual(['visit', 'visited', 'visits']);
  expect((await found(texts, 'تزوير')).sort()).toEqual(['forged']);
});

describe('the snippet of a text', () => {
  const snippet = (text: string, typed: string, title: string | null = null) => snippetOf(reader, text, parseQuery(reader, typed), title);
  const long = `${'كلام عن أمور شتى قبل الخبر '.repeat(6)}وزار الوزير بغداد ${'ثم كلام طويل بعد ذلك '.repeat(20)}`.trim();

  it('begins and ends with whole words, and says that the text goes on', () => {
    const { text, marks } = snippet(long, 'زار');
    expect(text.startsWith('…')).toBe(true);
    expect(text.endsWith('…')).toBe(true);
    expect(long).toContain(text.slice(1, -1));
    const at = long.indexOf(text.slice(1, -1));
    expect(long[at - 1]).toBe(' ');
    expect(long[at + text.length - 2]).toBe(' ');
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['وزار']);
  });

  it('passes over the headline, which stands above it, unless there is nothing else', () => {
    const [title, body] = ['الوزير يزور بغداد', 'قال المتحدث إن الوزير زار بغداد أمس.'];
    const { text, marks } = snippet(`${title}\n${body}`, 'زار', title);
    expect(text).toBe(body);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['زار']);
    expect(snippet(title, 'زار', title).text).toBe(title);
  });

  it('a word of a megabyte is cut, and no character is', () => {
    const { text } = snippet(`زار ${'ب'.repeat(1_000_000)}`, 'زار');
    expect(text.length).toBeLessThan(240);
    expect(snippet(`زار ${'😀'.repeat(1000)}`, 'زار').text.isWellFormed()).toBe(true);
  });
});
