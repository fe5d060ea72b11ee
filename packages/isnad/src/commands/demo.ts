import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeReader } from '../coding/reader.js';
import { EXIT, InputError } from '../errors.js';
import { readArticle } from '../input/article.js';
import { print } from '../terminal/process.js';
import { toText } from './read.js';

/** The articles that come with the source. */
const SAMPLES = fileURLToPath(new URL('../../../../samples/', import.meta.url));

/**
 * `isnad demo [SAMPLE]`: reads one of the articles that come with the source and says what to try next.
 *
 * @param name the beginning of a sample's file name; default the first of them
 * @returns the exit code
 * @throws InputError when there is no such sample
 */
export async function runDemo(name: string | undefined): Promise<number> {
  const names = (await readdir(SAMPLES).catch(() => [])).filter((file) => file.endsWith('.json')).sort();
  if (names.length === 0) throw new InputError(SAMPLES, 'no samples here; they come with the source of Isnad');
  const chosen = names.find((file) => file.startsWith(name ?? ''));
  if (chosen === undefined) throw new InputError(name ?? '', `no such sample; there are ${names.map((file) => file.replace(/\.json$/, '')).join(', ')}`);
  const path = join(SAMPLES, chosen);
  const dossier = makeReader().read(await readArticle(path));
  await print(`${toText(dossier)}\n${nextSteps(shown(path), shown(SAMPLES))}\n`);
  return EXIT.ok;
}

/** A path as one would type it here. */
function shown(path: string): string {
  const here = relative(process.cwd(), path);
  return here.startsWith('..') ? path : here;
}

function nextSteps(sample: string, folder: string): string {
  const commands = [
    [`npx isnad read ${sample} --explain`, 'the same, with the rules behind every event'],
    [`npx isnad read ${sample} --format json`, 'the dossier as data'],
    [`npx isnad code ${join(folder, '*.json')} --output dossiers.jsonl`, 'all samples, a dossier a line'],
    ['npx isnad read article.txt --published 2018-05-09', 'an article of your own (plain text)'],
    ['npx isnad serve', 'the workbench, in your browser'],
    ['npx isnad --help', 'everything else'],
  ] as const;
  const width = Math.max(...commands.map(([command]) => command.length));
  return ['Try next:', ...commands.map(([command, what]) => `  ${command.padEnd(width)}  ${what}`)].join('\n');
}
