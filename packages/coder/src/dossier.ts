import type { EntityType, PloverType } from './knowledge/model.js';

/** UTF-16 offsets into the document's text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An article to be read. */
export interface DocumentInput {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly publisher?: string | null;
  /** ISO 8601 date or date-time; relative dates resolve against it. */
  readonly publishedAt?: string | null;
  readonly url?: string | null;
}

/** What one article reports, and on whose word. The shape of `dossier.schema.json`. */
export interface Dossier {
  readonly schema: 'isnad/dossier@1';
  /** Coder and model that made it. */
  readonly coder: { readonly version: string; readonly model: string };
  readonly document: {
    readonly id: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly publishedAt: string | null;
    readonly url: string | null;
    readonly text: string;
  };
  readonly sentences: readonly Span[];
  readonly entities: readonly DossierEntity[];
  readonly events: readonly DossierEvent[];
  readonly quotations: readonly DossierQuotation[];
}

export interface DossierEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly nameEn: string | null;
  readonly key: string | null;
  readonly country: string | null;
  readonly roles: readonly { readonly title: string; readonly organization: string | null; readonly span: Span }[];
  readonly mentions: readonly Span[];
}

export interface DossierEvent {
  readonly id: string;
  readonly type: PloverType;
  readonly mode: string | null;
  readonly sentence: number;
  readonly trigger: Span;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly status: 'actual' | 'negated' | 'planned' | 'conditional' | 'possible';
  /** In what way a negated event is negated: see `reading/status/negation.ts`. */
  readonly negation?: 'denied' | 'part' | 'stated' | 'implied';
  readonly condition: Span | null;
  readonly attribution: { readonly chain: readonly ChainLink[]; readonly quoted: boolean };
  readonly date: { readonly start: string; readonly end: string; readonly expression: Span } | null;
  readonly place: { readonly entity: string; readonly lat: number | null; readonly lon: number | null } | null;
  readonly counts?: Readonly<Record<string, number>>;
  /** 0 to 1: how sure the reading is. */
  readonly confidence: number;
  /** Id of the event that this one repeats word for word, as in a pull quote. */
  readonly repeats: string | null;
  readonly explain?: Explanation;
}

export interface ChainLink {
  readonly kind: 'narrator' | 'named' | 'official' | 'anonymous';
  readonly entity: string | null;
  readonly cue: Span | null;
}

/** A quotation and who speaks it. */
export interface DossierQuotation {
  readonly span: Span;
  readonly speaker: string | null;
  readonly cue: Span | null;
}

/** What made an event: the data line, the frame and the cues. */
export interface Explanation {
  /** `file:line` of the knowledge that gave the event sense. */
  readonly source: string;
  readonly lemma: string;
  readonly form: 'verb' | 'noun' | 'participle';
  /** Whether the sentence tells it as an act of its own, by the verb of a main clause or of what somebody says; else it names it in passing. */
  readonly main: boolean;
  /** Who is who and why, such as `subject (after) → actor`; whom the rules named and the weights dropped is `overruled`. */
  readonly roles: readonly string[];
  /** The cue that set it; `likeliest` where the weights chose another status than the rules. */
  readonly status: string;
  /** The cues of the chain, outermost first; `likeliest` in front of them where the weights chose another source than the rules. */
  readonly attribution: string;
  /** The words that date it, where anything does; `likeliest` in front of them where the weights chose other words than the rules. */
  readonly date?: string;
  /** Where it happened, where that is known; `likeliest` in front of it where the weights chose another place than the rules. */
  readonly place?: string;
}
