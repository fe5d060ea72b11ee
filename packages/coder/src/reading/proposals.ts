import { fold } from '../arabic/letters.js';
import type { LexicalEntry } from '../knowledge/lexicon.js';
import type { FormFeatures, Frame, Role, Sense } from '../knowledge/model.js';
import { type ChunkedSentence, type Clause, type Complement, complementsAfter, finiteEntries } from './clauses.js';
import type { CueHit } from './cues.js';
import type { EntityDraft } from './entities.js';
import { fixedWords, isFixedAt, requirementMet } from './needs.js';
import { isUnnamed, type Participants, unique } from './participants.js';
import { proposePassiveParticiples } from './passiveParticiples.js';
import type { Mention, NounPhrase } from './phrases.js';
import { joinOutcomes } from './sameAct.js';
import { senses, type Word } from './words.js';

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
  readonly complements: readonly Complement[];
  /** What decided who is who, for `explain`. */
  readonly cues: string[];
}

interface NounContext {
  readonly clause: Clause | null;
  readonly slot: string;
}

/**
 * Proposes events: every verb, verbal noun, participle or event noun with an event sense, with its participants by frame.
 *
 * @param sentence the chunked sentence
 * @param clauses its clauses
 * @param participants turns phrases into entities
 */
export function proposeEvents(
  sentence: ChunkedSentence,
  clauses: readonly Clause[],
  participants: Participants,
  hits: readonly CueHit[],
  speakerAt: (word: number) => EntityDraft | null,
): Proposal[] {
  const proposals: Proposal[] = [];
  for (const clause of clauses) {
    const proposal = fromVerb(sentence, clause, participants, speakerAt);
    if (proposal) proposals.push(proposal);
  }
  sentence.units.forEach((unit, u) => {
    if (unit.kind === 'noun') fromPhrase(sentence, unit, u, clauses, participants, hits, proposals);
  });
  for (const passive of proposePassiveParticiples(sentence, participants))
    if (!proposals.some((p) => p.sense.type === passive.sense.type && (p.unit === passive.unit || p.unit === passive.unit - 1))) proposals.push(passive);
  for (const proposal of proposals) inheritRecipients(proposal, proposals);
  const fixed = proposals.flatMap((p) => fixedWords(sentence, p.word, p.sense));
  return joinOutcomes(proposals.filter((p) => p.form === 'verb' || !fixed.includes(p.word) || ownEvent(p)).sort((a, b) => a.word - b.word));
}

/** Acts of word that name whom they are about only in what they promise, refuse or threaten: تعهد بمنح العراق، رفض لقاء الوفد. */
const ABOUT_ACTS: ReadonlySet<string> = new Set(['AGREE', 'REJECT', 'THREATEN']);

/** Gives an act of word without recipient the recipient of the act it is about. */
function inheritRecipients(proposal: Proposal, all: readonly Proposal[]): void {
  if (proposal.recipients.length > 0 || !ABOUT_ACTS.has(proposal.sense.type)) return;
  const about = all.find((p) => p !== proposal && p.word > proposal.word && p.recipients.length > 0 && isAbout(proposal, p));
  if (!about) return;
  const recipients = about.recipients.filter((r) => !proposal.actors.includes(r));
  if (recipients.length === 0) return;
  proposal.recipients = recipients;
  proposal.cues.push(`of "${about.entry.lexeme.lemma}" → recipient`);
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

interface Chosen {
  readonly entry: LexicalEntry;
  readonly sense: EventSense;
  /** Last word of the trigger. */
  readonly last: number | null;
}

/** Chooses the sense whose requirement is met; the more it requires, the better it fits. */
export function chooseSense(entries: readonly LexicalEntry[], follow: (sense: EventSense) => number): Chosen | null {
  let best: Chosen | null = null;
  let bestScore = -1;
  // The same lexeme comes once for each inflection that the spelling allows.
  const seen = new Set<Sense>();
  for (const entry of entries) {
    const inherited = entry.verb && entry.lexeme.derivation !== null ? entry.verb.senses : [];
    for (const sense of [...entry.lexeme.senses, ...inherited]) {
      if (sense.kind !== 'event' || seen.has(sense)) continue;
      seen.add(sense);
      const met = sense.needs === null ? 0 : follow(sense);
      if (met < 0) continue;
      const score = met + (sense.needs === null ? 0 : 1);
      if (score > bestScore) {
        best = { entry, sense, last: null };
        bestScore = score;
      }
    }
  }
  return best;
}

const COMPOUND_FEATURES: FormFeatures = { aspect: '', person: '', gender: '', number: '', voice: '', beforePronoun: false, construct: false };

/** An event noun of several words that begins here: إعادة تموضع، قافلة مساعدات. */
function compoundAt(sentence: ChunkedSentence, word: number, hits: readonly CueHit[]): Chosen | null {
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

function fromVerb(sentence: ChunkedSentence, clause: Clause, participants: Participants, speakerAt: (word: number) => EntityDraft | null): Proposal | null {
  const unit = sentence.units[clause.unit];
  if (!unit) return null;
  const near = [clause.object, clause.subject, ...clause.prepositional].flatMap((c) => (c?.phrase ? [c.phrase] : []));
  // صواريخ أطلقها: what the attached pronoun stands for is right before it.
  const left = sentence.units[clause.unit - 1];
  if (clause.objectPronoun !== '' && left?.kind === 'noun') near.push(left);
  // What is farther belongs to something else.
  const preps = clause.prepositional.slice(0, 3).map((c) => c.prep);
  const entries = finiteEntries(clause.word);
  const chosen = chooseSense(entries, (sense) => requirementMet(sentence, unit.first, sense, near, preps));
  if (!chosen) return null;
  const { entry, sense } = chosen;
  if (sense.type === 'ASSAULT' && sense.needs === null && clause.object?.phrase && clause.object.unit > clause.unit && isDeed(sentence, clause.object.phrase))
    return null;
  const cues: string[] = [];
  const frame = sense.frame;
  const passive = clause.passive || entry.features.voice === 'passive' || readsPassive(sentence, clause, frame);
  const actors: EntityDraft[] = [];
  const recipients: EntityDraft[] = [];
  const places: EntityDraft[] = [];
  const topics: EntityDraft[] = [];
  const put = (role: Role | undefined, all: readonly EntityDraft[], cue: string): void => {
    if (role === undefined || role === 'none' || all.length === 0) return;
    // A bare number counts victims, nobody else.
    const found = sense.type === 'ASSAULT' || sense.type === 'COERCE' ? all : all.filter((e) => !isCount(e));
    if (found.length === 0) return;
    cues.push(`${cue} → ${role}`);
    if (role === 'actor') actors.push(...found);
    else if (role === 'recipient' && sense.type === 'MOBILIZE' && /^(الي|في|علي)$/.test(cue)) {
      places.push(...found.filter(isLocation));
      recipients.push(...found.filter((e) => !isLocation(e)));
    } else if (role === 'recipient' && sense.type === 'CONSULT') {
      // Talks in a town are with nobody of that name; a visit goes to it.
      places.push(...found.filter((e) => e.type === 'place'));
      recipients.push(...found.filter((e) => e.type !== 'place'));
    } else if (role === 'recipient') recipients.push(...found);
    else if (role === 'topic') {
      topics.push(...found.filter((e) => e.type !== 'place' && !(cue === 'من' && isLocation(e))));
      if (cue === 'من') places.push(...found.filter(isLocation));
    } else if (role === 'place') {
      places.push(...found.filter(isLocation));
      // Who is driven out of a place, or holds it, suffers the event.
      if (sense.type === 'ASSAULT' && cue !== 'في') recipients.push(...found.filter((e) => !isLocation(e)));
    } else if (role === 'both') {
      actors.push(...found.slice(0, 1));
      recipients.push(...found.slice(1));
    }
  };
  // أسقطت مقاتلة سورية، وزار اليمن: what cannot act is the object, and the subject is somebody named before, or nobody.
  if (!passive && objectOnly(sentence, clause, sense)) {
    const subject = clause.earlier
      ? participants.of(sentence, clause.earlier, 'actor')
      : sense.mode === 'visit'
        ? participants.subject(sentence, { ...clause, subject: null })
        : [];
    put(frame.slots.S, subject, 'subject (earlier)');
    if (clause.subject) put(frame.slots.O, participants.of(sentence, clause.subject, frame.slots.O ?? 'none', subject), 'object');
    return finishVerb(sentence, clause, unit.first, chosen, participants, { actors, recipients, places, topics, cues, put, passive: false, subject });
  }
  const subjectRole = passive ? (frame.slots.O ?? 'recipient') : frame.slots.S;
  // نناقش، يجب على: who speaks does it, or demands it.
  const voiced = clause.features.person === '1' || (sense.type === 'REQUEST' && (subjectRole === undefined || subjectRole === 'none'));
  const speaker = voiced ? speakerAt(unit.first) : null;
  if (voiced) {
    if (speaker) put('actor', [speaker], 'speaker');
    return finishVerb(sentence, clause, unit.first, chosen, participants, {
      actors,
      recipients,
      places,
      topics,
      cues,
      put,
      passive: false,
      subject: speaker ? [speaker] : [],
    });
  }
  const subject = clause.subject ? participants.of(sentence, clause.subject, subjectRole ?? 'actor') : participants.subject(sentence, clause);
  if (frame.mutual && clause.subject && clause.subject.joined.length > 0 && !passive) put('both', subject, 'subject');
  else put(subjectRole, subject, passive ? 'passive subject' : `subject (${clause.subjectBy})`);
  if (!passive) {
    // سلمت واشنطن مصر مقاتلات: of two objects the party receives.
    const receives =
      frame.slots.O ??
      (sense.type === 'AID' && clause.object?.phrase && isParty(clause.object.phrase)
        ? 'recipient'
        : sense.type === 'ASSAULT' && sense.needs
          ? 'recipient'
          : undefined);
    // لقي مصرعه: the word that the sense is fixed to is no party.
    if (
      clause.object?.phrase &&
      !(
        sense.needs?.words.length &&
        isFixedAt(sentence, clause.object.phrase.head, sense) &&
        clause.object.phrase.genitive === null &&
        clause.object.phrase.nationality === null
      )
    )
      put(
        receives,
        participants.of(sentence, clause.object, sense.type === 'REJECT' && receives === 'topic' ? 'recipient' : (receives ?? 'none'), subject),
        'object',
      );
    // هاجموا حاجزا للشرطة: whose thing is attacked.
    const behind =
      clause.object && recipients.length === 0 && receives === 'recipient'
        ? clause.prepositional.find((c) => c.prep === 'ل' && c.unit === (clause.object?.unit ?? 0) + 1)
        : undefined;
    if (behind && sense.frame.slots.ل === undefined) put('recipient', participants.of(sentence, behind, 'recipient', subject), 'owner of the object');
    if (clause.objectPronoun !== '' && clause.subjectBy !== 'relative' && !(clause.object && clause.object.unit < clause.unit)) {
      const entity = participants.pronoun(clause.objectPronoun, sentence, unit.first, subject);
      if (entity) put(frame.slots.O, [entity], 'object pronoun');
    }
  }
  return finishVerb(sentence, clause, unit.first, chosen, participants, { actors, recipients, places, topics, cues, put, passive, subject });
}

interface VerbRoles {
  readonly actors: EntityDraft[];
  readonly recipients: EntityDraft[];
  readonly places: EntityDraft[];
  readonly topics: EntityDraft[];
  readonly cues: string[];
  readonly put: (role: Role | undefined, found: readonly EntityDraft[], cue: string) => void;
  readonly passive: boolean;
  readonly subject: readonly EntityDraft[];
}

/** Reads the prepositional complements of an event verb and closes its proposal. */
function finishVerb(sentence: ChunkedSentence, clause: Clause, word: number, chosen: Chosen, participants: Participants, roles: VerbRoles): Proposal {
  const { actors, recipients, places, topics, cues, put, passive, subject } = roles;
  const { entry, sense } = chosen;
  for (const complement of firstOfEach(clause.prepositional)) {
    const agent = passive || actors.length === 0 ? agentOf(sentence, complement) : null;
    if (agent) {
      put('actor', participants.ofPhrase(sentence, agent, 'recipient', subject), 'agent');
      continue;
    }
    const role = sense.frame.slots[complement.prep] ?? (passive && complement.prep === 'قبل' ? 'actor' : undefined);
    if (role === undefined) continue;
    put(role, participants.of(sentence, complement, role, subject), complement.prep);
  }
  // A party that the matter concerns is the recipient when no other is named.
  if (recipients.length === 0) recipients.push(...topics);
  // قضت بإعدام عشرة: of what the verb is fixed to, whoever suffers it.
  if (recipients.length === 0 && sense.needs && SUFFERED.has(sense.type))
    for (const { phrase } of [clause.object, ...clause.prepositional].flatMap((c) => c ?? []))
      if (phrase?.genitive && isFixedAt(sentence, phrase.head, sense))
        put('recipient', participants.ofPhrase(sentence, phrase.genitive, 'recipient', subject), 'genitive');
  return {
    sentence,
    word,
    lastWord: word,
    unit: clause.unit,
    entry,
    sense,
    form: 'verb',
    actors: unique(actors),
    recipients: unique(recipients).filter((r) => !actors.includes(r)),
    places,
    clause,
    governed: '',
    light: false,
    pointsBack: false,
    complements: clause.prepositional,
    cues,
  };
}

/** تستهدف ضمان الحصول، هاجم قرار: a deed is aimed at, not attacked. */
function isDeed(sentence: ChunkedSentence, phrase: NounPhrase): boolean {
  const entries = sentence.words[phrase.head]?.reading.entries ?? [];
  return phrase.mention === null && entries.length > 0 && entries.every((e) => e.lexeme.derivation === 'verbal noun');
}

/** Whether the only phrase after a transitive event verb cannot be its agent: a thing, or for a visit a country. */
function objectOnly(sentence: ChunkedSentence, clause: Clause, sense: EventSense): boolean {
  const phrase = clause.subject?.phrase;
  if (
    !phrase ||
    clause.subjectBy !== 'after' ||
    clause.object ||
    clause.objectPronoun !== '' ||
    sense.frame.slots.S !== 'actor' ||
    sense.frame.slots.O === undefined
  )
    return false;
  if (phrase.mention) {
    if (sense.mode === 'visit' && (phrase.mention.type === 'country' || phrase.mention.type === 'place')) return true;
    // زار المدينة والتقى القادة: a verb that must have an object has it, if somebody was acting already.
    const unit = sentence.units[clause.unit];
    const joined = unit?.kind === 'verb' && unit.conj;
    return (
      joined &&
      clause.earlier !== null &&
      sense.type === 'CONSULT' &&
      sense.frame.slots.O === 'recipient' &&
      !clause.prepositional.some((c) => sense.frame.slots[c.prep] === 'recipient')
    );
  }
  const head = sentence.words[phrase.head];
  return (
    head !== undefined &&
    !senses(head).some((s) => s.kind === 'class' && (s.class === 'weapon' || s.class === 'force' || s.class === 'statement' || s.class === 'diplomat')) &&
    head.reading.entries.length > 0
  );
}

/** A verb whose spelling does not show its voice is passive where its frame says news uses it so and no object follows. */
function readsPassive(sentence: ChunkedSentence, clause: Clause, frame: Frame): boolean {
  if (!frame.passive || clause.objectPronoun !== '') return false;
  if (clause.subjectBy === 'relative' || clause.subjectBy === 'before') return clause.object === null || clause.object.unit > clause.unit + 2;
  if (clause.object) return false;
  // اعتقلت السلطات التميمي: a state organ does it even where its object was not read.
  const subject = clause.subject?.phrase?.mention;
  if (subject?.kind === 'organ' && subject.quantity === null && (subject.type === 'government' || subject.type === 'military')) return false;
  void sentence;
  return true;
}

/** Proposals from the nouns of a phrase: its head, and the heads of the genitives inside it. */
function fromPhrase(
  sentence: ChunkedSentence,
  phrase: NounPhrase,
  u: number,
  clauses: readonly Clause[],
  participants: Participants,
  hits: readonly CueHit[],
  out: Proposal[],
): void {
  const context = contextOf(phrase, u, clauses);
  let covered = -1;
  for (let np: NounPhrase | null = phrase; np; np = np.genitive) {
    if (np.mention && np.mention.kind !== 'group') continue;
    // وقف إطلاق النار is one event: what a sense is fixed to is none of its own.
    if (np.head <= covered) continue;
    const proposal = fromNoun(sentence, np, phrase, u, context, clauses, participants, hits, out);
    if (!proposal) continue;
    out.push(proposal);
    covered = Math.max(proposal.lastWord, np.genitive && isFixedAt(sentence, np.genitive.head, proposal.sense) ? np.genitive.head : -1);
  }
}

type Following = ReturnType<typeof complementsAfter>;

/** محادثات استمرت يومين بين فلان وفلان: what completes the noun may stand behind a clause that describes it. */
function pastDescription(following: Following, sentence: ChunkedSentence, u: number, np: NounPhrase, clauses: readonly Clause[]): Following {
  const next = sentence.units[u + 1];
  if (next?.kind !== 'verb' || next.conj || np.definite) return following;
  const clause = clauses.find((c) => c.unit === u + 1);
  if (clause?.objectPronoun !== '') return following;
  return { ...following, prepositional: [...following.prepositional, ...clause.prepositional.filter((c) => c.prep === 'بين' || c.prep === 'مع')] };
}

/** The clause that takes this phrase, and how. */
function contextOf(phrase: NounPhrase, u: number, clauses: readonly Clause[]): NounContext {
  for (let i = clauses.length - 1; i >= 0; i--) {
    const clause = clauses[i];
    if (!clause) continue;
    if (clause.object?.phrase === phrase || clause.object?.joined.includes(phrase)) return { clause, slot: 'O' };
    if (clause.subject?.phrase === phrase || clause.subject?.joined.includes(phrase)) {
      if (clause.subjectBy !== 'dropped') return { clause, slot: 'S' };
    }
    const prepositional = clause.prepositional.find((c) => c.phrase === phrase || c.joined.includes(phrase));
    if (prepositional) return { clause, slot: prepositional.prep };
  }
  void u;
  return { clause: null, slot: '' };
}

function fromNoun(
  sentence: ChunkedSentence,
  np: NounPhrase,
  whole: NounPhrase,
  u: number,
  context: NounContext,
  clauses: readonly Clause[],
  participants: Participants,
  hits: readonly CueHit[],
  out: readonly Proposal[],
): Proposal | null {
  const word = sentence.words[np.head];
  if (word?.pos !== 'noun') return null;
  const entries = nounEntries(sentence, np, word);
  const following = pastDescription(complementsAfter(sentence, u + 1, { commas: 0 }), sentence, u, np, clauses);
  const near = [...(np.genitive ? [np.genitive] : []), ...following.bare.flatMap((c) => (c.phrase ? [c.phrase] : []))];
  const preps = following.prepositional.map((c) => c.prep);
  const compound = compoundAt(sentence, np.head, hits);
  const chosen = compound ?? chooseSense(entries, (sense) => requirementMet(sentence, np.head, sense, near, preps));
  if (!chosen) return null;
  const { entry, sense } = chosen;
  // تحقيق توازن is achieving it, تحقيق الشرطة an investigation.
  if (sense.mode === 'investigate' && np.genitive && np.genitive.mention === null) return null;
  const participle = entry.lexeme.derivation === 'active participle';
  // An active participle tells an event only as an accusative of state (متهما، داعيا) or behind a subject (مطالبة ب).
  if (participle && !isCircumstance(sentence, np, word)) return null;
  const frame = sense.frame;
  const cues: string[] = [];
  const actors: EntityDraft[] = [];
  const recipients: EntityDraft[] = [];
  const places: EntityDraft[] = [];
  const topics: EntityDraft[] = [];
  const put = (role: Role | undefined, all: readonly EntityDraft[], cue: string): void => {
    if (role === undefined || role === 'none' || all.length === 0) return;
    // A bare number counts victims, nobody else.
    const found = sense.type === 'ASSAULT' || sense.type === 'COERCE' ? all : all.filter((e) => !isCount(e));
    if (found.length === 0) return;
    cues.push(`${cue} → ${role}`);
    if (role === 'actor') actors.push(...found);
    else if (role === 'recipient' && sense.type === 'MOBILIZE' && /^(الي|في|علي)$/.test(cue)) {
      places.push(...found.filter(isLocation));
      recipients.push(...found.filter((e) => !isLocation(e)));
    } else if (role === 'recipient' && sense.type === 'CONSULT') {
      // Talks in a town are with nobody of that name; a visit goes to it.
      places.push(...found.filter((e) => e.type === 'place'));
      recipients.push(...found.filter((e) => e.type !== 'place'));
    } else if (role === 'recipient') recipients.push(...found);
    else if (role === 'topic') {
      topics.push(...found.filter((e) => e.type !== 'place' && !(cue === 'من' && isLocation(e))));
      if (cue === 'من') places.push(...found.filter(isLocation));
    } else if (role === 'place') {
      places.push(...found.filter(isLocation));
      // Who is driven out of a place, or holds it, suffers the event.
      if (sense.type === 'ASSAULT' && cue !== 'في') recipients.push(...found.filter((e) => !isLocation(e)));
    } else if (role === 'both') {
      if (actors.length === 0) actors.push(...found.slice(0, 1));
      recipients.push(...found.slice(actors.includes(found[0] as EntityDraft) ? 1 : 0));
    }
  };
  const verbal = entry.lexeme.derivation !== null;
  const objectRole = frame.slots.O;
  // Prepositional complements of the noun.
  const complements = np === whole || np.last === whole.last ? following.prepositional : [];
  const agentBy = complements.find((c) => c.prep === 'قبل');
  const next = np === whole || np.last === whole.last ? following.bare[0] : undefined;
  // إصابة ضابطين ومجند: what is joined to the genitive shares its role.
  const shared = (next?.phrase?.conj && next.unit === u + 1 && next.phrase.mention ? [next.phrase, ...next.joined] : []).filter(
    (p) => !(np.genitive && isUnnamed(np.genitive) && isUnnamed(p)),
  );
  const bareObject = next?.phrase?.conj ? undefined : next;
  const genitiveAgent =
    verbal &&
    !participle &&
    objectRole !== undefined &&
    (complements.some((c) => c.prep === 'ل' && (c.unit === u + 1 || (c.phrase?.mention != null && sentence.units[c.unit - 1]?.kind !== 'noun'))) ||
      (bareObject !== undefined &&
        np.genitive !== null &&
        bareObject.unit === u + 1 &&
        (bareObject.phrase?.mention !== null || (isParty(np.genitive) && sense.type !== 'AID'))));
  if (np.genitive) {
    let role: Role;
    if (!verbal)
      role = sense.type === 'SANCTION' && np.genitive.mention?.type === 'country' && !np.genitive.mention.metonym ? 'recipient' : (frame.slots.G ?? 'actor');
    else if (!participle && isParty(np.genitive) && VOICED.has(sense.type)) role = 'actor';
    else if (participle) role = objectRole ?? 'none';
    else if (objectRole === undefined && isFixedAt(sentence, np.genitive.head, sense))
      role =
        np.genitive.mention && np.genitive.mention.type !== 'place'
          ? SUFFERED.has(sense.type) && !(sense.type === 'RETREAT' && np.genitive.mention.type === 'military')
            ? 'recipient'
            : 'none'
          : 'place';
    else if (objectRole === undefined) role = 'actor';
    else if (genitiveAgent || (frame.slots.S === 'actor' && hasPrepRecipient(complements, frame) && (objectRole !== 'recipient' || isParty(np.genitive))))
      role = 'actor';
    else if (sense.type === 'CONSULT' && bareObject?.phrase?.mention?.type === 'person' && isParty(np.genitive)) role = 'actor';
    else if (sense.mode === 'visit' && isNamedPerson(np.genitive)) role = 'actor';
    else role = objectRole === 'topic' && np.genitive.mention?.type === 'person' ? 'actor' : isNamedPerson(np.genitive) && frame.mutual ? 'actor' : objectRole;
    // قمة سنغافورة، اتفاق فيينا: a town names where, not who.
    if ((role === 'actor' || role === 'both') && np.genitive.mention && isTown(np.genitive.mention))
      places.push(...one(participants.placeOf(np.genitive.mention)));
    else
      put(
        role,
        [np.genitive, ...shared].flatMap((phrase) => participants.ofPhrase(sentence, phrase, role)),
        'genitive',
      );
  }
  if (np.nationality && (np.genitive === null || genitiveIsObject(frame)))
    put(participle ? 'none' : frame.slots.S === 'recipient' ? 'recipient' : 'actor', one(participants.ofMention(np.nationality)), 'nationality adjective');
  if (word.reading.pronoun !== '') {
    // معبرا عن تأييده: outside any verb's complements the pronoun is the sentence's subject, if it agrees.
    const around = context.clause ?? governingClause(sentence, np.head, clauses);
    const subject = around && context.slot !== 'S' ? participants.subject(sentence, around)[0] : undefined;
    const reflexive = subject !== undefined && agreesWith(word.reading.pronoun, subject);
    const owner = reflexive ? subject : participants.pronoun(word.reading.pronoun, sentence, np.head, subject ? [subject] : []);
    // شكر الكويت على مساعداتها: who is praised or blamed for it did it.
    const judged =
      owner !== null &&
      !reflexive &&
      out.some((p) => p.clause === context.clause && p.form === 'verb' && JUDGED.has(p.sense.type) && p.recipients.includes(owner));
    put(judged ? 'actor' : pronounRole(entry, frame, reflexive, subject !== undefined, complements), one(owner), 'attached pronoun');
    // يتوافدون إلى لقائه: the subject does it to whom the pronoun names.
    if (subject && !reflexive && owner && owner !== subject && recipients.includes(owner) && CONTROLLED.has(context.slot))
      put('actor', [subject], 'subject of the governing verb');
  }
  for (const complement of firstOfEach(complements)) {
    const agent = agentOf(sentence, complement);
    if (agent) {
      put('actor', participants.ofPhrase(sentence, agent, 'recipient'), 'agent');
      continue;
    }
    let role = frame.slots[complement.prep];
    // مقتل جندي في هجوم لحزب: ل belongs to the noun right before it.
    if (
      role === undefined &&
      verbal &&
      complement.prep === 'ل' &&
      objectRole !== undefined &&
      (complement.unit === u + 1 || sentence.units[complement.unit - 1]?.kind !== 'noun')
    )
      role = objectRole;
    if (
      role === undefined &&
      verbal &&
      complement.prep === 'ل' &&
      complement.unit === u + 1 &&
      objectRole === undefined &&
      frame.slots.S === 'actor' &&
      actors.length === 0
    )
      role = 'actor';
    if (role === undefined && complement === agentBy) role = 'actor';
    // غارة للتحالف، هجوم لداعش: whose attack it is.
    if (role === undefined && !verbal && complement.prep === 'ل' && complement.unit === u + 1 && np.genitive === null && sense.type === 'ASSAULT')
      role = 'actor';
    // بدعم من التحالف، بأمر من القاضي.
    if (role === undefined && complement.prep === 'من' && np.prep === 'ب' && np.genitive === null) role = 'actor';
    if (role === undefined && complement.prep === 'بين' && (complement.joined.length > 0 || complement.phrase?.mention?.plural)) role = 'both';
    if (role === undefined) continue;
    put(role, participants.of(sentence, complement, role, actors), complement.prep);
  }
  // استقبال الأمير في قصره مساء أمس وزير الدفاع: a person further on is whom he received.
  const apart = sense.type === 'CONSULT' && objectRole === 'recipient' && bareObject?.phrase?.mention?.type === 'person' && !bareObject.phrase.conj;
  if ((genitiveAgent || (apart && np.genitive && isParty(np.genitive))) && bareObject && actors.length > 0 && (bareObject.unit === u + 1 || apart))
    put(
      objectRole ?? (sense.type === 'ASSAULT' ? 'recipient' : undefined),
      participants.of(sentence, bareObject, objectRole ?? 'recipient', actors),
      'object of the verbal noun',
    );
  if (actors.length === 0 && !participle && frame.slots.S !== 'recipient') {
    const maker = makerOf(sentence, u, clauses);
    if (maker)
      put(
        'actor',
        participants.subject(sentence, maker).filter((s) => !recipients.includes(s)),
        'subject of the relative clause',
      );
  }
  let light = false;
  if (participle && actors.length === 0) {
    const governor = governingClause(sentence, np.head, clauses);
    if (governor) put('actor', participants.subject(sentence, governor), 'subject of the governing verb');
    if (bareObject && bareObject.unit === u + 1) put(objectRole, participants.of(sentence, bareObject, objectRole ?? 'none', actors), 'object');
  } else if (context.clause) {
    const sense2 = lightSense(context.clause, context.slot);
    if (sense2) {
      light = true;
      const subject = participants.subject(sentence, context.clause).filter((s) => !recipients.includes(s) || sense2.subject === 'recipient');
      if (sense2.subject === 'recipient') {
        put('recipient', subject, 'subject of the light verb');
      } else if (sense2.subject === 'actor' && context.slot !== 'S') {
        put('actor', subject, 'subject of the light verb');
      } else if (sense2.subject === 'place') {
        put('place', subject, 'subject of the light verb');
      }
      for (const complement of context.clause.prepositional) {
        if (complements.some((c) => c.unit === complement.unit)) continue;
        const role = frame.slots[complement.prep];
        if (role !== undefined) put(role, participants.of(sentence, complement, role, subject), `${complement.prep} of the light verb`);
      }
    } else if (actors.length === 0 && context.slot !== 'S' && frame.slots.S !== 'recipient' && inheritsSubject(context, np, whole, sense)) {
      put(
        'actor',
        participants.subject(sentence, context.clause).filter((s) => !recipients.includes(s)),
        'subject of the governing verb',
      );
    }
  }
  if (recipients.length === 0) recipients.push(...topics);
  if (actors.length === 0 && verbal && !participle && frame.slots.S !== 'recipient')
    put(
      'actor',
      controllerOf(sentence, np, whole, u, participants).filter((e) => !recipients.includes(e)),
      'agent of the governing noun',
    );
  // قتل 12 مسلحا في مواجهات مع الجيش: who suffers in a mutual event is its other side.
  if (
    actors.length === 0 &&
    frame.mutual &&
    recipients.length > 0 &&
    context.clause &&
    (context.slot === 'في' || context.slot === 'خلال' || context.slot === 'جراء' || context.slot === 'اثر')
  ) {
    put(
      'actor',
      participants.subject(sentence, context.clause).filter((e) => !recipients.includes(e)),
      'the other side',
    );
  }
  const accuser = actors.length === 0 && context.clause ? out.find((p) => p.clause === context.clause && p.form === 'verb') : undefined;
  if (accuser && accuser.sense.type === 'ACCUSE' && context.slot === 'ب')
    put(
      'actor',
      accuser.recipients.filter((r) => !recipients.includes(r)),
      'the accused',
    );
  // أجرت مصر والسعودية مناورات: of those who do it together the first acts with the others.
  if (frame.mutual && recipients.length === 0 && actors.length > 1) recipients.push(...actors.splice(1));
  return {
    sentence,
    word: np.head,
    lastWord: chosen.last ?? np.head,
    unit: u,
    entry,
    sense,
    form: participle ? 'participle' : 'noun',
    actors: unique(actors),
    recipients: unique(recipients).filter((r) => !actors.includes(r)),
    places,
    clause: context.clause,
    governed: context.slot,
    light,
    pointsBack: false,
    complements,
    cues,
  };
}

/** What a noun may be: of موافقة and the like, participle or verbal noun by its spelling, a participle only where it is a circumstance. */
function nounEntries(sentence: ChunkedSentence, np: NounPhrase, word: Word): LexicalEntry[] {
  const entries = word.reading.entries.filter((e) => e.lexeme.pos === 'noun' && e.lexeme.derivation !== 'passive participle');
  // ضمان is a word of its own, no two acts of ضم.
  const whole = entries.filter(
    (e) => !(e.lexeme.derivation === 'verbal noun' && e.features.number === 'd' && entries.some((x) => fold(x.lexeme.lemma) === word.reading.stem)),
  );
  if (whole.length < entries.length) return whole;
  const unlike = entries.some((e) => e.lexeme.derivation === 'verbal noun') && entries.some((e) => e.lexeme.derivation === 'active participle');
  if (!unlike) return entries;
  // المقاومة، الفصائل المقاتلة: a name for people, or an adjective.
  if (entries.some((e) => e.lexeme.derivation === null && e.lexeme.senses.some((s) => s.kind === 'group'))) return [];
  const before = sentence.words[np.head - 1];
  if (word.reading.article && word.reading.prep === '' && word.reading.conj === '' && before?.pos === 'noun' && before.reading.article) return [];
  const unwanted = isCircumstance(sentence, np, word) ? 'verbal noun' : 'active participle';
  return entries.filter((e) => e.lexeme.derivation !== unwanted);
}

/** The relative clause that says who makes the event noun happen: الاجتماع الذي عقده أوباما، الطلب الذي تقدم به. */
function makerOf(sentence: ChunkedSentence, u: number, clauses: readonly Clause[]): Clause | null {
  const { units } = sentence;
  const relative = units[u + 1]?.kind === 'relative';
  const clause = clauses.find((c) => c.unit > u && c.unit <= u + (relative ? 4 : 1));
  if (!clause || (!relative && units[u + 1]?.kind !== 'verb')) return null;
  const back = clause.objectPronoun !== '' || clause.prepositional.some((c) => c.phrase === null && c.pronoun !== '');
  return back && clause.subject !== null && clause.subjectBy !== 'relative' ? clause : null;
}

/** Who a noun in front says will do it: قرار الرئيس بضم، اعتزامه منع، محاولة إيران قصف، بعد تمكن الجيش من تحرير. */
function controllerOf(sentence: ChunkedSentence, np: NounPhrase, whole: NounPhrase, u: number, participants: Participants): EntityDraft[] {
  // Inside the same phrase: a noun with a pronoun in front of the verbal noun.
  for (let k = np.head - 1; k >= whole.first && k >= np.head - 3; k--) {
    const word = sentence.words[k];
    if (word && word.pos === 'noun' && word.reading.pronoun !== '') return one(participants.pronoun(word.reading.pronoun, sentence, k));
  }
  const before = sentence.units[u - 1];
  if (before?.kind !== 'noun' || np !== whole || !(np.prep === 'ب' || np.prep === 'من' || np.prep === 'علي' || (np.prep === '' && !np.conj))) return [];
  const head = sentence.words[before.head];
  if (!head) return [];
  const decides = head.reading.entries.some(
    (e) => e.lexeme.derivation === 'verbal noun' || e.lexeme.senses.some((s) => s.kind === 'status' || s.kind === 'report'),
  );
  if (!decides && !(before.genitive && isParty(before.genitive) && (np.prep === 'ب' || np.prep === ''))) return [];
  if (before.genitive) return participants.ofPhrase(sentence, before.genitive, 'recipient');
  return head.reading.pronoun === '' ? [] : one(participants.pronoun(head.reading.pronoun, sentence, before.head));
}

/** Whether a pronoun on an event noun is who does it or who suffers it: زيارته لموسكو، اعتقاله، دعمه. */
function pronounRole(entry: LexicalEntry, frame: Frame, reflexive: boolean, hasSubject: boolean, complements: readonly Complement[]): Role {
  if (entry.lexeme.derivation === null) return frame.slots.G === 'recipient' ? 'recipient' : 'actor';
  const object = frame.slots.O;
  if (entry.lexeme.derivation === 'active participle') return object ?? 'none';
  if (object === undefined) return frame.slots.S === 'recipient' ? 'recipient' : 'actor';
  if (frame.passive) return object;
  if (object === 'recipient' && hasSubject && !reflexive && !hasPrepRecipient(complements, frame)) return object;
  return 'actor';
}

/** Nouns behind which the agent stands: على يد، على أيدي، من جانب، من طرف. */
const AGENT_NOUNS: ReadonlyMap<string, RegExp> = new Map([
  ['علي', /^(يد|ايدي|يدي)$/],
  ['من', /^(جانب|طرف|لدن)$/],
  ['ب', /^(يد|ايدي|يدي)$/],
]);

/** Whoever an agent noun names: خطفوا على يد مسلحين. */
function agentOf(sentence: ChunkedSentence, { prep, phrase }: Complement): NounPhrase | null {
  const head = phrase ? sentence.words[phrase.head] : undefined;
  return phrase?.genitive && head && AGENT_NOUNS.get(prep)?.test(head.reading.stem) ? phrase.genitive : null;
}

/** Of several complements behind the same preposition only the first belongs to the frame. */
function firstOfEach(complements: readonly Complement[]): Complement[] {
  const seen = new Set<string>();
  return complements.filter((c) => !seen.has(c.prep) && seen.add(c.prep));
}

function one<T>(item: T | null): T[] {
  return item === null ? [] : [item];
}

/** Whether a phrase names somebody who can act. */
function isParty(np: NounPhrase): boolean {
  return np.mention !== null && np.mention.type !== 'place' && np.mention.kind !== 'group' && !(np.mention.kind === 'office' && np.mention.plural);
}

function isCount(entity: EntityDraft): boolean {
  return entity.type === 'group' && entity.known === null && entity.lemma === '' && entity.names.size === 0;
}

function isLocation(entity: EntityDraft): boolean {
  return entity.type === 'place' || entity.type === 'country';
}

function isTown(mention: Mention): boolean {
  return mention.type === 'place' || mention.known.some((k) => k.type === 'place');
}

function isNamedPerson(np: NounPhrase): boolean {
  return np.mention?.type === 'person';
}

function genitiveIsObject(frame: Frame): boolean {
  return frame.slots.O !== undefined || frame.slots.G === 'recipient';
}

function hasPrepRecipient(complements: readonly Complement[], frame: Frame): boolean {
  return complements.some((c) => frame.slots[c.prep] === 'recipient' && c.phrase?.mention != null);
}

function agreesWith(pronoun: string, entity: EntityDraft): boolean {
  if (pronoun === 'ها') return entity.type === 'person' ? entity.gender === 'f' : entity.gender !== 'm';
  if (pronoun === 'ه') return entity.gender !== 'f' && !entity.plural;
  return pronoun === 'هم' ? entity.plural || entity.type !== 'person' : false;
}

/** A verb that lends itself to the event noun in this slot. */
function lightSense(clause: Clause, slot: string): Extract<Sense, { kind: 'light' }> | null {
  for (const entry of clause.word.reading.entries) {
    if (entry.lexeme.pos !== 'verb') continue;
    for (const sense of entry.lexeme.senses) if (sense.kind === 'light' && sense.link === slot) return sense;
  }
  return null;
}

/** Whether the subject of the governing verb does what the verbal noun names: يعتزم زيارة، قرر سحب. */
function inheritsSubject(context: NounContext, np: NounPhrase, whole: NounPhrase, sense: EventSense): boolean {
  const clause = context.clause;
  if (!clause || np !== whole) return false;
  // وصل بعد زيارة لبيونغ يانغ: what frames somebody's own doing is theirs.
  const framing = sense.type === 'CONSULT' && !np.definite && /^(بعد|قبل|خلال|عقب|في|اثر)$/.test(context.slot);
  if (!CONTROLLED.has(context.slot) && !framing) return false;
  return !clause.word.reading.entries.some((e) =>
    e.lexeme.senses.some(
      (s) =>
        (s.kind === 'event' && s.type !== 'AGREE' && s.type !== 'REJECT' && s.type !== 'THREATEN' && s.type !== 'CONCEDE') ||
        (s.kind === 'report' && s.sense !== 'announce'),
    ),
  );
}

/** Acts of word about what their recipient did. */
const JUDGED: ReadonlySet<string> = new Set(['SUPPORT', 'ACCUSE']);

/** Types whose fixed object is people who suffer the event (طرد دبلوماسيين); what is sent or given is no party (إرسال قوات). */
const SUFFERED: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'RETREAT']);

/** Acts of speech: what stands in the genitive after them speaks (دعوات المجتمع الدولي). */
const VOICED: ReadonlySet<string> = new Set(['REQUEST', 'THREATEN', 'REJECT', 'AGREE', 'PROTEST']);

/** Where a verbal noun takes its agent from the subject of its verb: قرر سحب، تمكن من تحرير، وصل لزيارة. */
const CONTROLLED: ReadonlySet<string> = new Set(['O', 'ب', 'علي', 'عن', 'الي', 'ل', 'من']);

/** The clause a participle of state belongs to: the nearest verb before it in its sentence. */
function governingClause(sentence: ChunkedSentence, word: number, clauses: readonly Clause[]): Clause | null {
  let best: Clause | null = null;
  for (const clause of clauses) {
    const unit = sentence.units[clause.unit];
    if (unit && unit.first < word) best = clause;
  }
  return best;
}

/** An accusative of state: indefinite, spelt with the tanwin alef or the feminine ending, after a comma, a clause, or at its head. */
function isCircumstance(sentence: ChunkedSentence, np: NounPhrase, word: Word): boolean {
  if (word.reading.article || word.reading.prep !== '' || np.prep !== '') return false;
  const before = sentence.words[np.head - 1];
  if (word.reading.pronoun !== '') return false;
  const accusative = word.token.folded.endsWith('ا');
  // التميمي متهمة إسرائيل: indefinite behind a definite noun it is no adjective.
  const afterMark = before !== undefined && (before.pos === 'punctuation' || (before.pos === 'noun' && (before.reading.article || before.reading.named)));
  return accusative || (afterMark && (word.reading.stem.endsWith('ه') || word.reading.stem.endsWith('ين')));
}
