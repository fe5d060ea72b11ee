import type { ChainLink, DossierEvent, PloverType } from '@isnad/coder';

/** Near-identical documents: one text, many outlets. It counts once as a source. */
export interface Story {
  /** `s-` and a hash of its first document id in code-unit order. */
  readonly id: string;
  /** Document ids in code-unit order. */
  readonly documents: readonly string[];
}

/** Two documents and how much of their text is the same. */
export interface StoryPair {
  readonly a: string;
  readonly b: string;
  /** Shared shingles as a share of all of both (Jaccard). */
  readonly jaccard: number;
  /** Shared shingles as a share of the shorter document's. */
  readonly containment: number;
  /** Shingles of the shorter document. */
  readonly least: number;
}

/** Someone who takes part in a claim. */
export interface Participant {
  /** Stable across articles: the entity's own key, or its folded name where it has none. */
  readonly key: string;
  readonly name: string;
  /** Key of the country that it rolls up to, such as `country:RUS`; else null. */
  readonly country: string | null;
  /** Whether the key tells one from another: a known entity, or a name of its own; not "soldiers". */
  readonly identified: boolean;
}

/** A day or several, ISO dates, both ends included. */
export interface Days {
  readonly start: string;
  readonly end: string;
  /** Taken from the date of publication, because the text names none. */
  readonly assumed: boolean;
}

/** Where a claim says it happened. */
export interface ClaimPlace {
  readonly key: string;
  readonly name: string;
  readonly country: string | null;
  /** False for a whole country. */
  readonly exact: boolean;
}

/** A number with what it counts: the killed, injured, arrested, or the crowd. */
export interface ClaimCount {
  readonly of: string;
  readonly value: number;
}

/** An event as one document tells it, in a form that can be laid beside another document's. */
export interface Claim {
  /** `document id#event id`. */
  readonly id: string;
  readonly document: string;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly event: string;
  /** Index of its sentence in the document. */
  readonly sentence: number;
  readonly type: PloverType;
  readonly mode: string | null;
  readonly status: DossierEvent['status'];
  /** In what way it is negated; null where it is not, or nobody knows. */
  readonly negation: DossierEvent['negation'] | null;
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly days: Days | null;
  readonly place: ClaimPlace | null;
  /** Keys of the places that its sentence names: where it may have been, when it does not say. */
  readonly mentioned: readonly string[];
  readonly counts: readonly ClaimCount[];
  /** From the outlet to the origin, with names; null for the outlet itself or somebody unnamed. */
  readonly chain: readonly { readonly kind: ChainLink['kind']; readonly name: string | null }[];
  /** Key of the chain's last link where it has a name; else null, and the story itself is the origin. */
  readonly origin: string | null;
  /** The sentence's words as sorted, distinct hashes. */
  readonly words: Uint32Array;
  readonly confidence: number;
}

/** Somebody on whose word claims of an incident stand. */
export interface Origin {
  readonly kind: 'named' | 'outlet';
  /** Key of the named origin, or the stories and publishers that cannot be told apart as sources. */
  readonly key: string;
  readonly claims: readonly string[];
}

/** Claims of one incident that cannot all be right. */
export interface Contradiction {
  readonly about: 'status' | 'actors' | 'counts';
  /** What is counted, for `counts`. */
  readonly of?: string;
  readonly sides: readonly { readonly says: string; readonly claims: readonly string[] }[];
}

/** Claims from any documents about the same happening. */
export interface Incident {
  /** `i-` and a hash of its first claim id in code-unit order. */
  readonly id: string;
  readonly type: PloverType;
  readonly claims: readonly Claim[];
  readonly start: string | null;
  readonly end: string | null;
  /** Independent origins: who says that it happened, each counted once however many outlets print it. */
  readonly corroboration: number;
  readonly origins: readonly Origin[];
  readonly contradictions: readonly Contradiction[];
}

export type CommitmentState = 'open' | 'kept' | 'broken' | 'overtaken';

/** One step in a commitment's history. */
export interface CommitmentEvidence {
  readonly on: string;
  readonly claim: string;
  readonly incident: string | null;
  readonly shows: Exclude<CommitmentState, 'open'>;
  /** Why it counts, in words. */
  readonly because: string;
}

/** Something that somebody promised, threatened or planned, or made depend on a condition. */
export interface Commitment {
  /** `c-` and a hash of the claim id. */
  readonly id: string;
  readonly kind: 'promise' | 'plan' | 'threat' | 'conditional';
  readonly claim: Claim;
  readonly madeOn: string;
  /** Last day on which evidence still counts. */
  readonly until: string;
  readonly state: CommitmentState;
  /** Oldest first; the first decides the state, none is forgotten. */
  readonly history: readonly CommitmentEvidence[];
}

/** PLOVER's four classes. */
export type Quad = 'verbal-cooperation' | 'material-cooperation' | 'verbal-conflict' | 'material-conflict';
export type Grain = 'day' | 'week' | 'month';

/** What passed between two sides in one period. */
export interface DyadPoint {
  /** First day of the period. */
  readonly period: string;
  readonly counts: Readonly<Record<Quad, number>>;
  /** Sum of the intensities. */
  readonly intensity: number;
  /** Mean intensity of an incident with its 95 % interval, so that five incidents do not look like a trend. */
  readonly mean: { readonly value: number; readonly low: number; readonly high: number };
  readonly incidents: readonly string[];
}

/** Two actors over time; `b` null stands for everyone else. */
export interface DyadSeries {
  readonly a: string;
  readonly b: string | null;
  readonly grain: Grain;
  readonly points: readonly DyadPoint[];
}

/** A share with its interval. */
export interface Share {
  readonly power: string;
  readonly count: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** How one actor's cooperation divides between rival powers, period by period. */
export interface Balance {
  readonly actor: string;
  readonly powers: readonly string[];
  readonly grain: Grain;
  readonly points: readonly { readonly period: string; readonly total: number; readonly shares: readonly Share[] }[];
}
