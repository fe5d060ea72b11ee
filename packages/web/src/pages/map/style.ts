import type { StyleSpecification } from 'maplibre-gl';
import type { MapPoints } from '../../api/types.ts';
import type { BaseMap } from './countries.ts';

/** Colours of the base map. */
export interface MapColours {
  readonly water: string;
  readonly land: string;
  readonly border: string;
}

/** Pixels within which places become one. */
const CLUSTER = 46;

/** Land, borders and the places; nothing is fetched. The places' layer is empty: they are drawn as elements of the page. */
export function styleOf({ water, land, border }: MapColours, base: BaseMap, points: MapPoints): StyleSpecification {
  return {
    version: 8,
    sources: {
      countries: { type: 'geojson', data: base.shapes, tolerance: 0.3 },
      places: {
        type: 'geojson',
        data: dataOf(points),
        cluster: true,
        clusterRadius: CLUSTER,
        clusterMaxZoom: 9,
        clusterProperties: { events: ['+', ['get', 'events']], cooperation: ['+', ['get', 'cooperation']], conflict: ['+', ['get', 'conflict']] },
      },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': water } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': land, 'fill-antialias': true } },
      {
        id: 'borders',
        type: 'line',
        source: 'countries',
        paint: { 'line-color': border, 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.4, 8, 0.9] },
      },
      { id: 'places', type: 'circle', source: 'places', paint: { 'circle-radius': 0, 'circle-opacity': 0 } },
    ],
  };
}

/** The points as MapLibre takes them. */
export function dataOf({ features }: MapPoints): GeoJSON.FeatureCollection<GeoJSON.Point> {
  return {
    type: 'FeatureCollection',
    features: features.map(({ id, geometry, properties }) => ({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [...geometry.coordinates] },
      properties: { ...properties },
    })),
  };
}
