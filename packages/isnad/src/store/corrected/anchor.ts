import type { Span } from '@isnad/coder';
import { locate } from '../applyCorrections.js';
import type { Anchor } from '../corrections.js';

/** Characters around a trigger at most. */
const MOST_AROUND = 400;

/**
 * Words by which a span of a text is found again: the fewest whole words around it that occur once, and in which it comes first.
 *
 * @returns null where there are none within 400 characters
 * @example anchorOf('زار الوزير القاهرة.', { start: 0, end: 3 }) // { trigger: 'زار', near: 'زار' }
 */
export function anchorOf(text: string, span: Span): Anchor | null {
  const trigger = text.slice(span.start, span.end);
  if (trigger.trim() === '') return null;
  const starts = edges(text, span.start, -1);
  const ends = edges(text, span.end, 1);
  const windows = starts.flatMap((start) => ends.map((end) => ({ start, end }))).sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const { start, end } of windows) {
    const near = text.slice(start, end);
    if (locate(text, { trigger, near })?.start === span.start) return { trigger, near };
  }
  return null;
}

/** Places where a word begins (or ends), from a place on, nearest first. */
function edges(text: string, from: number, step: 1 | -1): number[] {
  const found = [from];
  for (let at = from; Math.abs(at - from) < MOST_AROUND / 2; at += step) {
    const last = step < 0 ? at <= 0 : at >= text.length;
    if (last) return at === from ? found : [...found, at];
    const here = step < 0 ? text[at - 1] : text[at];
    if (at !== from && here !== undefined && /\s/.test(here)) found.push(at);
  }
  return found;
}
