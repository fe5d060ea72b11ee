/** Texts of `--help` for the server. */
export const SERVER_HELP = {
  serve: {
    what: 'Serve the workbench and the API from a store.',
    after: `
Examples:
  isnad serve                                  on this machine, http://127.0.0.1:4380
  isnad serve --db desk.db --port 8080

Without a store, the bundled samples are loaded into one of their own, and it says so.
The API is described in docs/api.md, and by the server at /api/openapi.json.

Exit codes: 0 ended by a signal; 1 could not start; 2 wrong usage.`,
  },
} as const;
