import { fold } from '../arabic/letters.js';
import type { LexicalEntry } from '../knowledge/lexicon.js';
import type { Role, Sense } from '../knowledge/model.js';
import { isEventWord } from './actNouns.js';
import type { ChunkedSentence, Clause, Complement } from './clauses.js';
import { complementsAfter, ownObject } from './complements.js';
import type { CueHit } from './cues.js';
import { findClass } from './described.js';
import type { EntityDraft } from './entities.js';
import { makerOf } from './makers.js';
import { isFixedAt, requirementMet } from './needs.js';
import {
  agreesWith,
  answerableFor,
  controllerOf,
  governingClause,
  inheritsSubject,
  isCircumstance,
  JUDGED,
  lenderOf,
  lightSense,
  pronounRole,
  VOICED,
} from './nounRoles.js';
import { genderOf } from './nounShape.js';
import { isUnnamed, type Participants, unique } from './participants.js';
import {
  agentOf,
  CONTROLLED,
  firstOfEach,
  genitiveIsObject,
  governs,
  hasPrepRecipient,
  isNamedPerson,
  isParty,
  isTown,
  one,
  SUFFERED,
  weaponOf,
} from './parties.js';
import type { NounPhrase } from './phrases.js';
import type { EventSense, Proposal } from './proposals.js';
import { RoleSheet } from './roleSheet.js';
import { type Chosen, chooseSenses, compoundAt } from './senseChoice.js';
import { seeksMeeting } from './soughtMeetings.js';
import { whetherWord } from './told.js';
import { describedBy } from './verbProposals.js';
import type { Word } from './words.js';

export interface NounContext {
  readonly clause: Clause | null;
  readonly slot: string;
}

/** Proposals from the nouns of a phrase: its head, and the heads of the genitives inside it. */
export function fromPhrase(
  sentence: ChunkedSentence,
  phrase: NounPhrase,
  u: number,
  clauses: readonly Clause[],
  participants: Participants,
  hits: readonly CueHit[],
  speakerAt: (word: number) => EntityDraft | null,
  out: Proposal[],
  others: Proposal[],
): void {
  const context = contextOf(phrase, clauses);
  let covered = -1;
  for (let np: NounPhrase | null = phrase; np; np = np.genitive) {
    if (np.mention && np.mention.kind !== 'group') continue;
    // وقف إطلاق النار is one event: what a sense is fixed to is none of its own.
    if (np.head <= covered) continue;
    const [proposal, ...rest] = fromNoun(sentence, np, phrase, u, context, clauses, participants, hits, speakerAt, out);
    if (!proposal) continue;
    others.push(...rest);
    if (proposal.rank > 0) {
      others.push(proposal);
      continue;
    }
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
function contextOf(phrase: NounPhrase, clauses: readonly Clause[]): NounContext {
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
  return { clause: null, slot: '' };
}

/** Whether some entry of a word has a sense to choose: for most words none has, which spares them all that decides between senses. */
const mayTellEvent = whetherWord((word) =>
  word.reading.entries.some(({ lexeme, verb }) => lexeme.senses.some(isChoice) || (lexeme.derivation !== null && verb?.senses.some(isChoice) === true)),
);

const isChoice = ({ kind }: Sense): boolean => kind === 'event' || kind === 'plain';

function fromNoun(
  sentence: ChunkedSentence,
  np: NounPhrase,
  whole: NounPhrase,
  u: number,
  context: NounContext,
  clauses: readonly Clause[],
  participants: Participants,
  hits: readonly CueHit[],
  speakerAt: (word: number) => EntityDraft | null,
  out: readonly Proposal[],
): Proposal[] {
  const word = sentence.words[np.head];
  if (word?.pos !== 'noun') return [];
  const compound = compoundAt(sentence, np.head, hits);
  if (!compound && !mayTellEvent(word)) return [];
  const entries = nounEntries(sentence, np, word);
  const following = pastDescription(complementsAfter(sentence, u + 1, { commas: 0 }), sentence, u, np, clauses);
  const near = [...(np.genitive ? [np.genitive] : []), ...following.bare.flatMap((c) => (c.phrase ? [c.phrase] : []))];
  // القوات التي جرى نشرها: what the pronoun stands for is what the clause describes.
  const described = word.reading.pronoun !== '' && context.clause ? describedBy(sentence, context.clause) : null;
  if (described) near.push(described);
  const preps = following.prepositional.map((c) => c.prep);
  // Of a verbal noun the genitive may be either.
  const sides = { subject: np.genitive, object: np.genitive ?? described };
  const chosen = compound ? [compound] : chooseSenses(entries, (sense) => requirementMet(sentence, np.head, sense, near, preps, sides));
  return chosen.flatMap((c) => withSense({ sentence, np, whole, u, context, clauses, participants, speakerAt, out, word, following }, c) ?? []);
}

/** A noun that may be an event, with what stands around it. */
interface NounAt {
  readonly sentence: ChunkedSentence;
  readonly np: NounPhrase;
  readonly whole: NounPhrase;
  readonly u: number;
  readonly context: NounContext;
  readonly clauses: readonly Clause[];
  readonly participants: Participants;
  readonly speakerAt: (word: number) => EntityDraft | null;
  readonly out: readonly Proposal[];
  readonly word: Word;
  readonly following: Following;
}

function withSense({ sentence, np, whole, u, context, clauses, participants, speakerAt, out, word, following }: NounAt, chosen: Chosen): Proposal | null {
  const { entry, sense } = chosen;
  // أجرينا محادثات: who speaks does it.
  const acting = (clause: Clause): readonly EntityDraft[] =>
    clause.features.person === '1' ? one(speakerAt(sentence.units[clause.unit]?.first ?? 0)) : participants.subject(sentence, clause);
  // تحقيق توازن, تحقيق هذا الهدف is achieving it, تحقيق الشرطة an investigation.
  if (sense.mode === 'investigate' && (np.genitive ? np.genitive.mention === null : np.last === np.head && pointsOut(sentence, u, word))) return null;
  const participle = entry.lexeme.derivation === 'active participle';
  // An active participle tells an event only as an accusative of state (متهما، داعيا) or behind a subject (مطالبة ب).
  if (participle && !isCircumstance(sentence, np, word)) return null;
  const frame = sense.frame;
  const { actors, recipients, places, topics, cues, via, put } = new RoleSheet(sense.type);
  const verbal = entry.lexeme.derivation !== null;
  const objectRole = frame.slots.O;
  // Prepositional complements of the noun.
  const complements = np === whole || np.last === whole.last ? following.prepositional : [];
  // سجن مراهق لقرصنة حسابات: what somebody is punished for, not whom it is done to.
  const reason = (c: Complement): boolean => c.phrase !== null && c.phrase.mention === null && isEventWordAt(sentence, c.phrase.head);
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
    (objectRole !== undefined || (sense.type === 'ASSAULT' && sense.needs !== null)) &&
    (complements.some(
      (c) => c.prep === 'ل' && !reason(c) && (follows(sentence, u, c.unit) || (c.phrase?.mention != null && sentence.units[c.unit - 1]?.kind !== 'noun')),
    ) ||
      (bareObject !== undefined &&
        np.genitive !== null &&
        bareObject.unit === u + 1 &&
        (bareObject.phrase?.mention !== null || (isParty(np.genitive) && sense.type !== 'AID'))));
  // لقائه نظيره، دعمها رئيس النظام: who it is done to stands behind who does it.
  const pronounAgent =
    verbal &&
    !participle &&
    word.reading.pronoun !== '' &&
    ((bareObject?.phrase != null && bareObject.unit === u + 1 && ownObject(sentence.words, np, bareObject.phrase)) ||
      // تكريمه للناشطة
      (objectRole === 'recipient' && complements.some((c) => c.prep === 'ل' && c.unit === u + 1 && c.phrase?.mention != null && !reason(c))));
  const light = context.clause && !participle ? lightSense(context.clause, context.slot) : null;
  // يحظى بدعم الجيش، تعرضت لقصف من الجيش: where the verb's subject receives it, who is named with the noun does it.
  const lender = participle ? null : lenderOf(sentence, np, whole, u, clauses, participants);
  const received = light?.subject === 'recipient' || lender?.role === 'recipient';
  const sought =
    sense.type === 'CONSULT' && verbal && objectRole === 'recipient' && light === null && np === whole && seeksMeeting(context.clause, context.slot);
  if (np.genitive) {
    let role: Role;
    // دعم بلاده للعراق: his country acts as one by its name.
    const acts = isParty(np.genitive) || isHomeland(sentence, np.genitive);
    if (received && verbal && np === whole && acts) role = 'actor';
    else if (!verbal)
      role = sense.type === 'SANCTION' && np.genitive.mention?.type === 'country' && !np.genitive.mention.metonym ? 'recipient' : (frame.slots.G ?? 'actor');
    else if (
      !participle &&
      acts &&
      VOICED.has(sense.type) &&
      frame.slots.G !== 'recipient' &&
      !(objectRole === 'recipient' && inheritsSubject(sentence, context, np, whole, sense))
    )
      role = 'actor';
    else if (participle) role = objectRole ?? 'none';
    else if (objectRole === undefined && isFixedAt(sentence, np.genitive.head, sense))
      role =
        np.genitive.mention && np.genitive.mention.type !== 'place'
          ? SUFFERED.has(sense.type) && !(sense.type === 'RETREAT' && np.genitive.mention.type === 'military')
            ? 'recipient'
            : 'none'
          : 'place';
    else if (objectRole === undefined && light?.subject === 'actor' && (context.slot === 'ب' || context.slot === 'O') && np === whole)
      // قامت بريطانيا بسحب دبلوماسيين: who does it is told by the verb.
      role = isUnnamed(np.genitive) && SUFFERED.has(sense.type) && sense.type !== 'RETREAT' ? 'recipient' : 'none';
    else if (objectRole === undefined) role = 'actor';
    else if (genitiveAgent || (frame.slots.S === 'actor' && hasPrepRecipient(complements, frame) && (objectRole !== 'recipient' || acts))) role = 'actor';
    else if (sense.type === 'CONSULT' && bareObject?.phrase?.mention?.type === 'person' && acts) role = 'actor';
    else if (sense.mode === 'visit' && isNamedPerson(np.genitive)) role = 'actor';
    else if (sought) role = 'recipient';
    else role = objectRole === 'topic' && np.genitive.mention?.type === 'person' ? 'actor' : isNamedPerson(np.genitive) && frame.mutual ? 'actor' : objectRole;
    // قمة سنغافورة، اتفاق فيينا: a town names where, not who.
    if ((role === 'actor' || role === 'both') && np.genitive.mention && isTown(np.genitive.mention) && !governs(np.genitive.mention, sense.type, frame, verbal))
      places.push(...one(participants.placeOf(np.genitive.mention)));
    else
      put(
        role,
        [np.genitive, ...shared].flatMap((phrase) => participants.ofPhrase(sentence, phrase, role)),
        'genitive',
      );
  }
  if (np.nationality && (np.genitive === null || (genitiveIsObject(frame) && !describesGenitive(sentence, np))))
    if (!verbal && !participle && frame.slots.G === 'recipient' && np.mention)
      // القتلى الفلسطينيون: they are those that it befell.
      put('recipient', one(participants.ofMention(np.mention)), 'those named');
    else put(participle ? 'none' : frame.slots.S === 'recipient' ? 'recipient' : 'actor', one(participants.ofMention(np.nationality)), 'nationality adjective');
  if (word.reading.pronoun !== '') {
    // معبرا عن تأييده: outside any verb's complements the pronoun is the sentence's subject, if it agrees.
    const around = context.clause ?? governingClause(sentence, np.head, clauses);
    const subject = around && context.slot !== 'S' ? acting(around)[0] : undefined;
    const reflexive = subject !== undefined && agreesWith(word.reading.pronoun, subject);
    const beside = complements.flatMap((c) => (c.phrase?.mention?.kind === 'name' ? one(participants.ofMention(c.phrase.mention)) : []));
    const owner = reflexive ? subject : participants.pronoun(word.reading.pronoun, sentence, np.head, subject ? [subject, ...beside] : beside);
    // شكر الكويت على مساعداتها: who is praised or blamed for it did it.
    const judged =
      owner !== null &&
      !reflexive &&
      out.some((p) => p.clause === context.clause && p.form === 'verb' && JUDGED.has(p.sense.type) && p.recipients.includes(owner));
    // انتهى اجتماع ترامب وكيم، وقال إن قمتهما: of two who do it together the pronoun is both.
    const both = word.reading.pronoun === 'هما' && frame.mutual && !owner?.plural ? participants.both(sentence, np.head) : [];
    if (both.length > 0) put('both', both, 'attached pronoun');
    else put(judged || pronounAgent ? 'actor' : pronounRole(entry, frame, reflexive, subject !== undefined, complements), one(owner), 'attached pronoun');
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
    const weapon = sense.type === 'ASSAULT' && actors.length === 0 ? weaponOf(sentence, complement) : null;
    if (weapon) {
      put('actor', participants.ofPhrase(sentence, weapon, 'actor'), 'weapon');
      continue;
    }
    let role = frame.slots[complement.prep];
    // مقتل جندي في هجوم لحزب: ل belongs to the noun right before it.
    if (
      role === undefined &&
      verbal &&
      complement.prep === 'ل' &&
      !reason(complement) &&
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
    // بطلب من الحكومة، زيارة لولي العهد إلى لندن: the noun alone is of whoever does it.
    if (np.genitive === null && word.reading.pronoun === '' && isOfDoer(sense, np, complement)) role = 'actor';
    // غارة للتحالف، هجوم لداعش: whose attack it is.
    if (role === undefined && !verbal && complement.prep === 'ل' && complement.unit === u + 1 && np.genitive === null && sense.type === 'ASSAULT')
      role = 'actor';
    // بدعم من التحالف، بأمر من القاضي.
    if (role === undefined && complement.prep === 'من' && (received || (np.prep === 'ب' && np.genitive === null))) role = 'actor';
    if (role === undefined && complement.prep === 'بين' && (complement.joined.length > 0 || complement.phrase?.mention?.plural)) role = 'both';
    if (role === undefined) continue;
    const named = participants.of(sentence, complement, role, actors);
    put(role, named, complement.prep);
    // هجوم على مقر للشرطة: whose thing is attacked.
    const owner = named.length === 0 && role === 'recipient' ? complements.find((c) => c.prep === 'ل' && c.unit === complement.unit + 1) : undefined;
    if (owner && complement.phrase?.mention === null) put(role, participants.of(sentence, owner, role, actors), `owner behind ${complement.prep}`);
  }
  // استقبال الأمير في قصره مساء أمس وزير الدفاع: a person further on is whom he received.
  const apart = sense.type === 'CONSULT' && objectRole === 'recipient' && bareObject?.phrase?.mention?.type === 'person' && !bareObject.phrase.conj;
  if (
    (genitiveAgent || pronounAgent || (apart && np.genitive && isParty(np.genitive))) &&
    bareObject &&
    actors.length > 0 &&
    (bareObject.unit === u + 1 || apart)
  )
    put(
      objectRole ?? (sense.type === 'ASSAULT' ? 'recipient' : undefined),
      participants.of(sentence, bareObject, objectRole ?? 'recipient', actors),
      'object of the verbal noun',
    );
  if (actors.length === 0 && !participle && frame.slots.S !== 'recipient') {
    const made = makerOf(sentence, u, np, clauses);
    if (made) {
      const { clause: maker } = made;
      put(
        made.role,
        participants.subject(sentence, maker).filter((s) => !recipients.includes(s)),
        'subject of the relative clause',
      );
      // الضربات التي شنتها واشنطن على سوريا: what completes the noun stands in its relative clause.
      if (recipients.length === 0)
        for (const complement of firstOfEach(maker.prepositional)) {
          const role = complement.phrase && complement.unit > maker.unit ? frame.slots[complement.prep] : undefined;
          if (role === 'recipient') put(role, participants.of(sentence, complement, role, actors), `${complement.prep} of the relative clause`);
        }
    }
  }
  if (sought && context.clause && actors.length === 0)
    put(
      'actor',
      acting(context.clause).filter((s) => !recipients.includes(s)),
      'subject of the governing verb',
    );
  if (actors.length === 0 && !participle) put('actor', answerableFor(sentence, np, whole, u, participants), 'answers for it');
  // تهمة التخابر, بتهمة قتل صحفي: who is charged with it did it, not who charges.
  const charge = np === whole ? undefined : out.find((p) => p.unit === u && p.form === 'noun' && p.sense.type === 'ACCUSE' && p.word < np.head);
  const charged = charge ? chargedWith(charge, context, out).filter((e) => !recipients.includes(e)) : [];
  if (charge) put('actor', charged, 'the accused');
  else if (participle && actors.length === 0) {
    const governor = governingClause(sentence, np.head, clauses);
    if (governor) put('actor', acting(governor), 'subject of the governing verb');
    if (bareObject && bareObject.unit === u + 1) put(objectRole, participants.of(sentence, bareObject, objectRole ?? 'none', actors), 'object');
  } else if (context.clause) {
    if (light) {
      const subject = acting(context.clause).filter((s) => received || !recipients.includes(s));
      if (light.subject === 'recipient') {
        put('recipient', subject, 'subject of the light verb');
      } else if (light.subject === 'actor' && context.slot !== 'S') {
        put('actor', subject, 'subject of the light verb');
      } else if (light.subject === 'none' && context.slot === 'ب' && actors.length === 0 && standsBeside(context.clause)) {
        // تسببت الجماعة بمقتل عشرة: what somebody brings about is theirs; what an attack does is its own outcome.
        put('actor', subject, 'subject of the light verb');
      } else if (light.subject === 'place') {
        put('place', subject, 'subject of the light verb');
      }
      for (const complement of context.clause.prepositional) {
        if (complements.some((c) => c.unit === complement.unit)) continue;
        const role = frame.slots[complement.prep];
        if (role !== undefined) put(role, participants.of(sentence, complement, role, subject), `${complement.prep} of the light verb`);
      }
    } else if (
      actors.length === 0 &&
      context.slot !== 'S' &&
      lender?.role !== 'recipient' &&
      frame.slots.S !== 'recipient' &&
      inheritsSubject(sentence, context, np, whole, sense)
    ) {
      put(
        'actor',
        acting(context.clause).filter((s) => !recipients.includes(s)),
        'subject of the governing verb',
      );
    }
  }
  if (recipients.length === 0) recipients.push(...topics);
  // حكم بإعدام عشرة: of what the noun is fixed to, whoever suffers it.
  if (recipients.length === 0 && sense.needs && SUFFERED.has(sense.type))
    for (const { phrase } of complements)
      if (phrase?.genitive && isFixedAt(sentence, phrase.head, sense))
        put('recipient', participants.ofPhrase(sentence, phrase.genitive, 'recipient'), 'genitive');
  if (actors.length === 0 && verbal && !participle && lender?.role !== 'recipient' && frame.slots.S !== 'recipient')
    put(
      'actor',
      controllerOf(sentence, np, whole, u, sense.type, participants).filter((e) => !recipients.includes(e)),
      'agent of the governing noun',
    );
  if (lender && (lender.role === 'actor' ? actors : recipients).length === 0)
    put(
      lender.role,
      lender.entities.filter((e) => !actors.includes(e) && !recipients.includes(e)),
      'genitive of the light noun',
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
      acting(context.clause).filter((e) => !recipients.includes(e)),
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
  // دارت اشتباكات الجيش والمسلحين: of two who fight the first acts against the others; who hold talks do so together.
  if (frame.mutual && sense.type === 'ASSAULT' && recipients.length === 0 && actors.length > 1) recipients.push(...actors.splice(1));
  return {
    sentence,
    word: np.head,
    lastWord: chosen.last ?? np.head,
    unit: u,
    entry,
    sense,
    rank: chosen.rank,
    unmet: chosen.unmet,
    form: participle ? 'participle' : 'noun',
    actors: unique(actors),
    recipients: unique(recipients).filter((r) => !actors.includes(r)),
    places,
    clause: context.clause,
    governed: context.slot,
    light: light !== null,
    pointsBack: false,
    oneWith: '',
    complements,
    cues,
    via,
  };
}

/** Whom a charge is against: its own recipients, or who is arrested or tried on it. */
function chargedWith(charge: Proposal, { clause }: NounContext, out: readonly Proposal[]): readonly EntityDraft[] {
  if (charge.recipients.length > 0) return charge.recipients;
  const deed = out.find((p) => clause !== null && p.clause === clause && p.form === 'verb' && (p.sense.type === 'COERCE' || p.sense.type === 'ACCUSE'));
  return deed?.recipients ?? [];
}

/** استهداف مطار أبها السعودي: behind a genitive that it agrees with, a nationality is the genitive's. */
function describesGenitive({ words }: ChunkedSentence, { nationality, genitive }: NounPhrase): boolean {
  const word = nationality ? words[nationality.head] : undefined;
  const head = genitive ? words[genitive.head] : undefined;
  return word !== undefined && head !== undefined && genitive?.plural === false && genderOf(head) === genderOf(word);
}

/** Whether the subject of a clause is named right beside its verb. */
function standsBeside({ subject, subjectBy, unit }: Clause): boolean {
  return subject?.phrase?.mention != null && (subjectBy === 'after' || (subjectBy === 'before' && subject.unit === unit - 1));
}

/** بلاده: the country of whoever it belongs to. */
function isHomeland({ words }: ChunkedSentence, { head, mention }: NounPhrase): boolean {
  const word = words[head];
  return mention === null && word !== undefined && word.reading.pronoun !== '' && findClass(word, 'homeland');
}

function isEventWordAt({ words }: ChunkedSentence, k: number): boolean {
  const word = words[k];
  return word !== undefined && isEventWord(word);
}

/** تحقيق هذا الهدف: whether a noun without article or pronoun has its genitive behind a demonstrative. */
function pointsOut({ units }: ChunkedSentence, u: number, { reading }: Word): boolean {
  return !reading.article && reading.pronoun === '' && units[u + 1]?.kind === 'demonstrative' && units[u + 2]?.kind === 'noun';
}

/** Whether a unit comes right after another, but for a demonstrative: مصادرة الحوثيين لهذه الأموال. */
function follows({ units }: ChunkedSentence, u: number, later: number): boolean {
  return later === u + 1 || (later === u + 2 && units[u + 1]?.kind === 'demonstrative');
}

/** What a noun may be: of موافقة and the like, participle or verbal noun by its spelling, a participle only where it is a circumstance. */
function nounEntries(sentence: ChunkedSentence, np: NounPhrase, word: Word): LexicalEntry[] {
  const entries = word.reading.entries.filter((e) => e.lexeme.pos === 'noun' && e.lexeme.derivation !== 'passive participle');
  // ضمان is a word of its own, no two acts of ضم.
  const whole = entries.filter(
    (e) => !(e.lexeme.derivation === 'verbal noun' && e.features.number === 'd' && entries.some((x) => fold(x.lexeme.lemma) === word.reading.stem)),
  );
  if (whole.length < entries.length) return whole;
  const unlike = entries.some(isDeedNoun) && entries.some((e) => e.lexeme.derivation === 'active participle');
  if (!unlike) return entries;
  // المقاومة، الفصائل المقاتلة: a name for people, or an adjective. مهاجمة الحلفاء is no female attacker.
  if (entries.some((e) => e.lexeme.derivation === null && e.lexeme.senses.some((s) => s.kind === 'group') && isNameOfPeople(e, np, word))) return [];
  const before = sentence.words[np.head - 1];
  if (word.reading.article && word.reading.prep === '' && word.reading.conj === '' && before?.pos === 'noun' && before.reading.article) return [];
  const circumstance = isCircumstance(sentence, np, word);
  return entries.filter((e) => (circumstance ? !isDeedNoun(e) : e.lexeme.derivation !== 'active participle'));
}

/** A verbal noun, or a listed event noun: مشاورات. */
function isDeedNoun(entry: LexicalEntry): boolean {
  return entry.lexeme.derivation === 'verbal noun' || (entry.lexeme.derivation === null && entry.lexeme.senses.some((s) => s.kind === 'event'));
}

/** Whether the word is the noun for people as listed, or no deed could be meant: المقاومة, but not مهاجمة followed by whom. */
function isNameOfPeople(entry: LexicalEntry, np: NounPhrase, word: Word): boolean {
  return fold(entry.lexeme.lemma) === word.reading.stem || (np.genitive === null && word.reading.pronoun === '' && entry.features.number !== 'p');
}

/** Whether من or ل behind a noun names who does it: a request from somebody, the visit of a person. */
function isOfDoer({ type, mode }: EventSense, np: NounPhrase, { prep, phrase }: Complement): boolean {
  if (type === 'REQUEST') return prep === 'من' && !np.definite;
  return mode === 'visit' && prep === 'ل' && phrase?.mention?.type === 'person';
}
