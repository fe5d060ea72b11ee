import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unzipped } from './bytes.js';

const PARTS = Array.from({ length: 30 }, (_, i) => `record ${i} ${Array.from({ length: 200 }, (_, k) => (i * 7919 + k * k).toString(36)).join(' ')}\n`);
const members = (): Buffer[] => PARTS.map((part) => gzipSync(part));

/** What comes out of bytes that arrive in pieces of a size, and how often damage was told. */
async function unpacked(bytes: Buffer, size: number, resume = true): Promise<{ text: string; damages: number }> {
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const found: Buffer[] = [];
  let damages = 0;
  for await (const chunk of unzipped(pieces(), resume ? () => void damages++ : undefined)) found.push(chunk);
  return { text: Buffer.concat(found).toString(), damages };
}

describe('unzipped', () => {
  it('puts the members of a file together, however its bytes arrive', async () => {
    for (const size of [1, 7, 1000, 1 << 20]) expect(await unpacked(Buffer.concat(members()), size)).toEqual({ text: PARTS.join(''), damages: 0 });
  });

  it('loses the damaged member and no other', async () => {
    for (const size of [11, 500, 1 << 20]) {
      const packed = members();
      const broken = packed[12] ?? Buffer.alloc(0);
      packed[12] = Buffer.concat([broken.subarray(0, 60), Buffer.alloc(80, 0xee), broken.subarray(140)]);
      const { text, damages } = await unpacked(Buffer.concat(packed), size);
      expect(damages).toBeGreaterThan(0);
      for (const [i, part] of PARTS.entries()) if (i !== 12) expect(text).toContain(part);
    }
  });

  it('gives out what stands before the end of a file that is cut short', async () => {
    const whole = Buffer.concat(members());
    const { text, damages } = await unpacked(whole.subarray(0, whole.length - 40), 1 << 20);
    expect(damages).toBeGreaterThan(0);
    expect(text.startsWith(PARTS.slice(0, -1).join(''))).toBe(true);
  });

  it('ends with an error where nobody asked to go on', async () => {
    await expect(unpacked(Buffer.concat(members()).subarray(0, 900), 100, false)).rejects.toThrow('unexpected end of file');
  });
});
