import { dayNumber } from '../../corroboration/days.js';
import { bandsOf, isPrintedNear, isSameStory, likenessOf, STORY_DAYS, shingles, storyOfDocuments } from '../../corroboration/stories.js';
import type { Statements } from './statements.js';

/** Stands for the day of an article that has none: no article is that old. */
const NO_DAY = -10_000_000;
/** How many shingles of texts are remembered: four bytes each. */
const SHINGLES_KEPT = 1_000_000;

/** Finds the stories of articles as they come and go. */
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
    const candidates = this.#candidates(articleId, bands, day);
    // What is the same to the word shares all bands.
    for (const [other, shared] of candidates) {
      if (shared < bands.length || this.#dayOf(other) !== day || !isSameSet(own, this.#shinglesOf(other))) continue;
      this.#pair(articleId, other, 1, 1);
      return;
    }
    for (const band of bands)
      this.#statements.run('INSERT OR IGNORE INTO story_bands (band, day, article_id) VALUES (?, ?, ?)', band, day ?? NO_DAY, articleId);
    for (const other of candidates.keys()) {
      this.comparisons++;
      const pair = likenessOf(own, this.#shinglesOf(other));
      if (isPrintedNear(day, this.#dayOf(other)) && isSameStory(pair)) this.#pair(articleId, other, pair.jaccard, pair.containment);
    }
  }

  /** Takes an article's text out again, as it was linked; where it had twins, the last of them takes its place. */
  unlink(articleId: number, text: string, publishedOn: string | null): void {
    const day = publishedOn === null ? null : dayNumber(publishedOn);
    const bands = bandsOf(shingles(text));
    const hasBands = this.#statements.get('SELECT 1 FROM story_bands WHERE band = ? AND day = ? AND article_id = ?', bands[0] ?? 0, day ?? NO_DAY, articleId);
    for (const band of bands) this.#statements.run('DELETE FROM story_bands WHERE band = ? AND day = ? AND article_id = ?', band, day ?? NO_DAY, articleId);
    const others = this.#statements.all<{ other_id: number; jaccard: number }>(
      'SELECT other_id, jaccard FROM story_pairs WHERE article_id = ? ORDER BY other_id',
      articleId,
    );
    const twins = hasBands === undefined ? [] : others.filter(({ other_id, jaccard }) => jaccard === 1 && this.#dayOf(other_id) === day);
    for (const { other_id } of others) this.#dirty.add(other_id);
    this.#statements.run('DELETE FROM story_pairs WHERE article_id = ?', articleId);
    this.#statements.run('DELETE FROM story_pairs WHERE other_id = ?', articleId);
    this.#drop(articleId);
    this.#dirty.add(articleId);
    const next = twins.pop()?.other_id;
    if (next === undefined) return;
    this.link(next, this.#shinglesOf(next), bands, publishedOn);
    for (const { other_id } of twins) this.#pair(other_id, next, 1, 1);
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
    this.#kept = 0;
    this.#dirty.clear();
  }

  /** Texts that share a band, printed near enough, with how many they share. */
  #candidates(articleId: number, bands: Uint32Array, day: number | null): Map<number, number> {
    const [from, to] = day === null ? [NO_DAY, Number.MAX_SAFE_INTEGER] : [day - STORY_DAYS, day + STORY_DAYS];
    const select = this.#statements.of('SELECT article_id FROM story_bands WHERE band = ? AND (day BETWEEN ? AND ? OR day = ?)').pluck();
    const found = new Map<number, number>();
    for (const band of bands) for (const other of select.all(band, from, to, NO_DAY) as number[]) found.set(other, (found.get(other) ?? 0) + 1);
    found.delete(articleId);
    return found;
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
