import type { MapPoints } from '../../api/types.ts';
import { stretches } from '../../components/controls.ts';
import { type Box, drawLabels, type Label } from '../../components/labels.ts';
import type { BaseMap } from './countries.ts';
import { radiusOf } from './MarkButton.tsx';
import type { Mark } from './marks.ts';
import { type projectorOf, type Size, worldOf } from './view.ts';

export type Place = MapPoints['features'][number];

/** A place's name in the reader's language, without characters that would turn what stands beside it. */
export function nameOf(place: Place | undefined, english: boolean): string {
  if (place === undefined) return '';
  const { name, nameEn } = place.properties;
  return stretches(english ? (nameEn ?? name) : name)
    .filter(({ control }) => !control)
    .map(({ text }) => text)
    .join('')
    .slice(0, 40);
}

/** A country's name in a language, and where it is written. */
export interface CountryName {
  readonly text: string;
  readonly at: readonly [number, number];
  /** Degrees. */
  readonly wide: number;
}

/** The countries' names in a language, largest country first. */
export function countryNames({ countries }: BaseMap, language: 'ar' | 'en'): readonly CountryName[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return countries.flatMap(({ code, at, wide }) => {
    const text = code === null ? undefined : names.of(code);
    return text === undefined ? [] : [{ text, at, wide }];
  });
}

/** Writes the names of the marks' places and of the countries, none over another. */
export function drawNames(
  context: CanvasRenderingContext2D,
  {
    marks,
    places,
    chosen,
    countries,
    english,
    ink,
  }: {
    readonly marks: readonly Mark[];
    readonly places: ReadonlyMap<string, Place>;
    readonly chosen: string | null;
    readonly countries: readonly CountryName[];
    readonly english: boolean;
    readonly ink: { readonly town: string; readonly country: string; readonly halo: string };
  },
  project: ReturnType<typeof projectorOf>,
  size: Size,
  zoom: number,
): void {
  const font = getComputedStyle(context.canvas).fontFamily;
  const look = { halo: ink.halo, font, rtl: !english };
  const circles = marks.map(({ at, events }): Box => {
    const { x, y } = project(...at);
    const radius = radiusOf(events);
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  });
  const towns = [...marks].reverse().flatMap(({ at, events, place }): Label[] => {
    if (place === null) return [];
    const { x, y } = project(...at);
    return [{ text: nameOf(places.get(place), english), x, y: y + radiusOf(events) + 1, must: place === chosen }];
  });
  const hidden = chosen === null || marks.some(({ place }) => place === chosen) ? undefined : places.get(chosen);
  if (hidden !== undefined) {
    // The chosen place is named even while it is one of several in a mark.
    const [lng = 0, lat = 0] = hidden.geometry.coordinates;
    const { x, y } = project(lng, lat);
    towns.push({ text: nameOf(hidden, english), x, y: y + 20, must: true });
  }
  const taken = drawLabels(context, towns, { ...look, ink: ink.town, size: 12.5, weight: 600 }, size, circles);
  // A country's name is written where the country is wide enough for it.
  const pixelsADegree = worldOf(zoom) / 360;
  const lands = countries.flatMap(({ text, at, wide }): Label[] => {
    if (wide * pixelsADegree < text.length * 6.5) return [];
    const { x, y } = project(...at);
    return [{ text, x, y: y - 8 }];
  });
  drawLabels(context, lands, { ...look, ink: ink.country, size: 12, weight: 400 }, size, taken);
}
