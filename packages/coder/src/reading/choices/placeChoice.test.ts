import { describe, expect, it } from 'vitest';
import { createReader, type PloverType } from '../../index.js';
import { likeliest } from '../learned/choice.js';

const reader = createReader();

/** Places of the events of a type in a text, in order. */
function places(text: string, type: PloverType): (string | null)[] {
  const dossier = reader.read({ id: 't', text, publishedAt: '2018-03-16' });
  return dossier.events.filter((e) => e.type === type).map((e) => dossier.entities.find((x) => x.id === e.place?.entity)?.name ?? null);
}

describe('which place is chosen', () => {
  it.each([
    ['the town that an act goes on in', 'اقتحم الجيش السوري مدينة دوما وقتل عشرة مسلحين.', 'ASSAULT', 'دوما'],
    ['no place of another event', 'اتهم الرئيس الأميركي دونالد ترامب روسيا بقصف مدينة حلب.', 'ACCUSE', null],
  ] as const)('%s', (_, text, type, place) => {
    const found = places(text, type);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).toBe(place);
  });

  it('makes no entity of a capital that stands for its state', () => {
    const dossier = reader.read({ id: 't', text: 'اتهمت أنقرة دمشق بقصف مدينة إدلب.', publishedAt: '2018-03-16' });
    expect(dossier.entities.filter((e) => e.type === 'place').map((e) => e.name)).toEqual(['إدلب']);
  });
});

describe('likeliest', () => {
  it('takes the first of equals, and nothing where nothing weighs most', () => {
    const option = (value: string | null, weight: number): { value: string | null; features: number[] } => ({ value, features: [weight] });
    const itself = (feature: number): number => feature;
    expect(likeliest([option(null, 1), option('a', 2), option('b', 2)], itself)).toBe('a');
    expect(likeliest([option(null, 3), option('a', 2)], itself)).toBeNull();
    expect(likeliest([option(null, 3), option('a', 2)], (feature) => 5 - feature)).toBe('a');
  });
});
