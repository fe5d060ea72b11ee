import { PLOVER_TYPES } from '@isnad/coder/text';
import { stateOf } from '../claims/keyset.js';
import type { Connection } from '../open.js';
import { Dictionary } from './dictionary.js';
import { grown } from './grown.js';

/** What is read of an event, in the order of `SELECT`. */
type Row = [number, number, string, string, string, string | null, number | null, number | null, string | null, number, number, number];
const SELECT = `SELECT e.event_id, e.article_id, e.type, e.status, e.source_kind, e.publisher, e.place_id, e.source_id, e.day, e.confidence,
  e.repeats IS NOT NULL, e.corrected FROM events e`;
/** From which share of dead rows on everything is read anew. */
const MOST_DEAD = 0.3;
const FIRST_CAPACITY = 1024;

/** Roles in `role`. */
export const ACTOR = 0;
export const RECIPIENT = 1;

/**
 * The events as columns in memory: counting how 100,000 of them divide takes a millisecond or two here, and a third of a second in SQL. It follows the store,
 * whoever writes: before each use, what was added since is appended, and articles that were read anew are read anew here.
 *
 * Rows are in no order; `live` says which still count. 0 stands for "none" in `publisher`, `place`, `source` and `day`.
 */
export class ClaimColumns {
  readonly types = new Dictionary(PLOVER_TYPES);
  readonly statuses = new Dictionary();
  readonly sourceKinds = new Dictionary();
  readonly publishers = new Dictionary();
  /** Rows in use. */
  rows = 0;
  event = new Int32Array(FIRST_CAPACITY);
  article = new Int32Array(FIRST_CAPACITY);
  type = new Uint8Array(FIRST_CAPACITY);
  status = new Uint8Array(FIRST_CAPACITY);
  sourceKind = new Uint8Array(FIRST_CAPACITY);
  publisher = new Uint16Array(FIRST_CAPACITY);
  place = new Int32Array(FIRST_CAPACITY);
  source = new Int32Array(FIRST_CAPACITY);
  /** `20180509`. */
  day = new Int32Array(FIRST_CAPACITY);
  confidence = new Float64Array(FIRST_CAPACITY);
  repeats = new Uint8Array(FIRST_CAPACITY);
  corrected = new Uint8Array(FIRST_CAPACITY);
  live = new Uint8Array(FIRST_CAPACITY);
  /** Where a row's participants begin in `actor` and `role`; they end where the next one's begin. */
  first = new Int32Array(FIRST_CAPACITY + 1);
  actor = new Int32Array(FIRST_CAPACITY);
  role = new Uint8Array(FIRST_CAPACITY);
  /** The greatest number of an actor that occurs. */
  lastActor = 0;
  #participants = 0;
  #dead = 0;
  #seen = '';
  #replaced = 0;
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Brings the columns up to what the store holds now. */
  refresh(): void {
    const { sqlite } = this.#connection;
    if (stateOf(sqlite) === this.#seen) return;
    sqlite.transaction(() => {
      this.#seen = stateOf(sqlite);
      this.#follow();
    })();
  }

  #follow(): void {
    const { sqlite } = this.#connection;
    const replaced = sqlite.prepare('SELECT article_id, seq FROM events_replaced WHERE seq > ? ORDER BY seq').raw().all(this.#replaced) as [number, number][];
    this.#replaced = replaced.at(-1)?.[1] ?? this.#replaced;
    this.#bury(new Set(replaced.map(([article]) => article)));
    if (this.#dead > this.rows * MOST_DEAD) this.#clear();
    const articles = JSON.stringify(this.rows === 0 ? [] : replaced.map(([article]) => article));
    // New rows get numbers above all that stood when they were written, so above all that still stand.
    const after = this.#lastLive();
    const wanted = 'e.event_id > ? OR e.article_id IN (SELECT value FROM json_each(?))';
    const events = sqlite.prepare(`${SELECT} WHERE ${wanted} ORDER BY e.event_id`).raw().all(after, articles) as Row[];
    const people = sqlite
      .prepare(
        `SELECT p.event_id, p.role = 'recipient', p.actor_id FROM participants p WHERE p.event_id > ?
         OR p.event_id IN (SELECT event_id FROM events WHERE article_id IN (SELECT value FROM json_each(?))) ORDER BY p.event_id`,
      )
      .raw()
      .all(after, articles) as [number, 0 | 1, number][];
    this.#append(events, people);
  }

  #bury(articles: ReadonlySet<number>): void {
    if (articles.size === 0) return;
    for (let row = 0; row < this.rows; row++) {
      if (this.live[row] === 0 || !articles.has(this.article[row] ?? 0)) continue;
      this.live[row] = 0;
      this.#dead++;
    }
  }

  #clear(): void {
    this.rows = 0;
    this.#participants = 0;
    this.#dead = 0;
  }

  #lastLive(): number {
    let last = 0;
    for (let row = 0; row < this.rows; row++) if (this.live[row] === 1) last = Math.max(last, this.event[row] ?? 0);
    return last;
  }

  #append(events: readonly Row[], people: readonly [number, 0 | 1, number][]): void {
    this.#reserve(this.rows + events.length, this.#participants + people.length);
    let next = 0;
    for (const [id, article, type, status, kind, publisher, place, source, day, confidence, repeats, corrected] of events) {
      const row = this.rows++;
      this.event[row] = id;
      this.article[row] = article;
      this.type[row] = this.types.code(type);
      this.status[row] = this.statuses.code(status);
      this.sourceKind[row] = this.sourceKinds.code(kind);
      this.publisher[row] = publisher === null ? 0 : this.publishers.code(publisher);
      this.place[row] = place ?? 0;
      this.source[row] = source ?? 0;
      this.day[row] = day === null ? 0 : dayCode(day);
      this.confidence[row] = confidence;
      this.repeats[row] = repeats;
      this.corrected[row] = corrected;
      this.live[row] = 1;
      this.first[row] = this.#participants;
      while ((people[next]?.[0] ?? Number.POSITIVE_INFINITY) < id) next++;
      for (let one = people[next]; one !== undefined && one[0] === id; one = people[++next]) {
        this.role[this.#participants] = one[1];
        this.actor[this.#participants++] = one[2];
        this.lastActor = Math.max(this.lastActor, one[2]);
      }
      this.first[row + 1] = this.#participants;
      this.lastActor = Math.max(this.lastActor, place ?? 0, source ?? 0);
    }
  }

  #reserve(rows: number, participants: number): void {
    if (rows > this.event.length) {
      for (const column of [
        'event',
        'article',
        'type',
        'status',
        'sourceKind',
        'publisher',
        'place',
        'source',
        'day',
        'confidence',
        'repeats',
        'corrected',
      ] as const)
        Object.assign(this, { [column]: grown(this[column], rows) });
      this.live = grown(this.live, rows);
      this.first = grown(this.first, rows + 1);
    }
    this.actor = grown(this.actor, participants);
    this.role = grown(this.role, participants);
  }
}

/** A day as a number that sorts as it does. @example dayCode('2018-05-09') // 20180509 */
export function dayCode(day: string): number {
  return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
}

/** The day of a number. @example dayOf(20180509) // '2018-05-09' */
export function dayOf(code: number): string {
  const text = String(code).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
