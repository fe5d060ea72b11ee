import type { KnowledgeFile, Reader } from '@isnad/coder';
import { InputError } from '../errors.js';
import { readRecord } from '../ingest/readRecord.js';
import type { IngestFault, RawRecord } from '../ingest/types.js';
import { MENDED, mendSurrogates, parseDocument } from '../input/document.js';
import type { KnownVersions } from '../store/knownVersions.js';
import { hashOf, type PreparedArticle, prepareArticle } from '../store/prepare.js';
import { makeReader } from './reader.js';

/** The JSON of one article or a record of another kind, with where it stands; or what was wrong with it before it could be read. */
export type BatchItem =
  | { readonly where: string; readonly text: string }
  | { readonly where: string; readonly raw: RawRecord }
  | { readonly fault: string; readonly reject?: IngestFault };

/** Articles that are coded together. */
export interface Batch {
  readonly items: readonly BatchItem[];
  /** Bytes of all inputs, as stored, that have been read up to its end. */
  readonly bytes: number;
  /** Whether no more had arrived when it was closed. */
  readonly pause?: boolean;
}

/** What became of one article: its dossier as JSON, what was wrong with it, or both where it could be mended. */
export interface ItemResult {
  readonly dossier?: string;
  readonly fault?: string;
  /** The article ready for the store, instead of its dossier, where the setup asks for it. */
  readonly prepared?: PreparedArticle;
  /** Instead of these, where the store had this very version when it was looked at: nothing was coded. */
  readonly known?: KnownVersion;
}

/** A version of an article, by its article's id and its hash. */
export interface KnownVersion {
  readonly id: string;
  readonly hash: string;
}

/** How articles are to be read. */
export interface CodingSetup {
  /** The user's own knowledge files; they add to the built-in ones. */
  readonly knowledge: readonly KnowledgeFile[];
  /** Whether every event says what made it. */
  readonly explain: boolean;
  /** Whether articles are made ready for the store. Default: false. */
  readonly forStore?: boolean;
  /** The file of a store whose articles need not be coded again. */
  readonly store?: string;
}

/**
 * A coder of batches: reads every article on its own, so that a bad one costs no other.
 *
 * @example await makeCoder({ knowledge: [], explain: false })([{ where: 'a.jsonl:1', text: '{"text":"زار لافروف القاهرة."}' }])
 */
export function makeCoder(setup: CodingSetup): (items: readonly BatchItem[]) => Promise<ItemResult[]> {
  let reader: Reader | undefined;
  let known: KnownVersions | null = null;
  const lazy = (): Reader => {
    reader ??= makeReader({ knowledge: setup.knowledge });
    return reader;
  };
  // A reader takes its time to be made, and where nothing is new none is needed.
  if (setup.store === undefined) lazy();
  return async (items) => {
    if (setup.store !== undefined) known ??= new (await import('../store/knownVersions.js')).KnownVersions(setup.store);
    const results: ItemResult[] = [];
    for (const item of items) results.push('fault' in item ? { fault: item.fault } : await codeItem(lazy, item, setup, known));
    return results;
  };
}

async function codeItem(
  reader: () => Reader,
  item: Exclude<BatchItem, { readonly fault: string }>,
  { explain, forStore }: CodingSetup,
  known: KnownVersions | null,
): Promise<ItemResult> {
  const { where } = item;
  try {
    const given = 'raw' in item ? await readRecord(item.raw) : parseDocument(item.text, where);
    const document = mendSurrogates(given);
    const result = known?.has(document)
      ? { known: { id: document.id, hash: hashOf(document) } }
      : forStore
        ? { prepared: { ...prepareArticle(reader(), document, explain), ...feedOf(item) } }
        : { dossier: JSON.stringify(reader().read(document, { explain })) };
    return document === given ? result : { ...result, fault: `${where}: ${MENDED}` };
  } catch (error) {
    if (error instanceof InputError) return { fault: `${where}: ${error.what}` };
    return { fault: `${where}: could not be read (${error instanceof Error ? error.message : String(error)}); please report this article` };
  }
}

/** The store must know what is only a feed's own text of an article. */
function feedOf(item: BatchItem): Pick<PreparedArticle, 'feed'> {
  return 'raw' in item && item.raw.kind === 'entry' ? { feed: item.raw.entry.holds } : {};
}
