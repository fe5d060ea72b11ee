import { type Static, type TSchema, Type } from 'typebox';
import { named } from './named.js';

/** Closed: a field that is not listed is a fault of whoever sends it. */
export const CLOSED = { additionalProperties: false } as const;

/** Text, or null where there is none. */
export function textOrNull(description?: string) {
  return Type.Unsafe<string | null>({ type: ['string', 'null'], ...(description === undefined ? {} : { description }) });
}

/** A number, or null where there is none. */
export function numberOrNull(description?: string) {
  return Type.Unsafe<number | null>({ type: ['number', 'null'], ...(description === undefined ? {} : { description }) });
}

/** A schema, or null. */
export function orNull<T extends TSchema>(schema: T) {
  return Type.Unsafe<Static<T> | null>({ anyOf: [schema, { type: 'null' }] });
}

/** One of a closed set of words. */
export function oneOf<const T extends readonly string[]>(words: T, description?: string) {
  return Type.Unsafe<T[number]>({ type: 'string', enum: [...words], ...(description === undefined ? {} : { description }) });
}

/** A day, `2018-05-09`. */
export function day(description?: string) {
  return Type.String({ format: 'date', ...(description === undefined ? {} : { description }) });
}

/** A moment, `2018-05-09T14:30:00Z`. */
export function moment(description?: string) {
  return Type.String({ format: 'date-time', ...(description === undefined ? {} : { description }) });
}

export const Span = named('Span', Type.Object({ start: Type.Integer(), end: Type.Integer() }, { ...CLOSED, description: 'UTF-16 offsets, end exclusive.' }));

/** RFC 9457. */
export const Problem = named(
  'Problem',
  Type.Object(
    {
      type: Type.String({ description: 'What kind of problem, such as urn:isnad:problem:not-found; it does not change with the language.' }),
      title: Type.String({ description: 'The kind in words.' }),
      status: Type.Integer({ description: 'The HTTP status.' }),
      detail: Type.String({ description: 'What was wrong here, and what to do.' }),
      instance: Type.String({ description: 'The path that was asked for.' }),
      field: Type.Optional(Type.String({ description: 'Which parameter or field of the body is meant.' })),
      retryAfter: Type.Optional(Type.Integer({ description: 'Seconds to wait.' })),
    },
    { ...CLOSED, description: 'A problem (RFC 9457), as application/problem+json.' },
  ),
);
