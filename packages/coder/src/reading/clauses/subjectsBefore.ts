import type { FormFeatures } from '../../knowledge/model.js';
import { interposedBefore } from '../phrases/interposed.js';
import type { NounPhrase, Unit } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { beforeTransparent, isWhile, TRANSPARENT, unitHasConj } from '../phrases/verbUnits.js';
import { agrees } from './agreement.js';
import type { Complement } from './clause.js';
import { holdsComma, LONGEST_INSERTION, opensDescription } from './complements.js';
import { saysBefore, whoBefore } from './doneBefore.js';

/**
 * A subject that stands before its verb: the first bare phrase of the clause that agrees. A single comma parts them; two enclose an
 * apposition (فلان، وزير الدفاع، قال).
 */
export function subjectBefore(sentence: ChunkedSentence, u: number, features: FormFeatures): Complement | null {
  const { units } = sentence;
  const answering = answers(sentence, u);
  if (unitHasConj(units, u) && !answering) return null;
  const before = saysBefore(sentence, u);
  const who = before < 0 ? null : whoBefore(sentence, u, before, features);
  if (who) return who;
  let candidate = -1;
  let among = -1;
  let commas = 0;
  let commasAfter = 0;
  let hyphens = 0;
  let closed = 0;
  for (let k = (before < 0 ? u : before) - 1; k >= 0; k--) {
    const unit = units[k];
    if (!unit) break;
    if (unit.kind === 'noun') {
      // في وقت تشن القوات عملية: while.
      if (candidate < 0 && isWhile(sentence.words, unit)) break;
      if (unit.prep === '' && (agrees(unit, features, true) || joinedAgrees(units, k, u, features)) && !isJoined(units, k)) {
        candidate = k;
        commasAfter = commas;
      }
      // After a clause, و + noun opens a new one.
      if (unit.conj && unit.prep === '' && units[k - 1]?.kind !== 'noun') break;
      continue;
    }
    if (unit.kind === 'comma') {
      commas++;
      continue;
    }
    // «جيش الإسلام» و«النصرة» يطوقان: a quotation mark keeps و apart.
    if (unit.kind === 'conjunction' && isJoined(units, k + 1)) continue;
    // 297 شخصا بينهم 37 أجنبيا اعتقلوا: not who is among them.
    if (unit.kind === 'pronoun' && unit.prep === 'بين') {
      if (candidate === k + 1) {
        among = candidate;
        candidate = -1;
      }
      continue;
    }
    // قال الرئيس «لقد رفض الوزراء»: who speaks does not act in what he says; but عمليات «تستفز» الجيش.
    if (unit.kind === 'close') closed++;
    else if (unit.kind === 'open') {
      if (closed > 0) closed--;
      else if (units[u + 1]?.kind !== 'close' && followsVerb(units, k)) break;
    }
    // الموصل (العراق) - أعلن: a single hyphen closes where the news comes from; two enclose an insertion.
    if (unit.kind === 'dash' && /^[-–—]+$/.test(sentence.words[unit.first]?.token.folded ?? '')) hyphens++;
    // القوات، مدعومة بميليشيات موالية لها، سيطرت
    if (
      TRANSPARENT.has(unit.kind) ||
      (unit.kind === 'pronoun' && unit.prep !== '' && !unit.conj) ||
      unit.kind === 'demonstrative' ||
      unit.kind === 'close' ||
      unit.kind === 'open' ||
      unit.kind === 'dash' ||
      unit.kind === 'other'
    )
      continue;
    break;
  }
  if (candidate < 0) candidate = among;
  const own = ownClause(units, u, features);
  if (own && candidate >= 0 && candidate < own.unit) return own;
  const phrase = units[candidate];
  if (phrase?.kind !== 'noun' || hyphens === 1) return null;
  // After أن a single comma closes an apposition that its phrase already holds; so it does behind كان (وكان الرئيس الأميركي، فلان، قد قال).
  const opened = units[candidate - 1]?.kind === 'complementizer' || (units[candidate - 1]?.kind === 'auxiliary' && holdsComma(sentence.words, phrase));
  // أما النمسا، فقالت; not أما النمسا، وهي جارة، فقالت
  const topic = answering && sentence.words[units[candidate - 1]?.first ?? -1]?.token.folded === 'اما';
  if (commasAfter === 1 && !opened && !topic) return null;
  const joined: NounPhrase[] = [];
  for (let k = candidate + 1; k < u; k++) {
    const unit = units[k];
    if (unit?.kind === 'noun' && unit.prep === '' && (unit.conj || isJoined(units, k))) joined.push(unit);
  }
  return { phrase, prep: '', pronoun: '', unit: candidate, joined };
}

/** الدوحة تتهم الرياض بالتحريض والرياض تنفي: behind a clause that has its subject in front of its verb, who is joined right in front of another verb. */
function ownClause(units: readonly Unit[], u: number, features: FormFeatures): Complement | null {
  const at = beforeTransparent(units, u - 1);
  const phrase = units[at];
  if (phrase?.kind !== 'noun' || !phrase.conj || phrase.prep !== '' || features.number !== 's') return null;
  if (!phrase.definite || !phrase.mention || phrase.mention.pronoun !== '' || !agrees(phrase, features, true)) return null;
  let verb = at - 1;
  while (units[verb]?.kind === 'noun') verb--;
  const first = units[beforeTransparent(units, verb - 1)];
  if (units[verb]?.kind !== 'verb' || verb === at - 1 || first?.kind !== 'noun' || first.prep !== '') return null;
  return { phrase, prep: '', pronoun: '', unit: at, joined: [] };
}

/** Whether a comma parts a phrase, which stands behind a verb of its own clause, from a verb: فتحت النيابة تحقيقا، الخميس، أعلن الوزير. */
export function isParted(units: readonly Unit[], phrase: number, u: number): boolean {
  let k = phrase - 1;
  while (units[k]?.kind === 'noun' || units[k]?.kind === 'time' || units[k]?.kind === 'adverb' || units[k]?.kind === 'comma') k--;
  return units[k]?.kind === 'verb' && units.slice(phrase, u).some((unit) => unit.kind === 'comma');
}

/** Whether a quotation opens behind a verb and what goes with it (قال الوزير في بيان «رفضت الحكومة»; not: إن الوزير «رفض»). */
function followsVerb(units: readonly Unit[], open: number): boolean {
  for (let k = open - 1; k >= 0; k--) {
    const kind = units[k]?.kind;
    if (kind === 'verb') return true;
    if (kind !== 'noun' && kind !== 'pronoun' && kind !== 'time' && kind !== 'adverb' && kind !== 'comma') return false;
  }
  return false;
}

/** أما النمسا فقالت، أما النمسا، فقد قالت: whether the ف of a verb answers أما, which keeps its subject. */
function answers({ words, units }: ChunkedSentence, u: number): boolean {
  const at = units[u - 1]?.kind === 'perfective' ? u - 1 : u;
  const first = units[at]?.first ?? 0;
  return words[first]?.reading.conj === 'ف' && words.some((w, k) => k < first && w.token.folded === 'اما');
}

/** محامون وأطباء طالبوا: the row of bare phrases that ends at a unit; null where it is one alone. */
export function rowEndingAt(units: readonly Unit[], last: number): Complement | null {
  let first = last;
  while (isJoined(units, first)) first -= units[first]?.conj ? 1 : 2;
  const [phrase, ...joined] = units.slice(first, last + 1).filter((x): x is NounPhrase & { kind: 'noun' } => x.kind === 'noun');
  return phrase && joined.length > 0 ? { phrase, prep: '', pronoun: '', unit: first, joined } : null;
}

/** Whether a bare phrase is joined by و, attached to it or apart, to the phrase right before it. */
function isJoined(units: readonly Unit[], k: number): boolean {
  const unit = units[k];
  if (unit?.kind !== 'noun' || unit.prep !== '') return false;
  return unit.conj ? units[k - 1]?.kind === 'noun' : units[k - 1]?.kind === 'conjunction' && units[k - 2]?.kind === 'noun';
}

/**
 * إن الرئيس، الذي زار القاهرة، هاجم؛ إن الوزير، وهو قائد سابق، هدد: behind an inserted clause the verb's subject is what the clause describes; so it is behind
 * who says it (إسرائيل، قال نتنياهو، قصفت مواقع).
 */
export function resumedSubject(sentence: ChunkedSentence, u: number, features: FormFeatures): Complement | null {
  const { units } = sentence;
  const interposed = interposedBefore(sentence, u);
  if (interposed) return subjectBefore(sentence, interposed.opening, features);
  if (unitHasConj(units, u) && !answers(sentence, u)) return null;
  const k = beforeTransparent(units, u - 1);
  const closed = units[k]?.kind === 'comma';
  for (let j = k; j > 0 && j >= u - LONGEST_INSERTION; j--) {
    const unit = units[j];
    if (unit?.kind === 'stop' || unit?.kind === 'colon' || unit?.kind === 'complementizer' || unit?.kind === 'subordinator') return null;
    if (!opensDescription(unit)) continue;
    const comma = units[j - 1]?.kind === 'comma';
    // What a comma opens a comma closes.
    if (comma !== closed) return null;
    const end = comma ? j - 1 : j;
    const subject = subjectBefore(sentence, end, features);
    return subject && isTopic(units, subject.unit) ? subject : null;
  }
  return null;
}

/** Whether a phrase begins its clause: no verb in front of it could have it as subject or object. */
function isTopic(units: readonly Unit[], u: number): boolean {
  for (let k = u - 1; k >= 0; k--) {
    const { kind } = units[k] ?? { kind: 'stop' };
    if (kind === 'complementizer' || kind === 'stop' || kind === 'colon') return true;
    if (kind === 'verb' || kind === 'relative' || kind === 'subordinator') return false;
  }
  return true;
}

/** الحكومة والحوثيون اتفقا: a row of phrases in front of a dual or plural verb is many, whatever its first is. */
function joinedAgrees(units: readonly Unit[], first: number, verb: number, features: FormFeatures): boolean {
  if (features.person !== '3' || features.number === 's') return false;
  const next = units[first + 1]?.kind === 'conjunction' ? first + 2 : first + 1;
  return next < verb && isJoined(units, next);
}
