import { describe, expect, it } from 'vitest';
import { mayBeOne } from './sameNames.js';

describe('a name in full', () => {
  it.each([
    ['دونالد ترامب,ترامب', 'ميلانيا ترامب', false],
    ['علي دوابشة,دوابشة', 'سعد دوابشة', false],
    ['الباجي قايد السبسي', 'حافظ قايد السبسي', false],
    ['ترامب', 'دونالد ترامب', true],
    ['خليفة حفتر', 'حفتر', true],
    ['سيرغي لافروف', 'سيرجي لافروف', true],
    ['فرانسوا هولاند', 'فرنسوا هولاند', true],
    ['عبد الله بن عبد العزيز الربيعة', 'عبدالله الربيعة', true],
    ['محمد بن زايد', 'محمد بن زايد آل نهيان', true],
  ])('of %s is also %s: %s', (names, name, same) => {
    expect(mayBeOne(name.split(' '), new Set(names.split(',')))).toBe(same);
  });
});
