/** What SQLite said, also behind an error that was worded for people; empty where it said nothing. */
export function sqliteCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error && String(error.code).startsWith('SQLITE_') ? String(error.code) : sqliteCode(error.cause);
}
