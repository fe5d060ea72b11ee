import type { Span } from '@isnad/coder';
import { cleanText } from '../terminal/text.js';

/** Words of an article around a span, ready to be printed. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Characters of a sentence that are shown on either side. */
const AROUND = 100;

/**
 * The words around a span: its sentence, or what is near the span where the sentence is long.
 *
 * @param text the article
 * @param sentence where to stop on either side
 * @param span what to show
 * @example excerpt('زار لافروف القاهرة.', { start: 0, end: 19 }, { start: 0, end: 3 }).marked // 'زار'
 */
export function excerpt(text: string, sentence: Span, span: Span): Excerpt {
  const start = Math.max(Math.min(sentence.start, span.start), span.start - AROUND);
  const end = Math.min(Math.max(sentence.end, span.end), span.end + AROUND);
  let before = text.slice(start, span.start);
  let after = text.slice(span.end, end);
  // Cut at a space, and say that it is cut.
  if (start > sentence.start) before = `…${before.replace(/^\S{0,40}\s+/, '')}`;
  if (end < sentence.end) after = `${after.replace(/\s+\S{0,40}$/, '')}…`;
  return { before: cleanText(before), marked: cleanText(text.slice(span.start, span.end)), after: cleanText(after) };
}

/** The words of a span, ready to be printed. */
export function wordsOf(text: string, span: Span): string {
  return cleanText(text.slice(span.start, span.end)).trim();
}
