import type { ActorRef, Network, QuadCounts } from '../../api/types.ts';

/** What mostly passes: cooperation, conflict, or both about equally. */
export type Tone = 'cooperation' | 'conflict' | 'mixed';

/** All that passes between two actors, in either direction. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  readonly events: number;
  readonly cooperation: number;
  readonly conflict: number;
}

/** Somebody that an actor is tied to. */
export interface Neighbour {
  readonly actor: ActorRef;
  readonly tie: Tie;
}

export function cooperationOf(counts: QuadCounts): number {
  return counts['verbal-cooperation'] + counts['material-cooperation'];
}

export function conflictOf(counts: QuadCounts): number {
  return counts['verbal-conflict'] + counts['material-conflict'];
}

/**
 * Which of two numbers outweighs the other: it must be three fifths of both.
 *
 * @example toneOf(6, 4) // 'cooperation'
 */
export function toneOf(cooperation: number, conflict: number): Tone {
  const all = cooperation + conflict;
  if (all === 0) return 'mixed';
  if (cooperation / all >= 0.6) return 'cooperation';
  return conflict / all >= 0.6 ? 'conflict' : 'mixed';
}

/** One tie a pair of actors, from the edges of both directions; most events first. Dealings of an actor with itself are no tie. */
export function tiesOf({ nodes, edges }: Pick<Network, 'nodes' | 'edges'>): Tie[] {
  const known = new Set(nodes.map(({ actor }) => actor.key));
  const ties = new Map<string, Tie>();
  for (const { from, to, events, counts } of edges) {
    if (from === to || !known.has(from) || !known.has(to)) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    const id = `${a}\n${b}`;
    const before = ties.get(id);
    ties.set(id, {
      a,
      b,
      events: events + (before?.events ?? 0),
      cooperation: cooperationOf(counts) + (before?.cooperation ?? 0),
      conflict: conflictOf(counts) + (before?.conflict ?? 0),
    });
  }
  return [...ties.values()].sort((x, y) => y.events - x.events);
}

/** Ties that a picture shows clearly, all of them: where there are more, each actor's strongest stand out. */
const CLEAR = 700;
/** How many of an actor's ties stand out. */
const STRONGEST = 2;

/**
 * The ties that carry a network: of each actor the strongest few, so that nobody stands alone, and what thousands of single events join does not hide
 * who deals with whom. All of them where they are few.
 *
 * @param ties most events first, as `tiesOf` gives them
 */
export function backboneOf(ties: readonly Tie[]): ReadonlySet<Tie> {
  if (ties.length <= CLEAR) return new Set(ties);
  const taken = new Map<string, number>();
  return new Set(
    ties.filter(({ a, b }) => {
      const [ofA, ofB] = [taken.get(a) ?? 0, taken.get(b) ?? 0];
      if (ofA >= STRONGEST && ofB >= STRONGEST) return false;
      taken.set(a, ofA + 1);
      taken.set(b, ofB + 1);
      return true;
    }),
  );
}

/** Those whom an actor is tied to, most events first. */
export function neighboursOf(key: string, ties: readonly Tie[], nodes: Network['nodes']): Neighbour[] {
  const actors = new Map(nodes.map(({ actor }) => [actor.key, actor]));
  return ties.flatMap((tie) => {
    const other = tie.a === key ? tie.b : tie.b === key ? tie.a : null;
    const actor = other === null ? undefined : actors.get(other);
    return actor === undefined ? [] : [{ actor, tie }];
  });
}
