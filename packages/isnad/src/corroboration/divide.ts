import { holdsTogether, type Kind } from './kinds.js';
import { isExcluded, likeness, SAME_HAPPENING } from './link.js';
import { byCodeUnits, Groups } from './sets.js';
import type { Claim } from './types.js';

/** Two clusters of claims become one when this share of the pairs across them are links: a chain of look-alikes is no happening. */
const CROSS_LINKS = 0.5;

/** A link between two kinds of claims, given as numbers; the score is that of claims in different sentences. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Claims that are merged from the beginning. */
interface Node {
  readonly first: Claim;
  readonly claims: readonly Claim[];
}

/**
 * Divides a connected group of claims into happenings: claims of one kind that tell one happening are one from the beginning; then clusters grow over links, the best
 * first and equals in the order of the claims' ids. What comes out depends on the claims and links alone, not on their order. The work grows with the number
 * of kinds, not of claims.
 *
 * @param kinds the group
 * @param links between places in `kinds`
 * @returns the parts, the claims of each in the order of their ids
 */
export function divide(kinds: readonly Kind[], links: readonly Edge[]): Claim[][] {
  const own = kinds.map(nodesOf);
  const nodes = own.flat().sort((x, y) => byCodeUnits(x.first.id, y.first.id));
  const rank = new Map(nodes.map((node, i) => [node, i]));
  const linked = new Map<number, number>();
  const edges: { i: number; j: number; score: number }[] = [];
  for (const { a, b, score } of links)
    for (const left of own[a] ?? [])
      for (const right of own[b] ?? []) {
        const [x, y] = [rank.get(left) ?? 0, rank.get(right) ?? 0];
        const [i, j] = [Math.min(x, y), Math.max(x, y)];
        const { count, best } = linksBetween(left, right, score);
        if (count === 0) continue;
        linked.set(i * nodes.length + j, count);
        edges.push({ i, j, score: best });
      }
  edges.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  const clusters = new Groups();
  for (let i = 0; i < nodes.length; i++) clusters.add();
  for (const { i, j } of edges) {
    const [x, y] = [clusters.find(i), clusters.find(j)];
    if (x !== y && belongTogether(clusters.members(x), clusters.members(y), nodes, linked)) clusters.merge(x, y);
  }
  return [...clusters.roots()].map((root) => {
    const claims = clusters.members(root).flatMap((member) => nodes[member]?.claims ?? []);
    return claims.sort((a, b) => byCodeUnits(a.id, b.id));
  });
}

/** A kind as it is merged: as one where its claims tell one happening, else each by itself. */
function nodesOf(kind: Kind): Node[] {
  const claims = [...kind].sort((a, b) => byCodeUnits(a.id, b.id));
  const [first = kind[0]] = claims;
  return claims.length > 1 && holdsTogether(kind) ? [{ first, claims }] : claims.map((claim) => ({ first: claim, claims: [claim] }));
}

/** How many pairs of two nodes are links, and how good the best is: two claims of one sentence share its words whatever they are, which tells nothing. */
function linksBetween(left: Node, right: Node, score: number): { count: number; best: number } {
  const together = left.first.sentence === right.first.sentence ? sharedDocuments(left, right) : 0;
  const apart = left.claims.length * right.claims.length - together;
  const within = together === 0 ? 0 : likeness(left.first, right.first, false);
  return { count: apart + (within >= SAME_HAPPENING ? together : 0), best: apart > 0 ? score : within };
}

function sharedDocuments(left: Node, right: Node): number {
  const [few, many] = left.claims.length < right.claims.length ? [left, right] : [right, left];
  if (few.claims.length === 1 && many.claims.length === 1) return few.first.document === many.first.document ? 1 : 0;
  const documents = new Set(few.claims.map(({ document }) => document));
  return many.claims.reduce((sum, { document }) => sum + Number(documents.has(document)), 0);
}

function belongTogether(left: readonly number[], right: readonly number[], nodes: readonly Node[], linked: ReadonlyMap<number, number>): boolean {
  let links = 0;
  let pairs = 0;
  for (const i of left)
    for (const j of right) {
      const [a, b] = [nodes[i], nodes[j]];
      if (a === undefined || b === undefined) continue;
      pairs += a.claims.length * b.claims.length;
      const count = linked.get(Math.min(i, j) * nodes.length + Math.max(i, j));
      if (count !== undefined) links += count;
      else if (isExcluded(a.first, b.first)) return false;
    }
  return links >= CROSS_LINKS * pairs;
}
