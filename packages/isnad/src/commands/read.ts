import type { Dossier } from '@isnad/coder';
import { makeReader } from '../coding/reader.js';
import { EXIT } from '../errors.js';
import { type ArticleOptions, readArticle } from '../input/article.js';
import { nameOf } from '../input/bytes.js';
import { MENDED, mendSurrogates } from '../input/document.js';
import { renderDossier } from '../render/dossier.js';
import { textWidth, wantsColour } from '../terminal/colours.js';
import { print, report } from '../terminal/process.js';
import { loadKnowledge } from './context.js';

/** Options of `isnad read`. */
export interface ReadCommandOptions extends ArticleOptions {
  readonly format: 'text' | 'json';
  readonly explain?: boolean;
  readonly knowledge?: string | undefined;
}

/**
 * `isnad read FILE`: reads one article and prints its dossier.
 *
 * @returns the exit code
 * @throws InputError when the article or the knowledge cannot be read
 */
export async function runRead(path: string, options: ReadCommandOptions): Promise<number> {
  if (path === '-' && process.stdin.isTTY) report('Type or paste the article, then end it with Ctrl-D on a line of its own.');
  let doubts = 0;
  const onDoubt = (message: string): void => {
    doubts++;
    report(message);
  };
  const given = await readArticle(path, { ...options, onDoubt });
  const document = mendSurrogates(given);
  if (document !== given) report(`${nameOf(path)}: ${MENDED}`);
  const { files, faults } = await loadKnowledge(options.knowledge, report);
  const dossier = makeReader({ knowledge: files }).read(document, { explain: options.explain === true });
  await print(options.format === 'json' ? `${JSON.stringify(dossier)}\n` : toText(dossier));
  return faults + doubts > 0 || document !== given ? EXIT.badInput : EXIT.ok;
}

/** A dossier laid out for the terminal that standard output is, or for a file. */
export function toText(dossier: Dossier): string {
  return renderDossier(dossier, { width: textWidth(process.stdout, process.env), colour: wantsColour(process.stdout, process.env) });
}
