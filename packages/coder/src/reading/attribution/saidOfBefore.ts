import type { Clause } from '../clauses/clause.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { isClosing } from '../words/quotationMarks.js';
import { has } from '../words/words.js';
import { type ReportScope, scopeOf } from './reports.js';
import { quotedBefore, takeOut } from './speakersBehind.js';

/** How many units may stand in front of the verb: وهذا هو ما أكده. */
const MOST_BEFORE = 3;

/**
 * هذا ما أكده الوزير، وهو ما قاله نتنياهو، هكذا تحدث لافروف: whether a sentence begins with a verb of saying that points back to what stands before the sentence. What it
 * goes on about itself (هذا ما قاله ترامب عن إيران) stands behind it.
 *
 * @param clause the clause of a verb that reports, without content of its own
 */
export function pointsBack({ units, words, dateline }: ChunkedSentence, clause: Clause): boolean {
  const { unit, objectPronoun, subjectBy, prepositional, content } = clause;
  if (unit === 0 || unit > MOST_BEFORE || dateline >= 0 || subjectBy !== 'after' || content >= 0) return false;
  if (prepositional.some((c) => c.prep === 'عن' && c.phrase !== null) || units.some((u) => u.kind === 'colon' || u.kind === 'open')) return false;
  const first = words[units[0]?.first ?? 0];
  const before = words[(units[unit]?.first ?? 0) - 1];
  if (!first || !before) return false;
  if (/^و?هكذا$/.test(first.token.folded)) return unit === 1 && objectPronoun === '';
  const that = has(first, 'demonstrative') || has(first, 'pronoun');
  return that && before.reading.stem === 'ما' && objectPronoun === 'ه';
}

/**
 * «... . ...». هكذا قال فلان: tells what stands before a sentence on the word of who is named in it, unless somebody else tells that.
 *
 * @param sentences the sentences so far; the last one is looked at
 * @param reports their reports, which are changed
 * @param said who speaks in the last one, and by which words
 */
export function tellBefore(sentences: readonly ChunkedSentence[], reports: readonly ReportScope[][], said: ReportScope): void {
  const end = sentences.length - 1;
  const before = sentences[end - 1];
  const sentence = sentences[end];
  if (!before || !sentence || sentence.passage === end || before.index !== end - 1) return;
  const own = reports[end - 1];
  const closing = before.words.findLastIndex(isClosing);
  const quoted = closing >= 0 && before.words.slice(closing + 1).every(({ pos }) => pos === 'punctuation');
  // Whoever spoke last is only taken to speak on in a quotation.
  if (own?.some(({ sense, quoted: inMarks }) => sense !== 'act' && !(quoted && inMarks && sense === 'continue'))) return;
  for (const { at, first } of [{ at: end - 1, first: 0 }, ...(quoted ? quotedBefore(sentences, end - 1) : [])]) {
    takeOut(reports[at], first, said);
    reports[at]?.push(scopeOf(said, first, (sentences[at]?.words.length ?? 1) - 1, said.cue, said.sense, quoted));
  }
}
