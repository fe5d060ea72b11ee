/** What most commands end with. */
export const EXIT_CODES = 'Exit codes: 0 ok; 1 something could not be read or found; 2 wrong usage.';

/**
 * What stands below the options of a command: how it is called, and its exit codes.
 *
 * @param lines calls, each with a remark behind it where it needs one
 * @param exitCodes default: `EXIT_CODES`
 * @example examples(['isnad relink --db news.db'])
 */
export function examples(lines: readonly string[], exitCodes = EXIT_CODES): string {
  return `\n${lines.length > 1 ? 'Examples' : 'Example'}:\n${lines.map((line) => `  ${line}\n`).join('')}\n${exitCodes}`;
}
