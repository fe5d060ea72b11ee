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

it('reads the good files beside one that is no text, and no folder that is called as a file', async () => {
  mkdirSync(join(folder, 'mixed'));
  mkdirSync(join(folder, 'mixed', 'old.txt'));
  writeFileSync(join(folder, 'mixed', 'a.txt'), new Uint8Array(40));
  writeFileSync(join(folder, 'mixed', 'b.txt'), 'ب');
  const faults: string[] = [];
  expect(await readKnowledge(join(folder, 'mixed'), (error) => faults.push(error.message))).toEqual([{ path: join(folder, 'mixed', 'b.txt'), text: 'ب' }]);
  expect(faults).toEqual([expect.stringContaining('a.txt: this is binary')]);
});
