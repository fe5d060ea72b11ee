import type { Candidate } from '../candidates/candidate.js';
import type { Unit } from '../phrases/phrases.js';

/** What lies between an event and something else in its sentence. */
export interface Way {
  /** `<` before the trigger, `>` behind it, `=` in its own unit. */
  readonly side: '<' | '>' | '=';
  /** How many units off, in steps. */
  readonly far: string;
  /** Verbs, commas and other marks, openings of clauses between them. */
  readonly between: string;
  /** How many triggers of other events lie between them, two at most. */
  readonly events: number;
  /** Whether the nearest trigger is this event's, and where another one that is nearer stands as seen from there. */
  readonly nearest: 'own' | 'before' | 'behind';
}

/**
 * @param units of the sentence
 * @param from the event's unit
 * @param to the unit asked about
 * @param triggers units of all triggers of the sentence, in order
 */
export function wayTo(units: readonly Unit[], from: number, to: number, triggers: readonly number[]): Way {
  const side = to < from ? '<' : to > from ? '>' : '=';
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  let verbs = 0;
  let commas = 0;
  let opens = '';
  for (let u = low + 1; u < high; u++) {
    const kind = units[u]?.kind;
    if (kind === 'verb') verbs++;
    else if (kind === 'comma' || kind === 'dash') commas++;
    else if (kind === 'stop' || kind === 'colon') opens = ':';
    else if (kind === 'complementizer') opens = opens === ':' ? ':' : '(';
    else if ((kind === 'relative' || kind === 'subordinator') && opens === '') opens = '[';
  }
  const events = triggers.filter((t) => t > low && t < high).length;
  let nearest: Way['nearest'] = 'own';
  let least = high - low;
  for (const t of triggers) {
    if (t === from || Math.abs(t - to) >= least) continue;
    least = Math.abs(t - to);
    nearest = t < to ? 'before' : 'behind';
  }
  return {
    side,
    far: step(high - low),
    between: `${Math.min(2, verbs)}${commas === 0 ? '' : commas === 1 ? ';' : ';;'}${opens}`,
    events: Math.min(2, events),
    nearest,
  };
}

function step(units: number): string {
  return units <= 3 ? `${units}` : units <= 6 ? '4-6' : units <= 12 ? '7-12' : '13+';
}

/** Units of the triggers of a sentence, each once, in order. */
export function triggersOf(sentence: readonly Candidate[]): number[] {
  return [...new Set(sentence.filter((c) => c.proposal.rank === 0).map((c) => c.proposal.unit))].sort((a, b) => a - b);
}

/** What the verb of a clause is to news: an event, a report, a bearer of nouns, or nothing of these. */
export function verbKind(candidate: Candidate, unit: number): string {
  const { clauses, proposal } = candidate;
  if (proposal.form === 'verb' && proposal.unit === unit) return 'own';
  const clause = clauses.find((c) => c.unit === unit);
  const lexeme = clause?.word.reading.entries[0]?.lexeme;
  if (!lexeme) return 'other';
  const kinds = lexeme.senses.map((s) => s.kind);
  const kind = kinds.includes('report') ? 'report' : kinds.includes('event') ? 'event' : kinds.includes('light') ? 'light' : 'plain';
  return proposal.form !== 'verb' && clause === proposal.clause ? `governing ${kind}` : kind;
}

/** The verb in whose clause a unit stands: the last in front of it before a full stop, colon or complementizer; -1 for none. */
export function hostOf(units: readonly Unit[], to: number): number {
  for (let u = to - 1; u >= 0; u--) {
    const kind = units[u]?.kind;
    if (kind === 'verb') return u;
    if (kind === 'stop' || kind === 'colon' || kind === 'complementizer') return -1;
  }
  return -1;
}
