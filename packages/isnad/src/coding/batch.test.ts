import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReader } from '@isnad/coder';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreSink } from '../ingest/storeSink.js';
import { hashOf, prepareArticle } from '../store/prepare.js';
import { Store } from '../store/store.js';
import { makeCoder } from './batch.js';

const reader = createReader();
const VISIT = {
  id: 'a',
  text: 'زار وزير الخارجية الروسي سيرغي لافروف تركيا.',
  title: 'زيارة',
  publisher: 'alpha',
  publishedAt: '2018-09-05',
  url: 'https://example.org/a',
};

let folder = '';
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-batch-'));
  store = Store.open(join(folder, 'd.db'));
  store.add([prepareArticle(reader, VISIT)]);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const item = (document: object) => ({ where: 'x:1', text: JSON.stringify(document) });

describe('an article that the store has', () => {
  it('is not coded again, and is when anything that it says of itself is another', async () => {
    const code = makeCoder({ knowledge: [], explain: false, forStore: true, store: store.connection.path });
    expect(await code([item(VISIT)])).toEqual([{ known: { id: 'a', hash: hashOf(VISIT) } }]);
    const others = [
      { ...VISIT, id: 'b' },
      { ...VISIT, text: `${VISIT.text} ` },
      { ...VISIT, title: null },
      { ...VISIT, publisher: 'beta' },
      { ...VISIT, publishedAt: '2018-09-06' },
      { ...VISIT, url: null },
    ];
    const results = await code(others.map(item));
    expect(results.map(({ known, prepared }) => [known, prepared?.document.id])).toEqual(others.map(({ id }) => [undefined, id]));
    // The worker sees what was written since it looked last.
    const changed = { ...VISIT, publisher: 'beta' };
    store.add([prepareArticle(reader, changed)]);
    expect((await code([item(VISIT), item(changed)])).map(({ known }) => known !== undefined)).toEqual([false, true]);
  });

  it('is coded anew where that is asked for', async () => {
    const [result] = await makeCoder({ knowledge: [], explain: false, forStore: true })([item(VISIT)]);
    expect(result?.prepared?.rows.events[0]?.type).toBe('CONSULT');
    expect(store.add(result?.prepared === undefined ? [] : [result.prepared], true)).toEqual(['changed']);
  });

  it('is not coded when a feed brings it again', async () => {
    const read = vi.spyOn(reader, 'read');
    const sink = new StoreSink(store, reader, store.connection.path);
    expect(await sink.add({ where: 'x', document: VISIT })).toBe(false);
    expect(read).toHaveBeenCalledTimes(0);
    expect(await sink.add({ where: 'x', document: { ...VISIT, id: 'b' } })).toBe(true);
    expect(read).toHaveBeenCalledTimes(1);
  });
});
