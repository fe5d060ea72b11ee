import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLines, type SourceLine } from './lines.js';
import { splitLines } from './split.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: Uint8Array, encoding?: string): Promise<string[]> {
  const path = join(folder, 'input');
  writeFileSync(path, bytes);
  const lines: string[] = [];
  for await (const line of readLines(path, encoding)) lines.push('text' in line ? line.text : `! ${line.fault}`);
  return lines;
}

describe('readLines', () => {
  it.each(['utf8', 'utf16le'] as const)('reads %s, with and without a byte order mark', async (encoding) => {
    const text = '{"text":"زار"}\n{"text":"قال"}';
    const expected = text.split('\n');
    expect(await read(Buffer.from(text, encoding))).toEqual(expected);
    expect(await read(Buffer.from(`\uFEFF${text}`, encoding))).toEqual(expected);
  });

  it('tells gzip by its bytes, not by the name', async () => {
    expect(await read(gzipSync('{"text":"زار"}\n'))).toEqual(['{"text":"زار"}']);
  });

  it('reads every line in its own encoding', async () => {
    const windows = Buffer.from([0xd2, 0xc7, 0xd1, 0x20, 0xe1, 0xc7, 0xdd, 0xd1, 0xe6, 0xdd]);
    expect(await read(Buffer.concat([Buffer.from('{"text":"زار"}\n'), windows, Buffer.from('\nقال')]))).toEqual(['{"text":"زار"}', 'زار لافروف', 'قال']);
  });

  it('reports a binary line among good ones, and goes on', async () => {
    const lines = await read(Buffer.concat([Buffer.from('{"text":"زار"}\n'), Buffer.alloc(40), Buffer.from('\n{"text":"قال"}\n')]));
    expect(lines).toEqual(['{"text":"زار"}', '! this is binary, not text', '{"text":"قال"}']);
  });

  it('refuses a binary file as a whole', async () => {
    await expect(read(Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 131) % 256)))).rejects.toThrow('this is binary, not text');
  });

  it('names the line at which gzip breaks off', async () => {
    const whole = gzipSync(Buffer.from(Array.from({ length: 20_000 }, (_, i) => `${(i * 7919) % 10_007}\n`).join('')));
    await expect(read(whole.subarray(0, whole.length / 2))).rejects.toThrow(/input:\d+: the gzip file ends too early/);
  });

  it('names a missing file and a folder', async () => {
    const next = (path: string): Promise<unknown> => readLines(path).next();
    await expect(next(join(folder, 'nothing'))).rejects.toThrow('no such file');
    await expect(next(folder)).rejects.toThrow('this is a folder');
  });

  it('drops the byte order mark of every file that was pasted into one', async () => {
    expect(await read(Buffer.from('\uFEFF{"text":"زار"}\n\uFEFF{"text":"قال"}'))).toEqual(['{"text":"زار"}', '{"text":"قال"}']);
  });

  it('reads a line with broken bytes, and says so', async () => {
    const broken = Buffer.concat([Buffer.from('{"text":"زار '), Buffer.of(0xd8, 0x20), Buffer.from('لافروف القاهرة"}\n{"text":"قال"}')]);
    const [fault, text, next, ...rest] = await read(broken);
    expect(fault).toBe('! bytes that are no UTF-8 were read as U+FFFD');
    expect(text).toBe('{"text":"زار \uFFFD لافروف القاهرة"}');
    expect([next, rest]).toEqual(['{"text":"قال"}', []]);
  });

  it.each([
    ['half a character in UTF-16', Buffer.from('\uFEFF{"text":"زار"}\n{"text":"قا\uD800ل"}\n{"text":"قال"}', 'utf16le'), undefined, 'قا\uFFFDل'],
    ['a byte that ISO-8859-6 does not use', Buffer.from([0x0a, 0xe2, 0xa1, 0x0a, 0xe2]), 'iso-8859-6', 'ق\uFFFD'],
    ['a broken byte where UTF-8 is asked for', Buffer.from('\n\xff\n', 'latin1'), 'utf-8', '\uFFFD'],
  ])('reads a line with %s, and says so of that line', async (_, bytes, encoding, expected) => {
    const path = join(folder, 'halves');
    writeFileSync(path, bytes);
    const lines: SourceLine[] = [];
    for await (const line of readLines(path, encoding)) lines.push(line);
    const faults = lines.filter((line) => 'fault' in line);
    expect(faults).toEqual([expect.objectContaining({ line: 2, mended: true, fault: expect.stringMatching(/U\+FFFD$/) })]);
    expect(lines.some((line) => 'text' in line && line.line === 2 && line.text.includes(expected))).toBe(true);
  });

  it('takes what stands for a lost character in UTF-8 for a character', async () => {
    expect(await read(Buffer.from('زا\uFFFDر'))).toEqual(['زا\uFFFDر']);
    expect(await read(Buffer.from('زا\uFFFDر'), 'UTF8')).toEqual(['زا\uFFFDر']);
  });

  it('says that a given encoding looks wrong, and obeys it', async () => {
    const [doubt, text] = await read(Buffer.from('{"text":"زار الوزير"}'), 'windows-1256');
    expect(doubt).toMatch(/^! read as windows-1256, as --encoding says, but it looks like utf-8/);
    expect(text).toContain('ط²');
    expect(await read(Buffer.from('{"text":"a"}'), 'windows-1256')).toEqual(['{"text":"a"}']);
  });

  it('names UTF-32 instead of reading it as UTF-16', async () => {
    const bytes = Buffer.concat([
      Buffer.of(0xff, 0xfe, 0, 0),
      ...[...'{"text":"زار"}'].map((c) => Buffer.of(c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8, 0, 0)),
    ]);
    await expect(read(bytes)).rejects.toThrow('UTF-32');
  });

  it('obeys an encoding that is given', async () => {
    expect(await read(Buffer.from([0xc7, 0xe4]), 'iso-8859-6')).toEqual(['ال']);
  });
});

describe('splitLines', () => {
  it('gives the lines of any text, however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.stringMatching(/^[aأ\n]{0,8}$/), { maxLength: 12 }), async (parts) => {
        async function* chunks(): AsyncGenerator<Buffer> {
          for (const part of parts) yield Buffer.from(part);
        }
        const lines: string[] = [];
        for await (const { bytes } of splitLines(chunks())) lines.push(String(bytes));
        const expected = parts.join('').split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(lines).toEqual(expected);
      }),
    );
  });

  it('keeps nothing of a line that is too long, and goes on after it', async () => {
    async function* chunks(): AsyncGenerator<Buffer> {
      yield Buffer.from('ab\nlong');
      yield Buffer.from('er\ncd');
    }
    const lines: (string | null)[] = [];
    for await (const { bytes } of splitLines(chunks(), 4)) lines.push(bytes?.toString() ?? null);
    expect(lines).toEqual(['ab', null, 'cd']);
  });

  it('says when nothing more has arrived', async () => {
    async function* chunks(): AsyncGenerator<Buffer> {
      yield Buffer.from('a\nb\nc');
      yield Buffer.from('\n');
    }
    const pauses: boolean[] = [];
    for await (const { pause } of splitLines(chunks())) pauses.push(pause);
    expect(pauses).toEqual([false, true, true]);
  });
});
