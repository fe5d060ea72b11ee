import type { KnownEntity } from '../../knowledge/model.js';
import type { Mention } from '../phrases/phrases.js';
import type { Located } from './entity.js';

/** In so large a share of the names of countries a thread names the one whose الجيش it means. */
const SHARE = 0.7;

/** How often each country is in play in each thread of an article: for names that several countries share, and for الجيش and the like. */
export class CountriesInPlay {
  /** By thread and alpha-3 code. */
  readonly #weights = new Map<number, Map<string, number>>();

  /** @param located mentions of the whole article */
  constructor(located: readonly Located[]) {
    for (const { mention, thread } of located) {
      const countries = this.#weights.get(thread) ?? new Map<string, number>();
      this.#weights.set(thread, countries);
      // القاهرة is Egypt whichever of its two is meant; طرابلس may be of two.
      const own = new Set(mention.known.map((k) => k.country));
      for (const country of own) if (country !== null) countries.set(country, (countries.get(country) ?? 0) + 1 / own.size);
      if (mention.known.length === 0 && mention.country !== null) countries.set(mention.country, (countries.get(mention.country) ?? 0) + 1);
    }
  }

  /** Of several that bear one name the one whose country is most in play; the first where none is. */
  mostLocal(candidates: readonly KnownEntity[], thread: number): KnownEntity | null {
    let best: KnownEntity | null = null;
    let bestWeight = -1;
    for (const candidate of candidates) {
      const weight = candidate.country === null ? 0 : (this.#weights.get(thread)?.get(candidate.country) ?? 0);
      if (weight > bestWeight) {
        best = candidate;
        bestWeight = weight;
      }
    }
    return best;
  }

  /**
   * الجيش، الحكومة: a body of some state that is named without it is of the one that its thread is about, where it is about one far more than about any other.
   *
   * @returns alpha-3 code, or null
   */
  ofBody({ ofState, pronoun, name }: Mention, thread: number): string | null {
    if (!ofState || pronoun !== '' || name !== '') return null;
    const weights = [...(this.#weights.get(thread) ?? [])].sort(([, a], [, b]) => b - a);
    const [first] = weights;
    const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
    return first && first[1] >= SHARE * all ? first[0] : null;
  }
}
