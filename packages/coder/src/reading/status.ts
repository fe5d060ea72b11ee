import { conditionAround } from './conditions.js';
import type { CueHit } from './cues.js';
import { nounStatus } from './nounStatus.js';
import type { Proposal } from './proposals.js';
import { SPEECH } from './reportParticiples.js';
import { marked, type Scene, type StatusReading } from './statusReading.js';
import { canBePast, isPresent, verbStatus } from './verbStatus.js';

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
