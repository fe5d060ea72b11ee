import { expect, it } from 'vitest';
import { withoutCount } from './withoutCount.js';

it.each([
  ['12 مسلحا من الحوثيين', 'مسلحا من الحوثيين'],
  ['خمسة من القادة', 'القادة'],
  ['300 ألف سوري', 'سوري'],
  ['١٤ شخصا', 'شخصا'],
  ['المدنيين', 'المدنيين'],
  ['حركة 6 أبريل', 'حركة 6 أبريل'],
  ['245', '245'],
  ['', ''],
])('leaves of %s %s', (name, left) => {
  expect(withoutCount(name)).toBe(left);
});
