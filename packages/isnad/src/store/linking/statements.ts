import type { Database, Statement } from 'better-sqlite3';

/** Statements of one connection, each prepared once. */
export class Statements {
  readonly #sqlite: Database;
  readonly #known = new Map<string, Statement>();

  constructor(sqlite: Database) {
    this.#sqlite = sqlite;
  }

  of(sql: string): Statement {
    const known = this.#known.get(sql);
    if (known !== undefined) return known;
    const statement = this.#sqlite.prepare(sql);
    this.#known.set(sql, statement);
    return statement;
  }

  /** The first row. */
  get<T>(sql: string, ...values: unknown[]): T | undefined {
    return this.of(sql).get(...values) as T | undefined;
  }

  all<T>(sql: string, ...values: unknown[]): T[] {
    return this.of(sql).all(...values) as T[];
  }

  /** @returns the number of the row that was written last */
  run(sql: string, ...values: unknown[]): number {
    return Number(this.of(sql).run(...values).lastInsertRowid);
  }
}
