import type { ReportSense } from '../knowledge/model.js';
import type { ChunkedSentence } from './clauses.js';
import type { Word } from './words.js';

/** مشيرا إلى، مضيفا أن، مؤكدة: a participle that reports on. */
export interface ReportParticiple {
  readonly word: number;
  readonly sense: ReportSense;
}

/** Finds the participles of a sentence that report on. */
export function reportParticiples(sentence: ChunkedSentence): ReportParticiple[] {
  return sentence.words.flatMap((word, k) => {
    const sense = senseOf(word);
    return sense ? [{ word: k, sense }] : [];
  });
}

function senseOf(word: Word): ReportSense | null {
  if (word.pos !== 'noun' || word.reading.article || word.reading.prep !== '' || !/(ا|ه|ين)$/.test(word.token.folded)) return null;
  for (const entry of word.reading.entries) {
    if (entry.lexeme.derivation !== 'active participle') continue;
    for (const sense of entry.verb?.senses ?? []) if (sense.kind === 'report') return sense.sense;
  }
  return null;
}
