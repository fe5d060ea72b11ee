import type { LexicalEntry } from '../knowledge/lexicon.js';
import type { FormFeatures, Sense } from '../knowledge/model.js';
import type { ChunkedSentence } from './clauses.js';
import type { CueHit } from './cues.js';
import type { EventSense } from './proposals.js';

export interface Chosen {
  readonly entry: LexicalEntry;
  readonly sense: EventSense;
  /** Last word of the trigger. */
  readonly last: number | null;
}

/** Chooses the sense whose requirement is met; the more it requires, the better it fits. An idiom that is no event wins over the verb alone. */
export function chooseSense(entries: readonly LexicalEntry[], follow: (sense: Pick<EventSense, 'needs'>) => number): Chosen | null {
  let best: Chosen | null = null;
  let bestScore = -1;
  // The same lexeme comes once for each inflection that the spelling allows.
  const seen = new Set<Sense>();
  for (const entry of entries) {
    const inherited = entry.verb && entry.lexeme.derivation !== null ? entry.verb.senses : [];
    for (const sense of [...entry.lexeme.senses, ...inherited]) {
      if ((sense.kind !== 'event' && (sense.kind !== 'plain' || !sense.needs)) || seen.has(sense)) continue;
      seen.add(sense);
      const met = sense.needs === null ? 0 : follow(sense);
      if (met < 0) continue;
      const score = met + (sense.needs === null ? 0 : 1);
      if (score > bestScore) {
        best = sense.kind === 'event' ? { entry, sense, last: null } : null;
        bestScore = score;
      }
    }
  }
  return best;
}

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
  };
}
