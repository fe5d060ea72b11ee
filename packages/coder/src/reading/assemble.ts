import type { ChainLink, DocumentInput, Dossier, DossierEntity, DossierEvent, DossierQuotation, Span } from '../dossier.js';
import { CODER_VERSION } from '../version.js';
import { chainOf, quotations, type ReportScope } from './attribution.js';
import type { TimeSpan } from './chunker.js';
import type { ChunkedSentence } from './clauses.js';
import { countsOf } from './counts.js';
import { timeOf } from './dates.js';
import type { EntityDraft, EntityTable } from './entities.js';
import { negationOf } from './negation.js';
import { FACTUAL } from './nounStatus.js';
import { toldOnItsOwn } from './prominence.js';
import type { Proposal } from './proposals.js';
import { findRepeats } from './repeats.js';
import type { Candidate, Selected } from './select.js';
import type { EventTime } from './timeChoice.js';
import { has, stemStart } from './words.js';

/** An accepted event with everything read about it. */
export interface EventReading extends Selected {
  readonly place: EntityDraft | null;
  readonly time: EventTime | null;
}

export interface Assembly {
  readonly document: DocumentInput;
  readonly sentences: readonly ChunkedSentence[];
  readonly table: EntityTable;
  readonly events: readonly EventReading[];
  readonly reports: readonly (readonly ReportScope[])[];
  readonly version: string;
  readonly explain: boolean;
}

/** Puts the dossier together from what the stages found. */
export function assemble(a: Assembly): Dossier {
  const { document } = a;
  const triggers = new Map<number, Set<number>>();
  for (const { candidate } of a.events) {
    const { sentence, word } = candidate.proposal;
    triggers.set(sentence.index, (triggers.get(sentence.index) ?? new Set()).add(word));
  }
  const events = a.events.map((event, i) => toEvent(a, event, `v${i + 1}`, triggers.get(event.candidate.proposal.sentence.index) ?? new Set()));
  markRepeats(a, events);
  const quoted = quotationsOf(a);
  return {
    schema: 'isnad/dossier@1',
    coder: { version: CODER_VERSION, model: a.version },
    document: {
      id: document.id,
      title: document.title ?? null,
      publisher: document.publisher ?? null,
      publishedAt: document.publishedAt ?? null,
      url: document.url ?? null,
      text: document.text,
    },
    sentences: a.sentences.map((s) => ({ start: s.words[0]?.token.start ?? 0, end: s.words.at(-1)?.token.end ?? 0 })),
    entities: a.table.entities.filter((e) => e.spans.length > 0).map(toEntity),
    events,
    quotations: quoted,
  };
}

function toEntity(e: EntityDraft): DossierEntity {
  return {
    id: e.id,
    type: e.type,
    name: e.name,
    nameEn: e.nameEn,
    key: e.key,
    country: e.country,
    roles: e.roles.map((r) => ({ title: r.title, organization: r.organization, span: { start: r.start, end: r.end } })),
    mentions: [...e.spans].sort((x, y) => x.start - y.start || x.end - y.end),
  };
}

function toEvent(a: Assembly, { candidate, confidence, place, time: chosen }: EventReading, id: string, triggers: ReadonlySet<number>): Mutable<DossierEvent> {
  const { proposal, status, scopes, times } = candidate;
  const { sentence } = proposal;
  const { text } = a.document;
  // الجماعات المدعومة من إيران: a participle describes by what is known, whoever speaks.
  const known = proposal.form === 'participle' && proposal.entry.lexeme.derivation === 'passive participle' && !isPredicate(proposal);
  const chain = chainOf(known ? [] : scopes, proposal.word, {
    type: proposal.sense.type,
    actors: proposal.actors,
    // يجب على X: whoever says so asks; نؤكد: whoever speaks does it.
    // قال إنه سيواصل دعم ...: told of in a verb.
    told: isTold(proposal),
    aloud: isFirstPerson(proposal),
    // بدعم من التحالف: told along with something else.
    aside: proposal.form === 'noun' && proposal.governed === '',
    verb: tellingVerb(proposal),
    ...(proposal.form === 'noun' && proposal.clause?.features.person === '3' ? { taker: sentence.units[proposal.clause.unit]?.first ?? -1 } : {}),
    // لن نعترف، لم أتفق: what one says one will do or has not done is no act of word yet.
    done: status.status !== 'planned' && status.status !== 'negated',
  });
  const innermost = chain.at(-1);
  const ahead = chosen !== null && isAhead(a, chosen);
  // What is told as done has no date to come; a present tense or noun with one is announced: يلتقيان غدا.
  const time = ahead && status.status === 'actual' && isPast(proposal) ? null : chosen;
  const announced = status.status === 'actual' && !isPast(proposal) && (ahead || isAheadByWords(a, timeOf(proposal, times, scopes)));
  const trigger = sentence.words[proposal.word];
  const counts = countsOf(proposal, triggers, time && datedWords(times, time.span));
  // نفى الاتهامات: a charge that is denied has been made.
  const charge = proposal.form === 'noun' && proposal.sense.type === 'ACCUSE';
  // نفى علمه بالأموال التي دفعت: what a relative clause tells is known.
  const aside = proposal.form === 'verb' && proposal.clause?.subjectBy === 'relative';
  // نفت استخدام الغاز خلال الهجوم: what something was in is known too.
  const unit = sentence.units[proposal.unit];
  const within = proposal.form === 'noun' && unit?.kind === 'noun' && (FACTUAL.has(unit.prep) || unit.prep === 'ضمن');
  const denied = innermost?.sense === 'deny' && status.status === 'actual' && !charge && !aside && !within;
  const event: Mutable<DossierEvent> = {
    id,
    type: proposal.sense.type,
    mode: proposal.sense.mode,
    sentence: sentence.index,
    trigger: trigger ? { start: stemStart(text, trigger), end: sentence.words[proposal.lastWord]?.token.end ?? trigger.token.end } : { start: 0, end: 0 },
    actors: proposal.actors.map((e) => e.id),
    recipients: proposal.recipients.map((e) => e.id),
    status: denied ? 'negated' : announced ? 'planned' : status.status,
    condition: status.condition ? wordSpan(sentence, status.condition.first, status.condition.last) : null,
    attribution: { chain: [{ kind: 'narrator', entity: null, cue: null }, ...chain.map((s) => toLink(a, s))], quoted: innermost?.quoted ?? false },
    ...(status.status === 'negated' || denied ? { negation: negationOf(proposal, status.status === 'negated' ? status.cue : null) } : {}),
    date: time
      ? { start: time.interval.start, end: time.interval.end, expression: { start: time.span.expression.start, end: time.span.expression.end } }
      : null,
    place: place ? { entity: place.id, lat: place.known?.lat ?? null, lon: place.known?.lon ?? null } : null,
    ...(Object.keys(counts).length > 0 ? { counts } : {}),
    confidence,
    repeats: null,
  };
  if (a.explain) {
    event.explain = {
      source: proposal.sense.source,
      lemma: proposal.entry.lexeme.lemma,
      form: proposal.form,
      main: toldOnItsOwn(proposal),
      roles: proposal.cues,
      status: status.cue ? `${status.status}: ${slice(a, sentence, status.cue.first, status.cue.last)}` : status.status,
      attribution: chain.length === 0 ? 'narrator' : chain.map((s) => `${s.sense}: ${sliceCue(a, s)}`).join(' ← '),
    };
  }
  return event;
}

/** Words of the expression that dates an event. */
function datedWords(times: Candidate['times'], time: TimeSpan): { first: number; last: number } | null {
  for (const [first, span] of times) if (span === time) return { first, last: span.last };
  return null;
}

/** Whether a time lies after the day of publication. */
function isAhead(a: Assembly, { interval }: EventTime): boolean {
  const published = a.document.publishedAt?.slice(0, 10);
  return published !== undefined && interval.start > published;
}

/** Whether the rules' time lies after the day of publication by its words alone: غدا، الأسبوع المقبل. */
function isAheadByWords(a: Assembly, time: TimeSpan | null): boolean {
  const published = a.document.publishedAt?.slice(0, 10);
  return published !== undefined && time !== null && time.expression.past.start > published;
}

/** Whether a finite verb in the third person tells the act, its own or one that only carries its noun. */
function isTold({ form, entry, sense, light, clause }: Proposal): boolean {
  if (form === 'verb') return entry.features.person === '3' && sense.frame.slots.S === 'actor';
  return form === 'noun' && light && clause?.features.person === '3' && clause.word.reading.future;
}

/** ندعو، دعمنا: an act of whoever is speaking. */
function isFirstPerson({ form, entry, sentence, word }: Proposal): boolean {
  return (form === 'verb' && entry.features.person === '1') || (form === 'noun' && /^(نا|ي)$/.test(sentence.words[word]?.reading.pronoun ?? ''));
}

function isPast({ form, entry }: Proposal): boolean {
  return form === 'participle' || (form === 'verb' && entry.features.aspect === 'past');
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function toLink(a: Assembly, scope: ReportScope): ChainLink {
  const sentence = a.sentences[scope.cue.sentence];
  return { kind: scope.kind, entity: scope.entity?.id ?? null, cue: sentence ? wordSpan(sentence, scope.cue.first, scope.cue.last) : null };
}

function wordSpan(sentence: ChunkedSentence, first: number, last: number): Span {
  return { start: sentence.words[first]?.token.start ?? 0, end: sentence.words[last]?.token.end ?? 0 };
}

function slice(a: Assembly, sentence: ChunkedSentence, first: number, last: number): string {
  const span = wordSpan(sentence, first, last);
  return a.document.text.slice(span.start, span.end);
}

function sliceCue(a: Assembly, scope: ReportScope): string {
  const sentence = a.sentences[scope.cue.sentence];
  return sentence ? slice(a, sentence, scope.cue.first, scope.cue.last) : '';
}

/** Events of a sentence that says another again (a pull quote) point to that one's telling. */
function markRepeats(a: Assembly, events: readonly Mutable<DossierEvent>[]): void {
  const repeats = findRepeats(a.sentences);
  if (repeats.size === 0) return;
  const words = (e: DossierEvent): string => a.document.text.slice(e.trigger.start, e.trigger.end);
  for (const event of events) {
    const told = repeats.get(event.sentence);
    if (told === undefined) continue;
    event.repeats = events.find((e) => e.sentence === told && e.type === event.type && words(e) === words(event))?.id ?? null;
  }
}

function quotationsOf(a: Assembly): DossierQuotation[] {
  const out: DossierQuotation[] = [];
  let open = false;
  for (const sentence of a.sentences) {
    const found = quotations(sentence, open);
    open = found.at(-1)?.closed === false;
    for (const q of found) {
      if (q.last - q.first < 4) continue;
      const scope = (a.reports[sentence.index] ?? []).find((s) => s.quoted && s.first <= q.last && q.first <= s.last);
      out.push({ span: wordSpan(sentence, q.first, q.last), speaker: scope?.entity?.id ?? null, cue: scope ? toLink(a, scope).cue : null });
    }
  }
  return out;
}

/** The verb that tells an act of its subject, by word: يواجه الصحافي اتهامات; a predicate itself; -1 for none. */
function tellingVerb({ form, clause, sentence, word }: Proposal): number {
  if (form === 'participle') return word;
  return form === 'noun' && clause?.subject ? (sentence.units[clause.unit]?.first ?? -1) : -1;
}

/** إن الصحافي متهم، إنه مدعوم: said of somebody, not a description of somebody meant. */
function isPredicate({ sentence, word }: Proposal): boolean {
  const { words } = sentence;
  let at = word - 1;
  while (words[at]?.pos === 'punctuation' && /^["“«]$/.test(words[at]?.token.folded ?? '')) at--;
  const before = words[at];
  if (!before || words[word]?.reading.article || words[word]?.reading.conj !== '') return false;
  return has(before, 'complementizer') || (before.pos === 'noun' && before.reading.prep === '' && (before.reading.article || before.reading.named));
}
