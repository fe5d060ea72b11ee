import mappings from 'cldr-core/supplemental/codeMappings.json';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import fineUrl from 'world-atlas/countries-50m.json?url';
import coarse from 'world-atlas/countries-110m.json';

/** A country of the base map. */
export interface Country {
  /** ISO 3166-1 alpha-2, under which `Intl` knows its name; null for what has none. */
  readonly code: string | null;
  /** The middle of its largest part: longitude and latitude. */
  readonly at: readonly [number, number];
  /** How wide its largest part is, in degrees. */
  readonly wide: number;
}

export interface BaseMap {
  readonly shapes: FeatureCollection<Polygon | MultiPolygon>;
  /** Largest first. */
  readonly countries: readonly Country[];
}

type Atlas = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>;

/** The borders at 1:110 million, a seventh of the work, which stand at first: they come with the page. From Natural Earth's countries as the package world-atlas ships them. */
export function coarseBase(): BaseMap {
  kept ??= baseOf(coarse as unknown as Atlas);
  return kept;
}

let kept: BaseMap | undefined;

/** The same at 1:50 million: a file of this host, nothing from another. */
export async function loadFineBase(): Promise<BaseMap> {
  const answer = await fetch(fineUrl);
  if (!answer.ok) throw new TypeError(`Failed to fetch ${fineUrl}`);
  return baseOf((await answer.json()) as Atlas);
}

function baseOf(atlas: Atlas): BaseMap {
  const shapes = feature(atlas, atlas.objects.countries) as FeatureCollection<Polygon | MultiPolygon>;
  const codes = new Map(
    Object.entries(mappings.supplemental.codeMappings).flatMap(([code, mapping]) =>
      '_numeric' in mapping && /^[A-Z]{2}$/.test(code) ? [[mapping._numeric, code] as const] : [],
    ),
  );
  const countries = shapes.features.map((shape) => countryOf(shape, codes)).sort((a, b) => b.wide - a.wide);
  return { shapes, countries };
}

function countryOf({ geometry, id }: Feature<Polygon | MultiPolygon>, codes: ReadonlyMap<string, string>): Country {
  const rings = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flatMap(([outer]) => (outer === undefined ? [] : [outer]));
  const parts = rings.map(middleOf).sort((a, b) => b.area - a.area);
  const largest = parts[0] ?? { area: 0, at: [0, 0] as const, wide: 0 };
  return { code: codes.get(String(id).padStart(3, '0')) ?? null, at: largest.at, wide: largest.wide };
}

/** The centre of gravity of a ring on the plane of degrees, with its area and width. */
function middleOf(ring: readonly Position[]): { readonly area: number; readonly at: readonly [number, number]; readonly wide: number } {
  let [twice, x, y, west, east] = [0, 0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[i + 1] ?? [];
    const cross = x1 * y2 - x2 * y1;
    twice += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
    west = Math.min(west, x1);
    east = Math.max(east, x1);
  }
  return { area: Math.abs(twice), at: twice === 0 ? [0, 0] : [x / (3 * twice), y / (3 * twice)], wide: east - west };
}
