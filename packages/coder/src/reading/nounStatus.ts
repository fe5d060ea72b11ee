import { isLight, isVerbalNoun, takesAct } from './actNouns.js';
import { isBreak } from './conditions.js';
import { governingVerb } from './governingVerb.js';
import type { Proposal } from './proposals.js';
import { isPurpose } from './purposes.js';
import { ACTUAL, marked, type Scene, type StatusReading } from './statusReading.js';
import { untruth } from './untruth.js';
import { cueEndingAt, governorStatus, participleReport, REACH, statusCue, verbStatus } from './verbStatus.js';
import { findSense, has, type Word } from './words.js';

/** How many words may stand between an event noun and the adjective or verb behind it. */
const AHEAD = 8;

export function nounStatus(scene: Scene, proposal: Proposal): StatusReading {
  const { clause } = proposal;
  // حذرت موسكو واشنطن من استخدام القوة
  if (clause && proposal.governed === 'من' && findSense(clause.word, 'report')?.sense.sense === 'warn')
    return marked('possible', scene.sentence.units[clause.unit]?.first ?? 0);
  const untrue = untruth(scene, proposal.word);
  if (untrue !== null) return marked('negated', untrue);
  const unit = scene.sentence.units[proposal.unit];
  // ستؤكد خلال لقاءاتها: what is to come has its time to come.
  if (clause?.word.reading.future && unit?.kind === 'noun' && unit.prep === 'خلال') return marked('planned', scene.sentence.units[clause.unit]?.first ?? 0);
  const governed = governingStatus(scene, proposal);
  // استخدموها لقصف المدينة: a word that says that something is done says so whatever follows.
  if (governed.status !== 'actual' || governed.requested || governed.cue) return governed;
  if (isPurpose(scene, proposal)) return marked('planned', proposal.word);
  // قبيل زيارته واشنطن: news tells what comes before a meeting while it is still to come.
  if (unit?.kind === 'noun' && /^(قبل|قبيل)$/.test(unit.prep) && proposal.sense.type === 'CONSULT') return marked('planned', unit.from);
  return modifierStatus(scene, proposal) ?? subjectStatus(scene, proposal) ?? governed;
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
  const factual = unit !== undefined && FACTUAL.has(unit.prep);
  const from = factual ? unit.from : at - REACH;
  for (let k = at - 1; k >= 0 && k >= from; k--) {
    const word = words[k];
    if (!word) break;
    if (isBreak(word)) {
      // هددت طهران، الاثنين، بعقوبات
      const opening = asideBefore(scene, k);
      if (opening === null) break;
      k = opening;
      continue;
    }
    const hit = cueEndingAt(scene, k);
    if (hit && !isElsewhere(proposal, k)) return hit;
    // قرب تحرير المدينة
    if (word.reading.stem === 'قرب' && !word.reading.article && k === headOf(proposal) - 1 && isVerbalNoun(words[k + 1] ?? word)) return marked('planned', k);
    // أي ضربات جديدة قد تؤدي إلى فوضى: not one of them has happened.
    if (word.token.folded.endsWith('اي') && /^[وفبلك]?اي$/.test(word.token.folded) && k === headOf(proposal) - 1) return anyStatus(scene, k);
    if (has(word, 'interrogative') && word.reading.stem === 'هل') return marked('possible', k);
    if (/^(عدم|دون|بدون)$/.test(word.reading.stem) && (has(word, 'negation') || word.reading.prep !== '') && k >= at - 2) return marked('negated', k);
    if (has(word, 'auxiliary') && /^س[يت]/.test(word.reading.stem) && k >= at - 2) return marked('planned', k);
    if (word.pos === 'verb') return unit && TOPIC.has(unit.prep) ? ACTUAL : governingVerb(scene, proposal, k);
    if (word.pos === 'noun' && (k >= at - 4 || (k >= at - DOUBT_REACH && isDoubt(word)))) {
      const status = nounGovernor(scene, k);
      if (status && (statusCue(word) || participleReport(word) || takesAct(proposal))) return status;
    }
    if (has(word, 'complementizer') || has(word, 'relative') || has(word, 'subordinator')) break;
  }
  return ACTUAL;
}

/** Where the aside that a comma closes opens, if it only says when: ، الاثنين، */
function asideBefore({ sentence, words }: Scene, comma: number): number | null {
  const u = sentence.units.findIndex((x) => x.first === comma);
  const time = sentence.units[u - 1];
  const opening = sentence.units[u - 2];
  return time?.kind === 'time' && opening?.kind === 'comma' && words[opening.first] ? opening.first : null;
}

/** بحاجة إلى التغلب عليها في المحادثات: what the words behind a cue happen in is not what the cue is about. */
function isElsewhere({ sentence, unit, light }: Proposal, cue: number): boolean {
  const own = sentence.units[unit];
  return own?.kind === 'noun' && own.prep === 'في' && !light && own.from > cue + 1;
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
