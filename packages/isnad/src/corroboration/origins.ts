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
  const wordings = wordingsOf(counted);
  wordings.forEach((a, i) => {
    for (const b of wordings.slice(i)) {
      if (!isSameWording(a.claim, b.claim)) continue;
      // Two people quoted in one sentence of one article are two.
      for (const [x, y] of [...acrossDocuments(a, b), ...acrossDocuments(b, a)]) groups.merge(first(x), first(y));
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

/** Claims in the very same words, by their places. */
interface Wording {
  readonly claim: Claim;
  readonly places: { readonly at: number; readonly document: string }[];
}

/** Claims by their words: each wording is compared once, however often it was printed. */
function wordingsOf(claims: readonly Claim[]): Wording[] {
  const found = new Map<string, Wording>();
  claims.forEach((claim, at) => {
    const words = claim.words.join(' ');
    const wording = found.get(words) ?? { claim, places: [] };
    wording.places.push({ at, document: claim.document });
    found.set(words, wording);
  });
  return [...found.values()];
}

/** For each claim of one wording a claim of the other from another document: enough pairs to join all that such pairs join. */
function acrossDocuments(from: Wording, to: Wording): [number, number][] {
  const [one] = to.places;
  const other = to.places.find(({ document }) => document !== one?.document);
  return from.places.flatMap(({ at, document }): [number, number][] => {
    const partner = one?.document === document ? other : one;
    return partner === undefined ? [] : [[at, partner.at]];
  });
}

function keysOf(claim: Claim, storyOf: (document: string) => string): readonly string[] {
  if (claim.origin !== null) return [NAMED + claim.origin];
  return [storyOf(claim.document), ...(claim.publisher === null ? [] : [`publisher:${claim.publisher}`])];
}

function originOf(keys: readonly string[], claims: readonly string[]): Origin {
  const named = keys.filter((key) => key.startsWith(NAMED)).map((key) => key.slice(NAMED.length));
  return named.length > 0 ? { kind: 'named', key: named.join(' '), claims } : { kind: 'outlet', key: keys.join(' '), claims };
}
