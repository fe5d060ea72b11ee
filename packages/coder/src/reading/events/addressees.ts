import type { Clause } from '../clauses/clause.js';
import type { EntityDraft } from '../entities/entity.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { isIn } from '../words/words.js';
import { isFixedAt } from './needs.js';
import type { Participants } from './participants.js';
import type { EventSense } from './proposals.js';

/** Acts of word that have somebody for their object: who is called upon, or accused. */
const SPOKEN: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE']);

/**
 * رحبت المنظمة بالحكم وطالبت السلطات بتنفيذه: whether what looks like the subject of a verb that needs somebody for its object is that object,
 * because the subject of the clause before goes on; of those who are called upon again and again (دعا المجتمع الدولي إلى) it is so everywhere.
 * Counted in annotated news of joined verbs with one phrase: 45 objects, 9 subjects, most of which are the same as before, or many.
 *
 * @param sentence the sentence of the clause
 * @param clause a clause with one phrase right behind its verb, read as its subject
 * @param sense what the verb tells
 * @param participants turns phrases into entities
 */
export function isAddressed(sentence: ChunkedSentence, clause: Clause, sense: EventSense, participants: Participants): boolean {
  const phrase = clause.subject?.phrase;
  if (!clause.subject || clause.subjectBy !== 'after' || !phrase?.mention || !SPOKEN.has(sense.type) || sense.frame.slots.O !== 'recipient') return false;
  // وحملت حماس المسؤولية: what it is burdened with is nobody.
  const object = clause.object?.phrase;
  if (clause.objectPronoun !== '' || (object && !isFixedAt(sentence, object.head, sense) && !isIn(sentence.words[object.head], 'responsibility'))) return false;
  const head = sentence.words[phrase.head];
  // دعت إليها السعودية: what it calls for stands before it as a pronoun, and the phrase is who calls.
  if (clause.prepositional.some((c) => c.pronoun !== '')) return false;
  if (sense.type === 'REQUEST' && head?.reading.article && isIn(head, 'called upon')) return true;
  if (!clause.earlier || !goesOn(sentence, clause)) return false;
  // المواطنون is no object.
  if (head && /..ون$/.test(head.reading.stem) && phrase.plural) return false;
  const before = participants.of(sentence, clause.earlier, 'actor');
  const named = participants.of(sentence, clause.subject, 'actor');
  return before.some((e) => !isMany(e) || clause.features.number === 'p') && !named.some((e) => before.some((b) => isSame(e, b)));
}

/** Whether a verb is joined to the clause before. */
function goesOn({ units, words }: ChunkedSentence, { unit }: Clause): boolean {
  const verb = units[unit];
  const before = units[unit - 1];
  if (verb?.kind === 'verb' && verb.conj) return true;
  return before !== undefined && before.first === before.last && words[before.first]?.token.folded === 'كما';
}

/** People without a name: a verb that goes on with them is in the plural. */
function isMany({ type, plural }: EntityDraft): boolean {
  return type === 'group' && plural;
}

/** مجلس الأمن، المجلس: the same, or the one called by a part of the other's name. */
function isSame(a: EntityDraft, b: EntityDraft): boolean {
  return a === b || a.name.includes(b.name) || b.name.includes(a.name) || bare(b.name).startsWith(`${bare(a.name)} `);
}

const bare = (name: string): string => name.replace(/^ال/, '');
