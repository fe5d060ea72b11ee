import type { ChainLink, DocumentInput, Dossier, DossierEntity, DossierEvent, DossierQuotation, Span } from '../dossier.js';
import { CODER_VERSION } from '../version.js';
import type { ReportScope } from './attribution/reports.js';
import type { Candidate } from './candidates/candidate.js';
import { wordsOfTime } from './choices/dates.js';
import { eventChain } from './choices/eventChain.js';
import { contradictsStatus, ruledStatus } from './choices/ruledStatus.js';
import { chooseSource, reportsBefore } from './choices/sourceChoice.js';
import { chooseStatus } from './choices/statusChoice.js';
import type { EventTime } from './choices/timeChoice.js';
import type { EntityDraft, EntityTable } from './entities/entity.js';
import { countsOf } from './events/counts.js';
import type { Repetition } from './events/repeats.js';
import { explanationOf } from './explanation.js';
import { quotations } from './phrases/quotations.js';
import type { ChunkedSentence } from './phrases/sentence.js';
import type { Selected } from './selection/select.js';
import { negationOf } from './status/negation.js';
import { stemStart } from './words/words.js';

/** An accepted event with everything read about it. */
export interface EventReading extends Pick<Selected, 'candidate' | 'confidence'> {
  readonly place: EntityDraft | null;
  /** Where the rules put it. */
  readonly ruledPlace: EntityDraft | null;
  readonly time: EventTime | null;
}

export interface Assembly {
  readonly document: DocumentInput;
  readonly sentences: readonly ChunkedSentence[];
  readonly table: EntityTable;
  readonly events: readonly EventReading[];
  /** Sentences that say again what others say. */
  readonly repeats: ReadonlyMap<number, Repetition>;
  /** All that was proposed, by sentence. */
  readonly candidates: readonly (readonly Candidate[])[];
  readonly reports: readonly (readonly ReportScope[])[];
  /** Day of publication, `YYYY-MM-DD`; '' where it is not known. */
  readonly published: string;
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

function toEvent(
  a: Assembly,
  { candidate, confidence, place, ruledPlace, time: chosen }: EventReading,
  id: string,
  triggers: ReadonlySet<number>,
): Mutable<DossierEvent> {
  const { proposal, status, times } = candidate;
  const { sentence } = proposal;
  const { text } = a.document;
  const byRules = eventChain(candidate);
  const told = byRules.at(-1);
  const chain = chooseSource(candidate, byRules, reportsBefore(sentence, a.reports));
  const innermost = chain.at(-1);
  const quoted = innermost?.quoted === true && !isBehindQuotation(sentence, proposal.word);
  const { published } = a;
  const ruled = ruledStatus(candidate, told, chosen, published);
  const settled = chooseStatus(candidate, ruled, told, a.candidates[sentence.index] ?? []);
  const time = contradictsStatus(candidate, chosen, published) ? null : chosen;
  const trigger = sentence.words[proposal.word];
  // ميناء طبرق lies where طبرق does.
  const site = place && (place.known ?? place.within);
  const counts = countsOf(proposal, triggers, time && wordsOfTime(times, time.span));
  const event: Mutable<DossierEvent> = {
    id,
    type: proposal.sense.type,
    mode: proposal.sense.mode,
    sentence: sentence.index,
    trigger: trigger ? { start: stemStart(text, trigger), end: sentence.words[proposal.lastWord]?.token.end ?? trigger.token.end } : { start: 0, end: 0 },
    actors: proposal.actors.map((e) => e.id),
    recipients: proposal.recipients.map((e) => e.id),
    status: settled,
    condition: status.condition && settled === ruled ? wordSpan(sentence, status.condition.first, status.condition.last) : null,
    attribution: { chain: [{ kind: 'narrator', entity: null, cue: null }, ...chain.map((s) => toLink(a, s))], quoted },
    ...(settled === 'negated' ? { negation: negationOf(proposal, status.status === 'negated' ? status.cue : null) } : {}),
    date: time
      ? { start: time.interval.start, end: time.interval.end, expression: { start: time.span.expression.start, end: time.span.expression.end } }
      : null,
    place: place ? { entity: place.id, lat: site?.lat ?? null, lon: site?.lon ?? null } : null,
    ...(Object.keys(counts).length > 0 ? { counts } : {}),
    confidence,
    repeats: null,
  };
  if (a.explain) {
    const all = { candidate, status: settled, ruledStatus: ruled, chain, ruledSource: told, time, place, ruledPlace };
    event.explain = explanationOf(all, a.sentences, (of, first, last) => (of ? slice(a, of, first, last) : ''));
  }
  return event;
}

/** قال: «...»، بعد أن: whether the last quotation mark before a word closes. */
function isBehindQuotation({ units }: ChunkedSentence, word: number): boolean {
  let closed = false;
  for (const unit of units) {
    if (unit.first >= word) break;
    if (unit.kind === 'open' || unit.kind === 'close') closed = unit.kind === 'close';
  }
  return closed;
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

/** Events of a sentence that says another again (a pull quote) point to that one's telling. */
function markRepeats(a: Assembly, events: readonly Mutable<DossierEvent>[]): void {
  if (a.repeats.size === 0) return;
  const words = (e: DossierEvent): string => a.document.text.slice(e.trigger.start, e.trigger.end);
  for (const event of events) {
    const told = a.repeats.get(event.sentence)?.of;
    if (told === undefined) continue;
    event.repeats = events.find((e) => e.sentence === told && e.type === event.type && words(e) === words(event))?.id ?? null;
  }
}

function quotationsOf(a: Assembly): DossierQuotation[] {
  const out: DossierQuotation[] = [];
  for (const sentence of a.sentences) {
    const found = quotations(sentence, sentence.beginsQuoted);
    for (const q of found) {
      if (q.last - q.first < 4) continue;
      const reports = a.reports[sentence.index] ?? [];
      // قال إن الوضع صعب، «ولن ننسحب»: or whoever tells what it stands in.
      const scope =
        reports.find((s) => s.quoted && s.first <= q.last && q.first <= s.last) ??
        reports.findLast((s) => s.sense !== 'act' && s.first <= q.first && q.last <= s.last);
      out.push({ span: wordSpan(sentence, q.first, q.last), speaker: scope?.entity?.id ?? null, cue: scope ? toLink(a, scope).cue : null });
    }
  }
  return out;
}
