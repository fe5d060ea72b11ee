import { makeReader } from '../coding/reader.js';
import { EXIT, InputError } from '../errors.js';
import { identified } from '../store/corrected/identify.js';
import { readingOf } from '../store/corrected/reading.js';
import { csvLine } from '../store/export/csv.js';
import { parseChange } from '../store/parseChange.js';
import { Store } from '../store/store.js';
import { print, report } from '../terminal/process.js';
import { renderTable } from '../terminal/table.js';

/** Options of `isnad correct` and `isnad corrections`. */
export interface CorrectCommandOptions {
  readonly db: string;
  readonly near?: string;
  readonly trigger?: string;
  readonly change?: string;
  readonly author?: string;
  readonly reason?: string;
  readonly article?: string;
  readonly undo?: string;
  readonly format?: 'table' | 'json' | 'csv';
}

/** `isnad correct ARTICLE`: puts something right. */
export async function runCorrect(article: string, options: CorrectCommandOptions): Promise<number> {
  const given = parseChange(options.change ?? '');
  const anchor = { near: options.near ?? '', trigger: options.trigger ?? '' };
  if (given.kind !== 'merge' && given.kind !== 'split' && (anchor.near === '' || anchor.trigger === ''))
    throw new InputError('--near, --trigger', 'say which event is meant: the words around it, and the word that tells it');
  const store = Store.open(options.db);
  try {
    const change = identified(given, { reader: makeReader(), dossier: await readingOf(store.connection, article) });
    const id = store.correct(article, anchor, change, { author: options.author ?? '', reason: options.reason ?? '' });
    report(`isnad: correction ${id} made; take it back with: isnad corrections --undo ${id} --author NAME`);
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

/** `isnad corrections`: lists them, or takes one back. */
export async function runCorrections(options: CorrectCommandOptions): Promise<number> {
  const store = Store.open(options.db);
  try {
    if (options.undo !== undefined) {
      if (options.author === undefined) throw new InputError('--author', 'say who takes it back');
      store.undo(Number(options.undo), options.author);
      report(`isnad: correction ${options.undo} taken back`);
      return EXIT.ok;
    }
    const rows = await store.corrections({ undone: true, ...(options.article === undefined ? {} : { article: options.article }) });
    const format = options.format ?? (process.stdout.isTTY === true ? 'table' : 'json');
    if (format === 'json') await print(`${JSON.stringify(rows)}\n`);
    else {
      const flat = rows.map(({ correction_id, kind, change, anchor, author, reason, made_at, undone_at, applied }) => {
        const state = undone_at !== null ? 'undone' : applied === 1 ? 'applied' : 'words not found';
        return { number: correction_id, kind, state, change, anchor, author, reason, made_at };
      });
      if (format === 'table') await print(renderTable(flat));
      else await print([Object.keys(flat[0] ?? {}), ...flat.map((row) => Object.values(row))].map(csvLine).join(''));
    }
    return EXIT.ok;
  } finally {
    await store.close();
  }
}
