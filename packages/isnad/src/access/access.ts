import type { Database } from 'better-sqlite3';
import { openAccess } from './open.js';
import { Sessions } from './sessions.js';
import { Tokens } from './tokens.js';
import { Users } from './users.js';

/** Who may use a store over the network. */
export class Access {
  readonly users: Users;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly #sqlite: Database;

  /**
   * @param store path of the store that is protected
   * @throws InputError when the file beside it cannot be opened
   */
  constructor(store: string) {
    this.#sqlite = openAccess(store);
    this.users = new Users(this.#sqlite);
    this.sessions = new Sessions(this.#sqlite);
    this.tokens = new Tokens(this.#sqlite);
  }

  close(): void {
    this.#sqlite.close();
  }
}
