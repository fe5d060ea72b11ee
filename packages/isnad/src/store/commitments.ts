import type { Commitment, CommitmentState } from '../corroboration/types.js';
import { conditions, type EventFilter, resolveFilter } from './filters.js';
import { flatEvents } from './flat.js';
import type { Connection } from './open.js';
import { type Listing, limitOf, type Page } from './page.js';
import type { EventsFlat } from './schema.js';

/** Which commitments are wanted: by the event that makes them, and by what came of them. `from` and `to` are days on which they were made. */
export interface CommitmentFilter extends EventFilter {
  readonly state?: readonly CommitmentState[] | undefined;
  readonly kind?: readonly Commitment['kind'][] | undefined;
}

/** Something promised, threatened, planned or made conditional, with what came of it. */
export interface CommitmentRow {
  readonly id: string;
  readonly kind: Commitment['kind'];
  readonly state: CommitmentState;
  /** The day it was printed. */
  readonly made_on: string;
  /** Last day on which evidence still counts. */
  readonly until: string;
  readonly event: EventsFlat;
  /** Oldest first; the first decides the state. */
  readonly evidence: readonly {
    readonly on_day: string;
    readonly shows: Exclude<CommitmentState, 'open'>;
    /** Why it counts, in words. */
    readonly because: string;
    readonly event: EventsFlat;
    /** Id of the incident that the evidence is part of. */
    readonly incident: string | null;
  }[];
}

/**
 * Commitments with their evidence, the newest first.
 *
 * @example await listCommitments(connection, { state: ['kept'], actor: 'أردوغان' })
 */
export async function listCommitments(connection: Connection, filter: CommitmentFilter = {}, page: Page = {}): Promise<Listing<CommitmentRow>> {
  const { state, kind, from, to, ...events } = filter;
  const resolved = resolveFilter(connection, events);
  let base = connection.query.selectFrom('commitments as c').where('c.event_id', 'in', (eb) =>
    eb
      .selectFrom('events as e')
      .select('e.event_id')
      .where((inner) => conditions(inner, resolved)),
  );
  // Without a condition on the event itself, all events need not be gone through.
  if (Object.values(events).every((value) => value === undefined)) base = connection.query.selectFrom('commitments as c');
  if (state && state.length > 0) base = base.where('c.state', 'in', [...state]);
  if (kind && kind.length > 0) base = base.where('c.kind', 'in', [...kind]);
  if (from) base = base.where('c.made_on', '>=', from);
  if (to) base = base.where('c.made_on', '<=', to);
  const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const order = page.sort === 'oldest' ? 'asc' : 'desc';
  const rows = await base
    .selectAll('c')
    .orderBy('c.made_on', order)
    .orderBy('c.event_id', order)
    .limit(limitOf(page))
    .offset(page.offset ?? 0)
    .execute();
  const evidence = await evidenceOf(
    connection,
    rows.map(({ event_id }) => event_id),
  );
  const made = new Map(
    (
      await flatEvents(
        connection,
        rows.map(({ event_id }) => event_id),
      )
    ).map((event) => [event.event_id, event]),
  );
  return {
    total,
    rows: rows.flatMap(({ event_id, commitment_id, kind: what, state: now, made_on, until }) => {
      const event = made.get(event_id);
      if (event === undefined) return [];
      return [
        {
          id: commitment_id,
          kind: what as Commitment['kind'],
          state: now as CommitmentState,
          made_on,
          until,
          event,
          evidence: evidence.get(event_id) ?? [],
        },
      ];
    }),
  };
}

async function evidenceOf(connection: Connection, commitments: readonly number[]): Promise<Map<number, CommitmentRow['evidence'][number][]>> {
  const rows = await connection.query
    .selectFrom('commitment_evidence as v')
    .leftJoin('incident_claims as c', 'c.event_id', 'v.event_id')
    .leftJoin('incidents as i', 'i.incident', 'c.incident')
    .select(['v.commitment', 'v.event_id', 'v.on_day', 'v.shows', 'v.because', 'i.incident_id'])
    .where('v.commitment', 'in', commitments.length > 0 ? [...commitments] : [-1])
    .orderBy('v.commitment')
    .orderBy('v.position')
    .execute();
  const events = new Map((await flatEvents(connection, [...new Set(rows.map(({ event_id }) => event_id))])).map((event) => [event.event_id, event]));
  const found = new Map<number, CommitmentRow['evidence'][number][]>();
  for (const { commitment, event_id, on_day, shows, because, incident_id } of rows) {
    const event = events.get(event_id);
    if (event === undefined) continue;
    const step = { on_day, shows: shows as Exclude<CommitmentState, 'open'>, because, event, incident: incident_id };
    found.set(commitment, [...(found.get(commitment) ?? []), step]);
  }
  return found;
}
