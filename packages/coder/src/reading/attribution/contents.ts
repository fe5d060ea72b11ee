import type { ReportSense, Sense } from '../../knowledge/model.js';
import type { Clause, Complement } from '../clauses/clause.js';
import { requirementMet } from '../events/needs.js';
import { SPEECH } from '../events/speechActs.js';
import type { NounPhrase, Unit } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { TRANSPARENT } from '../phrases/verbUnits.js';
import { isVerbalNoun } from '../words/actNouns.js';
import { finiteEntries } from '../words/finite.js';
import { isClosing, isOpening } from '../words/quotationMarks.js';
import { has, isIn, type Word } from '../words/words.js';
import { joinsAct, speaksOn } from './reportParticiples.js';
import type { ReportScope } from './reports.js';

/** What is reported: from its first word, and up to a last one where the grammar gives it. */
export interface Content {
  readonly first: number;
  readonly limit: number | null;
}

const SAID_BEHIND: ReadonlySet<string> = new Set(['عن', 'الي', 'علي']);

/** How many units of apposition, time and place may part a verb from its object. */
const OBJECT_REACH = 8;

/** Where the content of a report begins: after its complementizer, colon or opening quotation mark, or with its object. */
export function contentOf(sentence: ChunkedSentence, clause: Clause, sense: ReportSense | 'act'): Content | null {
  const { units } = sentence;
  // البيان الذي بثه التلفزيون، الاستقالة التي أعلنها: what the verb takes up again stands before it.
  if (sense !== 'act' && clause.objectPronoun !== '' && (clause.content < 0 || clause.object?.phrase)) return null;
  // تعهد بسحب القوات ...: what is promised is that phrase alone.
  if (sense === 'act' && isIn(clause.word, 'promises with ب')) {
    const promised = clause.prepositional.find((c) => c.prep === 'ب')?.phrase;
    return promised ? { first: promised.from, limit: promised.last } : null;
  }
  if (clause.content >= 0 && !isOccasion(sentence, clause.content)) {
    // كشف عن استقالته وأنه سيغادر: what is joined goes on with what stands before it.
    const before = units[clause.content]?.conj && sense !== 'act' ? (told(sentence, clause, sense) ?? behindCommas(sentence, clause, sense)) : null;
    return { first: before ? before.from : (units[clause.content]?.first ?? 0), limit: null };
  }
  const opening = openingAt(sentence, clause.end) ?? (isIn(clause.word, 'plain saying') ? openingBehind(sentence, clause, true) : null);
  if (opening) return { first: opening.first, limit: null };
  const object = sense === 'act' ? accusation(clause) : (told(sentence, clause, sense) ?? behindCommas(sentence, clause, sense));
  if (!object) {
    const rumour = sense === 'deny' || sense === 'confirm' ? whatIsSaid(sentence, clause) : null;
    if (rumour) return { first: rumour.first, limit: clauseLimit(sentence, rumour) };
    // أكد المتحدث في بيان نشرته الوكالة، أن ...: where nothing else is told, the verb waits for its أن.
    const later = sense === 'act' || sense === 'continue' ? null : openingBehind(sentence, clause, isIn(clause.word, 'plain saying'));
    if (later?.kind === 'complementizer') return { first: later.first, limit: null };
    const act = takesObject(sense) ? readAsVerb(sentence, clause) : null;
    return act ? { first: act.first, limit: clauseLimit(sentence, act) } : null;
  }
  const end = units[clause.end];
  // اتهموه بدعم الجماعة التي قصفت المدينة: what a charge only describes somebody by is known.
  const described = sense === 'act' ? units.find((u) => u.first > object.last && u.kind === 'relative') : undefined;
  const limit = Math.min(clauseLimit(sentence, object), (described?.first ?? Infinity) - 1);
  return { first: object.from, limit: end && object.last < end.first ? Math.max(limit, end.first - 1) : limit };
}

/** نفت الوزارة، الجمعة، ما ذكرته الصحف عن قصف المدينة: the ما that opens what is denied, or confirmed. */
function whatIsSaid({ units, words }: ChunkedSentence, clause: Clause): Unit | null {
  for (let k = clause.unit + 1; k < Math.min(units.length - 1, clause.unit + OBJECT_REACH); k++) {
    const unit = units[k];
    if (!unit || unit.kind === 'verb' || unit.kind === 'stop') return null;
    if (words[unit.first]?.reading.stem === 'ما' && units[k + 1]?.kind === 'verb') return unit;
  }
  return null;
}

/** أعلن وقف القتال: verbs that tell in a bare object. */
const takesObject = (sense: ReportSense | 'act'): boolean => sense === 'announce' || sense === 'confirm' || sense === 'deny';

/** في مؤتمر عقده اليوم: a verb that takes up again what stands right before it says something of that; في بيان سيطرتها: a noun of somebody else's. */
export function takesUp({ reading }: Word, before: Unit | undefined, words: readonly Word[]): boolean {
  if (before?.kind !== 'noun' || before.prep === '') return false;
  return reading.pronoun === (/(ه|ات)$/.test(words[before.head]?.token.folded ?? '') ? 'ها' : 'ه');
}

/** أكد الجيش تعرض مواقعه للقصف، أعلنت في مايو رفع الحظر: an object that is written as its verb is, and was read so. */
function readAsVerb({ units, words }: ChunkedSentence, clause: Clause): Unit | null {
  if (clause.subjectBy === 'relative') return null;
  for (let k = clause.unit + 1; k < Math.min(units.length, clause.end + OBJECT_REACH); k++) {
    const unit = units[k];
    if (unit?.kind === 'noun' || unit?.kind === 'time' || unit?.kind === 'adverb' || unit?.kind === 'comma') continue;
    const word = unit?.kind === 'verb' && !unit.conj ? words[unit.first] : undefined;
    if (word && takesUp(word, units[k - 1], words)) continue;
    const act = word?.readings.some((r) => r.pos === 'noun' && r.conj === '' && r.entries.some((e) => e.lexeme.derivation === 'verbal noun')) ?? false;
    return unit && act ? unit : null;
  }
  return null;
}

/** Words before أن that make of it a time or a purpose, folded: منذ أن، قبل أن، دون أن. */
const OCCASIONS = /^(منذ|بعد|قبل|عقب|دون|بدون|لولا|اثر|فور|بمجرد|مجرد|ريثما|لحين|حين|خشيه|مخافه)$/;

function isOccasion({ units, words }: ChunkedSentence, content: number): boolean {
  const unit = units[content];
  return unit !== undefined && (OCCASIONS.test(unit.prep) || OCCASIONS.test(words[unit.first - 1]?.reading.stem ?? ''));
}

/** A colon or quotation mark where the clause ends, or one or a complementizer behind a comma; not one that another verb or a participle of saying opens. */
function openingAt(sentence: ChunkedSentence, end: number): Unit | null {
  const { units } = sentence;
  const stop = units[end];
  if (stop?.kind === 'colon' || stop?.kind === 'open') return stop;
  if (stop?.kind !== 'comma') return null;
  for (let u = end + 1; u < Math.min(units.length, end + 4); u++) {
    const unit = units[u];
    if (!unit || opensAnother(sentence, u) || (unit.kind === 'complementizer' && isOccasion(sentence, u))) return null;
    if (unit.kind === 'complementizer' || unit.kind === 'colon' || unit.kind === 'open') return unit;
  }
  return null;
}

/** ...، وذكرت أن؛ ...، قائلة إن: what follows is told by another verb of the sentence, or by a participle of saying. */
function opensAnother({ units, words }: ChunkedSentence, at: number): boolean {
  const unit = units[at];
  const word = unit && words[unit.first];
  if (!unit || !word) return false;
  if (unit.kind === 'verb') return units[at - 1]?.kind === 'comma' || unit.conj;
  return unit.kind === 'noun' && unit.prep === '' && speaksOn(word);
}

/** How many units may part a verb of saying from its إن: who speaks, in which statement, published by whom. */
const OPENING_REACH = 16;

/**
 * قال فلان في مؤتمر عقد اليوم، إن ...: the complementizer that a verb of saying waits for.
 *
 * @param alone whether the verb may tell what stands before it, so that what a participle of saying opens is that one's
 */
function openingBehind(sentence: ChunkedSentence, clause: Clause, alone = false): Unit | null {
  const { units, words } = sentence;
  for (let u = clause.end; u < Math.min(units.length, clause.end + OPENING_REACH); u++) {
    const unit = units[u];
    if (!unit || unit.kind === 'stop') return null;
    if (unit.kind === 'open' || unit.kind === 'colon') return unit;
    // قال الناطق لقد قصفوا المدينة
    if (unit.kind === 'perfective' && words[unit.first]?.reading.stem === 'لقد') return unit;
    if (unit.kind === 'complementizer' && isOccasion(sentence, u)) return null;
    if (unit.kind === 'complementizer') return /^(ان|بان|انه|انها|انهم|بانه|بانها)$/.test(words[unit.first]?.reading.stem ?? '') ? unit : null;
    // قال ترامب، مضيفا أن: what follows is told by the participle.
    if (alone && unit.kind === 'noun' && units[u - 1]?.kind === 'comma' && opensAnother(sentence, u)) return null;
    // في بيان أصدرته ونشرته الوكالة: who publishes the statement says nothing else.
    if (unit.kind === 'verb' && unit.conj && words[unit.first]?.reading.pronoun === '') return null;
  }
  return null;
}

/** What somebody is accused of is claimed; whom it is said of is known. */
function accusation(clause: Clause): NounPhrase | null {
  // ندد بالقصف: what is condemned is known.
  if (clause.word.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'event' && s.frame.slots.ب !== undefined))) return null;
  // حملت الحكومة حماس المسؤولية عن الهجوم
  const prep = clause.word.reading.entries.some((e) => e.lexeme.lemma === 'حمل') ? 'عن' : 'ب';
  return clause.prepositional.find((c) => c.prep === prep)?.phrase ?? null;
}

/** أعلن الجيش مقتل ...، كشف عن ...، أفادوا بمقتل ... */
function told(sentence: ChunkedSentence, clause: Clause, sense: ReportSense): NounPhrase | null {
  // يتابع الوضع: to follow something is to say nothing of it.
  const object = sense !== 'say' && sense !== 'continue' ? (clause.object?.phrase ?? null) : null;
  // نفى ضلوع بلاده في القتل
  if (object && sense === 'deny' && isDeniable(sentence.words[object.head])) return object;
  if (isIn(clause.word, 'wordless')) return null;
  const tells = isIn(clause.word, 'tells with ب');
  const behind = (c: Complement): boolean => SAID_BEHIND.has(c.prep) || (sense === 'warn' && c.prep === 'من') || (tells && c.prep === 'ب');
  const phrase = clause.prepositional.find(behind)?.phrase ?? null;
  // أعلن عن تحرير مناطق: what stands first; أعلن فلان، ...، مقتل: an object behind a comma may be an apposition.
  if (object && phrase) return phrase.first < object.first || !isAct(sentence, object) ? phrase : object;
  if (object && !isAct(sentence, object)) return behindCommas(sentence, clause, sense);
  return object ?? (phrase && isAct(sentence, phrase) ? phrase : null);
}

/** نفى ضلوعه في القتل، نفى أنباء عن القتل */
const isDeniable = (head: Word | undefined): boolean => isIn(head, 'involvement') || isIn(head, 'unsure');

/** أعلن فلان، قائد الجيش، قبول ...: the object may stand behind who and when. */
function behindCommas(sentence: ChunkedSentence, clause: Clause, sense: ReportSense): NounPhrase | null {
  if (sense === 'say' || sense === 'continue' || sense === 'claim') return null;
  const { units, words } = sentence;
  for (let k = clause.unit + 1; k < Math.min(units.length, clause.end + OBJECT_REACH); k++) {
    const unit = units[k];
    const word = unit && words[unit.first];
    // في تصريح نقلته الوكالة، مقتل عشرة
    if (unit?.kind === 'verb' && word && takesUp(word, units[k - 1], words)) continue;
    if (!unit || unit.kind === 'verb' || unit.kind === 'stop' || unit.kind === 'relative') return null;
    if (unit === clause.subject?.phrase) continue;
    // أعلن الرئيس، في خطاب له، الأحد، عن السيطرة على المدينة
    if (unit.kind === 'noun' && unit.prep === 'عن' && k > clause.end && isAct(sentence, unit)) return unit;
    if (unit.kind !== 'noun' || unit.prep !== '' || unit.conj) continue;
    if (isAct(sentence, unit) || (sense === 'deny' && isDeniable(sentence.words[unit.head]))) return unit;
  }
  return null;
}

/** An event, or any verbal noun: أعلن سيطرته على ... */
function isAct(sentence: ChunkedSentence, phrase: NounPhrase): boolean {
  const head = sentence.words[phrase.head];
  const verbal = phrase.mention === null && head !== undefined && isVerbalNoun(head);
  return verbal || tellsEvent(sentence, phrase) || (phrase.mention === null && phrase.genitive !== null && tellsEvent(sentence, phrase.genitive));
}

/** Up to the comma or clause behind an object. */
function clauseLimit(sentence: ChunkedSentence, object: Unit): number {
  const { units } = sentence;
  const next = units.find(
    (u, k) =>
      u.first > object.last &&
      ((u.kind === 'comma' && !listsOn(sentence, k) && !circumstance(units[k + 1])) ||
        (u.kind === 'verb' && u.conj) ||
        u.kind === 'stop' ||
        u.kind === 'subordinator'),
  );
  return next ? next.first - 1 : sentence.words.length - 1;
}

/** أفاد بمقتل ...، وجرح ...، وقصف ...: events in a row are all told. */
function listsOn(sentence: ChunkedSentence, comma: number): boolean {
  const next = sentence.units[comma + 1];
  return next?.kind === 'noun' && next.conj && isAct(sentence, next);
}

/** Folded prepositions of when and whereupon. */
const CIRCUMSTANCES: ReadonlySet<string> = new Set(['خلال', 'اثر', 'بعد', 'عقب', 'جراء', 'وسط', 'اثناء', 'قبل']);

/** أعلن الجيش مقتل ...، خلال اشتباكات: what it happened along with is told, too. */
function circumstance(unit: Unit | undefined): boolean {
  return unit?.kind === 'noun' && !unit.conj && CIRCUMSTANCES.has(unit.prep);
}

/** Whether a phrase is an event, and so can be reported. */
export function tellsEvent(sentence: ChunkedSentence, phrase: NounPhrase | null): boolean {
  const head = phrase ? sentence.words[phrase.head] : undefined;
  return (
    head?.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'event') || (e.verb?.senses.some((s) => s.kind === 'event') ?? false)) ?? false
  );
}

/** Last word on the speaker's word: up to the sentence's end, or to where the article's own voice comes back. */
export function scopeEnd(sentence: ChunkedSentence, clauses: readonly Clause[], clause: Clause | null, from: number): number {
  const { units, words } = sentence;
  // A report inside a relative clause ends with it: الذي أعلن أن ...،
  if (clause?.subjectBy === 'relative') {
    const comma = units.find((u) => u.kind === 'comma' && u.first > from);
    if (comma) return comma.first;
  }
  for (const later of clauses) {
    const unit = units[later.unit];
    if (!unit || unit.first <= from) continue;
    const but = behindBut(sentence, later);
    if (but !== null && but.first > from) return but.first - 1;
    if (unit.kind === 'verb' && unit.conj && ((clause && goesOnSpeaking(sentence, clause, later)) || othersSpeak(later))) return unit.first - 1;
  }
  for (let k = 0; k < units.length; k++) {
    const unit = units[k];
    if (!unit || unit.first <= from) continue;
    // أكد أن ...، مطالبا ...
    if (speaksAgain(sentence, k)) return unit.first - 1;
    if (unit.kind === 'subordinator' && units[k - 1]?.kind === 'comma' && isMeanwhile(sentence, clauses, k)) return unit.first - 1;
    if (explains(sentence, unit, from) || isAnswered(sentence, clauses, k)) return unit.first - 1;
    if (isMeantime(sentence, k, from) || tellsWhen(sentence, k, from)) return unit.from - 1;
    if (clause !== null && answersWhile(sentence, clauses, clause, k)) return unit.first - 1;
  }
  return words.length - 1;
}

/** ، وهو ما نفته موسكو؛ ، الأمر الذي رفضته موسكو؛ ، وهي اتهامات نفتها موسكو: what others say to what was told is told by the article. */
function isAnswered({ units, words }: ChunkedSentence, clauses: readonly Clause[], at: number): boolean {
  if (units[at - 1]?.kind !== 'comma') return false;
  const next = units[at + 1];
  const called = next?.kind === 'noun' && next.prep === '' && !next.conj && !next.definite && units[at]?.kind === 'pronoun';
  if (next?.kind !== 'relative' && !called) return false;
  const unit = units[at];
  const word = unit && words[unit.first];
  const that = unit?.kind === 'pronoun' ? unit.conj : unit?.kind === 'noun' && unit.prep === '' && word?.reading.stem === 'امر' && word.reading.article;
  const answer = that ? clauses.find((c) => c.unit === at + 2) : undefined;
  return answer?.subjectBy === 'after' && answer.objectPronoun !== '' && answersAct(answer);
}

/** What وذلك puts in time when it stands behind a statement, folded: وذلك عقب الهجوم. */
const WHENEVER = /^(بعد|عقب|اثر|خلال|غداه|قبل|قبيل|بعيد|عشيه)$/;

/** ، وذلك بعد أن قصفوا؛ ، وذلك في كلمة ألقاها: when or where something was said is told by the article. */
function tellsWhen({ units, words }: ChunkedSentence, at: number, from: number): boolean {
  const unit = units[at];
  const word = unit && words[unit.first];
  if (!unit || word?.token.folded !== 'وذلك' || !has(word, 'demonstrative') || units[at - 1]?.kind !== 'comma' || isInQuotation(words, from, unit.first))
    return false;
  const next = words[unit.last + 1];
  return WHENEVER.test(next?.token.folded ?? '') || (next?.token.folded === 'في' && isIn(words[unit.last + 2], 'medium'));
}

/** ، في وقت قتل فيه عشرة: what happened while something was said is told by the article; but في وقت لاحق، في هذا الوقت. */
function isMeantime({ units, words }: ChunkedSentence, at: number, from: number): boolean {
  const unit = units[at];
  if (unit?.kind !== 'noun' || unit.prep !== 'في' || units[at - 1]?.kind !== 'comma' || isInQuotation(words, from, unit.first)) return false;
  const head = words[unit.head];
  return isIn(head, 'occasion') && !head?.reading.article && describesMeanwhile(units, words, unit);
}

/**
 * Whether what somebody tells plainly ends where it does, so that nothing behind it in the sentence is on his word: وفيما قال الوزير إن ...، واصل الجيش القصف؛
 * قال الوزير إن ...، في وقت قتل فيه عشرة.
 *
 * @param scope what he tells
 */
export function plainlyEnds(sentence: ChunkedSentence, clauses: readonly Clause[], { first, last, cue }: ReportScope): boolean {
  const { units, index } = sentence;
  if (cue.sentence !== index || first <= cue.last) return false;
  const at = units.findIndex((unit) => unit.from > last);
  const clause = clauses.find(({ unit }) => units[unit]?.first === cue.first);
  return at > 0 && (isMeantime(sentence, at, first) || (clause !== undefined && answersWhile(sentence, clauses, clause, at)));
}

/** في وقت قتل فيه عشرة، في وقت تستمر المعارك: whether a verb, or what is spelt like one, stands behind the word for the time. */
function describesMeanwhile(units: readonly Unit[], words: readonly Word[], { head, last }: NounPhrase): boolean {
  const next = last > head ? words[head + 1] : words[units.find((u) => u.first > last)?.first ?? -1];
  return next?.readings.some((r) => r.pos === 'verb') ?? false;
}

/** Whether a quotation is open in front of a word that opened behind another. */
function isInQuotation(words: readonly Word[], from: number, at: number): boolean {
  return isOpening(words.slice(from, at).findLast((word) => isOpening(word) || isClosing(word)));
}

/** وفيما قال الوزير إن ...، واصل الجيش القصف: behind the comma the article tells what it has said فيما for, with who does it behind the verb. */
function answersWhile({ units, words }: ChunkedSentence, clauses: readonly Clause[], clause: Clause, at: number): boolean {
  const [opening] = units;
  if (opening?.kind !== 'subordinator' || clause.unit > 2 || units[at]?.kind !== 'comma') return false;
  if (!/^(فيما|بينما|حين)$/.test(words[opening.last]?.reading.stem ?? '')) return false;
  let next = at + 1;
  while (TRANSPARENT.has(units[next]?.kind ?? 'stop')) next++;
  return units[next]?.conj === false && clauses.some(({ unit, subjectBy }) => unit === next && subjectBy === 'after');
}

/** Whether a verb denies or is an act of word. */
const answersAct = ({ word }: Clause): boolean =>
  finiteEntries(word).some(
    (e) => e.features.person === '3' && e.lexeme.senses.some((s) => (s.kind === 'report' && s.sense === 'deny') || (s.kind === 'event' && SPEECH.has(s.type))),
  );

/** «...»، في إشارة إلى الهدنة: outside quotation marks, the article says what is meant. */
function explains({ words }: ChunkedSentence, unit: Unit, from: number): boolean {
  if (unit.kind !== 'noun' || unit.prep !== 'في' || !isIn(words[unit.head], 'explains')) return false;
  return !isInQuotation(words, from, unit.first);
}

/** Words that set against what was told what somebody else says, folded: لكن موسكو تنفي، غير أن موسكو نفت. */
const BUT = /^و?(لكن|الا|غير|بيد)$/;

/** Acts of word by which others are set against what was told; a refusal may be part of it. */
const SET_AGAINST: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'THREATEN']);

/** ، لكن موسكو تنفي ذلك: where somebody who is named behind "but" has a say of their own. */
function behindBut({ units, words }: ChunkedSentence, { word, subject, subjectBy }: Clause): Unit | null {
  if (subjectBy !== 'before' || !subject?.phrase?.mention) return null;
  const near = units[subject.unit - 1];
  const but = near?.kind === 'complementizer' ? units[subject.unit - 2] : near;
  if (!but || !BUT.test(words[but.first]?.token.folded ?? '')) return null;
  const says = finiteEntries(word).some(
    ({ lexeme, features }) =>
      features.person === '3' && lexeme.senses.some((s) => s.kind === 'report' || (s.kind === 'event' && s.needs === null && SET_AGAINST.has(s.type))),
  );
  return says ? but : null;
}

/** ، مطالبا ...؛ ومؤكدا أن ...: a participle of saying, joined or behind a comma. وأبين: a name is none. */
function speaksAgain({ units, words }: ChunkedSentence, at: number): boolean {
  const unit = units[at];
  const word = unit && words[unit.first];
  if (unit?.kind !== 'noun' || !word || unit.prep !== '' || (unit.mention?.kind === 'name' && unit.mention.first === unit.first) || !speaksOn(word))
    return false;
  return unit.conj ? !joinsAct(word, words[unit.first + 1]) : units[at - 1]?.kind === 'comma';
}

/** ، بينما ...؛ ، فيما اتهم فلان ...، في حين نفت موسكو ...: the article goes on. What is told may have a فيما of its own, but not one behind which others speak. */
function isMeanwhile({ units, words }: ChunkedSentence, clauses: readonly Clause[], at: number): boolean {
  const unit = units[at];
  const stem = words[unit?.first ?? 0]?.reading.stem;
  const other = stem === 'فيما' || (stem === 'في' && words[unit?.last ?? 0]?.reading.stem === 'حين');
  if (!other) return stem === 'بينما';
  const next = clauses.find((c) => c.unit === at + 1);
  return next !== undefined && othersSpeak(next);
}

/** Last word that a participle reports: up to the next verb of speech that is joined, another participle that reports, or بينما. */
export function participleEnd(sentence: ChunkedSentence, clauses: readonly Clause[], word: number): number {
  const { units, words } = sentence;
  for (let k = 0; k < units.length; k++) {
    const unit = units[k];
    if (!unit || unit.first <= word + 1) continue;
    const comma = units[k - 1]?.kind === 'comma';
    if (speaksAgain(sentence, k)) return unit.first - 1;
    if (unit.kind === 'subordinator' && isMeanwhile(sentence, clauses, k)) return unit.first - 1;
    if (explains(sentence, unit, word)) return unit.first - 1;
    if (unit.kind !== 'verb' || !unit.conj) continue;
    const later = clauses.find((c) => c.unit === k);
    const speaks = later && finiteEntries(later.word).some((e) => e.features.aspect === 'past' && e.features.person === '3' && e.lexeme.senses.some(isSpeech));
    if (speaks && (comma || othersSpeak(later))) return unit.first - 1;
  }
  return words.length - 1;
}

/** وبدأ إطلاق النار: an act of word that needs another word with it is one only with that. */
function isWhole(sense: Sense, sentence: ChunkedSentence, { unit, object, prepositional }: Clause): boolean {
  if (sense.kind !== 'event' || sense.needs === null) return true;
  const near = [object, ...prepositional].flatMap((c) => c?.phrase ?? []);
  const sides = { subject: null, object: object?.phrase ?? null };
  return (
    requirementMet(
      sentence,
      sentence.units[unit]?.first ?? 0,
      sense,
      near,
      prepositional.map((c) => c.prep),
      sides,
    ) >= 0
  );
}

/** أكد ... وطالب: a joined verb of speech with the same subject is told by the article again. */
function goesOnSpeaking(sentence: ChunkedSentence, clause: Clause, later: Clause): boolean {
  const { units, words } = sentence;
  // أعلنت أنها استدعت السفير وطلبت منه: what she says of herself goes on, but for a comma.
  const opening = clause.content >= 0 ? words[units[clause.content]?.first ?? 0] : undefined;
  if (opening && /(ه|ها|هم)$/.test(opening.token.folded) && units[later.unit - 1]?.kind !== 'comma') return false;
  if (later.subjectBy !== 'dropped' && later.subjectBy !== 'none') return false;
  const { gender, number, aspect } = clause.features;
  return finiteEntries(later.word).some(
    ({ lexeme, features }) =>
      features.gender === gender &&
      features.number === number &&
      features.aspect === aspect &&
      lexeme.senses.some((s) => isSpeech(s) && isWhole(s, sentence, later)),
  );
}

/** ...، وقال فلان: a joined report in the past with a speaker of its own is told by the article. */
function othersSpeak(later: Clause): boolean {
  return (
    later.subjectBy === 'after' &&
    finiteEntries(later.word).some(
      (e) =>
        e.features.aspect === 'past' &&
        e.features.person === '3' &&
        e.lexeme.senses.some((s) => (s.kind === 'report' && later.content >= 0) || (s.kind === 'event' && SPEECH.has(s.type))),
    )
  );
}

const isSpeech = (sense: Sense): boolean => sense.kind === 'report' || (sense.kind === 'event' && SPEECH.has(sense.type));
