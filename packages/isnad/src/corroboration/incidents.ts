import { contradictionsOf } from './contradictions.js';
import { shortId } from './hash.js';
import { blockingKeys, isExcluded, isLinkable, likeness, lookupDays, SAME_HAPPENING } from './link.js';
import { originsOf } from './origins.js';
import { byCodeUnits, Groups } from './sets.js';
import type { Claim, Incident } from './types.js';

/** Two clusters of claims become one when this share of the pairs across them are links: a chain of look-alikes is no happening. */
const CROSS_LINKS = 0.5;

/** A link between two claims, given as numbers. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * Links claims about the same happening as they arrive. Pairs that share a blocking key are scored; what a pair scores depends on the
 * two alone, so the graph of links does not depend on the order. Each connected part is then divided by a fixed procedure (best link
 * first), again only from what it holds: so neither do the incidents. An arriving claim makes only its own part to be divided anew.
 */
export class IncidentIndex {
  readonly #claims: Claim[] = [];
  readonly #ids = new Map<string, number>();
  readonly #blocks = new Map<string, number[]>();
  readonly #groups = new Groups();
  readonly #edges = new Map<number, Edge[]>();
  readonly #divided = new Map<number, { readonly size: number; readonly edges: number; readonly parts: readonly (readonly Claim[])[] }>();

  /** Adds a claim. @returns false when it is there already or cannot be linked (planned, conditional, or with nobody and no day) */
  add(claim: Claim): boolean {
    if (this.#ids.has(claim.id) || !isLinkable(claim)) return false;
    const number = this.#groups.add();
    this.#claims.push(claim);
    this.#ids.set(claim.id, number);
    const links = [...this.#candidates(claim, number)].flatMap((other) => {
      const score = likeness(claim, this.#claim(other));
      return score >= SAME_HAPPENING ? [{ a: other, b: number, score }] : [];
    });
    for (const edge of links) this.#link(edge);
    return true;
  }

  /** All incidents in the order of their ids; `storyOf` names the story of a document. */
  incidents(storyOf: (document: string) => string): Incident[] {
    const found: Incident[] = [];
    for (const root of this.#groups.roots()) for (const part of this.#divide(root)) found.push(incidentOf(part, storyOf));
    return found.sort((a, b) => byCodeUnits(a.id, b.id));
  }

  #claim(number: number): Claim {
    const claim = this.#claims[number];
    if (claim === undefined) throw new RangeError(`no claim ${number}`);
    return claim;
  }

  #candidates(claim: Claim, number: number): Set<number> {
    const found = new Set<number>();
    const { own, near } = lookupDays(claim);
    for (const key of blockingKeys(claim)) {
      for (const day of near) for (const other of this.#blocks.get(`${key}|${day}`) ?? []) found.add(other);
      for (const day of own) {
        const name = `${key}|${day}`;
        const block = this.#blocks.get(name);
        if (block === undefined) this.#blocks.set(name, [number]);
        else block.push(number);
      }
    }
    found.delete(number);
    return found;
  }

  #link(edge: Edge): void {
    const [x, y] = [this.#groups.find(edge.a), this.#groups.find(edge.b)];
    const root = this.#groups.merge(x, y);
    const other = root === x ? y : x;
    const edges = this.#edges.get(root) ?? [];
    if (other !== root) {
      for (const moved of this.#edges.get(other) ?? []) edges.push(moved);
      this.#edges.delete(other);
      this.#divided.delete(other);
    }
    edges.push(edge);
    this.#edges.set(root, edges);
  }

  #divide(root: number): readonly (readonly Claim[])[] {
    const members = this.#groups.members(root);
    const edges = this.#edges.get(root) ?? [];
    const known = this.#divided.get(root);
    if (known !== undefined && known.size === members.length && known.edges === edges.length) return known.parts;
    const place = new Map(members.map((member, i) => [member, i]));
    const links = edges.map(({ a, b, score }) => ({ a: place.get(a) ?? 0, b: place.get(b) ?? 0, score }));
    const parts = divide(
      members.map((member) => this.#claim(member)),
      links,
    );
    this.#divided.set(root, { size: members.length, edges: edges.length, parts });
    return parts;
  }
}

/**
 * Divides a connected group of claims into happenings: clusters grow over links, the best first and equals in the order of the claims' ids.
 * What comes out depends on the claims and links alone, not on their order.
 *
 * @param claims the group
 * @param links between places in `claims`
 * @returns the parts, the claims of each in the order of their ids
 */
export function divide(claims: readonly Claim[], links: readonly Edge[]): Claim[][] {
  const order = claims.map((_, i) => i).sort((a, b) => byCodeUnits(claims[a]?.id ?? '', claims[b]?.id ?? ''));
  const sorted = order.flatMap((i) => claims[i] ?? []);
  const rank = new Map(order.map((member, i) => [member, i]));
  const ranked = links.map(({ a, b, score }) => {
    const [i, j] = [rank.get(a) ?? 0, rank.get(b) ?? 0];
    return { i: Math.min(i, j), j: Math.max(i, j), score };
  });
  ranked.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  const linked = new Set(ranked.map(({ i, j }) => i * sorted.length + j));
  const clusters = new Groups();
  for (let i = 0; i < sorted.length; i++) clusters.add();
  for (const { i, j } of ranked) {
    const [x, y] = [clusters.find(i), clusters.find(j)];
    if (x !== y && belongTogether(clusters.members(x), clusters.members(y), sorted, linked)) clusters.merge(x, y);
  }
  return [...clusters.roots()].map((root) => [...clusters.members(root)].sort((a, b) => a - b).flatMap((i) => sorted[i] ?? []));
}

function belongTogether(left: readonly number[], right: readonly number[], sorted: readonly Claim[], linked: ReadonlySet<number>): boolean {
  let links = 0;
  for (const i of left)
    for (const j of right) {
      const [a, b] = [sorted[i], sorted[j]];
      if (linked.has(Math.min(i, j) * sorted.length + Math.max(i, j))) links++;
      else if (a !== undefined && b !== undefined && isExcluded(a, b)) return false;
    }
  return links >= CROSS_LINKS * left.length * right.length;
}

/**
 * An incident of claims that tell one happening.
 *
 * @param claims in the order of their ids, at least one
 * @param storyOf names the story of a document
 */
export function incidentOf(claims: readonly Claim[], storyOf: (document: string) => string): Incident {
  const origins = originsOf(claims, storyOf);
  const told = claims.filter(({ days }) => days?.assumed === false);
  const days = (told.length > 0 ? told : claims).flatMap((claim) => claim.days ?? []);
  return {
    id: shortId('i', claims[0]?.id ?? ''),
    type: claims[0]?.type ?? 'CONSULT',
    claims,
    start: days.map(({ start }) => start).sort(byCodeUnits)[0] ?? null,
    end:
      days
        .map(({ end }) => end)
        .sort(byCodeUnits)
        .at(-1) ?? null,
    corroboration: origins.length,
    origins,
    contradictions: contradictionsOf(claims),
  };
}

/**
 * The claim that speaks for the others: of those who name the actor that most name, and of these whom most say it was done to, the one that says
 * the most (whom, whom to, where); the first of equals. A reading that stands alone must not give a happening its headline.
 */
export function mostTelling(claims: readonly Claim[]): Claim | undefined {
  const agreed = (['actors', 'recipients'] as const).reduce(namingMost, claims);
  const tells = (claim: Claim): number =>
    Number(claim.actors.some((x) => x.identified)) + Number(claim.recipients.some((x) => x.identified)) + Number(claim.place !== null);
  return agreed.reduce<Claim | undefined>((best, claim) => (best === undefined || tells(claim) > tells(best) ? claim : best), undefined);
}

/** Those claims that name in a role whom most of them name; all where none names anybody. */
function namingMost(claims: readonly Claim[], role: 'actors' | 'recipients'): readonly Claim[] {
  const named = ({ [role]: people }: Claim): Set<string> => new Set(people.flatMap(({ key, identified }) => (identified ? [key] : [])));
  const times = new Map<string, number>();
  for (const key of claims.flatMap((claim) => [...named(claim)])) times.set(key, (times.get(key) ?? 0) + 1);
  const most = [...times].reduce<[string, number] | null>((best, one) => (best === null || one[1] > best[1] ? one : best), null);
  return most === null ? claims : claims.filter((claim) => named(claim).has(most[0]));
}
