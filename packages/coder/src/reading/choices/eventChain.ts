import { chainOf } from '../attribution/chain.js';
import type { ReportScope } from '../attribution/reports.js';
import type { Candidate } from '../candidates/candidate.js';
import type { Proposal } from '../events/proposals.js';
import { has } from '../words/words.js';

/**
 * Who stands between the reader and an event, by the reports that it is told in and what it is.
 *
 * @param candidate the event, its roles decided
 * @returns reports from the outermost to the innermost; none where the article tells it itself
 * @example eventChain(candidate).map(({ kind }) => kind) // ['named'] for what قال لافروف إن tells
 */
export function eventChain({ proposal, status, scopes }: Candidate): readonly ReportScope[] {
  return chainOf(isKnown(proposal) ? [] : scopes, proposal.word, {
    type: proposal.sense.type,
    actors: proposal.actors,
    // يجب على X: whoever says so asks; نؤكد: whoever speaks does it.
    // قال إنه سيواصل دعم ...: told of in a verb.
    told: isTold(proposal),
    calls: proposal.form === 'verb' && proposal.entry.lexeme.senses.some(({ kind }) => kind === 'report'),
    aloud: isFirstPerson(proposal),
    // بدعم من التحالف: told along with something else.
    aside: proposal.form === 'noun' && proposal.governed === '',
    verb: tellingVerb(proposal),
    ...(proposal.form === 'noun' && proposal.clause?.features.person === '3' ? { taker: proposal.sentence.units[proposal.clause.unit]?.first ?? -1 } : {}),
    // لن نعترف، لم أتفق: what one says one will do or has not done is no act of word yet.
    done: status.status !== 'planned' && status.status !== 'negated',
  });
}

/** الجماعات المدعومة من إيران: whether a participle describes by what is known, whoever speaks. */
export function isKnown(proposal: Proposal): boolean {
  return proposal.form === 'participle' && proposal.entry.lexeme.derivation === 'passive participle' && !isPredicate(proposal);
}

/** Whether a finite verb in the third person tells the act, its own or one that only carries its noun. */
function isTold({ form, entry, sense, light, clause }: Proposal): boolean {
  if (form === 'verb') return entry.features.person === '3' && sense.frame.slots.S === 'actor';
  return form === 'noun' && light && clause?.features.person === '3' && clause.word.reading.future;
}

/** ندعو، دعمنا: an act of whoever is speaking. */
function isFirstPerson({ form, entry, sentence, word }: Proposal): boolean {
  return (form === 'verb' && entry.features.person === '1') || (form === 'noun' && /^(نا|ي)$/.test(sentence.words[word]?.reading.pronoun ?? ''));
}

/** The verb that tells an act of its subject, by word: يواجه الصحافي اتهامات; a predicate itself; -1 for none. */
function tellingVerb({ form, clause, sentence, word }: Proposal): number {
  if (form === 'participle') return word;
  return form === 'noun' && clause?.subject ? (sentence.units[clause.unit]?.first ?? -1) : -1;
}

/** إن الصحافي متهم، إنه مدعوم: said of somebody, not a description of somebody meant. */
function isPredicate({ sentence, word }: Proposal): boolean {
  const { words } = sentence;
  let at = word - 1;
  while (words[at]?.pos === 'punctuation' && /^["“«]$/.test(words[at]?.token.folded ?? '')) at--;
  const before = words[at];
  if (!before || words[word]?.reading.article || words[word]?.reading.conj !== '') return false;
  return has(before, 'complementizer') || (before.pos === 'noun' && before.reading.prep === '' && (before.reading.article || before.reading.named));
}
