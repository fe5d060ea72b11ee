import type { Role } from '../../knowledge/model.js';
import type { Clause } from '../clauses/clause.js';
import { innermost, mayBeAdjective } from '../clauses/leftAdjectives.js';
import type { NounPhrase } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { finiteEntries } from '../words/finite.js';
import { isIn, type Word } from '../words/words.js';
import { isFixedAt } from './needs.js';
import type { NounReading } from './nounReading.js';
import type { EventSense } from './proposals.js';

/**
 * What the genitive of a verbal noun is by the words alone, before its frame is asked: who does it, or whom it is done to; null where they
 * do not tell.
 *
 * @example roleByWords(reading of قصف القوات السورية) // 'actor'
 */
export function roleByWords(reading: NounReading, of: NounPhrase): Role | null {
  const { sentence, word, sense, objectRole, answered } = reading;
  const { mention } = of;
  const somebody = mention !== null && mention.type !== 'place';
  // رفض المحتجين، طلب المحامين: nobody is done to by a refusal.
  if (somebody && isIn(word, 'asked by')) return 'actor';
  // رفضت المحكمة دعوة المحامي: who answers has been asked by whom the genitive names.
  if (somebody && answered) return 'actor';
  // تقدم القوات: what the sense wants for its subject does it.
  if (sense.needs && sense.needs.subjects.length > 0 && sense.frame.slots.S === 'actor' && isFixedAt(sentence, of.head, sense)) return 'actor';
  if (objectRole === undefined) return null;
  // تفجيرات انتحارية: what may be an adjective is nobody.
  const head = sentence.words[of.head];
  if (somebody && (of.definite || (head && !mayBeAdjective(head))) && isOfSeveral(reading)) return 'actor';
  if (mention?.type === 'military' && isIn(word, 'done by forces')) return 'actor';
  if (somebody && reading.helped) return 'actor';
  // مطالبة المجتمع الدولي: who is called upon hardly ever calls.
  return sense.type === 'REQUEST' && isIn(head, 'called upon') ? objectRole : null;
}

/** انتقادات الصحيفة: several acts are told by who did them; of what is done to people (اعتقالات الناشطين) the number says nothing. */
function isOfSeveral({ entry, word, sense, light }: NounReading): boolean {
  return (
    light === null && entry.lexeme.derivation === 'verbal noun' && entry.features.number === 'p' && word.reading.stem.endsWith('ات') && !BEFALLS.has(sense.type)
  );
}

const BEFALLS: ReadonlySet<string> = new Set(['COERCE', 'AID', 'SANCTION', 'RETREAT']);

/** زيارة المفتشين: whether people without a name are such as are sent to visit somebody. */
export function isSent({ words }: ChunkedSentence, { head, mention }: NounPhrase): boolean {
  return mention !== null && isIn(words[head], 'sent to visit');
}

/** تقدمت القوات بمساندة التحالف: whether ب before help tells with whose help something else is done, and completes neither the verb nor the noun in front. */
export function tellsHelper({ units, words }: ChunkedSentence, np: NounPhrase, u: number, word: Word, clause: Clause | null, slot: string): boolean {
  if (np.prep !== 'ب' || !isIn(word, 'is helped by')) return false;
  const before = units[u - 1];
  const noun = before?.kind === 'noun' ? innermost(before).map((x) => words[x.head]) : [];
  if (noun.some((w) => w !== undefined && nounTakesBa(w)) || (before && isIn(words[before.last], 'answers for'))) return false;
  if (clause) return slot === 'ب' && !verbTakesBa(clause.word);
  return before === undefined || before.kind === 'comma' || np.conj;
}

/** Acts of word: what stands behind ب is what they are about (تتهم إيران بدعم الحوثيين، تعهد بدعم الجيش). */
const OF_WORD: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'AGREE', 'REQUEST', 'THREATEN', 'REJECT', 'SANCTION']);

/** Whether ب leads to what a verb is about, or to the noun that it lends itself to (قام بمساندة, but تقدمت بمساندة). */
function verbTakesBa(word: Word): boolean {
  const all = finiteEntries(word).flatMap((e) => e.lexeme.senses);
  if (all.some((s) => s.kind === 'report' || s.kind === 'status' || (s.kind === 'event' && leadsByBa(s)))) return true;
  return all.some((s) => s.kind === 'light' && s.link === 'ب') && !all.some((s) => s.kind === 'event');
}

/** What the verb means only with certain words (تقدم بطلب) it does not mean here. */
const leadsByBa = ({ type, frame, needs }: EventSense): boolean =>
  (needs === null || needs.words.length === 0) && (OF_WORD.has(type) || frame.slots.ب !== undefined);

/** متهم بدعم، التزامها بدعم، قرار بدعم. */
function nounTakesBa(word: Word): boolean {
  return word.reading.entries.some(
    (e) => (e.lexeme.derivation !== null && e.verb !== null) || e.lexeme.senses.some((s) => s.kind === 'status' || s.kind === 'report'),
  );
}

/** اعتقال شخص متهم، مقتل الرجال المسلمين: whether what stands behind the genitive only describes it. */
export function describesGenitive({ words }: ChunkedSentence, genitive: NounPhrase, behind: NounPhrase): boolean {
  const head = words[behind.head];
  if (
    !head ||
    behind.conj ||
    behind.prep !== '' ||
    behind.genitive ||
    behind.quantity !== null ||
    behind.mention?.quantity != null ||
    behind.mention?.kind === 'name' ||
    !mayBeAdjective(head)
  )
    return false;
  const people = genitive.mention?.kind === 'group' || (genitive.mention?.kind === 'office' && genitive.mention.name === '');
  // اعتقال الجنود المتظاهرين may be either, اعتقال القوات المتظاهرين is not.
  return (!behind.definite || people) && innermost(genitive).some((np) => np.definite === behind.definite && np.plural === behind.plural);
}
