import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { InputError, systemReason } from '../errors.js';
import { MIGRATIONS } from './migrations.js';
import type { Tables } from './schema.js';

/** Where a store is when no `--db` names it. */
export const DEFAULT_STORE = 'isnad.db';
/** How long a process waits for another one's write, in milliseconds: a batch takes far less. */
const PATIENCE = 60_000;

/** A store's file, open: the same connection for queries (Kysely) and for the single writer (prepared statements). */
export interface Connection {
  readonly path: string;
  readonly sqlite: Database.Database;
  readonly query: Kysely<Tables>;
}

/** How a store is opened. */
export interface OpenOptions {
  /** Only for reading: the file must be there. Default: false. */
  readonly readOnly?: boolean;
}

/**
 * Opens a store, makes it where there is none, and brings its schema up to date.
 *
 * @param path the file, or `:memory:`
 * @throws InputError when it cannot be opened, is not a store, or was made by a newer Isnad
 * @example const { query } = connect('isnad.db');
 */
export function connect(path: string, { readOnly = false }: OpenOptions = {}): Connection {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(path, { readonly: readOnly, fileMustExist: readOnly, timeout: PATIENCE });
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('cache_size = -65536');
    if (!readOnly) {
      sqlite.pragma('journal_mode = WAL');
      // What was reported as added survives a power cut too, not only a killed process.
      sqlite.pragma('synchronous = FULL');
    }
    migrate(sqlite, path, readOnly);
  } catch (error) {
    sqlite?.close();
    if (error instanceof InputError) throw error;
    throw new InputError(path, reasonOf(error, path));
  }
  return { path, sqlite, query: new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) }) };
}

function migrate(sqlite: Database.Database, path: string, readOnly: boolean): void {
  const done = (): number => Number(sqlite.pragma('user_version', { simple: true }));
  if (done() > MIGRATIONS.length) throw new InputError(path, 'this store was made by a newer isnad; update isnad to open it');
  if (done() === MIGRATIONS.length) return;
  if (readOnly) throw new InputError(path, 'this store was made by an older isnad; run "isnad add" on it once to bring it up to date');
  // IMMEDIATE, and asked again inside: of two processes that open a new store at once, one makes it.
  sqlite
    .transaction(() => {
      if (done() === 0 && sqlite.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get() !== undefined)
        throw new InputError(path, 'this is an SQLite file, but not a store of isnad; name another one with --db');
      for (let step = done(); step < MIGRATIONS.length; step++) sqlite.exec(MIGRATIONS[step] ?? '');
      sqlite.pragma(`user_version = ${MIGRATIONS.length}`);
    })
    .immediate();
}

/** What SQLite said, in plain words. */
export function reasonOf(error: unknown, path = ''): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_CANTOPEN' && isFolder(path)) return 'this is a folder, not a store; name a file in it';
  if (code === 'SQLITE_CANTOPEN') return 'there is no such store; make one with: isnad add FILE --db PATH';
  if (code === 'SQLITE_NOTADB') return 'this is not a store of isnad; name another file with --db';
  if (code.startsWith('SQLITE_BUSY')) return 'another process has been writing to it for a minute; try again when it is done';
  if (code.startsWith('SQLITE_READONLY')) return 'not allowed to write to it';
  if (code.startsWith('SQLITE_FULL')) return 'the disk is full; what was reported as added is there';
  if (code.startsWith('SQLITE_IOERR')) return 'the disk cannot be read or written; what was reported as added is there';
  return error instanceof TypeError ? 'the folder it should stand in is not there' : systemReason(error);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
