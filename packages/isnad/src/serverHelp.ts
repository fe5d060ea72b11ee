import { examples } from './helpExamples.js';

const EXIT_CODES = 'Exit codes: 0 ok; 1 there is no such user or token, or the name or password will not do; 2 wrong usage.';

/** What stands below the options of a command for users or tokens. */
export const accessHelp = (...lines: readonly string[]): string => examples(lines, EXIT_CODES);

/** Texts of `--help` for the server. */
export const SERVER_HELP = {
  start: {
    what: 'Read a sample for you, and open the workbench: what "npm start" does.',
    after: `
Prints one sample as a person would read it. Then, on a terminal, serves the workbench and says where (as isnad serve does).
Where standard output is no terminal, or CI is set, it only prints and ends; --serve serves all the same.

Examples:
  isnad start
  isnad start --serve --port 0 > start.log &

Exit codes: 0 ok; 1 could not start; 2 wrong usage.`,
  },
  serve: {
    what: 'Serve the workbench and the API from a store.',
    after: `
Examples:
  isnad serve                                  on this machine, http://127.0.0.1:4380, without a login
  isnad serve --db desk.db --port 8080
  isnad user add amal --role admin && isnad serve --host 0.0.0.0

Without a store, the bundled samples are loaded into one of their own, and it says so.
On any address that other machines can reach it asks for a login; docs/api.md says more.

Exit codes: 0 ended by Ctrl-C or SIGTERM; 1 could not start; 2 wrong usage.`,
  },
  user: {
    what: 'Manage who may log in.',
    after: `
Examples:
  isnad user add amal --role analyst
  echo "$PASSWORD" | isnad user add amal --role analyst --db desk.db
  isnad user list

Exit codes: 0 ok; 1 there is no such user, or the name or password will not do; 2 wrong usage.`,
  },
  token: {
    what: 'Manage API tokens, for programs and feed readers.',
    after: `
Examples:
  isnad token add amal --name dashboard --role reader
  curl -H "Authorization: Bearer isnad_..." http://desk.example/api/events

Exit codes: 0 ok; 1 there is no such user or token; 2 wrong usage.`,
  },
} as const;
