import type { Connection } from './open.js';

/** Writes an entry. Corrections and reviews need none: the database writes theirs itself, whoever makes them. */
export function writeAudit({ sqlite }: Connection, { who, what, detail }: { readonly who: string; readonly what: string; readonly detail: object }): void {
  sqlite.prepare('INSERT INTO audit (at, who, what, detail) VALUES (?, ?, ?, ?)').run(new Date().toISOString(), who, what, JSON.stringify(detail));
}
