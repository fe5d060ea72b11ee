import { divide, type Edge } from '../../corroboration/divide.js';
import { pairsOf } from '../../corroboration/dyads.js';
import { hashText } from '../../corroboration/hash.js';
import { incidentOf, mostTelling } from '../../corroboration/incidents.js';
import { holdsTogether, type Kind, signaturesOf } from '../../corroboration/kinds.js';
import { blockingKeys, isLinkable, likeness, lookupDays, SAME_HAPPENING } from '../../corroboration/link.js';
import type { Claim } from '../../corroboration/types.js';
import { type BookPage, type ClaimBook, claimNumber, placeOf } from './claimBook.js';
import type { Statements } from './statements.js';

/** A claim of a group with the number of its event. */
interface Member {
  readonly claim: Claim;
  readonly event: number;
}

/** Where an event stands: position 0 says the most of its incident, the others have 1. */
interface Row {
  readonly incident: number;
  readonly position: number;
}

/** A row of `claim_twins` with what tells the twin from its lead. */
interface TwinRow {
  readonly claim: number;
  readonly event_id: number;
  readonly local_id: string;
  readonly id: string;
  readonly publisher: string | null;
  readonly published_on: string | null;
}

/**
 * Finds the incidents of claims as they come and go. Of claims of one kind the first that came leads: it alone is looked up and linked, the others (its twins)
 * only point to it, so that a report that is printed a thousand times is compared like one.
 */
export class IncidentLinks {
  readonly #statements: Statements;
  readonly #book: ClaimBook;
  readonly #dirty = new Set<number>();
  /** Finds an actor's number by its key, and makes one where there is none. */
  readonly #actorOf: (key: string) => number;
  /** How many pairs of claims were scored. */
  comparisons = 0;

  constructor(statements: Statements, book: ClaimBook, actorOf: (key: string) => number) {
    this.#statements = statements;
    this.#book = book;
    this.#actorOf = actorOf;
  }

  /** Links the claims of an article with those that are there. */
  link(page: BookPage): void {
    page.claims.forEach((claim, place) => {
      if (!isLinkable(claim)) return;
      const number = claimNumber(page.articleId, place);
      this.#dirty.add(number);
      const candidates = this.#candidates(claim);
      const signature = signaturesOf(page.claims)[place];
      const lead = [...candidates].find((other) => other !== number && this.#signature(other) === signature);
      if (lead === undefined) this.#lead(claim, number, candidates);
      else this.#follow(number, lead, page.events.get(claim.event) ?? -1);
    });
  }

  /** Takes the claims of an article out again, with the incidents that they stand in; the others of these are divided anew. */
  unlink({ articleId, claims, events }: BookPage): void {
    claims.forEach((claim, place) => {
      if (!isLinkable(claim)) return;
      const number = claimNumber(articleId, place);
      const lead = this.#leadOf(number);
      this.#dropIncidentOf(events.get(claim.event) ?? -1);
      if (lead === number) this.#unlead(claim, number);
      else {
        this.#statements.run('DELETE FROM claim_twins WHERE claim = ?', number);
        this.#soil(lead);
      }
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
      const lead = this.#leadOf(start);
      const first = this.#member(lead);
      if (seen.has(lead) || seen.has(start) || first === null || !isLinkable(first.claim)) continue;
      const links = this.#linksOf(lead);
      if (links.length === 0 && !holdsTogether([first.claim])) {
        // What says too little to be linked with its like stands alone, however often it was printed.
        seen.add(start);
        const alone = start === lead ? first : this.#member(start);
        if (alone !== null) this.#rewrite([[alone]], []);
        continue;
      }
      const { leads, edges } = this.#group(lead);
      for (const member of leads) seen.add(member);
      this.#rewrite(
        leads.flatMap((member) => {
          const found = this.#member(member);
          return found === null ? [] : [[found, ...this.#twinsOf(member, found.claim)] as const];
        }),
        edges,
      );
    }
    this.#dirty.clear();
  }

  forget(): void {
    this.#dirty.clear();
  }

  /** Leads of the same days that share a key. */
  #candidates(claim: Claim): Set<number> {
    const found = new Set<number>();
    const { near } = lookupDays(claim);
    const [from, to] = [near[0] ?? 0, near.at(-1) ?? 0];
    const select = this.#statements.of('SELECT claim FROM claim_keys WHERE key = ? AND day BETWEEN ? AND ?').pluck();
    for (const key of keyHashes(claim)) for (const other of select.all(key, from, to) as number[]) found.add(other);
    return found;
  }

  #signature(number: number): string | undefined {
    const [articleId, place] = placeOf(number);
    return signaturesOf(this.#book.page(articleId)?.claims ?? [])[place];
  }

  /** Puts a claim beside the others, and links it with those that tell the same happening. */
  #lead(claim: Claim, number: number, candidates: Iterable<number>): void {
    for (const key of keyHashes(claim))
      for (const day of lookupDays(claim).own) this.#statements.run('INSERT OR IGNORE INTO claim_keys (key, day, claim) VALUES (?, ?, ?)', key, day, number);
    for (const other of candidates) {
      const known = other === number ? null : this.#book.claim(other);
      if (known === null) continue;
      this.comparisons++;
      const score = likeness(claim, known, true);
      if (score < SAME_HAPPENING) continue;
      this.#statements.run(
        'INSERT OR REPLACE INTO claim_links (claim, other, score) VALUES (?, ?, ?), (?, ?, ?)',
        ...[number, other, score],
        ...[other, number, score],
      );
      // Those of its kind that stood alone so far are linked with it too.
      this.#soil(other);
    }
  }

  #follow(number: number, lead: number, event: number): void {
    this.#statements.run('INSERT OR REPLACE INTO claim_twins (claim, lead, event_id) VALUES (?, ?, ?)', number, lead, event);
  }

  /** Takes a lead out; the last of its twins leads from now on: when all are taken out and put back in their order, that happens twice and not with each. */
  #unlead(claim: Claim, number: number): void {
    for (const key of keyHashes(claim))
      for (const day of lookupDays(claim).own) this.#statements.run('DELETE FROM claim_keys WHERE key = ? AND day = ? AND claim = ?', key, day, number);
    const others = this.#linksOf(number);
    for (const { other } of others) {
      this.#statements.run('DELETE FROM claim_links WHERE claim = ? AND other = ?', other, number);
      this.#soil(other);
    }
    this.#statements.run('DELETE FROM claim_links WHERE claim = ?', number);
    const next = this.#statements.get<{ claim: number }>('SELECT claim FROM claim_twins WHERE lead = ? ORDER BY claim DESC LIMIT 1', number)?.claim;
    const successor = next === undefined ? null : this.#book.claim(next);
    if (next === undefined || successor === null) return;
    this.#statements.run('DELETE FROM claim_twins WHERE claim = ?', next);
    this.#statements.run('UPDATE claim_twins SET lead = ? WHERE lead = ?', next, number);
    this.#lead(successor, next, this.#candidates(successor));
    this.#soil(next);
  }

  #leadOf(number: number): number {
    return this.#statements.get<{ lead: number }>('SELECT lead FROM claim_twins WHERE claim = ?', number)?.lead ?? number;
  }

  /** Makes what a kind stands in to be divided anew. */
  #soil(lead: number): void {
    this.#dirty.add(lead);
    const claim = this.#book.claim(lead);
    if (claim === null || holdsTogether([claim])) return;
    for (const twin of this.#statements.of('SELECT claim FROM claim_twins WHERE lead = ?').pluck().all(lead) as number[]) this.#dirty.add(twin);
  }

  #linksOf(number: number): { other: number; score: number }[] {
    return this.#statements.all('SELECT other, score FROM claim_links WHERE claim = ?', number);
  }

  /** All leads that a lead is linked with, over others too; edges by their places. */
  #group(start: number): { leads: number[]; edges: Edge[] } {
    const leads = [start];
    const place = new Map([[start, 0]]);
    const edges: Edge[] = [];
    for (const member of leads)
      for (const { other, score } of this.#linksOf(member)) {
        if (!place.has(other)) place.set(other, leads.push(other) - 1);
        const [a, b] = [place.get(member) ?? 0, place.get(other) ?? 0];
        if (member < other) edges.push({ a, b, score });
      }
    return { leads, edges };
  }

  #member(number: number): Member | null {
    const [claim, event] = [this.#book.claim(number), this.#book.event(number)];
    return claim === null || event === null ? null : { claim, event };
  }

  /** The twins of a lead: they say what it says. */
  #twinsOf(lead: number, claim: Claim): Member[] {
    const rows = this.#statements.all<TwinRow>(
      `SELECT t.claim, t.event_id, e.local_id, a.id, a.publisher, a.published_on FROM claim_twins t
       JOIN events e ON e.event_id = t.event_id JOIN articles a ON a.article_id = e.article_id WHERE t.lead = ?`,
      lead,
    );
    return rows.map(({ event_id, local_id, id, publisher, published_on }) => ({
      claim: { ...claim, id: `${id}#${local_id}`, document: id, publisher, publishedOn: published_on, event: local_id },
      event: event_id,
    }));
  }

  /** Divides a group and writes its incidents in place of those that its claims stood in. */
  #rewrite(kinds: readonly (readonly [Member, ...Member[]])[], edges: readonly Edge[]): void {
    const events = new Map(kinds.flatMap((kind) => kind.map(({ claim, event }) => [claim.id, event] as const)));
    const stood = new Map<number, Row>();
    for (const event of events.values()) {
      const row = this.#statements.get<Row>('SELECT incident, position FROM incident_claims WHERE event_id = ?', event);
      if (row !== undefined) stood.set(event, row);
    }
    const parts = divide(
      kinds.map(([first, ...others]): Kind => [first.claim, ...others.map(({ claim }) => claim)]),
      edges,
    );
    const kept = parts.map((part) => this.#incidentWithin(part, events, stood));
    for (const incident of new Set([...stood.values()].map((row) => row.incident)))
      if (!kept.includes(incident)) this.#statements.run('DELETE FROM incidents WHERE incident = ?', incident);
    for (const [i, part] of parts.entries()) this.#write(part, events, stood, kept[i]);
  }

  /** An incident that holds claims of this part only, the one with the most: it is written on, so that a claim that joins a thousand makes no thousand rows new. */
  #incidentWithin(part: readonly Claim[], events: ReadonlyMap<string, number>, stood: ReadonlyMap<number, Row>): number | undefined {
    const held = new Map<number, number>();
    for (const { id } of part) {
      const incident = stood.get(events.get(id) ?? -1)?.incident;
      if (incident !== undefined) held.set(incident, (held.get(incident) ?? 0) + 1);
    }
    const [most] = [...held].sort(([, x], [, y]) => y - x);
    if (most === undefined) return undefined;
    const all = this.#statements.get<{ n: number }>('SELECT count(*) AS n FROM incident_claims WHERE incident = ?', most[0])?.n;
    return all === most[1] ? most[0] : undefined;
  }

  #dropIncidentOf(event: number): void {
    this.#statements.run('DELETE FROM incidents WHERE incident = (SELECT incident FROM incident_claims WHERE event_id = ?)', event);
  }

  #write(claims: readonly Claim[], events: ReadonlyMap<string, number>, stood: ReadonlyMap<number, Row>, kept: number | undefined): void {
    const { id, type, start, end, corroboration, contradictions } = incidentOf(claims, (document) => this.#storyOf(document));
    const count = (of: (claim: Claim) => string | null): number => new Set(claims.map(of).filter((value) => value !== null)).size;
    const values = [
      ...[id, type, start, end, corroboration, claims.length],
      ...[count(({ document }) => document), count(({ publisher }) => publisher), [...new Set(contradictions.map(({ about }) => about))].join(' ')],
    ];
    if (kept !== undefined) {
      this.#statements.run(
        `UPDATE incidents SET incident_id = ?, type = ?, date_start = ?, date_end = ?, corroboration = ?, claims = ?, documents = ?, outlets = ?, contradictions = ?
         WHERE incident = ?`,
        ...[...values, kept],
      );
      this.#statements.run('DELETE FROM dyads WHERE incident = ?', kept);
    }
    const incident =
      kept ??
      this.#statements.run(
        `INSERT INTO incidents (incident_id, type, date_start, date_end, corroboration, claims, documents, outlets, contradictions)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...values,
      );
    const lead = mostTelling(claims);
    for (const claim of claims) {
      const event = events.get(claim.id);
      if (event === undefined) continue;
      const position = claim === lead ? 0 : 1;
      const row = stood.get(event);
      if (row?.incident !== incident)
        this.#statements.run('INSERT INTO incident_claims (event_id, incident, position) VALUES (?, ?, ?)', event, incident, position);
      else if (row.position !== position) this.#statements.run('UPDATE incident_claims SET position = ? WHERE event_id = ?', position, event);
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
