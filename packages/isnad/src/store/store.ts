import type { DocumentInput, Dossier, Reader } from '@isnad/coder';
import { type SqlBool, sql } from 'kysely';
import type { Balance, DyadSeries, Grain } from '../corroboration/types.js';
import { InputError } from '../errors.js';
import { locate } from './applyCorrections.js';
import { type CommitmentFilter, type CommitmentRow, listCommitments } from './commitments.js';
import type { Anchor, Change, CorrectionRow } from './corrections.js';
import { readBalance, readDyad, type Span } from './dyads.js';
import { eventLines } from './eventLines.js';
import { conditions, type EventFilter, resolveActor, resolveFilter } from './filters.js';
import { flatEvents } from './flat.js';
import { hasOldTerms, lemmaPhraseTest, makeFullText, parseQuery, type Snippet, snippetOf, type TextQuery } from './fullText.js';
import {
  type Dispute,
  findIncident,
  type IncidentDetail,
  type IncidentFilter,
  type IncidentPage,
  type IncidentRow,
  listDisputes,
  listIncidents,
} from './incidents.js';
import { LINKER_VERSION } from './linking/linker.js';
import { type Connection, connect, type OpenOptions } from './open.js';
import { unpackDossier } from './pack.js';
import { type Listing, LONGEST_PAGE, limitOf, type Page } from './page.js';
import { pageOfParticipant } from './participation.js';
import type { PreparedArticle } from './prepare.js';
import { rowsOf } from './rows.js';
import type { EventsFlat } from './schema.js';
import { type Outcome, Writer } from './writer.js';

/** How many events have each value, most first. */
export type Facets = Readonly<Record<'type' | 'status' | 'source_kind' | 'publisher', readonly { readonly value: string | null; readonly count: number }[]>>;

/** An article's head. */
export interface ArticleHead {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published_at: string | null;
  readonly url: string | null;
  readonly added_at: string;
}

/** An article with what it reports. */
export interface StoredArticle extends ArticleHead {
  /** What the coder read. */
  readonly dossier: Dossier;
  /** The events as they count: corrections in them. */
  readonly events: readonly EventsFlat[];
  readonly versions: readonly { readonly version_id: number; readonly added_at: string; readonly coder: string; readonly model: string }[];
  readonly corrections: readonly CorrectionRow[];
}

/** An actor with how often it takes part. */
export interface ActorRow {
  readonly actor_id: number;
  readonly key: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly type: string;
  readonly country: string | null;
  readonly events: number;
}

/** An actor's page. */
export interface ActorPage {
  readonly actors: readonly ActorRow[];
  readonly types: readonly { readonly role: string; readonly type: string; readonly count: number }[];
  readonly partners: readonly { readonly key: string; readonly name: string; readonly count: number }[];
  readonly recent: Listing<EventsFlat>;
}

/** An article found by its text. */
export interface Hit extends ArticleHead {
  readonly snippet: Snippet;
}

type StaleRow = ArticleHead & { readonly article_id: number; readonly text: string; readonly dossier: Buffer };

/** An article that is to be read anew. */
export interface StaleArticle {
  readonly articleId: number;
  readonly document: DocumentInput;
  /** Its events as lines to compare. */
  readonly events: readonly string[];
}

/** Articles linked in one transaction. */
const IN_ONE_GO = 64;
/** Articles that full text hands to the filters. */
const MOST_HITS = 20_000;
/** Articles that are read for phrases in any inflection: the best ranked. */
const MOST_READ = 2000;

/**
 * A store: articles, what they report, and what people put right. Open it once; close it when done.
 *
 * @example
 * const store = Store.open('isnad.db');
 * store.add([prepareArticle(reader, document)]);
 * const { rows } = await store.events({ actor: 'لافروف', from: '2018-05-01' }, { limit: 20 });
 * await store.close();
 */
export class Store {
  readonly connection: Connection;
  readonly #writer: Writer;
  #reader: Reader | null = null;

  private constructor(connection: Connection) {
    this.connection = connection;
    this.#writer = new Writer(connection);
  }

  /** @throws InputError when the file cannot be opened or is no store */
  static open(path: string, options: OpenOptions = {}): Store {
    return new Store(connect(path, options));
  }

  async close(): Promise<void> {
    await this.connection.query.destroy();
  }

  /** Adds articles in one transaction; those that did not change stay as they are. See `prepareArticle`. */
  add(articles: readonly PreparedArticle[], recode = false): Outcome[] {
    return this.#writer.add(articles, recode);
  }

  /**
   * Whether the latest version of an article is this one, so that it need not be coded to be found the same.
   *
   * @param hash see `hashOf`
   */
  has(id: string, hash: string): boolean {
    return this.#writer.has(id, hash);
  }

  /**
   * Articles that another coder or model has read, with what it read, by their numbers.
   *
   * @param coder whose reading is wanted; null for all articles
   * @param after number of the last one that was seen
   * @param most how many at once
   */
  stale(coder: Dossier['coder'] | null, after: number, most: number): StaleArticle[] {
    const rows = this.connection.sqlite
      .prepare(
        `SELECT a.article_id, a.id, a.title, a.publisher, a.published_at, a.url, v.text, v.dossier FROM articles a
         JOIN versions v ON v.version_id = a.version_id JOIN runs r ON r.run_id = v.run_id
         WHERE a.article_id > ? AND (? IS NULL OR r.coder <> ? OR r.model <> ?) ORDER BY a.article_id LIMIT ?`,
      )
      .all(after, coder?.version ?? null, coder?.version ?? null, coder?.model ?? null, most) as StaleRow[];
    return rows.map(({ article_id, id, title, publisher, published_at, url, text, dossier }) => ({
      articleId: article_id,
      document: { id, title, publisher, publishedAt: published_at, url, text },
      events: eventLines(rowsOf(unpackDossier(dossier, text))),
    }));
  }

  /** How many articles `stale` has to give after that number. */
  staleCount(coder: Dossier['coder'] | null, after: number): number {
    const count = this.connection.sqlite.prepare(
      `SELECT count(*) FROM articles a JOIN versions v ON v.version_id = a.version_id JOIN runs r ON r.run_id = v.run_id
       WHERE a.article_id > ? AND (? IS NULL OR r.coder <> ? OR r.model <> ?)`,
    );
    return Number(count.pluck().get(after, coder?.version ?? null, coder?.version ?? null, coder?.model ?? null));
  }

  /** Where reading all articles anew by a coder was interrupted: the number of the last one read; 0 where it was not. */
  recodedUpTo(coder: Dossier['coder']): number {
    const value = this.connection.sqlite.prepare("SELECT value FROM settings WHERE name = 'recoding'").pluck().get() as string | undefined;
    const [version, model, after] = (value ?? '').split(' ');
    return version === coder.version && model === coder.model ? Number(after) : 0;
  }

  /** Notes how far reading all articles anew has come; null when it is done. */
  noteRecoded(coder: Dossier['coder'], after: number | null): void {
    const { sqlite } = this.connection;
    if (after === null) sqlite.prepare("DELETE FROM settings WHERE name IN ('recoding', 'old terms')").run();
    else sqlite.prepare("INSERT OR REPLACE INTO settings (name, value) VALUES ('recoding', ?)").run(`${coder.version} ${coder.model} ${after}`);
  }

  /** How much there is, and who made it. */
  async summary(): Promise<{ articles: number; events: number; actors: number; corrections: number; runs: { coder: string; model: string }[] }> {
    const count = (table: 'articles' | 'events' | 'actors' | 'corrections'): number =>
      Number(this.connection.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    const runs = await this.connection.query
      .selectFrom('runs')
      .select(['coder', 'model'])
      .where('run_id', 'in', (eb) => eb.selectFrom('versions').innerJoin('articles', 'articles.version_id', 'versions.version_id').select('run_id'))
      .execute();
    return { articles: count('articles'), events: count('events'), actors: count('actors'), corrections: count('corrections'), runs };
  }

  /** Events with their names written out. */
  async events(filter: EventFilter = {}, page: Page = {}): Promise<Listing<EventsFlat>> {
    const resolved = resolveFilter(this.connection, filter);
    const indexed = await pageOfParticipant(this.connection, resolved, page);
    if (indexed !== null) return { total: indexed.total, rows: await flatEvents(this.connection, indexed.ids) };
    const base = this.connection.query.selectFrom('events as e').where((eb) => conditions(eb, resolved));
    const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    const order = page.sort === 'oldest' ? 'asc' : 'desc';
    const ids = await base
      .select('e.event_id')
      .orderBy(page.sort === 'confidence' ? 'e.confidence' : 'e.day', order)
      .orderBy('e.event_id', order)
      .limit(limitOf(page))
      .offset(page.offset ?? 0)
      .execute();
    return {
      total,
      rows: await flatEvents(
        this.connection,
        ids.map(({ event_id }) => event_id),
      ),
    };
  }

  /** All events of a filter, one after another and oldest first, whatever their number: for exports. */
  async *everyEvent(filter: EventFilter = {}): AsyncGenerator<EventsFlat> {
    const resolved = resolveFilter(this.connection, filter);
    let after = 0;
    for (;;) {
      const ids = await this.connection.query
        .selectFrom('events as e')
        .select('e.event_id')
        .where((eb) => conditions(eb, resolved))
        .where('e.event_id', '>', after)
        .orderBy('e.event_id')
        .limit(LONGEST_PAGE)
        .execute();
      yield* await flatEvents(
        this.connection,
        ids.map(({ event_id }) => event_id),
      );
      const last = ids.at(-1);
      if (last === undefined) return;
      after = last.event_id;
    }
  }

  /** How the events of a filter divide. */
  async facets(filter: EventFilter = {}): Promise<Facets> {
    const resolved = resolveFilter(this.connection, filter);
    const by = async (column: 'type' | 'status' | 'source_kind' | 'publisher') =>
      this.connection.query
        .selectFrom('events as e')
        .where((eb) => conditions(eb, resolved))
        .select((eb) => [eb.ref(`e.${column}`).as('value'), eb.fn.countAll<number>().as('count')])
        .groupBy(`e.${column}`)
        .orderBy('count', 'desc')
        .limit(100)
        .execute();
    return { type: await by('type'), status: await by('status'), source_kind: await by('source_kind'), publisher: await by('publisher') };
  }

  /** Articles, newest first. */
  async articles(filter: Pick<EventFilter, 'publisher' | 'from' | 'to'> = {}, page: Page = {}): Promise<Listing<ArticleHead>> {
    let base = this.connection.query.selectFrom('articles');
    if (filter.publisher && filter.publisher.length > 0) base = base.where('publisher', 'in', [...filter.publisher]);
    if (filter.from) base = base.where('published_on', '>=', filter.from);
    if (filter.to) base = base.where('published_on', '<=', filter.to);
    const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    const order = page.sort === 'oldest' ? 'asc' : 'desc';
    const columns = ['id', 'title', 'publisher', 'published_at', 'url', 'added_at'] as const;
    const list = base.select(columns).orderBy('published_on', order).orderBy('article_id', order);
    return {
      total,
      rows: await list
        .limit(limitOf(page))
        .offset(page.offset ?? 0)
        .execute(),
    };
  }

  /** One article with its dossier, or null where there is none of this id. */
  async article(id: string): Promise<StoredArticle | null> {
    const { query } = this.connection;
    const row = await query
      .selectFrom('articles as a')
      .innerJoin('versions as v', 'v.version_id', 'a.version_id')
      .select(['a.article_id', 'a.id', 'a.title', 'a.publisher', 'a.published_at', 'a.url', 'a.added_at', 'v.text', 'v.dossier'])
      .where('a.id', '=', id)
      .executeTakeFirst();
    if (row === undefined) return null;
    const { article_id, text, dossier, ...head } = row;
    const events = await query.selectFrom('events').select('event_id').where('article_id', '=', article_id).orderBy('trigger_start').execute();
    const versions = await query
      .selectFrom('versions as v')
      .innerJoin('runs as r', 'r.run_id', 'v.run_id')
      .select(['v.version_id', 'v.added_at', 'r.coder', 'r.model'])
      .where('v.article_id', '=', article_id)
      .orderBy('v.version_id')
      .execute();
    const flat = await flatEvents(
      this.connection,
      events.map(({ event_id }) => event_id),
    );
    return { ...head, dossier: unpackDossier(dossier, text), events: flat, versions, corrections: await this.corrections({ article: id, undone: true }) };
  }

  /** Actors of a name, or all, those with most events first. */
  async actors(name?: string, page: Page = {}): Promise<readonly ActorRow[]> {
    const ids = name === undefined ? null : resolveActor(this.connection, name);
    let base = this.connection.query.selectFrom('actors as a').select((eb) => [
      ...(['a.actor_id', 'a.key', 'a.name', 'a.name_en', 'a.type', 'a.country'] as const),
      eb
        .selectFrom('participants as p')
        .whereRef('p.actor_id', '=', 'a.actor_id')
        .select((e) => e.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('events'),
    ]);
    if (ids !== null) base = base.where('a.actor_id', 'in', ids.length > 0 ? ids : [-1]);
    return base
      .orderBy('events', 'desc')
      .orderBy('a.actor_id')
      .limit(limitOf(page))
      .offset(page.offset ?? 0)
      .execute();
  }

  /** An actor's page: what it does and has done to it, with whom, and the latest. */
  async actor(name: string, page: Page = {}): Promise<ActorPage | null> {
    const actors = await this.actors(name, { limit: 20 });
    if (actors.length === 0) return null;
    const ids = sql.join(actors.map(({ actor_id }) => actor_id));
    const { query } = this.connection;
    const types = await sql<{ role: string; type: string; count: number }>`
      SELECT role, type, sum(count) AS count FROM actor_types WHERE actor_id IN (${ids}) GROUP BY role, type ORDER BY count DESC`.execute(query);
    const partners = await sql<{ key: string; name: string; count: number }>`
      SELECT a.key, a.name, n.count FROM (SELECT other_id, sum(count) AS count FROM actor_partners
      WHERE actor_id IN (${ids}) AND other_id NOT IN (${ids}) GROUP BY other_id ORDER BY count DESC LIMIT 20) n
      JOIN actors a ON a.actor_id = n.other_id ORDER BY n.count DESC, a.key`.execute(query);
    return { actors, types: types.rows, partners: partners.rows, recent: await this.events({ participant: name }, { limit: 20, ...page }) };
  }

  /** Incidents, the best corroborated first. See `listIncidents`. */
  incidents(filter: IncidentFilter = {}, page: IncidentPage = {}): Promise<Listing<IncidentRow>> {
    return listIncidents(this.connection, filter, page);
  }

  /** One incident with its claims side by side, its origins, who copied whom and where they contradict each other; null where there is none. */
  incident(id: string): Promise<IncidentDetail | null> {
    return findIncident(this.connection, id);
  }

  /** Incidents whose claims contradict each other, newest first, with who says what. */
  disputes(filter: IncidentFilter = {}, page: IncidentPage = {}): Promise<Listing<Dispute>> {
    return listDisputes(this.connection, filter, page);
  }

  /** What was promised, threatened, planned or made conditional, and what came of it, newest first. */
  commitments(filter: CommitmentFilter = {}, page: Page = {}): Promise<Listing<CommitmentRow>> {
    return listCommitments(this.connection, filter, page);
  }

  /** Cooperation and conflict between two actors over time, or between one and everyone else (`b` null). See `readDyad`. @throws InputError */
  dyad(a: string, b: string | null, grain: Grain, span: Span = {}): Promise<DyadSeries> {
    return readDyad(this.connection, a, b, grain, span);
  }

  /** How an actor's cooperation divides between rival powers. See `readBalance`. @throws InputError */
  balance(actor: string, powers: readonly string[], grain: Grain, span: Span = {}): Promise<Balance> {
    return readBalance(this.connection, actor, powers, grain, span);
  }

  /**
   * Whether all articles are linked, and by the rules of this version. Not so after a rebuilding that was interrupted, or in a store of an older Isnad: `isnad relink` puts it right.
   */
  isLinked(): boolean {
    const setting = this.connection.sqlite.prepare('SELECT value FROM settings WHERE name = ?').pluck();
    const linker = setting.get('linker') as string | undefined;
    return setting.get('relinking') === undefined && (linker === undefined || linker === LINKER_VERSION);
  }

  #isBeingRelinked(): boolean {
    return this.connection.sqlite.prepare("SELECT 1 FROM settings WHERE name = 'relinking'").get() !== undefined;
  }

  /**
   * Makes stories, incidents and commitments anew, some articles at a time, each time in a transaction of its own. Interrupted, the next call goes on.
   *
   * @yields how many more articles were linked
   */
  *relink(): Generator<number> {
    if (!this.#isBeingRelinked()) this.#writer.unlinkAll();
    for (let step = this.#writer.linkSome(0, IN_ONE_GO); step !== null; step = this.#writer.linkSome(step.after, IN_ONE_GO)) yield step.linked;
  }

  /** Articles that have all words (in any inflection), "phrases" of exact words and ~"phrases" in any inflection, and an event that the filter wants; best first. */
  async search(typed: string, filter: EventFilter = {}, page: Page = {}): Promise<Listing<Hit>> {
    // Only a search needs the knowledge: who adds or lists starts without it.
    this.#reader ??= (await import('../coding/reader.js')).makeReader();
    const reader = this.#reader;
    const query = parseQuery(reader, typed, hasOldTerms(this.connection));
    if (query.words.length + query.phrases.length + query.lemmaPhrases.length === 0) throw new InputError('search', 'there is no word to look for');
    const found = this.#sideBySide(makeFullText(this.connection).find(query, query.lemmaPhrases.length > 0 ? MOST_READ : MOST_HITS), query, reader);
    const kept = await this.#filterArticles(found, filter);
    const offset = page.offset ?? 0;
    const shown = kept.slice(offset, offset + limitOf(page));
    const rows = await this.connection.query
      .selectFrom('articles as a')
      .innerJoin('versions as v', 'v.version_id', 'a.version_id')
      .select(['a.article_id', 'a.id', 'a.title', 'a.publisher', 'a.published_at', 'a.url', 'a.added_at', 'v.text'])
      .where('a.article_id', 'in', shown.length > 0 ? shown : [-1])
      .execute();
    const byId = new Map(rows.map(({ article_id, text, ...head }) => [article_id, { ...head, snippet: snippetOf(reader, text, query, head.title) }]));
    return { total: kept.length, rows: shown.flatMap((id) => byId.get(id) ?? []) };
  }

  /** Of articles with all words those that have them side by side, where a phrase in any inflection asks for it. */
  #sideBySide(found: readonly number[], query: TextQuery, reader: Reader): readonly number[] {
    if (query.lemmaPhrases.length === 0) return found;
    const text = this.connection.sqlite.prepare('SELECT v.text FROM articles a JOIN versions v ON v.version_id = a.version_id WHERE a.article_id = ?').pluck();
    const fits = lemmaPhraseTest(reader, query);
    return found.filter((id) => fits(String(text.get(id) ?? '')));
  }

  async #filterArticles(found: readonly number[], filter: EventFilter): Promise<readonly number[]> {
    const { publisher, from, to, ...ofEvents } = filter;
    if (Object.values(filter).every((value) => value === undefined)) return found;
    const onlyArticle = Object.values(ofEvents).every((value) => value === undefined);
    const ids = sql`(SELECT value FROM json_each(${JSON.stringify(found)}))`;
    if (onlyArticle) {
      let base = this.connection.query.selectFrom('articles').select('article_id').where(sql<SqlBool>`article_id IN ${ids}`);
      if (publisher && publisher.length > 0) base = base.where('publisher', 'in', [...publisher]);
      if (from) base = base.where('published_on', '>=', from);
      if (to) base = base.where('published_on', '<=', to);
      const kept = new Set((await base.execute()).map(({ article_id }) => article_id));
      return found.filter((id) => kept.has(id));
    }
    const resolved = resolveFilter(this.connection, filter);
    const base = this.connection.query.selectFrom('events as e').select('e.article_id').distinct();
    const rows = await base
      .where((eb) => conditions(eb, resolved))
      .where(sql<SqlBool>`e.article_id IN ${ids}`)
      .execute();
    const kept = new Set(rows.map(({ article_id }) => article_id));
    return found.filter((id) => kept.has(id));
  }

  /**
   * Puts something right. The coder's own reading stays, and the correction can be undone.
   *
   * @param article id of the article
   * @param anchor words that the event is found by again after recoding; `near` must occur once
   * @throws InputError when there is no such article, or its text has no such words
   * @returns the correction's number
   */
  correct(article: string, anchor: Anchor, change: Change, by: { readonly author: string; readonly reason: string }): number {
    const { sqlite } = this.connection;
    return this.#writer.transaction(() => {
      const select = 'SELECT a.article_id, v.text FROM articles a JOIN versions v ON v.version_id = a.version_id WHERE a.id = ?';
      const row = sqlite.prepare(select).get(article) as { article_id: number; text: string } | undefined;
      if (row === undefined) throw new InputError(article, 'there is no article of this id in the store');
      const span = locate(row.text, anchor);
      if (change.kind !== 'merge' && change.kind !== 'split' && span === null)
        throw new InputError(article, `"${anchor.near}" must occur exactly once in the text, and hold "${anchor.trigger}"`);
      const told = 'SELECT type FROM events WHERE article_id = ? AND trigger_start < ? AND trigger_end > ?';
      const there = change.kind === 'add' && span !== null ? sqlite.prepare(told).pluck().get(row.article_id, span.end, span.start) : undefined;
      if (there !== undefined) throw new InputError(article, `an event (${String(there)}) is told by "${anchor.trigger}" already; put that one right instead`);
      const insert = 'INSERT INTO corrections (article_id, kind, anchor, change, author, reason, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)';
      const values = [row.article_id, change.kind, JSON.stringify(anchor), JSON.stringify(change), by.author, by.reason, new Date().toISOString()];
      const id = Number(sqlite.prepare(insert).run(...values).lastInsertRowid);
      if (!this.#writer.project(row.article_id).has(id)) throw new InputError(article, 'no event or entity of this article stands at these words');
      return id;
    });
  }

  /** Takes a correction back; what it said stays on record. @throws InputError when there is none of this number that stands */
  undo(correction: number, author: string): void {
    const { sqlite } = this.connection;
    this.#writer.transaction(() => {
      const row = sqlite.prepare('SELECT article_id FROM corrections WHERE correction_id = ? AND undone_at IS NULL').get(correction) as
        | { article_id: number }
        | undefined;
      if (row === undefined) throw new InputError(String(correction), 'there is no correction of this number that stands');
      sqlite.prepare('UPDATE corrections SET undone_at = ?, undone_by = ? WHERE correction_id = ?').run(new Date().toISOString(), author, correction);
      this.#writer.project(row.article_id);
    });
  }

  /** Corrections, oldest first. */
  async corrections({ article, undone = false }: { readonly article?: string; readonly undone?: boolean } = {}): Promise<CorrectionRow[]> {
    let base = this.connection.query.selectFrom('corrections as c').innerJoin('articles as a', 'a.article_id', 'c.article_id').selectAll('c');
    if (article !== undefined) base = base.where('a.id', '=', article);
    if (!undone) base = base.where('c.undone_at', 'is', null);
    return base.orderBy('c.correction_id').execute();
  }

  /** Ids of the articles with corrections that stand. */
  async correctedArticles(): Promise<string[]> {
    const { query } = this.connection;
    const rows = await query
      .selectFrom('articles')
      .select('id')
      .where('article_id', 'in', (eb) => eb.selectFrom('corrections').select('article_id').where('undone_at', 'is', null))
      .orderBy('article_id')
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Looks the country of an actor up by its key. */
  countries(): (key: string) => string | null {
    const statement = this.connection.sqlite.prepare('SELECT country FROM actors WHERE key = ?').pluck();
    return (key) => (statement.get(key) as string | null | undefined) ?? null;
  }
}
