import { timeWord } from '../../arabic/time/words/lexicon.js';
import type { Proposal } from '../events/proposals.js';
import { takesAct } from '../events/takesAct.js';
import { isLight, isVerbalNoun } from '../words/actNouns.js';
import { statusCue } from '../words/statusWords.js';
import { findSense, has, isIn, type Word } from '../words/words.js';
import { absence } from './absence.js';
import { asideBefore } from './asides.js';
import { isBreak } from './conditions.js';
import { governingVerb, isMissed, presupposes } from './governingVerb.js';
import { isPurpose } from './purposes.js';
import { ACTUAL, marked, type Scene, type StatusReading, settled } from './statusReading.js';
import { doubt, untruth } from './untruth.js';
import { cueEndingAt, governorStatus, participleReport, REACH, verbStatus } from './verbStatus.js';

/** How many words may stand between an event noun and the adjective or verb behind it. */
const AHEAD = 8;

export function nounStatus(scene: Scene, proposal: Proposal): StatusReading {
  const { clause } = proposal;
  // حذرت موسكو واشنطن من استخدام القوة
  if (clause && proposal.governed === 'من' && findSense(clause.word, 'report')?.sense.sense === 'warn')
    return marked('possible', scene.sentence.units[clause.unit]?.first ?? 0);
  // الاتهامات لا أساس لها: a charge has been made, be it true or not.
  const untrue = proposal.sense.type === 'ACCUSE' ? null : untruth(scene, proposal.word);
  if (untrue !== null) return settled('negated', untrue);
  const doubted = doubt(scene, proposal.word);
  if (doubted !== null) return settled('possible', doubted);
  const none = absence(scene, proposal);
  if (none !== null) return marked('negated', none);
  const unit = scene.sentence.units[proposal.unit];
  // ستؤكد خلال لقاءاتها: what is to come has its time to come.
  if (clause?.word.reading.future && unit?.kind === 'noun' && unit.prep === 'خلال') return marked('planned', scene.sentence.units[clause.unit]?.first ?? 0);
  const governed = governingStatus(scene, proposal);
  // استخدموها لقصف المدينة: a word that says that something is done says so whatever follows.
  if (governed.status !== 'actual' || governed.requested || governed.cue) return governed;
  if (isPurpose(scene, proposal)) return marked('planned', proposal.word);
  // قبيل زيارته واشنطن: news tells what comes before a meeting while it is still to come.
  const before = proposal.sense.type === 'CONSULT' && unit?.kind === 'noun' ? eveOf(scene, proposal.word) : null;
  if (before !== null) return marked('planned', before);
  const joined = joinedTo(scene, proposal);
  if (joined) return joined;
  return modifierStatus(scene, proposal) ?? subjectStatus(scene, proposal) ?? governed;
}

/** How many words of an eve may stand before its meeting: قبل أسبوع من عقد القمة. */
const EVE_REACH = 4;

/** قبل القمة، عشية زيارة، قبل أيام من عقد اجتماع: where the words begin that put a meeting into the future; null for none. */
function eveOf({ words }: Scene, meeting: number): number | null {
  for (let k = meeting - 1; k >= 0 && k >= meeting - EVE_REACH; k--) {
    const word = words[k];
    if (!word) return null;
    const between = words.slice(k + 1, meeting);
    if (/^(قبل|قبيل|عشيه)$/.test(word.reading.stem)) return between.some(isFrom) || !between.some(isTime) ? k : null;
    if (word.pos !== 'number' && !isFrom(word) && !isHolding(word) && timeWord(word.token.folded) === undefined) return null;
  }
  return null;
}

/** أسبوع، الاثنين: behind قبل without من it is itself what something comes before. عقد is a decade, but rather the holding of what follows. */
function isTime(word: Word): boolean {
  if (isHolding(word)) return false;
  const time = timeWord(word.token.folded);
  return word.pos === 'number' || time?.unit !== undefined || time?.weekday !== undefined;
}

const isFrom = (word: Word): boolean => word.token.folded === 'من';

/** عقد، بدء، انطلاق: of a meeting. */
const isHolding = (word: Word | undefined): boolean => word !== undefined && isVerbalNoun(word) && isIn(word, 'holding');

/** How far back the first act of a row may stand. */
const ROW_REACH = 16;

/** لردع المسلحين وتطهير المدينة، بهدف إبعادهم ومحاصرتها: a verbal noun that joins another has what governs that one; null where nothing does. */
function joinedTo(scene: Scene, proposal: Proposal): StatusReading | null {
  const { sentence, words } = scene;
  const own = sentence.units[proposal.unit];
  const trigger = words[proposal.word];
  if (proposal.sense.type === 'REQUEST' || own?.kind !== 'noun' || !own.conj || own.prep !== '' || !trigger || !isVerbalNoun(words[own.head] ?? trigger))
    return null;
  const article = words[own.head]?.reading.article ?? false;
  for (let u = proposal.unit - 1; u >= 0; u--) {
    const unit = sentence.units[u];
    if (
      !unit ||
      unit.first < own.from - ROW_REACH ||
      unit.kind === 'verb' ||
      unit.kind === 'stop' ||
      unit.kind === 'relative' ||
      unit.kind === 'complementizer'
    )
      return null;
    const head = unit.kind === 'noun' ? words[unit.head] : undefined;
    if (unit.kind !== 'noun' || !head || !isVerbalNoun(head) || head.reading.article !== article) continue;
    if (!unit.conj && unit.prep === '') return null;
    const entry = head.reading.entries.find((e) => e.lexeme.derivation === 'verbal noun') ?? proposal.entry;
    const first: Proposal = { ...proposal, word: unit.head, lastWord: unit.head, unit: u, entry, governed: '', light: false };
    if (unit.conj) return joinedTo(scene, first);
    if (isPurpose(scene, first)) return marked('planned', unit.head);
    const governed = governingStatus(scene, first);
    return governed.status === 'planned' ? governed : null;
  }
  return null;
}

/** القمة ستتناول: a meeting that is to deal with something is still to come. */
function subjectStatus(scene: Scene, { clause, governed, sense }: Proposal): StatusReading | null {
  if (sense.type !== 'CONSULT' || governed !== 'S' || !clause?.word.reading.future) return null;
  const at = scene.sentence.units[clause.unit]?.first ?? 0;
  const own = verbStatus(scene, at);
  return own.status === 'actual' ? null : own;
}

/** Prepositions whose noun is told as a fact, whatever the verb says: قرر بعد هجوم. */
export const FACTUAL: ReadonlySet<string> = new Set([
  'بعد',
  'عقب',
  'اثر',
  'خلال',
  'بسبب',
  'منذ',
  'جراء',
  'نتيجه',
  'رغم',
  'وسط',
  'بفضل',
  'حسب',
  'وفق',
  'اثناء',
  'مع',
  'حيال',
  'ازاء',
  'ضد',
]);
/** Prepositions of a topic: the noun before them may doubt it (شائعات حول زيارة), the verb does not set its status. */
const TOPIC: ReadonlySet<string> = new Set(['بشان', 'حول']);

/** Status by the nearest word before an event noun that governs it. */
function governingStatus(scene: Scene, proposal: Proposal): StatusReading {
  const { words, sentence } = scene;
  const at = proposal.word;
  const unit = sentence.units[proposal.unit];
  // على خلفية قضية تسميم: within its phrase the event is what has happened.
  const factual = unit?.kind === 'noun' && (FACTUAL.has(unit.prep) || words.slice(unit.head, at).some((w) => isIn(w, 'aftermath')));
  let from = factual ? unit.from : at - REACH;
  for (let k = at - 1; k >= 0 && k >= from; k--) {
    const word = words[k];
    if (!word) break;
    if (isBreak(word)) {
      // هددت طهران، الاثنين، بعقوبات
      const opening = asideBefore(scene, k) ?? insertionBefore(scene, proposal, k);
      if (opening === null) break;
      from -= k - opening;
      k = opening;
      continue;
    }
    const hit = cueEndingAt(scene, k);
    if (hit && !isElsewhere(proposal, k) && !isTopicOfDoubt(scene, proposal, hit)) return hit;
    // قرب تحرير المدينة
    if (word.reading.stem === 'قرب' && !word.reading.article && k === headOf(proposal) - 1 && isVerbalNoun(words[k + 1] ?? word)) return marked('planned', k);
    // أي ضربات جديدة قد تؤدي إلى فوضى: not one of them has happened.
    if (word.token.folded.endsWith('اي') && /^[وفبلك]?اي$/.test(word.token.folded) && k === headOf(proposal) - 1) return anyStatus(scene, k);
    if (has(word, 'interrogative') && word.reading.stem === 'هل') return marked('possible', k);
    if (/^(عدم|دون|بدون)$/.test(word.reading.stem) && (has(word, 'negation') || word.reading.prep !== '') && k >= at - 2) return marked('negated', k);
    if (has(word, 'auxiliary') && /^س[يت]/.test(word.reading.stem) && k >= at - 2) return marked('planned', k);
    if (word.pos === 'verb') return unit && TOPIC.has(unit.prep) ? ACTUAL : governingVerb(scene, proposal, k);
    if (word.pos === 'noun' && presupposes(scene, proposal, k)) return ACTUAL;
    // فشل المجلس في فرض عقوبات: as a noun, too.
    if (word.pos === 'noun' && isIn(word, 'fails') && isMissed(proposal, word)) return marked('negated', k);
    if (word.pos === 'noun' && (k >= at - 4 || (k >= at - DOUBT_REACH && isDoubt(word)))) {
      const status = nounGovernor(scene, k);
      if (status && (statusCue(word) || participleReport(word) || takesAct(proposal))) return status;
    }
    if (has(word, 'complementizer') || has(word, 'relative') || has(word, 'subordinator')) break;
  }
  return ACTUAL;
}

/** How many words may stand in an insertion: ، رجب طيب أردوغان، */
const INSERTED = 8;

/** تعهد الرئيس، رجب طيب أردوغان، بقصف المدينة: where the aside opens that a comma closes, before the preposition that its verb takes. */
function insertionBefore({ sentence, words }: Scene, { unit, light }: Proposal, comma: number): number | null {
  const own = sentence.units[unit];
  if (own?.kind !== 'noun' || own.prep === '' || own.conj || own.from !== comma + 1 || light) return null;
  for (let k = comma - 1; k > 0 && k >= comma - INSERTED; k--) {
    const word = words[k];
    if (!word || word.pos === 'verb' || has(word, 'complementizer') || has(word, 'relative')) return null;
    if (isBreak(word)) return words[k + 1]?.reading.conj === '' ? k : null;
  }
  return null;
}

/** بحاجة إلى التغلب عليها في المحادثات: what the words behind a cue happen in is not what the cue is about. */
function isElsewhere({ sentence, unit, light }: Proposal, cue: number): boolean {
  const own = sentence.units[unit];
  return own?.kind === 'noun' && own.prep === 'في' && !light && own.from > cue + 1;
}

/** لا دليل على أن الهجمات كانت منسقة: what is only not known about an act, and not that it was done. */
function isTopicOfDoubt({ words }: Scene, { word }: Proposal, { status, cue }: StatusReading): boolean {
  const [first, last] = [words[cue?.first ?? -1], words[cue?.last ?? -1]];
  return (
    status === 'possible' &&
    first !== undefined &&
    has(first, 'negation') &&
    last !== undefined &&
    has(last, 'complementizer') &&
    words[word]?.reading.article === true
  );
}

/** What أي makes of its act: none where something denies it, else one that may happen. */
function anyStatus(scene: Scene, any: number): StatusReading {
  const { words } = scene;
  for (let k = any - 1; k >= 0 && k >= any - REACH; k--) {
    const word = words[k];
    if (!word || isBreak(word) || has(word, 'complementizer')) break;
    const cue = cueEndingAt(scene, k) ?? (word.pos === 'verb' ? verbStatus(scene, k) : governorStatus(scene, k));
    if (has(word, 'negation') || cue?.status === 'negated' || (word.pos === 'verb' && findSense(word, 'report')?.sense.sense === 'deny'))
      return marked('negated', k);
    if (cue && cue.status !== 'actual' && (word.pos !== 'verb' || cue.status === 'planned')) return cue;
  }
  return marked('possible', any);
}

/** First word of an event's phrase. */
function headOf({ sentence, unit, word }: Proposal): number {
  const own = sentence.units[unit];
  return own?.kind === 'noun' ? own.head : word;
}

/** What a noun makes of the act that it governs: عدم إكمال تسليحهم؛ تم استكمال السيطرة. */
function nounGovernor(scene: Scene, k: number): StatusReading | null {
  const status = governorStatus(scene, k);
  if (status?.status !== 'planned') return status;
  const before = scene.words[k - 1];
  if (before?.reading.stem === 'عدم') return marked('negated', k - 1);
  const word = scene.words[k];
  const reached = word !== undefined && statusCue(word) !== null && before?.pos === 'verb' && isLight(before) && verbStatus(scene, k - 1).status === 'actual';
  return reached ? null : status;
}

/** How far in front of an event a word of doubt or warning may stand: محذرا من احتمال تعرض شبكة المترو لهجمات. */
const DOUBT_REACH = 7;

function isDoubt(word: Word): boolean {
  const report = participleReport(word);
  return report === 'warn' || report === 'expect' || statusCue(word) === 'possible';
}

/** Status by what follows an event noun: an adjective (الزيارة المرتقبة) or the verb it is the subject of (الاجتماع الذي سيعقد). */
function modifierStatus(scene: Scene, proposal: Proposal): StatusReading | null {
  const { words } = scene;
  const trigger = words[proposal.word];
  if (!trigger) return null;
  for (let k = proposal.lastWord + 1; k < words.length && k <= proposal.lastWord + AHEAD; k++) {
    const word = words[k];
    if (!word || isBreak(word) || has(word, 'complementizer') || has(word, 'subordinator') || (word.reading.conj !== '' && word.pos !== 'particle'))
      return null;
    if (word.pos === 'verb') return word.reading.future && (isLight(word) || has(words[k - 1] ?? word, 'relative')) ? verbStatus(scene, k) : null;
    // دعمنا لهذه الإصلاحات مرهون بجدية تطبيقها
    if (word.pos === 'noun' && !word.reading.article && findSense(word, 'status')?.sense.status === 'conditional') return marked('conditional', k);
    const status = word.pos === 'noun' && describes(word, trigger) ? findSense(word, 'status')?.sense.status : undefined;
    if (status) return marked(status, k);
  }
  return null;
}

/** Whether an adjective can belong to a noun, by gender and article. */
function describes(adjective: Word, noun: Word): boolean {
  if (isVerbalNoun(adjective)) return false;
  const feminine = /(ه|ات)$/.test(noun.reading.stem) || noun.reading.entries.some((e) => e.features.number === 'p');
  const agrees = /ه$/.test(adjective.reading.stem) === feminine;
  return (
    agrees &&
    (adjective.reading.article || (!noun.reading.article && noun.reading.pronoun === '')) &&
    adjective.reading.prep === '' &&
    adjective.reading.pronoun === ''
  );
}
