import type { DocumentInput } from '@isnad/coder';
import type { FeedEntry } from './feed.js';

/** One article that came out of an input, or why there is none. */
export type Ingested = FoundDocument | IngestFault;

/** An article with where it stood. */
export interface FoundDocument {
  /** `file:line`, `file:record` or an address. */
  readonly where: string;
  readonly document: DocumentInput;
  /** Where its text is what a feed carries of it: what the feed calls it. */
  readonly feed?: FeedEntry['holds'];
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

/** An article as it stood in its input, not read yet: plain data, so that a worker can read it. */
export type RawRecord = {
  /** `file:line`, `file:record` or an address. */
  readonly where: string;
  readonly file: string;
  readonly record: number | null;
} & RawContent;

export type RawContent =
  /** The JSON of an article. */
  | { readonly kind: 'json'; readonly text: string }
  /** A page or a plain text; `id` where it does not name its own address. */
  | {
      readonly kind: 'page' | 'text';
      readonly content: Uint8Array;
      readonly id: string;
      readonly url: string | null;
      readonly contentType?: string | undefined;
    }
  /** An entry of a feed. */
  | { readonly kind: 'entry'; readonly entry: FeedEntry; readonly publisher: string | null };

/** What stands in an input, one thing after another. */
export type FoundRecord = (RawRecord | IngestFault) & {
  /** Bytes of all inputs, as stored, that have been read so far. */
  readonly bytes: number;
  /** Whether no more has arrived yet: a reader that gathers records should not wait for more. */
  readonly pause?: boolean;
};
