import { readNumber } from '../../numbers.js';
import { addMonths } from '../calendar.js';
import { type Context, type Match, point, type Read, textAt, wordAt } from '../context.js';
import type { Grain } from '../expression.js';
import { mapPeriod, type Period } from '../period.js';
import { edgeOf, moveBy, periodOf, type Span } from '../span.js';
import { readDecade } from './decade.js';
import { type ReadMonth, readMonth } from './month.js';
import { readOrdinal } from './ordinal.js';
import { readSeason } from './season.js';
import { readBareUnit, readUnit } from './unit.js';
import { readYearNumber, readYearPhrase, yearPeriod } from './year.js';

/** A period longer than a day that can have parts. */
function readWhole(context: Context, i: number): Read<ReadMonth> | null {
  const month = readMonth(context, i, true) ?? readSeason(context, i);
  if (month) return month;
  const year = readYearPhrase(context, i) ?? readYearNumber(context, i);
  if (year) return { value: { period: yearPeriod(year.value), toward: null }, last: year.last };
  const other = readDecade(context, i) ?? readUnit(context, i);
  return other && { value: { period: other.value, toward: null }, last: other.last };
}

/** مطلع مايو، منتصف العام الماضي، أواخر 2013، نهاية الأسبوع، ختام القرن الماضي. */
export function edgeRule(context: Context, i: number): Match | null {
  const word = wordAt(context, i);
  const edge = word?.edge;
  if (!word || edge === undefined || word.article) return null;
  const whole = readWhole(context, i + 1);
  if (whole) {
    // "Half" counts things too: نصف عام; only of a month is it its middle.
    if (word.share !== undefined && whole.value.period.grain !== 'month') return null;
    return vague(
      point(
        context,
        i,
        whole.last,
        mapPeriod(whole.value.period, whole.value.period.grain, (span) => edgeOf(span, edge, word.sharp)),
        whole.value.toward,
      ),
    );
  }
  const bare = word.share === undefined ? readBareUnit(context, i + 1, edge, word.sharp) : null;
  return bare && vague(point(context, i, bare.last, bare.value));
}

function vague(match: Match | null): Match | null {
  return match && { ...match, approximate: true };
}

const SHARES = { 2: 'half', 3: 'quarter', 4: 'quarter' } as const;

/** الربع الأول من 2018، النصف الثاني من العام الماضي، الثلث الأخير من رمضان. */
export function shareRule(context: Context, i: number): Match | null {
  const word = wordAt(context, i);
  const share = word?.share;
  if (share === undefined || !word?.article) return null;
  const ordinal = readOrdinal(context, i + 1);
  if (!ordinal || ordinal.value > share) return null;
  const link = wordAt(context, ordinal.last + 1);
  const at = link?.particle === 'from' ? ordinal.last + 2 : link?.preposition === 'ل' ? ordinal.last + 1 : -1;
  if (at < 0) return null;
  const n = ordinal.value < 0 ? share : ordinal.value;
  const whole = readWhole(context, at) ?? bareYear(context, at);
  if (!whole) return null;
  const part = mapPeriod(whole.value.period, SHARES[share], (span) => shareOf(span, n, share));
  return point(context, i, whole.last, part, whole.value.toward);
}

/** العام alone is the year of the reference. */
function bareYear(context: Context, i: number): Read<{ readonly period: Period; readonly toward: null }> | null {
  const noun = wordAt(context, i);
  if (!noun?.article || noun.unit !== 'year' || noun.number !== 1 || context.reference === null || textAt(context, i + 1) === 'الدراسي') return null;
  const span = periodOf('year', context.reference, context.weekStart);
  return { value: { period: { kind: 'settled', grain: 'year', past: span, future: span, explicit: false }, toward: null }, last: i };
}

/** الأشهر الستة الأولى من العام، الأيام الثلاثة الأخيرة من رمضان: the first or last of a period's months, weeks or days. */
export function someOfRule(context: Context, i: number): Match | null {
  const noun = wordAt(context, i);
  const grain = noun?.unit;
  if (!noun?.article || grain === undefined || noun.number === 1 || !PARTS.has(grain)) return null;
  const number = noun.number === 2 ? null : readNumber(context.tokens, textAt(context, i + 1) === 'ال' ? i + 2 : i + 1);
  const count = noun.number === 2 ? 2 : (number?.value ?? 0);
  const at = number ? number.lastToken + 1 : i + 1;
  const which = /^ال(?:اول[يى]?|اوليان|اولين|اوليين)$/.test(textAt(context, at)) ? 1 : wordAt(context, at)?.ordinal === -1 ? -1 : 0;
  if (which === 0 || count < 1 || wordAt(context, at + 1)?.particle !== 'from') return null;
  const whole = readWhole(context, at + 2) ?? bareYear(context, at + 2);
  if (!whole) return null;
  const part = mapPeriod(whole.value.period, grain, ({ from, to }) => {
    const span = which > 0 ? { from, to: moveBy(from, grain, count) - 1 } : { from: moveBy(to + 1, grain, -count), to };
    return span.from >= from && span.to <= to ? span : null;
  });
  return point(context, i, whole.last, part, whole.value.toward);
}

/** Units that a longer period is made of. */
const PARTS: ReadonlySet<Grain> = new Set(['day', 'week', 'month']);

function shareOf(span: Span, n: number, share: number): Span | null {
  const length = span.to - span.from + 1;
  if (length < 28) return null;
  if (length < 32)
    return { from: span.from + Math.round(((n - 1) * length) / share), to: n === share ? span.to : span.from + Math.round((n * length) / share) - 1 };
  const months = Math.round(length / 30.44);
  return { from: addMonths(span.from, Math.round(((n - 1) * months) / share)), to: addMonths(span.from, Math.round((n * months) / share)) - 1 };
}
