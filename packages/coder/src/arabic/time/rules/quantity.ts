import { readNumber } from '../../numbers.js';
import { type Context, type Match, type Read, textAt, wordAt } from '../context.js';
import type { Grain, TimeKind } from '../expression.js';
import { open, type Settled, settled } from '../period.js';
import { moveBy, periodOf, type Span } from '../span.js';
import type { Particle } from '../words/facets.js';
import { readDirection } from './direction.js';
import { toldFrom } from './toldFrom.js';

/** A number of units; `least` and `most` differ where the words are vague (عدة أيام). */
export interface Quantity {
  readonly grain: Grain;
  readonly least: number;
  readonly most: number;
}

/** What "several" is taken to be. */
const SEVERAL = { least: 2, most: 6 } as const;

/**
 * Reads a quantity of time: ثلاثة أيام، نحو 48 ساعة، أسبوعين، عام ونصف، عدة أشهر، أيام قليلة، أكثر من سنة.
 */
export function readQuantity(context: Context, i: number): Read<Quantity> | null {
  const at = afterHedges(context, i);
  const word = wordAt(context, at);
  if (word?.several) {
    const unit = wordAt(context, at + 1);
    return unit?.unit !== undefined && unit.number === 0 && !unit.article ? { value: { grain: unit.unit, ...SEVERAL }, last: at + 1 } : null;
  }
  const number = word?.unit === undefined ? readNumber(context.tokens, at) : null;
  if (number) {
    const unit = wordAt(context, number.lastToken + 1);
    if (unit?.unit === undefined || unit.article || unit.preposition !== '' || unit.conjunction !== '' || number.value > 5000) return null;
    return withHalf(context, unit.unit, number.value, number.lastToken + 1);
  }
  if (word?.unit === undefined || word.article || word.preposition !== '' || word.conjunction !== '') return null;
  if (word.number === 2) return textAt(context, at).endsWith('ن') ? withHalf(context, word.unit, 2, at) : null;
  if (word.number === 1)
    return isNamed(context, at + 1) || (word.base === 'عقد' && isHeld(textAt(context, at + 1)))
      ? null
      : withHalf(context, word.unit, 1, isOne(textAt(context, at + 1)) ? at + 1 : at);
  if (isConstruct(textAt(context, at + 1)) || isNamed(context, at + 1)) return null;
  return { value: { grain: word.unit, ...SEVERAL }, last: wordAt(context, at + 1)?.few ? at + 1 : at };
}

/** Adjectives of a plural that end like a noun with a pronoun. */
const MANY: ReadonlySet<string> = new Set('عديده طويله قليله معدوده كثيره متتاليه متواصله اضافيه خمسه سته ثلاثه اربعه'.split(' '));

/** Whether a plural unit belongs to the noun after it: سنوات الحرب، سنوات حكمه. */
function isConstruct(next: string): boolean {
  return next.startsWith('ال') || (/(?:ه|ها|هم)$/.test(next) && !MANY.has(next) && next.length > 3);
}

/** Whether عقد is "holding" rather than a decade: قبل عقد الجلسة. */
function isHeld(next: string): boolean {
  return next.startsWith('ال') || /^(?:اجتماع|جلس|قم|موتمر|لقاء|صفق|اتفاق|انتخاب|محادث|مباحث|جول|دور|ندو|اول)/.test(next);
}

const MORE_OR_LESS: ReadonlySet<string> = new Set('اكثر اقل ازيد'.split(' '));
const COMES_NEAR: ReadonlySet<string> = new Set('يقارب يقرب يزيد ينيف يناهز'.split(' '));

/** Passes نحو، أكثر من، ما يقرب من، مدة. */
export function afterHedges(context: Context, i: number): number {
  let at = i;
  if (textAt(context, at) === 'ما' && COMES_NEAR.has(textAt(context, at + 1))) at += 2;
  else if (MORE_OR_LESS.has(textAt(context, at)) || textAt(context, at) === 'مده') at++;
  else if (wordAt(context, at)?.about) at++;
  if (at > i && (wordAt(context, at)?.particle === 'from' || textAt(context, at) === 'عن' || textAt(context, at) === 'علي')) at++;
  return at;
}

function withHalf(context: Context, grain: Grain, count: number, last: number): Read<Quantity> {
  const half = textAt(context, last + 1) === 'ونصف';
  const total = half ? count + 0.5 : count;
  const again = half && wordAt(context, last + 2)?.unit === grain ? last + 2 : last + 1;
  return { value: { grain, least: total, most: total }, last: half ? again : isOne(textAt(context, last + 1)) && count === 1 ? last + 1 : last };
}

function isOne(text: string): boolean {
  return text === 'واحد' || text === 'واحده';
}

/** Whether the unit before is the noun of a named time (يوم الأحد، عام 2003، شهر مايو) rather than "one". */
function isNamed(context: Context, i: number): boolean {
  const token = context.tokens[i];
  if (token?.kind === 'number') return true;
  const word = wordAt(context, i);
  if (!word) return false;
  const named = word.month ?? word.pair ?? word.weekday ?? word.feasts;
  return (
    (named !== undefined && word.conjunction === '' && word.preposition === '') ||
    (word.article && (word.toward !== undefined || word.unit !== undefined)) ||
    word.offset !== undefined
  );
}

/**
 * A quantity behind its preposition: قبل ثلاثة أيام، منذ أسبوعين، بعد شهر، خلال 48 ساعة، في غضون عام. What is counted from something
 * else is none (بعد ثلاثة أيام من توقيعه، قبل عام على الانتخابات).
 */
export function quantityRule(context: Context, i: number): Match | null {
  const particle = wordAt(context, i)?.particle;
  const { reference } = context;
  if (particle === undefined || reference === null || wordAt(context, i)?.article) return null;
  if (particle === 'from' && !opensClause(context, i)) return null;
  const soon = particle === 'before' && textAt(context, i + 1) === 'قليل' ? i + 1 : -1;
  if (soon > 0)
    return fromElsewhere(context, soon + 1)
      ? null
      : { first: i, last: soon, kind: 'point', period: settled('day', { from: reference, to: reference }, false), approximate: true };
  const read = readQuantity(context, i + 1);
  if (!read) return null;
  // وبعد يومين من الحادثة: from what was told.
  if (particle === 'after' && goesOnFrom(context, i, read.last + 1)) return toldFrom(context, reference, i, read, 1);
  if (particle !== 'since' && fromElsewhere(context, read.last + 1)) return null;
  // بعد ثلاثين عاما في الحكم: years spent in something, not years from now.
  if (particle === 'after' && read.value.grain === 'year' && textAt(context, read.last + 1) === 'في') return null;
  // خلال الثلاثة أيام الماضية is read from the unit on.
  if (readDirection(context, read.last + 1)) return null;
  const period = placed(context, reference, particle, read.value);
  if (!period) return null;
  const kind = quantityKind(context, i, particle);
  const exact =
    read.value.least === read.value.most &&
    (read.value.grain === 'day' || read.value.grain === 'week' || kind !== 'point') &&
    afterHedges(context, i + 1) === i + 1;
  return { first: i, last: read.last, kind, period, approximate: !exact };
}

/** وبعد يومين at the head of a clause goes on from what was told; within one, بعد يومين is from now. */
function quantityKind(context: Context, i: number, particle: Particle): TimeKind {
  if (particle === 'since' || particle === 'within') return particle;
  if (particle === 'ahead') return 'duration-ahead';
  return particle === 'after' && (wordAt(context, i)?.conjunction !== '' || opensClause(context, i)) && i > 0 ? 'narrative' : 'point';
}

/** من أسبوع, "a week ago", only where nothing before it could govern من. */
function opensClause(context: Context, i: number): boolean {
  const before = context.tokens[i - 1];
  return before === undefined || before.kind === 'newline' || before.kind === 'punctuation';
}

/** Whether a clause opens with how long after something told it was: وبعد يومين من ذلك، بعد أسبوع على الحادثة; not من الآن. */
function goesOnFrom(context: Context, i: number, at: number): boolean {
  // بعد يومين من المعارك behind a comma: how long they went on.
  const before = context.tokens[i - 1];
  const opens = before?.kind === 'newline' || before?.folded === '.';
  if (wordAt(context, i)?.conjunction === '' && !opens) return false;
  const next = textAt(context, at + 1);
  if (!/^(من|علي)$/.test(textAt(context, at)) || afterHedges(context, i + 1) > i + 1) return false;
  return /^(ذلك|تلك|هذا|هذه)$/.test(next) || (next.startsWith('ال') && wordAt(context, at + 1)?.offset === undefined);
}

/** Whether the count starts from something told: من توقيعه, على الانتخابات; not من الآن. */
function fromElsewhere(context: Context, i: number): boolean {
  const at = textAt(context, i) === 'فقط' || textAt(context, i) === 'تقريبا' ? i + 1 : i;
  const text = textAt(context, at);
  if (text === 'علي' || text === 'عن') return true;
  return text === 'من' && !(wordAt(context, at + 1)?.offset === 0);
}

function placed(context: Context, reference: number, particle: Particle, { grain, least, most }: Quantity): Settled | null {
  const back = moveBy(reference, grain, -most);
  const ahead = moveBy(reference, grain, most);
  switch (particle) {
    case 'since':
      return settled(grain, { from: back, to: reference }, false);
    case 'within':
      return open(grain, { from: back, to: reference }, { from: reference, to: ahead });
    case 'ahead':
      return settled(grain, { from: reference, to: ahead }, false);
    case 'before':
    case 'from':
      return around(context, grain, { from: back, to: moveBy(reference, grain, -least) });
    case 'after':
      return around(context, grain, { from: moveBy(reference, grain, least), to: ahead });
    default:
      return null;
  }
}

/** "Three days ago" is a day and "a week ago" too; "three months ago" is that month, "ten years ago" that year. */
function around(context: Context, grain: Grain, span: Span): Settled {
  const blur: Grain = grain === 'month' ? 'month' : grain === 'year' || grain === 'decade' || grain === 'century' ? 'year' : 'day';
  if (span.from !== span.to) return settled(grain, span, false);
  return settled(blur, periodOf(blur, span.from, context.weekStart), false);
}
