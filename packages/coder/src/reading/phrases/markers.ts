import type { ParticleClass } from '../../arabic/particles.js';
import { ofWord } from '../words/told.js';
import { has } from '../words/words.js';
import type { Marker, MarkerKind } from './phrases.js';

/** Classes of particles by what they are in a sentence, the first that fits first. */
const ORDER: readonly [ParticleClass, MarkerKind][] = [
  ['complementizer', 'complementizer'],
  ['relative', 'relative'],
  ['negation', 'negation'],
  ['future', 'future'],
  ['perfective', 'perfective'],
  ['conditional', 'conditional'],
  ['preposition', 'preposition'],
  ['auxiliary', 'auxiliary'],
  ['subordinator', 'subordinator'],
  ['conjunction', 'conjunction'],
  ['pronoun', 'pronoun'],
  ['demonstrative', 'demonstrative'],
  ['interrogative', 'interrogative'],
  ['adverb', 'adverb'],
  ['quantifier', 'adverb'],
];

/** What a particle is in a sentence. */
export const markerKind = ofWord((word): Marker['kind'] => {
  for (const [name, kind] of ORDER) if (has(word, name)) return kind;
  return 'other';
});

/** Signs by what they are in a sentence, but for quotation marks. */
const SIGNS: ReadonlyMap<string, MarkerKind> = new Map([
  ...[...'،,؛;'].map((sign): [string, MarkerKind] => [sign, 'comma']),
  ...[...'-–—|()[]/'].map((sign): [string, MarkerKind] => [sign, 'dash']),
  ...[...'.؟?!…'].map((sign): [string, MarkerKind] => [sign, 'stop']),
  [':', 'colon'],
]);

/** What a punctuation mark is in a sentence. */
export function signKind(sign: string): MarkerKind {
  return SIGNS.get(sign) ?? 'other';
}
