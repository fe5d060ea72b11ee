import { isSameWording } from './link.js';
import { byCodeUnits, Groups } from './sets.js';
import type { Claim, Origin } from './types.js';

/**
 * On whose word an incident stands. A named or official origin is one, whoever prints it. An outlet that reports on its own account,
 * or on the word of somebody unnamed, is one together with all outlets that printed the same story and all stories that it printed:
 * copies, one outlet's follow-ups, and
 * a sentence taken over word for word are no second source. Claims that it did not happen do not confirm that it did.
 *
 * @param storyOf names the story of a document
 */
export function originsOf(claims: readonly Claim[], storyOf: (document: string) => string): Origin[] {
  const affirming = claims.filter(({ status }) => status !== 'negated');
  const counted = affirming.length > 0 ? affirming : claims;
  const named = new Map<string, string[]>();
  const own: Claim[] = [];
  for (const claim of counted) {
    if (claim.origin === null) own.push(claim);
    else named.set(claim.origin, [...(named.get(claim.origin) ?? []), claim.id]);
  }
  const origins: Origin[] = [...named].map(([key, ids]) => ({ kind: 'named', key, claims: ids }));
  return [...origins, ...outletOrigins(own, storyOf)].sort((a, b) => byCodeUnits(a.key, b.key));
}

function outletOrigins(claims: readonly Claim[], storyOf: (document: string) => string): Origin[] {
  const groups = new Groups();
  const nodes = new Map<string, number>();
  const node = (key: string): number => {
    const number = nodes.get(key) ?? groups.add();
    nodes.set(key, number);
    return number;
  };
  const keys = claims.map((claim) => [storyOf(claim.document), ...(claim.publisher === null ? [] : [`publisher:${claim.publisher}`])] as const);
  for (const [story, publisher] of keys)
    if (publisher === undefined) node(story);
    else groups.merge(node(story), node(publisher));
  claims.forEach((a, i) => {
    claims.slice(i + 1).forEach((b, j) => {
      if (isSameWording(a, b)) groups.merge(node(keys[i]?.[0] ?? ''), node(keys[i + 1 + j]?.[0] ?? ''));
    });
  });
  const byGroup = new Map<number, { keys: Set<string>; claims: string[] }>();
  claims.forEach((claim, i) => {
    const all = keys[i] ?? [''];
    const root = groups.find(node(all[0]));
    const group = byGroup.get(root) ?? { keys: new Set(), claims: [] };
    for (const key of all) group.keys.add(key);
    group.claims.push(claim.id);
    byGroup.set(root, group);
  });
  return [...byGroup.values()].map((group) => ({ kind: 'outlet', key: [...group.keys].sort(byCodeUnits).join(' '), claims: group.claims }));
}
