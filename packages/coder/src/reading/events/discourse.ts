import type { EntityDraft, EntityTable, Located } from '../entities/entity.js';
import type { Passages } from '../entities/passages.js';
import { fits } from '../entities/pronouns.js';
import type { Row } from '../entities/rows.js';
import { type Discourse, isOfKind, type SideKind, unique } from './participants.js';

interface Seen {
  readonly entity: EntityDraft;
  readonly sentence: number;
  readonly word: number;
  readonly adjective: boolean;
  readonly bare: boolean;
  /** Whether it is where something happens: في ستوكهولم. */
  readonly where: boolean;
  /** What it stands inside of, such as وفد الحوثيين of الحوثيين; null for nothing. */
  readonly inside: Seen | null;
  /** Whether it is a capital, as a town or for its state. */
  readonly seat: boolean;
}

/** Bodies of a state. */
const OFFICIAL: ReadonlySet<string> = new Set(['government', 'military']);

/** How many sentences back a pronoun may look. */
const REACH = 2;

/**
 * Who was mentioned when, so that pronouns find their referents: the last mention before them that agrees in gender and number,
 * persons before states, never a nationality adjective.
 *
 * @param located mentions in reading order
 * @param table whose they are
 * @param passages where the text's passages begin: nobody is looked for before that; of its rows only those of one thread
 * @param rows parties named together, in reading order
 */
export function traceDiscourse(located: readonly Located[], table: EntityTable, { firsts, threads }: Passages, rows: readonly Row[]): Discourse {
  const seen: Seen[] = [];
  for (const { mention, sentence, bare, prep } of located) {
    const entity = table.of.get(mention);
    if (!entity) continue;
    const adjective = mention.kind === 'nationality' && !mention.plural;
    const seat = mention.metonym || entity.known?.kind === 'capital';
    const where = prep === 'في' && (entity.type === 'country' || entity.type === 'place');
    let inside = seen.at(-1) ?? null;
    while (inside && (inside.sentence !== sentence || inside.word < mention.last)) inside = inside.sentence === sentence ? inside.inside : null;
    seen.push({ entity, sentence, word: mention.last, adjective, bare, where, inside, seat });
  }
  /** The first sentence that is looked at from another. */
  const farthest = (sentence: number): number => Math.max(sentence - REACH, firsts[sentence] ?? 0);
  return {
    resolve(pronoun, sentence, word, not, acting = false, main = null) {
      let fallback: EntityDraft | null = null;
      let aside: Seen | null = null;
      const from = farthest(sentence);
      for (let i = lastBefore(seen, sentence, word); i >= 0; i--) {
        const item = seen[i];
        if (!item || item.sentence < from) break;
        // كما انتقد: who acted in the sentence before goes on.
        if (item.sentence < sentence && !aside && main && !not.includes(main) && main.type !== 'place' && fits(pronoun, main)) return main;
        if (item.adjective || item.entity.type === 'place' || not.includes(item.entity)) continue;
        if (!fits(pronoun, item.entity)) continue;
        const fit = item.entity.type === 'person' || item.entity.type === 'group' || pronoun !== 'ه';
        // A person in the genitive or behind a preposition is rather talked about than acting.
        if (fit && (item.bare || !acting)) return item.entity;
        if (fit && !aside) aside = item;
        if (!fit) fallback ??= item.entity;
        if (aside && item.sentence < aside.sentence) break;
      }
      return aside?.entity ?? fallback;
    },
    lastCitizen(pronoun, sentence, word) {
      const from = farthest(sentence);
      for (let i = lastBefore(seen, sentence, word); i >= 0; i--) {
        const item = seen[i];
        if (!item || item.sentence < from) break;
        if (item.entity.type === 'person' && item.entity.country !== null && fits(pronoun, item.entity)) return item.entity;
      }
      return null;
    },
    lastOfficialState(sentence, word) {
      for (let i = lastBefore(seen, sentence, word); i >= 0; i--) {
        const item = seen[i];
        if (!item || item.sentence < sentence) break;
        if (item.entity.country !== null && (item.adjective || OFFICIAL.has(item.entity.type))) return item.entity;
      }
      return null;
    },
    lastRow(count, sentence, word, reach = Number.POSITIVE_INFINITY) {
      const here = threads[sentence];
      const row = rows.findLast(
        (r) => r.mentions.length === count && threads[r.sentence] === here && (r.sentence < sentence || (r.sentence === sentence && r.word < word)),
      );
      return row && row.sentence >= sentence - reach ? unique(row.mentions.flatMap((mention) => table.of.get(mention) ?? [])) : [];
    },
    lastPlace(sentence, word) {
      const from = farthest(sentence);
      for (let i = lastBefore(seen, sentence, word); i >= 0; i--) {
        const item = seen[i];
        if (!item || item.sentence < from) break;
        if (item.entity.type === 'place') return item.entity;
      }
      return null;
    },
    lastCapital(sentence, word) {
      for (let i = lastBefore(seen, sentence, word); i >= 0; i--) {
        const item = seen[i];
        if (!item || item.sentence < (firsts[sentence] ?? 0)) break;
        if (item.seat && item.entity.country !== null) return item.entity.country;
      }
      return null;
    },
    lastTwo(kind, sentence, word, reach = REACH) {
      const found: EntityDraft[] = [];
      const from = Math.max(firsts[sentence] ?? 0, sentence - reach);
      for (let i = lastBefore(seen, sentence, word); i >= 0 && found.length < 2; i--) {
        const item = seen[i];
        if (!item || item.sentence < from) break;
        // اجتمع وفد الحكومة: the delegation, not whose it is.
        if (isSide(item, kind) && !(item.inside && isSide(item.inside, kind)) && !found.includes(item.entity)) found.unshift(item.entity);
      }
      return found;
    },
  };
}

/**
 * The last mention that ends before a word. Only sentences are searched by halves: within one a mention stands before those inside it, which end
 * earlier, so that the ends are in no order.
 */
function lastBefore(seen: readonly Seen[], sentence: number, word: number): number {
  let low = 0;
  let high = seen.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((seen[mid]?.sentence ?? sentence) <= sentence) low = mid + 1;
    else high = mid;
  }
  let at = low - 1;
  for (let item = seen[at]; item && item.sentence === sentence && item.word >= word; item = seen[at]) at--;
  return at;
}

/** Whether a mention may be one of two of a kind: not a place where something happens, nor, but for a state, an adjective. */
function isSide({ entity, adjective, where }: Seen, kind: SideKind): boolean {
  // الرئيس الإثيوبي ... الرئيس الإريتري ... البلدان: whose presidents they are.
  return !where && !(adjective && kind !== 'country') && isOfKind(entity, kind);
}
