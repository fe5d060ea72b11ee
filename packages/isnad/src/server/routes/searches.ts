import { type Static, Type } from 'typebox';
import { listClaims } from '../../store/claims/list.js';
import { addSearch, changeSearch, deleteSearch, findSearch, listSearches, type SearchView } from '../../store/searches/searches.js';
import { writeAudit } from '../../store/writeAudit.js';
import { atomOf } from '../atom.js';
import type { ServerContext } from '../context.js';
import { signature } from '../identity.js';
import { patiently } from '../patience.js';
import { ProblemError } from '../problem.js';
import { type App, answers, created, done, problemAnswers } from '../route.js';
import { CLOSED } from '../schemas/basics.js';
import { EventFilter } from '../schemas/filters.js';
import { listOf } from '../schemas/lists.js';
import { SavedSearch } from '../schemas/overview.js';

const Id = Type.Object({ id: Type.String({ maxLength: 100 }) }, CLOSED);
const NewSearch = Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }), filter: EventFilter }, CLOSED);
/** Claims in a feed. */
const IN_A_FEED = 50;

/** Saved searches, which the desk shares, and their feeds. */
export function searchRoutes(app: App, context: ServerContext): void {
  const { connection } = context.store;
  const shown = (search: SearchView) => ({
    ...search,
    filter: search.filter as Static<typeof EventFilter>,
    feed: `/api/searches/${search.id}/feed.atom`,
  });
  const found = async (id: string): Promise<SearchView> => {
    const search = await findSearch(connection, id);
    if (search === null) throw new ProblemError('not-found', `There is no saved search "${id}".`);
    return search;
  };
  const tags = ['searches'];
  app.get(
    '/searches',
    { schema: { tags, summary: 'Saved searches, by name', operationId: 'listSearches', response: answers(listOf(SavedSearch)) }, config: { access: 'reader' } },
    async () => {
      const items = (await listSearches(connection)).map(shown);
      return { items, total: items.length, next: null };
    },
  );
  app.post(
    '/searches',
    { schema: { tags, summary: 'Save a search', operationId: 'saveSearch', body: NewSearch, response: created(SavedSearch) }, config: { access: 'analyst' } },
    async (request, reply) => {
      const { name, filter } = request.body;
      context.conditions(filter);
      return reply.code(201).send(shown(await patiently(() => addSearch(connection, name.trim(), filter, signature(request, undefined)))));
    },
  );
  app.get(
    '/searches/:id',
    { schema: { tags, summary: 'One of them', operationId: 'getSearch', params: Id, response: answers(SavedSearch, 404) }, config: { access: 'reader' } },
    async ({ params }) => shown(await found(params.id)),
  );
  app.put(
    '/searches/:id',
    {
      schema: { tags, summary: 'Change it', operationId: 'changeSearch', params: Id, body: NewSearch, response: answers(SavedSearch, 404) },
      config: { access: 'analyst' },
    },
    async ({ params, body }) => {
      context.conditions(body.filter);
      if (!(await patiently(() => changeSearch(connection, params.id, body.name.trim(), body.filter))))
        throw new ProblemError('not-found', `There is no saved search "${params.id}".`);
      return shown(await found(params.id));
    },
  );
  app.delete(
    '/searches/:id',
    { schema: { tags, summary: 'Forget it', operationId: 'deleteSearch', params: Id, response: done(404) }, config: { access: 'analyst' } },
    async (request, reply) => {
      const search = await found(request.params.id);
      await patiently(() => deleteSearch(connection, search.id));
      const who = signature(request, undefined);
      await patiently(() => writeAudit(connection, { who, what: 'delete-search', detail: { name: search.name, filter: search.filter } }));
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/searches/:id/feed.atom',
    {
      schema: {
        tags,
        summary: 'Its newest claims as an Atom feed',
        description: 'Where a login is needed, feed readers send an API token as the password of HTTP Basic.',
        operationId: 'searchFeed',
        params: Id,
        response: { 200: { description: 'The feed.', content: { 'application/atom+xml': { schema: Type.String() } } }, ...problemAnswers([404]) },
      },
      config: { access: 'reader' },
    },
    async (request, reply) => {
      const search = await found(request.params.id);
      const { items } = await listClaims(connection, context.conditions(search.filter), '-added', { limit: IN_A_FEED }, 0);
      return reply.type('application/atom+xml; charset=utf-8').send(atomOf(search, items, `${request.protocol}://${request.host}`));
    },
  );
}
