import type { CueStatus } from '../knowledge/model.js';
import type { ChunkedSentence, Clause } from './clauses.js';
import type { CueHit } from './cues.js';
import type { Proposal } from './proposals.js';
import { findSense, has, type Word } from './words.js';

export type Status = 'actual' | CueStatus;

/** Status of one event, with what decided it. */
export interface StatusReading {
  readonly status: Status;
  /** Word range of the condition, where there is one. */
  readonly condition: { readonly first: number; readonly last: number } | null;
  readonly cue: { readonly first: number; readonly last: number } | null;
  /** Asked for by a request and by nothing else: no event of its own. */
  readonly requested: boolean;
}

const ACTUAL: StatusReading = { status: 'actual', condition: null, cue: null, requested: false };
/** How many words a governing cue may stand away from what it governs. */
const REACH = 8;

/**
 * Reads an event's status from the words that govern it: negations, the future, قد, status verbs and nouns, conditions.
 *
 * @param proposal the event
 * @param clauses clauses of its sentence
 * @param cues multi-word cues of its sentence
 */
export function readStatus(proposal: Proposal, clauses: readonly Clause[], cues: readonly CueHit[]): StatusReading {
  const { sentence } = proposal;
  const own = proposal.form === 'verb' ? verbStatus(sentence, proposal.word, clauses, cues) : nounStatus(sentence, proposal, clauses, cues);
  const condition = conditionAround(sentence, proposal.word, cues);
  if (condition && (condition.inside || own.status === 'planned' || own.status === 'possible')) {
    if (condition.inside && proposal.form !== 'verb' && own.status === 'negated') return own;
    return { status: 'conditional', condition, cue: condition, requested: own.requested };
  }
  return own;
}

function verbStatus(sentence: ChunkedSentence, at: number, clauses: readonly Clause[], cues: readonly CueHit[]): StatusReading {
  const { words } = sentence;
  const verb = words[at];
  if (!verb) return ACTUAL;
  const present = verb.reading.entries.some((e) => e.features.aspect === 'present' || e.features.aspect === 'jussive');
  const cue = (k: number): StatusReading['cue'] => ({ first: k, last: k });
  if (verb.reading.future) {
    const before = words[at - 1];
    return before && has(before, 'negation') ? { ...ACTUAL, status: 'negated', cue: cue(at - 1) } : { ...ACTUAL, status: 'planned', cue: cue(at) };
  }
  for (let k = at - 1; k >= 0 && k >= at - 6; k--) {
    const word = words[k];
    if (!word) break;
    const hit = cues.find((c) => c.last === k && c.sense.kind === 'status');
    if (hit?.sense.kind === 'status') return { ...ACTUAL, status: hit.sense.status, cue: hit };
    if (has(word, 'negation')) return { ...ACTUAL, status: 'negated', cue: cue(k) };
    if (has(word, 'future')) return { ...ACTUAL, status: 'planned', cue: cue(k) };
    if (has(word, 'perfective')) {
      if (present) return { ...ACTUAL, status: 'possible', cue: cue(k) };
      continue;
    }
    if (has(word, 'auxiliary') || (has(word, 'adverb') && word.reading.conj === '')) continue;
    if (has(word, 'complementizer') && present && /^(ان|بان|الا)$/.test(word.reading.stem)) {
      if (word.reading.stem === 'الا') return { ...ACTUAL, status: 'negated', cue: cue(k) };
      return governedStatus(sentence, k, clauses, cues);
    }
    break;
  }
  if (verb.reading.prep === 'ل' && present) return { ...ACTUAL, status: 'planned', cue: cue(at) };
  return ACTUAL;
}

/** Status that the words before a position lend to what begins there. */
function governedStatus(sentence: ChunkedSentence, at: number, clauses: readonly Clause[], cues: readonly CueHit[]): StatusReading {
  const { words } = sentence;
  for (let k = at - 1; k >= 0 && k >= at - REACH; k--) {
    const word = words[k];
    if (!word || isBreak(word)) break;
    const hit = cues.find((c) => c.last === k && c.sense.kind === 'status');
    if (hit?.sense.kind === 'status') return { ...ACTUAL, status: hit.sense.status, cue: hit };
    const status = findSense(word, 'status');
    if (status) return negatedCue(sentence, k, clauses, cues) ?? { ...ACTUAL, status: status.sense.status, cue: { first: k, last: k } };
    const report = findSense(word, 'report');
    if (report?.sense.sense === 'deny') return { ...ACTUAL, status: 'negated', cue: { first: k, last: k } };
    if (report?.sense.sense === 'expect') return { ...ACTUAL, status: 'possible', cue: { first: k, last: k } };
    if (asks(word)) return { ...ACTUAL, status: 'planned', cue: { first: k, last: k }, requested: true };
    if (word.pos === 'verb' || has(word, 'relative') || has(word, 'subordinator')) break;
  }
  return ACTUAL;
}

/** A status verb that is itself negated takes its content with it: لا يعتزم زيارة. */
function negatedCue(sentence: ChunkedSentence, at: number, clauses: readonly Clause[], cues: readonly CueHit[]): StatusReading | null {
  const word = sentence.words[at];
  if (word?.pos !== 'verb') return null;
  const own = verbStatus(sentence, at, clauses, cues);
  return own.status === 'negated' ? own : null;
}

function nounStatus(sentence: ChunkedSentence, proposal: Proposal, clauses: readonly Clause[], cues: readonly CueHit[]): StatusReading {
  const governed = governingStatus(sentence, proposal, clauses, cues);
  if (governed.status !== 'actual' || governed.requested) return governed;
  // لتحرير المدينة: what somebody acts for is still to come.
  const word = sentence.words[proposal.word];
  const purpose = word?.reading.prep === 'ل' && !word.reading.article && word.reading.pronoun === '' && proposal.entry.lexeme.derivation === 'verbal noun';
  return purpose ? { ...ACTUAL, status: 'planned', cue: { first: proposal.word, last: proposal.word } } : governed;
}

function governingStatus(sentence: ChunkedSentence, proposal: Proposal, clauses: readonly Clause[], cues: readonly CueHit[]): StatusReading {
  const { words } = sentence;
  const at = proposal.word;
  for (let k = at - 1; k >= 0 && k >= at - REACH; k--) {
    const word = words[k];
    if (!word || isBreak(word)) break;
    const hit = cues.find((c) => c.last === k && c.sense.kind === 'status');
    if (hit?.sense.kind === 'status') return { ...ACTUAL, status: hit.sense.status, cue: hit };
    if (has(word, 'negation') && /^(عدم|دون|بدون|غير)$/.test(word.reading.stem) && k >= at - 2)
      return { ...ACTUAL, status: 'negated', cue: { first: k, last: k } };
    if (word.pos === 'noun' || word.pos === 'particle') {
      const status = findSense(word, 'status');
      if (status && k >= at - 4) return { ...ACTUAL, status: status.sense.status, cue: { first: k, last: k } };
    }
    // رفض تسليم: what is refused does not happen.
    if (voices(word, 'REJECT') && k >= at - 2) return { ...ACTUAL, status: 'negated', cue: { first: k, last: k }, requested: true };
    if (word.pos === 'verb') {
      const light =
        word.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'light')) &&
        (proposal.light || proposal.governed === 'S' || proposal.governed === 'O');
      if (light) return verbStatus(sentence, k, clauses, cues);
      const status = findSense(word, 'status');
      if (status) return negatedCue(sentence, k, clauses, cues) ?? { ...ACTUAL, status: status.sense.status, cue: { first: k, last: k } };
      const report = findSense(word, 'report');
      if (report?.sense.sense === 'deny' && k >= at - 6) return { ...ACTUAL, status: 'negated', cue: { first: k, last: k } };
      if (asks(word)) return { ...ACTUAL, status: 'planned', cue: { first: k, last: k }, requested: true };
      break;
    }
    if (has(word, 'complementizer') || has(word, 'relative') || has(word, 'subordinator')) break;
  }
  return ACTUAL;
}

/** Whether a word voices a request. */
function asks(word: Word): boolean {
  return voices(word, 'REQUEST');
}

/** Whether a word is an act of speech of a type that needs nothing else to be one. */
function voices(word: Word, type: 'REQUEST' | 'REJECT'): boolean {
  return word.reading.entries.some((e) =>
    [...e.lexeme.senses, ...(e.verb?.senses ?? [])].some((s) => s.kind === 'event' && s.type === type && (type === 'REQUEST' || s.needs === null)),
  );
}

function isBreak(word: Word): boolean {
  return word.pos === 'punctuation' && /^[،,؛;:.؟?!]$/.test(word.token.folded);
}

/** The condition in whose sentence an event stands: inside it, or as what depends on it. */
function conditionAround(sentence: ChunkedSentence, at: number, cues: readonly CueHit[]): { first: number; last: number; inside: boolean } | null {
  const { words } = sentence;
  const markers: number[] = [];
  words.forEach((word, k) => {
    if (has(word, 'conditional') && word.reading.pronoun === '') markers.push(k);
    else if (cues.some((c) => c.first === k && c.sense.kind === 'status' && c.sense.status === 'conditional')) markers.push(k);
    else if (word.pos === 'noun' && findSense(word, 'status')?.sense.status === 'conditional') markers.push(k);
  });
  for (const first of markers) {
    let last = words.length - 1;
    for (let k = first + 1; k < words.length; k++) {
      const word = words[k];
      if (!word) break;
      if (isBreak(word) || (word.reading.conj === 'ف' && (word.pos === 'verb' || word.reading.future))) {
        last = k - 1;
        break;
      }
    }
    if (at > first && at <= last) return { first, last, inside: true };
    // What depends on the condition stands right before it or after its comma.
    const between = words.slice(Math.min(at, last) + 1, Math.max(at, first)).filter(isBreak).length;
    if (between <= 1) return { first, last, inside: false };
  }
  return null;
}
