/**
 * Options of a route whose search is a filter: its loader asks ahead for every search. Not by `loaderDeps`: every search would be a page of its own,
 * and on a slow machine a filter would leave the page for its skeleton.
 */
export const filtered = { shouldReload: true } as const;
