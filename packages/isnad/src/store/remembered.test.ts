import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReader } from '@isnad/coder';
import { expect, test } from 'vitest';
import { prepareArticle } from './prepare.js';
import { remembered } from './remembered.js';
import { Store } from './store.js';

test('an answer is kept until somebody writes, this process or another', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-remembered-'));
  const path = join(folder, 'a.db');
  const [store, other] = [Store.open(path), Store.open(path)];
  const reader = createReader();
  let asked = 0;
  const ask = (question: string) =>
    remembered(store.connection, question, async () => {
      asked++;
      return store.connection.sqlite.prepare('SELECT count(*) FROM articles').pluck().get();
    });
  expect([await ask('a'), await ask('a'), asked]).toEqual([0, 0, 1]);
  store.add([prepareArticle(reader, { id: '1', text: 'زار الوزير القاهرة.' })]);
  expect([await ask('a'), await ask('a'), asked]).toEqual([1, 1, 2]);
  other.add([prepareArticle(reader, { id: '2', text: 'زار الوزير بغداد.' })]);
  expect([await ask('a'), await ask('b'), await ask('a'), asked]).toEqual([2, 2, 2, 4]);
  // What was written while it was looked for is not overlooked afterwards.
  await remembered(store.connection, 'c', async () => other.add([prepareArticle(reader, { id: '3', text: 'زار الوزير دمشق.' })]));
  expect(await ask('c')).toBe(3);
  // Many questions do not fill the memory: the first are forgotten.
  for (let i = 0; i < 50; i++) await ask(`q${i}`);
  const before = asked;
  await ask('q49');
  await ask('q0');
  expect(asked).toBe(before + 1);
  await Promise.all([store.close(), other.close()]);
  await rm(folder, { recursive: true });
});
