import { describe, expect, it } from 'vitest';
import { pack, SortedTable } from './packed.js';
import { fingerprintBehind, Sieve } from './sieve.js';

const fingerprint = (text: string): number => [...text].reduce((so, letter) => fingerprintBehind(so, letter.charCodeAt(0)), 0);

describe('Sieve', () => {
  const members = Array.from({ length: 2000 }, (_, i) => `كلمة${i * 7919}`);
  const sieve = new Sieve(8 * members.length);
  for (const member of members) sieve.add(fingerprint(member));

  it('lets every member through', () => {
    expect(members.every((member) => sieve.passes(fingerprint(member)))).toBe(true);
  });

  it('stops most others', () => {
    const strangers = Array.from({ length: 2000 }, (_, i) => `لفظ${i * 104729}`);
    expect(strangers.filter((stranger) => sieve.passes(fingerprint(stranger))).length).toBeLessThan(200);
  });
});

describe('SortedTable', () => {
  it('answers the same however much it has been asked', () => {
    const keys = ['ايران', 'القاهره', 'القاهره الجديده', 'مجلس الامن', 'ω'];
    const lines = keys.map((key) => pack(`${key}\t1`)).map((line) => String.fromCharCode(...line));
    const table = new SortedTable(Uint16Array.from(lines.sort().join('\n'), (unit) => unit.charCodeAt(0)));
    const asked = [...keys, 'مجلس', 'القاهر', 'القاهرهه', 'ا', '', 'دمشق', 'مجلس الامن الدولي'];
    const answers = (): unknown[] => asked.map((text) => [table.get(text), table.begins(text), table.goesOn(text)]);
    const before = answers();
    expect(before.slice(0, 6)).toEqual([
      ['1', true, false],
      ['1', true, true],
      ['1', true, false],
      ['1', true, false],
      ['1', true, false],
      [undefined, true, true],
    ]);
    for (let i = 0; i < 10_000; i++) table.get(`كلمة${i}`);
    expect(answers()).toEqual(before);
  });
});
