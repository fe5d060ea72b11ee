import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listOf, oneOf, parseSearch, stringifySearch } from './search.js';

test('filters go into the address and come out of it unchanged', () => {
  const value = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.isWellFormed());
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('type', 'publisher', 'q'), fc.array(value, { minLength: 1, maxLength: 3 }), { maxKeys: 3 }), (search) => {
      const read = parseSearch(stringifySearch(search));
      for (const [key, values] of Object.entries(search)) expect(listOf(read[key])).toEqual([...new Set(values)]);
    }),
  );
});

test('an address cannot reach what every object has', () => {
  expect(parseSearch('?__proto__=x&constructor=y&toString=z')).toEqual({});
  expect(oneOf(parseSearch('?q=a&q=b').q)).toBe('a');
});
