import { describe, expect, it } from 'vitest';
import { addMonths, civil, dayNumber, isoDate, parseIsoDate, weekdayOf } from './calendar.js';
import { hijriDate, hijriDay } from './hijri.js';

describe('calendar', () => {
  it('agrees with Date.UTC', () => {
    for (let day = -200000; day < 60000; day += 137) {
      const date = new Date(day * 86400000);
      expect(isoDate(day)).toBe(date.toISOString().slice(0, 10));
      expect(weekdayOf(day) % 7).toBe(date.getUTCDay());
      const { year, month, day: dayOfMonth } = civil(day);
      expect(dayNumber(year, month, dayOfMonth)).toBe(day);
    }
  });

  it('stays in the month when it moves by months', () => {
    expect(isoDate(addMonths(dayNumber(2018, 3, 31), -1))).toBe('2018-02-28');
    expect(isoDate(addMonths(dayNumber(2018, 1, 15), -13))).toBe('2016-12-15');
  });

  it('reads dates as written', () => {
    expect(parseIsoDate('1970-01-02T23:30:00-08:00')).toBe(1);
    expect(parseIsoDate('2018-02-30')).toBeNull();
    expect(parseIsoDate('yesterday')).toBeNull();
  });
});

describe('hijri', () => {
  it.each([
    ['islamic-civil', -50000, -31826],
    ['islamic-umalqura', -31826, 39402],
    ['islamic-civil', 39402 + 30, 60000],
  ])('agrees with %s of Intl from day %d to %d', (calendar, from, to) => {
    const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    for (let day = from; day < to; day += 89) {
      const parts = format.formatToParts(new Date(day * 86400000));
      const part = (type: string): number => Number(parts.find((p) => p.type === type)?.value);
      expect(hijriDate(day)).toEqual({ year: part('year'), month: part('month'), day: part('day') });
      const { year, month, day: dayOfMonth } = hijriDate(day);
      expect(hijriDay(year, month, dayOfMonth)).toBe(day);
    }
  });
});
