import { withArabicLetters, withoutMarks } from '../../arabic/letters.js';
import type { Mention } from '../phrases/phrases.js';
import type { EntityDraft, Located } from './entity.js';
import { fits } from './pronouns.js';

/** How many sentences back whoever has a country or a body is looked for. */
const REACH = 2;

/** How many mentions a country's adjective is looked for among: bounds the time on texts of any length. */
const WIDE = 400;

/**
 * Whose country بلاده is, or whose body حكومته: whoever may be acts last before it in the same sentence, else acts first in one of the two before, else
 * is told of.
 *
 * @param located the article's mentions in reading order
 * @param at index of the mention that has the pronoun
 * @param of whose the mentions in front of it are
 * @param pronoun folded pronoun of the third person
 * @param meant of whom it may be
 */
export function ownerOf(
  located: readonly Located[],
  at: number,
  of: ReadonlyMap<Mention, EntityDraft>,
  pronoun: string,
  meant: (entity: EntityDraft) => boolean,
): EntityDraft | null {
  const own = located[at];
  if (!own) return null;
  let aside: EntityDraft | null = null;
  let subject: EntityDraft | null = null;
  let { sentence } = own;
  for (let i = at - 1; i >= 0; i--) {
    const item = located[i];
    if (!item || item.sentence < own.sentence - REACH) break;
    if (item.sentence < sentence) {
      if (subject || aside) break;
      ({ sentence } = item);
    }
    const entity = of.get(item.mention);
    if (item.thread !== own.thread || !entity || (item.mention.kind === 'nationality' && !item.mention.plural)) continue;
    if (!meant(entity) || !fits(pronoun, entity)) continue;
    if (item.bare && sentence === own.sentence) return entity;
    if (item.bare) subject = entity;
    aside ??= entity;
  }
  return subject ?? aside;
}

/**
 * What a body of a state is called by the words of the article: القوات الفرنسية of قوات بلاده, where it tells of فرنسي.
 *
 * @param head the word for the body, without ال
 * @param feminine whether an adjective on it is feminine
 * @param country alpha-3 code
 * @param text the document's text
 * @returns null where the article has no adjective of one word for the state
 */
export function nationalName(located: readonly Located[], at: number, head: string, feminine: boolean, country: string, text: string): string | null {
  for (let i = Math.min(located.length, at + WIDE) - 1; i >= 0 && i >= at - WIDE; i--) {
    const mention = located[i]?.mention;
    if (!mention || mention.country !== country) continue;
    // الرئيس الفرنسي فلان: the adjective stands on the office.
    const [start, end] = mention.kind === 'nationality' ? [mention.start, mention.end] : [mention.titleStart, mention.titleEnd];
    const told = withArabicLetters(withoutMarks(text.slice(start, end))).replace(/^.* (?=ال)/, '');
    const adjective = /^(?:ال)?(\S+)[يى][ةه]?$/.exec(told)?.[1];
    if (adjective) return `ال${head.replace(/^ال/, '')} ال${adjective}ي${feminine ? 'ة' : ''}`;
  }
  return null;
}
