import type { NounPhrase, Unit } from '../phrases/phrases.js';
import { isAccusative, isInflected, isOnlyAdjective } from '../words/nounShape.js';
import { whetherWord } from '../words/told.js';
import { isIn, type Word } from '../words/words.js';
import type { Complement } from './clause.js';

/** الغوطة الشرقية الخاضعة، قطاع غزة المحاصر: an adjective that its noun did not take in is nothing of its own. */
export function isLeftAdjective(words: readonly Word[], before: Unit | undefined, unit: NounPhrase): boolean {
  const head = words[unit.head];
  const alone = unit.first === unit.last && !unit.conj;
  // خبراء عقاريون، احتجز انفراديا: nor is one without the article, or how something is done.
  if (head && !head.reading.article && alone && !unit.mention && isOnlyAdjective(head)) return before?.kind === 'noun' || isAccusative(head);
  // ميليشيات الحوثي الانقلابية، جماعة «بوكو حرام» المتطرفة: of a body, not who else it is about.
  if (before?.kind === 'noun' && before.mention && before.mention.type !== 'person' && head && alone && isOfBody(head, unit)) return true;
  // الشعب الجزائري الشقيق
  if (before?.kind === 'noun' && head?.reading.article && alone && !unit.mention && isIn(head, 'describes behind a noun')) return true;
  // المشتبه به الرئيسي
  if (before?.kind === 'pronoun' && before.prep === 'ب' && !unit.conj && !unit.mention && !unit.genitive && head?.reading.article && isBareAdjective(head))
    return true;
  if (before?.kind !== 'noun' || unit.conj || unit.mention || unit.genitive || unit.quantity !== null || !head?.reading.article) return false;
  if (!isBareAdjective(head)) return false;
  // رفض الوزير المقترح: after who acts it may be what is done.
  return unit.gender === 'f' ? before.gender === 'f' || before.plural || before.genitive?.gender === 'f' : before.prep !== '' && !unit.plural;
}

/** A word with the article that is the feminine of a word for people, and nobody's title. */
function isOfBody(head: Word, unit: NounPhrase): boolean {
  const { article, stem, entries } = head.reading;
  return (
    unit.prep === '' &&
    (unit.mention === null || (unit.mention.kind !== 'name' && unit.mention.known.length === 0)) &&
    article &&
    stem.endsWith('ه') &&
    entries.length > 0 &&
    isInflected(head) &&
    entries.every(
      ({ lexeme }) =>
        lexeme.senses.some((s) => s.kind === 'group' || (s.kind === 'class' && s.class === 'adjective')) && lexeme.senses.every((s) => s.kind !== 'title'),
    )
  );
}

/** Whether a word can only be an adjective. */
const isBareAdjective = whetherWord(
  (word) =>
    word.reading.entries.length > 0 &&
    word.reading.entries.every(
      ({ lexeme }) =>
        (lexeme.derivation !== null && lexeme.derivation !== 'verbal noun' && lexeme.senses.length === 0) ||
        (lexeme.senses.length > 0 && lexeme.senses.every((s) => s.kind === 'nationality' || (s.kind === 'class' && s.class === 'adjective'))),
    ),
);

/** رجل الدين المتشدد … الدراويش: of three bare phrases an adjective behind the first is neither subject nor object. */
export function withoutAdjective(bare: Complement[], words: readonly Word[]): Complement[] {
  const [first, second, third] = bare;
  const [noun, adjective] = [first?.phrase, second?.phrase];
  if (!third || !noun || !adjective || second?.unit !== (first?.unit ?? 0) + 1 || second.joined.length > 0) return bare;
  const head = words[adjective.head];
  const describes =
    head !== undefined &&
    adjective.first === adjective.last &&
    adjective.mention?.kind !== 'name' &&
    innermost(noun).some((np) => adjective.definite === np.definite && adjective.gender === np.gender && adjective.plural === np.plural) &&
    mayBeAdjective(head);
  return describes ? bare.filter((c) => c !== second) : bare;
}

/** A phrase and its genitives: مئات المستوطنين المتطرفين. */
export function innermost(phrase: NounPhrase): NounPhrase[] {
  const found: NounPhrase[] = [];
  for (let np: NounPhrase | null = phrase; np; np = np.genitive) found.push(np);
  return found;
}

/** Whether a word may be an adjective: a participle, a nationality, or a word in ي. */
export const mayBeAdjective = whetherWord(
  (word) =>
    /ي(ه)?$/.test(word.reading.stem) ||
    word.reading.entries.some(
      ({ lexeme }) =>
        lexeme.derivation === 'active participle' || lexeme.derivation === 'passive participle' || lexeme.senses.some((s) => s.kind === 'nationality'),
    ),
);
