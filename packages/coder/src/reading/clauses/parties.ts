import type { Frame, PloverType } from '../../knowledge/model.js';
import type { EntityDraft } from '../entities/entity.js';
import type { Mention, NounPhrase } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { senses } from '../words/words.js';
import type { Complement } from './clause.js';

/** Nouns behind which the agent stands: على يد، على أيدي، من جانب، من طرف. */
export const AGENT_NOUNS: ReadonlyMap<string, RegExp> = new Map([
  ['علي', /^(يد|ايدي|يدي)$/],
  ['من', /^(جانب|طرف|لدن)$/],
  ['ب', /^(يد|ايدي|يدي)$/],
]);

/** Whoever an agent noun names: خطفوا على يد مسلحين. */
export function agentOf(sentence: ChunkedSentence, { prep, phrase }: Complement): NounPhrase | null {
  const head = phrase ? sentence.words[phrase.head] : undefined;
  return phrase?.genitive && head && AGENT_NOUNS.get(prep)?.test(head.reading.stem) ? phrase.genitive : null;
}

/** Of several complements behind the same preposition only the first belongs to the frame. */
export function firstOfEach(complements: readonly Complement[]): Complement[] {
  const seen = new Set<string>();
  return complements.filter((c) => !seen.has(c.prep) && seen.add(c.prep));
}

export function one<T>(item: T | null): T[] {
  return item === null ? [] : [item];
}

/** Whether a phrase names somebody who can act. */
export function isParty(np: NounPhrase): boolean {
  return np.mention !== null && np.mention.type !== 'place' && np.mention.kind !== 'group' && !(np.mention.kind === 'office' && np.mention.plural);
}

export function isCount(entity: EntityDraft): boolean {
  return entity.type === 'group' && entity.known === null && entity.lemma === '' && entity.names.size === 0;
}

export function isLocation(entity: EntityDraft): boolean {
  return entity.type === 'place' || entity.type === 'country';
}

export function isTown(mention: Mention): boolean {
  return mention.type === 'place' || mention.known.some((k) => k.type === 'place');
}

/** Acts of word and policy: what a capital does is its government's. */
const POLICY: ReadonlySet<PloverType> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'SANCTION', 'AID', 'CONCEDE']);

/** رفض القاهرة، تهديد طهران: whether a capital in the genitive stands for its government; قمة القاهرة، اتفاق باريس، هجوم باريس: where it was. */
export function governs(mention: Mention, type: PloverType, frame: Frame, verbal: boolean): boolean {
  if (!mention.metonym || (verbal && frame.mutual)) return false;
  // تسليم القاهرة طائرات: of what has no object by its frame the party may receive it.
  if (verbal && type === 'AID' && frame.slots.O === undefined) return false;
  return POLICY.has(type) || (verbal && (type === 'SUPPORT' || type === 'AGREE'));
}

export function isNamedPerson(np: NounPhrase): boolean {
  return np.mention?.type === 'person';
}

export function genitiveIsObject(frame: Frame): boolean {
  return frame.slots.O !== undefined || frame.slots.G === 'recipient';
}

export function hasPrepRecipient(complements: readonly Complement[], frame: Frame): boolean {
  return complements.some((c) => frame.slots[c.prep] === 'recipient' && c.phrase?.mention != null);
}

/** Types whose fixed object is people who suffer the event (طرد دبلوماسيين); what is sent or given is no party (إرسال قوات). */
export const SUFFERED: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'RETREAT']);

/** Types of help: of one act annotators give it the one or the other (تقديم الدعم). */
export const HELP: ReadonlySet<string> = new Set(['AID', 'SUPPORT']);

/** Where a verbal noun takes its agent from the subject of its verb: قرر سحب، تمكن من تحرير، وصل لزيارة. */
export const CONTROLLED: ReadonlySet<string> = new Set(['O', 'ب', 'علي', 'عن', 'الي', 'ل', 'من']);

/** Prepositions behind which the means of violence stands. */
const BY: ReadonlySet<string> = new Set(['ب', 'جراء', 'نتيجه', 'اثر', 'من']);

/** The phrase of a weapon by which somebody was hit: قتل برصاص الجيش، أصيب بقذيفة حوثية. Whose weapon it is did it. */
export function weaponOf(sentence: ChunkedSentence, { prep, phrase }: Complement): NounPhrase | null {
  const head = phrase && BY.has(prep) ? sentence.words[phrase.head] : undefined;
  return head && phrase && phrase.mention === null && senses(head).some((s) => s.kind === 'class' && (s.class === 'weapon' || s.class === 'fire'))
    ? phrase
    : null;
}
