import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentInput, DossierEvent, EntityType, PloverType } from '@isnad/coder';

/** An annotated entity: who it is, under all the names the article gives. */
export interface GoldEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly mentions: readonly string[];
}

/** An annotated event; the fields are those of the annotation guidelines. */
export interface GoldEvent {
  readonly type: PloverType;
  /** A snippet that occurs once in the text and holds the trigger. */
  readonly near: string;
  readonly trigger: string;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly status: DossierEvent['status'];
  readonly source: { readonly kind: 'narrator' | 'named' | 'official' | 'anonymous'; readonly name: string | null };
  readonly date: { readonly start: string; readonly end: string } | null;
  readonly place: string | null;
}

/** What an annotator wrote down about one article. */
export interface GoldFile {
  readonly id: string;
  readonly entities: readonly GoldEntity[];
  readonly events: readonly GoldEvent[];
}

/** An article with its annotation. */
export interface GoldPair {
  readonly article: DocumentInput;
  readonly gold: GoldFile;
}

/**
 * Reads the pairs `X.article.json` and `X.gold.json` of a folder, in the order of their names.
 *
 * @param folder a folder of annotated articles
 * @returns the pairs; empty where the folder has none
 * @throws if the folder is not there, or an annotation has no article beside it
 */
export function readGold(folder: string): GoldPair[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const article = join(folder, file.replace('.gold.json', '.article.json'));
      if (!existsSync(article)) throw new Error(`${join(folder, file)} has no article: put ${article} beside it`);
      return { article: parse<DocumentInput>(article), gold: parse<GoldFile>(join(folder, file)) };
    });
}

function parse<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
