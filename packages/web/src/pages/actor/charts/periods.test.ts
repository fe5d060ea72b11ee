import { describe, expect, it } from 'vitest';
import { grainFor, lastDayOf, nextPeriod, periodOf, periodsBetween } from './periods.ts';

describe('periods', () => {
  it('begin weeks on Monday', () => {
    expect(periodOf('2018-05-06', 'week')).toBe('2018-04-30');
    expect(periodOf('2018-05-07', 'week')).toBe('2018-05-07');
  });

  it('go over the end of the year, and know how long a month is', () => {
    expect(nextPeriod('2018-12-01', 'month')).toBe('2019-01-01');
    expect(lastDayOf('2020-02-01', 'month')).toBe('2020-02-29');
    expect(lastDayOf('2018-12-31', 'week')).toBe('2019-01-06');
  });

  it('leave no gap', () => {
    expect(periodsBetween('2018-11-20', '2019-02-03', 'month')).toEqual(['2018-11-01', '2018-12-01', '2019-01-01', '2019-02-01']);
    expect(periodsBetween('2018-05-02', '2018-05-14', 'week')).toEqual(['2018-04-30', '2018-05-07', '2018-05-14']);
    expect(periodsBetween('2018-05-02', '2018-05-01', 'day')).toEqual([]);
  });

  it('are as long as the span asks for', () => {
    expect([grainFor('2018-01-01', '2018-02-01'), grainFor('2018-01-01', '2019-01-01'), grainFor('2010-01-01', '2019-01-01')]).toEqual([
      'day',
      'week',
      'month',
    ]);
  });
});
