import type { ChunkedSentence } from '../phrases/sentence.js';
import { isClosing, isOpening } from '../words/quotationMarks.js';
import { type ReportScope, scopeOf } from './reports.js';

/** How many sentences before the last one of a quotation may be told by whoever stands behind it. */
const MOST_BEFORE = 12;

/**
 * «... . ...»، قال فلان: a quotation of several sentences whose speaker stands behind it. Adds its speaker to the reports of the sentences before the last one,
 * and takes out of them whoever was taken to speak on.
 *
 * @param sentences the sentences so far; the last one is looked at
 * @param reports their reports, which are changed
 */
export function tellBackwards(sentences: readonly ChunkedSentence[], reports: readonly ReportScope[][]): void {
  const end = sentences.length - 1;
  const named = reports[end]?.find((s) => s.quoted && s.first === 0 && s.last < s.cue.first && s.cue.sentence === sentences[end]?.index);
  if (!named) return;
  const within = quotedBefore(sentences, end);
  const opening = within.at(-1);
  // قال لافروف: «... . ...»، قال الوزير: who stands before it speaks.
  const led = opening && reports[opening.at]?.some((s) => s.sense !== 'continue' && s.first <= opening.first + 1 && opening.first <= s.last);
  if (!opening || led) return;
  takeOut(reports[end], 0, named);
  for (const { at, first } of within) {
    const own = reports[at];
    takeOut(own, first, named);
    own?.push(scopeOf(named, first, (sentences[at]?.words.length ?? 1) - 1, named.cue, named.sense, true));
  }
}

/** Sentences before one that belong to the quotation that it ends, each with its first word in it. */
export function quotedBefore(sentences: readonly ChunkedSentence[], end: number): { readonly at: number; readonly first: number }[] {
  const found: { at: number; first: number }[] = [];
  let reopened = isOpening(sentences[end]?.words[0]);
  if (!reopened && !sentences[end]?.beginsQuoted) return [];
  for (let at = end - 1; at >= 0 && at >= end - MOST_BEFORE && sentences[at + 1]?.passage !== at + 1; at--) {
    const words = sentences[at]?.words ?? [];
    const mark = words.findLastIndex((word) => isOpening(word) || isClosing(word));
    if (mark >= 0 && isClosing(words[mark])) return reopened ? found : [];
    if (mark < 0 && !sentences[at]?.beginsQuoted) return reopened ? found : [];
    found.push({ at, first: Math.max(0, mark) });
    // «...\n«...»: each line may open it anew.
    reopened = mark === 0;
    if (mark > 0) return found;
  }
  return reopened ? found : [];
}

/** Takes out of a sentence's reports whoever was taken to speak a quotation on. */
export function takeOut(reports: ReportScope[] | undefined, first: number, named: ReportScope): void {
  const at = reports?.findIndex((s) => s !== named && s.quoted && s.sense === 'continue' && s.first === first) ?? -1;
  if (at >= 0) reports?.splice(at, 1);
}
