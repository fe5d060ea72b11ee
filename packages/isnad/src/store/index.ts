/** The store: articles, events, corrections and what corroboration makes of them, in one SQLite file. */
export { actorKey } from '../corroboration/actorKey.js';
export type { CommitmentFilter, CommitmentRow } from './commitments.js';
export type { Anchor, Change, CorrectionRow, NamedEntity } from './corrections.js';
export type { Span } from './dyads.js';
export type { EventFilter } from './filters.js';
export type { Snippet } from './fullText.js';
export type { Dispute, IncidentDetail, IncidentFilter, IncidentPage, IncidentRow, NamedOrigin, ToldClaim } from './incidents.js';
export { type Connection, DEFAULT_STORE, type OpenOptions } from './open.js';
export type { Listing, Page } from './page.js';
export { hashOf, type PreparedArticle, prepareArticle, prepareDossier } from './prepare.js';
export type { EventsFlat, Tables } from './schema.js';
export {
  type ActorPage,
  type ActorRow,
  type ArticleHead,
  type Facets,
  type Hit,
  Store,
  type StoredArticle,
} from './store.js';
export type { Outcome } from './writer.js';
