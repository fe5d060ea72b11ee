import type { PloverType, ReportSense } from '../../knowledge/model.js';
import { SPEECH } from '../events/speechActs.js';
import { isEventWord } from '../words/actNouns.js';
import { canBePast, finiteEntries, isPresent } from '../words/finite.js';
import { bears, statusCue } from '../words/statusWords.js';
import { ofWord, whetherWord } from '../words/told.js';
import { findSense, has, isAuxiliary, isIn, type Word } from '../words/words.js';
import { isNoLonger, notWho } from './absence.js';
import { asideBefore } from './asides.js';
import { isBreak } from './conditions.js';
import { ACTUAL, marked, type Scene, type StatusReading, settled } from './statusReading.js';

/** How far back the first أن of a row may stand. */
const JOINED = 40;
/** How many words a governing cue may stand away from what it governs. */
export const REACH = 8;
/** Status of a verb: by its form, the particles in front of it, and what governs its clause. */
export function verbStatus(scene: Scene, at: number): StatusReading {
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
  const other = notWho(words, at - 1);
  if (other !== null) return marked('negated', other);
  if (verb.reading.prep === 'ل' && present) return purposeStatus(scene, at);
  // زيارة يلتقي خلالها الرئيس: a visit that is announced.
  if (present && !canBePast(verb) && /^خلاله(ا|ما)?$/.test(words[at + 1]?.token.folded ?? '')) return marked('planned', at, at + 1);
  // يزور القاهرة غدا: to come also where the day of publication is not known.
  if (present && !canBePast(verb) && !speaks(verb) && saysTomorrow(scene, at)) return marked('planned', at);
  return clauseStatus(scene, at);
}

/** Whether غدا stands in the clause behind a verb. */
function saysTomorrow({ words }: Scene, at: number): boolean {
  for (let k = at + 1; k < words.length && k <= at + TOMORROW_REACH; k++) {
    const word = words[k];
    if (!word || isBreak(word) || word.pos === 'verb' || has(word, 'complementizer')) return false;
    if (word.token.folded === 'غدا') return true;
  }
  return false;
}

/** How many words may stand between a verb and its غدا. */
const TOMORROW_REACH = 12;

/** Whether a verb says something or is an act of word: that is done now, whatever day it is about. */
const speaks = whetherWord((word) =>
  word.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'report' || (s.kind === 'event' && SPEECH.has(s.type)))),
);

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
  if (has(word, 'negation')) return isStill(words[k + 1]) || isOnly(words, k) ? ACTUAL : marked('negated', k);
  if (has(word, 'future') || (has(word, 'auxiliary') && /^س[يت]/.test(word.reading.stem))) return marked('planned', k);
  if (has(word, 'perfective') && present && word.reading.stem !== 'لقد') return hasHappened(words, k) ? null : marked('possible', k);
  if (has(word, 'interrogative') && word.reading.stem === 'هل') return marked('possible', k);
  if (!present) return null;
  if (has(word, 'subordinator') && /^(لكي|كي)$/.test(word.reading.stem)) return marked('planned', k);
  if (!has(word, 'complementizer')) return null;
  if (/^(الا|بالا)$/.test(word.reading.stem)) return marked('negated', k);
  return /^(ان|بان)$/.test(word.reading.stem) ? governedStatus(scene, k) : null;
}

/** How many words may stand between a negation and its سوى. */
const ONLY_REACH = 10;

/** لم تقصف سوى مواقع المسلحين: whether a negation of what is or was excepts what is so after all. */
function isOnly(words: readonly Word[], k: number): boolean {
  if (words[k]?.reading.stem === 'لن') return false;
  for (let f = k + 2; f < words.length && f <= k + ONLY_REACH; f++) {
    const word = words[f];
    if (!word || isBreak(word) || has(word, 'complementizer')) return false;
    if (word.token.folded === 'سوي') return true;
  }
  return false;
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
  if (isAuxiliary(word) || has(word, 'perfective')) return true;
  if (has(word, 'adverb') && word.reading.conj === '') return true;
  return word.pos === 'punctuation' && /^["“«]$/.test(word.token.folded);
}

/** لا يزال، ما زال: a negation that says that something goes on. */
function isStill(word: Word | undefined): boolean {
  return word !== undefined && /^(يزال|تزال|زال|زالت|زالوا|يزالون|تزالان|ينفك|تنفك|يبرح|تبرح|يزل|تزل)$/.test(word.token.folded);
}

/** Status that the governor of a whole clause lends to its verb, whose subject stands in front of it: يعتقد أن الجيش قصف. */
function clauseStatus(scene: Scene, at: number): StatusReading {
  const { sentence, words } = scene;
  const verb = words[at];
  const own = sentence.units.findIndex((u) => u.first === at);
  for (let u = own - 1; u >= 0 && u >= own - 6; u--) {
    const unit = sentence.units[u];
    if (!unit) break;
    if (unit.kind === 'complementizer') {
      const governed = cueEndingAt(scene, unit.first) ?? governedStatus(scene, unit.first);
      const doubted = governed.status === 'possible' || governed.status === 'negated';
      return doubted && !governed.requested && words[unit.first]?.reading.conj === '' ? governed : ACTUAL;
    }
    // قد يكون تنظيم القاعدة هاجم السفارة، ربما روسيا قصفت المدينة
    const might = unit.kind === 'auxiliary' || unit.kind === 'adverb' ? cueEndingAt(scene, unit.first) : null;
    if (might?.status === 'possible') return might;
    // لم يكن الجيش يعتزم: what is negated is what he would have done.
    const not = words[unit.first - 1];
    if (unit.kind === 'auxiliary' && not && has(not, 'negation') && !isStill(words[unit.first])) return marked('negated', unit.first - 1);
    // كادت القوات تهاجم
    const governor = unit.kind === 'verb' ? words[unit.first] : undefined;
    const nearly = verb !== undefined && governor !== undefined && isPresent(verb) && statusCue(governor) === 'negated';
    if (nearly && (not === undefined || !has(not, 'negation'))) return marked('negated', unit.first);
    // لم تعد تركيا تدعم المعارضة
    if (unit.kind === 'verb' && isNoLonger(words, unit.first)) return marked('negated', unit.first - 1);
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
    if (!word) break;
    // نفت إسرائيل، الأحد، أنها تخطط: what only says when parts nothing.
    const opening = isBreak(word) && k === at - 1 ? asideBefore(scene, k) : null;
    if (opening !== null) {
      k = opening;
      continue;
    }
    if (isBreak(word)) break;
    // A noun governs the clause right behind it: احتمال أن، رفضه أن.
    // أكدت منظمة أطباء بلا حدود أن: nor does a word of a name.
    const named = scene.sentence.mentions.some((m) => m.first <= k && k <= m.last && m.kind !== 'nationality');
    const hit = (named ? null : cueEndingAt(scene, k)) ?? (word.pos === 'verb' || k >= at - 2 ? governorStatus(scene, k) : null);
    if (hit) return hit;
    const never = isNotFor(scene, k);
    if (never !== null) return marked('negated', never, k);
    if (word.pos === 'verb' || has(word, 'relative') || has(word, 'subordinator')) break;
  }
  return ACTUAL;
}

/** ما كان للجيش أن يقصف: where the negation stands of a كان with ل behind it, which says that somebody would or should not have; null for none. */
function isNotFor({ words }: Scene, k: number): number | null {
  const word = words[k];
  const before = words[k - 1];
  if (!word || !before || !isAuxiliary(word) || words[k + 1]?.reading.prep !== 'ل') return null;
  return before.reading.stem === 'ما' || has(before, 'negation') ? k - 1 : null;
}

export function cueEndingAt(scene: Scene, k: number): StatusReading | null {
  const hit = scene.cues.find((c) => c.last === k && c.sense.kind === 'status');
  if (hit?.sense.kind !== 'status') return null;
  // لا وجود لخطط: a plan that is denied.
  const denial = scene.cues.find((c) => c.last === hit.first - 1 && c.sense.kind === 'status' && c.sense.status === 'negated');
  const denied = denial?.first ?? (hit.sense.status === 'planned' ? negationBefore(scene, hit.first) : -1);
  return denied >= 0 ? marked('negated', denied, hit.last) : marked(hit.sense.status, hit.first, hit.last);
}

/** ليس من المقرر، لم يكن مقررا: where the negation stands in front of what is planned; -1 for none. */
function negationBefore({ words }: Scene, k: number): number {
  // ليس في نية
  const near = words[k - 1];
  const noun = near !== undefined && has(near, 'preposition') ? k - 1 : k;
  const before = words[noun - 1];
  const at = before !== undefined && isAuxiliary(before) ? noun - 2 : noun - 1;
  const word = words[at];
  return word !== undefined && has(word, 'negation') && !isStill(words[at + 1]) ? at : -1;
}

/** What a verb or noun says about the act it governs: an intention, a denial, an expectation, a request, a promise, a threat, a refusal. */
export function governorStatus(scene: Scene, k: number): StatusReading | null {
  const word = scene.words[k];
  if (!word || word.pos === 'particle' || isOfName(scene, k) || isStudent(word)) return null;
  // أمر القاضي بحبسه: it is done by the order.
  if (isIn(word, 'orders')) return null;
  const status = statusCue(word);
  if (status) {
    // نفى نيته زيارة موسكو، نفت وجود خطط لقصف المدينة
    const denier = word.pos === 'noun' && status === 'planned' ? denierOfPlan(scene, k) : -1;
    if (denier >= 0) return marked('negated', denier, k);
    const not = word.pos === 'noun' && status === 'planned' ? negationBefore(scene, k) : -1;
    return not >= 0 ? marked('negated', not, k) : ((word.pos === 'verb' ? negatedCue(scene, k) : null) ?? marked(status, k));
  }
  const report = word.pos === 'verb' ? findSense(word, 'report')?.sense.sense : participleReport(word);
  // لم ينف قصف المدينة: what is not denied may well be so.
  if (report === 'deny' && isNot(scene, k)) return settled('actual', k - 1, k);
  if (report === 'deny') return settled('negated', k);
  if (isDenying(word)) return marked('negated', k);
  if (report === 'expect' || report === 'warn') return marked('possible', k);
  if (bears(word, 'REQUEST') && hasItsPreposition(scene, k, 'REQUEST')) return marked('planned', k, k, true);
  if (bears(word, 'THREATEN') && hasItsPreposition(scene, k, 'THREATEN')) return negatedCue(scene, k) ?? marked('planned', k);
  if (bears(word, 'AGREE')) return negatedCue(scene, k) ?? marked('planned', k);
  // المعارضة: with the article it names a group.
  if (!bears(word, 'REJECT') || word.reading.article) return null;
  // لم ترفض التفاوض
  return isNot(scene, k) ? settled('possible', k - 1, k) : marked('negated', k);
}

/** Whether a negation stands right in front of a verb. */
export function isNot({ words }: Scene, verb: number): boolean {
  const before = words[verb - 1];
  return words[verb]?.pos === 'verb' && before !== undefined && has(before, 'negation');
}

/** How many words may stand between a verb of denying and the plan that it denies: نفت وجود أي خطط. */
const PLAN_REACH = 4;

/** Where the verb stands that denies that there is a plan or an intention; -1 for none. */
function denierOfPlan(scene: Scene, plan: number): number {
  const { words } = scene;
  for (let k = plan - 1; k >= 0 && k >= plan - PLAN_REACH; k--) {
    const word = words[k];
    if (!word || isBreak(word)) return -1;
    if (word.pos === 'verb') return findSense(word, 'report')?.sense.sense === 'deny' && !isNot(scene, k) ? k : -1;
  }
  return -1;
}

/** طالب، الطالب: somebody by what he is; whoever demands is طالبا. */
const isStudent = ofWord(
  (word): boolean =>
    word.pos === 'noun' &&
    !word.reading.stem.endsWith('ا') &&
    findSense(word, 'group') !== null &&
    word.reading.entries.some((e) => e.lexeme.derivation === null),
);

/** ولي العهد، مؤسسة التخطيط، جائزة التضامن: a word of somebody's name or office governs nothing; nor does مصر, which is no مصر على. */
function isOfName({ sentence }: Scene, k: number): boolean {
  return (
    sentence.words[k]?.pos === 'noun' &&
    sentence.mentions.some((m) => m.first <= k && k <= m.last && (m.kind === 'name' || (k !== m.head && (m.kind === 'office' || m.kind === 'organ'))))
  );
}

/** نفي الحكومة شن هجمات، إنكاره */
const isDenying = whetherWord(
  (word) =>
    word.pos === 'noun' &&
    word.reading.entries.some((e) => e.lexeme.derivation === 'verbal noun' && (e.verb?.senses.some((s) => s.kind === 'report' && s.sense === 'deny') ?? false)),
);

/** محذرا من، متوقعا: what a participle says of its act, as its verb would. */
export const participleReport = ofWord((word): ReportSense | null => {
  if (word.reading.article || word.reading.prep !== '') return null;
  for (const { lexeme, verb } of word.reading.entries) {
    if (lexeme.derivation !== 'active participle') continue;
    const sense = verb?.senses.find((s) => s.kind === 'report');
    if (sense?.kind === 'report') return sense.sense;
  }
  return null;
});

/**
 * Whether what a word needs to be of a type, where that is a preposition, stands behind it: وجه بوقف القتال, but not توجيه ضربات; أشار عليه, but not أشار
 * إلى مقتل. Who must do something is not always said (يجب وقف القتال).
 */
function hasItsPreposition({ words }: Scene, at: number, type: PloverType): boolean {
  const word = words[at];
  const needed = word ? neededBy(word).get(type) : undefined;
  if (needed === undefined) return true;
  for (let k = at + 1; k < words.length && k <= at + REACH; k++) {
    const next = words[k];
    if (!next || isBreak(next)) return false;
    if (needed.has(next.reading.prep) || (next.pos === 'particle' && needed.has(next.reading.stem))) return true;
    // توجيه اتهامات بـ: behind an act it is that act's.
    if (isEventWord(next)) return false;
  }
  return false;
}

/** The prepositions, folded, one of which a word needs to be of a type, where it is of it in no other way. */
const neededBy = ofWord((word): ReadonlyMap<PloverType, ReadonlySet<string>> => {
  const needed = new Map<PloverType, Set<string>>();
  const free = new Set<PloverType>();
  for (const { lexeme, verb } of word.pos === 'verb' ? finiteEntries(word) : word.reading.entries)
    for (const s of [...lexeme.senses, ...(lexeme.derivation !== null ? (verb?.senses ?? []) : [])]) {
      if (s.kind !== 'event') continue;
      const { S: subject } = s.frame.slots;
      if (s.needs === null || subject === undefined || subject === 'none') free.add(s.type);
      else if (s.needs.prepositions.length > 0) needed.set(s.type, new Set([...(needed.get(s.type) ?? []), ...s.needs.prepositions]));
    }
  for (const type of free) needed.delete(type);
  return needed;
});

/** A status verb that is itself negated takes its content with it: لا يعتزم زيارة. */
function negatedCue(scene: Scene, at: number): StatusReading | null {
  if (scene.words[at]?.pos !== 'verb') return null;
  const own = verbStatus(scene, at);
  return own.status === 'negated' ? own : null;
}
