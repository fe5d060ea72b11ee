import type { Connection } from './open.js';

/** What the store needs of a story; corroboration's `Story` fits. */
export interface StoryInput {
  readonly id: string;
  readonly documents: readonly string[];
}

/** What the store needs of an incident; corroboration's `Incident` fits. Claims are named `article id#event id`. */
export interface IncidentInput {
  readonly id: string;
  readonly type: string;
  readonly claims: readonly { readonly id: string }[];
  readonly start: string | null;
  readonly end: string | null;
  readonly corroboration: number;
  readonly origins: readonly unknown[];
  readonly contradictions: readonly unknown[];
}

/** What the store needs of a commitment; corroboration's `Commitment` fits. */
export interface CommitmentInput {
  readonly id: string;
  readonly kind: string;
  readonly claim: { readonly id: string };
  readonly madeOn: string;
  readonly until: string;
  readonly state: string;
  readonly history: readonly {
    readonly on: string;
    readonly claim: string;
    readonly incident: string | null;
    readonly shows: string;
    readonly because: string;
  }[];
}

type EventOf = (claim: string) => number | null;

/** Writes stories; an article is in one at most, so it leaves the one it was in. */
export function writeStories({ sqlite }: Connection, stories: readonly StoryInput[]): void {
  const clear = sqlite.prepare('DELETE FROM stories WHERE story_id = ?');
  const insert = sqlite.prepare('INSERT OR REPLACE INTO stories (story_id, article_id) SELECT ?, article_id FROM articles WHERE id = ?');
  for (const { id, documents } of stories) {
    clear.run(id);
    for (const document of documents) insert.run(id, document);
  }
}

/** Writes incidents; claims whose events are gone are left out. */
export function writeIncidents({ sqlite }: Connection, incidents: readonly IncidentInput[], eventOf: EventOf): void {
  const clear = sqlite.prepare('DELETE FROM incidents WHERE incident_id = ?');
  const insert = sqlite.prepare('INSERT INTO incidents (incident_id, type, date_start, date_end, corroboration, data) VALUES (?, ?, ?, ?, ?, ?)');
  const link = sqlite.prepare('INSERT OR REPLACE INTO incident_claims (incident_id, event_id) VALUES (?, ?)');
  for (const { id, type, claims, start, end, corroboration, origins, contradictions } of incidents) {
    clear.run(id);
    insert.run(id, type, start, end, corroboration, JSON.stringify({ origins, contradictions }));
    for (const claim of claims) {
      const event = eventOf(claim.id);
      if (event !== null) link.run(id, event);
    }
  }
}

/** Writes commitments with their evidence. */
export function writeCommitments({ sqlite }: Connection, commitments: readonly CommitmentInput[], eventOf: EventOf): void {
  const clear = sqlite.prepare('DELETE FROM commitments WHERE commitment_id = ?');
  const insert = sqlite.prepare('INSERT INTO commitments (commitment_id, event_id, kind, state, made_on, until, data) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const prove = sqlite.prepare('INSERT INTO commitment_evidence (commitment_id, position, event_id, on_day, shows, because) VALUES (?, ?, ?, ?, ?, ?)');
  for (const { id, kind, claim, madeOn, until, state, history } of commitments) {
    clear.run(id);
    const event = eventOf(claim.id);
    if (event === null) continue;
    insert.run(id, event, kind, state, madeOn, until, JSON.stringify({ history }));
    for (const [position, step] of history.entries()) {
      const evidence = eventOf(step.claim);
      if (evidence !== null) prove.run(id, position, evidence, step.on, step.shows, step.because);
    }
  }
}
