import { fold } from '../../arabic/letters.js';
import type { LexicalEntry } from '../../knowledge/lexicon.js';
import type { NounPhrase } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { isLight } from '../words/actNouns.js';
import { bears, statusCue } from '../words/statusWords.js';
import { isIn, type Word } from '../words/words.js';
import { isCircumstance } from './nounRoles.js';

/** What a noun may be: of موافقة and the like, participle or verbal noun by its spelling, a participle only where it is a circumstance. */
export function nounEntries(sentence: ChunkedSentence, np: NounPhrase, word: Word): LexicalEntry[] {
  const entries = word.reading.entries.filter((e) => e.lexeme.pos === 'noun' && e.lexeme.derivation !== 'passive participle');
  // ضمان is a word of its own, no two acts of ضم.
  const whole = entries.filter(
    (e) => !(e.lexeme.derivation === 'verbal noun' && e.features.number === 'd' && entries.some((x) => fold(x.lexeme.lemma) === word.reading.stem)),
  );
  if (whole.length < entries.length) return whole;
  const unlike = entries.some(isDeedNoun) && entries.some((e) => e.lexeme.derivation === 'active participle');
  if (!unlike) return entries;
  // المقاومة، الفصائل المقاتلة: a name for people, or an adjective. مهاجمة الحلفاء is no female attacker.
  if (entries.some((e) => e.lexeme.derivation === null && e.lexeme.senses.some((s) => s.kind === 'group') && isNameOfPeople(e, np, word))) return [];
  const before = sentence.words[np.head - 1];
  if (word.reading.article && word.reading.prep === '' && word.reading.conj === '' && before?.pos === 'noun' && before.reading.article) return [];
  const circumstance = isCircumstance(sentence, np, word) && !isSought(sentence, np);
  return entries.filter((e) => (circumstance ? !isDeedNoun(e) : e.lexeme.derivation !== 'active participle'));
}

/** How many units may stand between a verb and the act that it takes for its object. */
const SOUGHT_REACH = 4;

/** رفض الرئيس مهاجمة المدينة، تعتزم تركيا مهاجمة الأكراد: whether a verb that takes an act for its object, and whose subject alone stands between, has it here. */
function isSought({ units, words }: ChunkedSentence, np: NounPhrase): boolean {
  const own = units.findIndex((u) => u.kind === 'noun' && u.head === np.head);
  let bare = 0;
  for (let u = own - 1; u >= 0 && u >= own - SOUGHT_REACH; u--) {
    const unit = units[u];
    const verb = unit && words[unit.first];
    if (!unit || !verb) return false;
    if (unit.kind === 'verb') return isLight(verb) || statusCue(verb) !== null || bears(verb, 'REJECT') || isIn(verb, 'decides') || isIn(verb, 'tries');
    if (unit.kind === 'noun' && unit.prep === '' && ++bare > 1) return false;
    if (unit.kind !== 'noun' && unit.kind !== 'time' && unit.kind !== 'adverb') return false;
  }
  return false;
}

/** A verbal noun, or a listed event noun: مشاورات. */
function isDeedNoun(entry: LexicalEntry): boolean {
  return entry.lexeme.derivation === 'verbal noun' || (entry.lexeme.derivation === null && entry.lexeme.senses.some((s) => s.kind === 'event'));
}

/** Whether the word is the noun for people as listed, or no deed could be meant: المقاومة, but not مهاجمة followed by whom. */
function isNameOfPeople(entry: LexicalEntry, np: NounPhrase, word: Word): boolean {
  return fold(entry.lexeme.lemma) === word.reading.stem || (np.genitive === null && word.reading.pronoun === '' && entry.features.number !== 'p');
}
