import { addMonths } from '../calendar.js';
import { type Context, type Match, point, type Read, textAt, wordAt } from '../context.js';
import { mapPeriod, type Period } from '../period.js';
import { edgeOf, periodOf, type Span } from '../span.js';
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

function shareOf(span: Span, n: number, share: number): Span | null {
  const length = span.to - span.from + 1;
  if (length < 28) return null;
  if (length < 32)
    return { from: span.from + Math.round(((n - 1) * length) / share), to: n === share ? span.to : span.from + Math.round((n * length) / share) - 1 };
  const months = Math.round(length / 30.44);
  return { from: addMonths(span.from, Math.round(((n - 1) * months) / share)), to: addMonths(span.from, Math.round((n * months) / share)) - 1 };
}
