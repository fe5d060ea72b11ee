import { actorRefs } from '../claims/actorRefs.js';
import type { ActorRef } from '../claims/types.js';
import type { Connection } from '../open.js';
import { actorCounts } from './actorCounts.js';
import type { ClaimColumns } from './columns.js';
import type { Dictionary } from './dictionary.js';
import { countOf, FAILS } from './select.js';

/** A value of a facet: how many claims have it. */
export interface FacetValue {
  value: string;
  count: number;
  actor: ActorRef | null;
}

/** How the claims of a filter divide. */
export interface ClaimFacets {
  total: number;
  type: FacetValue[];
  status: FacetValue[];
  sourceKind: FacetValue[];
  publisher: FacetValue[];
  participant: FacetValue[];
  place: FacetValue[];
  period: FacetValue[];
}

const MOST_ACTORS = 50;
const MOST_WORDS = 200;

/**
 * Counts how claims divide; each facet as if its own filter were not set, so that another value can be chosen.
 *
 * @param fails what `failsOf` said
 */
export async function facetsOf(columns: ClaimColumns, connection: Connection, fails: Uint8Array): Promise<ClaimFacets> {
  const words = (column: Uint8Array | Uint16Array, dictionary: Dictionary, own: number): FacetValue[] =>
    mostOf(tally(column, dictionary.size, fails, own), MOST_WORDS).map(({ code, count }) => ({ value: dictionary.word(code), count, actor: null }));
  const participants = mostOf(
    actorCounts(columns, (row) => ((fails[row] ?? 0) & ~FAILS.participant) === 0),
    MOST_ACTORS,
  );
  const places = mostOf(tally(columns.place, columns.lastActor + 1, fails, FAILS.place), MOST_ACTORS);
  const refs = await actorRefs(
    connection,
    [...participants, ...places].map(({ code }) => code),
  );
  const named = (values: readonly Counted[]): FacetValue[] =>
    values.flatMap(({ code, count }) => {
      const actor = refs.get(code);
      return actor === undefined ? [] : [{ value: actor.key, count, actor }];
    });
  return {
    total: countOf(fails),
    type: words(columns.type, columns.types, FAILS.type),
    status: words(columns.status, columns.statuses, FAILS.status),
    sourceKind: words(columns.sourceKind, columns.sourceKinds, FAILS.sourceKind),
    publisher: words(columns.publisher, columns.publishers, FAILS.publisher),
    participant: named(participants),
    place: named(places),
    period: monthsOf(columns, fails),
  };
}

interface Counted {
  readonly code: number;
  readonly count: number;
}

function tally(column: Uint8Array | Uint16Array | Int32Array, size: number, fails: Uint8Array, own: number): Int32Array {
  const counts = new Int32Array(size);
  for (let row = 0; row < fails.length; row++) {
    if (((fails[row] ?? 0) & ~own) !== 0) continue;
    const code = column[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

function monthsOf(columns: ClaimColumns, fails: Uint8Array): FacetValue[] {
  const counts = new Map<number, number>();
  for (let row = 0; row < fails.length; row++) {
    if (((fails[row] ?? 0) & ~FAILS.period) !== 0) continue;
    const month = Math.floor((columns.day[row] ?? 0) / 100);
    if (month > 0) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([month, count]) => ({ value: `${String(Math.floor(month / 100)).padStart(4, '0')}-${String(month % 100).padStart(2, '0')}`, count, actor: null }));
}

/** The codes with most, 0 (none) left out. */
function mostOf(counts: Int32Array, most: number): Counted[] {
  const found: Counted[] = [];
  for (let code = 1; code < counts.length; code++) {
    const count = counts[code] ?? 0;
    if (count > 0) found.push({ code, count });
  }
  return found.sort((a, b) => b.count - a.count || a.code - b.code).slice(0, most);
}
