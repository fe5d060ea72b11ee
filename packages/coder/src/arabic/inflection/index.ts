/** Generates the inflected forms of verbs and nouns, unvocalised, in canonical spelling; callers fold them. */
export { conjugate } from './conjugate.js';
export { nounForms } from './nounForms.js';
export { participles } from './participles.js';
export type { ConjugatedForm, NounForm, NounOptions, Participles, VerbFormCode } from './types.js';
