import type { Token } from '../token.js';
import { isoDate, parseIsoDate } from './calendar.js';
import type { Context, Match } from './context.js';
import type { Interval, TimeExpression, TimeOptions } from './expression.js';
import { readAt } from './rules/all.js';
import { framed } from './rules/frame.js';
import type { Span } from './span.js';
import { timeWord } from './words/lexicon.js';

/**
 * Finds the time expressions of a text and resolves them to days. Expressions never overlap; each is as long as it can be.
 *
 * @param tokens tokens of one text, from `tokenise`
 * @param reference day the text was written, an ISO date or date-time; null where it is unknown: then only expressions that name
 * their time in full are returned (8 مايو 2018، عام 1949)
 * @param options weeks begin on Monday unless `weekStart` says otherwise
 * @returns expressions in reading order
 * @example findTimes(tokenise('التقيا الأربعاء'), '2018-03-16')[0]?.past // { start: '2018-03-14', end: '2018-03-14' }
 */
export function findTimes(tokens: readonly Token[], reference: string | null, options: TimeOptions = {}): TimeExpression[] {
  const day = reference === null ? null : parseIsoDate(reference);
  const context: Context = { tokens, reference: day, weekStart: options.weekStart ?? 1, listsOf: options.listsOf ?? unlisted };
  const found: TimeExpression[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || !mayOpen(token)) continue;
    const match = readAt(context, i);
    if (!match || match.first < next || isOther(tokens, match)) continue;
    const whole = framed(context, match);
    found.push(expression(tokens, whole.first < next ? match : whole));
    next = whole.last + 1;
    i = whole.last;
  }
  return found;
}

const unlisted = (): readonly string[] => [];

/** Whether an expression may start at a token; nearly all tokens end here, after one look-up. */
function mayOpen(token: Token): boolean {
  return token.kind === 'word' ? timeWord(token.folded)?.opens === true : token.kind === 'number';
}

/** Words before a time that make it no single one, one told before, or a name: كل خميس، نفس اليوم، في مثل هذا اليوم، لويجي دي مايو. */
const OTHERS: ReadonlySet<string> = new Set(['كل', 'وكل', 'نفس', 'بنفس', 'ذات', 'مثل', 'دي']);

function isOther(tokens: readonly Token[], match: Match): boolean {
  return !match.period.explicit && OTHERS.has(tokens[match.first - 1]?.folded ?? '');
}

function expression(tokens: readonly Token[], match: Match): TimeExpression {
  const { period } = match;
  const past = interval(period.past);
  return {
    start: tokens[match.first]?.start ?? 0,
    end: tokens[match.last]?.end ?? 0,
    firstToken: match.first,
    lastToken: match.last,
    grain: period.grain,
    past,
    future: period.future === period.past ? past : interval(period.future),
    kind: match.kind,
    explicit: period.explicit,
    approximate: match.approximate,
  };
}

function interval(span: Span): Interval {
  return { start: isoDate(span.from), end: isoDate(span.to) };
}
