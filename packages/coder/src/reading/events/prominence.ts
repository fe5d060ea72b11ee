import type { Clause } from '../clauses/clause.js';
import { findSense } from '../words/words.js';
import type { Proposal } from './proposals.js';

/** Units between a clause's opening word and its verb. */
const BETWEEN: ReadonlySet<string> = new Set(['negation', 'future', 'perfective', 'auxiliary', 'adverb', 'time', 'demonstrative', 'pronoun']);

/** Subordinators that make of a clause a time or an occasion; لكن، بينما، كما lead on with a telling of their own. */
const OCCASIONS: ReadonlySet<string> = new Set(['عندما', 'حينما', 'كلما', 'لما', 'بعدما', 'قبلما', 'ريثما', 'اذ', 'حين', 'منذما', 'لكي', 'كي']);

/**
 * Whether an event is told as an act of its own by a verb: of a main clause or of what somebody says. A noun (بعد الهجوم), a relative
 * clause (الذي قتل خمسة) and a clause of time or condition (بعد أن قتل، إذا هاجم) name it in passing.
 *
 * @param proposal the event's proposal
 */
export function toldOnItsOwn({ form, clause, sentence }: Proposal): boolean {
  return form === 'verb' && clause !== null && tells(clause, sentence);
}

/** How a verb of saying takes what it tells: أعلن مقتل، أفاد بمقتل، كشف عن مقتل. */
const TOLD: ReadonlySet<string> = new Set(['O', 'ب', 'عن', 'الي']);

/**
 * The same, or by the noun that a verb of saying has as its object: أعلن الجيش مقتل جندي says that one was killed, as أن would.
 *
 * @param proposal the event's proposal
 * @example toldAsAct(proposalOf('أعلنت الشرطة مقتل خمسة.')) // true, though مقتل is a noun
 */
export function toldAsAct(proposal: Proposal): boolean {
  const { form, clause, sentence, word } = proposal;
  if (form === 'verb' || clause === null) return toldOnItsOwn(proposal);
  const reported = !sentence.words[word]?.reading.article && findSense(clause.word, 'report') !== null;
  return form === 'noun' && reported && TOLD.has(proposal.governed) && tells(clause, sentence);
}

/** Whether a clause is a main one, or what somebody says. */
function tells(clause: Clause, { units, words }: Proposal['sentence']): boolean {
  if (clause.subjectBy === 'relative') return false;
  let u = clause.unit - 1;
  if (clause.subjectBy === 'before' && clause.subject && clause.subject.unit < clause.unit) u = clause.subject.unit - 1;
  while (u >= 0 && BETWEEN.has(units[u]?.kind ?? '')) u--;
  const opening = units[u];
  if (!opening) return true;
  if (opening.kind === 'relative' || opening.kind === 'conditional') return false;
  if (opening.kind === 'subordinator') return !OCCASIONS.has(words[opening.last]?.reading.stem ?? '');
  // بعد أن، قبل أن، منذ أن
  return !(opening.kind === 'complementizer' && (opening.prep !== '' || units[u - 1]?.kind === 'preposition' || units[u - 1]?.kind === 'subordinator'));
}
