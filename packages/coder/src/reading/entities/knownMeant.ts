import type { KnownEntity } from '../../knowledge/model.js';
import type { Mention } from '../phrases/phrases.js';
import type { Article } from './article.js';

/**
 * Of several known entities with a mention's name, the one whose country the article is about; a metonym is read as its country.
 *
 * @param thread the thread of the mention
 */
export function knownMeant(mention: Mention, thread: number, article: Article): KnownEntity | null {
  const { known, type, metonym, country } = mention;
  if (known.length === 0) return null;
  if (type === 'place' && !metonym) return placeMeant(mention, thread, article);
  const usable = metonym ? known.filter((k) => k.type === 'country') : known;
  if (type === 'person' && country !== null) {
    const same = usable.filter((k) => k.country === country);
    if (same.length > 0) return article.countries.mostLocal(same, thread);
  }
  return article.countries.mostLocal(usable.length > 0 ? usable : known, thread);
}

/**
 * Of several known places with a mention's name, the one whose country the article is about; a capital before others.
 *
 * @param thread the thread of the mention
 */
export function placeMeant({ known }: Mention, thread: number, { countries, knowledge }: Article): KnownEntity | null {
  const places = known.filter((k) => k.type === 'place' || k.type === 'country');
  const isCapital = (k: KnownEntity): boolean => k.country !== null && knowledge.countries.get(`capital:${k.country}`)?.key === k.key;
  return countries.mostLocal(places.length > 0 ? places.sort((a, b) => Number(isCapital(b)) - Number(isCapital(a))) : known, thread);
}
