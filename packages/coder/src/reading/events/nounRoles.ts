import type { LexicalEntry } from '../../knowledge/lexicon.js';
import type { Frame, PloverType, Role, Sense } from '../../knowledge/model.js';
import type { Clause, Complement } from '../clauses/clause.js';
import { CONTROLLED, hasPrepRecipient, isParty, one } from '../clauses/parties.js';
import type { EntityDraft } from '../entities/entity.js';
import type { NounPhrase } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { finiteEntries } from '../words/finite.js';
import { genderOf } from '../words/nounShape.js';
import { isIn, type Word } from '../words/words.js';
import type { NounContext } from './nounReading.js';
import type { Participants } from './participants.js';
import type { EventSense } from './proposals.js';

/** Who a noun in front says will do it: قرار الرئيس بضم، اعتزامه منع، محاولة إيران قصف، بعد تمكن الجيش من تحرير. */
export function controllerOf(
  sentence: ChunkedSentence,
  np: NounPhrase,
  whole: NounPhrase,
  u: number,
  type: PloverType,
  participants: Participants,
): EntityDraft[] {
  // Inside the same phrase: a noun with a pronoun in front of the verbal noun.
  for (let k = np.head - 1; k >= whole.first && k >= np.head - 3; k--) {
    const word = sentence.words[k];
    if (word && word.pos === 'noun' && word.reading.pronoun !== '') return one(participants.pronoun(word.reading.pronoun, sentence, k));
  }
  const before = sentence.units[u - 1];
  // موسكو مستعدة للحوار: who is ready for it.
  const subject = sentence.units[u - 2];
  if (
    before?.kind === 'noun' &&
    subject?.kind === 'noun' &&
    np === whole &&
    np.prep !== '' &&
    isReady(sentence, before) &&
    subject.prep === '' &&
    subject.definite
  )
    return participants.ofPhrase(sentence, subject, 'recipient');
  const { prep } = whole;
  const organised = np === whole || isOrganised(sentence, np, whole);
  if (before?.kind !== 'noun' || !organised || !(prep === 'ب' || prep === 'من' || prep === 'علي' || (prep === '' && !whole.conj))) return [];
  const head = sentence.words[before.head];
  if (!head) return [];
  const decides = head.reading.entries.some(
    (e) => e.lexeme.derivation === 'verbal noun' || e.lexeme.senses.some((s) => s.kind === 'status' || s.kind === 'report'),
  );
  const owned = (before.genitive !== null && isParty(before.genitive)) || before.nationality !== null;
  if (!decides && !(owned && (prep === 'ب' || prep === ''))) return [];
  if (before.genitive) return participants.ofPhrase(sentence, before.genitive, 'recipient');
  // ينفي الجيش التركي استهداف المدنيين: the body does it, not its state; but not what it is asked (رفض القضاء التركي طلب الإفراج).
  if (before.nationality && before.mention && before.prep === '')
    return type === 'REQUEST' || isIn(sentence.words[np.head], 'death') ? [] : participants.ofPhrase(sentence, before, 'recipient');
  // القرار الأمريكي بحظر البيع
  if (before.nationality) return one(participants.ofMention(before.nationality));
  return head.reading.pronoun === '' ? [] : one(participants.pronoun(head.reading.pronoun, sentence, before.head));
}

/** Prepositions that lead from who answers for an act to the act. */
const FOR: ReadonlySet<string> = new Set(['ب', 'في', 'عن']);

/** رجل متهم بقتل صحفي، جنود متورطون في تعذيب معتقلين: who is said to have done it. */
export function answerableFor(sentence: ChunkedSentence, np: NounPhrase, whole: NounPhrase, u: number, participants: Participants): EntityDraft[] {
  const before = sentence.units[u - 1];
  if (before?.kind !== 'noun' || !FOR.has(whole.prep) || !isIn(sentence.words[before.last], 'answers for')) return [];
  if (np !== whole && !isOrganised(sentence, np, whole)) return [];
  // رجلا | متهما: the adjective may have been left a phrase of its own.
  const left = sentence.units[u - 2];
  const apart = before.first === before.last && before.prep === '' && !before.conj && left?.kind === 'noun' && left.definite === before.definite;
  let named: NounPhrase = apart ? left : before;
  while (named.mention === null && named.genitive) named = named.genitive;
  return participants.ofPhrase(sentence, named, 'recipient');
}

/** Who takes part in an event by a light noun in front of its own, and as what. */
export interface Lender {
  readonly role: Role;
  readonly entities: readonly EntityDraft[];
}

/** A verbal noun in front that lends itself to the event noun, with who does so: شن التحالف غارة، تعرض القاعدة لقصف. */
export function lenderOf(
  sentence: ChunkedSentence,
  np: NounPhrase,
  whole: NounPhrase,
  u: number,
  clauses: readonly Clause[],
  participants: Participants,
): Lender | null {
  const before = sentence.units[u - 1];
  if (before?.kind !== 'noun' || np !== whole || np.conj) return null;
  // تسعى الحكومة إلى الحصول على تسهيلات: with nobody in its genitive it is the subject of the verb.
  const own = before.genitive === null && before.mention === null ? lentBy(sentence.words[before.head], np.prep === '' ? 'O' : np.prep) : null;
  const clause = own === 'recipient' ? clauses.find((c) => c.object?.phrase === before || c.prepositional.some(({ phrase }) => phrase === before)) : undefined;
  if (own && clause) return { role: own, entities: participants.subject(sentence, clause) };
  for (let outer: NounPhrase = before; outer.genitive; outer = outer.genitive) {
    const role = outer.genitive.mention === null ? null : lentBy(sentence.words[outer.head], np.prep === '' ? 'O' : np.prep);
    if (role) return { role, entities: participants.ofPhrase(sentence, outer.genitive, 'recipient') };
  }
  return null;
}

/** What the genitive of a light verb's noun is in the event that stands in a slot; null where the word is none. */
function lentBy(word: Word | undefined, slot: string): Role | null {
  for (const { lexeme, verb } of word?.reading.entries ?? [])
    if (lexeme.derivation === 'verbal noun') for (const s of verb?.senses ?? []) if (s.kind === 'light' && s.link === slot) return s.subject;
  return null;
}

/** An indefinite adjective or participle alone: what is said of the noun in front of it. */
function isReady({ words }: ChunkedSentence, { head, first, last, definite, prep, conj, mention }: NounPhrase): boolean {
  const word = words[head];
  if (!word || first !== last || definite || prep !== '' || conj || mention !== null || word.reading.article) return false;
  return word.reading.entries.some(
    (e) => (e.lexeme.derivation?.endsWith('participle') ?? false) || e.lexeme.senses.some((s) => s.kind === 'class' && s.class === 'adjective'),
  );
}

/** Whether a pronoun on an event noun is who does it or who suffers it: زيارته لموسكو، اعتقاله، دعمه. */
export function pronounRole(entry: LexicalEntry, frame: Frame, reflexive: boolean, hasSubject: boolean, complements: readonly Complement[]): Role {
  if (entry.lexeme.derivation === null) return frame.slots.G === 'recipient' ? 'recipient' : 'actor';
  const object = frame.slots.O;
  if (entry.lexeme.derivation === 'active participle') return object ?? 'none';
  if (object === undefined) return frame.slots.S === 'recipient' ? 'recipient' : 'actor';
  if (frame.passive) return object;
  if (object === 'recipient' && hasSubject && !reflexive && !hasPrepRecipient(complements, frame)) return object;
  return 'actor';
}

/** Whether the subject of the governing verb does what the verbal noun names: يعتزم زيارة، قرر سحب. */
export function inheritsSubject(sentence: ChunkedSentence, context: NounContext, np: NounPhrase, whole: NounPhrase, sense: EventSense): boolean {
  const clause = context.clause;
  if (!clause || (np !== whole && !isOrganised(sentence, np, whole))) return false;
  // يتوعد بالانتقام لمقتله، أعلنت مقتله: a death is somebody's doing only where he managed or caused it.
  if (isIn(sentence.words[np.head], 'death') && context.slot !== 'من' && context.slot !== 'ب') return false;
  // وصل بعد زيارة لبيونغ يانغ: what frames somebody's own doing is theirs.
  const framing = sense.type === 'CONSULT' && !np.definite && /^(بعد|قبل|خلال|عقب|في|اثر)$/.test(context.slot);
  // نجحت الشرطة في اعتقال، فشل الجيش في تحرير
  const takenUp = context.slot === 'في' && isIn(clause.word, 'takes up');
  // تقف الحركة وراء التفجير
  if (context.slot === 'وراء') return isIn(clause.word, 'stands behind');
  if (!CONTROLLED.has(context.slot) && !framing && !takenUp) return false;
  return !finiteEntries(clause.word).some((e) =>
    e.lexeme.senses.some(
      (s) =>
        // قد تلجأ الحكومة إلى طرد السفير: what a sense requires is another object than this noun.
        (s.kind === 'event' && s.needs === null && s.type !== 'AGREE' && s.type !== 'REJECT' && s.type !== 'THREATEN' && s.type !== 'CONCEDE') ||
        (s.kind === 'report' && s.sense !== 'announce'),
    ),
  );
}

/** تعتزم تنظيم قمة، بدأت إجراء محادثات: whether all in front of a noun in its phrase is the doing of it. */
function isOrganised({ words }: ChunkedSentence, np: NounPhrase, whole: NounPhrase): boolean {
  for (let outer: NounPhrase | null = whole; outer && outer !== np; outer = outer.genitive) {
    const head = words[outer.head];
    if (!head || outer.mention !== null || head.reading.pronoun !== '') return false;
    if (!isIn(head, 'course of acts') && !head.reading.entries.some((e) => e.lexeme.derivation === 'verbal noun')) return false;
  }
  return true;
}

/** Acts of word about what their recipient did. */
export const JUDGED: ReadonlySet<string> = new Set(['SUPPORT', 'ACCUSE']);

/** Acts of speech: what stands in the genitive after them speaks (دعوات المجتمع الدولي). */
export const VOICED: ReadonlySet<string> = new Set(['REQUEST', 'THREATEN', 'REJECT', 'AGREE', 'PROTEST']);

/** The clause a participle of state belongs to: the nearest verb before it in its sentence. */
export function governingClause(sentence: ChunkedSentence, word: number, clauses: readonly Clause[]): Clause | null {
  let best: Clause | null = null;
  for (const clause of clauses) {
    const unit = sentence.units[clause.unit];
    if (unit && unit.first < word) best = clause;
  }
  return best;
}

/** An accusative of state: indefinite, spelt with the tanwin alef or the feminine ending, after a comma, a clause, or at its head. */
export function isCircumstance(sentence: ChunkedSentence, np: NounPhrase, word: Word): boolean {
  if (word.reading.article || word.reading.prep !== '' || np.prep !== '') return false;
  const before = sentence.words[np.head - 1];
  if (word.reading.pronoun !== '') return false;
  const accusative = word.token.folded.endsWith('ا');
  // التميمي متهمة إسرائيل: indefinite behind a definite noun it is no adjective.
  // تابع المرصد مناشدة الحكومة: behind a masculine noun it is the verbal noun.
  const feminine = before !== undefined && (before.reading.named || genderOf(before) === 'f');
  const afterMark =
    before !== undefined &&
    (before.pos === 'punctuation' ||
      (before.pos === 'noun' && (before.reading.article || before.reading.named) && (feminine || !word.reading.stem.endsWith('ه'))));
  return accusative || (afterMark && (word.reading.stem.endsWith('ه') || word.reading.stem.endsWith('ين')));
}

export function agreesWith(pronoun: string, entity: EntityDraft): boolean {
  if (pronoun === 'ها') return entity.type === 'person' ? entity.gender === 'f' : entity.gender !== 'm';
  if (pronoun === 'ه') return entity.gender !== 'f' && !entity.plural;
  return pronoun === 'هم' ? entity.plural || entity.type !== 'person' : false;
}

/** A verb that lends itself to the event noun in this slot. */
export function lightSense(clause: Clause, slot: string): Extract<Sense, { kind: 'light' }> | null {
  for (const entry of clause.word.reading.entries) {
    if (entry.lexeme.pos !== 'verb') continue;
    for (const sense of entry.lexeme.senses) if (sense.kind === 'light' && sense.link === slot) return sense;
  }
  return null;
}
