import type { TitleEntry } from '../knowledge/model.js';
import type { SentenceContext } from './chunker.js';
import { type Found, matchTitle } from './names.js';
import { sharesHead } from './officeHolders.js';
import { type OfficeSpan, officeSpan } from './officeSpans.js';
import { isSurelyName, personNameAt } from './personNames.js';
import { type Mention, revisedMention } from './phrases.js';
import { titledMention } from './titledMentions.js';
import { isIn, stemStart, type Word } from './words.js';

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
  const serving = open ? titledMention(context, at, title) : null;
  const office =
    serving?.kind === 'office' && serving.belongs?.kind === 'name' && serving.belongs.type === 'person' ? whole(serving) : officeSpan(context, at, title);
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

/** بيسكوف، المتحدث باسم الرئيس الروسي فلاديمير بوتين، قال: an office that has the name of whom it serves with it. */
const whole = ({ last, country, belongs }: Mention): OfficeSpan => ({ last, country, belongs, named: false });

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

/**
 * أقال الرئيس السوداني وزير الخارجية إبراهيم غندور: behind a verb that has an object, an office whose country is said, and a second one with
 * the name of whoever never held the first.
 */
export function isAnotherOffice(context: SentenceContext, base: Mention, entry: TitleEntry, named: Mention): boolean {
  // استقبل الملك السعودي الداعية المصري فلان: nobody is of two countries.
  if (entry.kind === 'office' && base.country !== null && named.country !== null && named.country !== base.country) return true;
  if (entry.kind !== 'office' || named.titleKind !== 'office' || (base.country === null && named.country === null && named.known.length === 0)) return false;
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
