import type { ParticleClass } from '../../arabic/particles.js';
import type { LexicalEntry } from '../../knowledge/lexicon.js';
import type { WordList } from '../../knowledge/wordLists.js';

/** One way to read a written word: which clitics come off, and what stands between them. */
export interface Reading {
  readonly conj: '' | 'و' | 'ف';
  readonly prep: '' | 'ب' | 'ل' | 'ك';
  readonly future: boolean;
  readonly article: boolean;
  /** Attached pronoun, folded; '' where there is none. */
  readonly pronoun: string;
  /** Folded letters between the clitics. */
  readonly stem: string;
  /** Folded letters that come off in front. */
  readonly skip: number;
  readonly pos: 'verb' | 'noun' | 'particle';
  readonly classes: readonly ParticleClass[];
  readonly entries: readonly LexicalEntry[];
  /** The lists of `data/word-lists/` that it stands in. */
  readonly lists: readonly WordList[];
  /** Whether a known name or title begins with these letters. */
  readonly named: boolean;
  /** What plain text says for it against the other readings of the same letters: natural logarithm of odds, 0 where nothing was counted. */
  readonly odds: number;
  /** What has been worked out about this reading alone: see `ofReading`. */
  told: unknown[] | null;
  /** Which of its facts have been worked out, and which of these hold, a bit each: see `whetherReading`. */
  asked: number;
  facts: number;
}

const NO_CLASSES: readonly ParticleClass[] = [];
const NO_ENTRIES: readonly LexicalEntry[] = [];
const NO_LISTS: readonly WordList[] = [];

/** What a reading may say of itself. */
type Parts = Partial<Omit<Reading, 'told' | 'asked' | 'facts'>>;

/**
 * A reading of a word; field by field, so that all readings have one shape.
 *
 * @param parts what is not as in a bare noun that no list holds
 */
export function readingOf(parts: Parts): Reading {
  return {
    conj: parts.conj ?? '',
    prep: parts.prep ?? '',
    future: parts.future ?? false,
    article: parts.article ?? false,
    pronoun: parts.pronoun ?? '',
    stem: parts.stem ?? '',
    skip: parts.skip ?? 0,
    pos: parts.pos ?? 'noun',
    classes: parts.classes ?? NO_CLASSES,
    entries: parts.entries ?? NO_ENTRIES,
    lists: parts.lists ?? NO_LISTS,
    named: parts.named ?? false,
    odds: parts.odds ?? 0,
    told: null,
    asked: 0,
    facts: 0,
  };
}

/** A reading with something changed. */
export function revisedReading(base: Reading, change: Parts): Reading {
  return readingOf({ ...base, ...change });
}
