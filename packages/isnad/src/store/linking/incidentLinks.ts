import { pairsOf } from '../../corroboration/dyads.js';
import { hashText } from '../../corroboration/hash.js';
import { divide, type Edge, incidentOf, mostTelling } from '../../corroboration/incidents.js';
import { blockingKeys, isLinkable, likeness, lookupDays, SAME_HAPPENING } from '../../corroboration/link.js';
import type { Claim } from '../../corroboration/types.js';
import { type BookPage, type ClaimBook, claimNumber } from './claimBook.js';
import type { Statements } from './statements.js';

/** Finds the incidents of claims as they come and go. */
export class IncidentLinks {
  readonly #statements: Statements;
  readonly #book: ClaimBook;
  readonly #dirty = new Set<number>();
  /** Finds an actor's number by its key, and makes one where there is none. */
  readonly #actorOf: (key: string) => number;

  constructor(statements: Statements, book: ClaimBook, actorOf: (key: string) => number) {
    this.#statements = statements;
    this.#book = book;
    this.#actorOf = actorOf;
  }

  /** Links the claims of an article with those that are there. */
  link({ articleId, claims }: BookPage): void {
    claims.forEach((claim, place) => {
      if (!isLinkable(claim)) return;
      const number = claimNumber(articleId, place);
      this.#dirty.add(number);
      for (const other of this.#candidates(claim, number)) {
        const known = this.#book.claim(other);
        const score = known === null ? 0 : likeness(claim, known);
        if (score < SAME_HAPPENING) continue;
        this.#statements.run(
          'INSERT OR REPLACE INTO claim_links (claim, other, score) VALUES (?, ?, ?), (?, ?, ?)',
          number,
          other,
          score,
          other,
          number,
          score,
        );
      }
    });
  }

  /** Takes the claims of an article out again, with the incidents that they stand in; the others of these are divided anew. */
  unlink({ articleId, claims, events }: BookPage): void {
    claims.forEach((claim, place) => {
      if (!isLinkable(claim)) return;
      const number = claimNumber(articleId, place);
      for (const key of keyHashes(claim))
        for (const day of lookupDays(claim).own) this.#statements.run('DELETE FROM claim_keys WHERE key = ? AND day = ? AND claim = ?', key, day, number);
      for (const { other } of this.#linksOf(number)) {
        this.#dirty.add(other);
        this.#statements.run('DELETE FROM claim_links WHERE claim = ? AND other = ?', other, number);
      }
      this.#statements.run('DELETE FROM claim_links WHERE claim = ?', number);
      this.#dropIncidentOf(events.get(claim.event) ?? -1);
      this.#dirty.delete(number);
    });
  }

  /** Makes the incidents of an article's claims to be written anew, because its story is another one. */
  touch({ articleId, claims }: BookPage): void {
    claims.forEach((claim, place) => {
      if (isLinkable(claim)) this.#dirty.add(claimNumber(articleId, place));
    });
  }

  /** Writes the incidents that changed. */
  settle(): void {
    const seen = new Set<number>();
    for (const start of this.#dirty) {
      const claim = this.#book.claim(start);
      if (seen.has(start) || claim === null || !isLinkable(claim)) continue;
      const { members, edges } = this.#group(start);
      for (const member of members) seen.add(member);
      for (const member of members) this.#dropIncidentOf(this.#book.event(member) ?? -1);
      const claims = members.flatMap((member) => this.#book.claim(member) ?? []);
      const numbers = new Map(claims.map((claim, i) => [claim.id, members[i] ?? -1]));
      for (const part of divide(claims, edges)) this.#write(part, numbers);
    }
    this.#dirty.clear();
  }

  forget(): void {
    this.#dirty.clear();
  }

  /** Claims of the same days that share a key; the newcomer is put beside them. */
  #candidates(claim: Claim, number: number): Set<number> {
    const found = new Set<number>();
    const { own, near } = lookupDays(claim);
    const [from, to] = [near[0] ?? 0, near.at(-1) ?? 0];
    for (const key of keyHashes(claim)) {
      const rows = this.#statements.of('SELECT claim FROM claim_keys WHERE key = ? AND day BETWEEN ? AND ?').pluck().all(key, from, to) as number[];
      for (const other of rows) found.add(other);
      for (const day of own) this.#statements.run('INSERT OR IGNORE INTO claim_keys (key, day, claim) VALUES (?, ?, ?)', key, day, number);
    }
    found.delete(number);
    return found;
  }

  #linksOf(number: number): { other: number; score: number }[] {
    return this.#statements.all('SELECT other, score FROM claim_links WHERE claim = ?', number);
  }

  /** All claims that a claim is linked with, over others too; edges by the places of the members. */
  #group(start: number): { members: number[]; edges: Edge[] } {
    const members = [start];
    const place = new Map([[start, 0]]);
    const edges: Edge[] = [];
    for (const member of members)
      for (const { other, score } of this.#linksOf(member)) {
        if (!place.has(other)) place.set(other, members.push(other) - 1);
        const [a, b] = [place.get(member) ?? 0, place.get(other) ?? 0];
        if (member < other) edges.push({ a, b, score });
      }
    return { members, edges };
  }

  #dropIncidentOf(event: number): void {
    this.#statements.run('DELETE FROM incidents WHERE incident = (SELECT incident FROM incident_claims WHERE event_id = ?)', event);
  }

  #write(claims: readonly Claim[], numbers: ReadonlyMap<string, number>): void {
    const { id, type, start, end, corroboration, contradictions } = incidentOf(claims, (document) => this.#storyOf(document));
    const count = (of: (claim: Claim) => string | null): number => new Set(claims.map(of).filter((value) => value !== null)).size;
    const incident = this.#statements.run(
      `INSERT INTO incidents (incident_id, type, date_start, date_end, corroboration, claims, documents, outlets, contradictions)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[id, type, start, end, corroboration, claims.length],
      ...[count(({ document }) => document), count(({ publisher }) => publisher), [...new Set(contradictions.map(({ about }) => about))].join(' ')],
    );
    const lead = mostTelling(claims);
    let position = 1;
    for (const claim of claims) {
      const event = this.#book.event(numbers.get(claim.id) ?? -1);
      if (event === null) continue;
      const place = claim === lead ? 0 : position++;
      this.#statements.run('INSERT INTO incident_claims (event_id, incident, position) VALUES (?, ?, ?)', event, incident, place);
    }
    if (start === null) return;
    const pairs = new Map(claims.flatMap(pairsOf).map((pair) => [pair.join('\n'), pair]));
    for (const [x, y] of pairs.values()) {
      const [a, b] = [this.#actorOf(x), this.#actorOf(y)];
      this.#statements.run('INSERT OR IGNORE INTO dyads (a, b, day, incident) VALUES (?, ?, ?, ?), (?, ?, ?, ?)', a, b, start, incident, b, a, start, incident);
    }
  }

  #storyOf(document: string): string {
    const row = this.#statements.get<{ story_id: string }>(
      'SELECT s.story_id FROM articles a JOIN stories s ON s.article_id = a.article_id WHERE a.id = ?',
      document,
    );
    return row?.story_id ?? document;
  }
}

function keyHashes(claim: Claim): number[] {
  return [...new Set(blockingKeys(claim).map(hashText))];
}
