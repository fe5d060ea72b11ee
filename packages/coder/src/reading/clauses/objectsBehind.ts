import type { Unit } from '../phrases/phrases.js';
import { unitHasConj, unitPrep } from '../phrases/verbUnits.js';
import { isEventWord } from '../words/actNouns.js';
import { finiteEntries, takesObject } from '../words/finite.js';
import { isIn, type Word } from '../words/words.js';
import { agreesOddly } from './agreement.js';
import type { Complement } from './clause.js';
import type { VerbAt } from './clauseRoles.js';

/**
 * Whether the bare phrase behind a verb is its object though it could be its subject, since somebody else acts.
 *
 * @param one the phrase
 * @param dropped who acted before and may go on
 */
export function isObject(verb: VerbAt, one: Complement, dropped: Complement | null): boolean {
  const { sentence, u } = verb;
  return (
    // حث «كل الأطراف على …»، قال على حسابه «أبو مازن …»: who acts does not stand in what is quoted of him.
    isQuoted(sentence.units, u, one.unit) ||
    isAnnounced(verb) ||
    isBehindComma(verb, one, dropped) ||
    isJudged(verb, one) ||
    (verb.two === undefined && (standsApart(verb, one, dropped) || goesOn(verb, one, dropped) || isOwned(verb, one)))
  );
}

/** Whether a quotation opens between a verb and a phrase, and is not closed before it. */
function isQuoted(units: readonly Unit[], u: number, phrase: number): boolean {
  let open = 0;
  for (let k = u + 1; k < phrase; k++) {
    if (units[k]?.kind === 'open') open++;
    else if (units[k]?.kind === 'close') open--;
  }
  return open > 0;
}

/** أنها قتلت، أنها لن تقتل، لكنها رفضت الاتهامات: the pronoun on أن or لكن, or one by itself, is the subject. */
function isAnnounced({ sentence, u, word }: VerbAt): boolean {
  const opener = sentence.units[beforeParticles(sentence.units, u)];
  if (word.reading.pronoun !== '' || !opener) return false;
  if (opener.kind === 'complementizer' || opener.kind === 'subordinator') return /ن(ه|ها|هم|هما|نا)$/.test(sentence.words[opener.first]?.reading.stem ?? '');
  return opener.kind === 'pronoun' && unitPrep(opener) === '';
}

/** وطالب بالإفراج عن فلان، أهم شخص: what stands behind a comma tells of somebody else. */
function isBehindComma({ sentence: { units }, u }: VerbAt, one: Complement, dropped: Complement | null): boolean {
  return dropped !== null && unitHasConj(units, u) && units.slice(u + 1, one.unit).some((x) => x.kind === 'comma');
}

/** والتقى خلالها أيضا وزير الدفاع: what does not stand next to a joined verb is its object, if somebody was acting before. */
function standsApart({ sentence: { units }, u, word }: VerbAt, one: Complement, dropped: Complement | null): boolean {
  if (one.unit <= u + 1 || word.reading.pronoun !== '') return false;
  if (units[u - 1]?.kind === 'complementizer' && units[u - 2]?.kind === 'verb') return dropped !== null;
  // شهدت المناطق حروبا واستخدمت فيها الأسلحة: a thing does nothing to another.
  if (dropped?.phrase && dropped.phrase.mention === null && one.phrase?.mention === null) return false;
  return (unitHasConj(units, u) || (units[u - 1]?.kind === 'noun' && dropped !== null)) && hasPronoun(units, u + 1, one.unit);
}

/** Types of acts in words, whose doer is never a deed or a word of another. */
const JUDGING: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'SUPPORT']);

/** Deeds that many do together, and that speak for them: قمة، مظاهرة. */
const GATHERINGS: ReadonlySet<string> = new Set(['CONSULT', 'PROTEST']);

/** ورفضت المقترحات، وأدانت الهجمات: no deed refuses or condemns anything, so whoever acted before, perhaps in another sentence, does it to that. */
function isJudged({ sentence: { words }, word, two, prepositional }: VerbAt, { phrase }: Complement): boolean {
  if (two !== undefined || word.reading.pronoun !== '' || !phrase || phrase.mention !== null) return false;
  const acts = finiteEntries(word).flatMap(({ lexeme }) => lexeme.senses.flatMap((s) => (s.kind === 'event' && s.frame.slots.O !== undefined ? [s] : [])));
  if (acts.length === 0 || !acts.every(({ type }) => JUDGING.has(type))) return false;
  // أدينت الهجمات من قبل فرنسا
  if (prepositional.some(({ prep }) => prep === 'قبل')) return false;
  const head = words[phrase.head];
  if (!head?.reading.article || !isEventWord(head)) return false;
  return !head.reading.entries.some(({ lexeme, verb }) =>
    [...lexeme.senses, ...(verb?.senses ?? [])].some((s) => s.kind === 'event' && GATHERINGS.has(s.type)),
  );
}

/** واتهم خصومه: who belongs to the subject is not the subject; but in طالبت أسرته, طالب محاموها he who has them is another. */
function isOwned({ sentence: { units, words }, u, word, features, earlier }: VerbAt, { phrase, unit }: Complement): boolean {
  if (!takesObject(word) && !(unitHasConj(units, u) && unit === u + 1)) return false;
  // توعد نجله سالم الهوني بالثأر: one of the family who is told by name, rather than only as his, acts.
  if (phrase?.mention?.kind === 'name' && isIn(words[phrase.head], 'kin') && earlier.length === 0) return false;
  const owner = features.gender === 'f' ? /^(ها|هم|هما)$/ : /^(ه|هم|هما)$/;
  return phrase !== null && owner.test(words[phrase.head]?.reading.pronoun ?? '');
}

/** Whether whoever acted before goes on. */
function goesOn({ sentence: { units, words }, u, word, features, earlier }: VerbAt, one: Complement, dropped: Complement | null): boolean {
  const { phrase } = one;
  const actedBefore = dropped?.phrase?.mention != null;
  const attached = word.reading.pronoun !== '';
  // مقابلة له، انتقد فيها السلطات: what stands behind the pronoun is the object.
  if (!attached && actedBefore && resumes(units, u, one.unit) && takesObject(word)) return true;
  // يجري محادثات قبل أن يلتقي ولي العهد: a verb that must have an object has it, if the one who meets acted before.
  if (!attached && actedBefore && phrase?.mention && units[u - 1]?.kind === 'complementizer' && /^(قبل|بعد)$/.test(unitPrep(units[u - 1])) && meetsObject(word))
    return true;
  if (!unitHasConj(units, u)) return false;
  // الجيش يحقق أهدافا ويحرر قرى: a joined verb keeps its subject; a thing right after it is what it does it to.
  if (actedBefore && phrase?.mention === null) return true;
  if (!takesObject(word)) return false;
  // ويدعم المنظمات، ونصحت السكان: what agrees only at a pinch is the object, if somebody was acting before.
  if (phrase && agreesOddly(phrase, features, words)) return true;
  // زار المدينة والتقى القادة: whoever did the first, unnamed here, does the second too.
  const last = earlier.at(-1);
  return (
    last !== undefined &&
    last.subject === null &&
    last.object !== null &&
    last.features.gender === features.gender &&
    last.features.number === features.number &&
    phrase?.mention?.kind !== 'name'
  );
}

/** The unit before a verb and the particles in front of it: لن، قد، سوف. */
function beforeParticles(units: readonly Unit[], u: number): number {
  let at = u - 1;
  while (at >= 0 && BEFORE_VERB.has(units[at]?.kind ?? 'stop')) at--;
  return at;
}

const BEFORE_VERB: ReadonlySet<Unit['kind']> = new Set(['negation', 'perfective', 'future']);

/** خلالها، فيه: whether what the clause describes is taken up right behind its verb. */
export function resumes(units: readonly Unit[], u: number, end: number): boolean {
  for (let k = u + 1; k < end; k++) {
    const unit = units[k];
    if (unit?.kind === 'pronoun' && RESUMED.has(unit.prep)) return true;
  }
  return false;
}

const RESUMED: ReadonlySet<string> = new Set(['في', 'خلال', 'اثناء', 'بعد', 'قبل', 'عبر', 'ب']);

/** التقى، استقبل: a verb of meeting whose object is whom one meets. */
function meetsObject(word: Word): boolean {
  return (
    takesObject(word) &&
    finiteEntries(word).some((e) => e.lexeme.senses.some((s) => s.kind === 'event' && s.type === 'CONSULT' && s.frame.slots.O === 'recipient'))
  );
}

function hasPronoun(units: readonly Unit[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (units[k]?.kind === 'pronoun' || units[k]?.kind === 'adverb') return true;
  return false;
}
