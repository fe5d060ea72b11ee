import type { DocumentInput } from '@isnad/coder';

/** One article that came out of an input, or why there is none. */
export type Ingested = FoundDocument | IngestFault;

/** An article with where it stood. */
export interface FoundDocument {
  /** `file:line`, `file:record` or an address. */
  readonly where: string;
  readonly document: DocumentInput;
}

/** A broken record: named, and kept in `rejects.jsonl`. */
export interface IngestFault {
  /** The file or address it stood in. */
  readonly file: string;
  /** The record, counted from 1; null where the whole input is broken. */
  readonly record: number | null;
  readonly reason: string;
  /** The beginning of the record as it stood, where it is text. */
  readonly raw?: string;
}

/** Where documents and faults go: the store, or a file. */
export interface IngestSink {
  /** Takes an article for good; false where it was there already. */
  add(found: FoundDocument): Promise<boolean>;
  /** Keeps a broken record. */
  reject(fault: IngestFault): Promise<void>;
}

/** How much of a broken record is kept. */
export const RAW_KEPT = 2000;
