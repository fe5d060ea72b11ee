import { type Static, type TSchema, Type } from 'typebox';

const SHARED = new Map<string, TSchema>();

/**
 * Gives a schema a name, under which it stands once in the OpenAPI document; what it returns refers to it.
 *
 * @throws Error when the name is taken: a fault of ours
 * @example const Span = named('Span', Type.Object({ start: Type.Integer(), end: Type.Integer() }))
 */
export function named<T extends TSchema>(name: string, schema: T) {
  if (SHARED.has(name)) throw new Error(`two schemas are named ${name}`);
  SHARED.set(name, { ...schema, $id: name } as TSchema);
  return Type.Unsafe<Static<T>>({ $ref: `${name}#` });
}

/** All schemas that have been named, for Fastify. */
export function namedSchemas(): readonly TSchema[] {
  return [...SHARED.values()];
}
