import type { ClaimColumns } from './columns.js';

/** How many of the chosen claims each actor takes part in; one that stands on both sides of a claim is counted once. */
export function actorCounts(columns: ClaimColumns, chosen: (row: number) => boolean): Int32Array {
  const counts = new Int32Array(columns.lastActor + 1);
  const last = new Int32Array(columns.lastActor + 1).fill(-1);
  for (let row = 0; row < columns.rows; row++) {
    if (!chosen(row)) continue;
    const end = columns.first[row + 1] ?? 0;
    for (let i = columns.first[row] ?? 0; i < end; i++) {
      const actor = columns.actor[i] ?? 0;
      if (last[actor] === row) continue;
      last[actor] = row;
      counts[actor] = (counts[actor] ?? 0) + 1;
    }
  }
  return counts;
}
