import type { ReportSense } from '../knowledge/model.js';
import type { ChunkedSentence, Clause } from './clauses.js';
import type { CueHit } from './cues.js';
import type { EntityDraft } from './entities.js';
import type { Participants } from './participants.js';
import type { Mention, NounPhrase, Unit } from './phrases.js';
import { findSense, senses, type Word } from './words.js';

export type SourceKind = 'narrator' | 'named' | 'official' | 'anonymous';

/** A stretch of words that stands on somebody's word. */
export interface ReportScope {
  readonly first: number;
  readonly last: number;
  readonly kind: Exclude<SourceKind, 'narrator'>;
  readonly entity: EntityDraft | null;
  /** Word range of the cue in its sentence, with the sentence it stands in. */
  readonly cue: { readonly sentence: number; readonly first: number; readonly last: number };
  readonly sense: ReportSense | 'act';
  readonly quoted: boolean;
}

/** Who speaks when a sentence begins, carried from the sentence before. */
export interface Speaker {
  readonly entity: EntityDraft | null;
  readonly kind: Exclude<SourceKind, 'narrator'>;
  readonly cue: ReportScope['cue'];
  /** Whether a quotation is still open. */
  readonly open: boolean;
}

/** Who speaks, and how they are put. */
interface Source {
  readonly entity: EntityDraft | null;
  readonly kind: Exclude<SourceKind, 'narrator'>;
}

/** Speech acts whose content is told on the actor's word. */
const ACTS: ReadonlySet<string> = new Set(['ACCUSE', 'THREATEN']);

/**
 * Finds what in a sentence stands on whose word.
 *
 * @param sentence the chunked sentence
 * @param clauses its clauses
 * @param cues its multi-word cues
 * @param before who spoke last
 * @param startsParagraph whether the sentence is the first of its line
 * @returns the scopes, outer before inner, and who speaks on
 */
export function readReports(
  sentence: ChunkedSentence,
  clauses: readonly Clause[],
  cues: readonly CueHit[],
  participants: Participants,
  before: Speaker | null,
  startsParagraph: boolean,
): { scopes: ReportScope[]; speaker: Speaker | null } {
  const scopes: ReportScope[] = [];
  const { words, units } = sentence;
  const end = words.length - 1;
  // A quotation that was not closed ends with its paragraph.
  const speaker = before && startsParagraph ? { ...before, open: false } : before;
  let next: Speaker | null = null;
  const quotes = quotations(sentence, speaker?.open === true);
  if (speaker?.open === true) {
    const carried = quotes[0];
    if (carried && carried.first === 0)
      scopes.push({ first: 0, last: carried.last, kind: speaker.kind, entity: speaker.entity, cue: speaker.cue, sense: 'continue', quoted: true });
    if (carried && carried.first === 0 && !carried.closed) next = speaker;
  }
  const last: { source: Source | null } = { source: null };
  for (const clause of clauses) {
    const report = findSense(clause.word, 'report');
    const act = report
      ? null
      : clause.word.reading.entries.flatMap((e) => e.lexeme.senses).find((s) => s.kind === 'event' && s.needs === null && ACTS.has(s.type));
    if (!report && !act) continue;
    const unit = units[clause.unit];
    if (!unit) continue;
    // وأكد ... وأضاف: a report without a subject goes on with whoever reported last.
    const goesOn: Source | null = report && (clause.subjectBy === 'dropped' || clause.subjectBy === 'none') ? last.source : null;
    const source: Source | null = goesOn && (!goesOn.entity || fitsSpeaker(clause, goesOn.entity)) ? goesOn : sourceOf(sentence, clause, participants, speaker);
    if (!source) continue;
    if (report && clause.subjectBy !== 'relative') last.source = source;
    const content = contentOf(sentence, clause, act !== undefined && act !== null);
    const cue = { sentence: sentence.index, first: unit.first, last: unit.first };
    const quote = content ? quotes.find((q) => q.first <= content.first + 1 && q.first >= content.first - 1) : undefined;
    if (content) {
      const lastWord = quote?.closed
        ? Math.max(quote.last, scopeEnd(sentence, clauses, clause, quote.last))
        : scopeEnd(sentence, clauses, clause, content.first, content.limit);
      scopes.push({ first: content.first, last: lastWord, ...source, cue, sense: report ? report.sense.sense : 'act', quoted: quote !== undefined });
      // نقلت الصحيفة عن مصادر أن: the paper passes on what others say.
      const origin = report ? relayed(sentence, clause, participants) : null;
      if (origin) scopes.push({ first: content.first, last: lastWord, ...origin, cue, sense: 'relay', quoted: quote !== undefined });
      if (quote && !quote.closed) next = { ...source, cue, open: true };
    } else if (report) {
      const before = quotes.find((q) => q.closed && q.last < unit.first && q.last >= unit.first - 3);
      if (before) scopes.push({ first: before.first, last: before.last, ...source, cue, sense: report.sense.sense, quoted: true });
    }
    if (report && next?.open !== true) next = { ...source, cue, open: false };
  }
  participles(sentence, clauses, scopes, participants, speaker, (s) => {
    if (next?.open !== true) next = s;
  });
  for (const hit of cues) if (hit.sense.kind === 'report') prepositional(sentence, hit, participants, scopes, end);
  if (scopes.length === 0) colonHeadline(sentence, participants, scopes, end);
  scopes.sort((a, b) => a.first - b.first || b.last - a.last);
  return { scopes, speaker: next ?? (speaker ? { ...speaker, open: false } : null) };
}

/** Whom a relayed report comes from: the phrase behind عن, if it is somebody who can speak. */
function relayed(
  sentence: ChunkedSentence,
  clause: Clause,
  participants: Participants,
): { entity: EntityDraft | null; kind: Exclude<SourceKind, 'narrator'> } | null {
  if (!clause.word.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'report' && s.sense === 'relay'))) return null;
  const from = clause.prepositional.find((c) => c.prep === 'عن');
  if (!from?.phrase?.mention) return null;
  const entity = participants.of(sentence, from, 'recipient')[0] ?? null;
  return entity ? { entity, kind: kindOf(sentence, from.phrase) } : null;
}

/** Who speaks in a clause; a dropped subject is the last speaker. */
function sourceOf(
  sentence: ChunkedSentence,
  clause: Clause,
  participants: Participants,
  speaker: Speaker | null,
): { entity: EntityDraft | null; kind: Exclude<SourceKind, 'narrator'> } | null {
  const phrase = clause.subject?.phrase ?? null;
  if (phrase && clause.subject) {
    const head = sentence.words[phrase.head];
    // مراسلنا: the outlet itself.
    if (head?.reading.pronoun === 'نا') return null;
    const told = head !== undefined && senses(head).some((s) => s.kind === 'report');
    // وأضاف البيان: whoever issued it.
    if (told && head.reading.article && !phrase.genitive && speaker?.entity) return { entity: speaker.entity, kind: speaker.kind };
    const entity = participants.of(sentence, clause.subject, 'recipient')[0] ?? null;
    const kind = kindOf(sentence, phrase);
    if (entity) return { entity, kind };
    // A statement, report or paper with no owner named: unnamed, but someone is cited.
    return head && !senses(head).some((s) => s.kind === 'event') ? { entity: null, kind: 'anonymous' } : null;
  }
  if (clause.features.person !== '3') return null;
  // قال بيان...، ذكر أن with nobody named before: whoever spoke last.
  if (speaker?.entity && fitsSpeaker(clause, speaker.entity)) return { entity: speaker.entity, kind: speaker.kind };
  const entity = participants.subject(sentence, clause)[0] ?? null;
  return entity && entity.type !== 'country' && entity.type !== 'place' ? { entity, kind: entity.type === 'group' ? 'anonymous' : 'named' } : null;
}

function fitsSpeaker(clause: Clause, entity: EntityDraft): boolean {
  if (clause.features.number === 'p') return entity.plural || entity.type === 'group';
  if (clause.features.gender === 'm') return entity.gender !== 'f' && entity.type !== 'country';
  return entity.gender === 'f' || entity.type !== 'person';
}

/** Named, an unnamed official, or anonymous: by how the source is put. */
export function kindOf(sentence: ChunkedSentence, phrase: NounPhrase): Exclude<SourceKind, 'narrator'> {
  const mention = phrase.mention ?? innerMention(phrase);
  if (!mention) return 'anonymous';
  return kindOfMention(sentence, mention);
}

function innerMention(phrase: NounPhrase): Mention | null {
  for (let np: NounPhrase | null = phrase.genitive; np; np = np.genitive) if (np.mention) return np.mention;
  return phrase.nationality;
}

function kindOfMention(_sentence: ChunkedSentence, mention: Mention): Exclude<SourceKind, 'narrator'> {
  if (mention.kind === 'name' || mention.kind === 'quoted' || mention.kind === 'nationality')
    return mention.kind === 'nationality' && mention.plural ? 'anonymous' : 'named';
  if (mention.kind === 'organ') return 'named';
  if (mention.kind === 'office') {
    if (mention.plural) return 'official';
    return mention.titleKind === 'office' && (mention.definite || mention.belongs !== null) && !/^(مسؤول|متحدث|مصدر|دبلوماسي|ضابط|قيادي)/.test(mention.lemma)
      ? 'named'
      : 'official';
  }
  return 'anonymous';
}

/** Where the content of a report begins: after its complementizer, colon or opening quotation mark, or with its object. */
function contentOf(sentence: ChunkedSentence, clause: Clause, act: boolean): { first: number; limit: number | null } | null {
  const { units, words } = sentence;
  if (clause.content >= 0) return { first: units[clause.content]?.first ?? 0, limit: null };
  const stop = units[clause.end];
  if (stop && (stop.kind === 'colon' || stop.kind === 'open')) return { first: stop.first, limit: null };
  if (stop && stop.kind === 'comma') {
    for (let k = clause.end; k < Math.min(units.length, clause.end + 4); k++) {
      const unit = units[k];
      if (unit?.kind === 'complementizer' || unit?.kind === 'colon' || unit?.kind === 'open') return { first: unit.first, limit: null };
    }
  }
  // أعلن الجيش مقتل ...، أكد رفضه ...، كشف عن ...
  // What is blamed is known; what somebody is accused of is claimed.
  const object =
    (act ? null : clause.object) ??
    clause.prepositional.find((c) =>
      act ? c.prep === 'ب' : c.prep === 'عن' || c.prep === 'الي' || c.prep === 'علي' || (c.prep === 'ب' && tellsEvent(sentence, c.phrase)),
    ) ??
    null;
  if (!object?.phrase) return null;
  const last = clauseLimit(units, clause, words);
  return { first: object.phrase.from, limit: last };
}

/** أفادوا بمقتل ...: an event behind ب is what is reported. */
function tellsEvent(sentence: ChunkedSentence, phrase: NounPhrase | null): boolean {
  const head = phrase ? sentence.words[phrase.head] : undefined;
  return (
    head?.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'event') || (e.verb?.senses.some((s) => s.kind === 'event') ?? false)) ?? false
  );
}

function clauseLimit(units: readonly Unit[], clause: Clause, words: readonly Word[]): number {
  const unit = units[clause.end];
  return unit ? unit.first - 1 : words.length - 1;
}

/** Last word on the speaker's word: up to the sentence's end, or to where the article's own voice comes back. */
function scopeEnd(sentence: ChunkedSentence, clauses: readonly Clause[], clause: Clause, from: number, limit: number | null = null): number {
  if (limit !== null) return limit;
  const { units, words } = sentence;
  // A report inside a relative clause ends with it: الذي أعلن أن ...،
  if (clause.subjectBy === 'relative') {
    const comma = units.find((u) => u.kind === 'comma' && u.first > from);
    if (comma) return comma.first;
  }
  for (const later of clauses) {
    const unit = units[later.unit];
    if (!unit || unit.first <= from) continue;
    const conj = unit.kind === 'verb' && unit.conj;
    if (!conj) continue;
    const speech = later.word.reading.entries.some((e) =>
      e.lexeme.senses.some((s) => s.kind === 'report' || (s.kind === 'event' && (s.type === 'REQUEST' || s.type === 'ACCUSE' || s.type === 'REJECT'))),
    );
    const same =
      later.features.gender === clause.features.gender && later.features.number === clause.features.number && later.features.aspect === clause.features.aspect;
    if (speech && same && (later.subjectBy === 'dropped' || later.subjectBy === 'none')) return unit.first - 1;
  }
  for (let k = 0; k < units.length; k++) {
    const unit = units[k];
    if (!unit || unit.first <= from) continue;
    if (unit.kind === 'subordinator' && /^(بينما|فيما)$/.test(words[unit.first]?.reading.stem ?? '') && units[k - 1]?.kind === 'comma') return unit.first - 1;
  }
  return words.length - 1;
}

/** Participles that report on: مشيرا إلى، مضيفا أن، مؤكدة. */
function participles(
  sentence: ChunkedSentence,
  clauses: readonly Clause[],
  scopes: ReportScope[],
  participants: Participants,
  speaker: Speaker | null,
  speakOn: (s: Speaker) => void,
): void {
  const { words } = sentence;
  words.forEach((word, k) => {
    if (word.pos !== 'noun' || word.reading.article || word.reading.prep !== '') return;
    const entry = word.reading.entries.find((e) => e.lexeme.derivation === 'active participle' && e.verb?.senses.some((s) => s.kind === 'report'));
    if (!entry?.verb) return;
    if (!word.token.folded.endsWith('ا') && !word.token.folded.endsWith('ه') && !word.token.folded.endsWith('ين')) return;
    const sense = entry.verb.senses.find((s) => s.kind === 'report');
    if (sense?.kind !== 'report') return;
    let governor: Clause | null = null;
    for (const clause of clauses) if ((sentence.units[clause.unit]?.first ?? 0) < k) governor = clause;
    const source = governor ? sourceOf(sentence, governor, participants, speaker) : speaker ? { entity: speaker.entity, kind: speaker.kind } : null;
    if (!source) return;
    const cue = { sentence: sentence.index, first: k, last: k };
    scopes.push({ first: k + 1, last: words.length - 1, ...source, cue, sense: sense.sense, quoted: false });
    speakOn({ ...source, cue, open: false });
  });
}

/** According to: the phrase after the cue is the source of the sentence. */
function prepositional(sentence: ChunkedSentence, hit: CueHit, participants: Participants, scopes: ReportScope[], end: number): void {
  if (hit.sense.kind !== 'report') return;
  const phrase = sentence.units.find((u): u is NounPhrase => u.kind === 'noun' && u.last > hit.last && u.first >= hit.last);
  if (!phrase || phrase.first > hit.last + 3) return;
  const entity = participants.ofPhrase(sentence, phrase, 'recipient')[0] ?? null;
  const head = sentence.words[phrase.head];
  if (!entity && !(head && senses(head).some((s) => s.kind === 'report' || (s.kind === 'class' && s.class === 'statement')))) return;
  const cue = { sentence: sentence.index, first: hit.first, last: hit.last };
  const first = hit.first <= 2 ? phrase.last + 1 : clauseStart(sentence, hit.first);
  scopes.push({ first, last: hit.first <= 2 ? end : hit.first, kind: kindOf(sentence, phrase), entity, cue, sense: hit.sense.sense, quoted: false });
}

function clauseStart(sentence: ChunkedSentence, at: number): number {
  void at;
  void sentence;
  return 0;
}

/** `Name: what they said` in a headline. */
function colonHeadline(sentence: ChunkedSentence, participants: Participants, scopes: ReportScope[], end: number): void {
  const at = sentence.units.findIndex((u) => u.kind === 'colon');
  if (at < 1 || at > 2) return;
  const unit = sentence.units[0];
  if (unit?.kind !== 'noun' || !unit.mention || unit.mention.type === 'place') return;
  const entity = participants.ofPhrase(sentence, unit, 'recipient')[0] ?? null;
  if (!entity) return;
  const colon = sentence.units[at];
  scopes.push({
    first: (colon?.first ?? 0) + 1,
    last: end,
    kind: kindOf(sentence, unit),
    entity,
    cue: { sentence: sentence.index, first: colon?.first ?? 0, last: colon?.first ?? 0 },
    sense: 'say',
    quoted: false,
  });
}

/** Quotations of a sentence as word ranges; `open` says that one is open when it begins. */
export function quotations(sentence: ChunkedSentence, open: boolean): { first: number; last: number; closed: boolean }[] {
  const found: { first: number; last: number; closed: boolean }[] = [];
  let first = open ? 0 : -1;
  sentence.words.forEach((word, k) => {
    if (word.pos !== 'punctuation') return;
    const sign = word.token.folded;
    if (sign === '«' || sign === '“' || (sign === '"' && first < 0)) {
      if (first < 0) first = k;
    } else if ((sign === '»' || sign === '”' || sign === '"') && first >= 0) {
      found.push({ first, last: k, closed: true });
      first = -1;
    }
  });
  if (first >= 0) found.push({ first, last: sentence.words.length - 1, closed: false });
  return found;
}

/** Acts of speech, told by whoever reports them and not by the one who performs them. */
const SPEECH: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'AGREE', 'THREATEN', 'SUPPORT']);

/**
 * The chain of an event: every scope it stands in, outer before inner.
 *
 * @param scopes reports of its sentence
 * @param word its trigger
 * @param act its type and actors: a speaker's own act of speech does not stand on the speaker's word
 */
export function chainOf(
  scopes: readonly ReportScope[],
  word: number,
  act: { readonly type: string; readonly actors: readonly EntityDraft[] } | null = null,
): ReportScope[] {
  const around = scopes.filter((s) => s.first <= word && word <= s.last && !(s.cue.first === word));
  // Somebody known outweighs somebody unknown inside their words.
  const known = around.some((s) => s.entity !== null) ? around.filter((s) => s.entity !== null) : around;
  const chain: ReportScope[] = [];
  for (const scope of known) {
    const last = chain.at(-1);
    if (last && last.entity === scope.entity && last.kind === scope.kind) chain[chain.length - 1] = scope;
    else chain.push(scope);
  }
  const origin = chain.at(-1)?.entity;
  if (act && origin && SPEECH.has(act.type) && act.actors.includes(origin)) chain.pop();
  return chain;
}
