import type { Lexicon } from '../../knowledge/lexicon.js';
import type { Mention } from '../phrases/phrases.js';
import { CountriesInPlay } from './countriesInPlay.js';
import type { EntityDraft, Located } from './entity.js';
import { GroupsInPlay } from './groupsInPlay.js';
import { Ministries } from './ministries.js';
import { NamedHolders } from './namedHolders.js';

/** What is known of states by alpha-3 code, of their capitals by `capital:` and the code, of names, titles and lists of words. */
export type EntityKnowledge = Pick<Lexicon, 'countries' | 'names' | 'listsOf' | 'titles'>;

/** An article before its mentions are told apart, and what they tell taken together; nothing of it changes while they are. */
export interface Article {
  readonly text: string;
  /** Mentions in reading order. */
  readonly located: readonly Located[];
  readonly knowledge: EntityKnowledge;
  /** Day of publication, for who held an office then; null where it is not known. */
  readonly published: string | null;
  /** The thread with most mentions. */
  readonly mainThread: number;
  readonly countries: CountriesInPlay;
  readonly groups: GroupsInPlay;
  readonly holders: NamedHolders;
  readonly ministries: Ministries;
}

/** From where somebody is looked for: the mention at hand. */
export interface Here {
  /** How many mentions stand in front of it. */
  readonly at: number;
  readonly thread: number;
}

/** Whom another mention means than the one at hand: found, or else made. */
export type EntityOf = (mention: Mention, here: Here) => EntityDraft;

/**
 * Looks over an article before anybody in it is told apart.
 *
 * @param text the document's text
 * @param located its mentions in reading order
 * @param published day of publication; null where it is not known
 */
export function articleOf(text: string, located: readonly Located[], knowledge: EntityKnowledge, published: string | null): Article {
  const sizes = new Map<number, number>();
  for (const { thread } of located) sizes.set(thread, (sizes.get(thread) ?? 0) + 1);
  const [mainThread] = [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  return {
    text,
    located,
    knowledge,
    published,
    mainThread,
    countries: new CountriesInPlay(located),
    groups: new GroupsInPlay(located),
    holders: new NamedHolders(located, published),
    ministries: new Ministries(located, text, knowledge),
  };
}
