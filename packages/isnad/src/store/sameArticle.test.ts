import { createReader, type DocumentInput } from '@isnad/coder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PreparedArticle, prepareArticle } from './prepare.js';
import { Store } from './store.js';

const URL_1 = 'https://example.org/1';
const LEAD = 'زار وزير الخارجية الروسي سيرغي لافروف القاهرة يوم الثلاثاء.';
const FULL = `${LEAD} والتقى نظيره المصري سامح شكري، وبحث معه الوضع في ليبيا. وأدان الوزيران الهجوم على مدينة سبها، ودعوا إلى وقف إطلاق النار.`;
const reader = createReader();
let store: Store;
beforeEach(() => {
  store = Store.open(':memory:');
});
afterEach(() => store.close());

/** Adds an article and says what became of it, with what the store holds then: ids with their texts. */
async function add(fields: Partial<DocumentInput>, feed?: PreparedArticle['feed']): Promise<[string | undefined, Record<string, string>]> {
  const document = { id: URL_1, url: URL_1, text: FULL, ...fields };
  const [outcome] = store.add([{ ...prepareArticle(reader, document), ...(feed && { feed }) }]);
  return [outcome, held()];
}

function held(): Record<string, string> {
  const rows = store.connection.sqlite.prepare('SELECT a.id, v.text FROM articles a JOIN versions v ON v.version_id = a.version_id ORDER BY a.id').all();
  return Object.fromEntries((rows as { id: string; text: string }[]).map(({ id, text }) => [id, text]));
}

function count(table: string): number {
  return store.connection.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
}

describe('a feed and the full article of the same address', () => {
  it('a summary never takes the place of the full text', async () => {
    await add({});
    expect(await add({ text: LEAD }, 'summary')).toEqual(['same', { [URL_1]: FULL }]);
    expect(count('versions')).toBe(1);
  });

  it('the full text takes the place of the summary, which stays as a version, and keeps it', async () => {
    expect(await add({ text: LEAD }, 'summary')).toEqual(['added', { [URL_1]: LEAD }]);
    const before = count('events');
    expect(await add({})).toEqual(['changed', { [URL_1]: FULL }]);
    expect(count('events')).toBeGreaterThan(before);
    expect(await add({ text: LEAD }, 'summary')).toEqual(['same', { [URL_1]: FULL }]);
    expect(count('versions')).toBe(2);
  });

  it('a full text with an id of its own takes over the summary of its address', async () => {
    await add({ text: LEAD }, 'summary');
    expect(await add({ id: 'desk-7' })).toEqual(['changed', { 'desk-7': FULL }]);
    expect(await add({ id: 'desk-7' })).toEqual(['same', { 'desk-7': FULL }]);
    expect(await add({ text: LEAD }, 'summary')).toEqual(['same', { 'desk-7': FULL }]);
    expect(await add({ text: `${FULL} ثم غادر.` }, 'content')).toEqual(['same', { 'desk-7': FULL }]);
  });

  it('a summary that changes is a new version of the summary', async () => {
    await add({ text: LEAD }, 'summary');
    expect(await add({ text: `${LEAD} عاجل.` }, 'summary')).toEqual(['changed', { [URL_1]: `${LEAD} عاجل.` }]);
  });

  it('content that a feed carries whole is a new version; cut short it is none', async () => {
    await add({});
    expect(await add({ text: LEAD }, 'content')).toEqual(['same', { [URL_1]: FULL }]);
    expect(await add({ text: `${FULL} ثم غادر.` }, 'content')).toEqual(['changed', { [URL_1]: `${FULL} ثم غادر.` }]);
  });

  it('content takes the place of a summary, and a summary none of content', async () => {
    await add({ text: LEAD }, 'summary');
    expect((await add({}, 'content'))[0]).toBe('changed');
    expect(await add({ text: LEAD }, 'summary')).toEqual(['same', { [URL_1]: FULL }]);
  });

  it('two full articles at one address, as in archives that name the front page, stay two', async () => {
    await add({ id: 'a' });
    expect(await add({ id: 'b', text: LEAD })).toEqual(['added', { a: FULL, b: LEAD }]);
  });

  it('another article may be shorter after a change where no feed says so', async () => {
    await add({});
    expect(await add({ text: LEAD })).toEqual(['changed', { [URL_1]: LEAD }]);
  });
});
