import { expect, test } from 'vitest';
import { localeOf } from './locale.js';
import { makeFormat } from './makeFormat.js';

test("numbers and dates follow the reader's region, always in the Gregorian calendar", () => {
  const syria = makeFormat(localeOf('ar', 'region', ['ar-SY', 'en']));
  expect(syria.day('2018-01-09')).toBe('٩ كانون الثاني ٢٠١٨');
  const morocco = makeFormat(localeOf('ar', 'region', ['fr', 'ar-MA']));
  expect(morocco.number(1234)).toMatch(/^1.234$/);
  const arabia = makeFormat(localeOf('ar', 'region', ['ar-SA']));
  expect(arabia.day('2018-01-09')).toContain('٢٠١٨');
});

test('digits can be chosen apart from the region', () => {
  expect(makeFormat(localeOf('ar', 'latn', ['ar-EG'])).number(25)).toBe('25');
  expect(makeFormat(localeOf('ar', 'arab', ['ar-MA'])).number(25)).toBe('٢٥');
});

test('what is no day is shown as it is', () => {
  expect(makeFormat('en-GB').day('soon')).toBe('soon');
});
