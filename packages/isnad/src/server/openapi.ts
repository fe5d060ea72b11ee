import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';

/** What the OpenAPI document says beside the routes. */
export const OPENAPI: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Isnad',
      version: '1',
      description:
        'Who did what to whom, when, where, whether it happened, and on whose word. Lists page, filter and sort the same way; errors are problem documents (RFC 9457). docs/api.md says how to log in from a program.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: [
      { name: 'overview', description: 'What there is, and what is new' },
      { name: 'articles', description: 'Articles and their text' },
      { name: 'events', description: 'Claims: events as articles tell them' },
      { name: 'actors', description: 'Who takes part' },
      { name: 'corroboration', description: 'Who else says so, and what came of it' },
      { name: 'corrections', description: 'What people put right' },
      { name: 'searches', description: 'Saved searches and their feeds' },
      { name: 'access', description: 'Who may do what' },
    ],
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'isnad_session' },
        token: { type: 'http', scheme: 'bearer', description: 'An API token; also as the password of HTTP Basic.' },
      },
    },
  },
  refResolver: { buildLocalReference: (json, _base, _fragment, i) => (typeof json.$id === 'string' ? json.$id : `schema-${i}`) },
};
