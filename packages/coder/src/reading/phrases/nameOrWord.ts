import type { NameMatch } from '../../knowledge/lexicon.js';
import type { KnownEntity } from '../../knowledge/model.js';
import { isThing } from '../words/groupNouns.js';
import { matchName, matchTitle } from '../words/names.js';
import { genderOf, isAdjectiveToo, NISBA } from '../words/nounShape.js';
import { isOpening } from '../words/quotationMarks.js';
import { findSense, has, isIn, senses, type Word } from '../words/words.js';
import { isDeedToo, isPartyByWord } from './bodiesByWord.js';
import type { SentenceContext } from './chunker.js';
import { describesNamedBody } from './describedPeople.js';
import { adjectiveOf, describesBefore, isDescribing, isWithout, tellsManner } from './modifiers.js';
import { nationalityAt } from './nationalities.js';
import { personNameAt } from './personNames.js';

/** Whether a known title is meant where its letters stand: رائد is also a pioneer, حاجة a need. */
export function acceptsTitle(context: SentenceContext, i: number): boolean {
  const word = context.words[i];
  if (word?.pos !== 'noun') return false;
  // فريق ترامب: a general has the article in front of his name.
  if (isIn(word, 'team or rank') && !word.reading.article && matchTitle(context.words, i, context.lexicon)?.last === i) return false;
  if (isRatherThing(context, i, word) && !isNamedBehind(context, i) && (matchTitle(context.words, i, context.lexicon)?.last ?? i) === i) return false;
  // دعم الشقيقة مصر، عين فلانا خلفا له: how close a state is, and as what somebody is chosen.
  if (word.reading.article && isIn(word, 'friend or foe') && matchName(context.words, i + 1, context.lexicon)?.matches[0]?.entity.type === 'country')
    return false;
  if (isIn(word, 'aside in the accusative')) return false;
  // طائرة بدون طيار: who is not there.
  if (isWithout(context.words[i - 1])) return false;
  // خلافات سياسية دبلوماسية: an adjective of what stands before it.
  if (isDescribing(context, i) || describesBefore(context, i) || describesNamedBody(context, i) || tellsManner(context, i)) return false;
  // مشيرا إلى is pointing out, not a field marshal.
  return !(
    word.token.folded.endsWith('ا') &&
    word.reading.entries.some((e) => e.lexeme.derivation === 'active participle' && e.verb?.senses.some((s) => s.kind === 'report'))
  );
}

/** المخرج ثيو فان غوخ، المخرج السينمائي ثيو فان غوخ: whether a name stands behind a word, or behind the adjective of kind on it. */
function isNamedBehind(context: SentenceContext, i: number): boolean {
  if (personNameAt(context, i + 1, true) !== null) return true;
  const kind = context.words[i + 1];
  return kind !== undefined && NISBA.test(kind.reading.stem) && adjectiveOf(context, i, i + 1, false) && personNameAt(context, i + 2, true) !== null;
}

/** المساعدة، الكتاب: help and a book. الحاجة، اللواء 22: a need and a brigade; but آمر كتيبة (not أمر الحكومة), اللواء الدكتور. */
function isRatherThing({ words, lexicon }: SentenceContext, i: number, word: Word): boolean {
  if (!isIn(word, 'rather a thing')) return isThing(word) && findSense(word, 'title') === null;
  const next = words[i + 1];
  const commands = next !== undefined && !word.reading.article && !next.reading.article && findSense(next, 'group') !== null;
  const another = matchTitle(words, i + 1, lexicon)?.matches[0]?.kind ?? 'office';
  return another === 'office' && !commands;
}

/** وكالة الطاقة الذرية الإيرانية: whether what is called like a body of many states is one of a single state. */
function bearsNationality(context: SentenceContext, last: number, entities: readonly KnownEntity[]): boolean {
  const next = context.words[last + 1];
  if (!next?.reading.article || next.reading.conj !== '' || next.reading.prep !== '' || !entities.every(({ type }) => type === 'igo')) return false;
  // دعت الأمم المتحدة السعودية، منعت الأمم المتحدة الفلسطينيين
  if (matchName(context.words, last + 1, context.lexicon)?.matches.some(({ entity }) => entity.type === 'country')) return false;
  return nationalityAt(context, last + 1)?.plural === false && !/..(ين|ون)$/.test(next.reading.stem);
}

/** A one-word name that is also a common word counts only where it cannot be the word. */
export function acceptsName(context: SentenceContext, i: number, last: number, entities: readonly KnownEntity[]): boolean {
  const word = context.words[i];
  if (!word) return false;
  if (bearsNationality(context, last, entities)) return false;
  if (last > i) return true;
  if (word.pos === 'verb' || word.pos === 'particle') return false;
  const common = word.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind !== 'given' && s.kind !== 'nationality') || e.verb !== null);
  if (entities.some((e) => e.type === 'party') && isDeedToo(word)) return isPartyByWord(context, i);
  // القاعدة البحرية، الوفد الرسمي: a base and a delegation, for all that a group is called so.
  if (common && word.reading.article && entities.every((e) => e.type === 'party' || e.type === 'armed_group') && isDescribed(context, i)) return false;
  // الضفة التشادية: no bank of another country.
  const of = nationalityAt(context, i + 1);
  if (of && word.reading.article && entities.every((e) => e.type === 'place' && e.country !== of.country)) return false;
  if (!common) return true;
  // آبي، القاعدة: what somebody or an armed group is called for short, once the article has named them in full.
  if (entities.some((e) => (e.type === 'person' || e.type === 'armed_group') && context.named.has(e.key)) && !pointsTo(context.words[i - 1])) return true;
  // دعم مالي، مقابل مالي: of a thing it is an adjective; شمال مالي، حكومة مالي.
  const described = context.words[i - 1];
  if (
    isAdjectiveToo(word) &&
    described?.pos === 'noun' &&
    !described.reading.article &&
    genderOf(described) === 'm' &&
    matchTitle(context.words, i - 1, context.lexicon) === null &&
    !senses(described).some((s) => s.kind === 'group' || (s.kind === 'class' && s.class === 'territory'))
  )
    return false;
  if (entities.some((e) => e.type === 'country' || e.type === 'place'))
    return word.reading.article || context.words[i - 1] === undefined || !word.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'event'));
  // الغرب: a direction is no body, with the article it is.
  if (entities.some((e) => e.type === 'igo') && word.reading.article && word.reading.entries.every((e) => e.lexeme.senses.every((s) => s.kind === 'class')))
    return true;
  const before = context.words[i - 1];
  return before !== undefined && (isOpening(before) || senses(before).some((s) => s.kind === 'group' || s.kind === 'title'));
}

/** هذه القاعدة: whether a demonstrative stands in front, behind which is a thing. */
const pointsTo = (before: Word | undefined): boolean => before !== undefined && has(before, 'demonstrative');

/** Whether an adjective that agrees with it stands behind a word; not of gunmen, which is said of groups (القاعدة الإرهابية). */
function isDescribed(context: SentenceContext, i: number): boolean {
  const next = context.words[i + 1];
  return next !== undefined && adjectiveOf(context, i, i + 1, false) && findSense(next, 'group')?.sense.type !== 'armed_group';
}

/**
 * Whether a name that would be two of something is the name behind a clitic: behind a preposition (لطالبان), for which two end otherwise, and joined to
 * another body or state (واشنطن وطالبان) or once the article has named it in full.
 *
 * @param i index of the word
 * @param matches whose name it may be
 */
export function isRatherName({ words, named, lexicon }: SentenceContext, i: number, matches: readonly NameMatch[]): boolean {
  const word = words[i];
  const before = words[i - 1];
  if (!word || !before) return false;
  if (word.reading.prep !== '' || matches.some(({ entity }) => named.has(entity.key))) return true;
  // الحكومة الأفغانية وطالبان، الجيش وطالبان; but شرطي وطالبان are three people.
  if (before.reading.article && senses(before).some((s) => s.kind === 'nationality' || (s.kind === 'group' && ACTING.has(s.type)))) return true;
  return matchName(words, i - 1, lexicon)?.matches.some(({ entity }) => entity.type === 'country' || ACTING.has(entity.type)) === true;
}

/** Bodies that act beside an armed group. */
const ACTING: ReadonlySet<string> = new Set(['government', 'military', 'armed_group', 'party', 'igo']);
