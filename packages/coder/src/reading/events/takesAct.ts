import { isVerbalNoun } from '../words/actNouns.js';
import type { Proposal } from './proposals.js';

/** An indefinite verbal noun names an act to be done; a definite one may be an event known already. */
export function takesAct(proposal: Proposal): boolean {
  const { sentence, word, unit } = proposal;
  const trigger = sentence.words[word];
  if (trigger === undefined || trigger.reading.article) return false;
  if (proposal.entry.lexeme.derivation === 'verbal noun') return true;
  // إجراء مفاوضات، شن ضربة
  const phrase = sentence.units[unit];
  const head = phrase?.kind === 'noun' && phrase.head !== word ? sentence.words[phrase.head] : undefined;
  return head !== undefined && !head.reading.article && isVerbalNoun(head);
}
