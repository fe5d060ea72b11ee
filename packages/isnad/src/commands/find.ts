import { EXIT, InputError } from '../errors.js';
import { FLAT_COLUMNS } from '../store/export/columns.js';
import type { EventFilter } from '../store/filters.js';
import { hasOldTerms } from '../store/fullText.js';
import type { Page } from '../store/page.js';
import type { EventsFlat } from '../store/schema.js';
import { Store } from '../store/store.js';
import { makeColours, wantsColour } from '../terminal/colours.js';
import { print, report } from '../terminal/process.js';
import { renderTable } from '../terminal/table.js';
import { cleanText } from '../terminal/text.js';
import { type Row, showRows } from './show.js';

/** Options of the commands that find events. */
export interface FindCommandOptions extends Omit<EventFilter, 'article' | 'participant'>, Page {
  readonly db: string;
  readonly format?: 'table' | 'json' | 'csv';
}

/** `isnad search WORDS`. */
export async function runSearch(words: string, options: FindCommandOptions): Promise<number> {
  return withStore(options, async (store) => {
    const { total, rows } = await store.search(words, options, options);
    if (hasOldTerms(store.connection)) report('isnad: articles of this store are found by older rules; to find them better run: isnad recode --all');
    if (formatOf(options) === 'json') return show(options, [], [], { total, rows });
    const colours = makeColours(wantsColour(process.stdout, process.env));
    const mark = formatOf(options) === 'table' ? (word: string) => colours.bold(colours.yellow(word)) : (word: string) => `[${word}]`;
    const hits = rows.map(({ id, published_at, publisher, title, snippet }) => {
      let text = '';
      let at = 0;
      for (const { start, end } of snippet.marks) {
        if (start < at) continue;
        text += cleanText(snippet.text.slice(at, start)) + mark(cleanText(snippet.text.slice(start, end)));
        at = end;
      }
      return { id, published: published_at, publisher, title, text: text + cleanText(snippet.text.slice(at)) };
    });
    if (formatOf(options) === 'csv') return show(options, HIT_COLUMNS, hits, null);
    for (const { id, published, publisher, title, text } of hits)
      await print(`${colours.bold(cleanText(title ?? id))}\n${cleanText([published, publisher, id].filter(Boolean).join(' · '))}\n  ${text}\n\n`);
    report(`${rows.length} of ${total} articles`);
  });
}

/** `isnad events`. */
export async function runEvents(options: FindCommandOptions): Promise<number> {
  return withStore(options, async (store) => {
    const { total, rows } = await store.events(options, options);
    await show(options, EVENT_COLUMNS, formatOf(options) === 'table' ? rows.map(brief) : rows.map((row): Row => ({ ...row })), { total, rows });
    if (formatOf(options) === 'table') report(`${rows.length} of ${total} events`);
  });
}

/** `isnad actor NAME`. */
export async function runActor(name: string, options: FindCommandOptions): Promise<number> {
  return withStore(options, async (store) => {
    const page = await store.actor(name, options);
    if (page === null) throw new InputError(name, 'the store has no actor of this name; try one word of it');
    if (formatOf(options) === 'json') return show(options, [], [], page);
    if (formatOf(options) === 'csv')
      return show(
        options,
        EVENT_COLUMNS,
        page.recent.rows.map((row): Row => ({ ...row })),
        null,
      );
    await print(
      renderTable(page.actors.map(({ name: full, name_en, type, country, key, events }) => ({ actor: full, english: name_en, type, country, key, events }))),
    );
    await print(`\n${renderTable(page.types.map((row) => ({ ...row })))}`);
    await print(`\n${renderTable(page.partners.map(({ name: with_, count }) => ({ with: with_, events: count })))}`);
    await print(`\n${renderTable(page.recent.rows.map(brief))}`);
  });
}

async function withStore(options: FindCommandOptions, work: (store: Store) => Promise<unknown>): Promise<number> {
  const store = Store.open(options.db, { readOnly: true });
  try {
    await work(store);
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

function formatOf({ format }: FindCommandOptions): 'table' | 'json' | 'csv' {
  return format ?? (process.stdout.isTTY === true ? 'table' : 'json');
}

const EVENT_COLUMNS = FLAT_COLUMNS.map(({ name }) => name);
const HIT_COLUMNS = ['id', 'published', 'publisher', 'title', 'text'];

function show(options: FindCommandOptions, columns: readonly string[], rows: readonly Row[], json: unknown): Promise<void> {
  return showRows(formatOf(options), columns, rows, json);
}

function brief({ day, type, status, actors, recipients, source_kind, source, place, article }: EventsFlat): Row {
  return { day, type, status, actors, recipients, source: source ?? source_kind, place, article };
}
