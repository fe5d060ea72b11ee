import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { InputError } from '../errors.js';
import { lesser, type Role, roleOf } from './roles.js';
import { hashSecret, makeSecret } from './secrets.js';

/** What tokens begin with, so that people and scanners know one when they see it. */
const PREFIX = 'isnad_';
const NOTED_MS = 60_000;

/** A token as it can be shown again. */
export interface TokenView {
  id: string;
  name: string;
  user: string;
  role: Role;
  createdAt: string;
  expiresAt: string | null;
  lastUsed: string | null;
}

/** API tokens: shown once, kept as hashes. A token may never do more than its user. */
export class Tokens {
  readonly #sqlite: Database;

  constructor(sqlite: Database) {
    this.#sqlite = sqlite;
  }

  /** Tokens of a user, or of all. */
  list(user: string | null): TokenView[] {
    const rows = this.#sqlite
      .prepare(
        `SELECT id, name, user, role, created_at AS createdAt, expires_at AS expiresAt, last_used AS lastUsed FROM tokens
         WHERE ? IS NULL OR user = ? ORDER BY created_at, id`,
      )
      .all(user, user) as TokenView[];
    return rows.map((row) => ({ ...row, role: roleOf(row.role) }));
  }

  /**
   * Makes a token.
   *
   * @param expiresAt ISO time, or null for never
   * @throws InputError where there is no such user, or the time is past
   */
  add(user: string, name: string, role: Role, expiresAt: string | null): TokenView & { token: string } {
    const owner = this.#sqlite.prepare('SELECT role FROM users WHERE name = ?').pluck().get(user) as string | undefined;
    if (owner === undefined) throw new InputError(user, 'there is no user of this name');
    if (expiresAt !== null && !(Date.parse(expiresAt) > Date.now())) throw new InputError('expiresAt', 'this time is past');
    const token = `${PREFIX}${makeSecret()}`;
    const view: TokenView = {
      id: randomBytes(6).toString('hex'),
      name,
      user,
      role: lesser(role, roleOf(owner)),
      createdAt: new Date().toISOString(),
      expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
      lastUsed: null,
    };
    this.#sqlite
      .prepare('INSERT INTO tokens (id, hash, name, user, role, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(view.id, hashSecret(token), name, user, view.role, view.createdAt, view.expiresAt);
    return { ...view, token };
  }

  /** Whose token this is, with what it may do; null where there is none, or its time is up. */
  find(token: string, now = Date.now()): { readonly name: string; readonly role: Role } | null {
    if (!token.startsWith(PREFIX)) return null;
    const row = this.#sqlite
      .prepare('SELECT t.id, t.user, t.role, u.role AS owner, t.expires_at, t.last_used FROM tokens t JOIN users u ON u.name = t.user WHERE t.hash = ?')
      .get(hashSecret(token)) as { id: string; user: string; role: string; owner: string; expires_at: string | null; last_used: string | null } | undefined;
    if (row === undefined || (row.expires_at !== null && Date.parse(row.expires_at) <= now)) return null;
    if (row.last_used === null || now - Date.parse(row.last_used) > NOTED_MS)
      this.#sqlite.prepare('UPDATE tokens SET last_used = ? WHERE id = ?').run(new Date(now).toISOString(), row.id);
    return { name: row.user, role: lesser(roleOf(row.role), roleOf(row.owner)) };
  }

  /** @returns whether there was such a token (of this user, where one is given) */
  revoke(id: string, user: string | null): boolean {
    return this.#sqlite.prepare('DELETE FROM tokens WHERE id = ? AND (? IS NULL OR user = ?)').run(id, user, user).changes > 0;
  }
}
