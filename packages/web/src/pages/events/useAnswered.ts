import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EventFilter } from '../../api/filter.ts';
import type { Room } from '../../app/useRoom.ts';
import { claimsQuery } from './queries.ts';
import type { Order } from './route.ts';

/** What a table of claims is of. */
export interface Asked {
  readonly filter: EventFilter;
  readonly sort: Order;
  readonly room: Room;
}

/**
 * What the table shows: what is asked for once its first claims are there, and until then what was shown before. So a facet that is chosen turns one
 * table into another, without an empty one between them, which would take time to draw and jump.
 */
export function useAnswered(asked: Asked): Asked {
  const [shown, setShown] = useState(asked);
  const first = useQuery(claimsQuery(asked.filter, asked.sort, 1));
  if (sameAsked(shown, asked)) return shown;
  // Rows of another height cannot wait.
  if (first.data === undefined && !first.isError && shown.room === asked.room) return shown;
  setShown(asked);
  return asked;
}

/** Whether two tables are of the same. */
export function sameAsked(a: Asked, b: Asked): boolean {
  return JSON.stringify([a.filter, a.sort, a.room]) === JSON.stringify([b.filter, b.sort, b.room]);
}
