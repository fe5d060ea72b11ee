import { expect, it } from 'vitest';
import { tokenise } from './tokens.js';

const folded = (text: string): string[] => tokenise(text).map((token) => token.folded);

it('takes a tatweel that stands by itself for a dash', () => {
  expect(folded('دمشق ـ سانا ـــ زار')).toEqual(['دمشق', '-', 'سانا', '-', 'زار']);
  expect(tokenise('أ ـ ب')[1]).toMatchObject({ start: 2, end: 3, kind: 'punctuation' });
});

it('hears no tatweel in a word, or on it', () => {
  expect(folded('محـــمد بـ«حزب» هـ ـه')).toEqual(['محمد', 'ب', '«', 'حزب', '»', 'ه', 'ه']);
});
