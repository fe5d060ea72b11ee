import type { Proposal } from '../events/proposals.js';
import { isLight } from '../words/actNouns.js';
import { ofWord } from '../words/told.js';
import { has, isIn } from '../words/words.js';
import { isBreak } from './conditions.js';

/**
 * In what way an event is told not to have been: `denied`, somebody says that it is not so; `part`, somebody says that he had no part in it; `stated`, it is told with a
 * negation; `implied`, it was prevented, avoided, refused, or is not to come: nothing that somebody else who tells of it would contradict.
 */
export type Negation = 'denied' | 'part' | 'stated' | 'implied';

/** Particles that negate what is or was; لن negates what is to come. */
const NOT_SO: ReadonlySet<string> = new Set(['لم', 'لما', 'ما', 'لا', 'ليس', 'ليست', 'ليسوا']);
/** Particles after a negation that say what is so after all: لا تنفذ ضربات سوى في العراق. */
const BUT: ReadonlySet<string> = new Set(['سوي', 'الا', 'غير']);
/** How many words after an event such a particle may stand. */
const AHEAD = 10;
/** How many words a negation may stand before an event's noun: لم يوجه أي اتهامات, but not لم يتم تبليغها بعقد دورة جديدة من المحادثات. */
const NEAR = 4;
/** How many words before an event what somebody denies his part in may stand: نفى ضلوع بلاده في محاولة قتل. */
const BEHIND = 6;

const denies = ofWord((word) =>
  word.reading.entries.some(({ lexeme, verb }) => [...lexeme.senses, ...(verb?.senses ?? [])].some((s) => s.kind === 'report' && s.sense === 'deny')),
);

/**
 * Reads in what way a negated event is negated.
 *
 * @param proposal the event
 * @param cue the words that negate it; null where a denial that it stands in does
 */
export function negationOf(
  { sentence, word, lastWord, form, light, governed, clause }: Proposal,
  cue: { readonly first: number; readonly last: number } | null,
): Negation {
  const { words } = sentence;
  const before = words.slice(Math.max(0, word - BEHIND, cue === null ? 0 : cue.last + 1), word);
  if (before.some((one) => isIn(one, 'involvement') || isIn(one, 'part in an act'))) return 'part';
  if (cue === null) return 'denied';
  const [first, next] = [words[cue.first], words[cue.first + 1]];
  if (first === undefined) return 'implied';
  if (denies(first) || isIn(first, 'untrue') || isIn(next, 'truth') || isIn(next, 'true') || next?.reading.stem === 'اساس') return 'denied';
  if (!has(first, 'negation') || !NOT_SO.has(first.reading.stem)) return 'implied';
  if (form !== 'verb' && word - cue.last > NEAR) return 'implied';
  const own = form === 'verb' || light || governed === 'S' || (governed === 'O' && clause !== null && isLight(clause.word));
  return own && !isExcepted() ? 'stated' : 'implied';

  function isExcepted(): boolean {
    for (const one of words.slice(lastWord + 1, lastWord + 1 + AHEAD)) {
      if (isBreak(one)) return false;
      if (BUT.has(one.token.folded)) return true;
    }
    return false;
  }
}
