import { isYear } from '../../arabic/numbers.js';
import { isEventWord } from '../words/actNouns.js';
import { matchName, matchTitle } from '../words/names.js';
import { endsAsPlural, endsFeminine, genderOf, isAccusative, isAdjective, isNominal, isOnlyAdjective, isPlural, NISBA } from '../words/nounShape.js';
import { bearsTanwin } from '../words/plausibility.js';
import { isClosing, isOpening } from '../words/quotationMarks.js';
import { findClass, findSense, has, isIn, stemStart, type Word } from '../words/words.js';
import { withApposition } from './appositions.js';
import type { SentenceContext } from './chunker.js';
import { countedPhrase, endsCrowd, skipQuantity } from './countedPhrases.js';
import { describe } from './described.js';
import { namedMention } from './knownNames.js';
import { adjectiveOf, canBeGenitive, describesBefore, isDescribing, withoutBehind } from './modifiers.js';
import { acceptsName, acceptsTitle, isRatherName } from './nameOrWord.js';
import { townOfState } from './namesakes.js';
import { nationalityAt, nationalityOn, otherNationalities } from './nationalities.js';
import { allyByName, ownName } from './ownNames.js';
import { isAbbreviation, isMotherOf, personNameAt, unknownNameAt } from './personNames.js';
import { type Mention, type NounPhrase, revisedMention, revisedPhrase } from './phrases.js';
import { quotedName } from './quotedNames.js';
import { isBareWord, joinedByNationality, titledMention } from './titledMentions.js';

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
  if (start > i && (!word || (!isNominal(word) && word.pos !== 'punctuation') || (word.pos === 'punctuation' && !isOpening(word))))
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
  const name = start > i && countsPeople(context, start, counted.quantity) ? null : matchName(words, start, context.lexicon);
  // طالبان، كاميرون: a name as it stands is no two students and nothing like princes.
  const several = title?.matches.every(({ number }) => number !== 's');
  const named = name !== null && several && name.last === title?.last && (name.skip === 0 || isRatherName(context, start, name.matches));
  if (title && !named && acceptsTitle(context, start) && (!name || title.last >= name.last)) {
    const titled = titledMention(context, start, title);
    // الدكتور محمد عبد الكريم، رئيس البلدية
    const mention = titled.kind === 'name' && titled.type === 'person' && titled.titleKind !== 'office' ? withApposition(context, titled) : titled;
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
    const known = namedMention(context, start, name);
    const mention = known && townOfState(context, known);
    if (mention) return phrase(shape, start, lastWithCountry(context, mention), mention, word);
  }
  if (!isNominal(word) && !isMotherOf(context.words, start)) return null;
  const person = personNameAt(context, start, false) ?? (shape.prep === '' ? (speakerNameAt(context, start) ?? unknownNameAt(context, start)) : null);
  if (person) {
    // محمد عبد الكريم، رئيس البلدية، قال
    const mention = person.title === '' && person.apposed === null ? withApposition(context, person) : person;
    return phrase(shape, start, mention.last, mention, word);
  }
  return parseCommon(context, start, shape, depth);
}

/** دوما السورية، جزيرة سقطرى اليمنية: the last word of a place by name with the adjective of its country. */
function lastWithCountry(context: SentenceContext, { type, country, last }: Mention): number {
  const next = context.words[last + 1];
  if (type !== 'place' || next?.pos !== 'noun' || !next.reading.article || next.reading.conj !== '' || next.reading.prep !== '') return last;
  const nationality = nationalityAt(context, last + 1);
  return nationality !== null && !nationality.plural && nationality.country === country ? nationality.last : last;
}

/** طردت 60 روسيا: whether a number that asks for an accusative counts people of a country, whose own name is spelt alike. */
function countsPeople(context: SentenceContext, i: number, quantity: number | null): boolean {
  const word = context.words[i];
  if (!word || quantity === null || quantity % 100 <= 10 || isYear(quantity) || context.words[i - 1]?.token.folded === 'من') return false;
  return isAccusative(word) && nationalityAt(context, i) !== null;
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

export interface Shape {
  readonly prep: string;
  readonly from: number;
  readonly conj: boolean;
  readonly quantity: number | null;
  readonly first: number;
}

export function phrase(
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
    otherNationalities: [],
    quantity: shape.quantity,
    prep: shape.prep,
    from: shape.from,
    conj: shape.conj,
    definite: word.reading.article || mention?.kind === 'name',
    gender: mention?.gender ?? genderOf(word),
    plural: mention?.plural ?? isPlural(word),
    // الصين، البحرين: no plurals.
    // المرأتين: nor is a dual of women one.
    masculinePlural: mention?.kind !== 'name' && isPlural(word) && endsAsPlural(word) && !/..تين$/.test(word.reading.stem),
    mention: mention && shape.quantity !== null && mention.quantity === null ? revisedMention(mention, { quantity: shape.quantity }) : mention,
  };
}

/** A noun phrase whose head is a common noun. */
function parseCommon(context: SentenceContext, i: number, shape: Shape, depth: number): NounPhrase | null {
  const { words } = context;
  const head = words[i];
  if (!head) return null;
  const how = tellsHow(head, shape);
  const { genitive, quoted } = dependentOf(context, i, shape, depth, how);
  let last = genitive?.last ?? quoted?.last ?? i;
  // إسرائيليين اثنين
  if (!genitive && isPlural(head) && TWO.test(words[last + 1]?.token.folded ?? '')) last++;
  const described = adjectivesOn(context, i, last, genitive, quoted !== null, how);
  const { nationality } = described;
  last = withoutBehind(context, described.last);
  // العاصمة الإثيوبية أديس أبابا، المدينة: what the place is called.
  const called = head.reading.article && genitive === null && findClass(head, 'territory') ? matchName(words, last + 1, context.lexicon) : null;
  if (called?.skip === 0 && called.matches.some((m) => m.entity.type === 'place' || m.sense === 'capital')) {
    const place = namedMention(context, last + 1, called);
    if (place) return phrase(shape, i, place.last, revisedMention(place, { first: i, head: i, start: stemStart(context.text, head) }), head, null, nationality);
  }
  const ally = last === i ? allyByName(context, i) : null;
  if (ally) return phrase(shape, i, ally.last, ally, head);
  const byName = genitive === null && shape.quantity === null ? ownName(context, i, last) : null;
  if (byName) return phrase(shape, i, byName.last, revisedMention(byName, { country: nationality?.country ?? byName.country }), head);
  const self = phrase(shape, i, last, null, head, genitive, nationality);
  const titled = quoted && revisedMention(quoted, { country: quoted.country ?? nationality?.country ?? null });
  const mention = titled ?? (isDescribing(context, i) ? null : describe(context, self));
  return revisedPhrase(self, mention ? { mention } : otherNationalities(context, self));
}

/** أوقفت السلطات احترازيا رجل الأعمال، أدانت بشدة اقتحام المسجد: whether a head only tells how something is done. */
function tellsHow(head: Word, shape: Shape): boolean {
  return (isAccusative(head) && isOnlyAdjective(head)) || (shape.prep === 'ب' && isIn(head, 'how, behind ب'));
}

/** What a common noun is of: its genitive, or what it is called in quotation marks. */
function dependentOf(
  context: SentenceContext,
  i: number,
  shape: Shape,
  depth: number,
  how: boolean,
): { readonly genitive: NounPhrase | null; readonly quoted: Mention | null } {
  const { words } = context;
  const head = words[i];
  const next = words[i + 1];
  if (!head) return { genitive: null, quoted: null };
  const genitiveAt = (at: number): NounPhrase | null => parseNounPhrase(context, at, '', at, false, depth + 1);
  // الشمال: a name with the article is not in construct, nor is what keeps its nun (زارت كلينتون القاهرة).
  const named = head.reading.entries.length === 0 && /^ال|...(ون|ين)$/.test(head.reading.stem);
  // مصادر قضائية توقيف المدير: nor is an adjective of what stands before it.
  const construct =
    !head.reading.article && !named && head.reading.pronoun === '' && head.pos !== 'latin' && !how && !describesBefore(context, i) && !isAny(words, i);
  const deed = isEventWord(head) && findSense(head, 'group') === null;
  const mayBeCalled = next?.pos === 'punctuation' && (construct ? !deed : head.reading.article);
  const quoted = mayBeCalled ? quotedName(context, i + 1, head) : null;
  if (quoted) return { genitive: null, quoted };
  let genitive: NounPhrase | null = null;
  if (construct && next) {
    // استهداف «جبهة النصرة»، مقتل "إرهابيين اثنين": what is done to somebody is not called so.
    if (isOpening(next) && isEventWord(head) && words[i + 2]) genitive = genitiveAt(i + 1) ?? (canBeGenitive(context, i, i + 2) ? genitiveAt(i + 2) : null);
    else if (
      // 14 جنديا, but 14 من قوات الجيش
      // في بضعة أيام السيطرة
      !(i > shape.first && isIn(head, 'measured, not counted')) &&
      (shape.quantity === null || words[i - 1]?.token.folded === 'من' || (shape.quantity <= 10 && next.reading.pronoun === '')) &&
      canBeGenitive(context, i, i + 1)
    )
      genitive = genitiveAt(i + 1);
    // «تطالب بإعدام» الداعية: a quotation may end between a verbal noun and its genitive.
    const behind = words[i + 2];
    if (
      !genitive &&
      isClosing(next) &&
      isEventWord(head) &&
      behind &&
      (behind.reading.article || behind.reading.named) &&
      !bearsTanwin(head) &&
      canBeGenitive(context, i, i + 2)
    )
      genitive = genitiveAt(i + 2);
  }
  return { genitive: genitive ?? membersOf(context, i, depth), quoted: null };
}

/** لم تتبن أي جهة الهجوم: whether a noun is any of its kind, and what is definite behind it stands by itself; not what explains (، أي جيش الاحتلال). */
function isAny(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  const before = words[i - 2];
  if (!next || !(next.reading.article || next.reading.named || next.reading.pronoun !== '')) return false;
  return words[i - 1]?.token.folded === 'اي' && before !== undefined && before.pos !== 'punctuation';
}

/** How far the adjectives of a head reach, behind its genitive or its name in quotation marks (صحيفة «لوموند» الفرنسية), and the nationality among them. */
function adjectivesOn(
  context: SentenceContext,
  i: number,
  from: number,
  genitive: NounPhrase | null,
  quoted: boolean,
  how: boolean,
): { readonly last: number; readonly nationality: Mention | null } {
  const { words } = context;
  const head = words[i];
  let last = from;
  if (!head) return { last, nationality: null };
  let nationality: Mention | null = genitive || quoted ? null : nationalityOn(context, i, last);
  if (nationality) last = nationality.last;
  const headAgrees = (at: number): boolean => !(how && isAccusative(head)) && adjectiveOf(context, i, at, genitive !== null || quoted);
  for (let j = last + 1; j < words.length; j++) {
    // منظمات غير حكومية
    const negated = words[j]?.token.folded === 'غير' ? words[j + 1] : undefined;
    if (negated && isAdjective(negated)) j++;
    if (!headAgrees(j)) break;
    // الجيش الإسرائيلي النار: behind a nationality only what is an adjective goes on.
    const word = words[j];
    // القوات الإسرائيلية الأسرى الفلسطينيين: nor what has a nationality of its own.
    if (nationality !== null && word && (!isAdjective(word) || (nationalityAt(context, j) === null && nationalityAt(context, j + 1) !== null))) break;
    const more = nationalityAt(context, j);
    // دعت الحكومة السورية السعودية: one body is of one state; what is between two is looked for further on (otherNationalities).
    if (more && nationality !== null && more.country !== nationality.country) break;
    if (more && nationality === null) nationality = more;
    last = more ? more.last : j;
    j = last;
  }
  // مواطنين إيرانيين اثنين
  if (!genitive && last > i && isPlural(head) && TWO.test(words[last + 1]?.token.folded ?? '')) last++;
  // وفد رفيع المستوى، قرار أحادي الجانب: what an adjective is so in belongs to it.
  const respect = words[last + 1];
  if (
    last > i &&
    !head.reading.article &&
    respect?.reading.article &&
    isBareWord(respect) &&
    isIn(respect, 'in respect of which') &&
    nationalityAt(context, last) === null
  )
    last++;
  // جوي وبري، عنيف ومتواصل: an adjective joined to an adjective.
  const joinedTo = words[last];
  const joined = words[last + 1];
  if (
    last > i &&
    joined?.reading.conj === 'و' &&
    joined.pos === 'noun' &&
    joined.reading.prep === '' &&
    joinedTo &&
    describeAlike(joinedTo, joined, last > from) &&
    joined.reading.article === joinedTo.reading.article &&
    matchTitle(words, last + 1, context.lexicon) === null &&
    matchName(words, last + 1, context.lexicon) === null
  ) {
    nationality ??= nationalityAt(context, last + 1);
    last++;
  }
  return { last, nationality };
}

/**
 * Whether two words in a row are adjectives of one thing: both of relation (جوي وبري), or both nothing but adjectives, of one gender.
 *
 * @param described whether the first describes the head, and is no genitive (زوجة الكاتب والمسرحي)
 */
function describeAlike(one: Word, two: Word, described: boolean): boolean {
  if (NISBA.test(one.reading.stem) && NISBA.test(two.reading.stem)) return true;
  if (!described || !isOnlyAdjective(two) || !isAdjective(one) || two.reading.pronoun !== '') return false;
  return endsFeminine(one) === endsFeminine(two) && isPlural(one) === isPlural(two);
}

/** Two, behind a dual that says so already. */
export const TWO = /^اثن(ين|ان|تين|تان)$/;

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
