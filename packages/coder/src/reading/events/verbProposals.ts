import type { Frame } from '../../knowledge/model.js';
import { type Clause, revisedClause } from '../clauses/clause.js';
import { saysBefore } from '../clauses/doneBefore.js';
import { agentOf, firstOfEach, isParty, SUFFERED, weaponOf } from '../clauses/parties.js';
import type { EntityDraft } from '../entities/entity.js';
import type { NounPhrase, Unit } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { finiteEntries } from '../words/finite.js';
import { has, isIn, senses } from '../words/words.js';
import { isAddressed } from './addressees.js';
import { isFixedAt, requirementMet, type Sides } from './needs.js';
import { agreesWith } from './nounRoles.js';
import { type Participants, unique } from './participants.js';
import type { EventSense, Proposal } from './proposals.js';
import { RoleSheet } from './roleSheet.js';
import { type Choosable, type Chosen, chooseSenses } from './senseChoice.js';

/** Proposals of a verb: what the rules take it for, then what else it could be. */
export function fromVerb(
  sentence: ChunkedSentence,
  clause: Clause,
  clauses: readonly Clause[],
  participants: Participants,
  speakerAt: (word: number) => EntityDraft | null,
): Proposal[] {
  const unit = sentence.units[clause.unit];
  if (!unit) return [];
  const near = [clause.object, clause.subject, ...clause.prepositional].flatMap((c) => (c?.phrase ? [c.phrase] : []));
  // صواريخ أطلقها، الرسوم التي فرضتها: what the attached pronoun stands for is right before it.
  const left = describedBy(sentence, clause);
  if (clause.objectPronoun !== '' && left) near.push(left);
  // What is farther belongs to something else.
  const preps = clause.prepositional.slice(0, 3).map((c) => c.prep);
  const matter = contentPreposition(sentence, clause);
  const entries = finiteEntries(clause.word);
  const sides = sidesOf(clause, left);
  return chooseSenses(entries, (sense) =>
    requirementMet(sentence, unit.first, sense, near, isMatter(sense, matter) ? [...preps, matter] : preps, sides),
  ).flatMap((chosen) => withSense(sentence, clause, clauses, unit, chosen, participants, speakerAt, issuerOf(clause, clauses)) ?? []);
}

function withSense(
  sentence: ChunkedSentence,
  clause: Clause,
  clauses: readonly Clause[],
  unit: Unit,
  chosen: Chosen,
  participants: Participants,
  speakerAt: (word: number) => EntityDraft | null,
  issuer: Clause | null,
): Proposal | null {
  const { entry, sense } = chosen;
  if (sense.type === 'ASSAULT' && sense.needs === null && clause.object?.phrase && clause.object.unit > clause.unit && isDeed(sentence, clause.object.phrase))
    return null;
  const frame = sense.frame;
  const passive = clause.passive || entry.features.voice === 'passive' || readsPassive(sentence, clause, frame) || hasAgent(sentence, clause, frame);
  const sheet = new RoleSheet(sense.type);
  const { recipients, put } = sheet;
  // أسقطت مقاتلة سورية، وزار اليمن: what cannot act is the object, and the subject is somebody named before, or nobody.
  const addressed = !passive && isAddressed(sentence, clause, sense, participants);
  if (addressed || (!passive && objectOnly(sentence, clause, sense, participants))) {
    const subject = clause.earlier
      ? participants.of(sentence, clause.earlier, 'actor')
      : actsOn(sense) || addressed
        ? participants.subject(sentence, revisedClause(clause, { subject: null }))
        : [];
    put(frame.slots.S, subject, 'subject (earlier)');
    const role = frame.slots.O ?? (sense.type === 'ASSAULT' ? 'recipient' : undefined);
    if (clause.subject) put(role, participants.of(sentence, clause.subject, role ?? 'none', subject), 'object');
    return finishVerb(sentence, clause, unit.first, chosen, participants, { sheet, passive: false, subject });
  }
  const subjectRole = passive ? (frame.slots.O ?? 'recipient') : frame.slots.S;
  // نناقش، يجب على: who speaks does it, or demands it.
  const voiced = clause.features.person === '1' || (sense.type === 'REQUEST' && (subjectRole === undefined || subjectRole === 'none'));
  const speaker = voiced ? speakerAt(unit.first) : null;
  if (voiced) {
    if (speaker) put('actor', [speaker], 'speaker');
    // طالبنا إيران
    const role = frame.slots.O;
    if (clause.object?.phrase && clause.features.person === '1' && role)
      put(role, participants.of(sentence, clause.object, role, speaker ? [speaker] : []), 'object');
    return finishVerb(sentence, clause, unit.first, chosen, participants, { sheet, passive: false, subject: speaker ? [speaker] : [] });
  }
  const named = clause.subject ? participants.of(sentence, clause.subject, subjectRole ?? 'actor') : participants.subject(sentence, clause);
  const subject = named.length === 0 && issuer && !passive ? participants.subject(sentence, issuer) : named;
  // اشتبك الجيش والمسلحون: who fight are two sides; who agree or meet (اتفقت موسكو وأنقرة) do so together.
  if (frame.mutual && sense.type === 'ASSAULT' && clause.subject && clause.subject.joined.length > 0 && !passive) put('both', subject, 'subject');
  else put(subjectRole, subject, passive ? 'passive subject' : `subject (${clause.subjectBy})`);
  if (!passive) {
    // سلمت واشنطن مصر مقاتلات: of two objects the party receives.
    const receives =
      frame.slots.O ??
      (sense.type === 'AID' && clause.object?.phrase && isParty(clause.object.phrase) && !isIn(sentence.words[clause.object.phrase.head], 'craft')
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
        clause.object.phrase.mention === null &&
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
      const entity =
        objectBefore(sentence, clause, clauses, participants, subject) ?? participants.pronoun(clause.objectPronoun, sentence, unit.first, subject);
      if (entity) put(frame.slots.O, [entity], 'object pronoun');
    }
  }
  return finishVerb(sentence, clause, unit.first, chosen, participants, { sheet, passive, subject });
}

/** طالبت مصر إيران بـ...، واتهمتها: who goes on acting does so to whom it acted on just before, if the pronoun agrees. */
function objectBefore(
  sentence: ChunkedSentence,
  clause: Clause,
  clauses: readonly Clause[],
  participants: Participants,
  subject: readonly EntityDraft[],
): EntityDraft | null {
  const before = clauses[clauses.indexOf(clause) - 1];
  if (clause.subjectBy !== 'dropped' || !before?.object?.phrase || before.subject === null || before.subject !== clause.subject) return null;
  const [acted, ...more] = participants.of(sentence, before.object, 'recipient', subject);
  return acted && more.length === 0 && !subject.includes(acted) && agreesWith(clause.objectPronoun, acted) ? acted : null;
}

/** The preposition that leads to a verb's content clause: من in حذرت من أن، ب in وعدت بأنها; '' for none. */
function contentPreposition({ units, words }: ChunkedSentence, { content }: Clause): string {
  const first = units[content]?.first ?? -1;
  const word = words[first];
  if (!word) return '';
  if (/^بان/.test(word.reading.stem)) return 'ب';
  const before = words[first - 1];
  return before && has(before, 'preposition') && word.reading.conj === '' ? before.reading.stem : '';
}

/** Whether a preposition leads to what an event is about, not to a party: then a clause may stand there too. */
function isMatter(sense: Choosable, preposition: string): boolean {
  const role = sense.kind === 'event' ? sense.frame.slots[preposition] : undefined;
  return role === 'topic' || role === 'none';
}

/** أصدر المجلس قرارا يدين القصف: the clause whose subject makes what this one describes, right behind it. */
function issuerOf(clause: Clause, clauses: readonly Clause[]): Clause | null {
  const made = clause.subjectBy === 'relative' ? clause.subject?.phrase : null;
  if (!made || made.definite || made.mention !== null) return null;
  return clauses.find((c) => c !== clause && c.object?.phrase != null && c.object.phrase.first === made.first && c.subject?.phrase?.mention != null) ?? null;
}

/** The noun that a clause describes, with a relative pronoun between or without. */
export function describedBy(sentence: ChunkedSentence, clause: Clause): NounPhrase | null {
  const { units } = sentence;
  // الدعم الذي سبق أن قدمته: what only says when stands between.
  const before = saysBefore(sentence, clause.unit);
  const at = (before < 0 ? clause.unit : before) - 1;
  const left = units[at];
  const noun = left?.kind === 'relative' ? units[at - 1] : left;
  return noun?.kind === 'noun' ? noun : null;
}

/** Who may do it, and who may suffer it: of a passive its subject, of a relative clause with a pronoun what it describes. */
function sidesOf(clause: Clause, left: NounPhrase | null): Sides {
  const subject = clause.subject?.phrase ?? null;
  if (clause.passive) return { subject: null, object: subject };
  return { subject, object: clause.object?.phrase ?? (clause.objectPronoun === '' ? null : left) };
}

/** Verbs of meeting and visiting: whoever acted before goes on. */
function actsOn(sense: EventSense): boolean {
  return sense.mode === 'visit' || sense.type === 'CONSULT';
}

interface VerbReading {
  readonly sheet: RoleSheet;
  readonly passive: boolean;
  readonly subject: readonly EntityDraft[];
}

/** Reads the prepositional complements of an event verb and closes its proposal. */
function finishVerb(
  sentence: ChunkedSentence,
  clause: Clause,
  word: number,
  chosen: Chosen,
  participants: Participants,
  { sheet, passive, subject }: VerbReading,
): Proposal {
  const { actors, recipients, places, topics, cues, via, put } = sheet;
  const { entry, sense } = chosen;
  for (const complement of firstOfEach(clause.prepositional)) {
    const agent = passive || actors.length === 0 ? agentOf(sentence, complement) : null;
    if (agent) {
      put('actor', participants.ofPhrase(sentence, agent, 'recipient', subject), 'agent');
      continue;
    }
    const weapon = sense.type === 'ASSAULT' && actors.length === 0 ? weaponOf(sentence, complement) : null;
    if (weapon) {
      put('actor', participants.ofPhrase(sentence, weapon, 'actor'), 'weapon');
      continue;
    }
    const role = sense.frame.slots[complement.prep] ?? (passive && complement.prep === 'قبل' ? 'actor' : undefined);
    if (role === undefined) continue;
    // التقى الوزير بالرياض: who is met is the object, and the town is where.
    const where = role === 'recipient' && complement.prep === 'ب' && sense.frame.slots.O === 'recipient' && recipients.length > 0;
    put(where ? 'place' : role, participants.of(sentence, complement, role, subject), complement.prep);
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
    rank: chosen.rank,
    unmet: chosen.unmet,
    form: 'verb',
    actors: unique(actors),
    recipients: unique(recipients).filter((r) => !actors.includes(r)),
    places,
    clause,
    governed: '',
    light: false,
    pointsBack: false,
    oneWith: '',
    complements: clause.prepositional,
    cues,
    via,
  };
}

/** تستهدف ضمان الحصول، هاجم قرار: a deed is aimed at, not attacked. */
function isDeed(sentence: ChunkedSentence, phrase: NounPhrase): boolean {
  const entries = sentence.words[phrase.head]?.reading.entries ?? [];
  return phrase.mention === null && entries.length > 0 && entries.every((e) => e.lexeme.derivation === 'verbal noun');
}

/** Whether the only phrase after a transitive event verb cannot be its agent: a thing, or for a visit a country. */
function objectOnly(sentence: ChunkedSentence, clause: Clause, sense: EventSense, participants: Participants): boolean {
  const phrase = clause.subject?.phrase;
  if (!phrase || clause.subjectBy !== 'after' || clause.object || clause.objectPronoun !== '' || sense.frame.slots.S !== 'actor') return false;
  // أسقطت مقاتلة: what the sense is fixed to is what it is done to.
  if (sense.type === 'ASSAULT' && phrase.mention === null && isFixedAt(sentence, phrase.head, sense)) return true;
  if (sense.frame.slots.O === undefined) return false;
  if (phrase.mention) {
    if (sense.mode === 'visit' && (phrase.mention.type === 'country' || phrase.mention.type === 'place')) return true;
    // زار المدينة والتقى القادة: a verb that must have an object has it, if somebody was acting already.
    const unit = sentence.units[clause.unit];
    const joined = unit?.kind === 'verb' && unit.conj;
    // وصل لافروف إلى أنقرة. والتقى أردوغان: so does one that opens a sentence, if somebody acted in the one before.
    const acted =
      clause.earlier !== null ||
      (clause.unit === 0 && participants.subject(sentence, revisedClause(clause, { subject: null })).some((e) => e.type === 'person'));
    // استقبل قبل فترة قصيرة في المدينة نائب الوزير: what stands apart from such a verb, behind when and where, is its object.
    const apart = clause.subject !== null && clause.subject.unit > clause.unit + 1 && standsApart(sentence, clause.unit + 1, clause.subject.unit);
    return (
      (((joined || followsWhere(sentence, clause.unit)) && acted) || apart) &&
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

/** زار موسكو حيث التقى لافروف: whether a clause says what else was done where the one before ends. */
function followsWhere({ units, words }: ChunkedSentence, u: number): boolean {
  const before = units[u - 1];
  return before?.kind === 'subordinator' && words[before.first]?.reading.stem === 'حيث';
}

/** Whether between a verb and a phrase stands only when and where, and a place among it. */
function standsApart({ units }: ChunkedSentence, from: number, to: number): boolean {
  const between = units.slice(from, to);
  return (
    between.some((x) => x.kind === 'noun' && x.prep === 'في') &&
    between.every((x) => x.kind === 'time' || x.kind === 'adverb' || (x.kind === 'noun' && /^(في|قبل|بعد|خلال|اثناء)$/.test(x.prep)))
  );
}

/** كلف بالمهمة من قبل الرئيس: with nothing but a subject, and who does it behind من قبل، a verb that is done to somebody is passive. */
function hasAgent({ words }: ChunkedSentence, { object, objectPronoun, prepositional }: Clause, frame: Frame): boolean {
  if (frame.slots.O !== 'recipient' || object !== null || objectPronoun !== '') return false;
  return prepositional.some(
    ({ prep, phrase }) =>
      prep === 'قبل' && phrase?.mention != null && words[phrase.from]?.token.folded === 'من' && words[phrase.from + 1]?.token.folded === 'قبل',
  );
}

/** A verb whose spelling does not show its voice is passive where its frame says news uses it so and no object follows. */
function readsPassive({ words }: ChunkedSentence, clause: Clause, frame: Frame): boolean {
  if (!frame.passive || clause.objectPronoun !== '') return false;
  if (clause.subjectBy === 'relative' || clause.subjectBy === 'before') return clause.object === null || clause.object.unit > clause.unit + 2;
  // ويتهم الطبيب بسرقة الطفلة فلانة: what stands behind the charge is no object of the verb.
  const charge = clause.prepositional.find((c) => c.prep === 'ب' && c.phrase !== null && c.phrase.mention === null);
  if (clause.object && !(frame.slots.ب !== undefined && charge && charge.unit < clause.object.unit)) return false;
  // اعتقلت السلطات التميمي: a state organ does it even where its object was not read.
  const phrase = clause.subject?.phrase;
  const subject = phrase?.mention;
  // قتل عدد من الجنود: some of them are no organ.
  const some = phrase != null && words[phrase.head - 1]?.token.folded === 'من';
  if (!some && subject?.kind === 'organ' && subject.definite && subject.quantity === null && (subject.type === 'government' || subject.type === 'military'))
    return false;
  return true;
}
