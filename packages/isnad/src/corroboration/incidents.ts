import { contradictionsOf } from './contradictions.js';
import { divide, type Edge } from './divide.js';
import { shortId } from './hash.js';
import { type Kind, signatureOf } from './kinds.js';
import { blockingKeys, isLinkable, likeness, lookupDays, SAME_HAPPENING } from './link.js';
import { originsOf } from './origins.js';
import { byCodeUnits, Groups } from './sets.js';
import type { Claim, Incident } from './types.js';

/**
 * Links claims about the same happening as they arrive. Claims of one kind are compared as one. Pairs that share a blocking key are scored; what a pair scores depends
 * on the two alone, so the graph of links does not depend on the order. Each connected part is then divided by a fixed procedure (`divide`), again only from
 * what it holds: so neither do the incidents. An arriving claim makes only its own part to be divided anew.
 */
export class IncidentIndex {
  readonly #kinds: [Claim, ...Claim[]][] = [];
  readonly #ids = new Set<string>();
  readonly #said = new Map<string, { readonly number: number; readonly documents: Set<string> }[]>();
  readonly #blocks = new Map<string, number[]>();
  readonly #groups = new Groups();
  readonly #edges = new Map<number, Edge[]>();
  readonly #divided = new Map<number, readonly (readonly Claim[])[]>();

  /** Adds a claim. @returns false when it is there already or cannot be linked (planned, conditional, or with nobody and no day) */
  add(claim: Claim): boolean {
    if (this.#ids.has(claim.id) || !isLinkable(claim)) return false;
    this.#ids.add(claim.id);
    const signature = signatureOf(claim);
    const said = this.#said.get(signature) ?? [];
    this.#said.set(signature, said);
    const twin = said.find(({ documents }) => !documents.has(claim.document));
    if (twin !== undefined) {
      twin.documents.add(claim.document);
      this.#kinds[twin.number]?.push(claim);
      this.#divided.delete(this.#groups.find(twin.number));
      return true;
    }
    const number = this.#groups.add();
    this.#kinds.push([claim]);
    said.push({ number, documents: new Set([claim.document]) });
    for (const other of this.#candidates(claim, number)) {
      const score = likeness(claim, this.#kind(other)[0], true);
      if (score >= SAME_HAPPENING) this.#link({ a: other, b: number, score });
    }
    return true;
  }

  /** All incidents in the order of their ids; `storyOf` names the story of a document. */
  incidents(storyOf: (document: string) => string): Incident[] {
    const found: Incident[] = [];
    for (const root of this.#groups.roots()) for (const part of this.#divide(root)) found.push(incidentOf(part, storyOf));
    return found.sort((a, b) => byCodeUnits(a.id, b.id));
  }

  #kind(number: number): Kind {
    const kind = this.#kinds[number];
    if (kind === undefined) throw new RangeError(`no kind of claims ${number}`);
    return kind;
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
    this.#divided.delete(root);
  }

  #divide(root: number): readonly (readonly Claim[])[] {
    const known = this.#divided.get(root);
    if (known !== undefined) return known;
    const members = this.#groups.members(root);
    const place = new Map(members.map((member, i) => [member, i]));
    const links = (this.#edges.get(root) ?? []).map(({ a, b, score }) => ({ a: place.get(a) ?? 0, b: place.get(b) ?? 0, score }));
    const parts = divide(
      members.map((member) => this.#kind(member)),
      links,
    );
    this.#divided.set(root, parts);
    return parts;
  }
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
