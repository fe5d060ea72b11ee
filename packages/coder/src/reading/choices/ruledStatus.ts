import type { ReportScope } from '../attribution/reports.js';
import type { Candidate } from '../candidates/candidate.js';
import type { Proposal } from '../events/proposals.js';
import type { TimeSpan } from '../phrases/chunker.js';
import { FACTUAL } from '../status/nounStatus.js';
import type { Status } from '../status/statusReading.js';
import { statusCue } from '../words/statusWords.js';
import { isIn } from '../words/words.js';
import { timeOf } from './dates.js';
import type { EventTime } from './timeChoice.js';

/**
 * The rules' last word on an event's status, once its time and its source are known: what governs it (`status.ts`), but for a denial that it is told
 * in, else a time to come.
 *
 * @param told the innermost report that it stands in
 * @param time when it happened or will
 * @param published day of publication, `YYYY-MM-DD`; '' where it is not known
 * @example ruledStatus(candidate, undefined, null, '') // 'planned' for سيزور
 */
export function ruledStatus(candidate: Candidate, told: ReportScope | undefined, time: EventTime | null, published: string): Status {
  const { proposal, status, scopes, times } = candidate;
  if (status.status === 'conditional' || status.status === 'negated' || status.settled) return status.status;
  // نفت أنها تخطط لمهاجمة إيران: what somebody denies to be planned or possible is not so either.
  if (told?.sense === 'deny' && canBeDenied(proposal) && !isKnowledge(proposal, told)) return 'negated';
  if (status.status !== 'actual') return status.status;
  // What is told as done has no date to come; a present tense or noun with one is announced: يلتقيان غدا.
  return !isPast(proposal) && (isAhead(time, published) || isAheadByWords(timeOf(proposal, times, scopes), published)) ? 'planned' : 'actual';
}

/** Whether a time cannot be an event's: what is told as done has no date to come. */
export function contradictsStatus({ proposal, status }: Candidate, time: EventTime | null, published: string): boolean {
  return status.status === 'actual' && isPast(proposal) && (isAhead(time, published) || isFromNowOn(time, published));
}

/** نفى علمه بقتل الصحافي: whether the denial is of having known of it, and not of a plan for it. */
function isKnowledge({ sentence, word }: Proposal, { cue, first }: ReportScope): boolean {
  const between = sentence.words.slice(Math.max(cue.last + 1, Math.min(first, word)), word);
  return between.some((one) => isIn(one, 'knowing')) && !between.some((one) => statusCue(one) === 'planned');
}

/** Whether a denial that an event is told in can be a denial of it. */
function canBeDenied({ form, sense, clause, sentence, unit: at }: Proposal): boolean {
  // نفى الاتهامات: a charge that is denied has been made.
  if (form === 'noun' && sense.type === 'ACCUSE') return false;
  // نفى علمه بالأموال التي دفعت: what a relative clause tells is known.
  if (form === 'verb' && clause?.subjectBy === 'relative') return false;
  // نفت استخدام الغاز خلال الهجوم: what something was in is known too.
  const unit = sentence.units[at];
  return !(form === 'noun' && unit?.kind === 'noun' && (FACTUAL.has(unit.prep) || unit.prep === 'ضمن'));
}

/** في غضون أسبوعين: days counted from the day of publication on. */
function isFromNowOn(time: EventTime | null, published: string): boolean {
  if (time === null || published === '' || time.interval.start !== published || time.interval.end === published) return false;
  const { kind } = time.span.expression;
  return kind === 'duration-ahead' || kind === 'within';
}

function isAhead(time: EventTime | null, published: string): boolean {
  return time !== null && published !== '' && time.interval.start > published;
}

/** Whether the rules' time lies after the day of publication by its words alone: غدا، الأسبوع المقبل. */
function isAheadByWords(time: TimeSpan | null, published: string): boolean {
  return time !== null && published !== '' && time.expression.past.start > published;
}

function isPast({ form, entry }: Proposal): boolean {
  return form === 'participle' || (form === 'verb' && entry.features.aspect === 'past');
}
