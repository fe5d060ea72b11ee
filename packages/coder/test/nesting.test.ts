import { describe, expect, it } from 'vitest';
import { createReader } from '../src/index.js';

const reader = createReader();

/** Offices that may be of offices: read anew from every word in front, thirty of them would take more than the age of the universe. */
describe('offices within offices', () => {
  it.each([
    'الشيخ محادثات ',
    'الشيخ مجموعة ',
    'مستشار عام محامي ',
    'المتحدث باسم ',
    'محامي حركة نائب ',
    'دونالد ترامب، المتحدث باسم الرئيس فلاديمير بوتين، المتحدث باسم الرئيس ',
  ])('are read to their end: %s', (words) => {
    const text = words.repeat(60);
    const { sentences } = reader.read({ id: '', text });
    expect(sentences.at(-1)?.end).toBe(text.trimEnd().length);
  });
});
