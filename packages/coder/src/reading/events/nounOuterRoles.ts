import type { PloverType } from '../../knowledge/model.js';
import type { Clause } from '../clauses/clause.js';
import { firstOfEach, SUFFERED } from '../clauses/parties.js';
import type { EntityDraft } from '../entities/entity.js';
import { isIn } from '../words/words.js';
import { makerOf } from './makers.js';
import { isFixedAt } from './needs.js';
import { actingIn, type NounContext, type NounReading } from './nounReading.js';
import { answerableFor, controllerOf, governingClause, inheritsSubject } from './nounRoles.js';
import type { Proposal } from './proposals.js';

/** Slots of a noun in whose course or through which its clause's event comes about: قتل في مواجهات. */
const IN_COURSE: ReadonlySet<string> = new Set(['في', 'خلال', 'جراء', 'اثر']);

const BY_GOVERNOR = 'subject of the governing verb';
const BY_LIGHT_VERB = 'subject of the light verb';

/** Gives those a role who are named outside an event noun's phrase and complements: by its relative clause, its verb, or the nouns in front of it. */
export function rolesFromOutside(reading: NounReading): void {
  const { sentence, np, whole, u, context, sense, participle, participants, sought, sheet } = reading;
  if (sheet.actors.length === 0 && !participle && reading.frame.slots.S !== 'recipient') relativeClause(reading);
  if (sought && context.clause && sheet.actors.length === 0) sheet.putActors(actingIn(reading, context.clause), BY_GOVERNOR);
  if (sheet.actors.length === 0 && !participle) sheet.put('actor', answerableFor(sentence, np, whole, u, participants), 'answers for it');
  answerer(reading);
  governor(reading);
  if (sheet.recipients.length === 0) sheet.recipients.push(...sheet.topics);
  if (sheet.recipients.length === 0 && sense.needs && SUFFERED.has(sense.type)) fixedTo(reading);
  nounsInFront(reading);
  if (sheet.actors.length === 0) otherSide(reading);
  // دارت اشتباكات الجيش والمسلحين: of two who fight the first acts against the others; who hold talks do so together.
  if (reading.frame.mutual && sense.type === 'ASSAULT' && sheet.recipients.length === 0 && sheet.actors.length > 1)
    sheet.recipients.push(...sheet.actors.splice(1));
}

/** رفضت المحكمة طلبا: who answers has been asked. تقدمت القوات بمساندة التحالف، بمساندة التحالف تقدمت القوات: who does something with help is helped. */
function answerer(reading: NounReading): void {
  const { context, clauses, u, sheet } = reading;
  if (sheet.recipients.length > 0 || !(reading.answered || (reading.helped && sheet.actors.length > 0))) return;
  const clause = context.clause ?? clauses.find((c) => c.unit > u);
  if (!clause) return;
  sheet.put(
    'recipient',
    actingIn(reading, clause).filter((e) => !sheet.actors.includes(e)),
    BY_GOVERNOR,
  );
}

function relativeClause({ sentence, np, u, clauses, frame, participants, sheet }: NounReading): void {
  const made = makerOf(sentence, u, np, clauses);
  if (!made) return;
  const { clause: maker } = made;
  const subject = participants.subject(sentence, maker).filter((s) => !sheet.recipients.includes(s));
  sheet.put(made.role, subject, 'subject of the relative clause');
  // الضربات التي شنتها واشنطن على سوريا: what completes the noun stands in its relative clause.
  if (sheet.recipients.length > 0) return;
  for (const complement of firstOfEach(maker.prepositional)) {
    const role = complement.phrase && complement.unit > maker.unit ? frame.slots[complement.prep] : undefined;
    if (role === 'recipient') sheet.put(role, participants.of(sentence, complement, role, sheet.actors), `${complement.prep} of the relative clause`);
  }
}

/** What the charge, the verb or the noun that governs an event noun says of it. */
function governor(reading: NounReading): void {
  const { sentence, np, whole, u, context, clauses, out, sense, frame, participle, objectRole, bareObject, participants, light, lender, sheet } = reading;
  // تهمة التخابر, بتهمة قتل صحفي: who is charged with it did it, not who charges.
  const charge = np === whole ? undefined : out.find((p) => isCharge(p, u) && p.word < np.head && !isIn(sentence.words[p.word], 'course of acts'));
  if (charge) sheet.putActors(chargedWith(charge, context, out), 'the accused');
  else if (participle && sheet.actors.length === 0) {
    const clause = governingClause(sentence, np.head, clauses);
    if (clause) sheet.put('actor', actingIn(reading, clause), BY_GOVERNOR);
    if (bareObject && bareObject.unit === u + 1) sheet.put(objectRole, participants.of(sentence, bareObject, objectRole ?? 'none', sheet.actors), 'object');
  } else if (context.clause && light) lightVerb(reading, context.clause, light.subject);
  else if (
    context.clause &&
    sheet.actors.length === 0 &&
    context.slot !== 'S' &&
    lender?.role !== 'recipient' &&
    frame.slots.S !== 'recipient' &&
    !reading.answered &&
    !isReproached(reading) &&
    inheritsSubject(sentence, context, np, whole, sense)
  )
    sheet.putActors(actingIn(reading, context.clause), BY_GOVERNOR);
}

/** Whether a proposal is a noun of a phrase that charges somebody. */
function isCharge({ unit, form, sense }: Proposal, u: number): boolean {
  return unit === u && form === 'noun' && sense.type === 'ACCUSE';
}

/** خرجوا تنديدا بالعدوان: whether it is what the noun right in front condemns or refuses, which the verb's subject does not do. */
function isReproached({ out, u }: NounReading): boolean {
  return out.some((p) => p.form === 'noun' && p.unit === u - 1 && AGAINST.has(p.sense.type) && p.complements[0]?.unit === u);
}

const AGAINST: ReadonlySet<PloverType> = new Set(['ACCUSE', 'REJECT', 'PROTEST']);

/** شن غارة، تعرض لقصف: what the clause of a light verb says of the noun that carries its meaning. */
function lightVerb(reading: NounReading, clause: Clause, role: NonNullable<NounReading['light']>['subject']): void {
  const { sentence, context, frame, participants, complements, received, sheet } = reading;
  const subject = actingIn(reading, clause).filter((s) => received || !sheet.recipients.includes(s));
  if (role === 'recipient' || role === 'place') sheet.put(role, subject, BY_LIGHT_VERB);
  else if (role === 'actor' && context.slot !== 'S') sheet.put('actor', subject, BY_LIGHT_VERB);
  // تسببت الجماعة بمقتل عشرة: what somebody brings about is theirs; what an attack does is its own outcome.
  else if (role === 'none' && context.slot === 'ب' && sheet.actors.length === 0 && standsBeside(clause)) sheet.put('actor', subject, BY_LIGHT_VERB);
  for (const complement of clause.prepositional) {
    if (complements.some((c) => c.unit === complement.unit)) continue;
    const own = frame.slots[complement.prep];
    if (own !== undefined) sheet.put(own, participants.of(sentence, complement, own, subject), `${complement.prep} of the light verb`);
  }
}

/** حكم بإعدام عشرة: of what the noun is fixed to, whoever suffers it. */
function fixedTo({ sentence, sense, complements, participants, sheet }: NounReading): void {
  for (const { phrase } of complements)
    if (phrase?.genitive && isFixedAt(sentence, phrase.head, sense))
      sheet.put('recipient', participants.ofPhrase(sentence, phrase.genitive, 'recipient'), 'genitive');
}

function nounsInFront({ sentence, np, whole, u, sense, frame, verbal, participle, lender, participants, sheet }: NounReading): void {
  if (sheet.actors.length === 0 && verbal && !participle && lender?.role !== 'recipient' && frame.slots.S !== 'recipient')
    sheet.putActors(controllerOf(sentence, np, whole, u, sense.type, participants), 'agent of the governing noun');
  if (lender && (lender.role === 'actor' ? sheet.actors : sheet.recipients).length === 0)
    sheet.put(
      lender.role,
      lender.entities.filter((e) => !sheet.actors.includes(e) && !sheet.recipients.includes(e)),
      'genitive of the light noun',
    );
}

/** How many units behind the verb its responsibility is looked for. */
const RESPONSIBILITY_REACH = 4;

/** Who is left to have done it: the other side of a fight, or who is accused of it. */
function otherSide(reading: NounReading): void {
  const { sentence, whole, u, context, frame, out, sheet } = reading;
  const { clause, slot } = context;
  if (whole !== reading.np && isIn(sentence.words[whole.head], 'responsibility')) {
    // حملت موسكو إسرائيل مسؤولية إسقاط الطائرة: who is burdened with it; who claims it where nobody is.
    const burdens = out.findLast((p) => p.sense.type === 'ACCUSE' && p.unit < u && p.unit >= u - RESPONSIBILITY_REACH && p.recipients.length > 0);
    sheet.putActors(burdens?.recipients ?? (clause && slot === 'O' ? actingIn(reading, clause) : []), 'answers for it');
  }
  if (!clause) return;
  // قتل 12 مسلحا في مواجهات مع الجيش: who suffers in a mutual event is its other side.
  if (frame.mutual && sheet.recipients.length > 0 && IN_COURSE.has(slot)) sheet.putActors(actingIn(reading, clause), 'the other side');
  const accuser = slot === 'ب' || slot === 'وراء' ? out.find((p) => p.clause === clause && p.form === 'verb') : undefined;
  if (accuser?.sense.type === 'ACCUSE') sheet.putActors(accuser.recipients, 'the accused');
}

/** Whom a charge is against: its own recipients, or who is arrested or tried on it. */
function chargedWith(charge: Proposal, { clause }: NounContext, out: readonly Proposal[]): readonly EntityDraft[] {
  if (charge.recipients.length > 0) return charge.recipients;
  const deed = out.find((p) => clause !== null && p.clause === clause && p.form === 'verb' && (p.sense.type === 'COERCE' || p.sense.type === 'ACCUSE'));
  return deed?.recipients ?? [];
}

/** Whether the subject of a clause is named right beside its verb. */
function standsBeside({ subject, subjectBy, unit }: Clause): boolean {
  return subject?.phrase?.mention != null && (subjectBy === 'after' || (subjectBy === 'before' && subject.unit === unit - 1));
}
