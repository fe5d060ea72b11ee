import { createReader, type KnowledgeFile, type Reader } from '@isnad/coder';
import { InputError } from '../errors.js';
import { MENDED, mendSurrogates, parseDocument } from '../input/document.js';
import { type PreparedArticle, prepareArticle } from '../store/prepare.js';

/** The JSON of one article with where it stands, or what was wrong with it before it could be read. */
export type BatchItem = { readonly where: string; readonly text: string } | { readonly fault: string };

/** Articles that are coded together. */
export interface Batch {
  readonly items: readonly BatchItem[];
  /** Bytes of all inputs, as stored, that have been read up to its end. */
  readonly bytes: number;
}

/** What became of one article: its dossier as JSON, what was wrong with it, or both where it could be mended. */
export interface ItemResult {
  readonly dossier?: string;
  readonly fault?: string;
  /** The article ready for the store, instead of its dossier, where the setup asks for it. */
  readonly prepared?: PreparedArticle;
}

/** How articles are to be read. */
export interface CodingSetup {
  /** The user's own knowledge files; they add to the built-in ones. */
  readonly knowledge: readonly KnowledgeFile[];
  /** Whether every event says what made it. */
  readonly explain: boolean;
  /** Whether articles are made ready for the store. Default: false. */
  readonly forStore?: boolean;
}

/**
 * A coder of batches: reads every article on its own, so that a bad one costs no other.
 *
 * @example makeCoder({ knowledge: [], explain: false })([{ where: 'a.jsonl:1', text: '{"text":"زار لافروف القاهرة."}' }])
 */
export function makeCoder(setup: CodingSetup): (items: readonly BatchItem[]) => ItemResult[] {
  const reader = createReader({ knowledge: setup.knowledge });
  return (items) => items.map((item) => ('fault' in item ? item : codeItem(reader, item.text, item.where, setup)));
}

function codeItem(reader: Reader, json: string, where: string, { explain, forStore }: CodingSetup): ItemResult {
  try {
    const given = parseDocument(json, where);
    const document = mendSurrogates(given);
    const result = forStore ? { prepared: prepareArticle(reader, document, explain) } : { dossier: JSON.stringify(reader.read(document, { explain })) };
    return document === given ? result : { ...result, fault: `${where}: ${MENDED}` };
  } catch (error) {
    if (error instanceof InputError) return { fault: error.message };
    return { fault: `${where}: could not be read (${error instanceof Error ? error.message : String(error)}); please report this article` };
  }
}
