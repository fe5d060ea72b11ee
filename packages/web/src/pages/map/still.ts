import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { type projectorOf, type Size, worldOf } from './view.ts';

/** Colours of the base map. */
export interface MapColours {
  readonly water: string;
  readonly land: string;
  readonly border: string;
}

/** How wide borders are drawn at a zoom, pixels: 0.4 up to zoom 2, 0.9 from 8 on. */
export const BORDER = { zooms: [2, 8], widths: [0.4, 0.9] } as const;

/** Draws land and borders on a canvas, as MapLibre will: they stand there while it is still being loaded, and where the browser has no WebGL. */
export function drawStill(
  context: CanvasRenderingContext2D,
  shapes: FeatureCollection<Polygon | MultiPolygon>,
  { water, land, border }: MapColours,
  project: ReturnType<typeof projectorOf>,
  { width, height }: Size,
  zoom: number,
): void {
  context.fillStyle = water;
  context.fillRect(0, 0, width, height);
  const path = new Path2D();
  for (const { geometry } of shapes.features) {
    for (const polygon of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) {
      for (const ring of polygon) {
        ring.forEach(([lng = 0, lat = 0], i) => {
          const { x, y } = project(lng, lat);
          if (i === 0) path.moveTo(x, y);
          else path.lineTo(x, y);
        });
        path.closePath();
      }
    }
  }
  // The neighbours of this world, where it does not fill the picture.
  const world = worldOf(zoom);
  for (const turn of world < 2 * width ? [0, -world, world] : [0]) {
    context.save();
    context.translate(turn, 0);
    context.fillStyle = land;
    context.fill(path, 'evenodd');
    context.strokeStyle = border;
    context.lineJoin = 'round';
    const along = Math.min(1, Math.max(0, (zoom - BORDER.zooms[0]) / (BORDER.zooms[1] - BORDER.zooms[0])));
    context.lineWidth = BORDER.widths[0] + along * (BORDER.widths[1] - BORDER.widths[0]);
    context.stroke(path);
    context.restore();
  }
}
