import type { TitleEntry } from '../../knowledge/model.js';
import { isVerbalNoun } from '../words/actNouns.js';
import { type Found, matchName, matchTitle } from '../words/names.js';
import { genderOf } from '../words/nounShape.js';
import { findSense, has, isIn, stemStart, type Word } from '../words/words.js';
import { isAnotherOffice, withHeldOffices } from './appositions.js';
import type { SentenceContext } from './chunker.js';
import { nameText } from './knownNames.js';
import { isNamePart } from './nameParts.js';
import { nationalityAt } from './nationalities.js';
import { officeSpan } from './officeSpans.js';
import { isAbbreviation, isSurelyName, namedByPlace, personNameAt } from './personNames.js';
import { type Mention, mentionOf, revisedMention } from './phrases.js';
import { isOfOffice, isOfPerson, isServed, serving } from './servedOffices.js';

/**
 * والتركي رجب طيب أردوغان: behind another of the same office, a nationality stands for the office.
 *
 * @param i index of the nationality
 */
export function joinedByNationality(context: SentenceContext, i: number): Mention | null {
  const word = context.words[i];
  if (word?.reading.conj !== 'و' || !word.reading.article || word.reading.prep !== '') return null;
  const nationality = nationalityAt(context, i);
  if (!nationality || nationality.plural) return null;
  const at = nationality.last + 1;
  const name = personNameAt(context, at, false) ?? (isSurelyName(context, at) ? personNameAt(context, at, true) : null);
  return name
    ? revisedMention(name, { first: i, start: nationality.start, head: i, country: name.country ?? nationality.country, gender: genderOf(word) })
    : null;
}

/**
 * A title, what belongs to it, and the name that follows where one does. Read once for a sentence: what an office is of may be an office with a
 * name in turn, and reading each from all in front of it would take time without end.
 *
 * @param i index of the title's first word
 * @param found the title there
 */
export function titledMention(context: SentenceContext, i: number, found: Found<TitleEntry>): Mention {
  const known = context.titled.get(i);
  if (known) return known;
  const mention = readTitled(context, i, found);
  context.titled.set(i, mention);
  return mention;
}

/** محامي ترامب السابق مايكل كوهين: whoever serves somebody, with his own name behind the adjectives on his office; null where none follows. */
function namedBehindAdjectives(context: SentenceContext, servant: Mention): Mention | null {
  const { words } = context;
  let at = servant.last + 1;
  while (words[at]?.reading.article && isIn(words[at], 'office adjective')) at++;
  if (at === servant.last + 1) return null;
  const comma = words[at]?.token.folded === '،';
  const name = personNameAt(context, comma ? at + 1 : at, true, comma);
  const { first, start, head, title, titleStart, titleKind, belongs, gender } = servant;
  const titleEnd = words[at - 1]?.token.end ?? servant.titleEnd;
  return name && revisedMention(name, { first, start, head, title, titleStart, titleEnd, titleKind, belongs, gender });
}

function readTitled(context: SentenceContext, i: number, found: Found<TitleEntry>): Mention {
  const { words, text } = context;
  // المدعي العام: with the article a word in ي is no plural in construct.
  const single = words[i]?.reading.article && words[i]?.reading.stem.endsWith('ي') ? found.matches.find(({ number }) => number === 's') : undefined;
  const entry = single ?? found.matches[0];
  const office = officeSpan(context, i, found);
  const first = words[i] as Word;
  const start = stemStart(text, first);
  const titleEnd = words[office.last]?.token.end ?? first.token.end;
  const plural = entry?.number === 'p' || entry?.number === 'd';
  const base: Mention = mentionOf({
    first: i,
    last: office.last,
    head: i,
    kind: 'office',
    type: plural ? 'group' : 'person',
    start,
    end: titleEnd,
    title: entry?.title ?? '',
    titleStart: start,
    titleEnd,
    titleKind: entry?.kind ?? '',
    country: office.country,
    belongs: office.belongs,
    lemma: entry?.title ?? '',
    plural,
    gender: entry?.gender ?? genderOf(first),
    definite: first.reading.article || office.last > i,
    pronoun: words[found.last]?.reading.pronoun ?? '',
    beyond: beyondTitle(context, found.last + 1, office.last, office.belongs),
    standsAlone: entry !== undefined && context.lexicon.listsOf('', [entry.title]).includes('office of its own'),
    honours: entry?.kind === 'honorific' && !plural && isIn(first, 'honour'),
  });
  // ونظيراه الإيراني فلان والتركي فلان، رئيسا الوزراء الهندي فلان والباكستاني فلان: each of two by his nationality.
  if (plural && !(entry?.number === 'd' && office.country !== null && personNameAt(context, office.last + 1, true) !== null)) return base;
  let at = office.last + 1;
  const comma = words[at]?.token.folded;
  const afterComma = comma === '،' || comma === ',' || comma === '(';
  if (afterComma) at++;
  // A second title may stand between: الرئيس الفريق عمر البشير; but الدكتور مساعد العيبان.
  const second = namedByPlace(words, at) && findSense(words[at] ?? first, 'given') !== null ? null : matchTitle(words, at, context.lexicon);
  // التقى الرئيس المصري نظيره الفرنسي فلان: his counterpart is somebody else.
  if (
    second &&
    !isIn(words[at], 'counterpart') &&
    second.matches[0]?.number === 's' &&
    words[at]?.reading.conj === '' &&
    words[at]?.reading.prep === '' &&
    words[at]?.pos === 'noun'
  ) {
    const inner = titledMention(context, at, second);
    // سمو رئيس اللجنة: an honorific names no office of its own.
    if (inner.name === '' && inner.kind === 'office' && entry?.kind === 'honorific' && !afterComma) return revisedMention(inner, { first: i, start, head: i });
    const named = inner.name !== '' && inner.kind === 'name';
    const inConstruct = at === found.last + 1 && words[found.last]?.reading.article === false;
    const alone = found.last === i && first.reading.pronoun === '';
    const servesNamed = (by: TitleEntry): boolean => named && (isIn(first, 'kin') || isServed(first, by, inner.title, inner));
    if (entry && inConstruct && ((alone && isOfOffice(first, entry, inner)) || servesNamed(entry)))
      return serving(base, inner, beyondTitle(context, found.last + 1, inner.last, inner));
    if (named && entry && isAnotherOffice(context, base, entry, inner)) return base;
    if (named)
      return revisedMention(inner, {
        first: i,
        start,
        head: i,
        title: base.title,
        titleStart: start,
        titleEnd,
        titleKind: base.titleKind,
        country: base.country ?? inner.country,
        belongs: base.belongs ?? inner.belongs,
        beyond: base.beyond,
      });
  }
  while (isAbbreviation(context, at)) at += 2;
  const near = personNameAt(context, at, true, afterComma) ?? (comma === '،' && entry?.kind === 'office' ? closedName(context, at) : null);
  if (near && entry && found.last === i && office.last === i && at === i + 1 && isOfPerson(first, entry)) {
    const servant = serving(base, near, beyondTitle(context, at, near.last, near));
    return namedBehindAdjectives(context, servant) ?? servant;
  }
  const far = near || isIn(words[at], 'counterpart') ? null : nameAfterOffice(context, office.last + 1);
  const name = near ?? far;
  if (!name || (entry?.kind === 'office' && !afterComma && isOfAnotherState(nationalityAt(context, office.last), name))) return base;
  const person = revisedMention(name, {
    first: i,
    start,
    head: i,
    title: base.title,
    titleStart: start,
    titleEnd: far ? (words[far.first - 1]?.token.end ?? titleEnd) : titleEnd,
    titleKind: base.titleKind,
    country: base.country ?? name.country,
    belongs: base.belongs,
    gender: base.gender,
    beyond: far ? beyondTitle(context, found.last + 1, far.first - 1, base.belongs) : base.beyond,
  });
  // مستشار الرئيس التركي رجب طيب أردوغان
  const served = entry && person.known.length > 0 ? entry.title.split(' ').slice(1).join(' ') : '';
  if (entry && served !== '' && isServed(first, entry, served, person)) return serving(base, name, beyondTitle(context, found.last + 1, name.last, name));
  return withHeldOffices(context, person);
}

/** دعا وزير الخارجية الإيراني أردوغان: whether somebody known is of another state than the one whose office stands in front of him. */
function isOfAnotherState(nationality: Mention | null, { known }: Mention): boolean {
  return nationality !== null && known.length > 0 && known.every(({ country }) => country !== null && country !== nationality.country);
}

/** What an office's words say beyond its title and its country: what it is of, and whether it is held no longer. */
export function beyondTitle(context: SentenceContext, from: number, last: number, belongs: Mention | null): string[] {
  const stems: string[] = [];
  // النائب العربي: what ends with the article is of nothing, and what follows only describes.
  const described = context.words[from - 1]?.reading.article === true;
  for (let k = from; k <= last; k++) {
    const word = context.words[k];
    const nationality = nationalityAt(context, k);
    if (nationality) k = nationality.last;
    else if (belongs?.type === 'country' && belongs.first === k) k = belongs.last;
    else if (word?.pos === 'noun' && (!described || isIn(word, 'out of office'))) stems.push(word.reading.stem);
  }
  return stems;
}

/** وزيرة الداخلية، أمبر راد، إن: between an office with its comma and another comma, an unknown word and bare ones are a name. */
function closedName(context: SentenceContext, at: number): Mention | null {
  const { words, text } = context;
  const first = words[at];
  if (!first || !isNamePart(first, null, true) || first.reading.article) return null;
  let last = at;
  while (last < at + 3 && isBareWord(words[last + 1])) last++;
  const end = words[last];
  if (last === at || words[last + 1]?.token.folded !== '،' || !end) return null;
  const start = stemStart(text, first, 0);
  return mentionOf({
    first: at,
    last,
    head: at,
    kind: 'name',
    type: 'person',
    start,
    end: end.token.end,
    name: nameText(words, at, last, 0),
    nameStart: start,
    nameEnd: end.token.end,
  });
}

export function isBareWord(word: Word | undefined): boolean {
  if (word?.token.kind !== 'word' || (word.pos !== 'noun' && word.pos !== 'verb')) return false;
  return word.reading.conj === '' && word.reading.prep === '' && word.reading.pronoun === '';
}

/** How many words an office may go on before the name. */
const LONGEST_OFFICE = 9;

/** حمل الوزير إسرائيل مسؤولية الهجوم، أمر الوزير إعفاء القائد: whether a country or an act stands behind a noun with the article, which is in construct with nothing. */
function isBehindWhole({ words, lexicon }: SentenceContext, k: number): boolean {
  const word = words[k];
  if (!words[k - 1]?.reading.article || !isBareWord(word) || word?.reading.article !== false) return false;
  if (matchName(words, k, lexicon)?.matches.some(({ entity }) => entity.type === 'country')) return true;
  return isVerbalNoun(word) && !word.reading.named && findSense(word, 'given') === null;
}

/**
 * ممثلة الأفلام القصيرة هند صبري، رئيسة الكتلة في البرلمان، زارا فلانة: an office goes on over nouns and ل; with other prepositions only where
 * a comma parts it from the name.
 *
 * @param from word behind the office as far as it is known
 * @returns the name, which must be one beyond doubt; null where another title, a verb or a clause comes first
 */
function nameAfterOffice(context: SentenceContext, from: number): Mention | null {
  const { words } = context;
  let placed = false;
  let country: string | null = null;
  for (let k = from; k < from + LONGEST_OFFICE; k++) {
    const word = words[k];
    if (!word || context.times.has(k)) return null;
    const comma = word.token.folded === '،';
    if (comma || (k > from && !placed && word.pos === 'noun' && word.reading.conj === '' && word.reading.prep === '' && !word.reading.article)) {
      const at = comma ? k + 1 : k;
      const name = k > from && isSurelyName(context, at) ? personNameAt(context, at, true, comma) : null;
      if (name && name.last > name.first) return name;
      if (comma) return null;
    }
    if (
      word.pos === 'particle' &&
      has(word, 'preposition') &&
      word.reading.pronoun === '' &&
      word.reading.conj === '' &&
      /^(في|لدي)$/.test(word.reading.stem)
    ) {
      placed = true;
      continue;
    }
    if (word.pos !== 'noun' || word.reading.pronoun !== '') return null;
    if (word.reading.prep === 'ب') {
      const seat = matchName(words, k, context.lexicon)?.matches[0]?.entity;
      country = seat?.type === 'country' ? seat.country : null;
      placed = country === null;
    } else if (word.reading.prep !== '' && word.reading.prep !== 'ل') return null;
    if (isBehindWhole(context, k)) return null;
    const title = matchTitle(words, k, context.lexicon);
    if (title && !word.reading.article) return null;
    // وزير الدولة لشؤون الدفاع بدولة قطر اللواء حمد العطية: by his rank.
    const ranked = title?.matches[0]?.kind === 'honorific' && !placed && k > from ? titledMention(context, k, title) : null;
    if (ranked?.kind === 'name') return revisedMention(ranked, { first: k, country: ranked.country ?? country });
    // What is joined must be of the same kind: للشؤون السياسية والاقتصادية.
    if (word.reading.conj !== '' && !word.reading.article) return null;
  }
  return null;
}
