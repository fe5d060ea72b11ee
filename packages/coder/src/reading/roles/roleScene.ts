import { chainOf } from '../attribution/chain.js';
import type { Candidate } from '../candidates/candidate.js';
import { agreesOddly } from '../clauses/agreement.js';
import type { Clause } from '../clauses/clause.js';
import type { EntityDraft } from '../entities/entity.js';
import type { Participants } from '../events/participants.js';
import type { Proposal } from '../events/proposals.js';
import { type Term, term } from '../learned/terms.js';
import type { Mention } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { nearness, positions, rank, type Standing } from './positions.js';
import { governs, histories, type Inside, inside, KINDS, type Neighbours, neighbours, rolesIn } from './roleHistory.js';

/** What the roles of an event are decided by beside the event itself. */
export interface RoleContext {
  readonly participants: Participants;
  /** All candidates of the article, by sentence; null for a line that the site speaks: such lines are passed over. */
  readonly candidates: readonly (readonly Candidate[] | null)[];
  /** Who acts in the first clause of each sentence; undefined for a line that the site speaks. */
  readonly subjects: readonly (EntityDraft | null | undefined)[];
  /** Whether the text around a sentence names somebody often. */
  readonly isOften: (entity: EntityDraft, sentence: number) => boolean;
}

/** An event with everybody around it: what is the same for all who may take part. */
export interface Scene {
  readonly candidate: Candidate;
  readonly type: Term;
  readonly form: Term;
  readonly lemma: Term;
  /** Which roles the rules filled: `AR`, `A-`, `-R`, `--`. */
  readonly filled: Term;
  /** The verb's voice and how its subject was found; of a noun, what governs it. */
  readonly shape: Term;
  /** What follows the verb, and how it agrees; null for nouns. */
  readonly order: Term | null;
  /** The verb whose object or complement an event noun is; null for verbs, and where none is. */
  readonly governor: Term | null;
  /** What the event does to whom it is done to. */
  readonly kind: Term;
  /** Everybody who may take part, and where those stand whom the sentence names. */
  readonly all: ReadonlySet<EntityDraft>;
  readonly standing: ReadonlyMap<EntityDraft, Standing>;
  /** Of those whom the name of somebody else holds, who that is: of لبنان in الجيش اللبناني the army. */
  readonly holders: ReadonlyMap<EntityDraft, EntityDraft>;
  /** Parties named before and after the trigger, nearest first. */
  readonly before: readonly EntityDraft[];
  readonly after: readonly EntityDraft[];
  /** Subjects of clauses before it, nearest first. */
  readonly subjects: readonly EntityDraft[];
  readonly first: EntityDraft | null;
  /** Who acts first in the sentence, and in the two before it, nearest first. */
  readonly main: EntityDraft | null;
  readonly mains: readonly (EntityDraft | null)[];
  /** Who acts in the clause that this one could go on with. */
  readonly earlier: readonly EntityDraft[];
  readonly speaker: EntityDraft | null;
  /** Whom a pronoun here could mean. */
  readonly pronouns: { readonly he: EntityDraft | null; readonly she: EntityDraft | null; readonly they: EntityDraft | null };
  readonly around: Neighbours;
  /** What everybody mostly is in the events around of its kind, and what in those of its type. */
  readonly histories: ReadonlyMap<EntityDraft, string>;
  readonly alike: ReadonlyMap<EntityDraft, readonly ('actor' | 'recipient')[]>;
  /** Whether the text names somebody often. */
  readonly isOften: (entity: EntityDraft) => boolean;
  /** Events in whose complement this one is told. */
  readonly governing: readonly Candidate[];
  /** Events that are told inside this one, or behind it. */
  readonly inside: readonly Inside[];
}

/** How many sentences back who acted first may still be meant. */
const MAINS = 2;

/**
 * Gathers everybody who may take part in an event: whom its sentence names, who a pronoun could mean, who speaks, who acted in the
 * sentences before, who took part in the events around it.
 *
 * @param candidate the event
 * @param context the article's other events
 */
export function sceneOf(candidate: Candidate, context: RoleContext): Scene {
  const { proposal, scopes } = candidate;
  const { sentence, clause, word } = proposal;
  const { participants } = context;
  const standing = standingIn(candidate, participants);
  const speaker = chainOf(scopes, word).at(-1)?.entity ?? null;
  const pronouns = {
    he: participants.pronoun('ه', sentence, word),
    she: participants.pronoun('ها', sentence, word),
    they: participants.pronoun('هم', sentence, word),
  };
  const around = neighbours(candidate, context.candidates);
  const mains = mainsBefore(sentence, context.subjects);
  const all = new Set<EntityDraft>([...proposal.actors, ...proposal.recipients, ...standing.keys()]);
  for (const e of [speaker, pronouns.he, pronouns.she, pronouns.they]) if (e) all.add(e);
  for (const other of around.before) for (const e of [...other.proposal.actors, ...other.proposal.recipients]) all.add(e);
  for (const main of mains) if (main) all.add(main);
  const parties = [...standing].filter(([e]) => e.type !== 'place').sort((a, b) => a[1].mention.head - b[1].mention.head);
  const before = parties.filter(([, s]) => s.mention.head < word).reverse();
  const after = parties.filter(([, s]) => s.mention.head > word);
  const { type } = proposal.sense;
  const kind = KINDS[type] ?? type;
  return {
    candidate,
    type: term(type),
    form: term(proposal.form),
    lemma: term((proposal.entry.verb ?? proposal.entry.lexeme).lemma),
    filled: term(`${proposal.actors.length > 0 ? 'A' : '-'}${proposal.recipients.length > 0 ? 'R' : '-'}`),
    shape: shapeOf(proposal),
    order: orderOf(proposal),
    governor: governorOf(proposal),
    kind: term(kind),
    all,
    standing,
    holders: holdersIn(standing),
    before: before.map(([e]) => e),
    after: after.map(([e]) => e),
    subjects: before.filter(([, s]) => /^(S|uS|GS|s<)/.test(s.at) && !/[gnmb]$/.test(s.at)).map(([e]) => e),
    first: parties[0]?.[0] ?? null,
    main: context.subjects[sentence.index] ?? null,
    mains,
    earlier: clause?.earlier ? participants.of(sentence, clause.earlier, 'actor') : [],
    speaker,
    pronouns,
    around,
    histories: histories(kind, around.all),
    alike: rolesIn(around.alike),
    isOften: (entity) => context.isOften(entity, sentence.index),
    governing: (context.candidates[sentence.index] ?? []).filter((c) => governs(c, candidate)),
    inside: inside(candidate, context.candidates[sentence.index] ?? []),
  };
}

/** Who is named inside the name of somebody else, and inside whose. */
function holdersIn(standing: ReadonlyMap<EntityDraft, Standing>): Map<EntityDraft, EntityDraft> {
  const holders = new Map<EntityDraft, EntityDraft>();
  for (const [entity, { mention, unit, depth }] of standing) {
    if (depth === 0 && mention.kind !== 'nationality') continue;
    for (const [other, { mention: around, unit: there }] of standing) {
      if (other === entity || there !== unit || around.first > mention.first || around.last < mention.last) continue;
      if (around.last - around.first > mention.last - mention.first) holders.set(entity, other);
    }
  }
  return holders;
}

/** Who acts first in the sentences of its passage before one, nearest first. */
function mainsBefore({ index, passage }: ChunkedSentence, subjects: RoleContext['subjects']): (EntityDraft | null)[] {
  const mains: (EntityDraft | null)[] = [];
  for (let i = index - 1; i >= passage && mains.length < MAINS; i--) {
    const main = subjects[i];
    if (main !== undefined) mains.push(main);
  }
  return mains;
}

/** How many of a sentence may take part in an event: bounds the time on a text without a full stop. Of all sentences of 6,000 articles one names more. */
const MOST_NAMED = 64;

/** Those that stand nearest to the event; the rules' participants always. */
function nearest(standing: Map<EntityDraft, Standing>, proposal: Proposal): Map<EntityDraft, Standing> {
  if (standing.size <= MOST_NAMED) return standing;
  const far = [...standing.values()].map((at) => nearness(at, proposal)).sort((a, b) => a - b)[MOST_NAMED - 1] ?? 0;
  const { actors, recipients } = proposal;
  return new Map([...standing].filter(([e, at]) => nearness(at, proposal) <= far || actors.includes(e) || recipients.includes(e)));
}

/** Where each entity of the sentence stands closest to the event. */
function standingIn({ proposal, clauses }: Candidate, participants: Participants): Map<EntityDraft, Standing> {
  const where = positions(proposal.sentence, clauses, proposal);
  const standing = new Map<EntityDraft, Standing>();
  const together = meantTogether(proposal.sentence, participants);
  for (const mention of proposal.sentence.mentions) {
    if (mention.last <= proposal.sentence.dateline) continue;
    const at = where.get(mention);
    if (!at) continue;
    for (const entity of together.get(mention) ?? [participants.ofMention(mention)]) {
      const before = entity ? standing.get(entity) : undefined;
      if (entity && (!before || rank(at.at) > rank(before.at) || (rank(at.at) === rank(before.at) && nearness(at, proposal) < nearness(before, proposal))))
        standing.set(entity, at);
    }
  }
  return nearest(standing, proposal);
}

/** Whom the phrases of a sentence mean that name several at once: they stand where the phrase does. */
function meantTogether(sentence: ChunkedSentence, participants: Participants): Map<Mention, readonly EntityDraft[]> {
  const together = new Map<Mention, readonly EntityDraft[]>();
  for (const unit of sentence.units)
    for (let phrase = unit.kind === 'noun' ? unit : null; phrase; phrase = phrase.genitive) {
      const several = phrase.mention ? participants.severalOf(sentence, phrase) : null;
      if (several && phrase.mention) together.set(phrase.mention, several);
    }
  return together;
}

/** The verb's voice and how its subject was found; of a noun, what governs it. */
export function shapeOf({ form, clause, sense, light, governed }: Proposal): Term {
  if (form !== 'verb') return term(`${form} ${light ? 'light' : governed}`);
  return term(`${clause?.passive ? 'passive' : sense.frame.passive ? 'ambiguous' : 'active'} ${clause?.subjectBy ?? 'none'}${subjectKind(clause)}`);
}

/** What a subject is that does not stand behind its verb: a party acts, a thing may be what the verb is done to. */
function subjectKind(clause: Clause | null): '' | ' party' | ' place' | ' thing' {
  if (!clause?.subject || clause.subjectBy === 'after') return '';
  const type = clause.subject.phrase?.mention?.type;
  return type === undefined ? ' thing' : type === 'place' ? ' place' : ' party';
}

/** The verb whose object or complement an event noun is. */
export function governorOf({ form, clause }: Proposal): Term | null {
  const lexeme = form === 'noun' ? clause?.word.reading.entries[0]?.lexeme : undefined;
  return lexeme ? term(lexeme.lemma) : null;
}

/** وحث الأطراف، وحثت الحكومة: the phrase behind a verb may be either; what tells which. */
function orderOf({ form, clause, sense, sentence, word }: Proposal): Term | null {
  if (form !== 'verb' || !clause) return null;
  const behind = clause.subjectBy === 'after' ? clause.subject?.phrase : clause.object?.phrase;
  const fit = behind && agreesOddly(behind, clause.features, sentence.words) ? '~' : '';
  const joined = sentence.words[word]?.reading.conj !== '' ? 'و' : '';
  return term(
    `${fit}${clause.subjectBy === 'after' ? 'after' : 'other'}${sense.frame.slots.O ?? ''}${clause.object ? '+' : '-'}${joined}${clause.earlier ? 'e' : ''}`,
  );
}
