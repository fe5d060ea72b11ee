/** A knowledge file as read from disk or handed over by the caller. */
export interface KnowledgeFile {
  /** Name for messages: a path relative to the knowledge folder. */
  readonly path: string;
  readonly text: string;
}

/** One entry of a knowledge file. */
export interface Row {
  readonly kind: string;
  readonly path: string;
  /** Line number, from 1. */
  readonly line: number;
  /** Column name to raw value; `-` and empty are ''. */
  readonly cells: ReadonlyMap<string, string>;
}

/** A fault in a knowledge file, worded for the person who wrote the line. */
export interface KnowledgeFault {
  readonly path: string;
  readonly line: number;
  readonly reason: string;
}

/** Columns of each kind; those with `?` may be left out of the header. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  verbs: ['lemma', 'root', 'form', 'verbal nouns', 'with?', 'type', 'frame'],
  'event-nouns': ['noun', 'plural', 'type', 'genitive', 'frame'],
  'light-verbs': ['lemma', 'root', 'form', 'verbal nouns', 'link', 'subject'],
  reports: ['cue', 'pos', 'root', 'form', 'sense', 'scope'],
  'status-cues': ['cue', 'pos', 'root', 'form', 'status'],
  titles: ['title', 'feminine', 'plural', 'kind', 'organization', 'rank?'],
  countries: ['code', 'aliases', 'capital', 'capital en', 'adjective', 'people', 'government'],
  organizations: ['name', 'type', 'country', 'aliases', 'en'],
  'body-adjectives': ['adjective', 'of'],
  people: ['name', 'country', 'aliases', 'offices', 'en'],
  places: ['name', 'country', 'en', 'aliases', 'kind'],
  groups: ['noun', 'plural', 'type'],
  nouns: ['noun', 'plural', 'class'],
  'given-names': ['name', 'gender'],
  'site-lines': ['begins', 'kind'],
  'word-lists': ['list', 'words'],
};

const VOWEL_MARKS = /[\u064B-\u0652\u0670]/;

/**
 * Reads one knowledge file into rows. Faulty lines are reported and left out; the good ones beside them are kept.
 *
 * @param file the file
 * @param faults receives what was wrong, with file, line and reason
 * @returns the rows in file order
 * @example parseTable({ path: 'a.txt', text: '@given-names | name | gender\nسمير | m' }, faults)
 */
export function parseTable(file: KnowledgeFile, faults: KnowledgeFault[]): Row[] {
  const rows: Row[] = [];
  let kind = '';
  let columns: string[] | null = null;
  // Entries below a faulty header are of no kind that is known; one message says it for all of them.
  let skipped = false;
  const lines = file.text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  lines.forEach((raw, index) => {
    const line = index + 1;
    const text = raw.trim();
    const fault = (reason: string): void => {
      faults.push({ path: file.path, line, reason });
    };
    if (text === '' || text.startsWith('#')) return;
    const cells = text.split('|').map((cell) => cell.trim());
    if (text.startsWith('@')) {
      const header = readHeader(cells, fault);
      if (header) [kind, columns] = header;
      skipped = header === null;
      return;
    }
    if (skipped) return;
    if (!columns) {
      fault(
        `entry before the header: the first line must name the kind and its columns, such as "@people | ${COLUMNS.people?.join(' | ')}"; see docs/knowledge.md`,
      );
      skipped = true;
      return;
    }
    if (cells.length > columns.length) {
      fault(`${cells.length} columns where the header has ${columns.length}`);
      return;
    }
    if (VOWEL_MARKS.test(text)) {
      fault('vowel marks: write the words without harakat and shadda');
      return;
    }
    rows.push({ kind, path: file.path, line, cells: toCells(columns, cells) });
  });
  return rows;
}

function readHeader(cells: readonly string[], fault: (reason: string) => void): [string, string[]] | null {
  const kind = (cells[0] ?? '').slice(1).trim();
  const wanted = COLUMNS[kind];
  if (!wanted) {
    const kinds = Object.keys(COLUMNS).map((k) => `@${k}`);
    fault(`unknown kind "@${kind}": one of ${kinds.join(', ')}; the entries below it were not read`);
    return null;
  }
  const columns = cells.slice(1);
  const known = wanted.map((c) => c.replace('?', ''));
  const unknown = columns.filter((c) => !known.includes(c) && c !== 'notes');
  const missing = wanted.filter((c) => !c.endsWith('?') && !columns.includes(c));
  const wrong = [
    ...(unknown.length > 0 ? [`unknown column "${unknown.join('", "')}"`] : []),
    ...(missing.length > 0 ? [`missing column "${missing.join('", "')}"`] : []),
  ].join(', ');
  if (wrong !== '') fault(`${wrong}: @${kind} has ${known.join(' | ')}; the entries below it were not read`);
  return unknown.length + missing.length === 0 ? [kind, columns] : null;
}

/**
 * Leaves out entries that stand word for word elsewhere: read twice, a name would be that of two and so of nobody.
 *
 * @param faults receives each, with where the first stands
 */
export function withoutRepeats(rows: readonly Row[], faults: KnowledgeFault[]): Row[] {
  const first = new Map<string, Row>();
  return rows.filter((row) => {
    const key = JSON.stringify([row.kind, ...[...row.cells].sort(([a], [b]) => (a < b ? -1 : 1))]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else faults.push({ path: row.path, line: row.line, reason: `stands already at ${earlier.path}:${earlier.line}` });
    return earlier === undefined;
  });
}

function toCells(columns: readonly string[], cells: readonly string[]): Map<string, string> {
  const map = new Map<string, string>();
  columns.forEach((column, i) => {
    const value = cells[i] ?? '';
    map.set(column, value === '-' ? '' : value);
  });
  return map;
}

/** The value of a column, '' where it is empty. */
export function cell(row: Row, column: string): string {
  return row.cells.get(column) ?? '';
}

/** The values of a column that holds several, separated by commas. */
export function cellList(row: Row, column: string, separator: RegExp = /\s*[,،]\s*/): string[] {
  const value = cell(row, column);
  return value === '' ? [] : value.split(separator).filter((v) => v !== '' && v !== '-');
}
