/**
 * What goes into one file of the build: a page asks for a handful of files when it is opened, for each costs a busy machine some ten milliseconds.
 */
export const SPLITTING = {
  groups: [
    { name: 'start', tags: ['$initial'], priority: 1 },
    { name: 'parts', test: /\/src\/(?:api|app|components|format)\//, entriesAware: true, entriesAwareMergeThreshold: 30_000 },
  ],
};
