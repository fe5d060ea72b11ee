import type { Mention, NounPhrase, Unit } from './phrases.js';
import type { ChunkedSentence } from './sentence.js';
import { isSite } from './sitesInTowns.js';

/** All mentions of a sentence in reading order: of phrases, of their genitives and nationality adjectives, and of the bodies that titles belong to. */
export function collectMentions(units: readonly Unit[]): Mention[] {
  const mentions = new Set<Mention>();
  const add = (mention: Mention | null): void => {
    if (!mention || mentions.has(mention)) return;
    mentions.add(mention);
    add(mention.belongs);
  };
  const visit = (phrase: NounPhrase): void => {
    add(phrase.mention);
    add(phrase.nationality);
    for (const other of phrase.otherNationalities) add(other);
    // مطار بغداد: the town is what the place belongs to, and not its state.
    if (phrase.genitive && !(phrase.mention && isSite(phrase.mention))) visit(phrase.genitive);
  };
  for (const unit of units) if (unit.kind === 'noun') visit(unit);
  return [...mentions].sort((a, b) => a.first - b.first);
}

/** Mentions that stand bare at the head of a phrase, as subjects and objects do: not behind a preposition, not in the genitive. */
export function bareMentions(sentence: Pick<ChunkedSentence, 'units'>): Set<Mention> {
  const bare = new Set<Mention>();
  for (const unit of sentence.units) if (unit.kind === 'noun' && unit.prep === '' && unit.mention) bare.add(unit.mention);
  return bare;
}
