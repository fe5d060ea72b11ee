import { closingBracket, isAtLeast, onlyJoins } from '../phrases/joins.js';
import type { NounPhrase, Unit } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { genderOf } from '../words/nounShape.js';
import { ofWord, whetherWord } from '../words/told.js';
import { isIn, type Word } from '../words/words.js';
import type { Complement } from './clause.js';
import { innermost, isLeftAdjective, withoutAdjective } from './leftAdjectives.js';

/** How many units behind a word its complements are looked for: bounds the time on a sentence of one word again and again. */
const MOST_UNITS = 100;

/**
 * What follows a verb or event noun up to the end of its clause.
 *
 * @param from first unit to look at
 * @returns bare and prepositional complements in order, the unit at which the clause ends, and its content clause
 */
export function complementsAfter(
  sentence: ChunkedSentence,
  from: number,
  options: { commas: number; until?: number },
): { bare: Complement[]; prepositional: Complement[]; end: number; content: number } {
  const { units, words } = sentence;
  const bare: Complement[] = [];
  const prepositional: Complement[] = [];
  let content = -1;
  let commas = 0;
  let u = from;
  let last: { list: Complement[]; at: number } | null = null;
  const until = Math.min(units.length, from + MOST_UNITS, options.until ?? units.length);
  for (; u < until; u++) {
    const unit = units[u];
    if (!unit) break;
    if (unit.kind === 'noun') {
      const before = units[u - 1];
      if (unit.prep === '' && opensCircumstance(words, unit)) break;
      if (isAtLeast(words, unit)) continue;
      // (48 عاما)، السجن 15 عاما: how long or how old is nobody.
      if (unit.prep === '' && unit.quantity !== null && unit.mention === null && isIn(words[unit.head], 'measured, not counted')) continue;
      // قال محمد البرادعي، نائب الرئيس السابق ورئيس الوكالة، إن: what else he is is nobody else.
      if (last !== null && tellsOffice(units, u, last.list[last.at])) continue;
      const joins =
        last !== null &&
        unit.prep === '' &&
        (unit.conj || onlyJoins(words, before) || (afterListComma(units, u) && !isApposed(words, last.list[last.at]) && areAlike(last.list[last.at], unit))) &&
        !verbFollows(units, u);
      const again = last !== null && (unit.conj || onlyJoins(words, before)) && unit.prep !== '' && last.list[last.at]?.prep === unit.prep;
      // رئيس المجلس لتنظيم الإعلام ونقيب الصحفيين: somebody is joined to somebody, not to what his office is for.
      if (joins && last?.list === prepositional && isPerson(unit) && !endsInPerson(last.list[last.at]?.phrase)) {
        const list: Complement[] = lastPerson(prepositional) > lastPerson(bare) ? prepositional : bare;
        const at = list.findLastIndex(({ phrase }) => isPerson(phrase));
        const beside: Complement | undefined = list[at];
        // التقى المبعوث بأمين الحزب وفلان
        if (beside && (list === prepositional || at === bare.length - 1)) {
          list[at] = { ...beside, joined: [...beside.joined, unit] };
          continue;
        }
      }
      if (last && (joins || again)) {
        const target: Complement | undefined = last.list[last.at];
        if (target)
          last.list[last.at] = { phrase: target.phrase, prep: target.prep, pronoun: target.pronoun, unit: target.unit, joined: [...target.joined, unit] };
        continue;
      }
      if (unit.conj && unit.prep === '' && commas > 0) break;
      // قال فلان، رئيس البرلمان: right behind a bare phrase and its comma stands who that is.
      const lead = units[u - 2];
      const apposed = unit.prep === '' && before?.kind === 'comma' && lead?.kind === 'noun' && lead.prep === '' && bare.at(-1)?.phrase === lead;
      if (apposed && !areTwo(lead, unit)) continue;
      if (unit.prep === '' && (isLeftAdjective(words, before, unit) || tellsPlace(words, before, unit))) continue;
      // قال بعد لقائه نظيره، أعلن إثر اعتقال الشرطة فلانا: what stands behind a verbal noun that has its subject is whom that is done to.
      const bareBehind = unit.prep === '' && !unit.conj && before?.kind === 'noun';
      if (bareBehind && u > from && before.prep !== '' && ownObject(words, before, unit)) continue;
      // توفير الخدمات، في مقدمتها الكهرباء: what is first among them is told beside them.
      if (bareBehind && leads(words, before)) continue;
      const complement: Complement = { phrase: unit, prep: unit.prep, pronoun: '', unit: u, joined: [] };
      const list: Complement[] = unit.prep === '' ? bare : prepositional;
      list.push(complement);
      last = { list, at: list.length - 1 };
      continue;
    }
    if (unit.kind === 'pronoun' && unit.prep !== '') {
      // 39 شخصا بينهم مدنيون، حكومات بينها واشنطن: who is among them is told beside them; by name as one of them.
      const among = unit.prep === 'بين' && last !== null ? units[u + 1] : undefined;
      if (among?.kind === 'noun' && among.prep === '' && !verbFollows(units, u + 1)) {
        const target: Complement | undefined = last?.list[last.at];
        if (last && target && among.mention?.kind === 'name') last.list[last.at] = { ...target, joined: [...target.joined, among] };
        u++;
        continue;
      }
      const word = words[unit.first];
      prepositional.push({ phrase: null, prep: unit.prep, pronoun: word?.reading.pronoun ?? '', unit: u, joined: [] });
      continue;
    }
    // ، وهي اللقاءات الأهم: a pronoun begins a clause of its own.
    if (unit.kind === 'pronoun' && unit.conj) break;
    if (unit.kind === 'comma') {
      // السعودية، وقطر، والإمارات: a list goes on behind its comma.
      const next = units[u + 1];
      if (last && next?.kind === 'noun' && next.conj && next.prep === '' && next.mention !== null && !verbFollows(units, u + 1)) continue;
      const inserted = options.commas > 0 ? insertionEnd(units, u) : -1;
      if (inserted > 0) {
        u = inserted;
        last = null;
        continue;
      }
      if (options.commas > 0 && opensWhenOrWhere(units, u)) continue;
      commas++;
      if (commas > options.commas || units[u + 1]?.kind === 'verb') break;
      continue;
    }
    // رئيس مجلس الأمة (البرلمان) ووزير الخارجية: who is in brackets is nobody else.
    const closed = last === null ? -1 : closingBracket(words, units, u);
    if (closed > 0) {
      u = closed;
      continue;
    }
    // حث «كل الأطراف على …»: what is quoted right behind the verb completes it.
    if (unit.kind === 'open' && u === from && units[u + 1]?.kind === 'noun') continue;
    if (unit.kind === 'complementizer') {
      content = u;
      break;
    }
    if (
      unit.kind === 'time' ||
      unit.kind === 'adverb' ||
      unit.kind === 'demonstrative' ||
      unit.kind === 'dash' ||
      unit.kind === 'other' ||
      unit.kind === 'close' ||
      unit.kind === 'conjunction' ||
      unit.kind === 'pronoun'
    )
      continue;
    break;
  }
  return { bare: withoutAdjective(bare, words), prepositional, end: u, content };
}

/** How long a clause may be that is inserted into another, in units. */
export const LONGEST_INSERTION = 30;

/** ، الأحد، / ، في الكرملين،: whether a comma opens an insertion that only says when or where. */
function opensWhenOrWhere(units: readonly Unit[], comma: number): boolean {
  for (let k = comma + 1; k < comma + LONGEST_WHERE; k++) {
    const unit = units[k];
    if (unit?.kind === 'comma') return k > comma + 1;
    const tells = unit?.kind === 'time' || unit?.kind === 'adverb' || (unit?.kind === 'noun' && !unit.conj && WHERE.has(unit.prep));
    if (!tells) return false;
  }
  return false;
}

/** How many units such an insertion has, with its commas. */
const LONGEST_WHERE = 5;

const WHERE: ReadonlySet<string> = new Set(['في', 'ب', 'خلال', 'اثناء', 'قرب', 'شمال', 'جنوب', 'شرق', 'غرب', 'قبل', 'بعد', 'عبر', 'من']);

/**
 * Whether a verbal noun has its subject with it, as a pronoun or in its genitive, so that a bare phrase right behind it is its object: لقائه
 * نظيره، اعتقال القوات 150 شابا.
 */
export function ownObject(words: readonly Word[], phrase: NounPhrase, behind: NounPhrase): boolean {
  const head = words[phrase.head];
  if (!head || phrase.mention !== null || behind.mention === null) return false;
  const own = head.reading.pronoun !== '' ? phrase.last === phrase.head : phrase.genitive?.mention != null && phrase.genitive.mention.type !== 'place';
  return own && takesObjectAsNoun(head);
}

/** A verbal noun of an event that is done to somebody. */
const takesObjectAsNoun = whetherWord((word) =>
  word.reading.entries.some(
    (e) => e.lexeme.derivation === 'verbal noun' && e.verb?.senses.some((s) => s.kind === 'event' && s.frame.slots.O === 'recipient') === true,
  ),
);

/** Whether a clause that describes what stands before it begins here: الذي زار القاهرة، وهو قائد سابق. */
export function opensDescription(unit: Unit | undefined): boolean {
  return (unit?.kind === 'relative' && !unit.conj) || (unit?.kind === 'pronoun' && unit.conj && unit.prep === '');
}

/**
 * دعا الرئيس، الذي يزور موسكو، إلى وقف القتال؛ انتقد ماكين، وهو جمهوري، القرار: the comma that closes a description inserted behind another
 * comma, if what stands behind it completes the verb in front; -1 where none does.
 */
function insertionEnd(units: readonly Unit[], comma: number): number {
  if (!opensDescription(units[comma + 1])) return -1;
  for (let k = comma + 2; k < units.length && k < comma + LONGEST_INSERTION; k++) {
    const kind = units[k]?.kind;
    if (kind === 'stop' || kind === 'colon' || kind === 'subordinator') return -1;
    if (kind !== 'comma') continue;
    const next = units[k + 1];
    const completes = next?.kind === 'complementizer' || (next?.kind === 'noun' && !next.conj && !verbFollows(units, k + 1));
    return completes ? k : -1;
  }
  return -1;
}

/** Whether an office without a name stands behind a person and a comma, or is joined to one that does. */
function tellsOffice(units: readonly Unit[], u: number, person: Complement | undefined): boolean {
  const unit = units[u];
  if (!isOffice(unit) || person?.phrase?.mention?.kind !== 'name' || person.phrase.mention.type !== 'person' || person.joined.length > 0) return false;
  if (unit.conj) return isOffice(units[u - 1]) && units[u - 2]?.kind === 'comma' && units[u - 3] === person.phrase;
  return units[u - 1]?.kind === 'comma' && units[u - 2] === person.phrase && isOffice(units[u + 1]);
}

function isOffice(unit: Unit | undefined): unit is NounPhrase {
  return unit?.kind === 'noun' && unit.prep === '' && unit.mention?.kind === 'office' && !unit.mention.plural && unit.mention.name === '';
}

/** The unit of the last person among complements; -1 where none is one. */
function lastPerson(complements: readonly Complement[]): number {
  return complements.findLast(({ phrase }) => isPerson(phrase))?.unit ?? -1;
}

/** إطلاع عباس ونتنياهو: whether a phrase or what is in its genitives is a person. */
function endsInPerson(phrase: NounPhrase | null | undefined): boolean {
  return phrase != null && innermost(phrase).some(isPerson);
}

function isPerson(phrase: NounPhrase | null | undefined): boolean {
  return phrase?.mention?.type === 'person';
}

/** دعا الأحمدي، المبعوث فلانا؛ طالب أردوغان، الغرب: behind a person and a comma who has another name, or is no person, is somebody else. */
function areTwo(first: NounPhrase, second: NounPhrase): boolean {
  const [a, b] = [first.mention, second.mention];
  if (a?.kind !== 'name' || a.type !== 'person' || !b || second.conj) return false;
  if (b.type === 'country' || b.type === 'igo') return b.kind === 'name';
  return b.kind === 'name' && b.type === 'person' && b.name !== '' && !a.name.includes(b.name) && !b.name.includes(a.name);
}

/** متهمة إسرائيل، مشيرا إلى: a participle of state begins a clause of its own. */
function opensCircumstance(words: readonly Word[], unit: NounPhrase): boolean {
  const head = words[unit.head];
  if (!head || head.reading.article || head.reading.pronoun !== '' || unit.conj || !/(ا|ه|ين)$/.test(head.token.folded)) return false;
  // قرر الرئيس محاسبة الحكومة: behind a masculine noun it is the verbal noun.
  const before = words[unit.first - 1];
  if (before?.pos === 'noun' && before.reading.article && head.token.folded.endsWith('ه') && genderOf(before) === 'm') return false;
  // أعلنت متحدثة باسم الوزارة: an office.
  if (words[unit.head + 1]?.token.folded === 'باسم') return false;
  // هاجموا حاجزا: a singular says nothing about who is many.
  const verb = words[unit.first - 1];
  if (verb?.pos === 'verb' && verb.token.folded.endsWith('وا') && /ا$/.test(head.token.folded)) return false;
  // قتل مسلحين، حكمت محكمة، اغتال قاضيا: a noun for people or a body, spelt like a participle.
  // أشاد بالجهود، مؤيدا الإجراءات: behind a comma, with the article behind it, nobody is many.
  const next = words[unit.head + 1];
  if (
    words[unit.first - 1]?.token.folded === '،' &&
    head.token.folded.endsWith('ا') &&
    unit.first === unit.head &&
    next?.reading.article === true &&
    tellsAct(head)
  )
    return true;
  const own = head.reading.entries.filter((e) => e.lexeme.derivation === null);
  if (own.some((e) => e.lexeme.senses.some((s) => s.kind === 'group'))) return false;
  // استهدف الهجوم حاجزا: nor is a thing that is called so.
  if (own.some((e) => e.lexeme.senses.some((s) => s.kind === 'class' && (s.class === 'territory' || s.class === 'weapon')))) return false;
  if (unit.mention?.kind === 'office' && !head.reading.entries.some((e) => e.verb?.senses.some((s) => s.kind === 'report'))) return false;
  // مقاتلة سورية: a noun of its own that only looks like one.
  if (
    unit.mention?.kind !== 'name' &&
    /ين$/.test(head.token.folded) &&
    head.reading.entries.some((e) => e.lexeme.derivation === null && e.lexeme.senses.some((s) => s.kind === 'group'))
  )
    return false;
  if (unit.nationality && own.some((e) => e.lexeme.senses.some((s) => s.kind === 'class'))) return false;
  return head.reading.entries.some((e) => e.lexeme.derivation === 'active participle' && e.verb?.senses.some((s) => s.kind === 'event' || s.kind === 'report'));
}

const tellsAct = ofWord((word) =>
  word.reading.entries.some((e) => e.lexeme.derivation === 'active participle' && e.verb?.senses.some((s) => s.kind === 'event' || s.kind === 'report')),
);

/** في مقدمتها، على رأسهم، أبرزهم: who or what is first among those named. */
function leads(words: readonly Word[], phrase: NounPhrase): boolean {
  const head = words[phrase.head]?.reading;
  return head !== undefined && phrase.last === phrase.head && /^(ها|هم|هن)$/.test(head.pronoun) && /^(مقدمت|مقدمه|راس|ابرز)$/.test(head.stem);
}

/** العريش عاصمة المحافظة: what a place is, right behind it. */
function tellsPlace(words: readonly Word[], before: Unit | undefined, unit: NounPhrase): boolean {
  const head = words[unit.head]?.reading;
  if (before?.kind !== 'noun' || unit.conj || unit.plural || !head || head.article || head.pronoun !== '') return false;
  const { mention } = before;
  if (mention?.kind !== 'name' || (mention.type !== 'place' && mention.type !== 'country')) return false;
  // قصفت روسيا مدينة إدلب: a country is no town.
  if (mention.type === 'country' && unit.mention?.type === 'place') return false;
  return head.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'class' && s.class === 'territory'));
}

/** Whether a phrase holds an apposition between commas (الوزير، فلان): the comma after it closes that. */
export function holdsComma(words: readonly Word[], phrase: NounPhrase): boolean {
  for (let k = phrase.first; k <= phrase.last; k++) if (words[k]?.token.folded === '،' || words[k]?.token.folded === ',') return true;
  return false;
}

/** ناشد الشيوخ خلال مؤتمر، الحكومة والتحالف: in a list somebody stands beside somebody. */
function areAlike(complement: Complement | undefined, { mention }: NounPhrase): boolean {
  return mention === null || complement?.phrase?.mention != null;
}

function isApposed(words: readonly Word[], complement: Complement | undefined): boolean {
  return complement?.phrase != null && holdsComma(words, complement.phrase);
}

function afterListComma(units: readonly Unit[], u: number): boolean {
  // A comma joins only where the list goes on with و: أ، ب وج.
  if (units[u - 1]?.kind !== 'comma') return false;
  const next = units[u + 1];
  return next?.kind === 'noun' && next.conj && next.prep === '';
}

/** Whether the phrase opens a clause of its own: its verb comes right after it. */
function verbFollows(units: readonly Unit[], u: number): boolean {
  const next = units[u + 1];
  return next?.kind === 'verb' && !next.conj;
}
