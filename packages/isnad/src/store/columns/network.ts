import type { EntityType } from '@isnad/coder';
import type { Quad } from '../../corroboration/types.js';
import { QuadTally } from '../actors/quads.js';
import { actorRefs } from '../claims/actorRefs.js';
import type { ActorRef } from '../claims/types.js';
import type { Connection } from '../open.js';
import { ACTOR, type ClaimColumns } from './columns.js';

/** Who deals with whom. */
export interface NetworkView {
  nodes: { actor: ActorRef; events: number; counts: Record<Quad, number> }[];
  edges: { from: string; to: string; events: number; counts: Record<Quad, number>; intensity: number }[];
  actors: number;
}

/** What of the network is wanted. */
export interface NetworkOptions {
  /** So many actors at most: those with most claims. */
  readonly top: number;
  /** Edges of fewer claims are left out, and actors that have none then. */
  readonly minEvents: number;
  /** Only actors of these kinds. */
  readonly kind?: readonly EntityType[] | undefined;
}

/** Who does something to whom in the chosen claims; `fails` is 0 for them. An edge is directed and has the claims of both its ends. */
export async function networkOf(
  columns: ClaimColumns,
  connection: Connection,
  fails: Uint8Array,
  { top, minEvents, kind }: NetworkOptions,
): Promise<NetworkView> {
  const size = columns.lastActor + 1;
  const types = columns.types.size;
  const allowed = kind && kind.length > 0 ? actorsOf(connection, kind, size) : null;
  // One number for an edge and a type; far below 2^53 for any store that fits a disk.
  const tallies = new Map<number, number>();
  for (let row = 0; row < columns.rows; row++) {
    if (fails[row] !== 0) continue;
    const [begin, end] = [columns.first[row] ?? 0, columns.first[row + 1] ?? 0];
    for (let i = begin; i < end; i++) {
      const from = columns.actor[i] ?? 0;
      if (columns.role[i] !== ACTOR || (allowed !== null && allowed[from] !== 1)) continue;
      for (let k = begin; k < end; k++) {
        const to = columns.actor[k] ?? 0;
        if (columns.role[k] === ACTOR || to === from || (allowed !== null && allowed[to] !== 1)) continue;
        const key = (from * size + to) * types + (columns.type[row] ?? 0);
        tallies.set(key, (tallies.get(key) ?? 0) + 1);
      }
    }
  }
  const edges = new Map<number, QuadTally>();
  for (const [key, count] of tallies) tallyOf(edges, Math.floor(key / types)).add(columns.types.word(key % types), count);
  for (const [key, { total }] of edges) if (total < minEvents) edges.delete(key);
  const nodes = new Map<number, QuadTally>();
  for (const [key, count] of tallies) {
    const edge = Math.floor(key / types);
    if (!edges.has(edge)) continue;
    for (const actor of [Math.floor(edge / size), edge % size]) tallyOf(nodes, actor).add(columns.types.word(key % types), count);
  }
  const shown = [...nodes].sort(([x, a], [y, b]) => b.total - a.total || x - y).slice(0, top);
  const refs = await actorRefs(
    connection,
    shown.map(([id]) => id),
  );
  const kept = shown.flatMap(([id, { total, counts }]) => {
    const actor = refs.get(id);
    return actor === undefined ? [] : [{ actor, events: total, counts }];
  });
  const lines = [...edges].flatMap(([key, tally]) => {
    const [from, to] = [refs.get(Math.floor(key / size)), refs.get(key % size)];
    return from === undefined || to === undefined ? [] : [{ from: from.key, to: to.key, events: tally.total, counts: tally.counts, intensity: tally.mean }];
  });
  return { nodes: kept, edges: lines.sort((a, b) => b.events - a.events), actors: nodes.size };
}

function tallyOf(all: Map<number, QuadTally>, key: number): QuadTally {
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = new QuadTally();
  all.set(key, made);
  return made;
}

function actorsOf({ sqlite }: Connection, kind: readonly string[], size: number): Uint8Array {
  const table = new Uint8Array(size);
  const ids = sqlite.prepare('SELECT actor_id FROM actors WHERE type IN (SELECT value FROM json_each(?))').pluck().all(JSON.stringify(kind)) as number[];
  for (const id of ids) if (id < size) table[id] = 1;
  return table;
}
