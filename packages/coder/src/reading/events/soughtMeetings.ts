import type { Clause } from '../clauses/clause.js';
import { finiteEntries } from '../words/finite.js';
import { ofWord } from '../words/told.js';

/** Acts of word about a meeting that their subject is to have. */
const ABOUT: ReadonlySet<string> = new Set(['REJECT', 'REQUEST', 'AGREE']);

/**
 * وصل إلى باريس للقاء نظيره، رفض لقاء الوفد، طلب لقاء الوزير: whether the subject of a clause is to meet whom the noun of meeting has in its
 * genitive; elsewhere (بعد لقاء الرئيس) that may be who meets.
 *
 * @param clause the clause that takes the noun
 * @param slot how: 'O' as its object, or a folded preposition
 * @param alone whether nobody else is named with the noun: تحدث الرئيس بعد لقاء الوزير, but بعد لقاء الوزير مع نظيره
 */
export function seeksMeeting(clause: Clause | null, slot: string, alone: boolean): boolean {
  const mention = clause?.subject?.phrase?.mention;
  if (!clause || !mention) return false;
  if (slot === 'ل' || (slot === 'O' && speaksOfMeeting(clause.word))) return true;
  return alone && AROUND.has(slot) && mention.type === 'person';
}

/** Before, during and after which somebody does something else. */
const AROUND: ReadonlySet<string> = new Set(['بعد', 'قبل', 'عقب', 'خلال', 'اثر', 'اثناء', 'لدي']);

const speaksOfMeeting = ofWord((word) => finiteEntries(word).some((e) => e.lexeme.senses.some((s) => s.kind === 'event' && ABOUT.has(s.type))));
