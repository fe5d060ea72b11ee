import type { ConjugatedForm } from './types.js';

/** One person of a tense. */
export interface Ending {
  readonly person: ConjugatedForm['person'];
  readonly gender: ConjugatedForm['gender'];
  readonly number: ConjugatedForm['number'];
  /** Consonant of the imperfect's prefix, '' in past and imperative. */
  readonly prefix: string;
  readonly ending: string;
  /** Where another ending stands in front of an object pronoun: قتلتموهم. */
  readonly pronounEnding?: string;
}

/** Endings of the past (Wright I § 89; Ryding § 21.2). */
export const PAST: readonly Ending[] = [
  { person: 3, gender: 'm', number: 's', prefix: '', ending: 'a' },
  { person: 3, gender: 'f', number: 's', prefix: '', ending: 'aت' },
  { person: 3, gender: 'm', number: 'd', prefix: '', ending: 'A' },
  { person: 3, gender: 'f', number: 'd', prefix: '', ending: 'aتA' },
  { person: 3, gender: 'm', number: 'p', prefix: '', ending: 'Uا' },
  { person: 3, gender: 'f', number: 'p', prefix: '', ending: 'نa' },
  { person: 2, gender: 'm', number: 's', prefix: '', ending: 'تa' },
  { person: 2, gender: 'f', number: 's', prefix: '', ending: 'تi' },
  { person: 2, gender: 'c', number: 'd', prefix: '', ending: 'تuمA' },
  { person: 2, gender: 'm', number: 'p', prefix: '', ending: 'تuم', pronounEnding: 'تuمU' },
  { person: 2, gender: 'f', number: 'p', prefix: '', ending: 'تuننa' },
  { person: 1, gender: 'c', number: 's', prefix: '', ending: 'تu' },
  { person: 1, gender: 'c', number: 'p', prefix: '', ending: 'نA' },
];

/** Prefixes and endings of the imperfect indicative (Wright I § 92). */
export const INDICATIVE: readonly Ending[] = [
  { person: 3, gender: 'm', number: 's', prefix: 'ي', ending: 'u' },
  { person: 3, gender: 'f', number: 's', prefix: 'ت', ending: 'u' },
  { person: 3, gender: 'm', number: 'd', prefix: 'ي', ending: 'Aنi' },
  { person: 3, gender: 'f', number: 'd', prefix: 'ت', ending: 'Aنi' },
  { person: 3, gender: 'm', number: 'p', prefix: 'ي', ending: 'Uنa' },
  { person: 3, gender: 'f', number: 'p', prefix: 'ي', ending: 'نa' },
  { person: 2, gender: 'm', number: 's', prefix: 'ت', ending: 'u' },
  { person: 2, gender: 'f', number: 's', prefix: 'ت', ending: 'Iنa' },
  { person: 2, gender: 'c', number: 'd', prefix: 'ت', ending: 'Aنi' },
  { person: 2, gender: 'm', number: 'p', prefix: 'ت', ending: 'Uنa' },
  { person: 2, gender: 'f', number: 'p', prefix: 'ت', ending: 'نa' },
  { person: 1, gender: 'c', number: 's', prefix: 'ء', ending: 'u' },
  { person: 1, gender: 'c', number: 'p', prefix: 'ن', ending: 'u' },
];

const SHORTENED: ReadonlyMap<string, string> = new Map([
  ['u', ''],
  ['Aنi', 'A'],
  ['Uنa', 'Uا'],
  ['Iنa', 'I'],
  ['نa', 'نa'],
]);

/** The jussive: the indicative without its final vowel or ن (Wright I § 97). The subjunctive is always spelled like one of the two. */
export const JUSSIVE: readonly Ending[] = INDICATIVE.map((e) => ({ ...e, ending: SHORTENED.get(e.ending) ?? e.ending }));

/** The imperative: the second persons of the jussive without prefix (Wright I § 98). */
export const IMPERATIVE: readonly Ending[] = JUSSIVE.filter((e) => e.person === 2).map((e) => ({ ...e, prefix: '' }));
