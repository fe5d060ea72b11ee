import type { TitleEntry } from '../../knowledge/model.js';
import { type Found, matchTitle } from '../words/names.js';
import { sharesHead } from '../words/sameNames.js';
import { isIn, stemStart, type Word } from '../words/words.js';
import type { SentenceContext } from './chunker.js';
import { type OfficeSpan, officeSpan } from './officeSpans.js';
import { isSurelyName, personNameAt } from './personNames.js';
import { type Apposed, type Mention, revisedMention } from './phrases.js';
import { beyondTitle, titledMention } from './titledMentions.js';

/** `Name، office[،]`: the office goes with the name where a comma or the sentence's end closes it. */
export function withApposition(context: SentenceContext, person: Mention): Mention {
  const { words } = context;
  const comma = words[person.last + 1];
  const open = comma && (comma.token.folded === '،' || comma.token.folded === ',' || comma.token.folded === '(');
  const at = open ? person.last + 2 : person.last + 1;
  if (words[at]?.pos !== 'noun' || words[at]?.reading.conj !== '' || words[at]?.reading.prep !== '') return person;
  const called = open ? person : withHeldOffices(context, person);
  if (called !== person) return called;
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
  return revisedMention(person, {
    last: office.last,
    apposed: apposedAt(context, at, title, office),
    country: office.country ?? person.country,
    belongs: office.belongs ?? person.belongs,
  });
}

function apposedAt(context: SentenceContext, at: number, title: Found<TitleEntry>, { last, belongs }: OfficeSpan): Apposed {
  const start = stemStart(context.text, context.words[at] as Word);
  const end = context.words[last]?.token.end ?? start;
  return { title: title.matches[0]?.title ?? '', start, end, beyond: beyondTitle(context, title.last + 1, last, belongs) };
}

/** بيسكوف، المتحدث باسم الرئيس الروسي فلاديمير بوتين، قال: an office that has the name of whom it serves with it. */
const whole = ({ last, country, belongs }: Mention): OfficeSpan => ({ last, country, belongs, named: false });

/** How many offices of one are told in a row. */
const MOST_OFFICES = 3;

/**
 * ولي العهد نائب رئيس مجلس الوزراء وزير الداخلية: the offices right behind a known person that he held, and what stands between two of them;
 * الأمير فيصل بن خالد أمير منطقة عسير: or in full what somebody was called in front of his name.
 */
export function withHeldOffices(context: SentenceContext, person: Mention): Mention {
  const offices = officesBehind(context, person);
  const last = offices.findLastIndex(({ held }) => held);
  const first = offices[0];
  if (!first || (last < 0 && !isCalledSo(context, person, first))) return person;
  return revisedMention(person, {
    last: offices[Math.max(last, 0)]?.span.last ?? person.last,
    apposed: apposedAt(context, first.at, first.title, first.span),
    belongs: first.span.belongs ?? person.belongs,
  });
}

/** An office behind a name: where it stands, and whether the one so named is known to have held it. */
interface OfficeBehind {
  readonly at: number;
  readonly title: Found<TitleEntry>;
  readonly span: OfficeSpan;
  readonly held: boolean;
}

/** Offices in a row right behind a name, with nothing between. */
function officesBehind(context: SentenceContext, person: Mention): OfficeBehind[] {
  const offices: OfficeBehind[] = [];
  for (let at = person.last + 1; offices.length < MOST_OFFICES; ) {
    const word = context.words[at];
    if (word?.pos !== 'noun' || word.reading.conj !== '' || word.reading.prep !== '') break;
    const title = matchTitle(context.words, at, context.lexicon);
    if (!title) break;
    const span = withWhomServed(context, officeSpan(context, at, title));
    if (span.named) break;
    const foreign = span.country !== null && person.country !== null && span.country !== person.country;
    const held =
      !foreign &&
      hasHeld(
        person,
        title.matches.filter(({ number }) => number === 's'),
      );
    offices.push({ at, title, span, held });
    at = span.last + 1;
  }
  return offices;
}

/** النائب الثاني لرئيس مجلس الوزراء: an office that is for another. */
function withWhomServed(context: SentenceContext, span: OfficeSpan): OfficeSpan {
  const at = span.last + 1;
  const served = context.words[at]?.reading.prep === 'ل' ? matchTitle(context.words, at, context.lexicon) : null;
  return served ? officeSpan(context, at, served) : span;
}

/** Whether a known person is known to have held an office. */
const hasHeld = (person: Mention, titles: readonly TitleEntry[]): boolean =>
  person.known.some((p) => p.offices.some((o) => titles.some((t) => t.title === o.title)));

/** Whether an office of some place begins as what stands in front of a name; one of a body or a state may be whom he meets. */
function isCalledSo(context: SentenceContext, person: Mention, { at, title, span }: OfficeBehind): boolean {
  if (person.title === '' || context.words[at]?.reading.article || span.belongs?.type !== 'place') return false;
  return title.matches.some((match) => match.number === 's' && sharesHead(match.title, person.title));
}

/**
 * يلتقي كيم الرئيس الأمريكي: with no comma between them, an office of another country, or one that he never held behind a verb that has an object;
 * التقى بوتين رؤساء الأحزاب: or those who hold one.
 */
function isSomebodyElse(context: SentenceContext, person: Mention, title: Found<TitleEntry>, office: OfficeSpan): boolean {
  if (title.matches.length > 0 && title.matches.every(({ number }) => number !== 's')) return true;
  if (office.country !== null && person.country !== null && office.country !== person.country) return true;
  const verb = context.words[person.first - 1];
  return (
    !hasHeld(person, title.matches) &&
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
  // انتقد الرئيس التركي الناشط فلان
  const another = named.titleKind === 'office' || named.titleKind === 'profession';
  if (entry.kind !== 'office' || !another || (base.country === null && named.country === null && named.known.length === 0)) return false;
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
