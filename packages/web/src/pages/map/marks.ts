import type { Map as MapLibre } from 'maplibre-gl';

/** A place, or several that are too near to each other to be told apart. */
export interface Mark {
  readonly id: string;
  readonly at: readonly [number, number];
  readonly events: number;
  readonly cooperation: number;
  readonly conflict: number;
  /** Key of the place; null for several. */
  readonly place: string | null;
  /** MapLibre's number of the cluster; null for one place. */
  readonly cluster: number | null;
}

/** What is to be drawn at the present zoom. */
export function marksOf(map: MapLibre): Mark[] {
  const found = new Map<string, Mark>();
  for (const { geometry, properties } of map.querySourceFeatures('places')) {
    if (geometry.type !== 'Point') continue;
    const cluster = typeof properties.cluster_id === 'number' ? properties.cluster_id : null;
    const place = cluster === null ? String(properties.key) : null;
    const id = cluster === null ? `p ${place}` : `c ${cluster}`;
    const [lng = 0, lat = 0] = geometry.coordinates;
    // Tiles overlap: what lies near an edge is found twice.
    if (!found.has(id)) {
      const { events, cooperation, conflict } = properties;
      found.set(id, { id, at: [lng, lat], events: Number(events), cooperation: Number(cooperation), conflict: Number(conflict), place, cluster });
    }
  }
  return [...found.values()].sort((a, b) => a.events - b.events);
}
