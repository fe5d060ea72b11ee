import { timeWord } from '../../arabic/time/words/lexicon.js';
import type { Proposal } from '../events/proposals.js';
import { SPEECH } from '../events/speechActs.js';
import type { CueHit } from '../phrases/cues.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { canBePast, isPresent } from '../words/finite.js';
import { has, isAuxiliary, type Word } from '../words/words.js';
import { conditionAround, isBreak } from './conditions.js';
import { nounStatus } from './nounStatus.js';
import { ACTUAL, marked, type Scene, type StatusReading } from './statusReading.js';
import { verbStatus } from './verbStatus.js';

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
  const read = proposal.form === 'verb' ? verbStatus(scene, proposal.word) : isAttribute(proposal) ? ACTUAL : nounStatus(scene, proposal);
  // لن يقبل as a refusal: the negation is part of what happened.
  const told = read.status === 'negated' && proposal.sense.needs?.negated ? ACTUAL : read;
  // يزور القاهرة غدا، قمة الأسبوع المقبل
  const open = told.status === 'actual' && told.cue === null;
  // كانت ستقصف لولا تدخله: it would have, and did not.
  const but = told.status === 'negated' ? -1 : onlyBut(sentence, proposal.word);
  if (but >= 0) return marked('negated', but);
  const own = open && ((isToCome && canBeToCome(scene, proposal)) || isHeldToday(scene, proposal)) ? marked('planned', proposal.word) : told;
  const condition = conditionAround(sentence, proposal.word, cues);
  if (!condition) return own;
  if (condition.inside) {
    if (proposal.form !== 'verb' && own.status === 'negated') return own;
    return { status: condition.status, condition, cue: condition, requested: own.requested, settled: false };
  }
  // لن توقف العملية إلا إذا انسحبوا
  const unless = own.status === 'negated' && sentence.words[condition.first]?.reading.stem === 'الا';
  const depends =
    unless ||
    own.status === 'planned' ||
    own.status === 'possible' ||
    (proposal.sense.type === 'AGREE' && own.status === 'actual' && condition.first > proposal.word);
  return depends ? { status: 'conditional', condition, cue: condition, requested: own.requested, settled: false } : own;
}

/** Where لولا stands, without which an act would have come about: behind what would have been, or in front of its لـ; -1 where it stands nowhere. */
function onlyBut({ words }: ChunkedSentence, at: number): number {
  const but = words.findIndex((word) => word.token.folded === 'لولا');
  if (but < 0) return -1;
  const trigger = words[at];
  const would = trigger?.reading.future === true || (trigger?.reading.prep === 'ل' && but < at);
  const parted = words.slice(Math.min(but, at) + 1, Math.max(but, at)).filter(isBreak).length > 1;
  return trigger?.pos === 'verb' && would && !parted ? but : -1;
}

/** دعت الدول الموقعة على الاتفاق إلى: what describes somebody holds, whatever is done to him. */
function isAttribute({ sentence, form, word, unit }: Proposal): boolean {
  const phrase = sentence.units[unit];
  return form === 'participle' && phrase?.kind === 'noun' && phrase.head < word && (sentence.words[word]?.reading.article ?? false);
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

/** How many words may stand between a verb and the day it names. */
const DAY_REACH = 14;

/** يجتمع الوزراء اليوم، تعقد المنظمة الاثنين اجتماعا: news of the day tells in the present of a meeting that is still to be held. */
function isHeldToday({ sentence, words }: Scene, { sense, form, word, clause, light }: Proposal): boolean {
  if (sense.type !== 'CONSULT') return false;
  const at = form === 'verb' ? word : light && clause ? (sentence.units[clause.unit]?.first ?? -1) : -1;
  const verb = words[at];
  if (verb?.pos !== 'verb' || verb.reading.prep !== '' || !isHoldingNow(verb, form === 'verb' ? 'event' : 'light')) return false;
  const before = words[at - 1];
  if (before && (has(before, 'relative') || isAuxiliary(before) || has(before, 'complementizer') || has(before, 'pronoun'))) return false;
  for (let k = at + 1; k < words.length && k <= at + DAY_REACH; k++) {
    const next = words[k];
    if (!next || isBreak(next) || next.pos === 'verb' || has(next, 'complementizer') || has(next, 'relative')) return false;
    if (isDay(next.token.folded)) return true;
  }
  return false;
}

/** Whether the sense that holds a meeting is in the present: of تعقد اجتماعا it is, whatever تعقّد means. */
function isHoldingNow(verb: Word, kind: 'event' | 'light'): boolean {
  const aspects = verb.reading.entries.filter((e) => e.lexeme.senses.some((s) => s.kind === kind)).map((e) => e.features.aspect);
  return aspects.includes('present') && !aspects.includes('past');
}

/** اليوم، الاثنين: the day of publication, or a day of the week. */
function isDay(folded: string): boolean {
  const time = timeWord(folded);
  if (!time?.article || time.preposition !== '') return false;
  return time.weekday !== undefined || (time.offset === 0 && time.definite === true);
}
