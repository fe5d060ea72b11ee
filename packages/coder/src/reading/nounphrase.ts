import { fold } from '../arabic/letters.js';
import { readNumber } from '../arabic/numbers.js';
import { numeral } from '../arabic/numerals.js';
import { particleClasses } from '../arabic/particles.js';
import type { KnownEntity } from '../knowledge/model.js';
import { isEventWord, isVerbalNoun } from './actNouns.js';
import { isDeedToo, isPartyByWord } from './bodiesByWord.js';
import { isBranchAdjective } from './branches.js';
import type { SentenceContext } from './chunker.js';
import { isAbbreviation, joinedByNationality, namedMention, personNameAt, quotedName, titledMention, unknownNameAt } from './mentions.js';
import { matchName, matchSurname, matchTitle, nameOf } from './names.js';
import { type Mention, mentionOf, type NounPhrase, revisedMention, revisedPhrase } from './phrases.js';
import { ofWord, whetherWord } from './told.js';
import { findSense, has, isAuxiliary, isClassed, isIn, senses, stemStart, type Word } from './words.js';

/**
 * Reads the noun phrase that begins at a word: its head, the genitive it is in construct with, its adjectives, and whom it refers to.
 *
 * @param context the sentence
 * @param i index of the first word (a quotation mark may open a quoted name)
 * @param prep the preposition that governs it, folded, or ''
 * @param from index of the first word with its preposition
 * @param conj whether it is joined by و to what came before
 * @returns the phrase, or null where no noun phrase begins
 */
export function parseNounPhrase(context: SentenceContext, i: number, prep: string, from: number, conj: boolean, depth = 0): NounPhrase | null {
  const { words } = context;
  const counted = skipQuantity(context, i);
  const start = counted.next;
  const word = words[start];
  if (depth > 6) return null;
  const shape = { prep, from, conj, quantity: counted.quantity, first: i };
  // تظاهر الآلاف مساء السبت، لقي العشرات مصرعهم: behind a crowd when it was, or what befell it.
  if (start > i && (context.times.has(start) || endsCrowd(context, i, start)))
    return countedPhrase(context, i, words[start - 1]?.token.folded === 'من' ? start - 2 : start - 1, counted.quantity, shape);
  if (start > i && (!word || (!isNominal(word) && word.pos !== 'punctuation') || (word.pos === 'punctuation' && !OPEN.has(word.token.folded))))
    return countedPhrase(context, i, start - 1, counted.quantity, shape);
  if (!word) return null;
  if (isAbbreviation(context, start)) {
    // د. مفرج بن سعد: an abbreviated title.
    const person = personNameAt(context, start + 2, true);
    if (person) return phrase(shape, start, person.last, revisedMention(person, { first: start }), word);
  }
  if (word.pos === 'punctuation') {
    const quoted = quotedName(context, start, null);
    return quoted ? phrase(shape, start, quoted.last, quoted, word) : null;
  }
  const joined = joinedByNationality(context, start);
  if (joined) return phrase(shape, start, joined.last, joined, word);
  const called = calledMention(context, start);
  if (called) return phrase(shape, start, called.last, called, word);
  const title = isBattalion(context, start) ? null : matchTitle(words, start, context.lexicon);
  const name = matchName(words, start, context.lexicon);
  // طالبان، كاميرون: a name as it stands is no two students and nothing like princes.
  const several = title?.matches.every(({ number }) => number !== 's');
  const named = name?.skip === 0 && several && name.last === title?.last;
  if (title && !named && acceptsTitle(context, start) && (!name || title.last >= name.last)) {
    const mention = titledMention(context, start, title);
    return phrase(shape, start, mention.last, mention, word);
  }
  if (
    name &&
    (named ||
      acceptsName(
        context,
        start,
        name.last,
        name.matches.map((m) => m.entity),
      ))
  ) {
    const mention = namedMention(context, start, name);
    if (mention) return phrase(shape, start, mention.last, mention, word);
  }
  if (!isNominal(word)) return null;
  const person = personNameAt(context, start, false) ?? (shape.prep === '' ? (speakerNameAt(context, start) ?? unknownNameAt(context, start)) : null);
  if (person) return phrase(shape, start, person.last, person, word);
  return parseCommon(context, start, shape, depth);
}

/** المدعو خالد الدليمي، المشتبه به راؤل غوتيريز: somebody with what he is called or charged with in front. */
function calledMention(context: SentenceContext, i: number): Mention | null {
  const word = context.words[i];
  if (!word?.reading.article || !isIn(word, 'called')) return null;
  const at = /^به[ما]?$/.test(context.words[i + 1]?.token.folded ?? '') ? i + 2 : i + 1;
  const name = personNameAt(context, at, true);
  if (!name || (name.last === name.first && name.known.length === 0)) return null;
  return revisedMention(name, { first: i, head: i, start: stemStart(context.text, word) });
}

/** لواء العاصفة: a unit by its name, where the word for it is a rank too. */
function isBattalion({ words }: SentenceContext, i: number): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (!word || word.reading.article || word.reading.pronoun !== '' || findSense(word, 'group')?.sense.type !== 'military') return false;
  if (next?.pos !== 'noun' || !next.reading.article || next.reading.conj !== '' || next.reading.prep !== '') return false;
  // لواء الركن
  return isIn(word, 'unit or rank') && !next.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'nationality'));
}

/** وقال عذال الفهداوي: unknown words behind a verb of saying are who says it; a single one where the clause is then complete, or before a headline's colon. */
function speakerNameAt(context: SentenceContext, i: number): Mention | null {
  if (i === 0 && context.words[1]?.token.folded === ':' && context.words[0]?.reading.entries.length === 0) return personNameAt(context, 0, true);
  const verb = context.words[i - 1];
  if (verb?.pos !== 'verb' || findSense(verb, 'report') === null) return null;
  const name = personNameAt(context, i, true);
  if (!name || name.last > i) return name;
  const next = context.words[i + 1];
  const complete = next !== undefined && (next.pos === 'punctuation' || has(next, 'complementizer') || has(next, 'preposition'));
  return complete && context.words[i]?.reading.entries.length === 0 ? name : null;
}

/** Crowds with no noun after them: مقتل المئات، العشرات. */
const CROWD = /^[وفبلك]*(ال|ل)?(عشرات|ميات|الاف|ملايين)$|^[وفبك]*(ال|لل)(بعض|جميع)$|^[وفبلك]*(ال|لل)?كثير(ون|ين)$/;

/**
 * Whether a crowd word with its article ends the phrase: العشرات من المدنيين goes on, العشرات مصرعهم does not.
 *
 * @param i index of the first word that counts
 * @param start of the first that does not
 */
function endsCrowd({ words }: SentenceContext, i: number, start: number): boolean {
  const crowd = words[start - 1];
  const next = words[start];
  // فر الآلاف من المعارك: from what they flee.
  if (crowd?.token.folded === 'من' && next?.reading.article && CROWD.test(words[start - 2]?.token.folded ?? '') && isEventWord(next)) return true;
  if (crowd === undefined || next?.pos !== 'noun' || start === i || !DEFINITE_CROWD.test(crowd.token.folded)) return false;
  // البعض الآخر, but البعض الحكومة and الجميع الحكومة
  return !next.reading.article || (/(بعض|جميع|ون|ين)$/.test(crowd.token.folded) && next.reading.stem !== 'اخر');
}

/** Crowd words that stand for themselves: with the article nothing is in the genitive behind them. */
const DEFINITE_CROWD = /^[وفبك]*(ال|لل)(عشرات|ميات|الاف|ملايين|بعض|جميع|كثيرون|كثيرين)$/;

const PERCENT = /^[%٪$€]$/;

/** A number from which on it counts money, not people who come into the news. */
const MOST_PEOPLE = 1e8;

/** 80 في المئة، 80 بالمئة */
function isShare({ words }: SentenceContext, last: number): boolean {
  const next = words[last + 1]?.token.folded ?? '';
  const then = words[last + 2]?.token.folded ?? '';
  return /^بال?م[ايء]*[ه]$/.test(next) || (next === 'في' && /^الم[ايء]*ه$/.test(then));
}

/** 04:00، إف-16، 1/2: a number beside such a mark counts nobody. */
function isPartOfFigure({ words }: SentenceContext, first: number, last: number): boolean {
  const figure = (i: number, mark: number): boolean => /^[-–:/]$/.test(words[mark]?.token.folded ?? '') && words[mark]?.token.start === words[i]?.token.end;
  return figure(last, last + 1) || /^[-–:/]$/.test(words[first - 1]?.token.folded ?? '');
}

/** المادة 102، القرار 1701: the number of a thing, not of people. */
function numbersThing(context: SentenceContext, i: number): boolean {
  const before = context.words[i - 1];
  return before !== undefined && before.pos === 'noun' && !isEventWord(before);
}

/** People who are only counted: قتل 5، مقتل 245. */
function countOnly(context: SentenceContext, first: number, last: number, quantity: number | null): Mention {
  const start = context.words[first]?.token.start ?? 0;
  const end = context.words[last]?.token.end ?? start;
  return mentionOf({ first, last, head: last, kind: 'group', type: 'group', start, end, plural: quantity !== 1, definite: false, quantity });
}

/** A number or crowd word with no noun behind it: قتل 3، أصيب العشرات. */
function countedPhrase(context: SentenceContext, first: number, last: number, quantity: number | null, shape: Shape): NounPhrase | null {
  const head = context.words[last];
  const next = context.words[last + 1];
  if (!head || !(head.pos === 'number' || isQuantifier(head) || head.pos === 'noun')) return null;
  const people =
    (quantity !== null || CROWD.test(head.token.folded)) &&
    !PERCENT.test(next?.token.folded ?? '') &&
    !isShare(context, last) &&
    (quantity ?? 0) < MOST_PEOPLE &&
    !isPartOfFigure(context, first, last) &&
    (quantity === null || !numbersThing(context, first));
  return phrase(shape, last, last, people ? countOnly(context, first, last, quantity) : null, head);
}

interface Shape {
  readonly prep: string;
  readonly from: number;
  readonly conj: boolean;
  readonly quantity: number | null;
  readonly first: number;
}

function phrase(
  shape: Shape,
  head: number,
  last: number,
  mention: Mention | null,
  word: Word,
  genitive: NounPhrase | null = null,
  nationality: Mention | null = null,
): NounPhrase {
  return {
    kind: 'noun',
    first: shape.first,
    last,
    head,
    genitive,
    nationality,
    quantity: shape.quantity,
    prep: shape.prep,
    from: shape.from,
    conj: shape.conj,
    definite: word.reading.article || mention?.kind === 'name',
    gender: mention?.gender ?? genderOf(word),
    plural: mention?.plural ?? isPlural(word),
    // الصين، البحرين: no plurals.
    masculinePlural: mention?.kind !== 'name' && isPlural(word) && /(ين|ون)$/.test(word.reading.stem),
    mention: mention && shape.quantity !== null && mention.quantity === null ? revisedMention(mention, { quantity: shape.quantity }) : mention,
  };
}

/** Ending of an adjective of relation, folded. */
const NISBA = /(ي|يه|يين|يون|يات)$/;

/** Words that only count or measure what follows: عشرات، عدد من، 7، أكثر من 20. */
function skipQuantity(context: SentenceContext, i: number): { next: number; quantity: number | null } {
  const { words } = context;
  let next = i;
  let quantity: number | null = null;
  for (;;) {
    const word = words[next];
    if (!word) break;
    const number = mayOpenNumber(word) ? readNumber(context.tokens, next) : null;
    if (number && (word.pos === 'number' || next + 1 < words.length)) {
      quantity = number.value;
      next = number.lastToken + 1;
      // ثلاثة من قيادات الحركة
      const of = words[next];
      if (of && has(of, 'preposition') && of.reading.stem === 'من' && of.reading.pronoun === '' && number.value < 1900) next++;
      continue;
    }
    if (isQuantifier(word)) {
      next++;
      if (words[next] && has(words[next] as Word, 'preposition') && words[next]?.reading.stem === 'من' && words[next]?.reading.pronoun === '') next++;
      continue;
    }
    break;
  }
  return { next, quantity };
}

/** Whether a number may begin at a word: for nearly all words none does. */
const mayOpenNumber = whetherWord((word) => word.token.kind === 'number' || numeral(word.token.folded) !== undefined);

/** كل، عدة، العشرات، العديد: also where the word is written with the article. */
const isQuantifier = whetherWord((word) => {
  if (word.reading.pronoun !== '' || word.pos === 'verb') return false;
  // آلاف looks like ال and a word once its letters are folded.
  const form = word.token.folded === 'الاف' ? 'الاف' : word.reading.stem;
  return has(word, 'quantifier') || (word.pos === 'noun' && (particleClasses(form)?.includes('quantifier') ?? false));
});

/** Whether a word can head a noun phrase. */
export function isNominal(word: Word): boolean {
  return word.pos === 'noun' || word.pos === 'latin';
}

function acceptsTitle(context: SentenceContext, i: number): boolean {
  const word = context.words[i];
  if (word?.pos !== 'noun') return false;
  // المساعدة، الكتاب: help and a book, where no name follows.
  if (
    isThing(word) &&
    findSense(word, 'title') === null &&
    personNameAt(context, i + 1, true) === null &&
    (matchTitle(context.words, i, context.lexicon)?.last ?? i) === i
  )
    return false;
  // خلافات سياسية دبلوماسية: an adjective of what stands before it.
  if (describesBefore(context, i) || tellsManner(context, i)) return false;
  // مشيرا إلى is pointing out, not a field marshal.
  return !(
    word.token.folded.endsWith('ا') &&
    word.reading.entries.some((e) => e.lexeme.derivation === 'active participle' && e.verb?.senses.some((s) => s.kind === 'report'))
  );
}

/** دعمها سياسيا، تراجعت عسكريا: how, and nobody, but where an adjective agrees with it (طردت دبلوماسيا أمريكيا). */
function tellsManner({ words }: SentenceContext, i: number): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (!word?.token.folded.endsWith('يا') || word.reading.article || !isIn(word, 'manner')) return false;
  return !(next?.pos === 'noun' && next.reading.conj === '' && next.reading.prep === '' && next.token.folded.endsWith('ا') && isAdjective(next));
}

/** Whether an adjective of relation stands right behind a noun that it agrees with, and heads nothing. */
function describesBefore(context: SentenceContext, i: number): boolean {
  const word = context.words[i];
  const before = context.words[i - 1];
  if (word?.reading.conj !== '' || word.reading.prep !== '' || !/(ي|يه)$/.test(word.reading.stem)) return false;
  if (before?.pos !== 'noun' || before.reading.article !== word.reading.article || before.reading.pronoun !== '' || isNamed(before)) return false;
  // رفض محامي المدعية: an ي of construct; اعتقال سياسي: whom it befalls.
  if (befallsGenitive(before) || !word.reading.entries.some((e) => e.lexeme.lemma.endsWith('ي')) || !agreesInEnding(context, before, i)) return false;
  if (personNameAt(context, i + 1, true) !== null || (matchTitle(context.words, i, context.lexicon)?.last ?? i) > i) return false;
  return word.reading.stem.endsWith('ه')
    ? genderOf(before) === 'f' || mayBePlural(before) || before.reading.entries.length === 0
    : genderOf(before) === 'm' && !isPlural(before);
}

function isNamed(word: Word): boolean {
  return word.reading.named && word.reading.entries.length === 0;
}

/** A one-word name that is also a common word counts only where it cannot be the word. */
function acceptsName(context: SentenceContext, i: number, last: number, entities: readonly KnownEntity[]): boolean {
  const word = context.words[i];
  if (!word) return false;
  if (last > i) return true;
  if (word.pos === 'verb' || word.pos === 'particle') return false;
  const common = word.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind !== 'given' && s.kind !== 'nationality') || e.verb !== null);
  if (entities.some((e) => e.type === 'party') && isDeedToo(word)) return isPartyByWord(context, i);
  if (!common) return true;
  // آبي: what a person is called for short, once the article has named him in full.
  if (entities.some((e) => e.type === 'person' && context.persons.has(e.key))) return true;
  if (entities.some((e) => e.type === 'country' || e.type === 'place'))
    return word.reading.article || context.words[i - 1] === undefined || !word.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'event'));
  // الغرب: a direction is no body, with the article it is.
  if (entities.some((e) => e.type === 'igo') && word.reading.article && word.reading.entries.every((e) => e.lexeme.senses.every((s) => s.kind === 'class')))
    return true;
  const before = context.words[i - 1];
  return before !== undefined && (OPEN.has(before.token.folded) || senses(before).some((s) => s.kind === 'group' || s.kind === 'title'));
}

const OPEN: ReadonlySet<string> = new Set(['«', '"', '“']);

export const genderOf = ofWord((word): 'm' | 'f' | '' => {
  // بلاد is feminine, بلد masculine.
  if (findClass(word, 'homeland')) return '';
  const entry = word.reading.entries[0];
  // مليشيا, a loan word, is feminine without the ending.
  if (entry && /شيا$/.test(entry.lexeme.lemma)) return 'f';
  if (entry && (entry.features.gender === 'm' || entry.features.gender === 'f')) return entry.features.gender;
  return word.reading.stem.endsWith('ه') || word.reading.stem.endsWith('ات') ? 'f' : 'm';
});

export const isPlural = whetherWord((word) => {
  const entry = word.reading.entries[0];
  return entry ? entry.features.number === 'p' || entry.features.number === 'd' : /(ين|ون)$/.test(word.reading.stem) && word.reading.article;
});

/** A word that may also be read as something else. */
const mayBePlural = whetherWord((word) => word.reading.entries.some((e) => e.features.number === 'p'));

/** A noun phrase whose head is a common noun. */
function parseCommon(context: SentenceContext, i: number, shape: Shape, depth: number): NounPhrase | null {
  const { words } = context;
  const head = words[i];
  if (!head) return null;
  let last = i;
  let genitive: NounPhrase | null = null;
  let quoted: Mention | null = null;
  // الشمال: a name with the article is not in construct.
  const named = head.reading.entries.length === 0 && head.reading.stem.startsWith('ال');
  // مصادر قضائية توقيف المدير: nor is an adjective of what stands before it.
  const construct = !head.reading.article && !named && head.reading.pronoun === '' && head.pos !== 'latin' && !describesBefore(context, i);
  const next = words[i + 1];
  if (construct && next) {
    if (next.pos === 'punctuation') quoted = quotedName(context, i + 1, head);
    if (quoted) last = quoted.last;
    else if (next.pos === 'punctuation' && OPEN.has(next.token.folded) && isEventWord(head) && words[i + 2] && canBeGenitive(context, i, i + 2)) {
      // مقتل "إرهابيين اثنين"
      genitive = parseNounPhrase(context, i + 2, '', i + 2, false, depth + 1);
      if (genitive) last = genitive.last;
    } else if ((shape.quantity === null || (shape.quantity <= 10 && next.reading.pronoun === '')) && canBeGenitive(context, i, i + 1)) {
      genitive = parseNounPhrase(context, i + 1, '', i + 1, false, depth + 1);
      if (genitive) last = genitive.last;
    }
  } else if (!construct && next?.pos === 'punctuation' && head.reading.article) {
    quoted = quotedName(context, i + 1, head);
    if (quoted) last = quoted.last;
  }
  if (!genitive && !quoted) {
    genitive = membersOf(context, i, depth);
    if (genitive) last = genitive.last;
  }
  // إسرائيليين اثنين
  if (!genitive && isPlural(head) && TWO.test(words[last + 1]?.token.folded ?? '')) last++;
  let nationality: Mention | null = genitive ? null : nationalityOn(context, i, last);
  if (nationality) last = nationality.last;
  const headAgrees = (at: number): boolean => adjectiveOf(context, i, at, genitive !== null);
  for (let j = last + 1; j < words.length && headAgrees(j); j++) {
    // الجيش الإسرائيلي النار: behind a nationality only what is an adjective goes on.
    const word = words[j];
    if (nationality !== null && word && !isAdjective(word)) break;
    const more = nationalityAt(context, j);
    if (more && nationality === null) nationality = more;
    last = more ? more.last : j;
    j = last;
  }
  // جوي وبري: an adjective joined to an adjective.
  const joinedTo = words[last];
  const joined = words[last + 1];
  if (
    last > i &&
    joined?.reading.conj === 'و' &&
    joined.pos === 'noun' &&
    joined.reading.prep === '' &&
    NISBA.test(joined.reading.stem) &&
    joinedTo &&
    NISBA.test(joinedTo.reading.stem) &&
    joined.reading.article === joinedTo.reading.article &&
    matchTitle(words, last + 1, context.lexicon) === null &&
    matchName(words, last + 1, context.lexicon) === null
  ) {
    nationality ??= nationalityAt(context, last + 1);
    last++;
  }
  // العاصمة الإثيوبية أديس أبابا، المدينة: what the place is called.
  const called = head.reading.article && genitive === null && findClass(head, 'territory') ? matchName(words, last + 1, context.lexicon) : null;
  if (called?.skip === 0 && called.matches.some((m) => m.entity.type === 'place' || m.sense === 'capital')) {
    const place = namedMention(context, last + 1, called);
    if (place) return phrase(shape, i, place.last, revisedMention(place, { first: i, head: i, start: stemStart(context.text, head) }), head, null, nationality);
  }
  const byName = genitive === null && shape.quantity === null ? ownName(context, i, last) : null;
  if (byName) return phrase(shape, i, byName.last, revisedMention(byName, { country: nationality?.country ?? byName.country }), head);
  const self = phrase(shape, i, last, null, head, genitive, nationality);
  return revisedPhrase(self, { mention: quoted ?? describe(context, self) });
}

/** المواطن السعودي ماجد الماجد، الشاب الفلسطيني محمد أبو خضير: one of a people or a kind, by his name right behind it. */
function ownName(context: SentenceContext, head: number, last: number): Mention | null {
  const { words, text } = context;
  const word = words[head];
  const kind = word ? findSense(word, 'group')?.sense.type : undefined;
  // المتحدث باسم التحالف فلان: a body has no first name.
  if (!word?.reading.article || word.reading.pronoun !== '' || isPlural(word) || !(kind === 'group' || (kind && word.reading.stem.endsWith('ي')))) return null;
  const first = words[last + 1];
  if (first?.pos !== 'noun' || first.reading.article || first.reading.conj !== '' || first.reading.prep !== '') return null;
  const name = personNameAt(context, last + 1, true);
  return name && name.last > name.first ? revisedMention(name, { first: head, head, start: stemStart(text, word), gender: genderOf(word) }) : null;
}

/** Two, behind a dual that says so already. */
const TWO = /^اثن(ين|ان|تين|تان)$/;

/** What its members may be of: a body that has some. */
const MEMBERED: ReadonlySet<string> = new Set(['armed_group', 'party', 'military', 'organization', 'igo', 'government']);

/** عناصر من حزب العمال، مسلحون من حركة الشباب: people of a body, as if in the genitive. Of a country one comes, of a body one is. */
function membersOf(context: SentenceContext, head: number, depth: number): NounPhrase | null {
  const { words } = context;
  const word = words[head];
  const of = words[head + 1];
  if (!word || word.reading.article || of?.token.folded !== 'من' || of.reading.pronoun !== '') return null;
  const group = findSense(word, 'group');
  // وحدة من الجيش, but not رجل من الجماعة
  if (!group || (!isPlural(word) && group.sense.type === 'group') || isEventWord(word)) return null;
  const body = parseNounPhrase(context, head + 2, '', head + 2, false, depth + 1);
  return body?.mention && MEMBERED.has(body.mention.type) && body.mention.kind !== 'group' ? body : null;
}

/** Whether a word can only be a sound plural or dual with its nun. */
const isFreePlural = whetherWord(
  ({ reading }) =>
    /.{3}ين$/.test(reading.stem) && reading.entries.length > 0 && reading.entries.every(({ features }) => features.number === 'p' || features.number === 'd'),
);

/** Whether the next word can stand in the genitive after a head without article: a noun without clitics in front, no verb. */
function canBeGenitive(context: SentenceContext, head: number, i: number): boolean {
  const word = context.words[i];
  const first = context.words[head];
  if (!word || !first || context.times.has(i)) return false;
  if (word.reading.conj !== '' || word.reading.prep !== '') return matchName(context.words, i, context.lexicon)?.skip === 0;
  if (word.pos === 'particle') return has(word, 'quantifier') && !has(word, 'preposition') && !TWO.test(word.token.folded);
  if (word.pos === 'number') return isEventWord(first);
  if (!isNominal(word)) return false;
  // استهدف انتحاري كنيسة: a member in ي behind a verb does it to what follows, which is no part of him.
  if (
    !word.reading.article &&
    context.words[head - 1]?.pos === 'verb' &&
    first.reading.stem.endsWith('ي') &&
    first.reading.conj === '' &&
    findSense(first, 'group') !== null &&
    (findSense(word, 'group') !== null || senses(word).some(isClassed))
  )
    return false;
  // قتل فلسطيني طعنا: nor is an accusative in the genitive.
  if (isAccusative(word)) return false;
  // مسلحون دبلوماسيا، طفلان حتفهم: a sound plural or dual with its nun is not in construct.
  if (isSoundPlural(first)) return false;
  // أطلق شرطي النار
  if (context.words[head - 1]?.pos === 'verb' && findClass(word, 'fire') && findSense(first, 'group') !== null) return false;
  // مدنيين قتل عدد منهم
  if (isFreePlural(first)) return false;
  // An indefinite adjective after an indefinite noun is no genitive: زيارة رسمية, قصف روسي; but مقتل جندي, عاصمة محافظة شمال سيناء.
  if (
    !word.reading.article &&
    isAdjective(word) &&
    (!isThingInYa(word) || isBranchAdjective(word, context.words[i + 1])) &&
    !isEventNoun(word) &&
    (matchName(context.words, i, context.lexicon)?.last ?? i) === i &&
    !(befallsGenitive(first) && findSense(word, 'group') !== null && nationalityAt(context, i) === null) &&
    (matchTitle(context.words, i, context.lexicon) === null || (describesBefore(context, i) && !befallsGenitive(first)))
  ) {
    // مصادر قضائية: the adjective of a plural is feminine.
    const agrees = genderOf(word) === genderOf(first) || (mayBePlural(first) && word.reading.stem.endsWith('ه'));
    // مقتل فلسطيني, إصابة إسرائيلي: who is killed; قصف روسي, ضربة أمريكية: whose it is.
    return nationalityAt(context, i) === null
      ? !agrees
      : isIn(first, 'befalls people') && (genderOf(first) !== 'f' || genderOf(word) === 'm' || isPlural(word));
  }
  return true;
}

/** Whether a word is an adjective on the head: it follows its definiteness and its gender. */
function adjectiveOf(context: SentenceContext, head: number, i: number, afterGenitive: boolean): boolean {
  const word = context.words[i];
  const first = context.words[head];
  if (!word || !first || word.pos !== 'noun' || word.reading.conj !== '' || word.reading.prep !== '' || word.reading.pronoun !== '' || context.times.has(i))
    return false;
  if (matchTitle(context.words, i, context.lexicon)) {
    if (!isAdjective(word)) return false;
    // اعتقلت الشرطة الشاعرة دارين طاطور
    const named = word.reading.article ? personNameAt(context, i + 1, true) : null;
    if (named && named.last > named.first) return false;
  }
  const definite = first.reading.article || first.reading.pronoun !== '' || afterGenitive;
  if (definite !== word.reading.article) return false;
  if (matchSurname(word, context.surnames) !== null) return false;
  if (!agreesInEnding(context, first, i)) return false;
  if (nationalityAt(context, i)) return isPlural(word) === isPlural(first) || !isPlural(word);
  // عشرات العراقيين المحتجين: of one of its people a participle with the same ending.
  const people = /..(ين|ون)$/.exec(first.reading.stem)?.[1];
  if (people && word.reading.stem.endsWith(people) && word.reading.article && nationalityAt(context, head) && isParticiple(word)) return true;
  // منعت الشرطة الصحفيين: many men do not describe one feminine thing.
  if (/..(ين|ون)$/.test(word.reading.stem) && isPlural(word) && isOneFeminine(first)) return false;
  if (matchName(context.words, i, context.lexicon)?.skip === 0) return false;
  // A nisba is an adjective here even where it also names people: السجال السياسي، القرار العسكري.
  // جماعة مسلحة: what may be a participle describes where it agrees.
  const participle = word.reading.stem.endsWith('ه') && word.reading.entries.some((e) => /participle$/.test(e.lexeme.derivation ?? ''));
  // العاصفة القرية: a village is no adjective, for all its ending.
  if (isThingInYa(word) && !isBranchAdjective(word, context.words[i + 1])) return false;
  // الجماعات الإسلامية المسلحة: the feminine of a word for armed men, behind a plural of things.
  const armed =
    word.reading.article &&
    word.reading.stem.endsWith('ه') &&
    (isPlural(first) || mayBePlural(first)) &&
    word.reading.entries.every(({ lexeme }) => fold(lexeme.lemma) !== word.reading.stem);
  if (
    !NISBA.test(word.reading.stem) &&
    !participle &&
    !armed &&
    word.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'event' || s.kind === 'group' || isClassed(s)) && e.verb === null)
  )
    return false;
  // الفصائل المعارضة: behind an article a second one is no verbal noun where it may be a participle that agrees.
  if (isVerbalNoun(word) && !((participle || armed) && word.reading.article && first.reading.article && isPlural(first))) return false;
  // النتائج المستخلصة: a noun that no list holds may be a broken plural, whose adjective is feminine.
  const unknown = first.reading.entries.length === 0 && !first.reading.named;
  const feminine = genderOf(first) === 'f' || isPlural(first) || mayBePlural(first) || unknown;
  return endsFeminine(word) ? feminine : genderOf(first) === 'm' || isPlural(word);
}

const isParticiple = whetherWord((word) => word.reading.entries.some((e) => /participle$/.test(e.lexeme.derivation ?? '')));

/** الشرطة, but not القادة, nor what no list holds. */
function isOneFeminine(word: Word): boolean {
  return word.reading.stem.endsWith('ه') && word.reading.entries.length > 0 && !mayBePlural(word);
}

/** Whether a word has the ending of the feminine: no مشتبه, whose ه is its own. */
const endsFeminine = ofWord(({ reading }) => reading.stem.endsWith('ه') && !reading.entries.some(({ lexeme }) => lexeme.lemma.endsWith('ه')));

/**
 * مسلحون مقرا، شرطيان طفلا: a sound plural or dual of people in the nominative is described by what ends as it does or has a broken plural
 * (مسلحون أجانب), never by another singular, an accusative or a feminine. With the article each of two may have its own (الطرفان الليبي والتركي).
 */
function agreesInEnding(context: SentenceContext, first: Word, i: number): boolean {
  const word = context.words[i];
  if (!word) return true;
  // مقتل فلسطيني طعنا، طائرات مستشفيات: nor is anything by an accusative that it is not in itself, or a thing's plural by a feminine one.
  if (!first.reading.article && !first.token.folded.endsWith('ا') && isAccusative(word)) return false;
  if (/..ات$/.test(word.reading.stem) && first.reading.entries.length > 0 && groupOf(first) === null && nationalityAt(context, i) === null) return false;
  const ending = /..(ون|ان)$/.exec(first.reading.stem)?.[1];
  if (ending === undefined || !isSoundPlural(first) || (ending === 'ان' && first.reading.article)) return true;
  const { stem, entries } = word.reading;
  if (stem.endsWith(ending)) return true;
  // بلوش، شيشان: what no list holds may be a broken plural, but for its ending and what belongs to it.
  if (entries.length === 0) return !/(ا|ه|ي|ين|ات|ون|ان)$/.test(word.token.folded) && context.words[i + 1]?.reading.article !== true;
  return !/(ين|ات|ان|ون)$/.test(stem) && entries.some(({ features }) => features.number === 'p');
}

/** Whether a word is written with the alef of an indefinite accusative. */
const isAccusative = ofWord(
  ({ reading: { stem, article, entries } }) =>
    stem.endsWith('ا') &&
    !article &&
    entries.some(({ lexeme }) => `${fold(lexeme.lemma)}ا` === stem) &&
    // عليا
    entries.every(({ lexeme }) => fold(lexeme.lemma) !== stem),
);

/** A plural or dual that is told by its ending: no قانون, no مليون. */
const isSoundPlural = ofWord(({ reading }) => {
  const [entry] = reading.entries;
  // سكان is a broken plural.
  return (
    entry !== undefined && ((entry.features.number === 'p' && /..ون$/.test(reading.stem)) || (entry.features.number === 'd' && /..ان$/.test(reading.stem)))
  );
});

/** قرية، مستشفى: a thing's own name that ends as an adjective of relation does. */
const isThingInYa = ofWord(
  ({ reading: { stem, entries } }) =>
    /(يه|ي)$/.test(stem) &&
    entries.some(({ lexeme }) => /[ةى]$/.test(lexeme.lemma) && fold(lexeme.lemma) === stem && lexeme.senses.some((s) => s.kind === 'group' || isClassed(s))),
);

/** جلسة مباحثات: what is an event by itself is no adjective, whatever participle it looks like. */
const isEventNoun = whetherWord((word) => word.reading.entries.some((e) => e.verb === null && e.lexeme.senses.some((s) => s.kind === 'event')));

const isAdjective = whetherWord((word) => {
  if (word.reading.entries.length === 0) return /(ي|يه|يين|يون)$/.test(word.reading.stem) && word.reading.stem.length > 3;
  return (
    word.reading.entries.some(
      (e) =>
        e.lexeme.derivation === 'active participle' ||
        e.lexeme.derivation === 'passive participle' ||
        e.lexeme.senses.some((s) => s.kind === 'nationality' || (s.kind === 'class' && s.class === 'adjective')),
    ) || /(ي|يه)$/.test(word.reading.stem)
  );
});

/** The nationality adjective right after a head, agreeing in definiteness. */
function nationalityOn(context: SentenceContext, head: number, after: number): Mention | null {
  const word = context.words[after + 1];
  const first = context.words[head];
  if (!word || !first || word.reading.conj !== '' || word.reading.prep !== '') return null;
  const definite = first.reading.article || first.reading.pronoun !== '';
  if (definite !== word.reading.article || !agreesInEnding(context, first, after + 1)) return null;
  return nationalityAt(context, after + 1);
}

/** A nationality word at an index, as a mention of its country. */
export function nationalityAt(context: SentenceContext, i: number): Mention | null {
  const word = context.words[i];
  if (word?.pos !== 'noun') return null;
  const double = doubleNationality(context, i);
  const found = findSense(word, 'nationality');
  if (double)
    return {
      ...nationalityMention(context, i, word, double, '', false),
      last: i + 1,
      end: context.words[i + 1]?.token.end ?? word.token.end,
      nameEnd: context.words[i + 1]?.token.end ?? word.token.end,
    };
  if (!found) return null;
  return nationalityMention(context, i, word, found.sense.country, found.entry.lexeme.lemma, found.entry.features.number === 'p');
}

/** A nationality of two words: كوري شمالي، الكورية الجنوبية. */
function doubleNationality(context: SentenceContext, i: number): string | null {
  const word = context.words[i];
  const next = context.words[i + 1];
  if (!word || !next || next.pos !== 'noun' || next.reading.conj !== '' || next.reading.article !== word.reading.article) return null;
  const cue = context.lexicon.cues
    .get(word.reading.stem)
    ?.find((c) => c.sense.kind === 'nationality' && c.words.length === 2 && c.words[1] === next.reading.stem);
  return cue?.sense.kind === 'nationality' ? cue.sense.country : null;
}

function nationalityMention(context: SentenceContext, i: number, word: Word, code: string, lemma: string, plural: boolean): Mention {
  const country = context.lexicon.countries.get(code);
  const start = stemStart(context.text, word);
  return mentionOf({
    first: i,
    last: i,
    head: i,
    kind: 'nationality',
    type: country?.type ?? 'country',
    known: country ? [country] : [],
    start,
    end: word.token.end,
    name: word.reading.stem,
    nameStart: start,
    nameEnd: word.token.end,
    country: country?.type === 'igo' ? null : code,
    lemma,
    plural,
    gender: genderOf(word),
    definite: word.reading.article,
    pronoun: word.reading.pronoun,
  });
}

/** آخرون, آخرين: the indefinite pronoun, folded. */
const OTHERS = /^(اخرون|اخرين|اخران)$/;
/** آخر, ثالث: one more, folded. */
const ANOTHER = /^(اخر|اخري|(ثالث|رابع|خامس)ه?)$/;

/** The body whose member an adjective of relation names: الحوثي for حوثي. */
function bodyOf(context: SentenceContext, relation: string): KnownEntity | null {
  const found = nameOf(`ال${relation}`, context.lexicon);
  return found.find((m) => m.entity.type === 'armed_group' || m.entity.type === 'party')?.entity ?? null;
}

function describesAsFeminine(head: Word, before: Word | undefined, np: NounPhrase): boolean {
  const { reading } = head;
  if (!reading.stem.endsWith('ه') || reading.conj !== '' || reading.prep !== '' || reading.pronoun !== '' || np.quantity !== null || np.genitive !== null)
    return false;
  if (before?.pos !== 'noun' || before.reading.pronoun !== '') return false;
  if (reading.entries.some((e) => fold(e.lexeme.lemma) === reading.stem)) return false;
  if (reading.article) return before.reading.article || isNamed(before);
  // دعم والدة فلان: whom an event befalls.
  return (
    !before.reading.article &&
    !isEventWord(before) &&
    reading.entries.every(
      (e) =>
        /participle$/.test(e.lexeme.derivation ?? '') ||
        (e.lexeme.derivation === null && e.lexeme.senses.some((s) => s.kind === 'group' && s.type === 'armed_group')),
    )
  );
}

/** The people or body that a word names: مرحلة is no woman who is deported, العدوان no two enemies. */
const groupOf = ofWord((word): ReturnType<typeof findSense<'group'>> => {
  const group = findSense(word, 'group');
  if (!group || fold(group.entry.lexeme.lemma) === word.reading.stem) return group;
  for (const entry of word.reading.entries) {
    const sense = entry.lexeme.senses.find((s) => s.kind === 'group');
    if (sense && fold(entry.lexeme.lemma) === word.reading.stem) return { entry, sense };
  }
  return isThing(word) ? null : group;
});

/** Classes of nouns for people. */
const PEOPLE: ReadonlySet<string> = new Set(['diplomat', 'victim', 'prisoner', 'side']);

/** Whether a word that inflects a noun for people is a noun of its own for a thing or an event: مرحلة، مساعدة، كتاب، عدوان. */
const isThing = whetherWord((word) =>
  word.reading.entries.some(
    ({ lexeme }) =>
      fold(lexeme.lemma) === word.reading.stem &&
      lexeme.senses.some((s) => (s.kind === 'event' && lexeme.derivation === null) || (s.kind === 'class' && !PEOPLE.has(s.class))) &&
      !lexeme.senses.some((s) => s.kind === 'group' || s.kind === 'title'),
  ),
);

/** القضاء على التمرد، الحكم على الناشط: a body's name that is a verbal noun too is the deed in front of the preposition of whom it befalls. */
function tellsDeed(head: Word, next: Word | undefined): boolean {
  if (next?.pos !== 'particle') return false;
  const { folded } = next.token;
  return head.reading.entries.some(
    ({ lexeme, verb }) => lexeme.derivation === 'verbal noun' && verb?.senses.some((s) => s.kind === 'event' && s.frame.slots[folded] === 'recipient') === true,
  );
}

/** Whether a word can only be the dual in front of its genitive: حركتا، حزبي. */
const isTwo = ofWord(({ reading }) => /[اي]$/.test(reading.stem) && reading.entries.length > 0 && reading.entries.every((e) => e.features.number === 'd'));

/** Whom a phrase with a common head refers to: a collective, an organ, a people, a place with its kind in front; null for a thing. */
function describe(context: SentenceContext, np: NounPhrase): Mention | null {
  const head = context.words[np.head];
  if (!head) return null;
  const group = tellsDeed(head, context.words[np.head + 1]) ? null : groupOf(head);
  const inner = np.genitive?.mention ?? null;
  const start = stemStart(context.text, head);
  const end = context.words[np.last]?.token.end ?? head.token.end;
  const country = np.nationality?.country ?? inner?.country ?? np.genitive?.nationality?.country ?? null;
  const base = mentionOf({
    first: np.first,
    last: np.last,
    head: np.head,
    start,
    end,
    country,
    belongs: inner,
    plural: isPlural(head),
    gender: genderOf(head),
    definite: head.reading.article || head.reading.pronoun !== '' || (np.genitive?.definite ?? false),
    pronoun: head.reading.pronoun,
    quantity: np.quantity,
  });
  // عسكرياً، سياسياً: an adverb, nobody.
  const adverb =
    head.token.folded.endsWith('يا') &&
    np.quantity === null &&
    !head.reading.article &&
    np.genitive === null &&
    np.last === np.head &&
    (!group || tellsManner(context, np.head));
  // 12 سنة: years, not Sunnis.
  const years = np.quantity !== null && head.token.folded === 'سنه';
  // التحالف، المقاومة: with the article and nothing behind it, whoever it is called after.
  const event = isEventWord(head) && !(group && (head.reading.article || np.quantity !== null) && np.genitive === null);
  // بروتوكول هانيبال العسكري: a single nisba right after a noun describes it.
  const before = context.words[np.first - 1];
  const describes =
    before !== undefined &&
    !((group || isIn(before, 'befalls people')) && isEventWord(before)) &&
    before.pos === 'noun' &&
    before.reading.article === head.reading.article &&
    np.quantity === null &&
    !isPlural(head) &&
    // 12 هجوما إرهابيا
    (NISBA.test(head.reading.stem) || (head.reading.stem.endsWith('يا') && /[^ا]ا$/.test(before.reading.stem))) &&
    head.reading.conj === '' &&
    head.reading.prep === '' &&
    np.genitive === null &&
    // طعن لاجئ سوري شرطية
    (!endsFeminine(head) || genderOf(before) !== 'm' || mayBePlural(before) || before.reading.entries.length === 0) &&
    agreesInEnding(context, before, np.head);
  if (describes) return null;
  // سكان المنطقة القريبة، جماعات مسلحة أخرى: the feminine of a word for people, right behind a noun, describes that.
  if (group && describesAsFeminine(head, before, np) && (!before || agreesInEnding(context, before, np.head))) return null;
  // الشعب السعودي الشقيق: behind a nationality they are adjectives.
  if (group && isIn(head, 'friend or foe') && head.reading.article && np.genitive === null && before?.reading.article && findSense(before, 'nationality'))
    return null;
  // استخدام القوة، الوحدة الوطنية: strength and unity, no troops.
  // القوة الصاروخية, القوة الأمنية المشتركة: troops by what describes them.
  const troops = np.last > np.head && isIn(context.words[np.head + 1], 'of troops');
  if (group && isIn(head, 'troops or strength') && head.reading.article && !isPlural(head) && np.nationality === null && !troops) return null;
  // لتنظيم الإعلام: to organise it, no organisation.
  const organises = np.prep === 'ل' && np.genitive !== null && inner === null && np.nationality === null && !isPlural(head) && isVerbalNoun(head);
  if (group && !adverb && !years && !event && !organises) {
    // حركتا فتح وحماس: of two by name each is one.
    if (inner?.kind === 'name' && inner.type === group.sense.type && isTwo(head)) return revisedMention(inner, { first: np.first, start, head: np.head });
    const kind = group.sense.type === 'group' ? 'group' : 'organ';
    return revisedMention(base, { kind, type: group.sense.type, lemma: group.entry.lexeme.lemma });
  }
  // 119 حوثيا: a counted member of a body that the knowledge names by its members.
  if (np.quantity !== null && np.genitive === null && head.reading.entries.length === 0 && /..يا$/.test(head.token.folded)) {
    const body = bodyOf(context, head.reading.stem.replace(/ا$/, ''));
    if (body)
      return revisedMention(base, {
        kind: 'group',
        type: body.type,
        country: country ?? body.country,
        lemma: head.reading.stem.replace(/ا$/, ''),
        plural: true,
      });
  }
  // وجرح آخرون: others, without a number too.
  // قتل شرطي وأصيب آخر
  if (ANOTHER.test(head.reading.stem) && head.reading.prep === '' && !head.reading.article && np.last === np.head && before?.pos === 'verb')
    return revisedMention(base, { kind: 'group', type: 'group', lemma: 'اخر', plural: false, gender: 'm' });
  if (OTHERS.test(head.reading.stem) && np.genitive === null && np.quantity === null && !head.reading.article)
    return revisedMention(base, { kind: 'group', type: 'group', lemma: 'اخر', plural: true, gender: 'm' });
  // وسائل الإعلام
  const means = np.genitive ? context.words[np.genitive.head] : undefined;
  if (isIn(head, 'means') && isIn(means, 'media')) return revisedMention(base, { kind: 'organ', type: 'organization', lemma: head.reading.stem, country });
  // طائرات حربية: of a force that nothing says the owner of; else it is the owner who acts.
  const owned = inner !== null || np.nationality !== null || np.genitive?.nationality != null;
  if (!owned && !event && (isIn(head, 'craft') || isIn(head, 'vessel')))
    return revisedMention(base, { kind: 'organ', type: isIn(head, 'craft') ? 'military' : 'organization', lemma: head.reading.stem });
  const place = findClass(head, 'territory');
  if (place && inner && (inner.type === 'place' || inner.type === 'country'))
    return revisedMention(inner, { first: np.first, start, last: np.last, end, type: 'place', metonym: false });
  // A sound masculine plural names people: المتحاربون، المختطفين.
  if (
    !group &&
    !event &&
    head.reading.pronoun === '' &&
    (head.reading.article || np.quantity !== null || actsUnnamed(head, before, np.prep)) &&
    /^(?!..ا.ين$).{3,}(ين|ون)$/.test(head.reading.stem) &&
    nationalityAt(context, np.head) === null &&
    !findClassed(head)
  ) {
    return revisedMention(base, { kind: 'group', type: 'group', lemma: head.reading.stem.slice(0, -2), plural: true, gender: 'm' });
  }
  // الجانب الفلبيني، الوفد الروسي: a side is its state.
  if (np.nationality && findClass(head, 'side'))
    return revisedMention(np.nationality, { first: np.first, start, head: np.head, plural: false, gender: genderOf(head), quantity: null, kind: 'name' });
  if (np.genitive === null && np.nationality === null) {
    const people = nationalityAt(context, np.head);
    // عشرين فلسطينيا: people who are counted are a crowd, not their state.
    if (people && np.quantity !== null)
      return revisedMention(base, { end, kind: 'group', type: 'group', country: people.country, lemma: people.lemma, plural: true });
    // آلاف العراقيين: of a people only some.
    if (people && np.first < np.head)
      return revisedMention(base, { end, kind: 'group', type: 'group', country: people.country, lemma: people.lemma, plural: true });
    // قتل فلسطيني، مقتل إسرائيليين: one or two of a people.
    if (people && isOneOfPeople(context, np))
      return revisedMention(base, { end, kind: 'group', type: 'group', country: people.country, lemma: people.lemma, plural: isPlural(head) });
    if (people && (people.plural || np.quantity !== null || head.reading.article))
      return revisedMention(people, { first: np.first, last: np.last, end, quantity: np.quantity });
  }
  return null;
}

/** Whether an indefinite nationality in the singular or dual stands for somebody: behind a verb, by somebody's hand, or whom an act befalls. */
function isOneOfPeople({ words }: SentenceContext, np: NounPhrase): boolean {
  const head = words[np.head];
  const before = words[np.first - 1];
  if (!head || head.reading.article || head.reading.pronoun !== '' || head.reading.entries.every(({ features }) => features.number === 'p')) return false;
  if (before === undefined || before.pos === 'punctuation') return words[np.last + 1]?.pos === 'verb' && head.reading.conj === '';
  if (head.reading.conj !== '') return false;
  if (before.pos === 'verb') return !isAuxiliary(before);
  if (np.prep !== '') return np.prep === 'قبل' || (before.pos === 'particle' && before.token.folded !== 'ك');
  // اعتقلت الشرطة تونسيا، أصاب الجنود فلسطينيين اثنين
  if (before.pos !== 'noun') return false;
  return isIn(before, 'befalls people') || ((before.reading.article || isNamed(before)) && /(يا|يين)$/.test(head.token.folded));
}

/** اغتال مجهولون، على يد مجهولين: who acts is in the plural of people, whatever describes them alone. */
function actsUnnamed(head: Word, before: Word | undefined, prep: string): boolean {
  if (!head.reading.entries.some(({ features }) => features.number === 'p')) return false;
  return prep === 'قبل' || (before?.pos === 'verb' && head.reading.prep === '' && /..ون$/.test(head.reading.stem));
}

/** مقتل جندي، طرد دبلوماسي: whom the event befalls is its genitive; نزاع دبلوماسي، انقلاب عسكري: what kind it is. */
function befallsGenitive(word: Word): boolean {
  return word.reading.entries.some((e) =>
    [...e.lexeme.senses, ...(e.lexeme.derivation === 'verbal noun' ? (e.verb?.senses ?? []) : [])].some(
      (s) => s.kind === 'event' && (s.frame.slots.G === 'recipient' || (s.frame.slots.G === undefined && s.frame.slots.O === 'recipient' && !s.frame.mutual)),
    ),
  );
}

function findClassed(word: Word): boolean {
  return senses(word).some((s) => isClassed(s) && !/^(victim|prisoner|diplomat)$/.test(s.class));
}

export function findClass(word: Word, name: string): boolean {
  return findSense(word, 'class') !== null && senses(word).some((s) => s.kind === 'class' && s.class === name);
}
