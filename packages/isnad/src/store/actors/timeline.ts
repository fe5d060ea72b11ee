import { sql } from 'kysely';
import type { Grain, Quad } from '../../corroboration/types.js';
import { type Conditions, where } from '../claims/filter.js';
import type { Connection } from '../open.js';
import { QuadTally } from './quads.js';

/** A period with how many claims of each class it has. */
export interface PeriodCounts {
  period: string;
  total: number;
  counts: Record<Quad, number>;
  intensity: number;
}

/** Claims of a filter by period, in order; a period is named by its first day, weeks begin on Monday. Periods without claims are left out. */
export async function timelineOf({ query }: Connection, conditions: Conditions, by: Grain): Promise<PeriodCounts[]> {
  const period = by === 'day' ? sql`e.day` : by === 'month' ? sql`substr(e.day, 1, 7) || '-01'` : sql`date(e.day, 'weekday 0', '-6 days')`;
  const { rows } = await sql<{ period: string; type: string; count: number }>`SELECT ${period} AS period, e.type, count(*) AS count FROM events e
    WHERE ${where(conditions)} AND e.day IS NOT NULL GROUP BY 1, 2 ORDER BY 1`.execute(query);
  const points = new Map<string, QuadTally>();
  for (const row of rows) {
    const tally = points.get(row.period) ?? new QuadTally();
    tally.add(row.type, row.count);
    points.set(row.period, tally);
  }
  return [...points].map(([at, { total, counts, intensity }]) => ({ period: at, total, counts, intensity: Math.round(intensity * 10) / 10 }));
}
