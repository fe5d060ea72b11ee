import type { Database } from 'better-sqlite3';
import { type Role, roleOf } from './roles.js';
import { hashSecret, makeSecret } from './secrets.js';

/** A session ends when it has not been used for 12 hours, and after 7 days in any case. */
export const IDLE_MS = 12 * 3_600_000;
export const LONGEST_MS = 7 * 24 * 3_600_000;
/** How often its use is noted. */
const NOTED_MS = 60_000;

/** Who is logged in where. Only hashes of the cookies are kept. */
export class Sessions {
  readonly #sqlite: Database;

  constructor(sqlite: Database) {
    this.#sqlite = sqlite;
  }

  /** Begins a session. @returns the secret for the cookie */
  begin(user: string, now = Date.now()): string {
    const secret = makeSecret();
    const at = new Date(now).toISOString();
    this.#sqlite
      .transaction(() => {
        const [idle, longest] = [new Date(now - IDLE_MS).toISOString(), new Date(now - LONGEST_MS).toISOString()];
        this.#sqlite.prepare('DELETE FROM sessions WHERE seen_at < ? OR created_at < ?').run(idle, longest);
        this.#sqlite.prepare('INSERT INTO sessions (hash, user, created_at, seen_at) VALUES (?, ?, ?, ?)').run(hashSecret(secret), user, at, at);
        this.#sqlite.prepare('UPDATE users SET last_login = ? WHERE name = ?').run(at, user);
      })
      .immediate();
    return secret;
  }

  /** Whose session this is, or null. */
  find(secret: string, now = Date.now()): { readonly name: string; readonly role: Role } | null {
    const hash = hashSecret(secret);
    const row = this.#sqlite
      .prepare('SELECT u.name, u.role, s.created_at, s.seen_at FROM sessions s JOIN users u ON u.name = s.user WHERE s.hash = ?')
      .get(hash) as { name: string; role: string; created_at: string; seen_at: string } | undefined;
    if (row === undefined) return null;
    const seen = Date.parse(row.seen_at);
    if (now - seen > IDLE_MS || now - Date.parse(row.created_at) > LONGEST_MS) return null;
    if (now - seen > NOTED_MS) this.#sqlite.prepare('UPDATE sessions SET seen_at = ? WHERE hash = ?').run(new Date(now).toISOString(), hash);
    return { name: row.name, role: roleOf(row.role) };
  }

  end(secret: string): void {
    this.#sqlite.prepare('DELETE FROM sessions WHERE hash = ?').run(hashSecret(secret));
  }
}
