import type { ChunkedSentence } from './clauses.js';
import type { CueHit } from './cues.js';
import type { Participants } from './participants.js';
import type { NounPhrase } from './phrases.js';
import type { ReportScope } from './reports.js';
import { kindOf } from './sources.js';
import { senses } from './words.js';

/** According to: the phrase after the cue is the source of the sentence. */
export function accordingTo(sentence: ChunkedSentence, hit: CueHit, participants: Participants): ReportScope | null {
  if (hit.sense.kind !== 'report') return null;
  const phrase = sentence.units.find((u): u is NounPhrase => u.kind === 'noun' && u.last > hit.last && u.first >= hit.last);
  if (!phrase || phrase.first > hit.last + 3) return null;
  const entity = participants.ofPhrase(sentence, phrase, 'recipient')[0] ?? null;
  const head = sentence.words[phrase.head];
  if (!entity && !(head && senses(head).some((s) => s.kind === 'report' || (s.kind === 'class' && s.class === 'statement')))) return null;
  const leads = hit.first <= 2;
  return {
    first: leads ? phrase.last + 1 : 0,
    last: leads ? sentence.words.length - 1 : hit.first,
    kind: kindOf(phrase),
    entity,
    cue: { sentence: sentence.index, first: hit.first, last: hit.last },
    sense: hit.sense.sense,
    quoted: false,
  };
}

/** `Name: what they said` in a headline. */
export function colonHeadline(sentence: ChunkedSentence, participants: Participants): ReportScope | null {
  const at = sentence.units.findIndex((u) => u.kind === 'colon');
  const colon = sentence.units[at];
  const unit = sentence.units[0];
  if (at < 1 || at > 2 || !colon || unit?.kind !== 'noun' || !unit.mention || unit.mention.type === 'place') return null;
  const entity = participants.ofPhrase(sentence, unit, 'recipient')[0] ?? null;
  if (!entity) return null;
  const cue = { sentence: sentence.index, first: colon.first, last: colon.first };
  return { first: colon.first + 1, last: sentence.words.length - 1, kind: kindOf(unit), entity, cue, sense: 'say', quoted: false };
}
