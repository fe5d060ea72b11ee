import type { Grain } from '../../../api/types.ts';

const DAY = 86_400_000;
/** More periods than this are no chart any more: the domain is cut at its beginning. */
const MOST = 1500;

/** First day of the period that a day lies in; weeks begin on Monday. */
export function periodOf(day: string, grain: Grain): string {
  if (grain === 'day') return day.slice(0, 10);
  if (grain === 'month') return `${day.slice(0, 7)}-01`;
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return iso(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY);
}

/** First day of the next period. */
export function nextPeriod(period: string, grain: Grain): string {
  if (grain === 'month') {
    const [year = 0, month = 1] = period.split('-').map(Number);
    return iso(Date.UTC(year, month, 1));
  }
  return iso(Date.parse(period) + (grain === 'day' ? 1 : 7) * DAY);
}

/** Last day of a period. */
export function lastDayOf(period: string, grain: Grain): string {
  return iso(Date.parse(nextPeriod(period, grain)) - DAY);
}

/**
 * Every period from one day to another, without gaps; the latest where there are too many.
 *
 * @example periodsBetween('2018-01-15', '2018-03-01', 'month') // ['2018-01-01', '2018-02-01', '2018-03-01']
 */
export function periodsBetween(from: string, to: string, grain: Grain): string[] {
  const last = periodOf(to, grain);
  const found: string[] = [];
  for (let period = periodOf(from, grain); period <= last && found.length < MOST * 40; period = nextPeriod(period, grain)) found.push(period);
  return found.slice(-MOST);
}

/**
 * How long a period should be for a span of days: some ten to a hundred columns.
 *
 * @example grainFor('2018-01-01', '2018-02-01') // 'day'
 */
export function grainFor(from: string, to: string): Grain {
  const days = (Date.parse(to) - Date.parse(from)) / DAY;
  if (days <= 62) return 'day';
  return days <= 550 ? 'week' : 'month';
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
