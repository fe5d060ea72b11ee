import { fold } from '@isnad/coder/text';
import { claimsOf } from '../corroboration/claims.js';
import { bandsOf, shingles } from '../corroboration/stories.js';
import type { Claim } from '../corroboration/types.js';
import { InputError } from '../errors.js';
import { applyCorrections } from './applyCorrections.js';
import type { CorrectionRow } from './corrections.js';
import { CURRENT_HASH } from './knownVersions.js';
import { Linker } from './linking/linker.js';
import type { PackedClaims } from './linking/packClaims.js';
import { Statements } from './linking/statements.js';
import { type Connection, reasonOf } from './open.js';
import { unpackDossier } from './pack.js';
import type { PreparedArticle } from './prepare.js';
import { type DossierRows, rowsOf } from './rows.js';
import { HeldArticles, keepsHeld } from './sameArticle.js';

/** What became of an article that was added. */
export type Outcome = 'added' | 'changed' | 'same';

/** How many actors' numbers are remembered between articles. */
const ACTORS_KEPT = 100_000;

/** The one that writes: prepared statements, and a transaction for each batch. Everything happens at once, so nobody sees half an article. */
export class Writer {
  readonly #connection: Connection;
  readonly #statements: Statements;
  readonly #linker: Linker;
  readonly #held: HeldArticles;
  readonly #actors = new Map<string, number>();
  readonly #runs = new Map<string, number>();

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#statements = new Statements(connection.sqlite);
    this.#held = new HeldArticles(this.#statements);
    this.#linker = new Linker(connection, (key) => this.#actorOfKey(key));
  }

  /** How many pairs of texts and of claims were compared so far: what linking costs. */
  get comparisons(): Linker['comparisons'] {
    return this.#linker.comparisons;
  }

  /** Whether an article's latest version is this one. */
  has(id: string, hash: string): boolean {
    return this.#get<{ hash: string }>(CURRENT_HASH, id)?.hash === hash;
  }

  /**
   * Adds articles in one transaction: all of them are there when it returns, or none.
   *
   * @param articles ready articles
   * @param recode whether articles that did not change are to be written anew, as read by a newer coder
   * @returns what became of each, in their order
   */
  add(articles: readonly PreparedArticle[], recode = false): Outcome[] {
    return this.transaction(() => articles.map((article) => this.#addOne(article, recode)));
  }

  /** Runs work in one transaction, and links what it wrote; what it remembered is forgotten when it fails. */
  transaction<T>(work: () => T): T {
    try {
      return this.#connection.sqlite
        .transaction(() => {
          this.#linker.begin();
          const result = work();
          this.#linker.settle();
          return result;
        })
        .immediate();
    } catch (error) {
      this.#actors.clear();
      this.#runs.clear();
      this.#linker.forget();
      // A disk that is full or a store that is busy is nobody's fault here, and needs plain words.
      if (error instanceof Error && 'code' in error && /^SQLITE_(?:BUSY|FULL|IOERR|READONLY)/.test(String(error.code)))
        throw new InputError(this.#connection.path, reasonOf(error), { cause: error });
      throw error;
    }
  }

  /** Takes all links out, so that `linkSome` makes them anew. */
  unlinkAll(): void {
    this.transaction(() => {
      this.#linker.clear();
      this.#statements.run("INSERT OR REPLACE INTO settings (name, value) VALUES ('relinking', '1')");
    });
  }

  /**
   * Links articles that are not linked yet, in one transaction.
   *
   * @param after number of the last article that was looked at
   * @returns the number of the last one looked at now, and how many were linked; null when there are no more, and all is linked
   */
  linkSome(after: number, most: number): { after: number; linked: number } | null {
    return this.transaction(() => {
      const rows = this.#statements.all<{ article_id: number; text: string; dossier: Buffer; published_on: string | null }>(
        `SELECT a.article_id, v.text, v.dossier, a.published_on FROM articles a JOIN versions v ON v.version_id = a.version_id
         WHERE a.article_id > ? AND NOT EXISTS (SELECT 1 FROM stories s WHERE s.article_id = a.article_id) ORDER BY a.article_id LIMIT ?`,
        after,
        most,
      );
      for (const { article_id, text, dossier, published_on } of rows) {
        const own = shingles(text);
        this.#linker.linkText(article_id, { shingles: own, bands: bandsOf(own) }, published_on);
        const { dossier: applied } = applyCorrections(unpackDossier(dossier, text), this.#corrections(article_id));
        this.#linker.linkClaims(article_id, claimsOf(applied));
      }
      const last = rows.at(-1);
      if (last !== undefined) return { after: last.article_id, linked: rows.length };
      this.#statements.run("DELETE FROM settings WHERE name = 'relinking'");
      return null;
    });
  }

  #addOne(article: PreparedArticle, recode: boolean): Outcome {
    const { document } = article;
    const current = recode ? this.#held.byId(document.id) : this.#held.of(article);
    if (current !== undefined && !recode && (current.hash === article.hash || keepsHeld(article, current))) return 'same';
    if (current !== undefined && current.id !== document.id) this.#run('UPDATE articles SET id = ? WHERE article_id = ?', document.id, current.article_id);
    const now = new Date().toISOString();
    const feed = article.feed === undefined ? {} : { feed: article.feed };
    const head = { title: document.title ?? null, publisher: document.publisher ?? null, publishedAt: document.publishedAt ?? null, url: document.url ?? null };
    const publishedOn = head.publishedAt?.slice(0, 10) ?? null;
    const fields = [head.title, head.publisher, head.publishedAt, publishedOn, head.url];
    // As they were linked: before anything of the article changes.
    if (current !== undefined) this.#linker.unlinkClaims(current.article_id);
    if (current !== undefined && current.hash !== article.hash) this.#linker.unlinkText(current.article_id, current.text, current.published_on);
    const id =
      current?.article_id ??
      this.#run(
        'INSERT INTO articles (id, title, publisher, published_at, published_on, url, added_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        document.id,
        ...fields,
        now,
      );
    if (current?.hash === article.hash) {
      this.#run('UPDATE versions SET dossier = ?, run_id = ? WHERE version_id = ?', article.dossier, this.#runId(article.coder), current.version_id);
      this.#index(id, article, true);
    } else {
      const insert = 'INSERT INTO versions (article_id, hash, text, head, dossier, run_id, added_at) VALUES (?, ?, ?, ?, ?, ?, ?)';
      const version = this.#run(
        insert,
        id,
        article.hash,
        document.text,
        JSON.stringify({ ...head, ...feed }),
        article.dossier,
        this.#runId(article.coder),
        now,
      );
      const update = 'UPDATE articles SET title = ?, publisher = ?, published_at = ?, published_on = ?, url = ?, version_id = ? WHERE article_id = ?';
      this.#run(update, ...fields, version, id);
      this.#index(id, article, current !== undefined);
      this.#linker.linkText(id, article.text, publishedOn);
    }
    const corrections = current === undefined ? [] : this.#corrections(id);
    if (corrections.length > 0) this.project(id);
    else this.#writeRows(id, article.rows, article.claims, head.publisher, current !== undefined);
    return current === undefined ? 'added' : 'changed';
  }

  /**
   * Writes an article's events anew from its dossier and the corrections that stand.
   *
   * @returns ids of the corrections whose words were found
   */
  project(articleId: number): ReadonlySet<number> {
    const select = 'SELECT v.text, v.dossier, a.publisher FROM articles a JOIN versions v ON v.version_id = a.version_id WHERE a.article_id = ?';
    const row = this.#get<{ text: string; dossier: Buffer; publisher: string | null }>(select, articleId);
    if (row === undefined) return new Set();
    const applied = applyCorrections(unpackDossier(row.dossier, row.text), this.#corrections(articleId));
    this.#linker.unlinkClaims(articleId);
    this.#writeRows(articleId, rowsOf(applied.dossier, applied.events), claimsOf(applied.dossier), row.publisher, true);
    this.#run('UPDATE corrections SET applied = 0 WHERE article_id = ?', articleId);
    for (const id of applied.corrections) this.#run('UPDATE corrections SET applied = 1 WHERE correction_id = ?', id);
    return applied.corrections;
  }

  #corrections(articleId: number): CorrectionRow[] {
    const select = 'SELECT * FROM corrections WHERE article_id = ? AND undone_at IS NULL ORDER BY correction_id';
    return this.#statements.all<CorrectionRow>(select, articleId);
  }

  #index(id: number, { terms }: PreparedArticle, replace: boolean): void {
    if (replace) {
      this.#run('DELETE FROM search_lemmas WHERE rowid = ?', id);
      this.#run('DELETE FROM search_words WHERE rowid = ?', id);
    }
    this.#run('INSERT INTO search_lemmas (rowid, title, body) VALUES (?, ?, ?)', id, terms.title, terms.body);
    this.#run('INSERT INTO search_words (rowid, body) VALUES (?, ?)', id, terms.words);
  }

  #writeRows(articleId: number, rows: DossierRows, claims: PackedClaims | readonly Claim[], publisher: string | null, replace: boolean): void {
    if (replace) {
      this.#run('DELETE FROM entities WHERE article_id = ?', articleId);
      this.#run('DELETE FROM offices WHERE article_id = ?', articleId);
      this.#run('DELETE FROM events WHERE article_id = ?', articleId);
    }
    const actors = new Map<string, number>();
    for (const row of rows.entities) {
      const actor = this.#actorId(row);
      actors.set(row.local, actor);
      this.#run('INSERT OR IGNORE INTO entities (article_id, local_id, actor_id) VALUES (?, ?, ?)', articleId, row.local, actor);
      for (const { title, organization } of row.offices)
        this.#run(
          'INSERT OR IGNORE INTO offices (actor_id, article_id, title, organization_key, organization) VALUES (?, ?, ?, ?, ?)',
          actor,
          articleId,
          title,
          organization?.key ?? '',
          organization?.name ?? null,
        );
    }
    const idOf = (local: string | null): number | null => (local === null ? null : (actors.get(local) ?? null));
    for (const event of rows.events) {
      const { triggerSpan, sentence } = event;
      const eventId = this.#run(
        `INSERT INTO events (article_id, local_id, type, mode, status, day, date_start, date_end, source_kind, source_id, quoted, place_id, lat, lon,
         trigger, trigger_start, trigger_end, sentence_start, sentence_end, confidence, repeats, corrected, publisher)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[articleId, event.local, event.type, event.mode, event.status, event.day, event.start, event.end, event.sourceKind, idOf(event.source)],
        ...[event.quoted ? 1 : 0, idOf(event.place), event.lat, event.lon, event.trigger, triggerSpan.start, triggerSpan.end],
        ...[sentence.start, sentence.end, event.confidence, event.repeats, event.corrected ? 1 : 0, publisher],
      );
      for (const [role, people] of [['actor', event.actors] as const, ['recipient', event.recipients] as const]) {
        let position = 0;
        for (const actor of new Set(people.flatMap((local) => actors.get(local) ?? [])))
          this.#run('INSERT INTO participants (event_id, role, position, actor_id, day) VALUES (?, ?, ?, ?, ?)', eventId, role, position++, actor, event.day);
      }
      for (const [position, link] of event.chain.entries())
        this.#run(
          'INSERT INTO chain (event_id, position, kind, actor_id, cue) VALUES (?, ?, ?, ?, ?)',
          eventId,
          position,
          link.kind,
          idOf(link.entity),
          link.cue,
        );
    }
    this.#linker.linkClaims(articleId, claims);
  }

  #actorId(row: DossierRows['entities'][number]): number {
    const known = this.#actors.get(row.key);
    if (known !== undefined) return known;
    const found = this.#get<{ actor_id: number; name: string; country: string | null }>('SELECT actor_id, name, country FROM actors WHERE key = ?', row.key);
    // A country that was only known as somebody's so far gets its name.
    if (found !== undefined && found.name === found.country) this.#nameActor(found.actor_id, row);
    const id = found?.actor_id ?? this.#newActor(row);
    this.#keepActor(row.key, id);
    return id;
  }

  /** The actor of a key that somebody stands for: mostly a country (`country:RUS`), which may not have been named by itself yet. */
  #actorOfKey(key: string): number {
    const known = this.#actors.get(key) ?? this.#get<{ actor_id: number }>('SELECT actor_id FROM actors WHERE key = ?', key)?.actor_id;
    if (known !== undefined) return known;
    const code = key.slice(key.indexOf(':') + 1);
    return this.#newActor({
      local: '',
      key,
      name: code,
      nameEn: null,
      type: key.slice(0, Math.max(key.indexOf(':'), 0)),
      country: code,
      folded: fold(code),
      offices: [],
    });
  }

  #keepActor(key: string, id: number): void {
    if (this.#actors.size >= ACTORS_KEPT) this.#actors.clear();
    this.#actors.set(key, id);
  }

  #newActor({ key, name, nameEn, type, country, folded }: DossierRows['entities'][number]): number {
    const insert = 'INSERT INTO actors (key, name, name_en, type, country, folded) VALUES (?, ?, ?, ?, ?, ?)';
    const id = this.#run(insert, key, name, nameEn, type, country, folded);
    this.#run('INSERT INTO search_actors (rowid, name) VALUES (?, ?)', id, `${folded} ${nameEn ?? ''}`);
    return id;
  }

  #nameActor(id: number, { name, nameEn, folded }: DossierRows['entities'][number]): void {
    this.#run('UPDATE actors SET name = ?, name_en = ?, folded = ? WHERE actor_id = ?', name, nameEn, folded, id);
    this.#run('DELETE FROM search_actors WHERE rowid = ?', id);
    this.#run('INSERT INTO search_actors (rowid, name) VALUES (?, ?)', id, `${folded} ${nameEn ?? ''}`);
  }

  #runId({ version, model }: PreparedArticle['coder']): number {
    const key = `${version} ${model}`;
    const known = this.#runs.get(key);
    if (known !== undefined) return known;
    this.#run('INSERT OR IGNORE INTO runs (coder, model, started_at) VALUES (?, ?, ?)', version, model, new Date().toISOString());
    const id = this.#get<{ run_id: number }>('SELECT run_id FROM runs WHERE coder = ? AND model = ?', version, model)?.run_id ?? 0;
    this.#runs.set(key, id);
    return id;
  }

  #get<T>(sql: string, ...values: unknown[]): T | undefined {
    return this.#statements.get<T>(sql, ...values);
  }

  /** @returns the number of the row that was written */
  #run(sql: string, ...values: unknown[]): number {
    return this.#statements.run(sql, ...values);
  }
}
