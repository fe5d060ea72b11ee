import { createReader } from '@isnad/coder';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf, sharesOf } from './balance.js';
import { Corroboration } from './corroboration.js';
import { periodOf } from './days.js';
import { dyadSeries } from './dyads.js';

const reader = createReader();

function visits(): Corroboration {
  const file = new Corroboration();
  const texts = [
    ['a', 'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء 4 أيلول 2018.', '2018-09-04'],
    ['b', 'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء 4 أيلول 2018 كما أفاد بيان.', '2018-09-05'],
    ['c', 'هاجمت القوات الروسية الجيش السوري الحر في إدلب.', '2018-09-10'],
  ] as const;
  for (const [id, text, publishedAt] of texts) file.add(reader.read({ id, text, publishedAt, publisher: id }));
  return file;
}

describe('dyads', () => {
  it('roll a minister up to his country and count an incident once, in either direction', () => {
    const { points } = dyadSeries(visits().incidents(), 'country:TUR', 'country:RUS', 'week');
    expect(points).toHaveLength(1);
    expect(points[0]).toMatchObject({ period: '2018-09-03', intensity: 1 });
    expect(points[0]?.counts['verbal-cooperation']).toBe(1);
  });

  it('tell conflict from cooperation, against everyone', () => {
    const { points } = dyadSeries(visits().incidents(), 'country:RUS', null, 'month');
    expect(points).toHaveLength(1);
    expect(points[0]?.counts['material-conflict']).toBeGreaterThanOrEqual(1);
    expect(points[0]?.counts['verbal-cooperation']).toBe(1);
  });
});

describe('periods', () => {
  it('begin weeks on Monday and months on the first', () => {
    expect([periodOf('2018-09-09', 'week'), periodOf('2018-09-10', 'week'), periodOf('2018-09-30', 'month'), periodOf('1969-12-28', 'week')]).toEqual([
      '2018-09-03',
      '2018-09-10',
      '2018-09-01',
      '1969-12-22',
    ]);
  });
});

describe('balance', () => {
  it('divides the cooperation of one actor', () => {
    const { points } = balanceOf(visits().incidents(), 'country:TUR', ['country:RUS', 'country:USA'], 'month');
    expect(points).toHaveLength(1);
    expect(points[0]?.shares.map(({ count, share }) => [count, share])).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  it('does not let five of five look like certainty, and narrows with more', () => {
    const width = (counts: number[]) => {
      const [first] = sharesOf(counts, ['a', 'b'], 7);
      return (first?.high ?? 0) - (first?.low ?? 0);
    };
    expect(width([5, 0])).toBeGreaterThan(0.15);
    expect(width([3, 2])).toBeGreaterThan(0.6);
    expect(width([300, 200])).toBeLessThan(0.12);
  });

  it('gives shares that add up, within their intervals, the same every time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 4 }), fc.integer(), (counts, seed) => {
        const powers = counts.map((_, i) => `p${i}`);
        const shares = sharesOf(counts, powers, seed);
        const total = counts.reduce((sum, count) => sum + count, 0);
        expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(total === 0 ? 0 : 1);
        for (const { low, share, high } of shares) {
          expect(low).toBeLessThanOrEqual(share);
          expect(high).toBeGreaterThanOrEqual(share);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
        }
        expect(sharesOf(counts, powers, seed)).toEqual(shares);
      }),
      { numRuns: 50 },
    );
  });
});
