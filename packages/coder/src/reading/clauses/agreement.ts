import { fold } from '../../arabic/letters.js';
import type { FormFeatures } from '../../knowledge/model.js';
import type { NounPhrase } from '../phrases/phrases.js';
import type { Word } from '../words/words.js';
import type { Complement } from './clause.js';

/** Agreement of a phrase with a verb; a verb before its subject stays singular. */
export function agrees(phrase: NounPhrase, features: FormFeatures, full: boolean): boolean {
  if (features.person !== '3' && features.person !== '') return false;
  const human = phrase.mention === null || phrase.mention.type === 'person' || phrase.mention.kind === 'group' || phrase.mention.kind === 'nationality';
  if (features.number === 'p' && full)
    return (
      phrase.plural || phrase.mention?.plural === true || (phrase.mention !== null && phrase.mention.type !== 'person' && phrase.mention.type !== 'country')
    );
  if (features.gender === 'f') {
    if (phrase.masculinePlural) return false;
    if (phrase.gender === 'f' || phrase.gender === '') return true;
    return phrase.plural || (phrase.mention !== null && phrase.mention.type !== 'person');
  }
  if (features.gender === 'm') {
    if (phrase.gender === 'f' && phrase.mention === null) return false;
    // وطالب الأمم المتحدة: peoples and states in a name take a feminine verb.
    if (phrase.gender === 'f' && phrase.mention?.kind === 'name' && (phrase.mention.type === 'igo' || phrase.mention.type === 'country')) return false;
    if (phrase.gender === 'f' && !phrase.plural && phrase.mention?.type !== 'place' && phrase.mention?.type !== 'armed_group') return false;
    if (full && phrase.plural && features.number === 's' && human && phrase.mention?.kind !== 'name') return false;
  }
  return true;
}

/**
 * Whether a plural behind a singular verb is not of the gender that is usual: feminine plurals and plurals of things go with a feminine verb,
 * people with a masculine one.
 */
export function agreesOddly(phrase: NounPhrase, features: FormFeatures, words: readonly Word[]): boolean {
  if (!phrase.plural && phrase.mention?.plural !== true) return false;
  const head = words[phrase.head]?.reading;
  // ثلاث نساء: the plural of a woman is feminine too.
  const feminine = /ات$/.test(head?.stem ?? '') || (head?.entries[0]?.lexeme.lemma.endsWith('ة') ?? false);
  if (features.gender === 'm') return feminine;
  if (features.gender !== 'f' || feminine) return false;
  return phrase.masculinePlural || phrase.mention?.kind === 'group' || phrase.mention?.kind === 'office';
}

/** فرصةً، قيودا: an indefinite noun in ا is in the accusative; what is counted (11 شخصا), a dual in front of its genitive (وزيرا خارجية) and names end so too. */
function isAccusative(phrase: NounPhrase, words: readonly Word[]): boolean {
  const head = words[phrase.head];
  if (
    !head ||
    phrase.definite ||
    phrase.quantity !== null ||
    head.reading.pronoun !== '' ||
    phrase.mention?.kind === 'name' ||
    phrase.genitive !== null ||
    !head.token.folded.endsWith('ا')
  )
    return false;
  const { entries } = head.reading;
  // What an office is of is no genitive of the phrase.
  const mayBeTwo = phrase.mention !== null && phrase.last > phrase.head;
  return entries.length > 0 && entries.every((e) => !(mayBeTwo && e.features.number === 'd') && !fold(e.lexeme.lemma).endsWith('ا'));
}

/** الحوثيون: whether a name is a word for the members of a body; it ends as a plural of people does. */
function isTheirName({ mention, first, last }: NounPhrase): boolean {
  return mention?.kind === 'name' && first === last && (mention.type === 'armed_group' || mention.type === 'party');
}

export function canBeSubject(complement: Complement, features: FormFeatures, words: readonly Word[]): boolean {
  const { phrase } = complement;
  if (!phrase) return false;
  if (isAccusative(phrase, words)) return false;
  // دعا شيوخ العشائر والسياسيين: what is joined to an accusative is in it too.
  if (
    phrase.first === phrase.head &&
    complement.joined.some((np) => np.masculinePlural && np.first === np.head && /ين$/.test(words[np.head]?.reading.stem ?? '') && np.mention?.kind !== 'name')
  )
    return false;
  // استدعت سفيريها، استدعى ممثليها: a dual or plural in ي with its owner is in the accusative or genitive.
  const head = words[phrase.head]?.reading;
  if (head && head.pronoun !== '' && head.stem.endsWith('ي') && head.entries.length > 0 && head.entries.every((e) => /^[dp]$/.test(e.features.number)))
    return false;
  // طرد دبلوماسيين: a sound plural or dual in ين is in the accusative or genitive; behind a number it may be anything.
  if (phrase.masculinePlural && phrase.first === phrase.head && /ين$/.test(words[phrase.head]?.reading.stem ?? '') && phrase.mention?.kind !== 'name')
    return false;
  if (isTheirName(phrase) && /..ين$/.test(words[phrase.head]?.reading.stem ?? '')) return false;
  if (features.person !== '3') return false;
  if (features.number === 'p' || features.number === 'd') return false;
  return agrees(phrase, features, false) || (features.gender === 'f' && mayBeHer(phrase, words));
}

/** قالت كيشا، تسعى كلينتون: a word alone that no list holds may be the name of a woman or a company, whatever its letters. */
function mayBeHer(phrase: NounPhrase, words: readonly Word[]): boolean {
  const head = words[phrase.head];
  if (!head || phrase.mention !== null || phrase.first !== phrase.last || phrase.conj) return false;
  const { entries, article, pronoun, stem } = head.reading;
  return entries.length === 0 && !article && pronoun === '' && !/(ين|هم|ها)$/.test(stem);
}
