import type { Mention } from '../phrases/phrases.js';
import type { EntityDraft, Located } from './entity.js';
import { fits } from './pronouns.js';
import { FIGHTING } from './troops.js';

/** How many sentences back whoever has troops is looked for. */
const REACH = 2;

/** What has troops of its own. */
const ARMED: ReadonlySet<string> = new Set(['military', 'armed_group', 'country', 'government', 'party', 'igo']);

/** The first person speaks of the speaker: what is of us is of him, of her or of them. */
const OURS = 'نا';

/**
 * Whose قواته، قواتها، قواتنا، مقاتلوه are: of those who can have troops the last in the same sentence, a person only as subject or object; who is
 * said to say it (أعلن الجيش أن قواته) rather than somebody who is told of. Else another of the sentence; else whoever of the sentences before comes first as subject or object.
 *
 * @param located the article's mentions in reading order
 * @param at index of the mention that has the pronoun
 * @param of whose the mentions in front of it are
 * @returns whoever has the troops; null where nobody fits
 */
export function troopOwner(located: readonly Located[], at: number, of: ReadonlyMap<Mention, EntityDraft>): EntityDraft | null {
  const own = located[at];
  if (!own) return null;
  const { pronoun } = own.mention;
  const said = own.opensContent || pronoun === OURS;
  let near: EntityDraft | null = null;
  let subject: EntityDraft | null = null;
  let sentence = own.sentence;
  for (let i = at - 1; i >= 0; i--) {
    const item = located[i];
    if (!item || item.sentence < own.sentence - REACH) break;
    if (item.sentence < sentence) {
      // على حفتر وقواته: a person of the same sentence, before whoever acted in the one before.
      if (subject || (near && !said)) return subject ?? near;
      ({ sentence } = item);
    }
    if (item.thread !== own.thread) continue;
    const owner = ownerBy(item, of);
    if (!owner || !(pronoun === OURS ? speaks(item, own, owner) : fits(pronoun, owner))) continue;
    if (sentence === own.sentence && (item.bare || !(said || owner.type === 'person'))) return owner;
    near ??= owner;
    if (item.bare) subject = owner;
  }
  return subject ?? near;
}

/** قال أردوغان: «دعمت روسيا الأسد، وقواتنا ...»: whether somebody may be who speaks of us; a body only in the same sentence, a state never. */
function speaks({ mention, bare, sentence }: Located, own: Located, { type }: EntityDraft): boolean {
  return mention.type === 'person' || (bare && sentence === own.sentence && type !== 'country');
}

/** Whoever a mention makes the owner of troops: a body, somebody who is called by an office, or the fighting body that he is of. */
function ownerBy({ mention }: Located, of: ReadonlyMap<Mention, EntityDraft>): EntityDraft | null {
  const entity = of.get(mention);
  if (!entity || (mention.kind === 'nationality' && !mention.plural)) return null;
  if (entity.type !== 'person') return ARMED.has(entity.type) ? entity : null;
  // المتحدث باسم الجيش ... قواتنا: the army's.
  if (mention.belongs && FIGHTING.has(mention.belongs.type)) return of.get(mention.belongs) ?? null;
  return entity.known !== null || entity.titles.size > 0 ? entity : null;
}
