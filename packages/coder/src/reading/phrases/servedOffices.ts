import type { TitleEntry } from '../../knowledge/model.js';
import { sharesHead } from '../words/sameNames.js';
import { findSense, isIn, type Word } from '../words/words.js';
import { type Mention, revisedMention } from './phrases.js';

/** Who may have come to the office since, or holds it elsewhere, and what is mostly no office. */
const STANDS_FOR = ['deputy', 'counterpart', 'rather a thing'] as const;

/**
 * المتحدث باسم الرئيس التركي رجب طيب أردوغان، محامي الرئيس ترامب: whether who is named behind an office in construct with another is known to
 * hold that other one, and not the first.
 *
 * @param head the first word of the first office
 * @param entry the first office
 * @param other the title of the other
 * @param named who is named
 */
export function isServed(head: Word, entry: TitleEntry, other: string, { known }: Mention): boolean {
  const holds = (title: string): boolean => known.some((k) => k.offices.some((o) => sharesHead(o.title, title)));
  return entry.kind !== 'honorific' && holds(other) && !holds(entry.title) && !STANDS_FOR.some((list) => isIn(head, list));
}

/**
 * مساعد رئيس البرلمان، نجل ولي العهد: whether an office stands in construct with another that nobody is named for, so that he is of
 * it and does nothing to it.
 *
 * @param head the only word of the first office, without the article
 * @param entry the first office
 * @param other the other office, right behind it
 */
export function isOfOffice(head: Word, entry: TitleEntry, other: Mention): boolean {
  if (other.kind !== 'office' || other.name !== '' || entry.kind === 'honorific' || isIn(head, 'counterpart') || isIn(head, 'rather a thing')) return false;
  return isIn(head, 'office of something') || isIn(head, 'kin') || (other.definite && isIn(head, 'of an office'));
}

/**
 * محامي كوهين، خطيبة خاشقجي: whether a name right behind an office without the article is that of whom he belongs to; whoever holds it himself has
 * the article (المحامي كوهين).
 *
 * @param head the only word of the office
 * @param entry the office
 */
export function isOfPerson(head: Word, entry: TitleEntry): boolean {
  if (head.reading.article || head.reading.pronoun !== '' || findSense(head, 'given') !== null) return false;
  // نائبه رياك مشار، شقيقه خالد: what ends so may be his deputy, however it is spelt; but زوجة ترامب.
  if (head.reading.stem.endsWith('ه')) return isIn(head, 'wife of somebody');
  if (isIn(head, 'kin')) return true;
  return entry.kind !== 'honorific' && (isIn(head, 'of an office') || isIn(head, 'office of something'));
}

/**
 * Whoever serves somebody who is named, and has no name himself.
 *
 * @param base his office
 * @param served whom he serves
 * @param beyond what the words say beyond the title
 */
export function serving(base: Mention, served: Mention, beyond: readonly string[]): Mention {
  const { last, end } = served;
  return revisedMention(base, { last, end, titleEnd: end, country: base.country ?? served.country, belongs: served, definite: true, beyond });
}
