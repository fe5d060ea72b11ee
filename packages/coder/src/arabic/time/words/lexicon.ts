import { fold } from '../../letters.js';
import { type CliticForm, cliticForms } from '../../proclitics.js';
import { DAYS } from './days.js';
import { DECADES } from './decades.js';
import { DIRECTIONS } from './directions.js';
import { EDGES } from './edges.js';
import type { Entry, Facets } from './facets.js';
import { FEASTS } from './feasts.js';
import { MONTHS } from './months.js';
import { ORDINALS } from './ordinals.js';
import { PARTICLES } from './particles.js';
import { SEASONS } from './seasons.js';
import { UNITS } from './units.js';
import { WEEKDAYS } from './weekdays.js';

/** A token as a word of time: its facets, and the proclitics on it. */
export interface TimeWord extends Facets {
  /** The word without proclitics, folded. */
  readonly base: string;
  readonly article: boolean;
  readonly preposition: CliticForm['preposition'];
  readonly conjunction: CliticForm['conjunction'];
  /** May be the first word of an expression; the others only help. */
  readonly opens: boolean;
}

const TABLES: readonly (readonly Entry[])[] = [WEEKDAYS, DAYS, MONTHS, UNITS, DIRECTIONS, EDGES, SEASONS, DECADES, ORDINALS, PARTICLES, FEASTS];

const LEXICON: ReadonlyMap<string, TimeWord> = build();

function build(): Map<string, TimeWord> {
  const facets = new Map<string, Facets>();
  for (const [words, more] of TABLES.flat()) {
    for (const word of words.split(' ')) {
      const base = fold(word);
      facets.set(base, { ...facets.get(base), ...more });
    }
  }
  const bases = [...facets].map(([base, own]) => ({ base, own, mayOpen: opens(own), forms: cliticForms(base) }));
  const lexicon = new Map<string, TimeWord>();
  // Whole words first, then the article alone, then the rest: what a token is by itself wins over what it might be with clitics.
  const rounds: readonly ((form: CliticForm, base: string) => boolean)[] = [
    (form, base) => form.text === base,
    (form, base) => form.text === `ال${base}`,
    () => true,
  ];
  for (const round of rounds) {
    for (const { base, own, mayOpen, forms } of bases) {
      for (const form of forms) {
        if (!round(form, base) || lexicon.has(form.text) || (own.ungoverned && form.preposition !== '')) continue;
        const { article, preposition, conjunction } = form;
        lexicon.set(form.text, { ...own, base, article, preposition, conjunction, opens: mayOpen });
      }
    }
  }
  return lexicon;
}

function opens(own: Facets): boolean {
  if (own.thereupon !== undefined) return true;
  if (own.particle !== undefined) return own.particle !== 'in' && own.particle !== 'to' && own.particle !== 'between' && own.particle !== 'until';
  if (own.toward !== undefined && own.ordinal === undefined) return own.toward === 0;
  if (own.demonstrative !== undefined) return own.demonstrative === 'near';
  return !(own.about || own.several || own.few || own.equals || own.era || (own.adverb && !own.part) || (own.teen && own.ordinal === undefined));
}

/**
 * The word of time a folded token is. One look-up, for nearly all tokens are none.
 *
 * @param folded a folded token with its clitics
 * @example timeWord('وبالامس')?.offset // -1
 */
export function timeWord(folded: string): TimeWord | undefined {
  return LEXICON.get(folded);
}
