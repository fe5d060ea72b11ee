import { describe, expect, it } from 'vitest';
import { fold, withoutMarks } from './letters.js';

describe('withoutMarks', () => {
  it('takes away vowels, tatweel and invisible marks, and keeps the spelling', () => {
    expect(withoutMarks('خليفـة\u200f حَفْتَر، إلى')).toBe('خليفة حفتر، إلى');
    expect(withoutMarks('ﻣﺼﺮ')).toBe('مصر');
  });

  it('keeps what is a mark only in decomposed Unicode', () => {
    const text = 'رئيس مؤتمر أئمة الآستانة وإيران';
    expect(withoutMarks(text.normalize('NFD'))).toBe(text);
  });
});

it('folds decomposed Unicode to the same letters', () => {
  const text = 'رئيس مؤتمر أئمة الآستانة وإيران';
  expect(fold(text.normalize('NFD'))).toBe(fold(text));
});
