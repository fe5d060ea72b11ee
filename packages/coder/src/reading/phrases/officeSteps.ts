import type { EntityType, TitleEntry } from '../../knowledge/model.js';
import { isEventWord } from '../words/actNouns.js';
import { type Found, matchName, matchTitle, opensState } from '../words/names.js';
import { genderOf, isPlural } from '../words/nounShape.js';
import { findClass, findSense, has, isIn, type Word } from '../words/words.js';
import type { SentenceContext } from './chunker.js';
import { describesOne, sharesCase } from './describedPeople.js';
import { namedMention } from './knownNames.js';
import { adjectiveOf } from './modifiers.js';
import { acceptsTitle } from './nameOrWord.js';
import { nationalityAt } from './nationalities.js';
import { parseNounPhrase } from './nounphrase.js';
import { isSurelyName, personNameAt } from './personNames.js';
import type { Mention } from './phrases.js';
import { quotedName } from './quotedNames.js';

/** An office whose words are being gathered. */
export interface Office {
  readonly context: SentenceContext;
  /** Its first word. */
  readonly first: number;
  readonly title: Found<TitleEntry>;
}

/** How far an office reaches, and what it is of. */
export interface Reach {
  readonly last: number;
  readonly country: string | null;
  readonly belongs: Mention | null;
}

/** Takes an office further by what the word behind it may be; null where the word is nothing of the kind. */
type Step = (office: Office, reach: Reach, word: Word) => Reach | null;

/** What may belong to an office after its own words, the first that does so first. */
export const STEPS: readonly Step[] = [
  toPost,
  toQuotedName,
  toWhomItSpeaksFor,
  toSeat,
  toHomeland,
  toNationality,
  toBodyByName,
  toAdjective,
  toWhatItHeads,
  toBody,
];

/** المبعوث إلى اليمن مارتن غريفيث: a place behind a preposition, only where a name follows it: قائد القوات الأميركية في أفريقيا، مايكل لانغلي. */
function toPost({ context }: Office, { last, country, belongs }: Reach, word: Word): Reach | null {
  const { words } = context;
  if (word.pos !== 'particle' || !has(word, 'preposition') || belongs !== null || !/^(في|الي|لدي)$/.test(word.reading.stem) || word.reading.pronoun !== '')
    return null;
  const place = matchName(words, last + 2, context.lexicon);
  const after = place ? words[place.last + 1] : undefined;
  const name = place && after ? personNameAt(context, after.token.folded === '،' ? place.last + 2 : place.last + 1, true) : null;
  return place && name ? { last: place.last, country: country ?? place.matches[0]?.entity.country ?? null, belongs } : null;
}

/** زعيم «حزب الله». */
function toQuotedName({ context, first }: Office, { last, country, belongs }: Reach, word: Word): Reach | null {
  if (word.pos !== 'punctuation' || belongs !== null) return null;
  const quoted = quotedName(context, last + 1, context.words[first] ?? null, true);
  return quoted && quoted.type !== 'person' ? { last: quoted.last, country, belongs: quoted } : null;
}

/** المتحدث العسكري باسم الحوثيين. */
function toWhomItSpeaksFor({ context }: Office, { last, country, belongs }: Reach, word: Word): Reach | null {
  const body = word.pos === 'noun' && word.token.folded === 'باسم' && belongs === null ? bodyAt(context, last + 2) : null;
  return body && { ...body, country: country ?? body.country };
}

/** منسق الأمم المتحدة بسوريا، علي الزعتري: the place of the post, where a name follows. */
function toSeat({ context }: Office, { last, country, belongs }: Reach, word: Word): Reach | null {
  const { words } = context;
  const seat = word.pos === 'noun' && word.reading.prep === 'ب' ? matchName(words, last + 1, context.lexicon) : null;
  if (!seat || seat.skip === 0 || seat.matches[0]?.entity.type === 'person') return null;
  const after = words[seat.last + 1]?.token.folded === '،' ? seat.last + 2 : seat.last + 1;
  const named = personNameAt(context, after, true, after > seat.last + 1);
  return named ? { last: seat.last, country: country ?? seat.matches[0]?.entity.country ?? null, belongs } : null;
}

/** وزير خارجية بلاده: of the country of whoever is spoken of. */
function toHomeland({ context, title }: Office, { last, country, belongs }: Reach, word: Word): Reach | null {
  const construct = last === title.last && context.words[last]?.reading.article === false;
  const own = word.pos === 'noun' && word.reading.prep === '' && word.reading.conj === '' && word.reading.pronoun !== '' && findClass(word, 'homeland');
  return construct && own ? { last: last + 1, country, belongs } : null;
}

/** الرئيس السوداني. */
function toNationality({ context, title }: Office, { last, country, belongs }: Reach, word: Word): Reach | null {
  const nationality = word.pos === 'noun' && word.reading.prep === '' ? nationalityAt(context, last + 1) : null;
  if (!nationality || matchName(context.words, last + 1, context.lexicon)?.skip === 0) return null;
  // دعا المبعوث الأممي الليبيين، دعا الوزير الإيراني الأتراك: several people are not what one holds an office of, nor has one office two states.
  const many = nationality.plural || /..(ين|ون)$/.test(word.reading.stem);
  if ((many && title.matches[0]?.number === 's') || (country !== null && many)) return null;
  return { last: nationality.last, country: country ?? nationality.country, belongs };
}

/** رئيس حزب الأمة، مدير عام للأونروا: a body by its name, in construct or behind ل. */
function toBodyByName({ context, first, title }: Office, { last, country, belongs }: Reach, word: Word): Reach | null {
  const { words } = context;
  if ((word.reading.prep !== '' && word.reading.prep !== 'ل') || belongs !== null) return null;
  const name = matchName(words, last + 1, context.lexicon);
  const entity = name?.matches[0]?.entity;
  if (!name || !entity || entity.type === 'person') return null;
  if (word.pos !== 'noun' && !opensState(words, last + 1, context.lexicon)) return null;
  // زار مبعوثون كوريون واشنطن: what keeps its nun is in no construct.
  const free = title.matches[0]?.number !== 's' && /..(ون|ان)$/.test(words[title.last]?.reading.stem ?? '');
  // زار الوزير بغداد: with the article an office is in construct with nothing, but for القيادي الحوثي.
  const office = words[first];
  // وزير الخارجية الأميركي مصر: whose minister he is has been said.
  // زار نائب وزير الخارجية الروسي القاهرة: and what ends with an adjective is in construct with nothing.
  // زار نواب أردنيون دمشق: indefinite or not.
  // زار وزير الخارجية بغداد: nor is what ends with the article.
  // وزير خارجية بلاده: nor with his pronoun.
  const end = words[last]?.reading;
  const inConstruct = office?.reading.article === false && end?.article === false && end.pronoun === '';
  const construct = name.skip === 0 && country === null && !free && (inConstruct || isMemberOf(office, word, entity.type));
  if (!construct && !(word.reading.prep === 'ل' && country === null)) return null;
  // زيارة ولي العهد لمصر: a land behind an act is where, or to whose good, it is done.
  if (!construct && (entity.type === 'country' || entity.type === 'place') && isOfAct(words, first, last)) return null;
  const body = namedMention(context, last + 1, name);
  return { last: body?.last ?? name.last, country: country ?? body?.country ?? null, belongs: body };
}

/** Whether an office with the article stands behind an act in construct with it: زيارة الرئيس، زيارة سمو ولي العهد. */
function isOfAct(words: readonly Word[], first: number, last: number): boolean {
  const office = words[first];
  const definite = office?.reading.article || words[last]?.reading.article;
  if (!definite || office?.reading.prep !== '' || isIn(office, 'of an office')) return false;
  let act = first - 1;
  while (isIn(words[act], 'honour')) act--;
  const word = words[act];
  return word?.pos === 'noun' && !word.reading.article && word.reading.pronoun === '' && isEventWord(word);
}

/** السابق، المسؤول الدولي، مدير المركز الوطني، دبلوماسيين غربيين. */
function toAdjective(office: Office, reach: Reach, word: Word): Reach | null {
  if (word.pos !== 'noun' || word.reading.prep !== '') return null;
  const further = { ...reach, last: reach.last + 1 };
  const before = office.context.words[reach.last];
  if (!before) return null;
  if (describesMany(before, word)) return further;
  if (!word.reading.article) return describesOne(before, word) || isIn(word, 'indefinite office adjective') ? further : null;
  return isIn(word, 'office adjective') || isRelated(office, reach, word) || isOfBody(office, reach, word) ? further : null;
}

/** مديرة قسم الشرق الأوسط، موظفو السيناتور: whoever heads, or many who belong to something, do so to what follows. */
function toWhatItHeads(office: Office, reach: Reach, word: Word): Reach | null {
  const { context, title } = office;
  const { words } = context;
  const open = reach.last === title.last && reach.belongs === null && reach.country === null && words[title.last]?.reading.pronoun === '';
  if (!open || word.pos !== 'noun' || word.reading.prep !== '' || matchName(words, reach.last + 1, context.lexicon) !== null) return null;
  if (!isHeaded(office, reach, word) && !isOfMany(office, reach, word)) return null;
  const thing = parseNounPhrase(context, reach.last + 1, '', reach.last + 1, false, 1);
  return thing && { last: thing.last, country: thing.mention?.country ?? null, belongs: null };
}

/** قائد كتيبة: a body by a common noun. */
function toBody({ context, title }: Office, { last, country, belongs }: Reach, word: Word): Reach | null {
  const { words } = context;
  if (word.pos !== 'noun' || word.reading.prep !== '' || belongs !== null) return null;
  // انتقد معارض سوري الحكومة: nor is one whose country has been said.
  if (country !== null && last > title.last && word.reading.article) return null;
  // ناشطون is not in construct; رئيس البرلمان الحكومة، الأمين العام للأمم المتحدة أطراف النزاع: nor is what ends with the article.
  const free = title.matches[0]?.number === 's' ? /ون$/ : /..(ون|ين)$/;
  if (free.test(words[title.last]?.reading.stem ?? '') || words[last]?.reading.article !== false || !findSense(word, 'group')) return null;
  // اتهمت زوجته الشرطة، نواب محافظون الحكومة: nor what has its owner with it, or keeps its nun.
  if (words[last]?.reading.pronoun !== '' || (last > title.last && /..(ون|ين)$/.test(words[last]?.reading.stem ?? ''))) return null;
  if (matchName(words, last + 1, context.lexicon) !== null || matchTitle(words, last + 1, context.lexicon) !== null) return null;
  const body = parseNounPhrase(context, last + 1, '', last + 1, false, 1);
  return body?.mention ? { last: body.last, country: country ?? body.mention.country, belongs: body.mention } : null;
}

/** باسم تحالف دعم الشرعية، باسم الرئيس التركي: the body or office that the phrase at a word names; null where it names a person, or nobody. */
export function bodyAt(context: SentenceContext, i: number): Reach | null {
  const body = parseNounPhrase(context, i, '', i, false, 1);
  return body?.mention && (body.mention.type !== 'person' || body.mention.kind === 'office')
    ? { last: body.last, country: body.mention.country, belongs: body.mention }
    : null;
}

/** المسؤول الدولي، النائب الثاني: an adjective of relation or an ordinal. */
function isRelated({ context, first }: Office, { last }: Reach, word: Word): boolean {
  const office = context.words[first];
  return (
    office?.reading.article === true &&
    (isRelation(word) || isUnlistedRelation(context, last + 1)) &&
    agreesWithOffice(office, word) &&
    isUnlisted(context, last + 1)
  );
}

/** مدير المركز الوطني، قائد القوات المسلحة: or one of what he heads. */
function isOfBody({ context, first }: Office, { last, belongs }: Reach, word: Word): boolean {
  const body = context.words[last];
  return (
    last > first &&
    belongs === null &&
    context.words[first]?.reading.article === false &&
    body?.reading.article === true &&
    (adjectiveOf(context, last, last + 1, false) ||
      (isRelation(word) && genderOf(body) === genderOf(word)) ||
      (isIn(word, 'feminine elative') && genderOf(body) === 'f')) &&
    nationalityAt(context, last + 1) === null &&
    isUnlisted(context, last + 1)
  );
}

/** Whether no known name or title begins at a word. */
function isUnlisted(context: SentenceContext, i: number): boolean {
  return matchName(context.words, i, context.lexicon) === null && matchTitle(context.words, i, context.lexicon) === null;
}

/** مديرة قسم الشرق الأوسط، قاضي الحريات: one who heads or judges something. */
function isHeaded({ context, first, title }: Office, { last }: Reach, word: Word): boolean {
  const { words } = context;
  return (
    title.matches[0]?.number === 's' &&
    words[last]?.reading.article === false &&
    (isIn(words[first], 'office of something') || word.reading.article) &&
    isThing(word) &&
    !isTitle(context, last + 1)
  );
}

/**
 * موظفو السيناتور، ممثلو ادعاء: a sound plural that has lost its nun is in construct with what follows, whatever that is; so is one in ي
 * (محللي الشؤون), and a broken plural (رؤساء الأقسام) with what is no deed and nobody.
 */
function isOfMany({ context, title }: Office, { last }: Reach, word: Word): boolean {
  const { words } = context;
  const stem = words[title.last]?.reading.stem ?? '';
  // الإفراج عن الأسرى واجب
  if (words[title.last]?.reading.article) return false;
  // طالبي اللجوء: what is a plural or dual in ي and no singular.
  if (/..ي$/.test(stem) && title.matches.every(({ number }) => number !== 's')) return true;
  if (title.matches[0]?.number !== 'p') return false;
  if (/..و$/.test(stem)) return true;
  const construct = words[last]?.reading.article === false && word.reading.article && !/..(ون|ين|ان)$/.test(stem);
  return construct && isThing(word) && !isTitle(context, last + 1);
}

/** Whether a title is meant at a word; العالم in زعماء العالم is no scientist. */
function isTitle(context: SentenceContext, i: number): boolean {
  return matchTitle(context.words, i, context.lexicon) !== null && acceptsTitle(context, i);
}

/** A noun of some class that is no deed of a verb: قسم، شؤون. */
function isThing(word: Word): boolean {
  return word.reading.entries.some((e) => e.lexeme.derivation === null && e.lexeme.senses.some((s) => s.kind === 'class'));
}

/** الممثل الكوميدي الأمريكي، الرئيس الكتالوني السابق، كارليس: what no list holds, where a nationality, another adjective or a name behind a comma goes on. */
function isUnlistedRelation(context: SentenceContext, i: number): boolean {
  const { words } = context;
  if (words[i]?.reading.entries.length !== 0 || !/..(ي|يه)$/.test(words[i]?.reading.stem ?? '')) return false;
  const next = words[i + 1];
  return (
    nationalityAt(context, i + 1) !== null ||
    (next?.reading.article === true && isIn(next, 'office adjective')) ||
    (next?.token.folded === '،' && isSurelyName(context, i + 2))
  );
}

/** القيادي الحوثي: who belongs to an armed group or party, by its name in ي as an adjective. */
function isMemberOf(office: Word | undefined, word: Word, type: EntityType): boolean {
  return office?.reading.article === true && word.reading.article && word.reading.stem.endsWith('ي') && (type === 'armed_group' || type === 'party');
}

/** دولي، ثاني: as the lexicon has it, for الرئيس الغنوشي is his name. */
function isRelation(word: Word): boolean {
  return /..(ي|يه)$/.test(word.reading.stem) && word.reading.entries.some(({ lexeme }) => /ي(ة)?$/.test(lexeme.lemma));
}

function agreesWithOffice(office: Word, adjective: Word): boolean {
  return adjective.pos === 'noun' && adjective.reading.pronoun === '' && genderOf(office) === genderOf(adjective) && !isPlural(office);
}

/** متحدثون عسكريون، ناشطين معارضين، خبراء سياسيون، المعارضين السياسيين: of many what is in the same case. */
function describesMany(office: Word, word: Word): boolean {
  if (office.reading.pronoun !== '' || word.reading.pronoun !== '' || office.reading.article !== word.reading.article) return false;
  return sharesCase(office, word) && (isPlural(office) || /..ي(ون|ين)$/.test(word.reading.stem));
}
