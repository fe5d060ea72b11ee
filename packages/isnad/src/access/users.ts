import type { Database } from 'better-sqlite3';
import { InputError } from '../errors.js';
import { type Role, roleOf } from './roles.js';
import { checkPassword, hashPassword } from './secrets.js';

/** A user as others see it. */
export interface UserView {
  name: string;
  role: Role;
  createdAt: string;
  lastLogin: string | null;
}

/** Letters and digits of any script, then also . _ @ -; 64 at most. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u;
export const LEAST_PASSWORD = 12;
export const LONGEST_PASSWORD = 1000;

/** The users of a store. */
export class Users {
  readonly #sqlite: Database;

  constructor(sqlite: Database) {
    this.#sqlite = sqlite;
  }

  list(): UserView[] {
    const rows = this.#sqlite.prepare('SELECT name, role, created_at AS createdAt, last_login AS lastLogin FROM users ORDER BY name').all() as UserView[];
    return rows.map((row) => ({ ...row, role: roleOf(row.role) }));
  }

  find(name: string): UserView | null {
    return this.list().find((user) => user.name === name) ?? null;
  }

  /** @throws InputError for a name or password that will not do, or a name that is taken */
  async add(name: string, role: Role, password: string): Promise<UserView> {
    if (!NAME.test(name)) throw new InputError(name, 'a name has letters and digits, and . _ @ - after the first; 64 at most');
    checkLength(password);
    const hashed = await hashPassword(password);
    const made = this.#sqlite
      .prepare('INSERT OR IGNORE INTO users (name, role, password, created_at) VALUES (?, ?, ?, ?)')
      .run(name, role, hashed, new Date().toISOString());
    if (made.changes === 0) throw new InputError(name, 'there is a user of this name already');
    return this.#one(name);
  }

  /** Changes a role; sessions go on with the new one. @throws InputError where there is no such user, or no admin would be left */
  setRole(name: string, role: Role): UserView {
    return this.#sqlite
      .transaction(() => {
        const user = this.#one(name);
        if (user.role === 'admin' && role !== 'admin') this.#keepAnAdmin(name);
        this.#sqlite.prepare('UPDATE users SET role = ? WHERE name = ?').run(role, name);
        return this.#one(name);
      })
      .immediate();
  }

  /** Changes a password, and ends all sessions of the user. @throws InputError where there is no such user */
  async setPassword(name: string, password: string): Promise<UserView> {
    checkLength(password);
    const hashed = await hashPassword(password);
    return this.#sqlite
      .transaction(() => {
        this.#one(name);
        this.#sqlite.prepare('UPDATE users SET password = ? WHERE name = ?').run(hashed, name);
        this.#sqlite.prepare('DELETE FROM sessions WHERE user = ?').run(name);
        return this.#one(name);
      })
      .immediate();
  }

  /** Removes a user with all sessions and tokens. @throws InputError where there is no such user, or no admin would be left */
  remove(name: string): void {
    this.#sqlite
      .transaction(() => {
        if (this.#one(name).role === 'admin') this.#keepAnAdmin(name);
        this.#sqlite.prepare('DELETE FROM users WHERE name = ?').run(name);
      })
      .immediate();
  }

  /** The user of a name and password, or null. Takes as long for a name that is not there. */
  async check(name: string, password: string): Promise<UserView | null> {
    const stored = this.#sqlite.prepare('SELECT password FROM users WHERE name = ?').pluck().get(name) as string | undefined;
    return (await checkPassword(stored ?? null, password)) ? this.find(name) : null;
  }

  #one(name: string): UserView {
    const user = this.find(name);
    if (user === null) throw new InputError(name, 'there is no user of this name');
    return user;
  }

  #keepAnAdmin(but: string): void {
    if (!this.list().some((user) => user.role === 'admin' && user.name !== but))
      throw new InputError(but, 'this is the only admin; make another one first, or nobody could manage users');
  }
}

function checkLength(password: string): void {
  if (password.length < LEAST_PASSWORD || password.length > LONGEST_PASSWORD)
    throw new InputError(
      'password',
      `a password has at least ${LEAST_PASSWORD} characters (a few words are easy to remember), and at most ${LONGEST_PASSWORD}`,
    );
}
