import type { Token } from '../token.js';
import type { Weekday } from './calendar.js';
import type { TimeKind } from './expression.js';
import { type Period, type Settled, settle } from './period.js';
import { type TimeWord, timeWord } from './words/lexicon.js';

/** What every rule reads from. */
export interface Context {
  readonly tokens: readonly Token[];
  /** Reference day, or null where none is known. */
  readonly reference: number | null;
  readonly weekStart: Weekday;
  /** The lists of words that folded letters stand in. */
  readonly listsOf: (form: string) => readonly string[];
}

/** Something read from tokens, up to and including `last`. */
export interface Read<T> {
  readonly value: T;
  readonly last: number;
}

/** A time expression as a rule finds it. */
export interface Match {
  readonly first: number;
  readonly last: number;
  readonly kind: TimeKind;
  readonly period: Settled;
  readonly approximate: boolean;
}

/** A rule: what it finds at a token, or null. */
export type Rule = (context: Context, i: number) => Match | null;

/** The word of time at a token. */
export function wordAt(context: Context, i: number): TimeWord | undefined {
  const token = context.tokens[i];
  return token?.kind === 'word' ? timeWord(token.folded) : undefined;
}

/** The folded token at an index, '' outside the text. */
export function textAt(context: Context, i: number): string {
  return context.tokens[i]?.folded ?? '';
}

/** Proclitics and the article, folded. */
const CLITICS = /^[وف]?[بلك]?(?:ال)?/;

/** Whether the word at a token is in a list of words, as it stands or without what is written onto it. */
export function isListed(context: Context, i: number, list: string): boolean {
  const text = textAt(context, i);
  return text !== '' && (context.listsOf(text).includes(list) || context.listsOf(text.replace(CLITICS, '')).includes(list));
}

/** Value of a whole number in digits at a token, -1 if there is none; `digits` limits how it may be written. */
export function digitsAt(context: Context, i: number, digits: 2 | 4): number {
  const token = context.tokens[i];
  if (token?.kind !== 'number') return -1;
  const text = token.folded;
  // Group separators are folded away (2,000), so the length in the text decides whether four digits can be a year.
  if (digits === 4 ? text.length !== 4 || token.end - token.start !== 4 : text.length > 2) return -1;
  const value = Number(text);
  return Number.isInteger(value) ? value : -1;
}

/** Whether two neighbouring tokens touch. */
export function glued(context: Context, i: number): boolean {
  const left = context.tokens[i];
  const right = context.tokens[i + 1];
  return left !== undefined && right !== undefined && left.end === right.start;
}

/** A match of kind 'point' for a period, settled against the context's reference. */
export function point(context: Context, first: number, last: number, period: Period | null, toward: -1 | 0 | 1 | null = null): Match | null {
  const known = period && settle(period, context.reference, toward);
  return known && { first, last, kind: 'point', period: known, approximate: false };
}
