import type { Clause } from '../clauses/clause.js';
import type { NounPhrase } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { tellsResult } from '../words/actNouns.js';
import { isIn } from '../words/words.js';
import type { Proposal } from './proposals.js';

/** What nature can do as well: it kills, strikes, drives out and besieges. */
const FORCE: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE']);
/** Prepositions of what people came to harm in or by, folded; ب, which leads to an attack (`sameAct.ts`), also stands before what somebody has (مصاب بفيروس). */
const CAUSE: ReadonlySet<string> = new Set(['في', 'اثر', 'بسبب', 'جراء', 'نتيجه', 'بفعل', 'خلال']);
/** How many words behind an event its cause may stand: مقتل 27 شخصا على الأقل في بورما بسبب الفيضانات. */
const REACH = 14;

/**
 * Whether it is nature, or a mishap, that does what is told, and so nobody: ضرب الزلزال، العاصفة التي ضربت، أدى الإعصار إلى مقتل، قتلوا في تحطم طائرة.
 *
 * @example in قتل عشرة أشخاص في زلزال ضرب إيران: true of both verbs
 */
export function isOfNature({ sentence, clause, form, unit, word, lastWord, sense, actors, governed }: Proposal): boolean {
  if (!FORCE.has(sense.type)) return false;
  const own = sentence.units[unit];
  if (form === 'verb') return clause !== null && (isNatures(sentence, clause) || (actors.length === 0 && isCausedBehind(sentence, lastWord)));
  // زلزال ضرب إيران: what describes it may be spelt like a noun.
  if (own?.kind === 'noun' && own.head !== word && isNature(sentence, own)) return true;
  const genitive = own?.kind === 'noun' && own.head === word ? own.genitive : null;
  if (genitive !== null && isNature(sentence, genitive)) return true;
  if (clause && governed !== 'S' && tellsResult(clause.word, null) && isNatures(sentence, clause)) return true;
  return actors.length === 0 && isCausedBehind(sentence, lastWord);
}

/** ضرب الزلزال، وباء الكوليرا الذي أصاب: whether the subject of a clause is nature, or what its relative stands behind. */
function isNatures(sentence: ChunkedSentence, { subject, unit }: Clause): boolean {
  if (subject !== null && subject.phrase !== null && isNature(sentence, subject.phrase)) return true;
  const last = sentence.units[unit - 1];
  // زلزال ضرب إيران: an indefinite one is described without a relative.
  const before = last?.kind === 'relative' ? sentence.units[unit - 2] : last?.kind === 'noun' && !last.definite && !last.conj ? last : undefined;
  for (let np: NounPhrase | null = before?.kind === 'noun' ? before : null; np !== null; np = np.genitive) if (isNature(sentence, np)) return true;
  return false;
}

/** زلزال لومبوك, but not عاصفة الحزم, which is an operation by its name. */
function isNature({ words }: ChunkedSentence, { head, genitive }: NounPhrase): boolean {
  return isIn(words[head], 'of nature') && !(genitive !== null && words[genitive.head]?.reading.article === true && isIn(words[head], 'names operations'));
}

/** قتل عشرة في زلزال، إثر تحطم طائرة: what stands behind an event in its clause as its cause. */
function isCausedBehind(sentence: ChunkedSentence, word: number): boolean {
  for (const unit of sentence.units) {
    if (unit.first <= word) continue;
    if (unit.first > word + REACH || unit.kind === 'verb' || unit.kind === 'complementizer' || unit.kind === 'relative' || unit.kind === 'stop') return false;
    if (unit.kind !== 'noun') continue;
    if (unit.conj && unit.prep === '') continue;
    if (!CAUSE.has(unit.prep)) continue;
    if (isNature(sentence, unit) || isIn(sentence.words[unit.head], 'mishap')) return true;
    // Where and when it was may stand in front of the cause; another cause is the cause.
    if (unit.prep !== 'في' && unit.prep !== 'خلال') return false;
  }
  return false;
}
