/**
 * The parts of the command `isnad`, for programs: reading articles in any encoding, coding many of them on all cores, laying dossiers out as text.
 * To read a single text, `@isnad/coder` is enough.
 *
 * @example
 * import { codeAll, gatherBatches } from 'isnad';
 * for await (const { results } of codeAll(gatherBatches(['news.jsonl.gz']), { knowledge: [], explain: false }, 4)) {
 *   for (const result of results) console.log(result.dossier ?? result.fault);
 * }
 */
export type { Batch, BatchItem, CodingSetup, ItemResult } from './coding/batch.js';
export { gatherBatches } from './coding/batches.js';
export { type CodedBatch, codeAll } from './coding/codeAll.js';
export { EXIT, InputError } from './errors.js';
export { ingest } from './ingest/ingest.js';
export type { FoundDocument, Ingested, IngestFault, IngestSink } from './ingest/types.js';
export { type WatchOptions, watch, watchOnce } from './ingest/watch.js';
export { type ArticleOptions, readArticle } from './input/article.js';
export { type Decoded, decodeText, detectEncoding } from './input/decode.js';
export { mendSurrogates, parseDocument } from './input/document.js';
export { readKnowledge } from './input/knowledge.js';
export { readLines, type SourceLine } from './input/lines.js';
export { joinRecords, type SourceRecord } from './input/records.js';
export { type RenderOptions, renderDossier } from './render/dossier.js';
