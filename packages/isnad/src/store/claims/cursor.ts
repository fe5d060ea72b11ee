import { InputError } from '../../errors.js';

/** The place in a sorted list after which the next page begins: the sorted value and the number of the last row. */
export interface Cursor {
  readonly sort: string;
  readonly value: string | number | null;
  readonly id: number;
}

/** A cursor as text. @example writeCursor({ sort: '-date', value: '2018-05-09', id: 3 }) */
export function writeCursor({ sort, value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');
}

/**
 * Reads a cursor that `writeCursor` wrote.
 *
 * @throws InputError when it is none, or belongs to a list in another order
 */
export function readCursor(text: string, sort: string): Cursor {
  const wrong = new InputError('cursor', 'this is no cursor of this list in this order; begin again without one');
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    throw wrong;
  }
  if (!Array.isArray(parts) || parts.length !== 3) throw wrong;
  const [order, value, id] = parts as unknown[];
  if (order !== sort || typeof id !== 'number' || !(value === null || typeof value === 'string' || typeof value === 'number')) throw wrong;
  return { sort, value, id };
}
