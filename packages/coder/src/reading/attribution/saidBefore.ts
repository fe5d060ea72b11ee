import type { Clause } from '../clauses/clause.js';
import type { NounPhrase, Unit } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { findSense, isIn } from '../words/words.js';
import { tellsEvent } from './contents.js';
import { speaksOn } from './reportParticiples.js';
import type { Source } from './reports.js';
import { isStatement, isWitness } from './sources.js';

/** What may open a sentence that tells something by itself, beside a bare noun. */
const OPENINGS: ReadonlySet<Unit['kind']> = new Set([
  'verb',
  'negation',
  'future',
  'perfective',
  'pronoun',
  'demonstrative',
  'auxiliary',
  'complementizer',
  'open',
  'other',
]);

/** What may stand behind who speaks where nothing more is told: when and where, and who that is. */
const ASIDES: ReadonlySet<Unit['kind']> = new Set(['noun', 'time', 'adverb', 'pronoun', 'dash', 'open', 'close']);

/** Words behind a comma by which a sentence goes on with something else, folded. */
const BUT = /^(لكن|لكنه|لكنها|لكنهم|غير|الا|بيد)$/;

/**
 * Whether a verb of saying tells what its sentence has told so far: it stands behind a comma, who speaks stands behind it, and nothing else is told.
 *
 * @param clause the clause of a verb that reports, without content of its own
 * @param source who speaks
 * @example of the clause قال نتنياهو in 'إسرائيل قصفت مواقع في سوريا، قال نتنياهو': true; in 'زار لافروف القاهرة، قال خلالها': false
 */
export function isSaidBefore(sentence: ChunkedSentence, clauses: readonly Clause[], clause: Clause, source: Source): boolean {
  const { units } = sentence;
  const mark = units[clause.unit - 1]?.kind;
  const who = clause.subject?.phrase;
  if ((mark !== 'comma' && mark !== 'dash') || clause.word.reading.conj !== '' || clause.subjectBy !== 'after' || !who) return false;
  if (!isIn(clause.word, 'says behind') || clause.object !== null || clause.objectPronoun !== '') return false;
  // أقر بذنبه، كشف عن الوثائق: what it tells stands behind it. نقل العشرات إلى المستشفى: to pass on is to tell only of what somebody said.
  const behind = (prep: string): boolean => clause.prepositional.some((c) => c.prep === prep && c.phrase !== null);
  const relays = findSense(clause.word, 'report')?.sense.sense === 'relay';
  if (behind('ب') || relays !== behind('عن')) return false;
  return isSomebody(sentence, who, source) && tellsAlone(sentence, clauses, clause.unit) && tellsNoMore(sentence, clause.unit);
}

/** Whether a phrase names somebody, or is of people or an outlet, or a statement of somebody. */
function isSomebody({ words }: ChunkedSentence, { mention, head }: NounPhrase, { entity }: Source): boolean {
  const word = words[head];
  return mention !== null || (word !== undefined && (isWitness(word) || isIn(word, 'outlet') || (entity !== null && isStatement(word))));
}

/** Whether what stands before a unit is a sentence of its own: not بعد أن قصفت المدينة، and not وفي مؤتمر. */
function tellsAlone(sentence: ChunkedSentence, clauses: readonly Clause[], before: number): boolean {
  const { units, dateline } = sentence;
  const opening = units.find((u) => u.first > dateline);
  if (!opening) return false;
  if (opening.kind === 'noun' ? opening.prep !== '' : !OPENINGS.has(opening.kind)) return false;
  // مقتل عشرة ...، لا صحة لـ...: without a verb.
  if (opening.kind === 'negation' || (opening.kind === 'noun' && tellsEvent(sentence, opening))) return true;
  return clauses.some(({ unit, subjectBy }) => unit < before && subjectBy !== 'relative');
}

/** Whether nothing is told from a verb to the end of its sentence but who speaks, when and where, or what is joined to it with a verb of its own. */
function tellsNoMore({ units, words }: ChunkedSentence, verb: number): boolean {
  for (let u = verb + 1; u < units.length; u++) {
    const unit = units[u];
    if (!unit || unit.kind === 'stop') return true;
    // ، مضيفا أن ...؛ ، وأضاف أن ...
    const word = words[unit.first];
    if (unit.kind === 'noun' && word && speaksOn(word)) return true;
    // في مؤتمر عقده اليوم
    if (unit.kind === 'verb') return unit.conj || word?.reading.pronoun !== '';
    if (unit.kind === 'relative') return true;
    // ، لكنها أبقت ...؛ ، بينما ...
    if (units[u - 1]?.kind === 'comma' && (BUT.test(word?.reading.stem ?? '') || unit.kind === 'subordinator')) return true;
    if (unit.kind !== 'comma' && !ASIDES.has(unit.kind)) return false;
  }
  return true;
}
