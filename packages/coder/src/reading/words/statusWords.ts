import type { CueStatus, PloverType } from '../../knowledge/model.js';
import { finiteEntries } from './finite.js';
import { ofWord } from './told.js';
import { findSense, type Word } from './words.js';

/** The status a word lends, where all its likely readings agree on it: تمكن is no form of أمكن. */
export const statusCue = ofWord((word): CueStatus | null => {
  if (word.pos === 'noun') {
    const noun = findSense(word, 'status');
    if (noun) return noun.sense.status;
    // محاولة is what was tried, not she who tries.
    if (word.reading.entries.some((e) => e.lexeme.derivation === 'verbal noun')) return null;
    const participle = word.reading.entries.find((e) => e.lexeme.derivation === 'active participle' && e.verb?.senses.some((s) => s.kind === 'status'));
    const sense = participle?.verb?.senses.find((s) => s.kind === 'status');
    return sense?.kind === 'status' ? sense.status : null;
  }
  if (word.pos !== 'verb') return null;
  const found = finiteEntries(word).map(({ lexeme }) => ({ lemma: lexeme.lemma, sense: lexeme.senses.find((s) => s.kind === 'status') }));
  const first = found.find(({ sense }) => sense !== undefined);
  if (first?.sense?.kind !== 'status') return null;
  const { status } = first.sense;
  // درس and درّس are spelt alike in all their forms: which of them has an act for its object is plain.
  const agree = found.every(({ lemma, sense }) => (sense?.kind === 'status' ? sense.status === status : lemma === first.lemma));
  return agree ? status : null;
});

/** Whether a word bears an event of this type by itself, without other words that it would need. */
export function bears(word: Word, type: PloverType): boolean {
  return typesOf(word).has(type);
}

const typesOf = ofWord((word): ReadonlySet<PloverType> => {
  const entries = word.pos === 'verb' ? finiteEntries(word) : word.reading.entries.filter((e) => e.lexeme.derivation !== 'passive participle');
  const types = new Set<PloverType>();
  for (const { lexeme, verb } of entries)
    for (const s of [...lexeme.senses, ...(lexeme.derivation !== null ? (verb?.senses ?? []) : [])]) {
      if (s.kind !== 'event') continue;
      const alone = s.needs === null || ((s.type === 'REQUEST' || s.type === 'THREATEN') && s.needs.prepositions.length > 0);
      if (alone) types.add(s.type);
    }
  return types.size > 0 ? types : NO_TYPES;
});

const NO_TYPES: ReadonlySet<PloverType> = new Set();
