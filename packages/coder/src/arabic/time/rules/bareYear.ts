import { fold } from '../../letters.js';
import { type Context, type Match, point, textAt, wordAt } from '../context.js';
import { settled } from '../period.js';
import { readYearNumber, yearPeriod, yearSpan } from './year.js';

/** Events that are named by their year: حرب 2014، انتخابات 2018. */
const DATED: ReadonlySet<string> = new Set(
  fold(
    'حرب ثورة انتخابات هجمات اعتداءات انقلاب غزو اتفاق اتفاقية دستور مونديال أولمبياد أزمة عدوان انتفاضة أحداث قمة كأس العالم نسخة اضطرابات احتجاجات زلزال موازنة',
  ).split(' '),
);

/** Nouns that a number before them counts, so that it is no year. */
const COUNTED: ReadonlySet<string> = new Set(
  fold(
    'شخص شخصا قتيل قتيلا جريح جريحا جندي جنديا عنصر عنصرا مقاتل مقاتلا دولار ليرة ريال دينار درهم يورو جنيه كيلومتر كيلومترا كلم كم متر مترا موقع موقعا منطقة قرية مدينة لاجئ لاجئا أسرة عائلة طن طنا وحدة منزل منزلا غارة صاروخ صاروخا مدني مدنيا سجين موظف موظفا ناخب طالب طالبا شاب حالة هكتار ميل ميلا برميل ساعة يوم يوما مليون مليار ألف نازح عسكري شركة دونم',
  ).split(' '),
);

/**
 * A year without its noun, believed only beside a preposition, a part of a period, another year or a dated event:
 * في 2012، مطلع 2018، بين 2011 و2013، 2015-2016، حرب 2014.
 */
export function bareYearRule(context: Context, i: number): Match | null {
  const read = readYearNumber(context, i);
  if (!read) return null;
  const proved = read.last > i;
  if (!proved && !(believed(context, i) && uncounted(context, i))) return null;
  const second = textAt(context, read.last + 1) === '-' ? readYearNumber(context, read.last + 2) : null;
  if (second && yearSpan(second.value).from > yearSpan(read.value).from) {
    const span = { from: yearSpan(read.value).from, to: yearSpan(second.value).to };
    const match = point(context, i, second.last, settled('year', span, true));
    return match && { ...match, kind: 'range' };
  }
  return point(context, i, read.last, yearPeriod(read.value));
}

function believed(context: Context, i: number): boolean {
  const before = textAt(context, i - 1);
  const word = wordAt(context, i - 1);
  const follows = wordAt(context, i + 1)?.particle;
  if (textAt(context, i + 1) === '-' && readYearNumber(context, i + 2)) return true;
  if (word?.particle === 'from') return (follows === 'to' || follows === 'until') && readYearNumber(context, i + 2) !== null;
  if (word?.particle === 'to') return readYearNumber(context, i - 2) !== null;
  if (word?.particle !== undefined || word?.edge !== undefined) return textAt(context, i) !== '2000';
  if (before === 'و') return readYearNumber(context, i - 2) !== null && (wordAt(context, i - 3) !== undefined || DATED.has(textAt(context, i - 3)));
  return DATED.has(before) || DATED.has(before.replace(/^[وف]?[بلك]?(?:ال)?/, ''));
}

function uncounted(context: Context, i: number): boolean {
  const next = context.tokens[i + 1];
  if (!next) return true;
  if (next.kind === 'punctuation') return next.folded !== '%' && !(next.folded === '/' && context.tokens[i + 2]?.kind === 'number');
  return !COUNTED.has(next.folded);
}
