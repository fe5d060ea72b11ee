import type { Dossier } from '@isnad/coder';
import { claimsOf } from './claims.js';
import { commitmentsOf } from './commitments.js';
import { IncidentIndex } from './incidents.js';
import { StoryIndex } from './stories.js';
import type { Claim, Commitment, Incident, Story } from './types.js';

/**
 * Who else says so: takes dossiers as they arrive and keeps their stories, incidents and commitments. What it answers depends on
 * which dossiers it has been given, never on their order.
 *
 * @example const file = new Corroboration(); file.add(dossier); file.incidents().filter(({ corroboration }) => corroboration > 1)
 */
export class Corroboration {
  readonly #stories = new StoryIndex();
  readonly #index = new IncidentIndex();
  readonly #claims: Claim[] = [];
  readonly #names = new Map<string, string>();
  #incidents: Incident[] | null = null;

  /** Adds a document. @returns false when one of its id is there already; a changed article needs a new index */
  add(dossier: Dossier): boolean {
    const { id, text, publishedAt } = dossier.document;
    if (!this.#stories.add(id, text, publishedAt?.slice(0, 10) ?? null)) return false;
    for (const claim of claimsOf(dossier)) {
      this.#claims.push(claim);
      this.#index.add(claim);
      for (const { key, name } of [...claim.actors, ...claim.recipients]) {
        const known = this.#names.get(key);
        if (known === undefined || name < known) this.#names.set(key, name);
      }
    }
    this.#incidents = null;
    return true;
  }

  stories(): Story[] {
    return this.#stories.stories();
  }

  /** All incidents, also those of one claim, in the order of their ids. */
  incidents(): Incident[] {
    this.#incidents ??= this.#index.incidents((document) => this.#stories.storyOf(document)?.id ?? document);
    return this.#incidents;
  }

  /** All commitments, the oldest first. */
  commitments(): Commitment[] {
    const incidentOf = new Map(this.incidents().flatMap(({ id, claims }) => claims.map((claim) => [claim.id, id] as const)));
    return commitmentsOf(this.#claims, (claim) => incidentOf.get(claim) ?? null);
  }

  /** Participants by key with a name for each: what a user's words can be looked up in. */
  names(): ReadonlyMap<string, string> {
    return this.#names;
  }
}
