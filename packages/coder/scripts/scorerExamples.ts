/** Proposals of annotated articles as examples of what is an event. */
import type { Candidate } from '../src/reading/candidates/candidate.js';
import { isUnfilled, proposeEveryUnmet, unfilledFeature, unmetFeature } from '../src/reading/events/unmet.js';
import { scorerFeature } from '../src/reading/learned/scorerFeature.js';
import type { Reader } from '../src/reading/read.js';
import { featuresOf } from '../src/reading/selection/features.js';
import { canBeEvent } from '../src/reading/selection/select.js';
import { type GoldArticle, matchEvents, readGold } from './gold.js';
import { trainingReader } from './trainingReader.js';

export interface Example {
  readonly article: number;
  /** Which word of all articles it stands at: of those at one word at most one is an event. */
  readonly trigger: number;
  readonly features: readonly number[];
  readonly yes: boolean;
}

proposeEveryUnmet();

const names: string[] = [];
const index = new Map<string, number>();
const examples: Example[] = [];
const goldPerArticle: number[] = [];
let triggers = 0;
let toldUnmet: ReadonlySet<string> = new Set();

function featureIds(features: readonly string[]): number[] {
  return features.map((f) => {
    let id = index.get(f);
    if (id === undefined) {
      id = names.push(f) - 1;
      index.set(f, id);
    }
    return id;
  });
}

/** Of words that lack what their sense or frame requires: the share of right ones from which on a word is worth asking about, and how many right ones it takes. */
export const UNMET = { share: 0.08, right: 6, feature: /^(unmet|unfilled),lemma=/ };

/** How often a word of each kind was found without what it requires, and how often it was an event nevertheless. */
const unmetSeen = new Map<string, { all: number; right: number }>();

function possible(article: GoldArticle, reader: Reader): { flat: Candidate[]; candidates: readonly (readonly Candidate[])[]; ends: number[] } {
  const { candidates, sentences } = reader.propose(article);
  const flat = candidates.flatMap((list) => list.filter((c) => canBeEvent(c, list)));
  return { flat, candidates, ends: sentences.map((s) => s.words.at(-1)?.token.end ?? 0) };
}

/** Names of the features that say what a candidate lacks; none where it lacks nothing. */
function lacking({ proposal }: Candidate): string[] {
  const { lemma } = proposal.entry.lexeme;
  const { type } = proposal.sense;
  const lacks = [...(proposal.unmet ? [unmetFeature(lemma, type)] : []), ...(isUnfilled(proposal) ? [unfilledFeature(lemma, type)] : [])];
  return lacks.map(scorerFeature.nameOf);
}

function countUnmet(folder: string): void {
  const reader = trainingReader();
  for (const { article, events } of readGold(folder)) {
    const { flat, ends } = possible(article, reader);
    const matched = matchEvents(flat, events, ends);
    flat.forEach((c, i) => {
      for (const key of lacking(c)) {
        const seen = unmetSeen.get(key) ?? { all: 0, right: 0 };
        seen.all++;
        if (matched.has(i)) seen.right++;
        unmetSeen.set(key, seen);
      }
    });
  }
}

function load(folder: string): void {
  const reader = trainingReader();
  for (const { article, events } of readGold(folder)) {
    const { flat: all, candidates, ends } = possible(article, reader);
    const flat = all.filter((c) => lacking(c).every((key) => toldUnmet.has(key)));
    const matched = matchEvents(flat, events, ends);
    const number = goldPerArticle.push(events.length) - 1;
    flat.forEach((c, i) => {
      const before = flat[i - 1]?.proposal;
      if (before?.sentence !== c.proposal.sentence || before.word !== c.proposal.word) triggers++;
      examples.push({
        article: number,
        trigger: triggers,
        features: featureIds(featuresOf(c, { sentence: candidates[c.proposal.sentence.index] ?? [] }).map(scorerFeature.nameOf)),
        yes: matched.has(i),
      });
    });
  }
}

/** Features of the words around that fewer examples have are dropped: they would be most of the file and change no figure. */
const RARE = 40;
const OF_CONTEXT = /^(around=|next-?\d[=~])/;
/** Features of what goes with a single word may be rarer. */
const RARE_OF_WORD = 10;
const OF_WORD = /,lemma=|lemma=.*,(actor|recipient|actors|status)=/;

function dropRare(): void {
  const counts = new Uint32Array(names.length);
  for (const { features } of examples) for (const f of features) counts[f] = (counts[f] ?? 0) + 1;
  const kept = new Map<number, number>();
  const left = names.filter((name, i) => {
    const least = UNMET.feature.test(name) ? 0 : OF_WORD.test(name) ? RARE_OF_WORD : OF_CONTEXT.test(name) ? RARE : 0;
    if ((counts[i] ?? 0) < least) return false;
    kept.set(i, kept.size);
    return true;
  });
  // One by one: a call may not have so many arguments.
  names.length = 0;
  for (const name of left) names.push(name);
  examples.forEach((e, i) => {
    examples[i] = { ...e, features: e.features.flatMap((f) => kept.get(f) ?? []) };
  });
}

/** What the scorer is learned from. */
export interface ScorerExamples {
  readonly examples: readonly Example[];
  /** The features' names. */
  readonly names: readonly string[];
  /** How many events the annotators tell in each article. */
  readonly goldPerArticle: readonly number[];
  /** How many articles of the first folder there are: those of the founders, whose annotators also made the articles that decide. */
  readonly own: number;
}

/**
 * Reads annotated articles; once in a process.
 *
 * @param folders folders of annotated articles, the founders' first
 * @returns every proposal that may be an event, with its features and whether it is one
 */
export function scorerExamples(folders: readonly string[]): ScorerExamples {
  for (const folder of folders) countUnmet(folder);
  toldUnmet = new Set([...unmetSeen].filter(([, { all, right }]) => right >= UNMET.right && right / all >= UNMET.share).map(([key]) => key));
  let own = 0;
  for (const folder of folders) {
    load(folder);
    if (own === 0) own = goldPerArticle.length;
  }
  dropRare();
  return { examples, names, goldPerArticle, own };
}
