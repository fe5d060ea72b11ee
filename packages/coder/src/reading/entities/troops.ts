import { fold } from '../../arabic/letters.js';
import type { Lexicon } from '../../knowledge/lexicon.js';
import type { KnownEntity } from '../../knowledge/model.js';
import type { Mention } from '../phrases/phrases.js';
import type { EntityDraft, Located } from './entity.js';

/** Bodies that fight: armies and armed groups. */
export const FIGHTING: ReadonlySet<string> = new Set(['military', 'armed_group']);

/** How many mentions on either side the army of a state is looked for: bounds the time on texts of any length. */
const REACH = 400;

/**
 * The fighting body that somebody is known to lead: the Libyan National Army of خليفة حفتر.
 *
 * @returns null where he is not known to lead one
 */
export function bodyLedBy({ known }: EntityDraft, knowledge: Pick<Lexicon, 'names'>): KnownEntity | null {
  for (const { organization } of known?.offices ?? []) {
    const body = organization === null ? undefined : knowledge.names(fold(organization)).find(({ entity }) => FIGHTING.has(entity.type));
    if (body) return body.entity;
  }
  return null;
}

/**
 * Troops that are known by the name of their leader, as a mention of them calls them: قوات صالح for قواته.
 *
 * @param written the mention's words
 * @param mention the mention, with a pronoun
 */
export function troopsCalledAfter({ known }: EntityDraft, written: string, { pronoun }: Mention, knowledge: Pick<Lexicon, 'names'>): KnownEntity | null {
  if (!known) return null;
  const [kind = ''] = fold(written).split(' ');
  const name = fold(known.name);
  const stem = kind.slice(0, -pronoun.length);
  for (const leader of [name, name.slice(name.lastIndexOf(' ') + 1)]) {
    const found = knowledge.names(`${stem} ${leader}`).find(({ entity }) => FIGHTING.has(entity.type));
    if (found) return found.entity;
  }
  return null;
}

/**
 * Whether somebody commands the army of his country: whoever is known to hold an office of it on the day, or, where nothing of that is known, is called by one.
 *
 * @param published day of publication; null where it is not known
 */
export function commandsArmy({ known, titles, country }: EntityDraft, published: string | null): boolean {
  if (country === null) return false;
  if (!known || known.offices.length === 0) return titles.size > 0;
  const day = published?.slice(0, 10) ?? null;
  return known.offices.some(
    ({ organization, from, to }) =>
      organization === country && (day === null || ((from === null || from <= day) && (to === null || day.slice(0, to.length) <= to))),
  );
}

/**
 * Whether a title is that of whoever rules a state, and so has its army: رئيس, رئيس الوزراء; not رئيس حزب.
 *
 * @param title as in the knowledge files
 */
export function rulesState(title: string, knowledge: Pick<Lexicon, 'listsOf' | 'titles'>): boolean {
  const [head = '', ...rest] = title.split(' ');
  if (!knowledge.listsOf('', [head]).includes('commands an army')) return false;
  const [body = ''] = fold(knowledge.titles(fold(title))[0]?.organization ?? '').split(' ');
  return rest.length === 0 || knowledge.listsOf(body.replace(/^ال/, ''), []).includes('body of a state');
}

/**
 * The army of a state as the thread of the article mentions it, the last time before a mention, or else the first time behind it.
 *
 * @param located the article's mentions in reading order
 * @param at index of the mention at hand
 * @param country alpha-3 code
 * @example armyOf(located, at, 'TUR') // the mention القوات التركية
 */
export function armyOf(located: readonly Located[], at: number, country: string): Mention | null {
  const thread = located[at]?.thread;
  const isArmy = ({ mention, thread: of }: Located): boolean => {
    const { type, quantity, pronoun, definite, troops, kind, known } = mention;
    if (of !== thread || type !== 'military' || quantity !== null || pronoun !== '' || !definite) return false;
    // جيش الفتح is named so, but is not the army of its country for that.
    return (kind === 'organ' && troops && mention.country === country) || known[0]?.country === country;
  };
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const item = located[i];
    if (item && isArmy(item)) return item.mention;
  }
  for (let i = at + 1; i < located.length && i <= at + REACH; i++) {
    const item = located[i];
    if (item && isArmy(item)) return item.mention;
  }
  return null;
}
