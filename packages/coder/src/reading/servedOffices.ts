import type { TitleEntry } from '../knowledge/model.js';
import { sharesHead } from './officeHolders.js';
import { type Mention, revisedMention } from './phrases.js';
import { isIn, type Word } from './words.js';

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
