import type { Dossier } from '../../api/types.ts';

/** A line of the article as printed. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** A pull quote: it says in the same words what another line says. */
  readonly repeats: boolean;
}

/** Fewer letters may stand twice by chance. */
const LEAST = 25;
/** A pull quote is short. */
const MOST = 600;
/** Every character that may stand around the words of a quote. */
const AROUND = /^[\s"'«»“”„‹›()[\]….،,:–-]+|[\s"'«»“”„‹›()[\]….،,:–-]+$/gu;

/**
 * The lines of an article; empty ones are left out.
 *
 * A line counts as a pull quote when its words stand again in another, longer line; of two lines that are alike, the one in quotation marks, else the
 * later one. The headline stays, though the text often repeats it.
 */
export function paragraphs({ document: { text } }: Pick<Dossier, 'document'>): Paragraph[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines.map((line, i) => ({ ...line, repeats: i > 0 && isRepeat(text, line) }));
}

function isRepeat(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const whole = text.slice(start, end);
  const words = whole.replace(AROUND, '');
  if (words.length < LEAST || words.length > MOST) return false;
  const quoted = /^["'«“„‹]/.test(whole.trim());
  const first = text.indexOf(words);
  // It stands before this line, below the headline; or it is a quote, and stands after it.
  const headline = text.indexOf('\n');
  const before = first < start ? (first > headline ? first : text.indexOf(words, headline)) : -1;
  if (before >= 0 && before < start) return true;
  return quoted && text.indexOf(words, end) >= 0;
}
