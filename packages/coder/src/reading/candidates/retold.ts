import { canBePast } from '../words/finite.js';
import { type Candidate, withStatus } from './candidate.js';

/**
 * A meeting is told of again and again before it takes place, and not every time with its status (قمة بوتين وأردوغان؛ محمد بن سلمان يزور الكويت):
 * where the text tells the same one as planned wherever it says so, and never as held, it is planned.
 *
 * @param candidates all proposals by sentence
 * @returns the same lists with those proposals completed; none is changed in place
 */
export function followPlans(candidates: readonly (readonly Candidate[])[]): Candidate[][] {
  const meetings = candidates.flat().filter((c) => c.proposal.rank === 0 && c.proposal.sense.type === 'CONSULT');
  const planned = byWord(meetings.filter((c) => c.status.status === 'planned'));
  if (planned.size === 0) return candidates.map((list) => [...list]);
  const settled = byWord(meetings.filter((c) => c.status.status !== 'planned' && !isOpen(c)));
  return candidates.map((list) =>
    list.map((candidate) => {
      if (!isOpen(candidate)) return candidate;
      const word = wordOf(candidate);
      const plan = planned.get(word)?.find((c) => isSame(candidate, c));
      return plan && !settled.get(word)?.some((c) => isSame(candidate, c)) ? withStatus(candidate, { ...plan.status, cue: null }) : candidate;
    }),
  );
}

/** How many meetings told with one word are looked at: bounds time on a text made of them. */
const MOST = 60;

function byWord(meetings: readonly Candidate[]): Map<string, Candidate[]> {
  const lists = new Map<string, Candidate[]>();
  for (const meeting of meetings) {
    const list = lists.get(wordOf(meeting)) ?? [];
    if (list.length < MOST) list.push(meeting);
    lists.set(wordOf(meeting), list);
  }
  return lists;
}

/** The verb that a meeting is told with, or its noun. */
function wordOf({ proposal: { entry } }: Candidate): string {
  return (entry.verb ?? entry.lexeme).lemma;
}

/** Whether a meeting's own words leave open whether it has been held: a noun under no verb in the past, or a verb that can be none. */
function isOpen({ proposal, status }: Candidate): boolean {
  const { form, clause, sentence, word, unit, sense } = proposal;
  if (sense.type !== 'CONSULT' || status.status !== 'actual' || status.cue) return false;
  const trigger = sentence.words[word];
  // مبعوث الأمم المتحدة الذي يزور صنعاء: going on.
  if (form === 'verb') return trigger !== undefined && !canBePast(trigger) && sentence.units[unit - 1]?.kind !== 'relative';
  return form === 'noun' && (clause === null || !canBePast(clause.word));
}

/** Whether of two meetings told with one word somebody takes part in both; of visits, who comes and whom to. */
function isSame({ proposal: a }: Candidate, { proposal: b }: Candidate): boolean {
  const who = [...b.actors, ...b.recipients];
  const shared = [...a.actors, ...a.recipients].filter((e) => who.includes(e)).length;
  return shared >= (a.sense.mode === 'visit' ? 2 : 1);
}
