import type { Role } from '../../knowledge/model.js';
import { CONTROLLED, genitiveIsObject, governs, hasPrepRecipient, isNamedPerson, isParty, isTown, one, SUFFERED } from '../clauses/parties.js';
import type { NounPhrase } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { genderOf } from '../words/nounShape.js';
import { findClass, isIn } from '../words/words.js';
import { isSent, roleByWords } from './genitiveDoers.js';
import { isFixedAt } from './needs.js';
import { actingIn, isWelcome, type NounReading } from './nounReading.js';
import { agreesWith, governingClause, inheritsSubject, JUDGED, pronounRole, VOICED } from './nounRoles.js';
import { isUnnamed } from './participants.js';

/** Gives who is named inside the phrase of an event noun a role: its genitive, a nationality, a pronoun. */
export function rolesInPhrase(reading: NounReading): void {
  genitive(reading);
  nationality(reading);
  attachedPronoun(reading);
}

function genitive(reading: NounReading): void {
  const { genitive: of, sense, frame, verbal, participants, sentence, shared, sheet } = reading;
  if (!of) return;
  const role = genitiveRole(reading, of);
  // قمة سنغافورة، اتفاق فيينا: a town names where, not who.
  if ((role === 'actor' || role === 'both') && of.mention && isTown(of.mention) && !governs(of.mention, sense.type, frame, verbal))
    sheet.places.push(...one(participants.placeOf(of.mention)));
  else
    sheet.put(
      role,
      [of, ...shared].flatMap((phrase) => participants.ofPhrase(sentence, phrase, role)),
      'genitive',
    );
}

/** What an event noun's genitive is in it. */
function genitiveRole(reading: NounReading, of: NounPhrase): Role {
  const { sentence, np, whole, u, context, sense, frame, verbal, participle, objectRole, complements, bareObject } = reading;
  // دعم بلاده للعراق: his country acts as one by its name.
  const acts = isParty(of) || isHomeland(sentence, of);
  if (reading.received && verbal && np === whole && acts) return 'actor';
  if (!verbal) return sense.type === 'SANCTION' && of.mention?.type === 'country' && !of.mention.metonym ? 'recipient' : (frame.slots.G ?? 'actor');
  const told = participle ? null : roleByWords(reading, of);
  if (told) return told;
  const voiced = !participle && acts && VOICED.has(sense.type) && frame.slots.G !== 'recipient';
  if (voiced && !(objectRole === 'recipient' && inheritsSubject(sentence, context, np, whole, sense))) return 'actor';
  if (participle) return objectRole ?? 'none';
  if (objectRole === undefined) return genitiveOfNoObject(reading, of);
  if (isWelcome(np, reading.word)) return objectRole;
  const directed = frame.slots.S === 'actor' && hasPrepRecipient(complements, frame);
  if (reading.genitiveAgent || (directed && (objectRole !== 'recipient' || acts || sense.mode === 'visit'))) return 'actor';
  if (sense.type === 'CONSULT' && bareObject?.phrase?.mention?.type === 'person' && acts) return 'actor';
  const guest = isIn(reading.word, 'hosting');
  if (sense.mode === 'visit' && !guest && isNamedPerson(of)) return 'actor';
  // زيارة وفد من الحركة: whose delegation it is stands behind من.
  if (sense.mode === 'visit' && !guest && isSent(sentence, of))
    return complements.some((c) => c.prep === 'من' && c.unit === u + 1 && c.phrase?.mention != null) ? 'none' : 'actor';
  if (reading.sought || guest || isToMeet(reading)) return objectRole;
  if (objectRole === 'topic' && of.mention?.type === 'person') return 'actor';
  return isNamedPerson(of) && frame.mutual ? 'actor' : objectRole;
}

/** متوجها للقاء الرئيس: whether a meeting is still to be had with whom the genitive names; الإعداد للقاء ترامب وكيم is of two who meet. */
function isToMeet({ sense, np, shared }: NounReading): boolean {
  return sense.mode === 'meet' && (np.prep === 'ل' || np.prep === 'الي') && shared.length === 0;
}

/** Of a verb that has no object (انسحاب، اشتباك) the genitive acts, but for what its sense is fixed to. */
function genitiveOfNoObject({ sentence, np, whole, context, sense, frame, light }: NounReading, of: NounPhrase): Role {
  const suffers = SUFFERED.has(sense.type);
  if (isFixedAt(sentence, of.head, sense)) {
    if (!of.mention || of.mention.type === 'place') return 'place';
    return suffers && !(sense.type === 'RETREAT' && of.mention.type === 'military') ? 'recipient' : 'none';
  }
  // قامت بريطانيا بسحب دبلوماسيين: who does it is told by the verb.
  if (light?.subject === 'actor' && (context.slot === 'ب' || context.slot === 'O') && np === whole)
    return isUnnamed(of) && suffers && sense.type !== 'RETREAT' ? 'recipient' : 'none';
  // استشهاد ثلاثة جنود
  return frame.slots.S === 'recipient' ? 'recipient' : 'actor';
}

function nationality({ sentence, np, frame, verbal, participle, participants, sheet }: NounReading): void {
  if (!np.nationality || (np.genitive !== null && !(genitiveIsObject(frame) && !describesGenitive(sentence, np)))) return;
  // القتلى الفلسطينيون: they are those that it befell.
  if (!verbal && !participle && frame.slots.G === 'recipient' && np.mention) sheet.put('recipient', one(participants.ofMention(np.mention)), 'those named');
  else {
    // المحادثات الأميركية الصينية, but القصف الروسي السوري
    const together = frame.mutual && np.otherNationalities.length > 0;
    const role = participle ? 'none' : together ? 'both' : frame.slots.S === 'recipient' ? 'recipient' : 'actor';
    const all = [np.nationality, ...np.otherNationalities].flatMap((mention) => one(participants.ofMention(mention)));
    sheet.put(role, all, 'nationality adjective');
  }
}

function attachedPronoun(reading: NounReading): void {
  const { sentence, np, context, clauses, participants, out, word, entry, frame, complements, pronounAgent, sheet } = reading;
  if (word.reading.pronoun === '') return;
  // معبرا عن تأييده: outside any verb's complements the pronoun is the sentence's subject, if it agrees.
  const around = context.clause ?? governingClause(sentence, np.head, clauses);
  const subject = around && context.slot !== 'S' ? actingIn(reading, around)[0] : undefined;
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
  if (both.length > 0) sheet.put('both', both, 'attached pronoun');
  else {
    const role = judged || pronounAgent || reading.answered ? 'actor' : pronounRole(entry, frame, reflexive, subject !== undefined, complements);
    sheet.put(role, one(owner), 'attached pronoun');
  }
  // يتوافدون إلى لقائه: the subject does it to whom the pronoun names.
  if (subject && !reflexive && owner && owner !== subject && sheet.recipients.includes(owner) && CONTROLLED.has(context.slot))
    sheet.put('actor', [subject], 'subject of the governing verb');
}

/** استهداف مطار أبها السعودي: behind a genitive that it agrees with, a nationality is the genitive's. */
function describesGenitive({ words }: ChunkedSentence, { nationality, genitive }: NounPhrase): boolean {
  const word = nationality ? words[nationality.head] : undefined;
  const head = genitive ? words[genitive.head] : undefined;
  return word !== undefined && head !== undefined && genitive?.plural === false && genderOf(head) === genderOf(word);
}

/** بلاده: the country of whoever it belongs to. */
function isHomeland({ words }: ChunkedSentence, { head, mention }: NounPhrase): boolean {
  const word = words[head];
  return mention === null && word !== undefined && word.reading.pronoun !== '' && findClass(word, 'homeland');
}
