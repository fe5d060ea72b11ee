import { randomBytes } from 'node:crypto';
import type { ClaimFilter } from '../claims/filter.js';
import type { Connection } from '../open.js';

/** A search that somebody keeps. */
export interface SearchView {
  id: string;
  name: string;
  filter: ClaimFilter;
  author: string;
  createdAt: string;
}

const COLUMNS = ['search_id', 'name', 'filter', 'author', 'created_at'] as const;

/** All saved searches, by name. */
export async function listSearches({ query }: Connection): Promise<SearchView[]> {
  return (await query.selectFrom('searches').select(COLUMNS).orderBy('name').orderBy('search_id').execute()).map(view);
}

/** One of them, or null. */
export async function findSearch({ query }: Connection, id: string): Promise<SearchView | null> {
  const row = await query.selectFrom('searches').select(COLUMNS).where('search_id', '=', id).executeTakeFirst();
  return row === undefined ? null : view(row);
}

/** Saves a search. */
export async function addSearch({ query }: Connection, name: string, filter: ClaimFilter, author: string): Promise<SearchView> {
  const row = { search_id: randomBytes(8).toString('hex'), name, filter: JSON.stringify(filter), author, created_at: new Date().toISOString() };
  await query.insertInto('searches').values(row).execute();
  return view(row);
}

/** Changes a saved search. @returns false where there is none */
export async function changeSearch({ query }: Connection, id: string, name: string, filter: ClaimFilter): Promise<boolean> {
  const { numUpdatedRows } = await query
    .updateTable('searches')
    .set({ name, filter: JSON.stringify(filter) })
    .where('search_id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Forgets a saved search. @returns false where there is none */
export async function deleteSearch({ query }: Connection, id: string): Promise<boolean> {
  return (await query.deleteFrom('searches').where('search_id', '=', id).executeTakeFirst()).numDeletedRows > 0n;
}

function view(row: { search_id: string; name: string; filter: string; author: string; created_at: string }): SearchView {
  return { id: row.search_id, name: row.name, filter: JSON.parse(row.filter) as ClaimFilter, author: row.author, createdAt: row.created_at };
}
