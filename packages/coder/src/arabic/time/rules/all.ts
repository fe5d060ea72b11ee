import { type Context, type Match, type Rule, wordAt } from '../context.js';
import type { TimeWord } from '../words/lexicon.js';
import { bareYearRule } from './bareYear.js';
import { consecutiveRule } from './consecutive.js';
import { dateRule } from './date.js';
import { dayPhraseRule, momentRule } from './dayPhrase.js';
import { decadeRule } from './decade.js';
import { edgeRule, shareRule, someOfRule } from './edge.js';
import { monthRule } from './month.js';
import { quantityRule } from './quantity.js';
import { recentRule } from './recent.js';
import { seasonRule } from './season.js';
import { thereuponRule } from './thereupon.js';
import { unitRule } from './unit.js';
import { yearRule } from './year.js';

/** Rules in the order in which they are tried, each with the words that can open it. */
const RULES: readonly (readonly [Rule, (word: TimeWord) => boolean])[] = [
  [momentRule, (word) => word.moment === true],
  [thereuponRule, (word) => word.thereupon !== undefined || word.particle === 'after' || word.particle === 'before'],
  [consecutiveRule, (word) => word.unit === 'day'],
  [quantityRule, (word) => word.particle !== undefined],
  [someOfRule, (word) => word.unit !== undefined && word.number !== 1],
  [recentRule, (word) => word.unit !== undefined || word.ordinal === -1 || word.demonstrative !== undefined],
  [shareRule, (word) => word.share !== undefined],
  [dayPhraseRule, () => true],
  [edgeRule, (word) => word.edge !== undefined],
  [decadeRule, (word) => word.decade !== undefined || word.unit === 'century'],
  [monthRule, (word) => word.month !== undefined || word.pair !== undefined || word.unit === 'month'],
  [seasonRule, (word) => word.season !== undefined || word.demonstrative !== undefined],
  [yearRule, (word) => word.unit === 'year'],
  [unitRule, (word) => word.unit !== undefined || word.demonstrative !== undefined],
];

/**
 * The expression that starts at a token, before the words around it are looked at.
 */
export function readAt(context: Context, i: number): Match | null {
  const token = context.tokens[i];
  if (token?.kind === 'number') return dateRule(context, i) ?? bareYearRule(context, i);
  const word = wordAt(context, i);
  if (!word?.opens) return null;
  for (const [rule, applies] of RULES) {
    const match = applies(word) ? rule(context, i) : null;
    if (match) return match;
  }
  return null;
}
