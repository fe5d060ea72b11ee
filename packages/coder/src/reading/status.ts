import type { CueStatus, PloverType, ReportSense } from '../knowledge/model.js';
import { type ChunkedSentence, finiteEntries } from './clauses.js';
import { conditionAround, isBreak } from './conditions.js';
import type { CueHit } from './cues.js';
import type { Proposal } from './proposals.js';
import { SPEECH } from './reportParticiples.js';
import { ofWord } from './told.js';
import { findSense, has, isIn, type Word } from './words.js';

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

/** A sentence with the multi-word cues found in it. */
interface Scene {
  readonly sentence: ChunkedSentence;
  readonly words: readonly Word[];
  readonly cues: readonly CueHit[];
}

/** How far back the first أن of a row may stand. */
const JOINED = 40;
const ACTUAL: StatusReading = { status: 'actual', condition: null, cue: null, requested: false };
/** How many words a governing cue may stand away from what it governs. */
const REACH = 8;
/** How many words may stand between an event noun and the adjective or verb behind it. */
const AHEAD = 8;

const marked = (status: Status, first: number, last = first, requested = false): StatusReading => ({
  status,
  condition: null,
  cue: { first, last },
  requested,
});

/**
 * Reads an event's status from the words that govern it: negations, the future, قد, status verbs and nouns, conditions.
 *
 * @param proposal the event
 * @param cues multi-word cues of its sentence
 * @param isToCome whether the time that dates it lies after the day of publication
 */
export function readStatus(proposal: Proposal, cues: readonly CueHit[], isToCome = false): StatusReading {
  const { sentence } = proposal;
  const scene: Scene = { sentence, words: sentence.words, cues };
  const told = proposal.form === 'verb' ? verbStatus(scene, proposal.word) : nounStatus(scene, proposal);
  // يزور القاهرة غدا، قمة الأسبوع المقبل
  const own = isToCome && told.status === 'actual' && told.cue === null && canBeToCome(scene, proposal) ? marked('planned', proposal.word) : told;
  const condition = conditionAround(sentence, proposal.word, cues);
  if (!condition) return own;
  if (condition.inside) {
    if (proposal.form !== 'verb' && own.status === 'negated') return own;
    return { status: condition.status, condition, cue: condition, requested: own.requested };
  }
  // لن توقف العملية إلا إذا انسحبوا
  const unless = own.status === 'negated' && sentence.words[condition.first]?.reading.stem === 'الا';
  const depends =
    unless ||
    own.status === 'planned' ||
    own.status === 'possible' ||
    (proposal.sense.type === 'AGREE' && own.status === 'actual' && condition.first > proposal.word);
  return depends ? { status: 'conditional', condition, cue: condition, requested: own.requested } : own;
}

/** A verb in the present, or a noun; what is said is said now, whatever day it is about. */
function canBeToCome({ words }: Scene, { form, word, sense }: Proposal): boolean {
  const trigger = words[word];
  return (
    trigger !== undefined &&
    (sense.type === 'SUPPORT' || !SPEECH.has(sense.type)) &&
    (form === 'noun' || (form === 'verb' && isPresent(trigger) && !canBePast(trigger)))
  );
}

// --- Verbs

/** Status of a verb: by its form, the particles in front of it, and what governs its clause. */
function verbStatus(scene: Scene, at: number): StatusReading {
  const { words } = scene;
  const verb = words[at];
  if (!verb) return ACTUAL;
  if (verb.reading.future) return has(words[at - 1] ?? verb, 'negation') ? marked('negated', at - 1) : marked('planned', at);
  const present = isPresent(verb);
  for (let k = at - 1; k >= 0 && k >= at - REACH; k--) {
    const word = words[k];
    if (!word) break;
    const decided = particleStatus(scene, k, present);
    if (decided) return decided;
    if (!isTransparent(word)) break;
  }
  if (verb.reading.prep === 'ل' && present) return purposeStatus(scene, at);
  // زيارة يلتقي خلالها الرئيس: a visit that is announced.
  if (present && !canBePast(verb) && /^خلاله(ا|ما)?$/.test(words[at + 1]?.token.folded ?? '')) return marked('planned', at, at + 1);
  return clauseStatus(scene, at);
}

/** ليقتحم، لتصيب: what follows on something done is done; what follows on a plan is planned, and so is what is only to be held (ليجري محادثات). */
function purposeStatus(scene: Scene, at: number): StatusReading {
  const verb = scene.words[at];
  const link = verb ? findSense(verb, 'light')?.sense.link : undefined;
  if (link === 'O' || link === 'ب') return marked('planned', at);
  for (let k = at - 1; k >= 0 && k >= at - PURPOSE_REACH; k--) {
    const word = scene.words[k];
    if (word?.pos !== 'verb') continue;
    const own = verbStatus(scene, k);
    return own.status === 'actual' ? ACTUAL : marked('planned', at);
  }
  return ACTUAL;
}

/** How many words may stand between a verb and what it is done for. */
const PURPOSE_REACH = 14;

/** What a word in front of a verb says about it; null where it says nothing. */
function particleStatus(scene: Scene, k: number, present: boolean): StatusReading | null {
  const { words } = scene;
  const word = words[k];
  if (!word) return null;
  const hit = cueEndingAt(scene, k);
  if (hit) return hit;
  if (has(word, 'negation')) return isStill(words[k + 1]) ? ACTUAL : marked('negated', k);
  if (has(word, 'future') || (has(word, 'auxiliary') && /^س[يت]/.test(word.reading.stem))) return marked('planned', k);
  if (has(word, 'perfective') && present && word.reading.stem !== 'لقد') return hasHappened(words, k) ? null : marked('possible', k);
  if (has(word, 'interrogative') && word.reading.stem === 'هل') return marked('possible', k);
  if (!present) return null;
  if (has(word, 'subordinator') && /^(لكي|كي)$/.test(word.reading.stem)) return marked('planned', k);
  if (!has(word, 'complementizer')) return null;
  if (/^(الا|بالا)$/.test(word.reading.stem)) return marked('negated', k);
  return /^(ان|بان)$/.test(word.reading.stem) ? governedStatus(scene, k) : null;
}

/** وقد توفي، وكان قد استقبل: with a form that can be past, قد says that it has happened, where it is joined or follows كان. */
function hasHappened(words: readonly Word[], k: number): boolean {
  const past = words
    .slice(k + 1, k + 4)
    .some((w) => w.pos === 'verb' && w.reading.entries.some((e) => e.features.aspect === 'past' && e.features.person === '3'));
  if (!past) return false;
  if (words[k]?.reading.conj !== '') return true;
  for (let b = k - 1; b >= 0 && b >= k - WAS_REACH; b--) {
    const word = words[b];
    if (word && /^[وف]?كان(ت|وا|ا|تا)?$/.test(word.token.folded)) return true;
  }
  return false;
}

/** How many words of a subject may stand between كان and its قد. */
const WAS_REACH = 14;

/** Words that may stand between a verb and the particle that sets its status. */
function isTransparent(word: Word): boolean {
  if (has(word, 'auxiliary') || has(word, 'perfective')) return true;
  if (has(word, 'adverb') && word.reading.conj === '') return true;
  return word.pos === 'punctuation' && /^["“«]$/.test(word.token.folded);
}

/** لا يزال، ما زال: a negation that says that something goes on. */
function isStill(word: Word | undefined): boolean {
  return word !== undefined && /^(يزال|تزال|زال|زالت|زالوا|يزالون|تزالان|ينفك|تنفك|يبرح|تبرح|يزل|تزل)$/.test(word.token.folded);
}

function canBePast(verb: Word): boolean {
  return verb.reading.entries.some((e) => e.features.aspect === 'past' && e.features.person === '3');
}

function isPresent(verb: Word): boolean {
  return verb.reading.entries.some((e) => e.features.aspect === 'present' || e.features.aspect === 'jussive');
}

/** Status that the governor of a whole clause lends to its verb, whose subject stands in front of it: يعتقد أن الجيش قصف. */
function clauseStatus(scene: Scene, at: number): StatusReading {
  const { sentence, words } = scene;
  const own = sentence.units.findIndex((u) => u.first === at);
  for (let u = own - 1; u >= 0 && u >= own - 6; u--) {
    const unit = sentence.units[u];
    if (!unit) break;
    if (unit.kind === 'complementizer') {
      const governed = cueEndingAt(scene, unit.first) ?? governedStatus(scene, unit.first);
      const doubted = governed.status === 'possible' || governed.status === 'negated';
      return doubted && !governed.requested && words[unit.first]?.reading.conj === '' ? governed : ACTUAL;
    }
    if (unit.kind !== 'noun' && unit.kind !== 'adverb' && unit.kind !== 'time' && unit.kind !== 'perfective' && unit.kind !== 'auxiliary') break;
  }
  return ACTUAL;
}

/** Status that the words before a complementizer lend to what it opens. */
function governedStatus(scene: Scene, at: number): StatusReading {
  const { words } = scene;
  // من المقرر أن ... وأن ...: what joins on is governed alike.
  if (words[at]?.reading.conj === 'و') {
    for (let k = at - 1; k >= 0 && k >= at - JOINED; k--) {
      const word = words[k];
      if (word && has(word, 'complementizer'))
        return word.reading.stem === words[at]?.reading.stem ? (cueEndingAt(scene, k) ?? governedStatus(scene, k)) : ACTUAL;
    }
    return ACTUAL;
  }
  for (let k = at - 1; k >= 0 && k >= at - REACH; k--) {
    const word = words[k];
    if (!word || isBreak(word)) break;
    // A noun governs the clause right behind it: احتمال أن، رفضه أن.
    const hit = cueEndingAt(scene, k) ?? (word.pos === 'verb' || k >= at - 2 ? governorStatus(scene, k) : null);
    if (hit) return hit;
    if (word.pos === 'verb' || has(word, 'relative') || has(word, 'subordinator')) break;
  }
  return ACTUAL;
}

// --- Governors

function cueEndingAt(scene: Scene, k: number): StatusReading | null {
  const hit = scene.cues.find((c) => c.last === k && c.sense.kind === 'status');
  if (hit?.sense.kind !== 'status') return null;
  // لا وجود لخطط: a plan that is denied.
  const denial = scene.cues.find((c) => c.last === hit.first - 1 && c.sense.kind === 'status' && c.sense.status === 'negated');
  return denial ? marked('negated', denial.first, hit.last) : marked(hit.sense.status, hit.first, hit.last);
}

/** What a verb or noun says about the act it governs: an intention, a denial, an expectation, a request, a promise, a threat, a refusal. */
function governorStatus(scene: Scene, k: number): StatusReading | null {
  const word = scene.words[k];
  if (!word || word.pos === 'particle' || isOfName(scene, k)) return null;
  const status = statusCue(word);
  if (status) return (word.pos === 'verb' ? negatedCue(scene, k) : null) ?? marked(status, k);
  const report = word.pos === 'verb' ? findSense(word, 'report')?.sense.sense : participleReport(word);
  if (report === 'deny' || isDenying(word)) return marked('negated', k);
  if (report === 'expect' || report === 'warn') return marked('possible', k);
  if (bears(word, 'REQUEST')) return marked('planned', k, k, true);
  if (bears(word, 'THREATEN')) return negatedCue(scene, k) ?? marked('planned', k);
  if (bears(word, 'AGREE')) return negatedCue(scene, k) ?? marked('planned', k);
  // المعارضة: with the article it names a group.
  return bears(word, 'REJECT') && !word.reading.article ? marked('negated', k) : null;
}

/** ولي العهد، مؤسسة التخطيط، جائزة التضامن: a word of somebody's name or office governs nothing. */
function isOfName({ sentence }: Scene, k: number): boolean {
  return (
    sentence.words[k]?.pos === 'noun' &&
    sentence.mentions.some((m) => m.first <= k && k <= m.last && k !== m.head && (m.kind === 'office' || m.kind === 'organ' || m.kind === 'name'))
  );
}

/** نفي الحكومة شن هجمات، إنكاره */
const isDenying = ofWord(
  (word) =>
    word.pos === 'noun' &&
    word.reading.entries.some((e) => e.lexeme.derivation === 'verbal noun' && (e.verb?.senses.some((s) => s.kind === 'report' && s.sense === 'deny') ?? false)),
);

/** محذرا من، متوقعا: what a participle says of its act, as its verb would. */
const participleReport = ofWord((word): ReportSense | null => {
  if (word.reading.article || word.reading.prep !== '') return null;
  for (const { lexeme, verb } of word.reading.entries) {
    if (lexeme.derivation !== 'active participle') continue;
    const sense = verb?.senses.find((s) => s.kind === 'report');
    if (sense?.kind === 'report') return sense.sense;
  }
  return null;
});

/** The status a word lends, where all its likely readings agree on it: تمكن is no form of أمكن. */
const statusCue = ofWord((word): CueStatus | null => {
  if (word.pos === 'noun') {
    const noun = findSense(word, 'status');
    if (noun) return noun.sense.status;
    // محاولة is what was tried, not she who tries.
    if (word.reading.entries.some((e) => e.lexeme.derivation === 'verbal noun')) return null;
    const participle = word.reading.entries.find((e) => e.lexeme.derivation === 'active participle' && e.verb?.senses.some((s) => s.kind === 'status'));
    const sense = participle?.verb?.senses.find((s) => s.kind === 'status');
    return sense?.kind === 'status' ? sense.status : null;
  }
  if (word.pos !== 'verb') return null;
  const entries = finiteEntries(word);
  const found = entries.map((e) => e.lexeme.senses.find((s) => s.kind === 'status'));
  const [first] = found;
  return first?.kind === 'status' && found.every((s) => s?.kind === 'status' && s.status === first.status) ? first.status : null;
});

/** Whether a word bears an event of this type by itself, without other words that it would need. */
function bears(word: Word, type: PloverType): boolean {
  return typesOf(word).has(type);
}

const typesOf = ofWord((word): ReadonlySet<PloverType> => {
  const entries = word.pos === 'verb' ? finiteEntries(word) : word.reading.entries.filter((e) => e.lexeme.derivation !== 'passive participle');
  const types = new Set<PloverType>();
  for (const { lexeme, verb } of entries)
    for (const s of [...lexeme.senses, ...(lexeme.derivation !== null ? (verb?.senses ?? []) : [])]) {
      if (s.kind !== 'event') continue;
      const alone = s.needs === null || ((s.type === 'REQUEST' || s.type === 'THREATEN') && s.needs.prepositions.length > 0);
      if (alone) types.add(s.type);
    }
  return types.size > 0 ? types : NO_TYPES;
});
const NO_TYPES: ReadonlySet<PloverType> = new Set();

/** A status verb that is itself negated takes its content with it: لا يعتزم زيارة. */
function negatedCue(scene: Scene, at: number): StatusReading | null {
  if (scene.words[at]?.pos !== 'verb') return null;
  const own = verbStatus(scene, at);
  return own.status === 'negated' ? own : null;
}

// --- Nouns

function nounStatus(scene: Scene, proposal: Proposal): StatusReading {
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

/** How many words may stand between a rumour and the event that it tells, and between the event and what denies it. */
const RUMOUR_REACH = 8;
/** How many words may stand between a verb of denying and what it denies: نفت الهيئة العامة للطيران، الأربعاء، صحة ما ... */
const DENIER_REACH = 10;
const DENIAL_REACH = 14;

const isDenial = ofWord((word) => word.pos === 'verb' && findSense(word, 'report')?.sense.sense === 'deny');

/** عدم صحة الأنباء عن اعتقاله، لا صحة لما تردد عن؛ الأنباء عن اعتقاله عارية من الصحة: the word that says that a rumour is untrue; null for none. */
function untruth({ words }: Scene, at: number): number | null {
  for (let k = at - 1; k >= 0 && k >= at - RUMOUR_REACH; k--) {
    const word = words[k];
    if (!word || isBreak(word)) return null;
    const { stem } = word.reading;
    if (/^(صحه|صدق)$/.test(stem) && (/^(عدم|لا)$/.test(words[k - 1]?.reading.stem ?? '') || words.slice(Math.max(0, k - 1 - DENIER_REACH), k).some(isDenial)))
      return k - 1;
    if (!isIn(word, 'unsure')) continue;
    for (let f = at + 1; f < words.length && f <= at + DENIAL_REACH; f++) {
      const next = words[f];
      if (!next || isBreak(next)) break;
      const behind = words[f + 1]?.reading.stem ?? '';
      if (next.reading.stem === 'غير' && /^(صحيحه?|دقيقه?)$/.test(behind)) return f;
      if (/^(عاريه?|كاذبه?|باطله?)$/.test(next.reading.stem) || (next.reading.stem === 'لا' && behind === 'اساس')) return f;
    }
  }
  return null;
}

/** Prepositions whose noun is told as a fact, whatever the verb says: قرر بعد هجوم. */
const FACTUAL: ReadonlySet<string> = new Set([
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

/** What somebody else has said before it is refused. */
const VOICED: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE', 'THREATEN']);

/** Whether an event's phrase stands without preposition. */
function isBare({ sentence, unit }: Proposal): boolean {
  const own = sentence.units[unit];
  return own?.kind === 'noun' && own.prep === '';
}

/** What the verb before an event noun makes of it. */
function governingVerb(scene: Scene, proposal: Proposal, k: number): StatusReading {
  const word = scene.words[k];
  if (!word) return ACTUAL;
  const own = verbStatus(scene, k);
  if (isLight(word) && (proposal.light || proposal.governed === 'S' || proposal.governed === 'O')) return own;
  // رفضت طلب الأمين العام: what is refused has been asked.
  if (bears(word, 'REJECT') && VOICED.has(proposal.sense.type) && (proposal.governed === 'O' || isBare(proposal))) return ACTUAL;
  const governor = governorStatus(scene, k);
  // يقدر التنسيق، رفض الهجوم: what somebody values or refuses may exist.
  const report = findSense(word, 'report')?.sense.sense;
  if (report === 'deny') return deniedStatus(proposal, own, k);
  const factual = bears(word, 'REJECT') || report === 'expect';
  if (isTerm(proposal, word)) return marked('planned', k);
  if (governor && isDone(proposal, word, own)) return ACTUAL;
  // لا يستطيع تجاهل العقوبات: what cannot be dealt with exists.
  if (governor && statusCue(word) === 'actual' && !isVerbalNoun(scene.words[proposal.word] ?? word) && !takesAct(proposal)) return ACTUAL;
  if (governor && (statusCue(word) !== null || !factual || takesAct(proposal))) return governor;
  const unit = proposal.sentence.units[proposal.unit];
  // بتهمة قتل: a charge is about what has been done.
  const heads = unit?.kind === 'noun' && (unit.prep !== 'ب' || unit.head === proposal.word);
  // ستعقد جولة من محادثات
  const coming = word.reading.future && own.status === 'planned' && scene.words[proposal.word]?.reading.article === false;
  return heads && (coming || takesAct(proposal)) && (own.status === 'planned' || own.status === 'possible') ? own : ACTUAL;
}

/** يتضمن الاتفاق إجلاء المقاتلين: the terms of an agreement are still to be carried out. */
function isTerm({ sentence, clause, governed, entry, sense }: Proposal, verb: Word): boolean {
  const subject = clause?.subject?.phrase;
  const head = subject ? sentence.words[subject.head] : undefined;
  const stands = head?.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'class' && s.class === 'agreement')) ?? false;
  const contains = isIn(verb, 'contains');
  return stands && contains && governed !== 'S' && !SPEECH.has(sense.type) && entry.lexeme.derivation === 'verbal noun';
}

/** Acts that are done by deciding on them: قررت المحكمة حبسه. Others have still to follow: قررت الحكومة طرد السفير. */
const DONE_BY_DECISION: ReadonlySet<PloverType> = new Set(['COERCE', 'SUPPORT', 'ACCUSE']);
/** Acts that are on the way as soon as they are tried: حاولوا اقتحام الموقع. */
const DONE_BY_TRYING: ReadonlySet<PloverType> = new Set(['ASSAULT', 'PROTEST', 'MOBILIZE']);

/** قررت المحكمة حبسه، حاول اقتحام الموقع، أريد تهنئتكم: what a decision, a try or saying so makes an act of. */
function isDone({ sense, governed }: Proposal, governor: Word, own: StatusReading): boolean {
  if (own.status !== 'actual' || governed !== 'O') return false;
  const entries = finiteEntries(governor);
  if (entries.every((e) => e.features.person === '1')) return SPEECH.has(sense.type) && isIn(governor, 'wishes');
  if (!entries.some((e) => e.features.aspect === 'past')) return false;
  return (DONE_BY_DECISION.has(sense.type) && isIn(governor, 'decides')) || (DONE_BY_TRYING.has(sense.type) && isIn(governor, 'tries'));
}

/** نفى قتلها: what is denied did not happen. A charge or demand that is denied has been made. */
function deniedStatus(proposal: Proposal, own: StatusReading, k: number): StatusReading {
  const said = SPEECH.has(proposal.sense.type) && proposal.sense.type !== 'SUPPORT';
  // نفت تورطها في الهجوم: she took no part in it.
  if (own.status !== 'negated' && deniesPart(proposal, k)) return marked('negated', k);
  const named = proposal.governed === 'O' || proposal.governed === 'S' || takesAct(proposal);
  return own.status === 'negated' || said || !named || proposal.entry.lexeme.derivation !== 'verbal noun' ? ACTUAL : marked('negated', k);
}

/** ضلوعها في الهجوم، تورطه في محاولة قتل: whether a denial is of having taken part in an act. */
function deniesPart({ sentence, unit }: Proposal, verb: number): boolean {
  const own = sentence.units[unit];
  if (own?.kind !== 'noun' || own.prep !== 'في') return false;
  const before = sentence.words.slice(verb + 1, own.from);
  return before.some((w) => PART.test(w.token.folded)) && !before.some(isBreak);
}
const PART = /^(ال)?(ضلوع|تورط|مشارك[هت]|اشتراك|قيام)/;

const isVerbalNoun = ofWord((word) => word.reading.entries.some((e) => e.lexeme.derivation === 'verbal noun'));

/** An indefinite verbal noun names an act to be done; a definite one may be an event known already. */
function takesAct(proposal: Proposal): boolean {
  const { sentence, word, unit } = proposal;
  const trigger = sentence.words[word];
  if (trigger === undefined || trigger.reading.article) return false;
  if (proposal.entry.lexeme.derivation === 'verbal noun') return true;
  // إجراء مفاوضات، شن ضربة
  const phrase = sentence.units[unit];
  const head = phrase?.kind === 'noun' && phrase.head !== word ? sentence.words[phrase.head] : undefined;
  return head !== undefined && !head.reading.article && isVerbalNoun(head);
}

function isLight(word: Word): boolean {
  return findSense(word, 'light') !== null;
}

/** لحث الحكومة، لدعم القوات، لإجبارهم: urging, backing and pressing are done by whatever serves them. */
const DONE_THEREBY: ReadonlySet<PloverType> = new Set(['REQUEST', 'SUPPORT', 'COERCE', 'PROTEST', 'SANCTION']);

/** لتحرير المدينة، لفرض عقوبات: what somebody acts for is still to come. Not so where ل belongs to the word before it: تعرض لقصف، إدانته لقصف. */
function isPurpose(scene: Scene, proposal: Proposal): boolean {
  const { words, sentence } = scene;
  const unit = sentence.units[proposal.unit];
  const head = unit?.kind === 'noun' ? unit.head : proposal.word;
  const word = words[head];
  if (word?.reading.prep !== 'ل' || word.reading.article || !isVerbalNoun(word) || proposal.light) return false;
  // لتنظيم تظاهرات: what is only to be held.
  if (DONE_THEREBY.has(proposal.sense.type) && (head === proposal.word || proposal.sense.type !== 'PROTEST')) return false;
  if (head === proposal.word ? proposal.entry.lexeme.derivation !== 'verbal noun' : !bringsAbout(word)) return false;
  if (takesFor(proposal)) return false;
  // لإدانته، لرفضها: for what one has said.
  if (word.reading.pronoun !== '' && SPEECH.has(proposal.sense.type)) return false;
  if (/^(مقتل|مصرع|استشهاد)$/.test(word.reading.stem)) return false;
  const before = words[head - 1];
  if (!before) return true;
  if (/^(نظرا|نتيجه|وفقا|تبعا|طبقا|خلافا|استنادا|اضافه|استجابه)$/.test(before.token.folded.replace(/^و/, ''))) return false;
  // فيديو لتدمير، الذكرى الأولى لتحريرها، تعرض مندوبته لاعتداء
  const owner = ownerBefore(scene, proposal.unit);
  return !(owner && (isIn(owner, 'of facts') || ownsWhatFollows(owner))) && !ownsWhatFollows(before);
}

/** The head of the noun phrase that stands right before another. */
function ownerBefore({ sentence, words }: Scene, unit: number): Word | null {
  for (let u = unit - 1; u >= 0 && u >= unit - 3; u--) {
    const before = sentence.units[u];
    if (before?.kind === 'noun' && before.prep === 'في') continue;
    return before?.kind === 'noun' ? (words[before.head] ?? null) : null;
  }
  return null;
}

/** إدانته لقصف، تعرضها لهجوم */
function ownsWhatFollows(word: Word): boolean {
  return word.reading.entries.some(
    (e) => e.lexeme.derivation === 'verbal noun' && (word.reading.pronoun !== '' || e.verb?.senses.some((s) => s.kind === 'light' && s.link === 'ل')),
  );
}

/** أدت لاعتقال، تعرض الجنرال لانتقاد: whether the verb takes what follows by its ل. */
function takesFor({ clause, governed, unit }: Proposal): boolean {
  if (clause === null || governed !== 'ل') return false;
  return clause.word.reading.entries.some((e) =>
    e.lexeme.senses.some(
      (s) =>
        (s.kind === 'light' && (s.link === 'ل' || (s.link === 'إلى' && s.subject === 'none'))) ||
        (s.kind === 'event' && unit <= clause.unit + 2 && s.frame.slots.ل !== undefined),
    ),
  );
}

/** لشن هجوم، لاستكمال تحرير، لوقف القصف: an act on an act. لبحث الغارات، لإعلان وصوله: of what is known already. */
const bringsAbout = ofWord((word) =>
  word.reading.entries.some(
    ({ lexeme, verb }) =>
      lexeme.senses.some((s) => s.kind === 'status') ||
      (lexeme.derivation === 'verbal noun' && (verb?.senses.some((s) => s.kind === 'light' || s.kind === 'status') ?? false)),
  ),
);

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
