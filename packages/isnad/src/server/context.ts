import type { Reader } from '@isnad/coder';
import { makeReader } from '../coding/reader.js';
import { type ClaimFilter, type Conditions, conditionsOf, type FindArticles } from '../store/claims/filter.js';
import { stateOf } from '../store/claims/keyset.js';
import { ClaimColumns } from '../store/columns/columns.js';
import { failsOf } from '../store/columns/select.js';
import { hasOldTerms, makeFullText, parseQuery } from '../store/fullText.js';
import type { Store } from '../store/store.js';
import { IMPATIENT_MS } from './patience.js';
import { ProblemError } from './problem.js';

/** Articles that full text hands to the filters. */
const MOST_FOUND = 20_000;

/** What the routes work with. */
export class ServerContext {
  #reader: Reader | null = null;
  readonly #columns: ClaimColumns;

  /**
   * @param store open for writing
   * @param demo whether it holds the bundled samples because there was none
   */
  constructor(
    readonly store: Store,
    readonly demo: boolean,
    readonly version: string,
  ) {
    this.#columns = new ClaimColumns(store.connection);
    store.connection.sqlite.pragma(`busy_timeout = ${IMPATIENT_MS}`);
  }

  /** The coder; made when it is first wanted. */
  get reader(): Reader {
    this.#reader ??= makeReader();
    return this.#reader;
  }

  /** Numbers of the articles with all these words, best first. @throws ProblemError when there is no word in it */
  readonly find: FindArticles = (typed) => {
    const query = parseQuery(this.reader, typed, hasOldTerms(this.store.connection));
    if (query.words.length === 0 && query.phrases.length === 0) throw new ProblemError('bad-request', 'There is no word to look for.', { field: 'q' });
    return makeFullText(this.store.connection).find(query, MOST_FOUND);
  };

  /** A word for what the store holds now: another one after every write, whoever wrote. */
  readonly state = (): string => stateOf(this.store.connection.sqlite);

  /** A filter as conditions. */
  conditions(filter: ClaimFilter): Conditions {
    return conditionsOf(this.store.connection, filter, this.find);
  }

  /** Makes ready what the first to ask would otherwise wait a second for. */
  warm(): void {
    this.columns.refresh();
    this.reader.lemmas('');
  }

  /** The events in memory, as the store has them now. */
  get columns(): ClaimColumns {
    this.#columns.refresh();
    return this.#columns;
  }

  /** What each row of the columns fails of a filter. */
  fails(filter: ClaimFilter): Uint8Array {
    return failsOf(this.columns, this.store.connection, filter, this.find);
  }
}
