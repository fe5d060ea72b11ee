import type { Clause } from '../clauses/clause.js';
import type { Participants } from '../events/participants.js';
import { type Quotation, quotations } from '../phrases/quotations.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { accusingParticiples, reportParticiples } from './reportParticiples.js';
import { type Cue, type ReportScope, type Source, type Speaker, scopeOf, sourceOnly, speakerOf } from './reports.js';
import { relayed } from './sources.js';

/** How many sources a text's short forms can point back to. */
const REMEMBERED = 6;

/** What a sentence reports on whose word, as far as it has been read. */
export class ReportSheet {
  readonly sentence: ChunkedSentence;
  readonly clauses: readonly Clause[];
  readonly participants: Participants;
  readonly quotes: readonly Quotation[];
  /** Who spoke last before the sentence. */
  readonly speaker: Speaker | null;
  /** Participles that report or accuse and have not been read, in the order of the text. */
  readonly participles: { readonly word: number; readonly sense: ReportScope['sense'] }[];
  readonly scopes: ReportScope[] = [];
  /** Who reported last in this sentence, and on its outermost level. */
  last: Source | null = null;
  /** Index of the word that says so; -1 for none. */
  lastAt = -1;
  /** Who speaks on in the next sentence, if this one says it. */
  next: Speaker | null = null;
  /** Who told the sentence before, as this one says. */
  saidBefore: ReportScope | null = null;
  #recent: readonly Source[];

  /** @param before who spoke last */
  constructor(sentence: ChunkedSentence, clauses: readonly Clause[], participants: Participants, before: Speaker | null) {
    this.sentence = sentence;
    this.clauses = clauses;
    this.participants = participants;
    this.speaker = before && !sentence.beginsQuoted ? speakerOf(before, before.cue, false, before.recent) : before;
    this.#recent = before?.recent ?? [];
    this.quotes = quotations(sentence, sentence.beginsQuoted);
    const accusing = accusingParticiples(sentence).map((word) => ({ word, sense: 'act' as const }));
    this.participles = [...reportParticiples(sentence), ...accusing].sort((a, b) => a.word - b.word);
  }

  /** Who has been cited so far, the last first. */
  get recent(): readonly Source[] {
    return this.#recent;
  }

  /** Notes that a stretch of words stands on somebody's word. */
  add(first: number, last: number, source: Source, cue: Cue, sense: ReportScope['sense'], quoted: boolean): void {
    this.scopes.push(scopeOf(source, first, last, cue, sense, quoted));
  }

  /** Notes whose words a clause passes on. بحسب ما نقلت عنه الوكالة: whose words they are by a pronoun has been said. */
  addOrigin(first: number, last: number, cue: Cue, clause: Clause): void {
    const origin = clause.prepositional.some((c) => c.pronoun !== '') ? null : relayed(this.sentence, clause, this.participants);
    if (!origin) return;
    this.add(first, last, origin, cue, 'relay', false);
    this.remember(origin);
  }

  /** Notes that somebody was cited, to whom a short form can point back. */
  remember(source: Source): void {
    if (source.entity === null) return;
    this.#recent = [sourceOnly(source), ...this.#recent.filter((s) => s.entity !== source.entity)].slice(0, REMEMBERED);
  }

  /** Notes who speaks on in the next sentence; whoever's quotation is still open does in any case. */
  speakOn(source: Source, cue: Cue, open: boolean): void {
    if (this.next?.open !== true) this.next = speakerOf(source, cue, open, []);
  }
}
