import type { FacetValue } from '../../api/types.ts';

/** A month or a year with how many claims it has. */
export interface Period {
  readonly value: string;
  readonly count: number;
  readonly from: string;
  readonly to: string;
}

/** More months than this are shown by year. */
const MOST_MONTHS = 14;

/**
 * The periods to choose from, latest first: months, or years where there are many months.
 *
 * @param months `2018-05` or its first day, with counts
 * @example periodsOf([{ value: '2018-02', count: 3, actor: null }])[0]?.to // '2018-02-28'
 */
export function periodsOf(months: readonly FacetValue[]): Period[] {
  const byYear = months.length > MOST_MONTHS;
  const counts = new Map<string, number>();
  for (const { value, count } of months) {
    const key = value.slice(0, byYear ? 4 : 7);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return [...counts].map(([value, count]) => ({ value, count, ...daysOf(value) })).sort((a, b) => (a.value < b.value ? 1 : -1));
}

function daysOf(value: string): { from: string; to: string } {
  if (value.length === 4) return { from: `${value}-01-01`, to: `${value}-12-31` };
  const last = new Date(Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 0)).getUTCDate();
  return { from: `${value}-01`, to: `${value}-${last}` };
}
