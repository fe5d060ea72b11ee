import type { LexicalEntry } from '../../knowledge/lexicon.js';
import type { Sense } from '../../knowledge/model.js';
import type { Clause, Complement } from '../clauses/clause.js';
import { CONTROLLED } from '../clauses/parties.js';
import type { EntityDraft } from '../entities/entity.js';
import type { CueHit } from '../phrases/cues.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { proposeDescribing } from './describingParticiples.js';
import { type Duty, proposeDuties } from './dutyProposals.js';
import { isFormula } from './formulas.js';
import { fixedWords } from './needs.js';
import { fromPhrase } from './nounProposals.js';
import { isOfNature } from './ofNature.js';
import type { Participants } from './participants.js';
import { proposePassiveParticiples } from './passiveParticiples.js';
import { joinOutcomes } from './sameAct.js';
import { fromVerb } from './verbProposals.js';

export type EventSense = Extract<Sense, { kind: 'event' }>;

/** An event as its word and frame propose it, before status, source, time and place. */
export interface Proposal {
  readonly sentence: ChunkedSentence;
  /** Word index of the trigger. */
  readonly word: number;
  readonly lastWord: number;
  readonly unit: number;
  readonly entry: LexicalEntry;
  readonly sense: EventSense;
  /** 0 for what the rules take the word for; more for what else it could be: of all at one word at most one is an event. */
  readonly rank: number;
  /** Whether nothing that its senses require is there. */
  readonly unmet: boolean;
  readonly form: 'verb' | 'noun' | 'participle';
  actors: EntityDraft[];
  recipients: EntityDraft[];
  /** Phrases that stand as places by the frame or by في. */
  readonly places: EntityDraft[];
  /** The clause that the trigger is the verb of, or that governs the noun. */
  readonly clause: Clause | null;
  /** How the governing clause takes the noun: as object, subject, or behind a preposition. */
  readonly governed: string;
  readonly light: boolean;
  /** Whether its participants are those of an event told before. */
  readonly pointsBack: boolean;
  /** The lemma of another predicate of the sentence that tells the same act; '' where none does. */
  oneWith: string;
  readonly complements: readonly Complement[];
  /** What decided who is who, for `explain`. */
  readonly cues: string[];
  /** By what cue the rules found each participant. */
  readonly via: Map<EntityDraft, string>;
}

/** What a later stage may change in a proposal. */
type Revision = Partial<Pick<Proposal, 'sense' | 'actors' | 'recipients' | 'pointsBack' | 'cues' | 'via'>>;

/** A proposal with something changed; field by field, so that all proposals have one shape. */
export function revised(proposal: Proposal, change: Revision): Proposal {
  return {
    sentence: proposal.sentence,
    word: proposal.word,
    lastWord: proposal.lastWord,
    unit: proposal.unit,
    entry: proposal.entry,
    sense: change.sense ?? proposal.sense,
    rank: proposal.rank,
    unmet: proposal.unmet,
    form: proposal.form,
    actors: change.actors ?? proposal.actors,
    recipients: change.recipients ?? proposal.recipients,
    places: proposal.places,
    clause: proposal.clause,
    governed: proposal.governed,
    light: proposal.light,
    pointsBack: change.pointsBack ?? proposal.pointsBack,
    oneWith: proposal.oneWith,
    complements: proposal.complements,
    cues: change.cues ?? proposal.cues,
    via: change.via ?? proposal.via,
  };
}

/** Most events of a sentence: news tells some twenty at the most; bounds time and memory on a text of one verb again and again. */
const MOST_EVENTS = 60;

/**
 * Proposes events: every verb, verbal noun, participle or event noun with an event sense, with its participants by frame.
 *
 * @param sentence the chunked sentence
 * @param clauses its clauses
 * @param participants turns phrases into entities
 * @param hits multi-word cues of the sentence
 * @param speakerAt who speaks at a word
 * @param duty what a demand without a verb is told by (على إيران أن)
 */
export function proposeEvents(
  sentence: ChunkedSentence,
  clauses: readonly Clause[],
  participants: Participants,
  hits: readonly CueHit[],
  speakerAt: (word: number) => EntityDraft | null,
  duty: Duty | null = null,
): Proposal[] {
  const proposals: Proposal[] = duty ? proposeDuties(sentence, duty, participants, speakerAt) : [];
  const others: Proposal[] = [];
  for (const clause of clauses)
    for (const proposal of fromVerb(sentence, clause, clauses, participants, speakerAt)) (proposal.rank === 0 ? proposals : others).push(proposal);
  sentence.units.forEach((unit, u) => {
    if (unit.kind === 'noun') fromPhrase(sentence, unit, u, clauses, participants, hits, speakerAt, proposals, others);
  });
  for (const passive of proposePassiveParticiples(sentence, participants))
    if (!proposals.some((p) => p.sense.type === passive.sense.type && (p.unit === passive.unit || p.unit === passive.unit - 1))) proposals.push(passive);
  for (const describing of proposeDescribing(sentence, clauses, participants, speakerAt)) {
    const same = proposals.findIndex((p) => p.word === describing.word);
    if (same < 0) proposals.push(describing);
    // دوما المحاصرة: behind what it describes it is no verbal noun.
    else if (proposals[same]?.form === 'noun' && describing.actors.length === 0) proposals[same] = describing;
  }
  for (const proposal of proposals) inheritRecipients(proposal, proposals);
  for (const proposal of others) inheritRecipients(proposal, proposals);
  const fixed = proposals.flatMap((p) => fixedWords(sentence, p.word, p.sense));
  // جلسة مباحثات: the second word of a trigger is no trigger of its own.
  const within = (p: Proposal): boolean => proposals.some((o) => o.word < p.word && p.word <= o.lastWord);
  const isTold = (p: Proposal): boolean => !within(p) && !isFormula(sentence, p.word) && !isOfNature(p);
  const told = proposals.filter((p) => (p.form === 'verb' || !fixed.includes(p.word) || ownEvent(p)) && isTold(p)).sort((a, b) => a.word - b.word);
  const joined = joinOutcomes(told.slice(0, MOST_EVENTS));
  if (others.length === 0) return joined;
  // What was joined to another event, or is one too many, is none of another type either.
  const left = new Set(joined);
  const taken = new Set(proposals.filter((p) => !left.has(p)).map((p) => p.word));
  const open = others.filter((p) => !taken.has(p.word) && !fixed.includes(p.word) && isTold(p)).slice(0, MOST_EVENTS);
  return open.length === 0 ? joined : [...joined, ...open].sort((a, b) => a.word - b.word || a.rank - b.rank);
}

/** Acts of word that name whom they are about only in what they promise, refuse or threaten: تعهد بمنح العراق، رفض لقاء الوفد. */
const ABOUT_ACTS: ReadonlySet<string> = new Set(['AGREE', 'REJECT', 'THREATEN']);

/** Gives an act of word without recipient the recipient of the act it is about. */
function inheritRecipients(proposal: Proposal, all: readonly Proposal[]): void {
  if (proposal.recipients.length > 0 || !ABOUT_ACTS.has(proposal.sense.type)) return;
  const about = all.find((p) => p !== proposal && p.word > proposal.word && (p.recipients.length > 0 || asks(p)) && isAbout(proposal, p));
  if (!about) return;
  // وافق على الطلب الروسي: who has asked for it.
  const recipients = (asks(about) ? about.actors : about.recipients).filter((r) => !proposal.actors.includes(r));
  if (recipients.length === 0) return;
  proposal.recipients = recipients;
  for (const e of recipients) proposal.via.set(e, 'of the act');
  proposal.cues.push(`of "${about.entry.lexeme.lemma}" → recipient`);
}

/** What somebody has asked for: الطلب الروسي، مطالب المحتجين. */
function asks({ form, sense, actors }: Proposal): boolean {
  return form === 'noun' && sense.type === 'REQUEST' && actors.length > 0;
}

/** Whether the second event is what the first promises or refuses: its object or complement, or the verb of its content clause. */
function isAbout(proposal: Proposal, other: Proposal): boolean {
  if (other.form === 'noun') {
    if (proposal.form === 'verb' && other.clause === proposal.clause && CONTROLLED.has(other.governed)) return true;
    return proposal.complements.some((c) => c.unit === other.unit) || proposal.unit === other.unit;
  }
  const content = proposal.form === 'verb' ? (proposal.clause?.content ?? -1) : -1;
  return content >= 0 && other.unit > content && other.unit <= content + 3;
}

/** إعفاء شركات من العقوبات على إيران: a measure that is named with the article and falls on somebody is told apart from what is done with it. */
function ownEvent({ sentence, word, recipients, cues }: Proposal): boolean {
  return (sentence.words[word]?.reading.article ?? false) && recipients.length > 0 && cues.some((cue) => /^(على|علي|ضد|عن) → recipient/.test(cue));
}
