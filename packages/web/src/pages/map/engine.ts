import { Map as MapLibre, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { BaseMap } from './countries.ts';
import { BORDER, type MapColours } from './still.ts';
import type { View } from './view.ts';

setWorkerUrl(new URL(workerUrl, location.href).href);

/** Land and borders; nothing is fetched. What happened is drawn over them as elements of the page. */
function styleOf({ water, land, border }: MapColours, { shapes }: BaseMap): StyleSpecification {
  const [[near, far], [thin, thick]] = [BORDER.zooms, BORDER.widths];
  return {
    version: 8,
    sources: { countries: { type: 'geojson', data: shapes, tolerance: 0.3 } },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': water } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': land, 'fill-antialias': true } },
      {
        id: 'borders',
        type: 'line',
        source: 'countries',
        paint: { 'line-color': border, 'line-width': ['interpolate', ['linear'], ['zoom'], near, thin, far, thick] },
      },
    ],
  };
}

/**
 * A map that can be moved.
 *
 * @param names what the map is called for a screen reader, and what it says of two fingers
 * @throws where the browser has no WebGL
 */
export function makeMap(
  container: HTMLElement,
  { center, zoom }: View,
  base: BaseMap,
  colours: MapColours,
  names: { readonly canvas: string; readonly twoFingers: string },
): MapLibre {
  const map = new MapLibre({
    container,
    style: styleOf(colours, base),
    center: [...center],
    zoom,
    minZoom: 1,
    maxZoom: 10,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    cooperativeGestures: matchMedia('(pointer: coarse)').matches,
    locale: {
      'Map.Title': names.canvas,
      'CooperativeGesturesHandler.MobileHelpText': names.twoFingers,
      'CooperativeGesturesHandler.WindowsHelpText': names.twoFingers,
      'CooperativeGesturesHandler.MacHelpText': names.twoFingers,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}

/** Gives a map other borders. */
export function setBase(map: MapLibre, { shapes }: BaseMap): void {
  const source = map.getSource('countries');
  if (source !== undefined && 'setData' in source && typeof source.setData === 'function') source.setData(shapes);
}

/** Gives a map other colours. */
export function setColours(map: MapLibre, { water, land, border }: MapColours): void {
  map.setPaintProperty('water', 'background-color', water);
  map.setPaintProperty('land', 'fill-color', land);
  map.setPaintProperty('borders', 'line-color', border);
}
