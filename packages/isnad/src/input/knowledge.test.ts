import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readKnowledge } from './knowledge.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-knowledge-'));
  mkdirSync(join(folder, 'below'));
  mkdirSync(join(folder, 'none'));
  writeFileSync(join(folder, 'b.txt'), 'ب');
  writeFileSync(join(folder, 'below', 'a.txt'), 'ا');
  writeFileSync(join(folder, 'notes.md'), '-');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('reads the text files of a folder, those below it too', async () => {
  expect(await readKnowledge(folder)).toEqual([
    { path: join(folder, 'b.txt'), text: 'ب' },
    { path: join(folder, 'below', 'a.txt'), text: 'ا' },
  ]);
});

it('says what is wrong with a folder', async () => {
  await expect(readKnowledge(join(folder, 'gone'))).rejects.toThrow('gone: no such file or folder');
  await expect(readKnowledge(join(folder, 'b.txt'))).rejects.toThrow('b.txt: not a folder');
  await expect(readKnowledge(join(folder, 'none'))).rejects.toThrow('none: no knowledge files');
  writeFileSync(join(folder, 'none', 'image.txt'), new Uint8Array(40));
  await expect(readKnowledge(join(folder, 'none'))).rejects.toThrow('image.txt: this is binary');
});
