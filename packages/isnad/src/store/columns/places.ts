import type { PloverType } from '@isnad/coder';
import { sql } from 'kysely';
import { isCooperation } from '../../corroboration/intensity.js';
import { actorRefs } from '../claims/actorRefs.js';
import { list } from '../claims/filter.js';
import type { Connection } from '../open.js';
import { type ClaimColumns, dayOf } from './columns.js';

/** A place with the claims that happened there. */
export interface PlacePoint {
  type: 'Feature';
  id: number;
  geometry: { type: 'Point'; coordinates: number[] };
  properties: {
    key: string;
    name: string;
    nameEn: string | null;
    country: string | null;
    events: number;
    cooperation: number;
    conflict: number;
    first: string | null;
    last: string | null;
  };
}

/** Places as GeoJSON. */
export interface PlacePoints {
  type: 'FeatureCollection';
  features: PlacePoint[];
  total: number;
  unplaced: number;
}

/** Where the chosen claims happened: a point a place, those with most claims first. `fails` is 0 for the chosen. */
export async function placesOf(columns: ClaimColumns, connection: Connection, fails: Uint8Array): Promise<PlacePoints> {
  const cooperation = Uint8Array.from({ length: columns.types.size }, (_, code) => (code > 0 && isCooperation(columns.types.word(code) as PloverType) ? 1 : 0));
  const found = new Map<number, { events: number; cooperation: number; first: number; last: number }>();
  let chosen = 0;
  for (let row = 0; row < columns.rows; row++) {
    if (fails[row] !== 0) continue;
    chosen++;
    const place = columns.place[row] ?? 0;
    if (place === 0) continue;
    const day = columns.day[row] ?? 0;
    const point = found.get(place) ?? { events: 0, cooperation: 0, first: 0, last: 0 };
    point.events++;
    point.cooperation += cooperation[columns.type[row] ?? 0] ?? 0;
    if (day > 0 && (point.first === 0 || day < point.first)) point.first = day;
    if (day > point.last) point.last = day;
    found.set(place, point);
  }
  const places = await coordinatesOf(connection, [...found.keys()]);
  const refs = await actorRefs(connection, places.keys());
  const features = [...found]
    .sort(([x, a], [y, b]) => b.events - a.events || x - y)
    .flatMap(([id, { events, cooperation: friendly, first, last }]): PlacePoint[] => {
      const at = places.get(id);
      const ref = refs.get(id);
      if (at === undefined || ref === undefined) return [];
      const { key, name, nameEn, country } = ref;
      const days = { first: first === 0 ? null : dayOf(first), last: last === 0 ? null : dayOf(last) };
      return [
        {
          type: 'Feature',
          id,
          geometry: { type: 'Point', coordinates: at },
          properties: { key, name, nameEn, country, events, cooperation: friendly, conflict: events - friendly, ...days },
        },
      ];
    });
  const total = features.reduce((sum, { properties }) => sum + properties.events, 0);
  return { type: 'FeatureCollection', features, total, unplaced: chosen - total };
}

async function coordinatesOf({ query }: Connection, places: readonly number[]): Promise<ReadonlyMap<number, number[]>> {
  const { rows } = await sql<{ id: number; lat: number; lon: number }>`SELECT p.value AS id, e.lat, e.lon FROM ${list(places)} p JOIN events e ON e.event_id =
    (SELECT event_id FROM events WHERE place_id = p.value AND lat IS NOT NULL AND lon IS NOT NULL LIMIT 1)`.execute(query);
  return new Map(rows.map(({ id, lat, lon }) => [id, [lon, lat]]));
}
