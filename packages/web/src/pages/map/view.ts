/** Which part of the world is seen. */
export interface View {
  /** Longitude and latitude of the middle, degrees. */
  readonly center: readonly [number, number];
  /** As MapLibre counts it: the whole world is 512 pixels wide at 0, and twice as wide with each step. */
  readonly zoom: number;
}

/** Pixels of the page. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where Web Mercator ends: its world is a square. */
const LAST_LATITUDE = 85.051129;

/** Width of the whole world in pixels. */
export function worldOf(zoom: number): number {
  return 512 * 2 ** zoom;
}

/** Longitude and latitude on the square of Web Mercator (EPSG:3857), each from 0 to 1, from north-west. */
function squareOf(lng: number, lat: number): readonly [number, number] {
  const sine = Math.sin((Math.min(LAST_LATITUDE, Math.max(-LAST_LATITUDE, lat)) * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

function latitudeAt(y: number): number {
  return (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90;
}

/**
 * Where places stand in a view: the same as MapLibre says of a map without tilt or turn, but it needs no map.
 *
 * @returns from longitude and latitude to pixels from the top left
 * @example projectorOf({ center: [34, 28], zoom: 3 }, { width: 800, height: 600 })(34, 28) // { x: 400, y: 300 }
 */
export function projectorOf({ center, zoom }: View, { width, height }: Size): (lng: number, lat: number) => { readonly x: number; readonly y: number } {
  const world = worldOf(zoom);
  const [left, top] = squareOf(...center);
  return (lng, lat) => {
    const [x, y] = squareOf(lng, lat);
    return { x: (x - left) * world + width / 2, y: (y - top) * world + height / 2 };
  };
}

/**
 * The box of a view.
 *
 * @param beside how many pixels beside what is seen belong to it
 * @returns west, south, east and north in degrees
 */
export function boundsOf({ center, zoom }: View, { width, height }: Size, beside: number): [number, number, number, number] {
  const world = worldOf(zoom);
  const [, y] = squareOf(...center);
  const down = (height / 2 + beside) / world;
  const wide = Math.min((width / 2 + beside) / world, 0.5) * 360;
  return [center[0] - wide, latitudeAt(Math.min(1, y + down)), center[0] + wide, latitudeAt(Math.max(0, y - down))];
}
