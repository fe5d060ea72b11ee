import type { LexicalEntry } from '../../knowledge/lexicon.js';
import type { FormFeatures, PloverType, Sense } from '../../knowledge/model.js';
import type { CueHit } from '../phrases/cues.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import type { EventSense } from './proposals.js';
import { toldUnmet } from './unmet.js';

/** A sense that a word may be taken in: of an event, or of none. */
export type Choosable = Extract<Sense, { kind: 'event' | 'plain' }>;

export interface Chosen {
  readonly entry: LexicalEntry;
  readonly sense: EventSense;
  /** Last word of the trigger. */
  readonly last: number | null;
  /** 0 for what the rules choose; others are further types the word could have. */
  readonly rank: number;
  /** Whether nothing that its senses require is there: a guess, for the scorer to weigh by what it has learned. */
  readonly unmet: boolean;
}

/**
 * Chooses the sense whose requirement is met; the more it requires, the better it fits. An idiom that is no event wins over the verb alone.
 *
 * @param follow how far a sense's requirement is met, -1 where it is not
 * @returns the chosen sense first, then one of every further type that fits as well or nearly, for the scorer to rank; last those whose
 *   requirement is not met, of words that tell such events all the same (`unmet.ts`)
 */
export function chooseSenses(entries: readonly LexicalEntry[], follow: (sense: Choosable) => number): Chosen[] {
  let best: { entry: LexicalEntry; sense: Sense } | null = null;
  let bestScore = -1;
  // By type the best of what else it could be.
  const others = new Map<PloverType, { entry: LexicalEntry; sense: EventSense; score: number }>();
  const unmet = new Map<PloverType, { entry: LexicalEntry; sense: EventSense }>();
  // The same lexeme comes once for each inflection that the spelling allows.
  const seen = new Set<Sense>();
  for (const entry of entries) {
    const inherited = entry.verb && entry.lexeme.derivation !== null ? entry.verb.senses : NONE;
    for (const list of [entry.lexeme.senses, inherited])
      for (const sense of list) {
        if ((sense.kind !== 'event' && (sense.kind !== 'plain' || !sense.needs)) || seen.has(sense)) continue;
        seen.add(sense);
        const met = sense.needs === null ? 0 : follow(sense);
        if (met < 0) {
          if (sense.kind === 'event' && !sense.needs?.negated && !unmet.has(sense.type) && toldUnmet(entry.lexeme.lemma, sense.type))
            unmet.set(sense.type, { entry, sense });
          continue;
        }
        const score = met + (sense.needs === null ? 0 : 1);
        // الضربات: the noun as listed, not a beating.
        if (score > bestScore || (score === bestScore && isWeak(best?.sense) && !isWeak(sense))) {
          best = { entry, sense };
          bestScore = score;
        }
        if (sense.kind === 'event' && score > (others.get(sense.type)?.score ?? -1)) others.set(sense.type, { entry, sense, score });
      }
  }
  const found: Chosen[] = [];
  if (best?.sense.kind === 'event') {
    found.push({ entry: best.entry, sense: best.sense, last: null, rank: 0, unmet: false });
    others.delete(best.sense.type);
    unmet.delete(best.sense.type);
    const rest = others.size > 1 ? [...others.values()].sort((a, b) => b.score - a.score) : others.values();
    for (const { entry, sense } of rest) {
      found.push({ entry, sense, last: null, rank: found.length, unmet: false });
      unmet.delete(sense.type);
    }
  }
  for (const { entry, sense } of unmet.values()) found.push({ entry, sense, last: null, rank: found.length + 1, unmet: true });
  return found;
}

function isWeak(sense: Sense | undefined): boolean {
  return sense?.kind === 'event' && sense.frame.weak;
}

const NONE: readonly Sense[] = [];

export const COMPOUND_FEATURES: FormFeatures = { aspect: '', person: '', gender: '', number: '', voice: '', beforePronoun: false, construct: false };

/** An event noun of several words that begins here: إعادة تموضع، قافلة مساعدات. */
export function compoundAt(sentence: ChunkedSentence, word: number, hits: readonly CueHit[]): Chosen | null {
  const hit = hits.find((c) => c.first === word && c.sense.kind === 'event');
  if (hit?.sense.kind !== 'event') return null;
  const lemma = sentence.words
    .slice(hit.first, hit.last + 1)
    .map((w) => w.reading.stem)
    .join(' ');
  return {
    entry: { lexeme: { lemma, pos: 'noun', senses: [hit.sense], verb: -1, derivation: null }, verb: null, features: COMPOUND_FEATURES },
    sense: hit.sense,
    last: hit.last,
    rank: 0,
    unmet: false,
  };
}
