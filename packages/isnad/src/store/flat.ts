import type { Connection } from './open.js';
import type { EventsFlat } from './schema.js';

/** Events with their names written out, in the order of the given numbers. */
export async function flatEvents({ query }: Connection, ids: readonly number[]): Promise<EventsFlat[]> {
  if (ids.length === 0) return [];
  const rows = await query.selectFrom('events_flat').selectAll().where('event_id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.event_id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
