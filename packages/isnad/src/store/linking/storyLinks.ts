import { dayNumber } from '../../corroboration/days.js';
import { bandsOf, isPrintedNear, isSameStory, likenessOf, STORY_DAYS, shingles, storyOfDocuments } from '../../corroboration/stories.js';
import type { Statements } from './statements.js';

/** Stands for the day of an article that has none: no article is that old. */
const NO_DAY = -10_000_000;
/** Texts whose shingles are remembered. */
const TEXTS_KEPT = 256;

/** Finds the stories of articles as they come and go. */
export class StoryLinks {
  readonly #statements: Statements;
  readonly #shingles = new Map<number, Uint32Array>();
  readonly #dirty = new Set<number>();

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** Compares a new text with those that share a band with it. */
  link(articleId: number, own: Uint32Array, bands: Uint32Array, publishedOn: string | null): void {
    this.#dirty.add(articleId);
    this.#remember(articleId, own);
    const day = publishedOn === null ? null : dayNumber(publishedOn);
    const stored = day ?? NO_DAY;
    const [from, to] = day === null ? [NO_DAY, Number.MAX_SAFE_INTEGER] : [day - STORY_DAYS, day + STORY_DAYS];
    const candidates = new Set<number>();
    for (const band of bands) {
      const rows = this.#statements
        .of('SELECT article_id FROM story_bands WHERE band = ? AND (day BETWEEN ? AND ? OR day = ?)')
        .pluck()
        .all(band, from, to, NO_DAY) as number[];
      for (const other of rows) candidates.add(other);
      this.#statements.run('INSERT OR IGNORE INTO story_bands (band, day, article_id) VALUES (?, ?, ?)', band, stored, articleId);
    }
    candidates.delete(articleId);
    for (const other of candidates) {
      const pair = likenessOf(own, this.#shinglesOf(other));
      if (!isPrintedNear(day, this.#dayOf(other)) || !isSameStory(pair)) continue;
      for (const [x, y] of [
        [articleId, other],
        [other, articleId],
      ])
        this.#statements.run(
          'INSERT OR REPLACE INTO story_pairs (article_id, other_id, jaccard, containment) VALUES (?, ?, ?, ?)',
          ...[x, y, pair.jaccard, pair.containment],
        );
    }
  }

  /** Takes an article's text out again, as it was linked. */
  unlink(articleId: number, text: string, publishedOn: string | null): void {
    const day = publishedOn === null ? NO_DAY : dayNumber(publishedOn);
    for (const band of bandsOf(shingles(text)))
      this.#statements.run('DELETE FROM story_bands WHERE band = ? AND day = ? AND article_id = ?', band, day, articleId);
    for (const other of this.#pairsOf(articleId)) this.#dirty.add(other);
    this.#statements.run('DELETE FROM story_pairs WHERE article_id = ? OR other_id = ?', articleId, articleId);
    this.#shingles.delete(articleId);
    this.#dirty.add(articleId);
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
      const group = [start];
      seen.add(start);
      for (const member of group)
        for (const other of this.#pairsOf(member))
          if (!seen.has(other)) {
            seen.add(other);
            group.push(other);
          }
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
    this.#dirty.clear();
  }

  #pairsOf(articleId: number): number[] {
    return this.#statements.of('SELECT other_id FROM story_pairs WHERE article_id = ?').pluck().all(articleId) as number[];
  }

  #dayOf(articleId: number): number | null {
    const day = this.#statements.get<{ published_on: string | null }>('SELECT published_on FROM articles WHERE article_id = ?', articleId)?.published_on;
    return day == null ? null : dayNumber(day);
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
    const [oldest] = this.#shingles.keys();
    if (this.#shingles.size >= TEXTS_KEPT && oldest !== undefined) this.#shingles.delete(oldest);
    this.#shingles.set(articleId, own);
  }
}
