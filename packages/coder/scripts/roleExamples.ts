/** Events of annotated articles as examples of who takes part. */

import type { Candidate } from '../src/reading/candidates/candidate.js';
import type { EntityDraft } from '../src/reading/entities/entity.js';
import type { Feature } from '../src/reading/learned/featureNames.js';
import type { Reader } from '../src/reading/read.js';
import { pairFeature, pairsOf } from '../src/reading/roles/pairFeatures.js';
import { type RoleCandidate, roleFeature } from '../src/reading/roles/roleFeatures.js';
import { type RoleOption, roleOptions } from '../src/reading/roles/roleOptions.js';
import type { RoleContext } from '../src/reading/roles/roleScene.js';
import { overlap } from '../src/reading/roles/roles.js';
import { type GoldEvent, type GoldFile, matchedIn, namesOf, sameName } from './gold.js';
import { trainingReader } from './trainingReader.js';

/** Lists of numbers in one piece, k from `ends[k - 1]` to `ends[k]`: there are millions, and an array for each takes more room than what is in it. */
export interface Lists {
  readonly ids: Int32Array;
  readonly ends: Int32Array;
}

function packed(lists: readonly (readonly number[])[]): Lists {
  let end = 0;
  const ends = Int32Array.from(lists, (list) => (end += list.length));
  const ids = new Int32Array(end);
  lists.forEach((list, k) => {
    ids.set(list, (ends[k] ?? 0) - list.length);
  });
  return { ids, ends };
}

export interface Example {
  readonly article: number;
  readonly candidate: Candidate;
  readonly gold: GoldEvent;
  /** How many of the gold entities are among ours. */
  readonly hits: (ids: readonly string[], entities: readonly EntityDraft[]) => number;
  readonly context: RoleContext;
  /** Feature ids of each option, as actor and as recipient; the first is nobody. */
  readonly actors: Lists;
  readonly recipients: Lists;
  /** Feature ids of each pair: of actor i and recipient j at i × options + j. */
  readonly pairs: Lists;
  /** 1 for pairs in which nobody is both. */
  readonly apart: Uint8Array;
  /** 1 for the options that are right, or the nearest to it. */
  readonly rightActors: Uint8Array;
  readonly rightRecipients: Uint8Array;
}

export const roleNames: string[] = [];
export const pairNames: string[] = [];

/** Numbers features in the order in which they are met; their names are put into the list. */
function idsIn(names: string[], nameOf: (feature: Feature) => string): (features: readonly Feature[]) => number[] {
  const index = new Map<string, number>();
  return (features) =>
    features.map((feature) => {
      const name = nameOf(feature);
      const known = index.get(name);
      if (known !== undefined) return known;
      const id = names.push(name) - 1;
      index.set(name, id);
      return id;
    });
}

const roleIds = idsIn(roleNames, roleFeature.nameOf);
const pairIds = idsIn(pairNames, pairFeature.nameOf);

/** In how many events a feature must stand to be learned. */
const SEEN = 14;

/** Leaves out features that stand in too few events to say anything, and numbers the others anew. */
export function withoutRare(examples: readonly Example[]): Example[] {
  const seen = new Int32Array(roleNames.length);
  for (const { actors, recipients } of examples) for (const f of new Set([...actors.ids, ...recipients.ids])) seen[f] = (seen[f] ?? 0) + 1;
  const kept = new Map<number, number>();
  const names = roleNames.filter((_, f) => {
    const enough = (seen[f] ?? 0) >= SEEN;
    if (enough) kept.set(f, kept.size);
    return enough;
  });
  // One by one: there are more than a call may have arguments.
  roleNames.length = 0;
  for (const name of names) roleNames.push(name);
  const renumber = ({ ids, ends }: Lists): Lists =>
    packed(Array.from(ends, (end, k) => [...ids.subarray(k === 0 ? 0 : ends[k - 1], end)].flatMap((f) => kept.get(f) ?? [])));
  return examples.map((e) => ({ ...e, actors: renumber(e.actors), recipients: renumber(e.recipients) }));
}

/** Nobody is better than somebody wrong. */
const SLIGHT = 0.01;

/** How near some are to those who are wanted: F1 of the two; nobody is right where none is wanted, and the best there is where none is found. */
function nearness(hits: Example['hits'], wanted: readonly string[], members: readonly RoleCandidate[]): number {
  if (members.length === 0) return wanted.length === 0 ? 1 : SLIGHT;
  return (
    (2 *
      hits(
        wanted,
        members.map((c) => c.entity),
      )) /
    (wanted.length + members.length)
  );
}

let reader: Reader | undefined;

/**
 * @param file an annotated article
 * @param article its number, by which it falls into a fold
 * @returns its events that the rules find
 */
export function loadExamples(file: GoldFile, article: number): Example[] {
  reader ??= trainingReader();
  const { text } = file.article;
  const proposed = reader.propose(file.article);
  const { context } = proposed;
  const called = new Map<EntityDraft, Set<string>>();
  const namesFor = (e: EntityDraft): Set<string> => {
    const known = called.get(e) ?? namesOf(e, text);
    called.set(e, known);
    return known;
  };
  const same = (id: string, e: EntityDraft): boolean => {
    const gold = file.entities.get(id);
    return gold !== undefined && sameName(gold.names, namesFor(e));
  };
  const hits = (wanted: readonly string[], entities: readonly EntityDraft[]): number => {
    const left = [...entities];
    let found = 0;
    for (const id of wanted) {
      const at = left.findIndex((e) => same(id, e));
      if (at >= 0) {
        left.splice(at, 1);
        found++;
      }
    }
    return found;
  };
  const examples: Example[] = [];
  for (const [candidate, gold] of matchedIn(proposed, file)) {
    const options = roleOptions(candidate, context);
    const { actors, recipients } = options;
    const right = (wanted: readonly string[]): Uint8Array => {
      const near = actors.map(({ members }) => nearness(hits, wanted, members));
      const most = Math.max(...near);
      return Uint8Array.from(near, (n) => (n === most ? 1 : 0));
    };
    const featuresOfPair = pairsOf(candidate);
    const pairs = actors.flatMap((a) => recipients.map((r): [RoleOption, RoleOption] => [a, r]));
    examples.push({
      article,
      candidate,
      gold,
      hits,
      context,
      actors: packed(actors.map((o) => roleIds(o.features))),
      recipients: packed(recipients.map((o) => roleIds(o.features))),
      pairs: packed(pairs.map(([a, r]) => pairIds(featuresOfPair(a.members, r.members)))),
      apart: Uint8Array.from(pairs, ([a, r]) => (overlap(a, r) ? 0 : 1)),
      rightActors: right(gold.actors),
      rightRecipients: right(gold.recipients),
    });
  }
  return examples;
}
