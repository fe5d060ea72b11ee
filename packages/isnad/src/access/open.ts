import { chmodSync, existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { InputError, systemReason } from '../errors.js';

/**
 * Users, sessions and tokens stand in a file of their own beside the store, so that a store can be copied, published or opened with other tools without
 * handing out what protects it.
 */
const MIGRATIONS: readonly string[] = [
  `
CREATE TABLE users (name TEXT PRIMARY KEY, role TEXT NOT NULL, password TEXT NOT NULL, created_at TEXT NOT NULL, last_login TEXT) WITHOUT ROWID;
CREATE TABLE sessions (
  hash TEXT PRIMARY KEY, user TEXT NOT NULL REFERENCES users (name) ON DELETE CASCADE, created_at TEXT NOT NULL, seen_at TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX sessions_user ON sessions (user);
CREATE TABLE tokens (
  id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, name TEXT NOT NULL, user TEXT NOT NULL REFERENCES users (name) ON DELETE CASCADE, role TEXT NOT NULL,
  created_at TEXT NOT NULL, expires_at TEXT, last_used TEXT) WITHOUT ROWID;
CREATE INDEX tokens_user ON tokens (user);
`,
];

/** Where the users of a store are kept. @example accessPath('desk.db') // 'desk.db.access' */
export function accessPath(store: string): string {
  return store === ':memory:' ? store : `${store}.access`;
}

/**
 * Opens the users of a store; makes the file, readable by its owner alone, where there is none.
 *
 * @throws InputError when it cannot be opened
 */
export function openAccess(store: string): Database.Database {
  const path = accessPath(store);
  const made = path !== ':memory:' && !existsSync(path);
  try {
    const sqlite = new Database(path, { timeout: 10_000 });
    if (made) chmodSync(path, 0o600);
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('foreign_keys = ON');
    sqlite
      .transaction(() => {
        const done = Number(sqlite.pragma('user_version', { simple: true }));
        if (done > MIGRATIONS.length) throw new InputError(path, 'these users were made by a newer isnad; update isnad to open them');
        for (const step of MIGRATIONS.slice(done)) sqlite.exec(step);
        sqlite.pragma(`user_version = ${MIGRATIONS.length}`);
      })
      .immediate();
    return sqlite;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(path, error instanceof TypeError ? 'the folder it should stand in is not there' : systemReason(error));
  }
}
