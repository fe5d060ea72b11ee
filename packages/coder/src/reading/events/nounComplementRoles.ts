import type { Role } from '../../knowledge/model.js';
import type { Complement } from '../clauses/clause.js';
import { agentOf, firstOfEach, isParty, weaponOf } from '../clauses/parties.js';
import type { NounPhrase } from '../phrases/phrases.js';
import { isReason, isWelcome, type NounReading } from './nounReading.js';
import type { EventSense } from './proposals.js';

/** Gives who completes an event noun a role: behind a preposition, or as the object of a verbal noun. */
export function rolesOfComplements(reading: NounReading): void {
  for (const complement of firstOfEach(reading.complements)) prepositional(reading, complement);
  object(reading);
}

function prepositional(reading: NounReading, complement: Complement): void {
  const { sentence, sense, participants, complements, sheet } = reading;
  const agent = agentOf(sentence, complement);
  if (agent) {
    sheet.put('actor', participants.ofPhrase(sentence, agent, 'recipient'), 'agent');
    return;
  }
  const weapon = sense.type === 'ASSAULT' && sheet.actors.length === 0 ? weaponOf(sentence, complement) : null;
  if (weapon) {
    sheet.put('actor', participants.ofPhrase(sentence, weapon, 'actor'), 'weapon');
    return;
  }
  const role = roleBehind(reading, complement);
  if (role === undefined) return;
  const named = participants.of(sentence, complement, role, sheet.actors);
  sheet.put(role, named, complement.prep);
  // هجوم على مقر للشرطة: whose thing is attacked.
  const owner = named.length === 0 && role === 'recipient' ? complements.find((c) => c.prep === 'ل' && c.unit === complement.unit + 1) : undefined;
  if (owner && complement.phrase?.mention === null) sheet.put(role, participants.of(sentence, owner, role, sheet.actors), `owner behind ${complement.prep}`);
}

/** What stands behind a preposition is in the event: by the frame, or by what the preposition means behind any noun. */
function roleBehind(reading: NounReading, complement: Complement): Role | undefined {
  const { sentence, np, u, word, sense, frame, verbal, objectRole, received, sheet } = reading;
  const { prep, unit } = complement;
  const alone = np.genitive === null;
  const beside = unit === u + 1;
  // بطلب من الحكومة، زيارة لولي العهد إلى لندن: the noun alone is of whoever does it.
  if (alone && word.reading.pronoun === '' && isOfDoer(sense, np, complement)) return 'actor';
  const framed = frame.slots[prep];
  if (framed !== undefined) return framed;
  if (prep === 'ل') {
    // مقتل جندي في هجوم لحزب: ل belongs to the noun right before it.
    if (verbal && objectRole !== undefined && !isReason(sentence, complement) && (beside || sentence.units[unit - 1]?.kind !== 'noun')) return objectRole;
    if (verbal && beside && objectRole === undefined && frame.slots.S === 'actor' && sheet.actors.length === 0) return 'actor';
    // غارة للتحالف، هجوم لداعش: whose attack it is.
    return !verbal && beside && alone && sense.type === 'ASSAULT' ? 'actor' : undefined;
  }
  if (prep === 'قبل') return 'actor';
  // بدعم من التحالف، بأمر من القاضي.
  if (prep === 'من') return received || (np.prep === 'ب' && alone) ? 'actor' : undefined;
  return prep === 'بين' && (complement.joined.length > 0 || complement.phrase?.mention?.plural) ? 'both' : undefined;
}

function object(reading: NounReading): void {
  const { sentence, np, u, word, sense, participants, objectRole, bareObject, genitiveAgent, pronounAgent, sheet } = reading;
  if (bareObject && isWelcome(np, word)) sheet.put('actor', participants.of(sentence, bareObject, 'actor'), 'who received him');
  if (!bareObject || sheet.actors.length === 0 || isWelcome(np, word)) return;
  // استقبال الأمير في قصره مساء أمس وزير الدفاع: a person further on is whom he received.
  const apart = sense.type === 'CONSULT' && objectRole === 'recipient' && bareObject.phrase?.mention?.type === 'person' && !bareObject.phrase.conj;
  if (!genitiveAgent && !pronounAgent && !(apart && np.genitive && isParty(np.genitive))) return;
  if (bareObject.unit !== u + 1 && !apart) return;
  const role = objectRole ?? (sense.type === 'ASSAULT' ? 'recipient' : undefined);
  sheet.put(role, participants.of(sentence, bareObject, objectRole ?? 'recipient', sheet.actors), 'object of the verbal noun');
}

/** Whether من or ل behind a noun names who does it: a request from somebody, the visit of a person. */
function isOfDoer({ type, mode }: EventSense, np: NounPhrase, { prep, phrase }: Complement): boolean {
  if (type === 'REQUEST') return prep === 'من' && !np.definite;
  return mode === 'visit' && prep === 'ل' && phrase?.mention?.type === 'person';
}
