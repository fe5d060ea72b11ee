import { displayWidth, isolate } from '../terminal/text.js';

/** Text with a way to paint it. */
export interface Run {
  readonly text: string;
  readonly paint?: ((text: string) => string) | undefined;
}

/** Runs that read as one text: isolated together, and not taken apart but at their spaces. */
export type Piece = readonly Run[];

/** A word of a piece: it may be painted in parts. */
interface Word {
  readonly piece: number;
  readonly runs: Run[];
  width: number;
}

/**
 * Lays pieces out in lines. Each line isolates what it holds of each piece with right-to-left letters, for a terminal treats every line on its own.
 *
 * @param pieces clean text (see `cleanText`), put one after the other with a space between
 * @param width columns of a line
 * @returns the lines, without line feeds
 * @example wrap([[{ text: 'date' }], [{ text: 'أمس' }]], 80) // ['date \u2068أمس\u2069']
 */
export function wrap(pieces: readonly Piece[], width: number): string[] {
  const lines: string[] = [];
  let line: Word[] = [];
  let used = 0;
  for (const word of pieces.flatMap((piece, index) => splitWords(piece, index)).flatMap((word) => breakWord(word, width))) {
    if (line.length > 0 && used + 1 + word.width > width) {
      lines.push(joinLine(line));
      line = [];
      used = 0;
    }
    used += word.width + (line.length > 0 ? 1 : 0);
    line.push(word);
  }
  if (line.length > 0) lines.push(joinLine(line));
  return lines;
}

function splitWords(piece: Piece, index: number): Word[] {
  const words: Word[] = [];
  let current: Word | null = null;
  for (const run of piece) {
    run.text.split(/\s+/).forEach((text, i) => {
      if (i > 0) current = null;
      if (text === '') return;
      if (current === null) {
        current = { piece: index, runs: [], width: 0 };
        words.push(current);
      }
      current.runs.push({ text, paint: run.paint });
      current.width += displayWidth(text);
    });
  }
  return words;
}

/** A word wider than a line goes over several. */
function breakWord(word: Word, width: number): Word[] {
  if (word.width <= width) return [word];
  const parts: Word[] = [];
  for (const { text, paint } of word.runs) {
    for (const character of text) {
      const wide = displayWidth(character);
      let part = parts.at(-1);
      if (part === undefined || part.width + wide > width) {
        part = { piece: word.piece, runs: [], width: 0 };
        parts.push(part);
      }
      const last = part.runs.at(-1);
      if (last !== undefined && last.paint === paint) part.runs[part.runs.length - 1] = { text: last.text + character, paint };
      else part.runs.push({ text: character, paint });
      part.width += wide;
    }
  }
  return parts;
}

function joinLine(words: readonly Word[]): string {
  const out: string[] = [];
  for (let from = 0; from < words.length; ) {
    const piece = words[from]?.piece;
    let to = from;
    while (to < words.length && words[to]?.piece === piece) to++;
    const runs = joinRuns(words.slice(from, to));
    const text = runs.map((run) => run.text).join('');
    out.push(isolate(text, runs.map((run) => run.paint?.(run.text) ?? run.text).join('')));
    from = to;
  }
  return out.join(' ');
}

/** The runs of words with the spaces between them; neighbours that are painted alike become one. */
function joinRuns(words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  words.forEach((word, i) => {
    word.runs.forEach((run, j) => {
      const space = i > 0 && j === 0 ? ' ' : '';
      const last = runs.at(-1);
      if (last !== undefined && last.paint === run.paint) runs[runs.length - 1] = { text: last.text + space + run.text, paint: run.paint };
      else runs.push(...(space === '' ? [run] : [{ text: space }, run]));
    });
  });
  return runs;
}
