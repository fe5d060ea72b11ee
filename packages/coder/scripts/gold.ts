/** Annotated articles as the training scripts see them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Candidate } from '../src/reading/candidates/candidate.js';
import type { EntityDraft } from '../src/reading/entities/entity.js';
import type { Proposed } from '../src/reading/propose.js';
import { canBeEvent } from '../src/reading/selection/select.js';

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly publishedAt?: string;
}

export interface GoldEvent {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly trigger: string;
  readonly status: string;
  readonly source: { readonly kind: string; readonly name: string | null };
  readonly date: { readonly start: string; readonly end: string } | null;
  readonly place: string | null;
}

export interface GoldFile {
  readonly article: GoldArticle;
  readonly events: readonly GoldEvent[];
  /** Folded names of each entity, and its type. */
  readonly entities: ReadonlyMap<string, { readonly names: ReadonlySet<string>; readonly type: string }>;
}

interface Annotation {
  readonly entities: readonly { readonly id: string; readonly type: string; readonly name: string; readonly mentions: readonly string[] }[];
  readonly events: readonly {
    readonly type: string;
    readonly near: string;
    readonly trigger: string;
    readonly actors: readonly string[];
    readonly recipients: readonly string[];
    readonly status: string;
    readonly source: { readonly kind: string; readonly name: string | null };
    readonly date: { readonly start: string; readonly end: string } | null;
    readonly place: string | null;
  }[];
}

/** Reads all pairs of a folder, in the order of their names. */
export function readGold(folder: string): GoldFile[] {
  return readdirSync(folder)
    .filter((f) => f.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const article = JSON.parse(readFileSync(join(folder, file.replace('.gold.json', '.article.json')), 'utf8')) as GoldArticle;
      const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Annotation;
      return {
        article,
        events: gold.events.map((e) => {
          const start = article.text.indexOf(e.near) + e.near.indexOf(e.trigger);
          const { type, trigger, actors, recipients, status, source, date, place } = e;
          return { type, start, end: start + trigger.length, trigger, actors, recipients, status, source, date, place };
        }),
        entities: new Map(gold.entities.map((e) => [e.id, { names: new Set([e.name, ...e.mentions].map(foldName)), type: e.type }])),
      };
    });
}

/** Folds a name as the scorer of `../shared/eval` does, so that harmless spellings compare equal. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\u064B-\u0652\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[«»"“”'’()[\]]/g, ' ')
    .replace(/(^|\s)ال/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folded names of an entity of ours. */
export function namesOf(entity: EntityDraft, text: string): Set<string> {
  return new Set([entity.name, ...entity.spans.map((s) => text.slice(s.start, s.end))].map(foldName));
}

/** Whether two sets of names can mean the same: one name equal to, or part of, the other. */
export function sameName(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) {
    if (x === '') continue;
    if (b.has(x)) return true;
    for (const y of b) if (y !== '' && (` ${y} `.includes(` ${x} `) || ` ${x} `.includes(` ${y} `))) return true;
  }
  return false;
}

/** Whether two sets of names share one: of لبنان and الجيش اللبناني only the army is called as the annotators call the army. */
export function shareName(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) if (x !== '' && b.has(x)) return true;
  return false;
}

/**
 * Pairs candidates with gold events as the scorer of `../shared/eval` does: same type, trigger overlap before same sentence.
 *
 * @param ends last offset of each sentence
 * @returns index of the gold event by index of the candidate
 */
export function matchEvents(candidates: readonly Candidate[], gold: readonly GoldEvent[], ends: readonly number[]): Map<number, number> {
  const sentenceAt = (offset: number): number => ends.findIndex((end) => offset < end);
  const pairs: { i: number; j: number; score: number }[] = [];
  candidates.forEach((c, i) => {
    const word = c.proposal.sentence.words[c.proposal.word];
    if (!word) return;
    gold.forEach((g, j) => {
      if (g.type !== c.proposal.sense.type) return;
      const touch = word.token.start < g.end && g.start < word.token.end;
      // Elsewhere in the sentence, what the rules take a word for comes before what else it could be.
      if (touch) pairs.push({ i, j, score: 100 });
      else if (sentenceAt(g.start) === c.proposal.sentence.index)
        pairs.push({ i, j, score: (c.proposal.rank === 0 ? 50 : 0) + c.proposal.actors.length + c.proposal.recipients.length });
    });
  });
  pairs.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const found = new Map<number, number>();
  const done = new Set<number>();
  for (const { i, j } of pairs) {
    if (found.has(i) || done.has(j)) continue;
    found.set(i, j);
    done.add(j);
  }
  return found;
}

/**
 * Events that the rules propose and the annotators give too.
 *
 * @param proposed what the rules propose for the article
 * @param file the article as it is annotated
 * @returns candidate and gold event, each in one pair at most
 */
export function matchedIn({ candidates, sentences }: Pick<Proposed, 'candidates' | 'sentences'>, file: GoldFile): [Candidate, GoldEvent][] {
  const flat = candidates.flatMap((list) => list.filter((c) => canBeEvent(c, list)));
  const ends = sentences.map((s) => s.words.at(-1)?.token.end ?? 0);
  return [...matchEvents(flat, file.events, ends)].flatMap(([i, j]): [Candidate, GoldEvent][] => {
    const candidate = flat[i];
    const gold = file.events[j];
    return candidate && gold ? [[candidate, gold]] : [];
  });
}
