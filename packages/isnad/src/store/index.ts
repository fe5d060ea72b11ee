/** The store: articles, events, corrections and what corroboration makes of them, in one SQLite file. */
export { actorKey } from './actorKey.js';
export type { Anchor, Change, CorrectionRow, NamedEntity } from './corrections.js';
export type { CommitmentInput, IncidentInput, StoryInput } from './corroborated.js';
export type { EventFilter } from './filters.js';
export type { Snippet } from './fullText.js';
export { type Connection, DEFAULT_STORE, type OpenOptions } from './open.js';
export { type PreparedArticle, prepareArticle } from './prepare.js';
export type { EventsFlat, Tables } from './schema.js';
export {
  type ActorPage,
  type ActorRow,
  type ArticleHead,
  type DyadMonth,
  type Facets,
  type Hit,
  type Listing,
  type Page,
  Store,
  type StoredArticle,
} from './store.js';
export type { Outcome } from './writer.js';
