import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify';
import { type TNull, type TSchema, Type } from 'typebox';
import { Problem } from './schemas/basics.js';
import type { ROLES } from './schemas/words.js';

/** Fastify that knows our schemas. */
export type App = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, TypeBoxTypeProvider>;
export type RoleName = (typeof ROLES)[number];

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call it: everybody, or whoever has this role or a higher one. Every route of the API must say. */
    access?: 'everybody' | RoleName;
  }
}

/** Answers of a route: what is sent when all is well, and the problems. */
export function answers<T extends TSchema>(ok: T, ...problems: readonly number[]) {
  return { 200: ok, ...problemAnswers(problems) } as { 200: T };
}

/** The problems of a route, for the OpenAPI document. */
export function problemAnswers(statuses: readonly number[]): Record<number, TSchema> {
  const all = [400, 401, 403, ...statuses];
  return Object.fromEntries(
    all.map((status) => [
      status,
      { description: REASONS[status] ?? 'A problem.', content: { 'application/problem+json': { schema: Problem } } } as unknown as TSchema,
    ]),
  );
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'The request is not right.',
  401: 'Not logged in.',
  403: 'Not allowed.',
  404: 'There is no such thing.',
  409: 'It is already so.',
  422: 'It cannot be done.',
  429: 'Too many attempts.',
};

/** Answers of a route that makes something. */
export function created<T extends TSchema>(ok: T, ...problems: readonly number[]) {
  return { 201: ok, ...problemAnswers(problems) } as { 201: T };
}

/** Answers of a route that has nothing to say when all is well. */
export function done(...problems: readonly number[]) {
  return { 204: Type.Null({ description: 'Done.' }), ...problemAnswers(problems) } as { 204: TNull };
}
