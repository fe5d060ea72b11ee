import { isNamed, isPlural } from '../words/nounShape.js';
import { isAuxiliary, isClassed, isIn, senses, type Word } from '../words/words.js';
import type { SentenceContext } from './chunker.js';
import { nationalityAt } from './nationalities.js';
import { type Mention, type NounPhrase, revisedMention } from './phrases.js';

/** المتحاربون، المختطفين: a sound masculine plural names people. */
export function namesPeople(context: SentenceContext, np: NounPhrase, head: Word): boolean {
  return (
    head.reading.pronoun === '' &&
    (head.reading.article || np.quantity !== null || actsUnnamed(head, context.words[np.first - 1], np.prep)) &&
    /^(?!..ا.ين$).{3,}(ين|ون)$/.test(head.reading.stem) &&
    nationalityAt(context, np.head) === null &&
    !senses(head).some((s) => isClassed(s) && !/^(victim|prisoner|diplomat)$/.test(s.class))
  );
}

/**
 * Whom a nationality by itself refers to: a people, or some of one; null where it refers to nobody.
 *
 * @param base the phrase as a mention
 */
export function peopleOf(context: SentenceContext, np: NounPhrase, head: Word, base: Mention): Mention | null {
  const people = nationalityAt(context, np.head);
  if (!people) return null;
  const { country, lemma } = people;
  // 119 حوثيا: those of an armed group are armed.
  const type = people.type === 'armed_group' ? 'armed_group' : 'group';
  // عشرين فلسطينيا: people who are counted are a crowd, not their state; آلاف العراقيين: of a people only some.
  if (np.quantity !== null || np.first < np.head) return revisedMention(base, { kind: 'group', type, country, lemma, plural: true });
  // قتل فلسطيني، مقتل إسرائيليين: one or two of a people.
  if (isOneOfPeople(context, np)) return revisedMention(base, { kind: 'group', type, country, lemma, plural: isPlural(head) });
  return people.plural || head.reading.article ? revisedMention(people, { first: np.first, last: np.last, end: base.end, quantity: np.quantity }) : null;
}

/** Whether an indefinite nationality in the singular or dual stands for somebody: behind a verb, by somebody's hand, or whom an act befalls. */
function isOneOfPeople({ words }: SentenceContext, np: NounPhrase): boolean {
  const head = words[np.head];
  const before = words[np.first - 1];
  if (!head || head.reading.article || head.reading.pronoun !== '' || head.reading.entries.every(({ features }) => features.number === 'p')) return false;
  if (before === undefined || before.pos === 'punctuation') return words[np.last + 1]?.pos === 'verb' && head.reading.conj === '';
  if (head.reading.conj !== '') return false;
  if (before.pos === 'verb') return !isAuxiliary(before);
  if (np.prep !== '') return np.prep === 'قبل' || (before.pos === 'particle' && before.token.folded !== 'ك');
  // اعتقلت الشرطة تونسيا، أصاب الجنود فلسطينيين اثنين
  if (before.pos !== 'noun') return false;
  if (isIn(before, 'befalls people')) return true;
  // قتل مسلحون فلسطينيا، اعتقلت محكمة عراقيا: nor does an accusative describe what is none.
  const apart = before.reading.article || isNamed(before) || (/(ون|ه)$/.test(before.reading.stem) && head.token.folded.endsWith('يا'));
  return apart && /(يا|يين)$/.test(head.token.folded);
}

/** اغتال مجهولون، على يد مجهولين: who acts is in the plural of people, whatever describes them alone. */
function actsUnnamed(head: Word, before: Word | undefined, prep: string): boolean {
  if (!head.reading.entries.some(({ features }) => features.number === 'p')) return false;
  return prep === 'قبل' || (before?.pos === 'verb' && head.reading.prep === '' && /..ون$/.test(head.reading.stem));
}
