import type { Candidate } from '../candidates/candidate.js';
import { HELP } from '../clauses/parties.js';
import type { Proposal } from '../events/proposals.js';
import { isUnfilled, toldUnfilled } from '../events/unmet.js';
import type { Decided } from '../roles/roles.js';
import { featuresOf } from './features.js';
import { accepts, mayBeTold, probability } from './scorer.js';

/** A candidate that is an event, with the scorer's probability and with who takes part. */
export interface Selected {
  readonly candidate: Candidate;
  readonly confidence: number;
  readonly roles: Decided;
}

/**
 * Decides which proposals of a sentence are events: the rules drop what can be none, the learned scorer weighs the rest, and who takes part must not be all
 * too unsure.
 *
 * @param candidates proposals of one sentence, in reading order
 * @param decide who takes part in one (`decideRoles`)
 * @returns the events, with the scorer's probability as their confidence
 */
export function selectEvents(candidates: readonly Candidate[], decide: (candidate: Candidate) => Decided): Selected[] {
  const events: Selected[] = [];
  const possible = candidates.filter((c) => canBeEvent(c, candidates));
  for (let first = 0, end = 0; first < possible.length; first = end) {
    end = first + 1;
    while (end < possible.length && possible[end]?.proposal.word === possible[first]?.proposal.word) end++;
    let best: Candidate | null = null;
    let p = 0;
    for (const candidate of possible.slice(first, end)) {
      const q = probability(featuresOf(candidate, { sentence: candidates }));
      if (q > p) {
        best = candidate;
        p = q;
      }
    }
    if (!best || !mayBeTold(p)) continue;
    const roles = decide(best);
    if (!accepts(p, roles.sure)) continue;
    const last = events.at(-1);
    if (last && goesOn(best.proposal, last.candidate.proposal)) {
      if (takesActors(last.candidate.proposal, best.proposal)) events.splice(-1, 1, { ...last, roles: decide(last.candidate) });
      if (best.proposal.actors.every((x) => last.candidate.proposal.actors.includes(x))) continue;
    }
    const confidence = Math.round(p * 100) / 100;
    if (last && tellsTheSame(best.proposal, last.candidate.proposal)) {
      if (confidence <= last.confidence) continue;
      events.pop();
    }
    events.push({ candidate: best, confidence, roles });
  }
  return events;
}

/** What the rules take each word for, without what else it could be. */
export function principal(candidates: readonly (readonly Candidate[])[]): Candidate[][] {
  return candidates.map((list) => list.filter((c) => c.proposal.rank === 0));
}

/** What the rules require of any event. */
export function canBeEvent({ proposal, status }: Candidate, all: readonly Candidate[]): boolean {
  if (status.requested) return false;
  const { recipients, sense } = proposal;
  if (isUnfilled(proposal) && !toldUnfilled(proposal.entry.lexeme.lemma, sense.type)) return false;
  // وصوله إلى الرئاسة: an office is reached, not visited.
  if (sense.mode === 'visit' && sense.frame.weak && recipients.length > 0 && recipients.every((r) => r.type === 'government')) return false;
  // أطلق عملية عسكرية: a verb that lends itself to a noun tells the noun's event.
  if (proposal.form === 'verb' && proposal.unmet && all.some(({ proposal: p }) => p.light && p.rank === 0 && p.clause === proposal.clause)) return false;
  // The object that a multi-word verb already counts is no second event: ألقى القبض، وقع اتفاقا، الدعم الذي قدمته.
  if (proposal.form === 'noun') {
    const verb = all.find((c) => c.proposal.form === 'verb' && c.proposal.rank === 0 && takes(c.proposal, proposal))?.proposal;
    if (verb?.sense.needs && (isOneKind(verb, proposal) || verb.sense.needs.words.length > 0)) return false;
  }
  return true;
}

/** Whether a verb has a noun as its object, or as the subject of its passive; also from a relative clause behind it. */
function takes({ clause }: Proposal, noun: Proposal): boolean {
  if (!clause) return false;
  if (clause === noun.clause) return noun.governed === 'O' || noun.governed === 'S';
  return clause.objectPronoun !== '' && clause.object?.unit === noun.unit && clause.object.phrase?.head === noun.word;
}

/** Whether two that belong together tell one act. */
function isOneKind({ sense: a }: Proposal, { sense: b }: Proposal): boolean {
  return a.type === b.type || (HELP.has(a.type) && HELP.has(b.type));
}

/** One act told by several predicates in a row (مقتل 7 وإصابة 19) is one event, at its first predicate, unless somebody else did it. */
function goesOn(b: Proposal, a: Proposal): boolean {
  if (b.sense.type !== 'ASSAULT' || a.sense.type !== 'ASSAULT') return false;
  if (b.sentence.words[b.word]?.reading.conj !== 'و' || b.word - a.word > 8) return false;
  return b.recipients.every((r) => a.recipients.includes(r) || r.type === 'group');
}

/** How far behind a noun the genitive of its genitive may stand. */
const CHAIN = 3;

/**
 * تقديم المساعدات، إعادة فرض العقوبات، بدأ إضرابا: a noun and a genitive behind it, or a verb and its object, tell one act where they are of one type. In the articles
 * annotated for this project both are events in 2 of 220 chains and in none of 33 objects; the surer one is it.
 */
function tellsTheSame(b: Proposal, a: Proposal): boolean {
  if (b.form !== 'noun' || !isOneKind(a, b)) return false;
  if (a.form === 'verb') return takes(a, b);
  if (a.form !== 'noun' || a.unit !== b.unit || b.word - a.word > CHAIN) return false;
  return b.sentence.words.slice(a.word + 1, b.word + 1).every(({ reading }) => reading.conj === '' && reading.prep === '');
}

/** قتل أربعة وأصيب آخرون في هجوم شنه مسلحون: who did it is named with the last. Whether the first took it from there. */
function takesActors(a: Proposal, b: Proposal): boolean {
  if (a.actors.length > 0) return false;
  a.actors = b.actors.filter((x) => !a.recipients.includes(x));
  return a.actors.length > 0;
}
