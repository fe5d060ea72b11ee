import { fold } from '../../arabic/letters.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import type { Mention } from '../phrases/phrases.js';
import type { EntityDraft, Located } from './entity.js';

/** How many mentions back a body is looked for: bounds the time on texts of any length. */
const REACH = 400;

/** How many sentences back whoever leads a body says which is meant. */
const LEADER_REACH = 3;

/** A body that nobody has named, by who leads it: وزارة الدفاع الروسية of وزير الدفاع الروسي سيرغي شويغو. */
export interface LedBody {
  readonly name: string;
  readonly country: string | null;
}

/** What الوزارة, الحزب, المنظمة goes back to: a body told of before, one by its leader, or nobody in particular where two fit equally. */
export type BodyMeant = { readonly entity: EntityDraft } | { readonly led: LedBody } | 'several' | null;

/** Whether a mention is one definite word for a single body, with nothing that says which: الوزارة, المنظمة, الحزب. */
export function isBareBody({ kind, definite, plural, quantity, pronoun, country, belongs, first, last, troops, known, fullEnd }: Mention): boolean {
  if (kind !== 'organ' || !definite || plural || troops || first !== last || known.length > 0) return false;
  return quantity === null && pronoun === '' && country === null && belongs === null && fullEnd === 0;
}

/**
 * Which body a bare word for one means: of those that it may mean the last that was told of, in the sentence nearest to it. Of several in that sentence, the one
 * that acts. Where whoever leads one acts and no body of the kind is told of nearer, the one that he leads.
 *
 * @param located the article's mentions in reading order
 * @param at index of the mention
 * @param of whose the mentions in front of it are
 * @param means whether an entity is one that the word may mean
 * @param ledBy the body of that kind that somebody leads; null for none
 */
export function bodyMeant(
  located: readonly Located[],
  at: number,
  of: ReadonlyMap<Mention, EntityDraft>,
  means: (entity: EntityDraft) => boolean,
  ledBy: (entity: EntityDraft) => LedBody | null,
): BodyMeant {
  const own = located[at];
  if (!own) return null;
  let end = at;
  while (end > 0 && end > at - REACH) {
    let start = end;
    const sentence = located[end - 1]?.sentence;
    while (start > 0 && located[start - 1]?.sentence === sentence) start--;
    const here = located.slice(start, end).filter(({ thread }) => thread === own.thread);
    const found = inSentence(here, of, means) ?? (own.sentence - (sentence ?? 0) <= LEADER_REACH ? byLeader(here, of, ledBy) : null);
    if (found) return found;
    end = start;
  }
  return null;
}

/** The body that a sentence tells of, rather the one that acts. */
function inSentence(here: readonly Located[], of: ReadonlyMap<Mention, EntityDraft>, means: (entity: EntityDraft) => boolean): BodyMeant {
  const told: { readonly entity: EntityDraft; readonly acts: boolean }[] = [];
  let outer: Located | null = null;
  for (const item of here) {
    // المتحدث باسم وزارة الدفاع: the ministry, where its spokesman acts.
    if (!outer || item.mention.start >= outer.mention.end) outer = item;
    const entity = of.get(item.mention);
    if (entity && means(entity)) told.push({ entity, acts: outer.bare });
  }
  const [first] = told;
  if (!first) return null;
  if (told.every(({ entity }) => entity === first.entity)) return { entity: first.entity };
  const acting = told.find(({ acts }) => acts);
  return acting ? { entity: acting.entity } : 'several';
}

/** The body that whoever acts in a sentence leads, where nobody else of the sentence leads another. */
function byLeader(here: readonly Located[], of: ReadonlyMap<Mention, EntityDraft>, ledBy: (entity: EntityDraft) => LedBody | null): BodyMeant {
  let found: LedBody | null = null;
  let acts: boolean | null = null;
  for (const { mention, bare } of here) {
    const entity = of.get(mention);
    if (entity?.type !== 'person') continue;
    acts ??= bare;
    const led = ledBy(entity);
    if (!led || (found && found.name === led.name && found.country === led.country)) continue;
    if (found) return 'several';
    found = led;
    if (!bare) return null;
  }
  return found && acts ? { led: found } : null;
}

/**
 * The body that an office is of, where a word means such a one: وزارة الدفاع الروسية for وزير الدفاع الروسي, حزب الشعب for رئيس حزب الشعب.
 *
 * @param office a mention with the office
 * @param written the office's words in the text, vowels and tatweel dropped
 * @param lemma the word's lemma, as وزارة
 * @returns null for an office of no such body, of one that is not told, or that is held no longer
 */
export function bodyOfOffice(
  { title, titleKind, country, beyond, plural }: Mention,
  written: string,
  lemma: string,
  knowledge: Pick<Lexicon, 'titles' | 'listsOf'>,
): LedBody | null {
  if (title === '' || titleKind !== 'office' || plural) return null;
  const head = fold(lemma);
  if (beyond.some((stem) => knowledge.listsOf(stem, [stem]).includes('out of office'))) return null;
  const words = written.split(' ');
  const own = title.split(' ').length;
  const organization = knowledge.titles(fold(title)).find(({ organization }) => organization !== '')?.organization ?? '';
  const [kind = ''] = fold(organization).split(' ');
  if (kind !== '') {
    // وزير الدولة السابق، وزير الدفاع في حكومة الظل
    if (kind.replace(/^ال/, '') !== head || beyond.length > 0) return null;
    const nation = words.slice(own);
    const isNation = country !== null && nation.length > 0 && nation.every((word) => /^ال.+يه?$/.test(fold(word)));
    const feminine = head.endsWith('ه') ? 'ة' : '';
    return { name: isNation ? [organization, ...nation.map((word) => `${word.replace(/[ةه]$/, '')}${feminine}`)].join(' ') : organization, country };
  }
  const last = fold(title.split(' ').at(-1) ?? '');
  return own > 1 && last === head && words.length > own ? { name: words.slice(own - 1).join(' '), country } : null;
}
