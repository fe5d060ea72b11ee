import { matchName } from '../words/names.js';
import type { SentenceContext } from './chunker.js';
import { nationalityAt } from './nationalities.js';
import { type Mention, revisedMention } from './phrases.js';

/** What may stand between a town and its state: طرابلس في لبنان, طرابلس (ليبيا), طرابلس، شمال لبنان. */
const BETWEEN = /^(في|ب|\(|،|,|-|ب?(شمال|جنوب|شرق|غرب)ي?|ب?وسط|ب?اقصي)$/;
/** How many of them. */
const MOST_BETWEEN = 3;

/**
 * Of towns of several states with one name, the one whose state the words behind it name: طرابلس الليبية, طرابلس في شمال لبنان.
 *
 * @param mention a name
 * @returns the mention of that town; the mention as it is where it is no town, or nothing behind tells
 */
export function townOfState(context: SentenceContext, mention: Mention): Mention {
  if (mention.type !== 'place' || mention.known.every((k) => k.country === mention.country)) return mention;
  const country = stateBehind(context, mention.last + 1);
  const known = mention.known.filter((k) => k.country === country);
  return country !== null && known.length > 0 ? revisedMention(mention, { known, country, metonym: false }) : mention;
}

/** The state that the words behind a town name: by an adjective, or by its own name. */
function stateBehind(context: SentenceContext, i: number): string | null {
  const { words, lexicon } = context;
  const adjective = words[i]?.reading.article && words[i]?.reading.conj === '' ? nationalityAt(context, i) : null;
  if (adjective && !adjective.plural && adjective.gender === 'f') return adjective.country;
  let at = i;
  while (at < i + MOST_BETWEEN && BETWEEN.test(words[at]?.token.folded ?? '')) at++;
  if (at === i && words[i]?.reading.prep === '') return null;
  // طرابلس، لبنان: a list.
  if (at === i + 1 && /^[،,-]$/.test(words[i]?.token.folded ?? '')) return null;
  const name = matchName(words, at, lexicon);
  return name?.matches[0]?.entity.type === 'country' && name.matches[0].sense !== 'capital' ? name.matches[0].entity.country : null;
}
