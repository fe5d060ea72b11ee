import { fold } from '../../arabic/letters.js';
import { isEventWord } from '../words/actNouns.js';
import { endsFeminine, genderOf, isAdjectiveToo, isNamed, isPlural, mayBePlural, NISBA } from '../words/nounShape.js';
import { findClass, findSense, isIn, type Word } from '../words/words.js';
import type { SentenceContext } from './chunker.js';
import { agreesInEnding, mayBeMen } from './modifiers.js';
import type { NounPhrase } from './phrases.js';

/**
 * Whether a noun only describes what stands in front of it, or tells a quality, so that it refers to nobody.
 *
 * @param group whether it names people or a body elsewhere
 * @param definite whether the phrase is definite
 */
export function describesOnly(context: SentenceContext, np: NounPhrase, head: Word, group: boolean, definite: boolean): boolean {
  const before = context.words[np.first - 1];
  if (before && (isNisba(context, np, head, before, group) || isArmed(np, head, before, definite))) return true;
  if (!group) return false;
  // سكان المنطقة القريبة، جماعات مسلحة أخرى: the feminine of a word for people, right behind a noun, describes that.
  if (describesAsFeminine(head, before, np) && (!before || agreesInEnding(context, before, np.head))) return true;
  // الشعب السعودي الشقيق: behind a nationality they are adjectives.
  if (isIn(head, 'friend or foe') && head.reading.article && np.genitive === null && before?.reading.article && findSense(before, 'nationality')) return true;
  // استخدام القوة، الوحدة الوطنية: strength and unity, no troops; but القوة الصاروخية, القوة الأمنية المشتركة: troops by what describes them.
  const troops = np.last > np.head && isIn(context.words[np.head + 1], 'of troops');
  // رفض بقوة
  const strength = head.reading.article || (np.prep === 'ب' && np.genitive === null);
  return isIn(head, 'troops or strength') && strength && !isPlural(head) && np.nationality === null && !troops;
}

/** بروتوكول هانيبال العسكري: a single nisba right after a noun describes it. */
function isNisba(context: SentenceContext, np: NounPhrase, head: Word, before: Word, group: boolean): boolean {
  return (
    // رد قوي، تفجير انتحاري; but مقتل عسكري
    !(isEventWord(before) && (isIn(before, 'befalls people') || (group && !isAdjectiveToo(head)))) &&
    before.pos === 'noun' &&
    before.reading.article === head.reading.article &&
    np.quantity === null &&
    // قتل المسلحون مئات المدنيين
    np.first === np.head &&
    // زخم قوي
    (!isPlural(head) || (isAdjectiveToo(head) && !head.reading.stem.endsWith('ات') && mayBeMen(before, head))) &&
    // 12 هجوما إرهابيا
    (NISBA.test(head.reading.stem) || (head.reading.stem.endsWith('يا') && /[^ا]ا$/.test(before.reading.stem))) &&
    head.reading.conj === '' &&
    head.reading.prep === '' &&
    np.genitive === null &&
    // طعن لاجئ سوري شرطية
    (!endsFeminine(head) || genderOf(before) !== 'm' || mayBePlural(before) || before.reading.entries.length === 0) &&
    agreesInEnding(context, before, np.head)
  );
}

/** هجوم مسلح، لاعتداء مسلح: right behind an indefinite act it says how that was done; but مقتل مسلح. */
function isArmed(np: NounPhrase, head: Word, before: Word, definite: boolean): boolean {
  if (!isEventWord(before) || isIn(before, 'befalls people') || before.reading.article || before.reading.pronoun !== '') return false;
  return !definite && np.quantity === null && np.last === np.head && !isPlural(head) && findClass(head, 'adjective');
}

function describesAsFeminine(head: Word, before: Word | undefined, np: NounPhrase): boolean {
  const { reading } = head;
  if (!reading.stem.endsWith('ه') || reading.conj !== '' || reading.prep !== '' || reading.pronoun !== '' || np.quantity !== null || np.genitive !== null)
    return false;
  if (before?.pos !== 'noun' || before.reading.pronoun !== '') return false;
  if (reading.entries.some((e) => fold(e.lexeme.lemma) === reading.stem)) return false;
  // اعتقلت الشرطة الجناة: nor does a broken plural, but for المهاجرين الأفارقة.
  if (reading.entries.some((e) => e.features.number === 'p') && !isPlural(before) && !mayBePlural(before)) return false;
  if (reading.article) return before.reading.article || isNamed(before);
  // دعم والدة فلان: whom an event befalls.
  return (
    !before.reading.article &&
    !isEventWord(before) &&
    reading.entries.every(
      (e) =>
        /participle$/.test(e.lexeme.derivation ?? '') ||
        (e.lexeme.derivation === null && e.lexeme.senses.some((s) => s.kind === 'group' && s.type === 'armed_group')),
    )
  );
}

/** الأمنية والعسكرية، موقع باروا العسكري: a relation alone that is feminine, or stands right behind a noun, is what something is like. */
export function isRelationOnly({ words }: SentenceContext, np: NounPhrase, head: Word, lemma: string): boolean {
  const { article, stem, conj, prep } = head.reading;
  if (!lemma.endsWith('ي') || !article || np.first !== np.last) return false;
  if (stem.endsWith('يه')) return true;
  const before = words[np.first - 1];
  return stem.endsWith('ي') && conj === '' && prep === '' && before?.pos === 'noun' && genderOf(before) === 'm' && !isPlural(before);
}
