import type { Proposal } from './proposals.js';

/** Units between a clause's opening word and its verb. */
const BETWEEN: ReadonlySet<string> = new Set(['negation', 'future', 'perfective', 'auxiliary', 'adverb', 'time', 'demonstrative', 'pronoun']);

/** Subordinators that make of a clause a time or an occasion; لكن، بينما، كما lead on with a telling of their own. */
const OCCASIONS: ReadonlySet<string> = new Set(['عندما', 'حينما', 'كلما', 'لما', 'بعدما', 'قبلما', 'ريثما', 'اذ', 'حين', 'منذما', 'لكي', 'كي']);

/**
 * Whether an event is told as an act of its own: by the verb of a main clause or of what somebody says. A noun (بعد الهجوم), a relative
 * clause (الذي قتل خمسة) and a clause of time or condition (بعد أن قتل، إذا هاجم) name it in passing.
 *
 * @param proposal the event's proposal
 */
export function toldOnItsOwn(proposal: Proposal): boolean {
  const { form, clause, sentence } = proposal;
  if (form !== 'verb' || !clause || clause.subjectBy === 'relative') return false;
  const { units } = sentence;
  let u = clause.unit - 1;
  if (clause.subjectBy === 'before' && clause.subject && clause.subject.unit < clause.unit) u = clause.subject.unit - 1;
  while (u >= 0 && BETWEEN.has(units[u]?.kind ?? '')) u--;
  const opening = units[u];
  if (!opening) return true;
  if (opening.kind === 'relative' || opening.kind === 'conditional') return false;
  if (opening.kind === 'subordinator') return !OCCASIONS.has(sentence.words[opening.last]?.reading.stem ?? '');
  // بعد أن، قبل أن، منذ أن
  return !(opening.kind === 'complementizer' && (opening.prep !== '' || units[u - 1]?.kind === 'preposition' || units[u - 1]?.kind === 'subordinator'));
}
