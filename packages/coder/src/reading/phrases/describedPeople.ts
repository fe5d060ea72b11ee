import { groupOf } from '../words/groupNouns.js';
import { matchName } from '../words/names.js';
import { genderOf, isParticiple, isPlural } from '../words/nounShape.js';
import { findSense, isIn, type Word } from '../words/words.js';
import type { SentenceContext } from './chunker.js';

/**
 * مسلحون حوثيون، المقاتلين الموالين لإيران، المتمردون الأكراد: of people, who or what else they are; what keeps its nun is in construct with nothing.
 */
export function describesPeople(context: SentenceContext, head: number, i: number): boolean {
  const { words, lexicon } = context;
  const first = words[head];
  const word = words[i];
  if (!first || !word || i !== head + 1) return false;
  if (groupOf(first) === null && findSense(first, 'title') === null) return false;
  if (!isPlural(first)) return describesOne(first, word);
  if (sharesCase(first, word)) return isPersons(word) || (isPlural(word) && isParticiple(word)) || isNamedGroup(matchName(words, i, lexicon));
  const free = /..(ون|ين)$/.test(first.reading.stem);
  return free && isIn(word, 'describes people') && !word.token.folded.endsWith('ا');
}

/** سياسي معارض، مصدر مقرب، دبلوماسيا متقاعدا: of one of them without the article what is in the same case. */
export function describesOne(first: Word, word: Word): boolean {
  return !first.reading.article && first.token.folded.endsWith('ا') === word.token.folded.endsWith('ا') && isIn(word, 'describes one of them');
}

/** مسلحون حوثيون، يهودا متطرفين، خبراء سياسيون: whether two plurals end in one case, so that the second is not in the genitive. */
export function sharesCase(first: Word, second: Word): boolean {
  const ending = /..(ون|ين)$/.exec(second.reading.stem)?.[1];
  if (ending === undefined) return false;
  if (first.reading.stem.endsWith(ending)) return true;
  const sound = /..(ون|ين|ان|ات|ي|و)$/.test(first.reading.stem);
  return ending === 'ون' ? !sound && !first.token.folded.endsWith('ا') : !sound && first.token.folded.endsWith('ا');
}

/** حوثيون: a body or party whose name is a word for its people. */
function isNamedGroup(name: ReturnType<typeof matchName>): boolean {
  return name?.skip === 0 && name.matches.every(({ entity }) => entity.type === 'armed_group' || entity.type === 'party');
}

/** Whether a word names people, by what they do or what they are. */
export const isPersons = (word: Word): boolean => findSense(word, 'group') !== null || findSense(word, 'title') !== null;

/** How many words the name of a body may have in front of what describes it. */
const BODY_NAME = 6;

/**
 * حزب الشعوب الديمقراطي المعارض، التنظيم المتطرف، الوفد المرافق: whether a word for people with the article describes the body that is named in front of it,
 * whose gender it has; an army or a government may do something to whom the word means (اعتقل الجيش المعارض).
 *
 * @param i index of the word
 */
export function describesNamedBody({ words }: SentenceContext, i: number): boolean {
  const word = words[i];
  if (!word?.reading.article || word.reading.conj !== '' || word.reading.prep !== '' || word.reading.pronoun !== '' || !isIn(word, 'describes a body'))
    return false;
  for (let k = i - 1; k >= 0 && k >= i - BODY_NAME; k--) {
    const before = words[k];
    if (!before || (before.pos !== 'noun' && before.token.kind === 'word')) return false;
    if (before.token.folded === '،' || before.token.folded === '.' || before.token.folded === ':') return false;
    const body = findSense(before, 'group')?.sense.type;
    if (body === 'party' || body === 'armed_group' || body === 'organization' || isIn(before, 'delegation'))
      return !isPlural(before) && word.reading.stem.endsWith('ه') === (genderOf(before) === 'f');
    if (before.reading.conj !== '' || before.reading.prep !== '') return false;
  }
  return false;
}
