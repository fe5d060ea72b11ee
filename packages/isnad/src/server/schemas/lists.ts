import { type TSchema, Type } from 'typebox';
import { CLOSED, oneOf, textOrNull } from './basics.js';

/** How every list is paged. */
export const PAGE = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50, description: 'How many items.' })),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'Which page, from 1. For jumping; a cursor is quicker for going on.' })),
  cursor: Type.Optional(Type.String({ maxLength: 2000, description: 'What `next` said: the items after those. Only with the same filter and sort.' })),
};

/** How a list is sorted: a field, with a minus for falling order. */
export function sortBy<const T extends readonly string[]>(orders: T) {
  return { sort: Type.Optional(oneOf(orders, `A field, with a minus in front for falling order. Default: ${orders[0]}.`)) };
}

/** A page of a list. */
export function listOf<T extends TSchema>(item: T) {
  return Type.Object(
    {
      items: Type.Array(item),
      total: Type.Integer({ description: 'How many there are on all pages.' }),
      next: textOrNull('The cursor of the next page; null on the last one.'),
    },
    CLOSED,
  );
}
