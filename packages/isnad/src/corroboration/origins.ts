import { isSameWording } from './link.js';
import { byCodeUnits, Groups } from './sets.js';
import type { Claim, Origin } from './types.js';

const NAMED = 'origin:';

/**
 * On whose word an incident stands. A named or official origin is one, whoever prints it. An outlet that reports on its own account,
 * or on the word of somebody unnamed, is one together with all outlets that printed the same story and all stories that it printed.
 * Claims in the same words are one too, whoever each names: a sentence taken over is no second source. Claims that it did not happen
 * do not confirm that it did.
 *
 * @param storyOf names the story of a document
 */
export function originsOf(claims: readonly Claim[], storyOf: (document: string) => string): Origin[] {
  const affirming = claims.filter(({ status }) => status !== 'negated');
  const counted = affirming.length > 0 ? affirming : claims;
  const groups = new Groups();
  const nodes = new Map<string, number>();
  const node = (key: string): number => {
    const number = nodes.get(key) ?? groups.add();
    nodes.set(key, number);
    return number;
  };
  const keys = counted.map((claim) => keysOf(claim, storyOf));
  const first = (i: number): number => node(keys[i]?.[0] ?? '');
  keys.forEach((all, i) => {
    for (const key of all) groups.merge(first(i), node(key));
  });
  counted.forEach((a, i) => {
    for (let j = i + 1; j < counted.length; j++) {
      const b = counted[j];
      // Two people quoted in one sentence of one article are two.
      if (b !== undefined && a.document !== b.document && isSameWording(a, b)) groups.merge(first(i), first(j));
    }
  });
  const found = new Map<number, { keys: Set<string>; claims: string[] }>();
  counted.forEach((claim, i) => {
    const root = groups.find(first(i));
    const group = found.get(root) ?? { keys: new Set(), claims: [] };
    for (const key of keys[i] ?? []) group.keys.add(key);
    group.claims.push(claim.id);
    found.set(root, group);
  });
  return [...found.values()].map((group) => originOf([...group.keys].sort(byCodeUnits), group.claims)).sort((a, b) => byCodeUnits(a.key, b.key));
}

function keysOf(claim: Claim, storyOf: (document: string) => string): readonly string[] {
  if (claim.origin !== null) return [NAMED + claim.origin];
  return [storyOf(claim.document), ...(claim.publisher === null ? [] : [`publisher:${claim.publisher}`])];
}

function originOf(keys: readonly string[], claims: readonly string[]): Origin {
  const named = keys.filter((key) => key.startsWith(NAMED)).map((key) => key.slice(NAMED.length));
  return named.length > 0 ? { kind: 'named', key: named.join(' '), claims } : { kind: 'outlet', key: keys.join(' '), claims };
}
