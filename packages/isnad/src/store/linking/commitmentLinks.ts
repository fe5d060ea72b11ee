import { commitmentOf, deedDay, deedKeys, earliest, follow, wantedKeys } from '../../corroboration/commitments.js';
import { dayNumber } from '../../corroboration/days.js';
import { hashText } from '../../corroboration/hash.js';
import type { Claim } from '../../corroboration/types.js';
import { type BookPage, type ClaimBook, claimNumber } from './claimBook.js';
import type { Statements } from './statements.js';

/** Follows commitments as claims come and go. */
export class CommitmentLinks {
  readonly #statements: Statements;
  readonly #book: ClaimBook;
  readonly #dirty = new Set<number>();

  constructor(statements: Statements, book: ClaimBook) {
    this.#statements = statements;
    this.#book = book;
  }

  /** Opens the commitments of an article, and finds those that its deeds may be evidence for. */
  link({ articleId, claims }: BookPage): void {
    claims.forEach((claim, place) => {
      const number = claimNumber(articleId, place);
      const commitment = commitmentOf(claim);
      if (commitment !== null) {
        for (const key of hashes(wantedKeys(claim)))
          this.#statements.run('INSERT OR IGNORE INTO commitment_keys (key, until, claim) VALUES (?, ?, ?)', key, dayNumber(commitment.until), number);
        this.#dirty.add(number);
      }
      const day = dayOf(claim);
      if (day === null) return;
      for (const key of deedHashes(claim)) this.#statements.run('INSERT OR IGNORE INTO claim_keys (key, day, claim) VALUES (?, ?, ?)', key, day, number);
      const waiting = this.#statements.of('SELECT claim FROM commitment_keys WHERE key = ? AND until >= ?').pluck();
      for (const key of hashes(deedKeys(claim))) for (const other of waiting.all(key, day) as number[]) this.#dirty.add(other);
    });
  }

  /** Takes an article's commitments and deeds out again; what its deeds were evidence for is judged anew. */
  unlink({ articleId, claims, events }: BookPage): void {
    claims.forEach((claim, place) => {
      const number = claimNumber(articleId, place);
      const commitment = commitmentOf(claim);
      if (commitment !== null)
        for (const key of hashes(wantedKeys(claim)))
          this.#statements.run('DELETE FROM commitment_keys WHERE key = ? AND until = ? AND claim = ?', key, dayNumber(commitment.until), number);
      const event = events.get(claim.event) ?? -1;
      this.#statements.run('DELETE FROM commitments WHERE event_id = ?', event);
      this.#dirty.delete(number);
      const day = dayOf(claim);
      if (day === null) return;
      for (const key of deedHashes(claim)) this.#statements.run('DELETE FROM claim_keys WHERE key = ? AND day = ? AND claim = ?', key, day, number);
      const followed = this.#statements.all<{ article_id: number; local_id: string }>(
        'SELECT e.article_id, e.local_id FROM commitment_evidence v JOIN events e ON e.event_id = v.commitment WHERE v.event_id = ?',
        event,
      );
      for (const { article_id, local_id } of followed) {
        const other = this.#book.ofEvent(article_id, local_id);
        if (other !== null && article_id !== articleId) this.#dirty.add(other);
      }
    });
  }

  /** Judges anew what changed. */
  settle(): void {
    for (const number of this.#dirty) {
      const claim = this.#book.claim(number);
      const event = this.#book.event(number);
      const commitment = claim === null ? null : commitmentOf(claim);
      if (claim === null || event === null || commitment === null) continue;
      const candidates = this.#candidates(claim, commitment);
      const later = [...candidates.values()].map((found) => found.claim);
      const { id, kind, state, madeOn, until, history } = follow(commitment, later, () => null);
      this.#statements.run(
        `INSERT INTO commitments (event_id, commitment_id, kind, state, made_on, until) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (event_id) DO UPDATE SET state = excluded.state`,
        ...[event, id, kind, state, madeOn, until],
      );
      this.#statements.run('DELETE FROM commitment_evidence WHERE commitment = ?', event);
      for (const [position, { claim: evidence, on, shows, because }] of history.entries())
        this.#statements.run(
          'INSERT INTO commitment_evidence (commitment, position, event_id, on_day, shows, because) VALUES (?, ?, ?, ?, ?, ?)',
          ...[event, position, candidates.get(evidence)?.event, on, shows, because],
        );
    }
    this.#dirty.clear();
  }

  forget(): void {
    this.#dirty.clear();
  }

  /** Deeds that may be evidence, by their ids. */
  #candidates(claim: Claim, { madeOn, until }: { readonly madeOn: string; readonly until: string }): Map<string, { claim: Claim; event: number }> {
    const found = new Map<string, { claim: Claim; event: number }>();
    const [from, to] = [dayNumber(earliest(claim, madeOn)), dayNumber(until)];
    const deeds = this.#statements.of('SELECT claim FROM claim_keys WHERE key = ? AND day BETWEEN ? AND ?').pluck();
    for (const key of wantedKeys(claim))
      for (const number of deeds.all(hashText(`deed|${key}`), from, to) as number[]) {
        const [other, event] = [this.#book.claim(number), this.#book.event(number)];
        if (other !== null && event !== null) found.set(other.id, { claim: other, event });
      }
    return found;
  }
}

function dayOf(claim: Claim): number | null {
  const day = deedDay(claim);
  return day === null ? null : dayNumber(day);
}

function hashes(keys: readonly string[]): number[] {
  return [...new Set(keys.map(hashText))];
}

function deedHashes(claim: Claim): number[] {
  return hashes(deedKeys(claim).map((key) => `deed|${key}`));
}
