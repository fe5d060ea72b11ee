import { expect, test } from 'vitest';
import { isProclitic, withoutProclitic, wordsIn } from './words.js';

test('words are without the punctuation around them, with their marks', () => {
  const text = '«قالَ»: (نعم)، 20 مرة.';
  expect(wordsIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual(['قالَ', 'نعم', '20', 'مرة']);
});

test('letters that are written together with a word can be taken off it, one step after another', () => {
  const steps = (word: string): string[] => {
    const all = [word];
    for (let at = { start: 0, end: word.length }; ; ) {
      const next = withoutProclitic(word, at);
      if (next.start === at.start) return all;
      at = next;
      all.push(word.slice(at.start, at.end));
    }
  };
  expect(steps('وزار')).toEqual(['وزار', 'زار']);
  expect(steps('وبالقصف')).toEqual(['وبالقصف', 'بالقصف', 'القصف', 'قصف']);
  expect(steps('زار')).toEqual(['زار']);
  expect(steps('20')).toEqual(['20']);
  expect(isProclitic('')).toBe(false);
  expect(isProclitic('زا')).toBe(false);
});
