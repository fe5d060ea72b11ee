import { fold } from '../../arabic/letters.js';
import { type Mention, revisedMention } from '../phrases/phrases.js';
import { mayBeOne } from '../words/sameNames.js';
import type { Article, Here } from './article.js';
import type { EntityDraft } from './entity.js';
import { type EntityStore, REACH } from './entityStore.js';
import { heldOn } from './namedHolders.js';
import { isSameOffice, isTitled, mayHold } from './officeHolders.js';
import { describes } from './writtenNames.js';

/** How many sentences back somebody is looked for who is known to hold an office. */
const HOLDER_REACH = 2;

/** Who was given an office before, or else is known to hold it. */
export function byOffice(mention: Mention, here: Here, article: Article, store: EntityStore): EntityDraft | null {
  if (!isDefinite(mention, article.text)) return null;
  const { entities } = store;
  let perhaps: EntityDraft | null = null;
  for (let i = entities.length - 1; i >= 0 && i >= entities.length - REACH; i--) {
    const entity = entities[i];
    if (entity?.type !== 'person' || !store.isIn(entity, here.thread) || !isTitled(entity, mention)) continue;
    const holds = mayHold(entity, mention);
    if (holds === 'surely') return entity;
    if (holds === 'perhaps') perhaps ??= entity;
  }
  return perhaps ?? knownHolder(mention, here.at, article, store);
}

/** سمو ولي العهد, سموه: who holds the office; or who was last mentioned of those who were honoured so, or else of those who hold one. */
export function byHonour(mention: Mention, here: Here, article: Article, store: EntityStore): EntityDraft | null {
  const [honour = '', ...office] = mention.lemma.split(' ');
  const lemma = office.join(' ').replace(/^ال(?=\S+$)/, '');
  const holder = office.length > 0 ? byOffice(revisedMention(mention, { lemma, honours: false }), here, article, store) : null;
  if (holder) return holder;
  let titled: EntityDraft | null = null;
  for (let i = here.at - 1; i >= 0 && i >= here.at - REACH; i--) {
    const located = article.located[i];
    const entity = located && store.of.get(located.mention);
    if (entity?.type !== 'person' || located?.thread !== here.thread || entity.titles.size === 0) continue;
    if (entity.gender !== '' && (entity.gender === 'f') !== (mention.pronoun === 'ها' || mention.gender === 'f')) continue;
    if (entity.roles.some(({ title }) => fold(title).includes(fold(honour)))) return entity;
    titled ??= entity;
  }
  return titled;
}

/** رئيس الفلبين يؤيد الوزير ... أيد رئيس الفلبين بنينو أكينو الوزير: the mention further down that gives the same office with a name. */
export function holderNamedLater(mention: Mention, here: Here, { text, holders }: Article): Mention | null {
  if (mention.kind !== 'office' || mention.name !== '' || mention.titleKind === 'honorific' || !isDefinite(mention, text)) return null;
  const same = holders.after(mention.lemma, here.at, here.thread).filter((holder) => isSameOffice(holder, mention));
  const [first] = same;
  // الرئيس alone may be either where two are named.
  if (!first || (mention.country === null && same.some(({ name }) => !mayBeOne(name.split(' '), new Set([first.name]))))) return null;
  return first;
}

/** Whether an office is somebody's in particular. رئيس أمريكي is any of them: an indefinite nationality introduces, it does not go back. */
function isDefinite(mention: Mention, text: string): boolean {
  if (mention.type !== 'person' || (!mention.definite && mention.country === null)) return false;
  return mention.name !== '' || !/^(?!.*(^| )ال).* \S+يه?$/.test(fold(describes(mention, text)));
}

/** استقبله ماكرون ... وقال الرئيس: where nobody was given the office, the only one of the sentences before who is known to hold it on the day. */
function knownHolder({ lemma, country, beyond }: Mention, at: number, { located, published }: Article, store: EntityStore): EntityDraft | null {
  const day = published?.slice(0, 10) ?? null;
  const own = located[at];
  if (day === null || !own || country !== null || beyond.length > 0) return null;
  let found: EntityDraft | null = null;
  for (let i = at - 1; i >= 0; i--) {
    const item = located[i];
    if (!item || item.sentence < own.sentence - HOLDER_REACH) break;
    if (item.thread !== own.thread || item.mention.name === '' || !heldOn(item.mention, day).some(({ title }) => title === lemma)) continue;
    const entity = store.of.get(item.mention) ?? null;
    if (found && entity !== found) return null;
    found = entity;
  }
  return found;
}
