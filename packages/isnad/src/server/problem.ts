import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { InputError } from '../errors.js';
import { sqliteCode } from '../store/sqliteCode.js';

const TITLES = {
  'bad-request': [400, 'The request is not right'],
  'not-logged-in': [401, 'You are not logged in'],
  forbidden: [403, 'You may not do that'],
  'not-found': [404, 'There is no such thing'],
  'wrong-method': [405, 'This cannot be done here'],
  conflict: [409, 'That is already so'],
  'too-large': [413, 'That is too large'],
  'wrong-media-type': [415, 'This kind of content is not taken'],
  'cannot-be-done': [422, 'That cannot be done'],
  'too-many': [429, 'Too many attempts'],
  'our-fault': [500, 'Something went wrong here'],
  'not-yet': [501, 'Not there yet'],
  busy: [503, 'Busy'],
} as const;

/** Kinds of problems; in a problem document, `urn:isnad:problem:` stands before them. */
export type ProblemKind = keyof typeof TITLES;

/** A problem to be told to whoever asked. */
export class ProblemError extends Error {
  /**
   * @param kind which one
   * @param detail what was wrong here, and what to do, in plain words
   * @param more the field that is meant, seconds to wait
   */
  constructor(
    readonly kind: ProblemKind,
    readonly detail: string,
    readonly more: { readonly field?: string; readonly retryAfter?: number } = {},
  ) {
    super(detail);
    this.name = 'ProblemError';
  }
}

/** Sends a problem document (RFC 9457). */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, { kind, detail, more }: ProblemError): FastifyReply {
  const [status, title] = TITLES[kind];
  if (more.retryAfter !== undefined) reply.header('Retry-After', more.retryAfter);
  const instance = request.url.split('?')[0] ?? '/';
  // Feed readers ask for it; a browser would open its own window over the page.
  if (status === 401 && instance.endsWith('.atom')) reply.header('WWW-Authenticate', 'Basic realm="isnad", charset="UTF-8"');
  return reply
    .code(status)
    .header('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify({ type: `urn:isnad:problem:${kind}`, title, status, detail, instance, ...more }));
}

/** Any error as a problem; what is a fault of ours is told without its inner parts. */
export function asProblem(error: FastifyError | Error): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = sqliteCode(error);
  if (code.startsWith('SQLITE_BUSY')) return new ProblemError('busy', 'Another process is writing to the store; try again in a moment.', { retryAfter: 5 });
  if (code.startsWith('SQLITE_READONLY')) return new ProblemError('cannot-be-done', 'The store can only be read: isnad may not write to its file.');
  if (code.startsWith('SQLITE_FULL')) return new ProblemError('cannot-be-done', 'The disk of the server is full; nothing was changed.');
  if (error instanceof InputError) return new ProblemError('bad-request', error.message, { field: error.where });
  const { validation, validationContext, code: fault, statusCode } = error as Partial<FastifyError>;
  if (validation) return invalid(validation, validationContext ?? 'request');
  const byCode = fault === undefined ? undefined : FASTIFY[fault];
  if (byCode) return byCode;
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new ProblemError('bad-request', error.message);
  return new ProblemError('our-fault', 'This is a fault of Isnad, not of yours. The terminal that it runs in says more; please report it.');
}

const FASTIFY: Readonly<Record<string, ProblemError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new ProblemError('too-large', 'The body may have one megabyte at most.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new ProblemError('wrong-media-type', 'Send the body as application/json.'),
  FST_ERR_CTP_EMPTY_JSON_BODY: new ProblemError('bad-request', 'The body is empty; send JSON.'),
  FST_ERR_CTP_INVALID_JSON_BODY: new ProblemError('bad-request', 'The body is not JSON.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: new ProblemError('bad-request', 'The body is not as long as it says.'),
  FST_ERR_BAD_URL: new ProblemError('bad-request', 'The address is not a valid one; encode its parts with percent signs.'),
};

function invalid(validation: NonNullable<FastifyError['validation']>, context: string): ProblemError {
  const [first] = validation;
  const place = context === 'querystring' ? 'parameter' : context === 'params' ? 'part of the path' : 'field';
  const path = (first?.instancePath ?? '').split('/').filter((part) => part !== '' && !/^\d+$/.test(part));
  const params: Readonly<Record<string, unknown>> = first?.params ?? {};
  const extra = typeof params.additionalProperty === 'string' ? params.additionalProperty : undefined;
  const missing = typeof params.missingProperty === 'string' ? params.missingProperty : undefined;
  const field = [...path, ...(extra === undefined ? [] : [extra]), ...(missing === undefined ? [] : [missing])].join('.');
  if (extra !== undefined) return new ProblemError('bad-request', `There is no ${place} "${field}" here.`, { field });
  if (missing !== undefined) return new ProblemError('bad-request', `The ${place} "${field}" is missing.`, { field });
  if (field === '') return new ProblemError('bad-request', `The ${context === 'body' ? 'body' : 'request'} ${first?.message ?? 'is not right'}.`);
  return new ProblemError('bad-request', `The ${place} "${field}" ${said(first?.keyword, params, first?.message)}.`, { field });
}

function said(keyword: string | undefined, params: Readonly<Record<string, unknown>>, message: string | undefined): string {
  if (keyword === 'enum' && Array.isArray(params.allowedValues)) return `must be one of ${params.allowedValues.join(', ')}`;
  if (keyword === 'format') return params.format === 'date' ? 'must be a day such as 2018-05-09' : 'must be a time such as 2018-05-09T14:30:00Z';
  return message ?? 'is not right';
}
