import { type Context, digitsAt, glued, type Match, point, type Read, textAt, wordAt } from '../context.js';
import { hijriDay } from '../hijri.js';
import { type Calendar, type Settled, settled, yearOf } from '../period.js';
import { type Span, years } from '../span.js';
import { readDirection } from './direction.js';

/** A year of a calendar; `explicit` where the words give its number. */
export interface YearName {
  readonly year: number;
  readonly calendar: Calendar;
  readonly explicit: boolean;
}

/** Days of a year. */
export function yearSpan({ year, calendar }: YearName): Span {
  return calendar === 'hijri' ? { from: hijriDay(year, 1, 1), to: hijriDay(year + 1, 1, 1) - 1 } : years(year, 1);
}

/**
 * Reads a year in four digits with its era: 2018، 2018م، 1436هـ. Years from 1900 to 2100 are Gregorian, from 1300 to 1500 Hijri only
 * with the sign or where `hijri` is expected.
 */
export function readYearNumber(context: Context, i: number, hijri = false): Read<YearName> | null {
  const year = digitsAt(context, i, 4);
  if (year < 0) return null;
  const after = wordAt(context, i + 1);
  const era =
    after?.era !== undefined && after.preposition === '' && after.conjunction === '' && (after.base.length > 1 || glued(context, i) || after.era === 'hijri')
      ? after.era
      : undefined;
  const last = era ? i + 1 : i;
  if (era === 'hijri' || (hijri && era === undefined && year <= 1500))
    return year <= 1500 ? { value: { year, calendar: 'hijri', explicit: true }, last } : null;
  const known = era === 'gregorian' ? year >= 500 && year <= 2200 : year >= 1900 && year <= 2100;
  return known ? { value: { year, calendar: 'gregorian', explicit: true }, last } : null;
}

/**
 * Reads a year named by its noun: عام 2017، العام الماضي، هذه السنة. After the noun, years before 1900 are understood too, and in a
 * text from about 1436 that year is Hijri without its sign.
 */
export function readYearPhrase(context: Context, i: number): Read<YearName> | null {
  const near = wordAt(context, i)?.demonstrative === 'near';
  const at = near ? i + 1 : i;
  const noun = wordAt(context, at);
  if (noun?.unit !== 'year' || noun.number !== 1) return null;
  if (near) return noun.article ? relativeYear(context, 0, at) : null;
  const numbered = readYearNumber(context, at + 1);
  if (numbered) return numbered;
  const year = digitsAt(context, at + 1, 4);
  if (year >= 1000 && year < 1900) {
    const reference = context.reference;
    const hijri = reference !== null && Math.abs(yearOf('hijri', reference) - year) <= 40;
    return { value: { year, calendar: hijri ? 'hijri' : 'gregorian', explicit: true }, last: at + 1 };
  }
  const direction = noun.article ? readDirection(context, at + 1) : null;
  if (!direction || isGeneral(context, at, direction.value.toward, direction.value.relative)) return null;
  return relativeYear(context, direction.value.steps, direction.last);
}

function relativeYear(context: Context, steps: number, last: number): Read<YearName> | null {
  if (context.reference === null) return null;
  return { value: { year: yearOf('gregorian', context.reference) + steps, calendar: 'gregorian', explicit: false }, last };
}

/** Nouns that العام "general" describes, so that السابق or الحالي after it describe the office. */
const OFFICES: ReadonlySet<string> = new Set(
  'امين مدير مدعي قائد قايد نايب مراقب مفتش مشرف سكرتير راي مفوض قنصل منسق حاكم ضابط مدرب قطاع امن وضع منحي مفتي كاتب مجلس تشاور اتحاد مرشد انطباع موتمر اطار معدل مستشار وكيل مسجل حارس رييس'.split(
    ' ',
  ),
);

/** Whether العام is the adjective "general": الأمين العام السابق. */
export function isGeneral(context: Context, i: number, toward: number, relative: boolean): boolean {
  if (wordAt(context, i)?.base !== 'عام' || (toward === -1 && !relative)) return false;
  const before = textAt(context, i - 1);
  const bare = before
    .replace(/^[وف]?(?:لل|[بك]?ال|[بلك])/, '')
    .replace(/^[وف]/, '')
    .replace(/(?:ها|هم|ه|نا)$/, '');
  return OFFICES.has(bare) || OFFICES.has(before) || (relative && toward === -1 && /^[وفبك]*ال/.test(before));
}

/**
 * The year after a month or season: 2018، من عام 2018، من العام الماضي، هذا العام، لعام 2014.
 *
 * @param hijri whether a bare four-digit number is a Hijri year
 */
export function readYearTail(context: Context, i: number, hijri = false): Read<YearName> | null {
  const first = textAt(context, i);
  if (first === '،' || first === ',') return readYearNumber(context, i + 1, hijri) ?? numberedPhrase(context, i + 1);
  const particle = wordAt(context, i)?.particle;
  if (particle === 'from' || particle === 'in') return readYearPhrase(context, i + 1);
  if (first === '/') return readYearNumber(context, i + 1, hijri);
  return readYearNumber(context, i, hijri) ?? readYearPhrase(context, i);
}

function numberedPhrase(context: Context, i: number): Read<YearName> | null {
  const read = readYearPhrase(context, i);
  return read?.value.explicit ? read : null;
}

/** A year as a settled period. */
export function yearPeriod(name: YearName): Settled {
  return settled('year', yearSpan(name), name.explicit);
}

/** عام 2017، العام الماضي، عامي 2011 و2013. */
export function yearRule(context: Context, i: number): Match | null {
  const noun = wordAt(context, i);
  if (noun?.unit === 'year' && noun.number !== 1) return yearPair(context, i);
  const read = readYearPhrase(context, i);
  if (!read) return null;
  const match = point(context, i, read.last, yearPeriod(read.value));
  return match && isRelative(context, read.last) ? { ...match, kind: 'narrative' } : match;
}

function isRelative(context: Context, i: number): boolean {
  return wordAt(context, i)?.relative === true;
}

/** عامي 2011 و2013, الأعوام 2011 و2012: from the first to the last. */
function yearPair(context: Context, i: number): Match | null {
  const first = readYearNumber(context, i + 1);
  if (!first) return null;
  let last = first;
  for (let next = nextYear(context, last.last); next; next = nextYear(context, last.last)) last = next;
  const span = { from: yearSpan(first.value).from, to: yearSpan(last.value).to };
  const match = point(context, i, last.last, settled('year', span, true));
  return match && { ...match, kind: last === first ? 'point' : 'range' };
}

function nextYear(context: Context, last: number): Read<YearName> | null {
  const join = textAt(context, last + 1);
  if (join === '،' || join === 'و')
    return readYearNumber(context, last + 2) ?? (join === '،' && textAt(context, last + 2) === 'و' ? readYearNumber(context, last + 3) : null);
  return null;
}
