/**
 * Letters, words and names of types, without the knowledge: for those who store and compare what a reader read, and start without the
 * megabytes of the whole.
 */
export { fold } from './arabic/letters.js';
export type { Token, TokenKind } from './arabic/token.js';
export { tokenise } from './arabic/tokens.js';
export { withoutCount } from './arabic/withoutCount.js';
export type * from './dossier.js';
export { ENTITY_TYPES, type EntityType, PLOVER_TYPES, type PloverType } from './knowledge/model.js';
