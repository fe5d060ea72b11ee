import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { DocumentInput, EntityType } from '@isnad/coder';
import type { GoldEvent, GoldPair } from './gold.js';

/** UTF-16 offsets into the article's text, end exclusive. */
type Offsets = readonly [start: number, end: number];

/**
 * An annotation without a word of the article: offsets only. The articles belong to others and stay in `../shared/corpus`; what stands
 * where in them is our own work.
 */
export interface OffsetAnnotation {
  readonly id: string;
  /** SHA-256 of the text that the offsets count in, in hexadecimal. */
  readonly sha256: string;
  readonly entities: readonly { readonly id: string; readonly type: EntityType; readonly name: Offsets; readonly mentions: readonly Offsets[] }[];
  readonly events: readonly (Omit<GoldEvent, 'near' | 'trigger' | 'source'> & {
    readonly trigger: Offsets;
    readonly source: { readonly kind: GoldEvent['source']['kind']; readonly entity: string | null };
  })[];
}

/** The longest snippet tried before an annotation is given up, in characters to either side of the trigger. */
const WIDEST = 400;

/**
 * Puts offset annotations and the corpus together to pairs in the format of the annotation guidelines.
 *
 * @param annotations one `OffsetAnnotation` a line
 * @param corpus `../shared/corpus/news.jsonl.gz`
 * @returns the pairs, in the order of the lines
 * @throws if an article is not in the corpus, or its text is not the one that was annotated
 * @example readCorpusGold('eval/gold-corpus/annotations.jsonl', '../shared/corpus/news.jsonl.gz').length
 */
export function readCorpusGold(annotations: string, corpus: string): GoldPair[] {
  const wanted = readFileSync(annotations, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as OffsetAnnotation);
  const ids = new Set(wanted.map((a) => a.id));
  const articles = new Map<string, DocumentInput>();
  for (const line of gunzipSync(readFileSync(corpus)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const article = JSON.parse(line) as DocumentInput;
    if (ids.has(article.id)) articles.set(article.id, article);
  }
  return wanted.map((annotation, i) => {
    const article = articles.get(annotation.id);
    if (!article) throw new Error(`${annotations}:${i + 1}: ${annotation.id} is not in ${corpus}`);
    if (createHash('sha256').update(article.text).digest('hex') !== annotation.sha256)
      throw new Error(`${annotations}:${i + 1}: the text of ${annotation.id} in ${corpus} is not the one that was annotated`);
    return unpack(annotation, article);
  });
}

function unpack(annotation: OffsetAnnotation, article: DocumentInput): GoldPair {
  const { text } = article;
  const words = ([start, end]: Offsets): string => text.slice(start, end);
  return {
    article,
    gold: {
      id: annotation.id,
      entities: annotation.entities.map((e) => ({ id: e.id, type: e.type, name: words(e.name), mentions: e.mentions.map(words) })),
      events: annotation.events.map(({ trigger, source, ...event }) => ({
        ...event,
        trigger: words(trigger),
        near: snippet(text, trigger),
        source: { kind: source.kind, name: source.entity },
      })),
    },
  };
}

/** The shortest snippet around a trigger that occurs once and in which the trigger is found first. */
function snippet(text: string, [start, end]: Offsets): string {
  const trigger = text.slice(start, end);
  for (let width = 8; width <= WIDEST; width += 4) {
    // What stands before must not hold the same word: the trigger is looked for from the snippet's start.
    const before = Math.max(0, start - width, text.lastIndexOf(trigger, start - 1) + (text.lastIndexOf(trigger, start - 1) < 0 ? 1 : trigger.length));
    const near = text.slice(Math.min(before, start), Math.min(text.length, end + width));
    if (text.indexOf(near) === text.lastIndexOf(near)) return near;
  }
  throw new Error(`no snippet around "${trigger}" at ${start} occurs once`);
}
