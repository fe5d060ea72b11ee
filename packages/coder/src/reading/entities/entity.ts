import type { EntityType, KnownEntity } from '../../knowledge/model.js';
import type { Mention } from '../phrases/phrases.js';
import type { Word } from '../words/words.js';

/** A role somebody is given in the text. */
export interface RoleDraft {
  readonly title: string;
  readonly organization: string | null;
  readonly start: number;
  readonly end: number;
}

/** An entity as far as the reading has gone: who it is, and where it is mentioned. */
export interface EntityDraft {
  readonly id: string;
  type: EntityType;
  name: string;
  nameEn: string | null;
  key: string | null;
  country: string | null;
  known: KnownEntity | null;
  /** The town that a place of its own lies in: طبرق of ميناء طبرق. */
  within: KnownEntity | null;
  readonly roles: RoleDraft[];
  readonly spans: { start: number; end: number }[];
  /** Starts and ends of the spans, to keep each once. */
  readonly spanKeys: Set<string>;
  /** Folded names and short names by which it can be called again. */
  readonly names: Set<string>;
  /** Titles (lemma) it has been given. */
  readonly titles: Set<string>;
  /** What the offices it has been given say beyond title and nationality, each by its stems. */
  readonly beyond: (readonly string[])[];
  /** Lemma of the describing noun, for unnamed entities. */
  readonly lemma: string;
  gender: 'm' | 'f' | '';
  plural: boolean;
}

/** Where a mention stands in the document: sentence and word. */
export interface Located {
  readonly mention: Mention;
  readonly sentence: number;
  /** The thread of the article that its sentence is of (`passages.ts`). */
  readonly thread: number;
  /** Whether it stands at the head of its phrase, behind no preposition. */
  readonly bare: boolean;
  /** The preposition of the phrase it stands in, folded; '' for none. */
  readonly prep: string;
  /** Whether it opens what somebody says: أن قواته. */
  readonly opensContent: boolean;
}

/** All entities of an article, and which mention is whose. */
export interface EntityTable {
  readonly entities: readonly EntityDraft[];
  readonly of: ReadonlyMap<Mention, EntityDraft>;
  /** The same place named as its country's seat: used where the mention is a location. */
  readonly placeOf: (mention: Mention) => EntityDraft | null;
  /** The same without making an entity of a town that has so far only stood for its country. */
  readonly knownPlaceOf: (mention: Mention) => EntityDraft | null;
  /** The state with this alpha-3 code, mentioned again at a span. */
  readonly country: (code: string, start: number, end: number) => EntityDraft | null;
  /** The capital of the state with this code, mentioned again at a span; null where the lexicon knows none. */
  readonly capital: (code: string, start: number, end: number) => EntityDraft | null;
  /** The same, if it is an entity already. */
  readonly knownCapital: (code: string) => EntityDraft | null;
  /** Somebody or some place that no mention names, by the words that describe it, without proclitics; the same words are the same entity. */
  readonly described: (head: Word, end: number, type: EntityType, plural: boolean) => EntityDraft;
}

/** Notes where an entity is mentioned, each span once. */
export function addSpan(entity: EntityDraft, start: number, end: number): void {
  const key = `${start} ${end}`;
  if (entity.spanKeys.has(key)) return;
  entity.spanKeys.add(key);
  entity.spans.push({ start, end });
}
