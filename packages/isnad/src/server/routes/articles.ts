import { Type } from 'typebox';
import { ARTICLE_ORDERS, listArticles, searchArticles } from '../../store/articles/list.js';
import { articlePage, versionsOf, versionText } from '../../store/articles/page.js';
import { identify, locate } from '../../store/corrected/identify.js';
import { readingOf } from '../../store/corrected/reading.js';
import type { ServerContext } from '../context.js';
import { ProblemError } from '../problem.js';
import { type App, answers } from '../route.js';
import { ArticleItem, ArticlePage, SearchHit, Version, VersionText } from '../schemas/articles.js';
import { CLOSED, oneOf } from '../schemas/basics.js';
import { NamedEntity } from '../schemas/corrections.js';
import { ARTICLE_FILTER, EVENT_FILTER } from '../schemas/filters.js';
import { listOf, PAGE, sortBy } from '../schemas/lists.js';

const ArticleId = Type.Object({ id: Type.String({ description: 'Percent-encoded.' }) }, CLOSED);
/** Characters that a correction takes as a name. */
const LONGEST_NAME = 500;

/** Articles, their dossiers and versions, and full text. */
export function articleRoutes(app: App, context: ServerContext): void {
  const { connection } = context.store;
  const none = (id: string) => new ProblemError('not-found', `There is no article "${id}" in the store.`);
  app.get(
    '/articles',
    {
      schema: {
        tags: ['articles'],
        summary: 'Articles',
        operationId: 'listArticles',
        querystring: Type.Object({ ...ARTICLE_FILTER, ...PAGE, ...sortBy(ARTICLE_ORDERS) }, CLOSED),
        response: answers(listOf(ArticleItem)),
      },
      config: { access: 'reader' },
    },
    async ({ query: { limit = 50, page, cursor, sort = '-date', ...filter } }) => listArticles(connection, filter, context.find, sort, { limit, page, cursor }),
  );
  app.get(
    '/articles/:id',
    {
      schema: {
        tags: ['articles'],
        summary: 'One article with its dossier',
        operationId: 'getArticle',
        params: ArticleId,
        querystring: Type.Object(
          { reading: Type.Optional(oneOf(['corrected', 'coder'], "Default: corrected. coder leaves people's corrections out of the dossier.")) },
          CLOSED,
        ),
        response: answers(ArticlePage, 404),
      },
      config: { access: 'reader' },
    },
    async ({ params: { id }, query: { reading = 'corrected' } }) => {
      const page = await articlePage(connection, id, reading);
      if (page === null) throw none(id);
      return page;
    },
  );
  app.get(
    '/articles/:id/named',
    {
      schema: {
        tags: ['articles'],
        summary: 'Who or what is named by words of its text, as a correction would take them',
        operationId: 'namedInArticle',
        params: ArticleId,
        querystring: Type.Object(
          {
            start: Type.Integer({ minimum: 0, description: 'UTF-16 offset.' }),
            end: Type.Integer({ minimum: 1, description: 'Exclusive; at most 500 further on.' }),
            as: Type.Optional(oneOf(['participant', 'place'], 'Default: participant.')),
          },
          CLOSED,
        ),
        response: answers(NamedEntity, 404),
      },
      config: { access: 'reader' },
    },
    async ({ params: { id }, query: { start, end, as = 'participant' } }) => {
      const dossier = await readingOf(connection, id);
      if (dossier === null) throw none(id);
      const name = end - start > LONGEST_NAME ? '' : dossier.document.text.slice(start, end).replace(/\s+/gu, ' ').trim();
      if (name === '') throw new ProblemError('bad-request', `There are no words there, or more than ${LONGEST_NAME} characters of them.`, { field: 'end' });
      return (as === 'place' ? locate : identify)({ name, key: null }, { reader: context.reader, dossier });
    },
  );
  app.get(
    '/articles/:id/versions',
    {
      schema: {
        tags: ['articles'],
        summary: 'The texts it has had, oldest first',
        operationId: 'articleVersions',
        params: ArticleId,
        response: answers(listOf(Version), 404),
      },
      config: { access: 'reader' },
    },
    async ({ params: { id } }) => {
      const items = await versionsOf(connection, id);
      if (items.length === 0) throw none(id);
      return { items, total: items.length, next: null };
    },
  );
  app.get(
    '/articles/:id/versions/:version',
    {
      schema: {
        tags: ['articles'],
        summary: 'One of its texts',
        operationId: 'articleVersion',
        params: Type.Object({ id: Type.String(), version: Type.Integer() }, CLOSED),
        response: answers(VersionText, 404),
      },
      config: { access: 'reader' },
    },
    async ({ params: { id, version } }) => {
      const text = await versionText(connection, id, version);
      if (text === null) throw new ProblemError('not-found', `Article "${id}" has no version ${version}.`);
      return text;
    },
  );
  app.get(
    '/search',
    {
      schema: {
        tags: ['articles'],
        summary: 'Articles by their words, best first, and by what they report',
        operationId: 'search',
        querystring: Type.Object(
          { ...EVENT_FILTER, q: Type.String({ minLength: 1, maxLength: 1000, description: 'Words in any inflection, and "phrases".' }), ...PAGE },
          CLOSED,
        ),
        response: answers(listOf(SearchHit)),
      },
      config: { access: 'reader' },
    },
    async ({ query: { q, limit = 50, page, cursor, ...filter } }) =>
      searchArticles(connection, context.reader, q, context.find, filter, context.conditions(filter), { limit, page, cursor }),
  );
}
