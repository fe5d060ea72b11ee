import type { Generated } from 'kysely';

/** Tables and views of a store, as Kysely sees them. `docs/store.md` says what each column means. */
export interface Tables {
  runs: { run_id: Generated<number>; coder: string; model: string; started_at: string };
  articles: {
    article_id: Generated<number>;
    id: string;
    title: string | null;
    publisher: string | null;
    published_at: string | null;
    published_on: string | null;
    url: string | null;
    version_id: number | null;
    added_at: string;
  };
  versions: {
    version_id: Generated<number>;
    article_id: number;
    hash: string;
    text: string;
    /** Title, publisher, publishedAt and url as JSON, as they were in this version. */
    head: string;
    /** The coder's dossier without the text: JSON, raw deflate. */
    dossier: Buffer;
    run_id: number;
    added_at: string;
  };
  actors: { actor_id: Generated<number>; key: string; name: string; name_en: string | null; type: string; country: string | null; folded: string };
  entities: { article_id: number; local_id: string; actor_id: number };
  events: {
    event_id: Generated<number>;
    article_id: number;
    local_id: string;
    type: string;
    mode: string | null;
    status: string;
    day: string | null;
    date_start: string | null;
    date_end: string | null;
    source_kind: string;
    source_id: number | null;
    quoted: number;
    place_id: number | null;
    lat: number | null;
    lon: number | null;
    trigger: string;
    trigger_start: number;
    trigger_end: number;
    sentence_start: number;
    sentence_end: number;
    confidence: number;
    repeats: string | null;
    corrected: number;
    publisher: string | null;
  };
  participants: { event_id: number; role: 'actor' | 'recipient'; position: number; actor_id: number; day: string | null };
  /** How often an actor takes part in which role of which type; kept by triggers. */
  actor_types: { actor_id: number; role: 'actor' | 'recipient'; type: string; count: number };
  /** How often two actors take part in one event, each pair both ways round; kept by triggers. */
  actor_partners: { actor_id: number; other_id: number; count: number };
  chain: { event_id: number; position: number; kind: string; actor_id: number | null; cue: string | null };
  corrections: {
    correction_id: Generated<number>;
    article_id: number;
    kind: string;
    /** The words of the text that it is anchored to, as JSON. */
    anchor: string;
    /** What is put right, as JSON. */
    change: string;
    author: string;
    reason: string;
    made_at: string;
    undone_at: string | null;
    undone_by: string | null;
    /** Whether its words were found at the last reading: 1, or 0. */
    applied: number;
  };
  stories: { article_id: number; story_id: string };
  story_pairs: { article_id: number; other_id: number; jaccard: number; containment: number };
  /** For finding near-identical texts: bands of MinHash, with the day of print as days since 1970; articles with one hub are of one story. */
  story_bands: { band: number; day: number; hub: number; article_id: number };
  /** The claims of an article, packed: see `linking/packClaims.ts`. */
  article_claims: { article_id: number; claims: Buffer; words: Buffer };
  /** For finding claims of one happening: hashes of what they must share. A claim's number is made of its article's and its place. */
  claim_keys: { key: number; day: number; claim: number };
  /** Claims that say what a lead says, in its words: the lead is looked up and linked for them. */
  claim_twins: { claim: number; lead: number; event_id: number };
  /** Leads that tell one happening, each pair both ways round; the score is that of claims in different sentences. */
  claim_links: { claim: number; other: number; score: number };
  incidents: {
    incident: Generated<number>;
    incident_id: string;
    type: string;
    date_start: string;
    date_end: string;
    corroboration: number;
    claims: number;
    documents: number;
    outlets: number;
    /** What its claims contradict each other about, such as `status counts`; empty where they do not. */
    contradictions: string;
  };
  /** Position 0 is the claim that says the most. */
  incident_claims: { event_id: number; incident: number; position: number };
  /** Between whom something passed: each pair both ways round, as themselves and as their countries. */
  dyads: { a: number; b: number; day: string; incident: number };
  commitments: { event_id: number; commitment_id: string; kind: string; state: string; made_on: string; until: string };
  commitment_evidence: { commitment: number; position: number; event_id: number; on_day: string; shows: string; because: string };
  commitment_keys: { key: number; until: number; claim: number };
  settings: { name: string; value: string };
  /** Offices that articles give an actor; organization_key is empty where none is named. */
  offices: { actor_id: number; article_id: number; title: string; organization_key: string; organization: string | null };
  audit: {
    audit_id: Generated<number>;
    at: string;
    who: string;
    what: string;
    article_id: number | null;
    correction_id: number | null;
    /** What was put right, as JSON. */
    detail: string;
  };
  reviews: {
    review_id: Generated<number>;
    article_id: number;
    trigger_start: number;
    trigger_end: number;
    /** What was accepted, as JSON: another reading of the same words has to be looked at again. */
    reading: string;
    author: string;
    made_at: string;
    undone_at: string | null;
    undone_by: string | null;
  };
  searches: { search_id: string; name: string; filter: string; author: string; created_at: string };
  events_replaced: { article_id: number; seq: number };
  events_flat: EventsFlat;
}

/** One row of the view `events_flat`: an event with its names written out. */
export interface EventsFlat {
  event_id: number;
  article: string;
  event: string;
  published_on: string | null;
  publisher: string | null;
  day: string | null;
  date_start: string | null;
  date_end: string | null;
  type: string;
  mode: string | null;
  status: string;
  actors: string | null;
  actor_keys: string | null;
  recipients: string | null;
  recipient_keys: string | null;
  source_kind: string;
  source: string | null;
  chain: string | null;
  place: string | null;
  lat: number | null;
  lon: number | null;
  trigger: string;
  sentence: string;
  confidence: number;
  corrected: number;
  title: string | null;
  url: string | null;
  coder: string;
  model: string;
  /** Where the trigger begins in the text, in UTF-16 units. */
  trigger_start: number;
}
