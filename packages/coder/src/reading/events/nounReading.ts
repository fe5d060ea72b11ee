import type { Role, Sense } from '../../knowledge/model.js';
import type { Clause, Complement } from '../clauses/clause.js';
import { type complementsAfter, ownObject } from '../clauses/complements.js';
import { HELP, isParty, one } from '../clauses/parties.js';
import type { EntityDraft } from '../entities/entity.js';
import type { NounPhrase } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { isEventWord } from '../words/actNouns.js';
import { isIn, type Word } from '../words/words.js';
import { describesGenitive, tellsHelper } from './genitiveDoers.js';
import { isFixedAt } from './needs.js';
import { type Lender, lenderOf, lightSense } from './nounRoles.js';
import { isUnnamed, type Participants } from './participants.js';
import type { EventSense, Proposal } from './proposals.js';
import { RoleSheet } from './roleSheet.js';
import type { Chosen } from './senseChoice.js';
import { seeksMeeting } from './soughtMeetings.js';

/** The clause that takes a phrase, and as what: a folded preposition, `S` or `O`. */
export interface NounContext {
  readonly clause: Clause | null;
  readonly slot: string;
}

/** What stands behind a noun and may complete it. */
export type Following = ReturnType<typeof complementsAfter>;

/** A noun that may be an event, with what stands around it. */
export interface NounAt {
  readonly sentence: ChunkedSentence;
  /** The noun with what it is in construct with. */
  readonly np: NounPhrase;
  /** The phrase that it stands in: `np` itself, or one that has it in its genitive. */
  readonly whole: NounPhrase;
  /** The phrase's unit. */
  readonly u: number;
  readonly context: NounContext;
  readonly clauses: readonly Clause[];
  readonly participants: Participants;
  /** Who speaks in the first person at a word. */
  readonly speakerAt: (word: number) => EntityDraft | null;
  /** What was proposed before it in the sentence. */
  readonly out: readonly Proposal[];
  readonly word: Word;
  readonly following: Following;
}

/** A noun in one of its senses, with what its grammar says of who is who. */
export interface NounReading extends NounAt {
  readonly sense: EventSense;
  readonly entry: Chosen['entry'];
  readonly frame: EventSense['frame'];
  /** A verbal noun or participle: its genitive may be either side. */
  readonly verbal: boolean;
  readonly participle: boolean;
  /** The role of whom or what the verb has as its object. */
  readonly objectRole: Role | undefined;
  /** Prepositional complements of the noun. */
  readonly complements: readonly Complement[];
  /** What it is in construct with, behind the words of its own name: القوات in إعادة انتشار القوات. */
  readonly genitive: NounPhrase | null;
  /** What is joined to the genitive and shares its role: إصابة ضابطين ومجند. */
  readonly shared: readonly NounPhrase[];
  readonly bareObject: Complement | undefined;
  /** Its genitive does it, since whom it is done to is named behind: قصف التحالف مواقع. */
  readonly genitiveAgent: boolean;
  /** Its pronoun does it: لقائه نظيره، دعمها رئيس النظام. */
  readonly pronounAgent: boolean;
  readonly light: Extract<Sense, { kind: 'light' }> | null;
  readonly lender: Lender | null;
  /** The subject of the verb receives it, so who is named with the noun does it: يحظى بدعم الجيش، تعرضت لقصف من الجيش. */
  readonly received: boolean;
  /** A meeting that the subject sought with whom the genitive names. */
  readonly sought: boolean;
  /** The subject of the verb answers it: رفضت المحكمة طلب المحامي. */
  readonly answered: boolean;
  /** Its genitive helps whoever does what the verb tells: تقدمت القوات بمساندة التحالف. */
  readonly helped: boolean;
  readonly sheet: RoleSheet;
}

/** Slots in which a verb of answering has what it answers. */
const ANSWERED: ReadonlySet<string> = new Set(['O', 'علي', 'ل']);

/** رفض طلبا، وافق على دعوة، استجاب لنداء. */
function isAnswered({ context: { clause, slot } }: NounAt): boolean {
  return clause !== null && !clause.passive && ANSWERED.has(slot) && isIn(clause.word, 'answers a request');
}

/** Whether a bare phrase behind a noun is not whom it is done to: joined to it, what describes its genitive, or what it is blamed for (تحميل إيران المسؤولية). */
function isNoObject(sentence: ChunkedSentence, { genitive }: NounPhrase, behind: NounPhrase, sense: EventSense): boolean {
  if (behind.conj || (sense.type === 'ACCUSE' && behind.mention === null && isFixedAt(sentence, behind.head, sense))) return true;
  return genitive !== null && describesGenitive(sentence, genitive, behind);
}

function genitiveBehind({ genitive }: NounPhrase, last: number): NounPhrase | null {
  let behind = genitive;
  while (behind && behind.head <= last) behind = behind.genitive;
  return behind;
}

/** Works out what the grammar of a noun says of its participants, before any is given a role. */
export function readNoun(at: NounAt, { entry, sense, last }: Chosen): NounReading {
  const { sentence, np, whole, u, context, clauses, participants, speakerAt, out, word, following } = at;
  const participle = isParticiple(entry);
  const verbal = entry.lexeme.derivation !== null;
  const objectRole = sense.frame.slots.O;
  const outermost = np === whole || np.last === whole.last;
  // مقتل مقاتلين موالين للنظام: what completes the adjective of people is nothing of the noun's.
  const linked = np.genitive?.mention != null && np.genitive.mention.type !== 'place' && isLinked(sentence.words, np.genitive, whole.last);
  const behind = linked ? following.prepositional.filter((c) => !(c.prep === 'ل' && c.unit === u + 1)) : following.prepositional;
  const complements = outermost ? behind : [];
  const next = outermost ? following.bare[0] : undefined;
  const shared = (next?.phrase?.conj && next.unit === u + 1 && next.phrase.mention ? [next.phrase, ...next.joined] : []).filter(
    (p) => !(np.genitive && isUnnamed(np.genitive) && isUnnamed(p)),
  );
  const bareObject = next?.phrase && isNoObject(sentence, np, next.phrase, sense) ? undefined : next;
  const genitiveAgent =
    verbal &&
    !participle &&
    !isIn(word, 'death') &&
    !isWelcome(np, word) &&
    (objectRole !== undefined || (sense.type === 'ASSAULT' && sense.needs !== null)) &&
    (complements.some(
      (c) =>
        c.prep === 'ل' &&
        !isReason(sentence, c) &&
        (follows(sentence, u, c.unit) || (c.phrase?.mention != null && sentence.units[c.unit - 1]?.kind !== 'noun')),
    ) ||
      (bareObject !== undefined &&
        np.genitive !== null &&
        bareObject.unit === u + 1 &&
        (bareObject.phrase?.mention !== null || (isParty(np.genitive) && sense.type !== 'AID'))));
  const pronounAgent =
    verbal &&
    !participle &&
    word.reading.pronoun !== '' &&
    ((bareObject?.phrase != null && bareObject.unit === u + 1 && ownObject(sentence.words, np, bareObject.phrase)) ||
      // تكريمه للناشطة
      (objectRole === 'recipient' && complements.some((c) => c.prep === 'ل' && c.unit === u + 1 && c.phrase?.mention != null && !isReason(sentence, c))));
  const alone =
    np.genitive?.mention?.type === 'person' &&
    bareObject === undefined &&
    !complements.some((c) => sense.frame.slots[c.prep] === 'recipient' || c.prep === 'بين');
  const light = context.clause && !participle ? lightSense(context.clause, context.slot) : null;
  const lender = participle ? null : lenderOf(sentence, np, whole, u, clauses, participants);
  return {
    sentence,
    np,
    whole,
    u,
    context,
    clauses,
    participants,
    speakerAt,
    out,
    word,
    following,
    genitive: genitiveBehind(np, last ?? np.head),
    sense,
    entry,
    frame: sense.frame,
    verbal,
    participle,
    objectRole,
    complements,
    shared,
    bareObject,
    genitiveAgent,
    pronounAgent,
    light,
    lender,
    received: light?.subject === 'recipient' || lender?.role === 'recipient',
    sought:
      sense.type === 'CONSULT' && verbal && objectRole === 'recipient' && light === null && np === whole && seeksMeeting(context.clause, context.slot, alone),
    answered: sense.type === 'REQUEST' && np === whole && isAnswered(at),
    helped: HELP.has(sense.type) && verbal && np === whole && tellsHelper(sentence, np, u, word, context.clause, context.slot),
    sheet: new RoleSheet(sense.type),
  };
}

/** كان في استقبال الضيف الوزير: whom the noun has in its genitive has come, and who received him stands behind. */
export function isWelcome({ prep }: NounPhrase, word: Word): boolean {
  return prep === 'في' && isIn(word, 'hosting');
}

/** Whether a phrase of people ends in an adjective that ل completes; a craft (طائرة تابعة لشركة) is whose it is. */
function isLinked(words: readonly Word[], { head }: NounPhrase, last: number): boolean {
  return isIn(words[last], 'linked by ل') && !isIn(words[head], 'craft');
}

/** An active participle, that tells an event only beside its subject: متهما، داعيا. */
export function isParticiple({ lexeme }: Chosen['entry']): boolean {
  return lexeme.derivation === 'active participle';
}

/** Who does what a clause tells: its subject, or who speaks in the first person (أجرينا محادثات). */
export function actingIn({ sentence, participants, speakerAt }: NounAt, clause: Clause): readonly EntityDraft[] {
  return clause.features.person === '1' ? one(speakerAt(sentence.units[clause.unit]?.first ?? 0)) : participants.subject(sentence, clause);
}

/** سجن مراهق لقرصنة حسابات: whether a complement tells what somebody is punished for, not whom it is done to. */
export function isReason(sentence: ChunkedSentence, { phrase }: Complement): boolean {
  const head = phrase !== null && phrase.mention === null ? sentence.words[phrase.head] : undefined;
  return head !== undefined && (isEventWord(head) || isOwnDeed(head));
}

/** اعتقالهم لضلوعهم، انتقاد الحكومة لعدم قيامها: what somebody did or failed to do. */
function isOwnDeed(head: Word): boolean {
  if (head.reading.stem === 'عدم') return true;
  return head.reading.pronoun !== '' && (isIn(head, 'involvement') || head.reading.entries.some((e) => e.lexeme.derivation === 'verbal noun'));
}

/** Whether a unit comes right after another, but for a demonstrative: مصادرة الحوثيين لهذه الأموال. */
function follows({ units }: ChunkedSentence, u: number, later: number): boolean {
  return later === u + 1 || (later === u + 2 && units[u + 1]?.kind === 'demonstrative');
}
