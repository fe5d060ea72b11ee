import { fold } from '../../letters.js';
import { weekdayOf } from '../calendar.js';
import { type Context, type Match, point, type Read, textAt, wordAt } from '../context.js';
import { type Settled, settled } from '../period.js';
import { readDirection } from './direction.js';
import { readOrdinal } from './ordinal.js';
import { weekdayBeside } from './weekday.js';

/** Words after اليوم that make it another day or a fixed phrase: اليوم التالي، اليوم الوطني. */
const AFTER_TODAY: ReadonlySet<string> = new Set(
  fold(
    'الوطني العالمي الدولي الواحد الدراسي التالي الموالي الموعود المفتوح الانتخابي التاريخي الأسود المشهود نفسه ذاته عينه الرياضي العصيب الحزين الماضي السابق المنصرم الفائت المقبل القادم',
  ).split(' '),
);

/** Names that end in اليوم: صحيفة المصري اليوم. */
const TODAY_NAMES: ReadonlySet<string> = new Set(fold('المصري رأي أخبار').split(' '));
const OUTLETS: ReadonlySet<string> = new Set(fold('قناة لقناة شبكة لشبكة موقع لموقع وكالة لوكالة صحيفة لصحيفة تلفزيون "').split(' '));

/** Names that end in الغد. */
const TOMORROW_NAMES: ReadonlySet<string> = new Set(fold('حزب تيار قناة لقناة جيل عالم صحيفة إذاعة لصحيفة تلفزيون مستقبل').split(' '));

/** Words that make غدا the verb "became". */
const BECAME: ReadonlySet<string> = new Set(fold('قد لقد فقد وقد ما حتى الذي').split(' '));

/**
 * Reads a day counted from the reference: اليوم 0, أمس -1, أول من أمس -2, بعد غد 2, الليلة 0, الليلة الماضية -1.
 */
export function readOffset(context: Context, i: number): Read<number> | null {
  const word = wordAt(context, i);
  if (!word) return null;
  if (word.demonstrative === 'near') return demonstrated(context, i);
  // أول أمس، أول من أمس
  if (word.ordinal === 1 && !word.article) {
    const at = wordAt(context, i + 1)?.particle === 'from' ? i + 2 : i + 1;
    return wordAt(context, at)?.offset === -1 ? { value: -2, last: at } : null;
  }
  const stepped = steppedDay(context, i);
  if (stepped) return stepped;
  if (word.offset === undefined || (word.definite && !word.article)) return null;
  switch (word.base) {
    case 'يوم':
      return today(context, i);
    case 'ليله': {
      const direction = readDirection(context, i + 1);
      if (!direction) return readOrdinal(context, i + 1) ? null : { value: 0, last: i };
      // The coming night is tonight.
      return { value: Math.min(direction.value.steps, 0), last: direction.last };
    }
    case 'لحظه':
      return null;
    case 'البارحه':
    case 'امس': {
      const next = wordAt(context, i + 1);
      return next?.ordinal === 1 && next.article ? { value: -2, last: i + 1 } : { value: -1, last: i };
    }
    default:
      return word.offset === 1 && !isTomorrow(context, i) ? null : { value: word.offset, last: i };
  }
}

/** هذا الصباح، هذه الليلة، هذه اللحظة. */
function demonstrated(context: Context, i: number): Read<number> | null {
  const word = wordAt(context, i + 1);
  return word?.article && (word.part || word.offset === 0) ? { value: 0, last: i + 1 } : null;
}

/** قبل أمس, بعد غد, and with the day before: اليوم الذي بعد الغد. */
function steppedDay(context: Context, i: number): Read<number> | null {
  const word = wordAt(context, i);
  if (word?.unit === 'day' && word.number === 1) {
    const text = textAt(context, i + 1);
    const at = text === 'الذي' || text === 'الي' ? i + 2 : i + 1;
    const inner = wordAt(context, at);
    if (at === i + 1 && word.article && !inner?.article) return null;
    return inner?.particle === undefined ? null : steppedDay(context, at);
  }
  const offset = wordAt(context, i + 1)?.offset;
  if (word?.particle === 'before' && offset === -1) return { value: -2, last: i + 1 };
  if (word?.particle === 'after' && offset === 1) return { value: 2, last: i + 1 };
  return null;
}

/** اليوم, unless it is "the day" of something. */
function today(context: Context, i: number): Read<number> | null {
  const before = wordAt(context, i - 1);
  const next = textAt(context, i + 1);
  if (before?.demonstrative === 'far' || AFTER_TODAY.has(next) || readOrdinal(context, i + 1)) return null;
  const beside = weekdayBeside(context, i + 1);
  if ((before?.particle === 'in' || wordAt(context, i)?.preposition === 'ب') && !beside) return null;
  if (next === 'الذي' || next === 'الاخير') return null;
  const name = textAt(context, i - 1);
  if (TODAY_NAMES.has(name) || (name === 'روسيا' && OUTLETS.has(textAt(context, i - 2)))) return null;
  return { value: 0, last: i };
}

function isTomorrow(context: Context, i: number): boolean {
  const word = wordAt(context, i);
  const before = textAt(context, i - 1);
  const day = wordAt(context, i - 1);
  if (word?.base === 'غدا') return !BECAME.has(before);
  if (word?.article) return !TOMORROW_NAMES.has(before);
  const led = day?.unit === 'day' || day?.part === true || day?.particle !== undefined;
  // جلسة غد الجمعة
  if (weekdayBeside(context, i + 1) !== null) return true;
  return led || (word?.base.startsWith('بكر') === true && context.tokens[i - 1]?.kind !== 'word');
}

/**
 * A day counted from the reference, with the weekday and date beside it: اليوم، أمس (الأحد)، غدا الخميس 14 مارس. A weekday that
 * does not fit the count wins, for articles are dated a day late at times.
 */
export function todayRule(context: Context, i: number): Match | null {
  const read = readOffset(context, i);
  if (!read) return null;
  const beside = weekdayBeside(context, read.last + 1);
  const reference = context.reference;
  if (reference === null) return beside?.value.match.period.explicit ? point(context, i, beside.last, beside.value.match.period) : null;
  const day = reference + read.value;
  const last = beside?.last ?? read.last;
  return point(context, i, last, beside ? reconcile(day, beside.value.match.period, beside.value.weekday) : onDay(day));
}

function onDay(day: number): Settled {
  return settled('day', { from: day, to: day }, false);
}

function reconcile(day: number, named: Settled, weekday: number): Settled {
  if (named.explicit) return named;
  for (const span of [named.past, named.future]) if (Math.abs(span.from - day) <= 1) return onDay(span.from);
  const off = (weekday - weekdayOf(day) + 7) % 7;
  return onDay(off <= 3 ? day + off : day + off - 7);
}
