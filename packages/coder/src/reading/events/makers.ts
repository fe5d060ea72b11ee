import { relativeAntecedent } from '../clauses/antecedents.js';
import type { Clause } from '../clauses/clause.js';
import type { NounPhrase, Unit } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { finiteEntries } from '../words/finite.js';
import { ofWord } from '../words/told.js';
import { isIn } from '../words/words.js';
import { lightSense } from './nounRoles.js';

/** The relative clause that says who makes an event noun happen, or who suffers it. */
export interface Maker {
  readonly clause: Clause;
  /** What the clause's subject is in the event. */
  readonly role: 'actor' | 'recipient';
}

const SAYS_WHETHER: ReadonlySet<string> = new Set(['perfective', 'future', 'negation']);

/** How many phrases may stand between a noun and the relative pronoun that describes it. */
const BETWEEN = 2;

/**
 * The relative clause that says who makes the event noun happen: الاجتماع الذي عقده أوباما، الطلب الذي تقدم به، القمة حول الإعاقة التي
 * تستضيفها لندن، الدعم الذي سبق أن قدمته; or who suffers it: الهجوم الذي تعرض له السفير. What is only said of it tells neither: الاتفاق الذي انتقده.
 *
 * @param u unit of the noun's phrase
 * @param np the noun with what it is in construct with
 */
export function makerOf(sentence: ChunkedSentence, u: number, np: NounPhrase, clauses: readonly Clause[]): Maker | null {
  const { units } = sentence;
  const opens = relativeOf(sentence, u);
  // هجوم كيماوي قد تشنه دمشق: what only says whether or when stands between.
  let verb = u + 1;
  while (SAYS_WHETHER.has(units[verb]?.kind ?? 'other')) verb++;
  const first = clauses.findIndex((c) => c.unit > u && c.unit <= (opens > 0 ? opens + 3 : verb));
  let clause = clauses[first];
  if (!clause || (opens < 0 && units[verb]?.kind !== 'verb')) return null;
  if (isIn(clause.word, 'came before') && clause.content === clause.unit + 1) clause = clauses[first + 1] ?? clause;
  const back = clause.objectPronoun !== '' || clause.prepositional.some((c) => c.phrase === null && c.pronoun !== '');
  // اعتراض طائرة أطلقتها: the clause may describe what the noun has in its genitive.
  const inside = clause.object?.phrase != null && clause.object.phrase.first > np.head;
  if (!back || inside || clause.subject === null || clause.subjectBy === 'relative' || (clause.objectPronoun !== '' && judges(clause.word))) return null;
  const { prepositional } = clause;
  const slot = clause.objectPronoun !== '' ? 'O' : (prepositional.find((c) => c.phrase === null && c.pronoun !== '')?.prep ?? '');
  return { clause, role: lightSense(clause, slot)?.subject === 'recipient' ? 'recipient' : 'actor' };
}

/** The unit of the relative pronoun that describes a phrase: right behind it, or behind what completes it where it agrees with the phrase; -1 where there is none. */
function relativeOf({ units, words }: ChunkedSentence, u: number): number {
  let k = u + 1;
  while (k <= u + BETWEEN && isCompletion(units[k])) k++;
  if (units[k]?.kind !== 'relative') return -1;
  return k === u + 1 || relativeAntecedent(words, units, k + 1) === units[u] ? k : -1;
}

function isCompletion(unit: Unit | undefined): boolean {
  return unit?.kind === 'noun' && unit.prep !== '' && !unit.conj;
}

/** انتقده، رفضته، رحب به: whether a verb says what somebody thinks of a thing. */
const judges = ofWord((word) =>
  finiteEntries(word).some((e) =>
    // أبرم اتفاقا: what is only made has no side in the frame.
    e.lexeme.senses.some((s) => s.kind === 'event' && s.needs === null && JUDGEMENTS.has(s.type) && (s.frame.slots.O ?? 'none') !== 'none'),
  ),
);

const JUDGEMENTS: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'SUPPORT']);
