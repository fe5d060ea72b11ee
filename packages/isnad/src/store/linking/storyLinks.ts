import { dayNumber } from '../../corroboration/days.js';
import { bandsOf, isPrintedNear, isSameStory, likenessOf, STORY_DAYS, shingles, storyOfDocuments } from '../../corroboration/stories.js';
import type { Statements } from './statements.js';

/** Stands for the day of an article that has none: no article is that old. */
const NO_DAY = -10_000_000;
/** How many shingles of texts are remembered: four bytes each. */
const SHINGLES_KEPT = 1_000_000;

/** Articles that stand under one band with the same hub. */
interface Run {
  readonly band: number;
  readonly day: number;
}

/**
 * Finds the stories of articles as they come and go. A story is a connected group of texts that are near-identical in pairs, and of these pairs only so many are kept as hold the
 * group together: an article stands under its bands with its *hub*, an article that it is one text with, directly or over others, so that a newcomer that is one text with the
 * hub, or with any other of its followers, need not be compared with the rest. A text that a thousand papers print, each with its own headline, is compared once for each.
 */
export class StoryLinks {
  readonly #statements: Statements;
  readonly #shingles = new Map<number, Uint32Array>();
  #kept = 0;
  readonly #dirty = new Set<number>();
  /** How many pairs of texts were compared. */
  comparisons = 0;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** Compares a new text with those that share a band with it. One that is another's to the word, of the same day, is its twin: it only points to that other. */
  link(articleId: number, own: Uint32Array, bands: Uint32Array, publishedOn: string | null): void {
    this.#dirty.add(articleId);
    this.#remember(articleId, own);
    const day = publishedOn === null ? null : dayNumber(publishedOn);
    const lead = this.#under(bands.at(-1) ?? 0, day ?? NO_DAY).find((other) => isSameSet(own, this.#shinglesOf(other)));
    if (lead !== undefined && bands.length > 0) {
      this.#pair(articleId, lead, 1, 1);
      return;
    }
    let joined: number | undefined;
    for (const [hub, runs] of this.#runs(bands, day))
      for (const other of this.#followers(hub, runs)) {
        this.comparisons++;
        const pair = likenessOf(own, this.#shinglesOf(other));
        if (!isPrintedNear(day, this.#dayOf(other)) || !isSameStory(pair)) continue;
        this.#pair(articleId, other, pair.jaccard, pair.containment);
        joined ??= hub;
        break;
      }
    for (const band of bands)
      this.#statements.run(
        'INSERT OR IGNORE INTO story_bands (band, day, hub, article_id) VALUES (?, ?, ?, ?)',
        band,
        day ?? NO_DAY,
        joined ?? articleId,
        articleId,
      );
  }

  /** Takes an article's text out again, as it was linked. Where others are held together by it alone, they are compared anew. */
  unlink(articleId: number, text: string, publishedOn: string | null): void {
    const group = this.#groupOf(articleId);
    const others = this.#pairsOf(articleId);
    const hub = this.#takeOut(articleId, bandsOf(shingles(text)), publishedOn);
    for (const other of others) this.#dirty.add(other);
    this.#dirty.add(articleId);
    if (others.length < 2 && hub !== articleId) return;
    // The last becomes the hub: when all are taken out and put back in their order, that happens twice and not with each.
    const rest = group.filter((member) => member !== articleId).sort((a, b) => b - a);
    const texts = rest.map((member) => {
      const own = this.#shinglesOf(member);
      return { member, own, bands: bandsOf(own), day: this.#publishedOn(member) };
    });
    for (const { member, bands, day } of texts) this.#takeOut(member, bands, day);
    for (const { member, own, bands, day } of texts) this.link(member, own, bands, day);
  }

  /**
   * Writes the stories that changed.
   *
   * @returns articles whose story is another one now
   */
  settle(): number[] {
    const changed: number[] = [];
    const seen = new Set<number>();
    for (const start of this.#dirty) {
      if (seen.has(start)) continue;
      const group = this.#groupOf(start);
      for (const member of group) seen.add(member);
      const rows = group.flatMap(
        (member) =>
          this.#statements.get<{ id: string; story_id: string | null }>(
            'SELECT a.id, s.story_id FROM articles a LEFT JOIN stories s ON s.article_id = a.article_id WHERE a.article_id = ?',
            member,
          ) ?? [],
      );
      const story = storyOfDocuments(rows.map(({ id }) => id)).id;
      group.forEach((member, i) => {
        if (rows[i]?.story_id === story) return;
        this.#statements.run('INSERT OR REPLACE INTO stories (article_id, story_id) VALUES (?, ?)', member, story);
        changed.push(member);
      });
    }
    this.#dirty.clear();
    return changed;
  }

  forget(): void {
    this.#shingles.clear();
    this.#kept = 0;
    this.#dirty.clear();
  }

  /** Where texts stand that share a band and were printed near enough, by their hub. */
  #runs(bands: Uint32Array, day: number | null): Map<number, Run[]> {
    // Two questions, for SQLite seeks neither pair of columns in one.
    const nextHub = this.#statements.of('SELECT day, hub FROM story_bands WHERE band = ? AND day = ? AND hub > ? ORDER BY hub LIMIT 1');
    const nextDay = this.#statements.of('SELECT day, hub FROM story_bands WHERE band = ? AND day > ? AND day <= ? ORDER BY day, hub LIMIT 1');
    const spans = day === null ? [[NO_DAY, Number.MAX_SAFE_INTEGER] as const] : [[NO_DAY, NO_DAY] as const, [day - STORY_DAYS, day + STORY_DAYS] as const];
    const found = new Map<number, Run[]>();
    // From run to run, over all articles of one.
    for (const band of bands)
      for (const [from, to] of spans)
        for (let at = { day: from, hub: -1 }; ; ) {
          const run = (nextHub.get(band, at.day, at.hub) ?? nextDay.get(band, at.day, to)) as { day: number; hub: number } | undefined;
          if (run === undefined) break;
          at = run;
          const runs = found.get(run.hub);
          if (runs === undefined) found.set(run.hub, [{ band, day: run.day }]);
          else runs.push({ band, day: run.day });
        }
    return found;
  }

  /** Articles of runs with one hub, each once: the hub before the others, for it is like most of them. */
  *#followers(hub: number, runs: readonly Run[]): Generator<number> {
    const seen = new Set<number>();
    const stands = this.#statements.of('SELECT 1 FROM story_bands WHERE band = ? AND day = ? AND hub = ? AND article_id = ?');
    if (runs.some(({ band, day }) => stands.get(band, day, hub, hub) !== undefined)) {
      seen.add(hub);
      yield hub;
    }
    const select = this.#statements.of('SELECT article_id FROM story_bands WHERE band = ? AND day = ? AND hub = ?').pluck();
    for (const { band, day } of runs)
      for (const other of select.all(band, day, hub) as number[]) {
        if (seen.has(other)) continue;
        seen.add(other);
        yield other;
      }
  }

  #under(band: number, day: number): number[] {
    return this.#statements.of('SELECT article_id FROM story_bands WHERE band = ? AND day = ?').pluck().all(band, day) as number[];
  }

  /** Removes all that is kept of an article. @returns its hub; undefined for a twin, or a text that is too short */
  #takeOut(articleId: number, bands: Uint32Array, publishedOn: string | null): number | undefined {
    const day = publishedOn === null ? NO_DAY : dayNumber(publishedOn);
    const select = this.#statements.of('SELECT hub FROM story_bands WHERE band = ? AND day = ? AND article_id = ?').pluck();
    // The band of all shingles has the fewest articles; what an older Isnad linked stands under the others only.
    const hub = [bands.at(-1), bands[0]].map((band) => select.get(band ?? 0, day, articleId) as number | undefined).find((one) => one !== undefined);
    if (hub !== undefined)
      for (const band of bands)
        this.#statements.run('DELETE FROM story_bands WHERE band = ? AND day = ? AND hub = ? AND article_id = ?', band, day, hub, articleId);
    this.#statements.run('DELETE FROM story_pairs WHERE article_id = ?', articleId);
    this.#statements.run('DELETE FROM story_pairs WHERE other_id = ?', articleId);
    this.#drop(articleId);
    return hub;
  }

  /** An article and all that it is one text with, directly or over others. */
  #groupOf(articleId: number): number[] {
    const group = new Set([articleId]);
    for (const member of group) for (const other of this.#pairsOf(member)) group.add(other);
    return [...group];
  }

  #pair(articleId: number, other: number, jaccard: number, containment: number): void {
    for (const [x, y] of [
      [articleId, other],
      [other, articleId],
    ])
      this.#statements.run('INSERT OR REPLACE INTO story_pairs (article_id, other_id, jaccard, containment) VALUES (?, ?, ?, ?)', x, y, jaccard, containment);
  }

  #pairsOf(articleId: number): number[] {
    return this.#statements.of('SELECT other_id FROM story_pairs WHERE article_id = ?').pluck().all(articleId) as number[];
  }

  #publishedOn(articleId: number): string | null {
    return this.#statements.get<{ published_on: string | null }>('SELECT published_on FROM articles WHERE article_id = ?', articleId)?.published_on ?? null;
  }

  #dayOf(articleId: number): number | null {
    const day = this.#publishedOn(articleId);
    return day === null ? null : dayNumber(day);
  }

  #shinglesOf(articleId: number): Uint32Array {
    const known = this.#shingles.get(articleId);
    if (known !== undefined) return known;
    const row = this.#statements.get<{ text: string }>(
      'SELECT v.text FROM articles a JOIN versions v ON v.version_id = a.version_id WHERE a.article_id = ?',
      articleId,
    );
    const own = shingles(row?.text ?? '');
    this.#remember(articleId, own);
    return own;
  }

  #remember(articleId: number, own: Uint32Array): void {
    this.#drop(articleId);
    this.#shingles.set(articleId, own);
    this.#kept += own.length;
    for (const oldest of this.#shingles.keys()) {
      if (this.#kept <= SHINGLES_KEPT || oldest === articleId) break;
      this.#drop(oldest);
    }
  }

  #drop(articleId: number): void {
    this.#kept -= this.#shingles.get(articleId)?.length ?? 0;
    this.#shingles.delete(articleId);
  }
}

function isSameSet(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
