import { civil } from '../calendar.js';
import { type Context, type Match, point, type Read, textAt, wordAt } from '../context.js';
import { type Settled, settled } from '../period.js';
import { years } from '../span.js';
import { readDirection } from './direction.js';
import { readOrdinal } from './ordinal.js';

/** First year of the century that القرن at a token names: القرن الماضي، القرن العشرين، القرن الحالي. */
function readCentury(context: Context, i: number): Read<{ readonly first: number; readonly explicit: boolean }> | null {
  const noun = wordAt(context, i);
  if (noun?.unit !== 'century' || !noun.article) return null;
  const ordinal = readOrdinal(context, i + 1);
  const otherEra = textAt(context, (ordinal?.last ?? i) + 1) === 'الهجري' || textAt(context, (ordinal?.last ?? i) + 1) === 'قبل';
  if (ordinal && ordinal.value > 0 && ordinal.value <= 21 && !otherEra)
    return { value: { first: (ordinal.value - 1) * 100, explicit: true }, last: ordinal.last };
  const direction = readDirection(context, i + 1);
  if (!direction || context.reference === null) return null;
  const here = Math.floor(civil(context.reference).year / 100) * 100;
  return { value: { first: here + 100 * direction.value.steps, explicit: false }, last: direction.last };
}

/**
 * Reads a decade by its tens: الثمانينات (of the twentieth century), ثمانينات القرن الماضي، التسعينيات من القرن التاسع عشر.
 * An age is none: في الستينات من العمر.
 */
export function readDecade(context: Context, i: number): Read<Settled> | null {
  const word = wordAt(context, i);
  const decade = word?.decade;
  if (!word || decade === undefined) return null;
  const link = wordAt(context, i + 1)?.particle === 'from' ? i + 2 : i + 1;
  const century = readCentury(context, link);
  if (century) return { value: settled('decade', years(century.value.first + decade, 10), century.value.explicit), last: century.last };
  if (!word.article || (link === i + 2 && /^(?:ال)?عمر/.test(textAt(context, link)))) return null;
  return { value: settled('decade', years(1900 + decade, 10), true), last: i };
}

/** الثمانينات; القرن التاسع عشر. */
export function decadeRule(context: Context, i: number): Match | null {
  const decade = readDecade(context, i);
  if (decade) return point(context, i, decade.last, decade.value);
  const century = readCentury(context, i);
  return century && point(context, i, century.last, settled('century', years(century.value.first, 100), century.value.explicit));
}
