import type { components } from './schema.generated.ts';

/** Names for the API's shapes. `packages/isnad/openapi.json` says what each field means. */
type Schemas = { readonly [K in keyof components['schemas']]: Fixed<components['schemas'][K]> };

/** Nothing in it may be changed: what came from the server, or from the coder, is only read. */
type Fixed<T> = T extends readonly (infer U)[] ? readonly Fixed<U>[] : T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T;

export type ActorItem = Schemas['ActorItem'];
export type ActorPage = Schemas['ActorPage'];
export type ActorRef = Schemas['ActorRef'];
export type ArticleItem = Schemas['ArticleItem'];
export type ArticlePage = Schemas['ArticlePage'];
export type Balance = Schemas['Balance'];
export type Change = Schemas['Change'];
export type ChainLink = Schemas['ChainLink'];
export type Claim = Schemas['Event'];
export type Commitment = Schemas['Commitment'];
export type Contradiction = Schemas['Contradiction'];
export type Dossier = Schemas['Dossier'];
export type DossierEntity = Schemas['DossierEntity'];
export type DossierEvent = Schemas['DossierEvent'];
export type EntityType = Schemas['EntityType'];
export type EventType = Schemas['EventType'];
export type Facets = Schemas['Facets'];
export type FacetValue = Schemas['FacetValue'];
export type Grain = Schemas['Grain'];
export type IncidentItem = Schemas['IncidentItem'];
export type IncidentPage = Schemas['IncidentPage'];
export type MapPoints = Schemas['MapPoints'];
export type Network = Schemas['Network'];
export type Partner = Schemas['Partner'];
export type Quad = Schemas['Quad'];
export type QuadCounts = Schemas['QuadCounts'];
export type ReviewItem = Schemas['ReviewItem'];
export type SavedSearch = Schemas['SavedSearch'];
export type SearchHit = Schemas['SearchHit'];
export type Session = Schemas['Session'];
export type SourceKind = Schemas['SourceKind'];
export type Span = Schemas['Span'];
export type Status = Schemas['Status'];
export type TimelinePoint = Schemas['TimelinePoint'];
export type Today = Schemas['Today'];
