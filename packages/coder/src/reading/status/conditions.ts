import type { CueHit } from '../phrases/cues.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { findSense, has, type Word } from '../words/words.js';

/** A condition of a sentence, as a range of words. */
export interface Condition {
  readonly first: number;
  readonly last: number;
  /** Whether an event stands inside it, not in what depends on it. */
  readonly inside: boolean;
  /** `possible` for an indirect question: ما إذا، فيما إذا. */
  readonly status: 'conditional' | 'possible';
}

/** Whether a mark parts clauses. */
export function isBreak(word: Word): boolean {
  return word.pos === 'punctuation' && /^[،,؛;:.؟?!]$/.test(word.token.folded);
}

/**
 * The condition around or next to a word.
 *
 * @param at word index of an event
 * @returns the condition it stands in, or right before or after which it stands; null where there is none
 */
export function conditionAround(sentence: ChunkedSentence, at: number, cues: readonly CueHit[]): Condition | null {
  const { markers, breaks } = conditionsOf(sentence, cues);
  for (const { first, last, status, concessive } of markers) {
    if (at > first && at <= last) return concessive || isAside(sentence, first, at) ? null : { first, last, inside: true, status };
    if (status === 'possible' || concessive) continue;
    // What depends on the condition stands right before it or after its comma.
    const between = (breaks[Math.max(at, first)] ?? 0) - (breaks[Math.min(at, last) + 1] ?? 0);
    if (between <= 1) return { first, last, inside: false, status };
  }
  return null;
}

/** إلى مدينة عدن التي حررها الجيش: a clause that tells who or what is meant is no part of the condition. */
function isAside({ words }: ChunkedSentence, first: number, at: number): boolean {
  const verb = words[at];
  if (verb?.pos !== 'verb' || !verb.reading.entries.some((e) => e.features.aspect === 'past')) return false;
  for (let k = at - 1; k > first; k--) {
    const word = words[k];
    if (!word || word.pos === 'verb') return false;
    if (has(word, 'relative')) return /^[وف]?(ال|و?الل)/.test(word.token.folded);
  }
  return false;
}

/** All conditions of a sentence. */
interface Conditions {
  readonly markers: readonly Marker[];
  /** How many marks that part clauses stand before each word. */
  readonly breaks: readonly number[];
}

const known = new WeakMap<ChunkedSentence, Conditions>();

/** Every event of a sentence asks for its conditions. */
function conditionsOf(sentence: ChunkedSentence, cues: readonly CueHit[]): Conditions {
  let conditions = known.get(sentence);
  if (!conditions) {
    let count = 0;
    conditions = { markers: findMarkers(sentence, cues), breaks: sentence.words.map((word) => (isBreak(word) ? count++ : count)) };
    known.set(sentence, conditions);
  }
  return conditions;
}

interface Marker {
  readonly first: number;
  readonly last: number;
  readonly status: Condition['status'];
  /** وإن كان، حتى وإن: what it says is granted. */
  readonly concessive: boolean;
}

function findMarkers(sentence: ChunkedSentence, cues: readonly CueHit[]): Marker[] {
  const found: Omit<Marker, 'last'>[] = [];
  sentence.words.forEach((word, k) => {
    const cue = cues.find((c) => c.first <= k && k <= c.last && c.sense.kind === 'status');
    if (cue?.sense.kind === 'status') {
      const { status } = cue.sense;
      const whether = has(word, 'conditional') && status === 'possible';
      if (whether || (cue.first === k && status === 'conditional'))
        found.push({ first: cue.first, status: whether ? 'possible' : 'conditional', concessive: false });
      return;
    }
    const plain =
      has(word, 'conditional') && word.reading.pronoun === '' && word.reading.stem !== 'لولا' && !isOften(sentence.words, k) && !isOfName(sentence, k);
    const noun = word.pos === 'noun' && findSense(word, 'status')?.sense.status === 'conditional' && dependsOn(sentence.words, k);
    if (plain || noun || isCase(sentence.words, k)) found.push({ first: k, status: 'conditional', concessive: false });
    else if (isOrElse(sentence.words, k)) found.push({ first: k, status: 'conditional', concessive: false });
    else if (isIf(sentence.words, k)) found.push({ first: k, status: 'conditional', concessive: word.reading.conj === 'و' && isConcessive(sentence.words, k) });
  });
  return found.map(({ first, status, concessive }) => ({ first, last: conditionEnd(sentence.words, first), status, concessive }));
}

/** التي طالما استخدمها، ولطالما: how often, no condition. */
function isOften(words: readonly Word[], k: number): boolean {
  const word = words[k];
  return word !== undefined && /طالما$/.test(word.token.folded) && (word.token.folded.endsWith('لطالما') || has(words[k - 1] ?? word, 'relative'));
}

/** لو دريان: a part of a name. */
function isOfName({ mentions }: ChunkedSentence, k: number): boolean {
  return mentions.some((m) => m.kind === 'name' && m.first <= k && k <= m.last);
}

/** مشروط ب، مرهون بنتيجة: what the condition is stands behind it; غير مشروط has none. */
function dependsOn(words: readonly Word[], k: number): boolean {
  return words[k - 1]?.reading.stem !== 'غير' && (words[k + 1]?.token.folded.startsWith('ب') ?? false);
}

/** حال وصوله، حال الحاجة: in case of something. Not على أي حال، حال دون، حال البلاد. */
function isCase(words: readonly Word[], k: number): boolean {
  const word = words[k];
  const next = words[k + 1];
  if (word?.token.folded !== 'حال' || next?.pos !== 'noun' || next.reading.conj !== '' || next.reading.prep !== '') return false;
  const before = words[k - 1];
  const act = next.reading.entries.some((e) => e.lexeme.derivation === 'verbal noun') || /^(ال)?حاجه$/.test(next.token.folded);
  return act && before !== undefined && !has(before, 'preposition') && !has(before, 'quantifier');
}

/** وإلا فستفرض عليها عقوبات: or else; with its answer behind it. */
function isOrElse(words: readonly Word[], k: number): boolean {
  const next = words[k + 1];
  return words[k]?.token.folded === 'والا' && next?.reading.conj === 'ف' && (next.pos === 'verb' || next.reading.future || has(next, 'complementizer'));
}

/** إن before a verb in the past or لم is "if"; the إن that tells stands before a noun. */
function isIf(words: readonly Word[], k: number): boolean {
  const word = words[k];
  const next = words[k + 1];
  if (!word || !next || word.reading.stem !== 'ان' || !has(word, 'complementizer') || word.reading.conj !== 'و') return false;
  const before = words[k - 1];
  const opens = before === undefined || isBreak(before) || before.reading.stem === 'حتي';
  const past = next.pos === 'verb' && next.reading.entries.some((e) => e.features.aspect === 'past');
  return opens && (past || has(next, 'auxiliary') || next.reading.stem === 'لم');
}

function isConcessive(words: readonly Word[], k: number): boolean {
  const next = words[k + 1];
  return words[k - 1]?.reading.stem === 'حتي' || (next !== undefined && has(next, 'auxiliary'));
}

/** Last word of the condition that begins at a word. */
function conditionEnd(words: readonly Word[], first: number): number {
  for (let k = first + 1; k < words.length; k++) {
    const word = words[k];
    if (!word) break;
    const answer = word.reading.conj === 'ف' && (word.pos === 'verb' || word.reading.future || has(word, 'complementizer'));
    if (isBreak(word) || answer) return k - 1;
  }
  return words.length - 1;
}
