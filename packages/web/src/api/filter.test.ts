import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from '../app/search.js';
import { partsOf, readFilter, toggled, without } from './filter.js';

test('a filter goes into the address and comes out of it as it was', () => {
  const filter = readFilter({ type: ['AID', 'AGREE'], from: '2018-01-01', minConfidence: '0.5', repeats: 'false', unknown: 'x', participant: 'country:RUS' });
  expect(filter).toEqual({ type: ['AID', 'AGREE'], from: '2018-01-01', minConfidence: 0.5, repeats: false, participant: 'country:RUS' });
  expect(readFilter(parseSearch(stringifySearch(filter)))).toEqual(filter);
});

test('values are put in and taken out one by one', () => {
  const one = toggled({}, 'type', 'AID');
  const two = toggled(one, 'type', 'AGREE');
  expect(partsOf(two).map(({ value }) => value)).toEqual(['AID', 'AGREE']);
  expect(toggled(two, 'type', 'AID')).toEqual({ type: ['AGREE'] });
  expect(without(without(two, 'type', 'AID'), 'type', 'AGREE')).toEqual({});
  expect(without({ place: 'x', q: 'y' }, 'place', 'x')).toEqual({ q: 'y' });
});
