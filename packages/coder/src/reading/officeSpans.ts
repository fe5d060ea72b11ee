import type { EntityType, TitleEntry } from '../knowledge/model.js';
import type { SentenceContext } from './chunker.js';
import { namedMention } from './knownNames.js';
import { type Found, matchName, matchTitle } from './names.js';
import { nationalityAt } from './nationalities.js';
import { parseNounPhrase } from './nounphrase.js';
import { genderOf, isPlural } from './nounShape.js';
import { isSurelyName, personNameAt } from './personNames.js';
import { type Mention, revisedMention } from './phrases.js';
import { quotedName } from './quotedNames.js';
import { findSense, has, isIn, stemStart, type Word } from './words.js';

/** `Name، office[،]`: the office goes with the name where a comma or the sentence's end closes it. */
export function withApposition(context: SentenceContext, person: Mention): Mention {
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
  // استقبل الملك سلمان، وزير الخارجية الأميركي، فلانا: an office of another country, or one whose bearer's name follows, is somebody else's.
  const foreign = open && office.country !== null && person.country !== null && office.country !== person.country;
  const next = open && closing?.token.folded === '،' && isSurelyName(context, office.last + 2) && personNameAt(context, office.last + 2, true, true) !== null;
  if (office.named || foreign || next || (!open && isSomebodyElse(context, person, title, office))) return person;
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

/** How many offices of one are told in a row. */
const MOST_OFFICES = 3;

/** ولي العهد نائب رئيس مجلس الوزراء وزير الداخلية: the offices right behind a known person that he held. */
export function withHeldOffices(context: SentenceContext, person: Mention): Mention {
  const { words, text } = context;
  let named = person;
  for (let k = 0; k < MOST_OFFICES; k++) {
    const at = named.last + 1;
    const word = words[at];
    if (word?.pos !== 'noun' || word.reading.conj !== '' || word.reading.prep !== '') return named;
    const title = matchTitle(words, at, context.lexicon);
    if (!title || !person.known.some((p) => p.offices.some((o) => title.matches.some((m) => m.title === o.title)))) return named;
    const office = officeSpan(context, at, title);
    if (office.named) return named;
    const start = stemStart(text, word);
    named = revisedMention(
      named,
      k > 0
        ? { last: office.last }
        : {
            last: office.last,
            title: title.matches[0]?.title ?? '',
            titleStart: start,
            titleEnd: words[office.last]?.token.end ?? start,
            titleKind: title.matches[0]?.kind ?? '',
            belongs: office.belongs,
          },
    );
  }
  return named;
}

/**
 * يلتقي كيم الرئيس الأمريكي: with no comma between them, an office of another country, or one that he never held behind a verb that has an object;
 * التقى بوتين رؤساء الأحزاب: or those who hold one.
 */
function isSomebodyElse(context: SentenceContext, person: Mention, title: Found<TitleEntry>, office: OfficeSpan): boolean {
  if (title.matches.length > 0 && title.matches.every(({ number }) => number !== 's')) return true;
  if (office.country !== null && person.country !== null && office.country !== person.country) return true;
  const verb = context.words[person.first - 1];
  const held = person.known.length === 0 || person.known.some((k) => k.offices.some((o) => title.matches.some((m) => m.title === o.title)));
  return (
    !held &&
    verb?.pos === 'verb' &&
    verb.reading.entries.some((e) => e.lexeme.senses.some((s) => s.kind === 'event' && s.needs === null && s.frame.slots.O === 'recipient'))
  );
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

/** متحدثون عسكريون، دبلوماسيين غربيين: of many without the article an adjective of relation in the same ending. */
function describesMany(office: Word | undefined, word: Word): boolean {
  const ending = /..(ون|ين)$/.exec(office?.reading.stem ?? '')?.[1];
  return ending !== undefined && office?.reading.article === false && word.reading.stem.endsWith(`ي${ending}`) && word.reading.pronoun === '';
}

interface OfficeSpan {
  readonly last: number;
  readonly country: string | null;
  readonly belongs: Mention | null;
  /** Whether a personal name follows directly. */
  readonly named: boolean;
}

/** What belongs to a title after its own words: nationality, the body it heads, السابق and the like. */
export function officeSpan(context: SentenceContext, i: number, title: Found<TitleEntry>): OfficeSpan {
  const { words } = context;
  let last = title.last;
  let country: string | null = null;
  let belongs: Mention | null = null;
  // رئيس منظمة حظر الأسلحة: the last word of a title may begin the name of what he heads.
  const heads = last > i && !words[last]?.reading.article && findSense(words[last] as Word, 'group') ? matchName(words, last, context.lexicon) : null;
  if (heads && heads.skip === 0 && heads.last > last) {
    belongs = namedMention(context, last, heads);
    country = belongs?.country ?? null;
    last = belongs?.last ?? last;
  }
  // المتحدث باسم تحالف دعم الشرعية: for whom he speaks.
  if (last > i && words[last]?.token.folded === 'باسم') {
    const body = parseNounPhrase(context, last + 1, '', last + 1, false, 1);
    if (body?.mention && body.mention.type !== 'person') {
      belongs = body.mention;
      country = body.mention.country;
      last = body.last;
    }
  }
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
      // زار نواب أردنيون دمشق: indefinite or not.
      !(country !== null && name.skip === 0) &&
      belongs === null &&
      // زار الوزير بغداد: with the article an office is in construct with nothing.
      // القيادي الحوثي
      ((name.skip === 0 && !free && (words[i]?.reading.article === false || isMemberOf(words[i], word, name.matches[0].entity.type))) ||
        (word.reading.prep === 'ل' && country === null))
    ) {
      belongs = namedMention(context, last + 1, name);
      country ??= belongs?.country ?? null;
      last = belongs?.last ?? name.last;
      continue;
    }
    if (word.reading.prep !== '') break;
    // المسؤول الدولي، النائب الثاني: an adjective of relation or an ordinal.
    const related =
      words[i]?.reading.article === true &&
      (isRelation(word) || isUnlistedRelation(context, last + 1)) &&
      agreesWithOffice(words[i] as Word, word) &&
      matchName(words, last + 1, context.lexicon) === null &&
      matchTitle(words, last + 1, context.lexicon) === null;
    // مدير المركز الوطني: or one of what he heads.
    const body = words[last];
    const ofBody =
      last > i &&
      belongs === null &&
      words[i]?.reading.article === false &&
      body?.reading.article === true &&
      (isRelation(word) || isIn(word, 'feminine elative')) &&
      genderOf(body) === genderOf(word) &&
      nationalityAt(context, last + 1) === null &&
      matchName(words, last + 1, context.lexicon) === null &&
      matchTitle(words, last + 1, context.lexicon) === null;
    if (word.reading.article && (isIn(word, 'office adjective') || related || ofBody)) {
      last++;
      continue;
    }
    if (!word.reading.article && (isIn(word, 'indefinite office adjective') || describesMany(words[last], word))) {
      last++;
      continue;
    }
    const open = last === title.last && belongs === null && country === null && name === null && words[title.last]?.reading.pronoun === '';
    // مديرة قسم الشرق الأوسط، قاضي الحريات: whoever heads or belongs to something does so to what follows.
    const headed =
      open &&
      title.matches[0]?.number === 's' &&
      words[last]?.reading.article === false &&
      (isIn(words[i], 'office of something') || word.reading.article) &&
      word.reading.entries.some((e) => e.lexeme.derivation === null && e.lexeme.senses.some((s) => s.kind === 'class')) &&
      matchTitle(words, last + 1, context.lexicon) === null;
    // موظفو السيناتور، ممثلو ادعاء: a sound plural that has lost its nun is in construct with what follows, whatever that is.
    // محللي الشؤون: so is one in ي; رؤساء الأقسام: a broken plural is in construct with what is no deed and nobody.
    const many = open && title.matches[0]?.number === 'p' && words[last]?.reading.article === false && word.reading.article;
    const held = word.reading.entries.some((e) => e.lexeme.derivation === null && e.lexeme.senses.some((s) => s.kind === 'class'));
    const without =
      (open && title.matches[0]?.number === 'p' && /..و$/.test(words[title.last]?.reading.stem ?? '')) ||
      (many && held && !/..(ون|ين|ان)$/.test(words[title.last]?.reading.stem ?? '') && matchTitle(words, last + 1, context.lexicon) === null);
    if (headed || without) {
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
 * أقال الرئيس السوداني وزير الخارجية إبراهيم غندور: behind a verb that has an object, an office whose country is said, and a second one with
 * the name of whoever never held the first.
 */
export function isAnotherOffice(context: SentenceContext, base: Mention, entry: TitleEntry, named: Mention): boolean {
  // استقبل الملك السعودي الداعية المصري فلان: nobody is of two countries.
  if (entry.kind === 'office' && base.country !== null && named.country !== null && named.country !== base.country) return true;
  if (entry.kind !== 'office' || named.titleKind !== 'office' || (base.country === null && named.known.length === 0)) return false;
  if (named.known.some((k) => k.offices.some((o) => sharesHead(o.title, entry.title)))) return false;
  // العاهل السعودي الملك سلمان: a sovereign by another word for one.
  if (isIn(context.words[base.head], 'sovereign') && isIn(context.words[named.head], 'sovereign')) return false;
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
