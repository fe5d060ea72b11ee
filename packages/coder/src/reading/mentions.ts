import { numeral } from '../arabic/numerals.js';
import { particleClasses } from '../arabic/particles.js';
import type { NameMatch } from '../knowledge/lexicon.js';
import type { EntityType, TitleEntry } from '../knowledge/model.js';
import type { SentenceContext } from './chunker.js';
import { type Found, matchName, matchSurname, matchTitle } from './names.js';
import { genderOf, isPlural, nationalityAt, parseNounPhrase } from './nounphrase.js';
import { type Mention, mentionOf, revisedMention } from './phrases.js';
import { isSurnameBehindVerb } from './surnamesByPlace.js';
import { findSense, has, isIn, stemStart, type Word } from './words.js';

const OPENERS: ReadonlySet<string> = new Set(['«', '"', '“', '(']);
const CLOSERS: ReadonlySet<string> = new Set(['»', '"', '”', ')']);
/** Words that join the parts of a personal name, folded. */
const NAME_PARTS: ReadonlySet<string> = new Set([
  'بن',
  'ابن',
  'بنت',
  'ابو',
  'ابي',
  'ابا',
  'ام',
  'ال',
  'عبد',
  'ولد',
  'دا',
  'دي',
  'دو',
  'فان',
  'فون',
  'دل',
  'لا',
  'اغا',
  'بك',
]);

/** A known name as a mention; persons take the office after a comma with them (فلان، وزير الدفاع،). */
export function namedMention(context: SentenceContext, i: number, found: Found<NameMatch>): Mention | null {
  const { words, text } = context;
  const first = words[i];
  const lastWord = words[found.last];
  if (!first || !lastWord) return null;
  const sorted = [...found.matches].sort((a, b) => rankSense(a) - rankSense(b));
  // تل أبيب is a town and stands for a government: like a capital, it is read as the one, and as the other where a preposition of place says so.
  const best =
    sorted.find((m) => m.sense === 'government' && sorted.some((o) => o.entity.type === 'place' && o.entity.country === m.entity.country)) ?? sorted[0];
  if (!best) return null;
  const start = stemStart(text, first, found.skip);
  let last = found.last;
  let nameLast = found.last;
  if (best.entity.type === 'person') {
    // A surname may go on where the known name stops (محمد بن سلمان آل سعود).
    nameLast = last = extendPersonName(context, found.last, true);
  }
  const nameEnd = words[nameLast]?.token.end ?? lastWord.token.end;
  const base: Mention = mentionOf({
    first: i,
    last,
    head: i,
    kind: 'name',
    type: best.entity.type,
    known: sorted.map((m) => m.entity),
    metonym: best.sense === 'capital' || best.sense === 'government',
    start,
    end: nameEnd,
    name: nameText(words, i, nameLast, found.skip),
    nameStart: start,
    nameEnd,
    country: best.entity.country,
    lemma: '',
    plural: best.entity.type !== 'person' && /(ون|ين)$/.test(lastWord.token.folded),
    gender: best.sense === 'government' ? '' : nameGender(best.entity.type, first),
    definite: true,
  });
  if (best.entity.type !== 'person') {
    const adjective = best.entity.type !== 'country' && best.entity.type !== 'place' ? nationalityAt(context, last + 1) : null;
    return adjective && words[last + 1]?.reading.article && words[last + 1]?.reading.conj === '' && words[last + 1]?.reading.prep === ''
      ? revisedMention(base, { last: last + 1, end: words[last + 1]?.token.end ?? base.end })
      : base;
  }
  return withApposition(context, base);
}

function rankSense(m: NameMatch): number {
  const order = { full: 0, alias: 1, capital: 2, government: 2 } as const;
  // A capital is read as its government unless a preposition of place says otherwise; that is settled with the roles.
  return order[m.sense] * 2 + (m.sense === 'capital' && m.entity.type === 'place' ? 1 : 0);
}

function nameGender(type: EntityType, word: Word): 'm' | 'f' | '' {
  if (type === 'person') return '';
  // الاحتلال، الكيان: as the word.
  const [entry] = word.reading.article ? word.reading.entries : [];
  if (type === 'country' && entry?.features.gender === 'm' && entry.features.number === 's' && findSense(word, 'nationality') === null) return 'm';
  if (type === 'country' || type === 'place') return isIn(word, 'masculine country') ? 'm' : 'f';
  return '';
}

function nameText(words: readonly Word[], from: number, to: number, skip: number): string {
  const parts: string[] = [];
  for (let k = from; k <= to; k++) {
    const word = words[k];
    if (word && word.pos !== 'punctuation') parts.push(k === from ? elided(word.token.folded, skip) : word.token.folded);
  }
  return parts.join(' ');
}

function elided(folded: string, skip: number): string {
  const rest = folded.slice(skip);
  return skip > 0 && folded.charAt(skip - 1) === 'ل' && rest.startsWith('ل') ? `ا${rest.startsWith('لل') ? rest.slice(1) : rest}` : rest;
}

/** `Name، office[،]`: the office goes with the name where a comma or the sentence's end closes it. */
function withApposition(context: SentenceContext, person: Mention): Mention {
  const { words, text } = context;
  const comma = words[person.last + 1];
  const open = comma && (comma.token.folded === '،' || comma.token.folded === ',' || comma.token.folded === '(');
  const at = open ? person.last + 2 : person.last + 1;
  if (words[at]?.pos !== 'noun' || words[at]?.reading.conj !== '' || words[at]?.reading.prep !== '') return person;
  const title = matchTitle(words, at, context.lexicon);
  if (!title || title.matches[0]?.kind === 'honorific') return person;
  // أصدرت ماي أمرا: an order, no commander.
  if (!open && title.last === at && words[at]?.token.folded.endsWith('ا') && title.matches[0]?.number === 's') return person;
  const office = officeSpan(context, at, title);
  const closing = words[office.last + 1];
  if (closing && closing.pos !== 'punctuation' && closing.pos !== 'verb' && closing.pos !== 'particle' && !context.times.has(office.last + 1) && open)
    return person;
  if (office.named || (!open && isSomebodyElse(context, person, title, office))) return person;
  const start = stemStart(text, words[at] as Word);
  return revisedMention(person, {
    last: office.last,
    title: title.matches[0]?.title ?? '',
    titleStart: start,
    titleEnd: words[office.last]?.token.end ?? start,
    titleKind: title.matches[0]?.kind ?? '',
    country: office.country ?? person.country,
    belongs: office.belongs,
  });
}

/** يلتقي كيم الرئيس الأمريكي: with no comma between them, an office of another country, or one that he never held behind a verb that has an object. */
function isSomebodyElse(context: SentenceContext, person: Mention, title: Found<TitleEntry>, office: OfficeSpan): boolean {
  if (office.country !== null && person.country !== null && office.country !== person.country) return true;
  const verb = context.words[person.first - 1];
  const held = person.known.length === 0 || person.known.some((k) => k.offices.some((o) => title.matches.some((m) => m.title === o.title)));
  return (
    !held &&
    verb?.pos === 'verb' &&
    verb.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'event' && s.needs === null && s.frame.slots.O === 'recipient'))
  );
}

interface OfficeSpan {
  readonly last: number;
  readonly country: string | null;
  readonly belongs: Mention | null;
  /** Whether a personal name follows directly. */
  readonly named: boolean;
}

/** What belongs to a title after its own words: nationality, the body it heads, السابق and the like. */
function officeSpan(context: SentenceContext, i: number, title: Found<TitleEntry>): OfficeSpan {
  const { words } = context;
  let last = title.last;
  let country: string | null = null;
  let belongs: Mention | null = null;
  // زار مبعوثون كوريون واشنطن: what keeps its nun is in no construct.
  const free = title.matches[0]?.number !== 's' && /..(ون|ان)$/.test(words[title.last]?.reading.stem ?? '');
  for (;;) {
    const word = words[last + 1];
    if (word?.reading.conj !== '' || word.pos === 'verb') break;
    if (word.pos === 'particle' && has(word, 'preposition') && belongs === null && /^(في|الي|لدي)$/.test(word.reading.stem) && word.reading.pronoun === '') {
      // المبعوث إلى اليمن مارتن غريفيث، في + place only where a name follows it: قائد القوات الأميركية في أفريقيا، مايكل لانغلي.
      const place = matchName(words, last + 2, context.lexicon);
      const after = place ? words[place.last + 1] : undefined;
      const name = place && after ? personNameAt(context, after.token.folded === '،' ? place.last + 2 : place.last + 1, true) : null;
      if (place && name) {
        country ??= place.matches[0]?.entity.country ?? null;
        last = place.last;
        continue;
      }
      break;
    }
    if (word.pos !== 'noun' && word.pos !== 'punctuation') break;
    if (word.pos === 'punctuation') {
      const quoted: Mention | null = belongs === null ? quotedName(context, last + 1, words[i] ?? null, true) : null;
      if (!quoted || quoted.type === 'person') break;
      belongs = quoted;
      last = quoted.last;
      continue;
    }
    // المتحدث العسكري باسم الحوثيين
    if (word.token.folded === 'باسم' && belongs === null) {
      const body = parseNounPhrase(context, last + 2, '', last + 2, false, 1);
      if (body?.mention && body.mention.type !== 'person') {
        belongs = body.mention;
        country ??= body.mention.country;
        last = body.last;
        continue;
      }
    }
    // منسق الأمم المتحدة بسوريا، علي الزعتري: the place of the post, where a name follows.
    const seat = word.reading.prep === 'ب' ? matchName(words, last + 1, context.lexicon) : null;
    if (seat && seat.skip > 0 && seat.matches[0]?.entity.type !== 'person') {
      const after = words[seat.last + 1]?.token.folded === '،' ? seat.last + 2 : seat.last + 1;
      if (personNameAt(context, after, true, after > seat.last + 1)) {
        country ??= seat.matches[0]?.entity.country ?? null;
        last = seat.last;
        continue;
      }
    }
    if (word.reading.prep !== '' && word.reading.prep !== 'ل') break;
    const nationality = word.reading.prep === '' ? nationalityAt(context, last + 1) : null;
    const called = matchName(words, last + 1, context.lexicon);
    if (nationality && called?.skip !== 0 && (!nationality.plural || title.matches[0]?.number !== 's')) {
      country ??= nationality.country;
      last = nationality.last;
      continue;
    }
    const name = matchName(words, last + 1, context.lexicon);
    if (
      name?.matches[0] &&
      name.matches[0].entity.type !== 'person' &&
      // وزير الخارجية الأميركي مصر: whose minister he is has been said.
      // زار نائب وزير الخارجية الروسي القاهرة: and what ends with an adjective is in construct with nothing.
      !(country !== null && name.skip === 0 && (name.matches[0].entity.type === 'country' || words[last]?.reading.article === true)) &&
      belongs === null &&
      // زار الوزير بغداد: with the article an office is in construct with nothing.
      ((name.skip === 0 && !free && words[i]?.reading.article === false) || (word.reading.prep === 'ل' && country === null))
    ) {
      belongs = namedMention(context, last + 1, name);
      country ??= belongs?.country ?? null;
      last = belongs?.last ?? name.last;
      continue;
    }
    if (word.reading.prep !== '') break;
    if (word.reading.article && isIn(word, 'office adjective')) {
      last++;
      continue;
    }
    if (!word.reading.article && isIn(word, 'indefinite office adjective')) {
      last++;
      continue;
    }
    // مديرة قسم الشرق الأوسط: whoever heads or belongs to something does so to what follows.
    const headed =
      last === title.last &&
      belongs === null &&
      country === null &&
      name === null &&
      word.reading.prep === '' &&
      title.matches[0]?.number === 's' &&
      words[last]?.reading.article === false &&
      words[title.last]?.reading.pronoun === '' &&
      isIn(words[i], 'office of something') &&
      word.reading.entries.some((e) => e.lexeme.derivation === null && e.lexeme.senses.some((s) => s.kind === 'class')) &&
      matchTitle(words, last + 1, context.lexicon) === null;
    if (headed) {
      const thing = parseNounPhrase(context, last + 1, '', last + 1, false, 1);
      if (thing) {
        country ??= thing.mention?.country ?? null;
        last = thing.last;
        continue;
      }
    }
    const group =
      // ناشطون is not in construct.
      !/ون$/.test(words[title.last]?.reading.stem ?? '') &&
      belongs === null &&
      // رئيس البرلمان الحكومة، الأمين العام للأمم المتحدة أطراف النزاع: what ends with the article is in construct with nothing.
      words[last]?.reading.article === false &&
      name === null &&
      findSense(word, 'group') &&
      matchTitle(words, last + 1, context.lexicon) === null;
    if (group) {
      const body = parseNounPhrase(context, last + 1, '', last + 1, false, 1);
      if (body?.mention) {
        belongs = body.mention;
        country ??= body.mention.country;
        last = body.last;
        continue;
      }
    }
    break;
  }
  return { last, country, belongs, named: personNameAt(context, last + 1, true) !== null };
}

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

/** A title, what belongs to it, and the name that follows where one does. */
export function titledMention(context: SentenceContext, i: number, found: Found<TitleEntry>): Mention {
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
      });
  }
  while (isAbbreviation(context, at)) at += 2;
  const near = personNameAt(context, at, true, afterComma) ?? (comma === '،' && entry?.kind === 'office' ? closedName(context, at) : null);
  const far = near || isIn(words[at], 'counterpart') ? null : nameAfterOffice(context, office.last + 1);
  const name = near ?? far;
  if (!name) return base;
  if (far)
    return revisedMention(far, {
      first: i,
      start,
      head: i,
      title: base.title,
      titleStart: start,
      titleEnd: words[far.first - 1]?.token.end ?? titleEnd,
      titleKind: base.titleKind,
      country: base.country ?? far.country,
      belongs: base.belongs,
      gender: base.gender,
    });
  return revisedMention(name, {
    first: i,
    start,
    head: i,
    title: base.title,
    titleStart: start,
    titleEnd,
    titleKind: base.titleKind,
    country: base.country ?? name.country,
    belongs: base.belongs,
    gender: base.gender,
  });
}

/**
 * أقال الرئيس السوداني وزير الخارجية إبراهيم غندور: behind a verb that has an object, an office whose country is said, and a second one with
 * the name of whoever never held the first.
 */
function isAnotherOffice(context: SentenceContext, base: Mention, entry: TitleEntry, named: Mention): boolean {
  // استقبل الملك السعودي الداعية المصري فلان: nobody is of two countries.
  if (entry.kind === 'office' && base.country !== null && named.country !== null && named.country !== base.country) return true;
  if (entry.kind !== 'office' || named.titleKind !== 'office' || (base.country === null && named.known.length === 0)) return false;
  if (named.known.some((k) => k.offices.some((o) => sharesHead(o.title, entry.title)))) return false;
  const verb = context.words[base.first - 1];
  return (
    verb?.pos === 'verb' &&
    verb.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'event' && s.frame.slots.O === 'recipient')) &&
    // نائب رئيس الوزراء وزير الخارجية: who stands in for another may hold an office of his own.
    !isIn(context.words[base.head], 'deputy')
  );
}

function sharesHead(title: string, other: string): boolean {
  return title.split(' ')[0]?.replace(/^ال/, '') === other.split(' ')[0]?.replace(/^ال/, '');
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

function isBareWord(word: Word | undefined): boolean {
  if (word?.token.kind !== 'word' || (word.pos !== 'noun' && word.pos !== 'verb')) return false;
  return word.reading.conj === '' && word.reading.prep === '' && word.reading.pronoun === '';
}

/** How many words an office may go on before the name. */
const LONGEST_OFFICE = 9;

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
    if (word.reading.prep === 'ب') placed = true;
    else if (word.reading.prep !== '' && word.reading.prep !== 'ل') return null;
    if (matchTitle(words, k, context.lexicon) && !word.reading.article) return null;
    // What is joined must be of the same kind: للشؤون السياسية والاقتصادية.
    if (word.reading.conj !== '' && !word.reading.article) return null;
  }
  return null;
}

/** Whether a personal name begins here that needs no title to be known as one: a first name, or two words that no list holds. */
function isSurelyName(context: SentenceContext, i: number): boolean {
  const word = context.words[i];
  const next = context.words[i + 1];
  if (!word || !next) return false;
  if (findSense(word, 'given') !== null && next.pos === 'noun' && next.reading.prep === '' && next.reading.conj === '') return true;
  return isNamePart(word, null, true) && isNamePart(next, word, false) && !word.reading.article && !next.reading.article;
}

/** A single letter with a full stop: د.، م.، أ. */
export function isAbbreviation(context: SentenceContext, i: number): boolean {
  return context.words[i]?.token.folded.length === 1 && context.words[i]?.token.kind === 'word' && context.words[i + 1]?.token.folded === '.';
}

/**
 * A personal name at a word: a known one, or one that looks like one.
 *
 * @param afterTitle whether a title stands before it, so that unknown words may be taken for a name
 * @param afterComma whether a comma parts it from the title: then one unknown word is not enough
 */
export function personNameAt(context: SentenceContext, i: number, afterTitle: boolean, afterComma = false): Mention | null {
  const { words, text } = context;
  const word = words[i];
  if (!word || (word.pos !== 'noun' && word.pos !== 'latin' && !NAME_PARTS.has(word.token.folded)) || context.times.has(i)) return null;
  const known = matchName(words, i, context.lexicon);
  const person = known?.matches.some((m) => m.entity.type === 'person') ? known : null;
  if (person && (afterTitle ? person.skip === 0 : person.last > i)) {
    const matches = person.matches.filter((m) => m.entity.type === 'person');
    const best = matches[0];
    if (best) {
      const last = extendPersonName(context, person.last, true);
      const start = stemStart(text, word, person.skip);
      const end = words[last]?.token.end ?? word.token.end;
      return mentionOf({
        first: i,
        last,
        head: i,
        kind: 'name',
        type: 'person',
        known: matches.map((m) => m.entity),
        start,
        end,
        name: nameText(words, i, last, person.skip),
        nameStart: start,
        nameEnd: end,
        country: best.entity.country,
      });
    }
  }
  if (known && known.skip === 0 && !person) return null;
  // سمو رئيس الهيئة: an office, no name.
  if (afterTitle && !person && findSense(word, 'given') === null && matchTitle(words, i, context.lexicon)) return null;
  // دا سيلفا: a particle of the surname before it.
  const after = words[i + 1];
  if (!person && NAME_PARTS.has(word.token.folded) && after && matchSurname(after, context.surnames) === 0) {
    return mentionOf({
      first: i,
      last: i + 1,
      head: i,
      kind: 'name',
      type: 'person',
      start: word.token.start,
      end: after.token.end,
      name: nameText(words, i, i + 1, 0),
      nameStart: word.token.start,
      nameEnd: after.token.end,
    });
  }
  const short = person ? null : (matchSurname(word, context.surnames) ?? (saysByName(context, i) ? 0 : null));
  if (short !== null && !(afterTitle && short > 0)) {
    const last = extendPersonName(context, i);
    const start = stemStart(text, word, short);
    const end = words[last]?.token.end ?? word.token.end;
    return mentionOf({
      first: i,
      last,
      head: i,
      kind: 'name',
      type: 'person',
      start,
      end,
      name: nameText(words, i, last, short),
      nameStart: start,
      nameEnd: end,
    });
  }
  // وزير الدولة، وخالد الحميدان: what is joined is no part of the one before.
  // فانسان بولوريه: but behind a title ف joins nothing.
  const whole = afterTitle && !afterComma && word.reading.conj === 'ف' && !word.reading.article && isUnknownWord(words[i + 1]);
  if (afterTitle && word.reading.conj !== '' && word.reading.entries.length > 0 && !whole) return null;
  // الممثل الخاص للأمين العام: nor what it is for.
  if (afterTitle && word.reading.prep !== '' && word.reading.entries.length > 0) return null;
  // Without a title, a first name must be known and something must follow it.
  const skip = afterTitle ? 0 : (word.reading.conj === '' ? 0 : 1) + (word.reading.prep === '' ? 0 : 1);
  // مفرج بن سعد: who has a father is a person.
  const given =
    whole ||
    findSense(word, 'given') !== null ||
    (word.reading.conj === '' && word.reading.prep === '' && !word.reading.article && /^(بن|ابن|بنت)$/.test(words[i + 1]?.token.folded ?? '')) ||
    isKunya(words, i);
  if (!given && !afterTitle) return null;
  // المبعوثة الأممية بشجاعة: a word in ب and ة is how, not who.
  if (!given && /^[بلك].{2,}ه$/.test(word.token.folded)) return null;
  if (!given && !(afterTitle && !afterComma && namedByPlace(words, i)) && !isNamePart(word, i === 0 ? null : (words[i - 1] ?? null), true)) return null;
  // محافظ البيضاء ناصر السوادي: between title and first name stands what he governs.
  const follower = words[i + 1];
  // المخرج السينمائي ثيو فان غوخ: or what kind of one he is.
  const kind = word.reading.article && word.reading.stem.endsWith('ي') && isUnknownWord(follower);
  if (afterTitle && word.reading.article && follower && (kind || findSense(follower, 'given')) && follower.reading.conj === '')
    return personNameAt(context, i + 1, true, afterComma);
  let last = i;
  if (NAME_PARTS.has(word.token.folded) || word.reading.stem === 'عبد') {
    // آبي إلى: what reads like "father of" may be a name of its own.
    if (words[i + 1]?.pos === 'noun') last = i + 1;
    else if (!given) return null;
  }
  last = extendPersonName(context, whole ? i + 1 : last);
  if (given && afterTitle && last === i && endsName(context, i + 1)) last = i + 1;
  if (!afterTitle && last === i) return null;
  if (afterComma && last === i && !given) return null;
  const start = stemStart(text, word, skip);
  const end = words[last]?.token.end ?? word.token.end;
  return mentionOf({
    first: i,
    last,
    head: i,
    kind: 'name',
    type: 'person',
    start,
    end,
    name: nameText(words, i, last, skip),
    nameStart: start,
    nameEnd: end,
  });
}

/** الإمام أحمد صديق من المركز: behind a first name with its title, a bare word that ends there is the last name, whatever else it means. */
function endsName(context: SentenceContext, i: number): boolean {
  const word = context.words[i];
  const next = context.words[i + 1];
  if (!word || context.times.has(i) || word.pos !== 'noun' || !isBareWord(word) || word.reading.article || /(ا|ه|ون|ين|ات)$/.test(word.token.folded))
    return false;
  if (nationalityAt(context, i) || matchTitle(context.words, i, context.lexicon) || matchName(context.words, i, context.lexicon)?.skip === 0) return false;
  return next === undefined || next.pos === 'punctuation' || next.pos === 'verb' || (next.pos === 'particle' && has(next, 'preposition'));
}

/** ماغمد داؤدوف رئيس البرلمان: two or three words that no list holds, with an office right behind them, are a person. */
export function unknownNameAt(context: SentenceContext, i: number): Mention | null {
  const { words } = context;
  let last = i;
  while (last < i + 3 && isUnknownWord(words[last]) && !matchTitle(words, last, context.lexicon)) last++;
  if (last < i + 2) return null;
  // وصف ترامب أوماروسا مانيغولت نيومان: three are one without.
  if (last === i + 3) return personNameAt(context, i, true);
  const title = matchTitle(words, last, context.lexicon);
  const office = words[last];
  if (title?.matches[0]?.number !== 's' || title.matches[0].kind !== 'office' || office?.reading.conj !== '' || office.reading.prep !== '') return null;
  const name = personNameAt(context, i, true);
  return name?.last === last - 1 ? withApposition(context, name) : null;
}

function isUnknownWord(word: Word | undefined): boolean {
  return (
    word !== undefined && isBareWord(word) && word.pos === 'noun' && word.reading.entries.length === 0 && !word.reading.article && word.token.folded.length > 2
  );
}

/** أبو علي، أم كلثوم: who is called after a child. */
function isKunya(words: readonly Word[], i: number): boolean {
  const child = words[i + 1];
  if (!/^(اب[وي]|ام)$/.test(words[i]?.token.folded ?? '') || child?.pos !== 'noun' || child.reading.conj !== '' || child.reading.prep !== '') return false;
  return findSense(child, 'given') !== null || child.reading.stem === 'علي';
}

/**
 * وقال شكري إن، قوات صالح: a last name that is a word too is who was named so before, behind a verb of saying, and where it stands alone
 * as no adjective does.
 */
function saysByName(context: SentenceContext, i: number): boolean {
  const word = context.words[i];
  if (!word || !context.wordySurnames.has(word.token.folded)) return false;
  const before = context.words[i - 1];
  if (before?.pos === 'verb' && findSense(before, 'report') !== null) return true;
  const next = context.words[i + 1];
  const settled = before?.pos === 'verb' || (before?.pos === 'noun' && before.reading.article);
  if (next?.pos === 'noun' && next.reading.conj === '' && next.reading.prep === '' && !(settled && (next.reading.article || next.token.folded.endsWith('ا'))))
    return false;
  if (word.pos !== 'noun' || word.reading.article || word.reading.pronoun !== '') return false;
  if (before?.pos !== 'noun') return true;
  if (before.reading.pronoun !== '') return false;
  // الرئيس المخلوع صالح: an adjective would have the article too; قوات صالح: it would agree.
  return before.reading.article || genderOf(before) !== genderOf(word) || isPlural(before);
}

/** الشيخ رافع الرفاعي: a bare word between a title with ال and an unknown word with ال is a first name, whatever else it means. */
function namedByPlace(words: readonly Word[], i: number): boolean {
  const [title, word, surname] = [words[i - 1], words[i], words[i + 1]];
  if (!title?.reading.article || title.pos !== 'noun' || !word || surname?.pos !== 'noun') return false;
  const bare = word.pos === 'noun' && !word.reading.article && word.reading.conj === '' && word.reading.prep === '' && word.reading.pronoun === '';
  return (
    bare &&
    surname.reading.article &&
    surname.reading.conj === '' &&
    surname.reading.prep === '' &&
    surname.reading.entries.length === 0 &&
    !/(ه|ات|ون|ين)$/.test(surname.reading.stem)
  );
}

/** اللواء السادس: which of several, folded, without ال. */
const ORDINAL = /^(اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)ه?$/;

/** Second halves of compound first names, folded: سعد الدين، جاب الله، سيف الإسلام. */
const NAME_TAILS: ReadonlySet<string> = new Set(['الدين', 'الله', 'الاسلام', 'الزمان', 'الحق']);

/** Last word of a personal name that runs on over unknown words and first names; at most five words. */
function extendPersonName(context: SentenceContext, from: number, known = false): number {
  const { words } = context;
  let last = from;
  for (let count = 0; count < 4; count++) {
    const word = words[last + 1];
    if (!word || context.times.has(last + 1)) break;
    if (NAME_PARTS.has(word.token.folded) && words[last + 2] && isNamePart(words[last + 2] as Word, word, false)) {
      last += 2;
      continue;
    }
    if (NAME_TAILS.has(word.token.folded) && findSense(words[last] ?? word, 'given')) {
      last++;
      continue;
    }
    const wordy = last === from && !known && (isWordySurname(words[last], word) || isSurnameBehindVerb(context, last));
    if (!wordy && (!isNamePart(word, words[last] ?? null, false) || (known && findSense(word, 'given') === null))) break;
    if (nationalityAt(context, last + 1) || matchTitle(words, last + 1, context.lexicon)) break;
    const name = matchName(words, last + 1, context.lexicon);
    if (name && name.skip === 0 && name.matches.every((m) => m.entity.type !== 'person')) break;
    // التقى بوتين جون كيري: behind one known name begins another.
    if (known && name && name.skip === 0 && name.last > last + 1) break;
    last++;
  }
  return last;
}

/** عائشة المانع، خالد الراشد: right behind what is a first name and nothing else, a participle with the article is the last name. */
function isWordySurname(given: Word | undefined, word: Word): boolean {
  const { article, conj, prep, pronoun, stem, entries } = word.reading;
  if (!given || given.reading.entries.length === 0 || given.reading.article || word.pos !== 'noun') return false;
  const isFirst = given.reading.entries.every(
    ({ lexeme }) => /participle$/.test(lexeme.derivation ?? '') || lexeme.senses.some(({ kind }) => kind === 'given'),
  );
  if (!isFirst || findSense(given, 'given') === null) return false;
  if (!article || conj !== '' || prep !== '' || pronoun !== '' || /(ه|ات|ون|ين|ان)$/.test(stem) || entries.length === 0 || isIn(word, 'office adjective'))
    return false;
  return entries.every(
    ({ lexeme }) => lexeme.derivation === 'active participle' && !lexeme.senses.some(({ kind }) => kind === 'group' || kind === 'title' || kind === 'event'),
  );
}

/** Whether a word may be part of a personal name: unknown to the lexicon or a given name, and without clitics that part it from what precedes. */
function isNamePart(word: Word, _before: Word | null, first: boolean): boolean {
  if (word.pos === 'latin') return false;
  if (word.pos !== 'noun') return false;
  if (findSense(word, 'given')) return word.reading.conj === '' && word.reading.prep === '';
  if ((ORDINAL.test(word.reading.stem) && word.reading.article) || numeral(word.token.folded) !== undefined) return false;
  // دعا الرئيس الجميع
  if (word.reading.entries.length > 0 || particleClasses(word.reading.stem)?.includes('quantifier')) return false;
  if (word.reading.conj !== '' || word.reading.prep !== '') return false;
  const stem = word.reading.stem;
  if (stem.length < 2 || (!word.reading.article && /(يه|ات)$/.test(stem))) return false;
  // Unknown words that carry the marks of an adjective or adverb: tanwin, ة with ال.
  if (word.reading.article && /(يه|ات|ون|ين)$/.test(stem)) return false;
  return !(first && word.reading.article && /ه$/.test(stem)) && !/اً$/.test(stem);
}

/**
 * A name in quotation marks: «فاغنر»، تنظيم «داعش».
 *
 * @param i index of the opening mark
 * @param head the noun in front of it, which may say what it is
 * @param afterTitle whether that is a title, so that the quotation names what it belongs to
 */
export function quotedName(context: SentenceContext, i: number, head: Word | null, afterTitle = false): Mention | null {
  const { words } = context;
  if (!OPENERS.has(words[i]?.token.folded ?? '')) return null;
  let close = -1;
  for (let k = i + 1; k <= i + 6 && k < words.length; k++) {
    if (CLOSERS.has(words[k]?.token.folded ?? '')) {
      close = k;
      break;
    }
    if (words[k]?.pos === 'verb' || words[k]?.pos === 'punctuation') return null;
  }
  if (close < i + 2) return null;
  const inside = words[i + 1];
  if (!inside) return null;
  const group = head ? findSense(head, 'group') : null;
  const found = matchName(words, i + 1, context.lexicon);
  const start = words[i + 1]?.token.start ?? 0;
  const end = words[close - 1]?.token.end ?? start;
  const name = nameText(words, i + 1, close - 1, 0);
  if (found && found.last >= close - 1) {
    const named = namedMention(context, i + 1, found);
    if (named) return revisedMention(named, { first: i, last: close });
  }
  // Brackets hold remarks more often than names.
  if (words[i]?.token.folded === '(') return null;
  if (group && group.sense.type !== 'group') {
    return mentionOf({
      first: i,
      last: close,
      head: i + 1,
      kind: 'quoted',
      type: group.sense.type,
      start,
      end,
      name,
      nameStart: start,
      nameEnd: end,
      lemma: group.entry.lexeme.lemma,
      plural: false,
      gender: head ? genderOf(head) : '',
      definite: true,
    });
  }
  if (afterTitle)
    return mentionOf({
      first: i,
      last: close,
      head: i + 1,
      kind: 'quoted',
      type: 'organization',
      start,
      end,
      name,
      nameStart: start,
      nameEnd: end,
      lemma: '',
      plural: isPlural(inside),
      gender: '',
      definite: true,
    });
  return null;
}
