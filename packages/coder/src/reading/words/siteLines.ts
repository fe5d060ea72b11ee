import type { SentenceRange } from '../../arabic/sentences.js';
import type { Token } from '../../arabic/token.js';
import type { Lexicon } from '../../knowledge/lexicon.js';

/** What a line is that the site, not the article, speaks: the headline of another article, or the site about itself. */
export type SiteLine = 'link' | 'promo';

/** Most words of a headline on a line of its own. */
const LONGEST_HEADLINE = 16;

/** Marks between the words that open a link and its headline; a quotation mark or a bracket belongs to the headline. */
const MARKS: ReadonlySet<string> = new Set([...':.…/|-–—،']);

/** A sentence, and whether the site speaks it. */
export interface SiteRange extends SentenceRange {
  readonly site: SiteLine | null;
}

/**
 * Finds the lines that a site sets between the paragraphs of an article (related links, "download our app"), by `site-lines.txt`.
 *
 * @param tokens tokens of the document
 * @param ranges its sentences
 * @param lexicon holds the words by which such lines begin
 * @returns the sentences, each with what its line is; the opening words of a link are parted from its headline, and where they stand alone, the
 * headlines on the lines after them (short, without a full stop) are links too
 * @example markSiteLines(tokens, ranges, lexicon).map((r) => r.site) // [null, null, 'promo', 'link', null]
 */
export function markSiteLines(tokens: readonly Token[], ranges: readonly SentenceRange[], lexicon: Lexicon): SiteRange[] {
  const marked: SiteRange[] = [];
  let listing = false;
  /** What the rest of a line is that the site speaks. */
  let rest: SiteLine | null = null;
  for (const range of ranges) {
    if (range.first > 0 && tokens[range.first - 1]?.kind !== 'newline') {
      marked.push({ first: range.first, end: range.end, site: rest });
      // شاهد.. ترامب يهدد: the headline stands on the same line, and none on the next.
      if (rest === 'link') listing = false;
      continue;
    }
    const cue = opening(tokens, range, lexicon);
    if (cue) {
      const parted = cue.line === 'link' && cue.end < range.end;
      marked.push({ first: range.first, end: parted ? cue.end : range.end, site: 'promo' });
      if (parted) marked.push({ first: cue.end, end: range.end, site: 'link' });
      listing = cue.line === 'link' && !parted;
      rest = cue.line;
      continue;
    }
    listing = listing && isHeadline(tokens, range);
    rest = listing ? 'link' : null;
    marked.push({ first: range.first, end: range.end, site: rest });
  }
  return marked;
}

/** The words by which a site's line begins, marks and bullets in front of them passed over; `end` is the first token after them and their colon. */
function opening(tokens: readonly Token[], range: SentenceRange, lexicon: Lexicon): { line: SiteLine; end: number } | null {
  let at = range.first;
  while (at < range.end && tokens[at]?.kind === 'punctuation') at++;
  const cues = lexicon.cues.get(tokens[at]?.folded ?? '') ?? [];
  for (const { words, sense } of cues) {
    if (sense.kind !== 'site' || !words.every((word, k) => at + k < range.end && tokens[at + k]?.folded === word)) continue;
    const behind = at + words.length;
    let end = behind;
    while (end < range.end && MARKS.has(tokens[end]?.folded ?? '')) end++;
    if (sense.marked && end === behind) continue;
    return { line: sense.line, end };
  }
  return null;
}

function isHeadline(tokens: readonly Token[], range: SentenceRange): boolean {
  const last = tokens[range.end - 1];
  return range.end - range.first <= LONGEST_HEADLINE && last?.folded !== '.';
}
