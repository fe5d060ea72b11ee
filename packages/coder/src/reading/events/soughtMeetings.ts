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
 */
export function seeksMeeting(clause: Clause | null, slot: string): boolean {
  if (!clause?.subject?.phrase?.mention) return false;
  return slot === 'ل' || (slot === 'O' && speaksOfMeeting(clause.word));
}

const speaksOfMeeting = ofWord((word) => finiteEntries(word).some((e) => e.lexeme.senses.some((s) => s.kind === 'event' && ABOUT.has(s.type))));
