import type { PloverType } from '@isnad/coder';
import { incidentOf } from '../../corroboration/incidents.js';
import type { Contradiction } from '../../corroboration/types.js';
import type { Conditions } from '../claims/filter.js';
import { hydrate } from '../claims/hydrate.js';
import type { Slice } from '../claims/keyset.js';
import { eventNumber, type Listed } from '../claims/list.js';
import type { ClaimView } from '../claims/types.js';
import { claimReader } from '../incidents.js';
import type { Connection } from '../open.js';
import { remembered } from '../remembered.js';
import { findIncidentNumbers, type IncidentView, incidentViews } from './incidents.js';

/** Claims about one happening that cannot all be right. */
export interface DisputeView {
  incident: string;
  type: PloverType;
  start: string;
  about: Contradiction['about'];
  of: string | null;
  sides: { says: string; claims: ClaimView[] }[];
}

/** An incident with what its claims contradict each other about. */
export interface DisputedIncident {
  incident: IncidentView;
  contradictions: DisputeView[];
}

/** Incidents of a filter whose claims contradict each other, with who says what. */
export async function listDisputedIncidents(
  connection: Connection,
  conditions: Conditions,
  about: readonly Contradiction['about'][] | undefined,
  sort: '-date' | 'date',
  part: Slice,
): Promise<Listed<DisputedIncident>> {
  const { items, ...rest } = await findIncidentNumbers(connection, conditions, { contradicted: true, about }, sort, part);
  // Claims are read and compared again for it, which is most of the work of opening Today.
  return { items: await remembered(connection, `disputes ${items.join(' ')}`, () => disputesOf(connection, items)), ...rest };
}

/** What the claims of incidents contradict each other about, by the incidents' numbers. */
async function disputesOf(connection: Connection, numbers: readonly number[]): Promise<DisputedIncident[]> {
  const claims = claimReader(connection);
  const incidents = await incidentViews(connection, numbers);
  const told = incidents.map((incident, i) => ({ incident, contradictions: incidentOf(claims(numbers[i] ?? -1), (document) => document).contradictions }));
  const views = await claimsOf(
    connection,
    told.flatMap(({ contradictions }) => contradictions),
  );
  return told.map(({ incident, contradictions }) => ({ incident, contradictions: contradictions.map((one) => viewOf(incident, one, views)) }));
}

/** Contradictions of one incident with their claims written out. */
export async function disputeViews(connection: Connection, incident: IncidentView, contradictions: readonly Contradiction[]): Promise<DisputeView[]> {
  const views = await claimsOf(connection, contradictions);
  return contradictions.map((one) => viewOf(incident, one, views));
}

async function claimsOf(connection: Connection, contradictions: readonly Contradiction[]): Promise<ReadonlyMap<string, ClaimView>> {
  const ids = new Set(contradictions.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)));
  const claims = await hydrate(
    connection,
    [...ids].flatMap((claim) => eventNumber(connection, claim) ?? []),
  );
  return new Map(claims.map((claim) => [claim.id, claim]));
}

function viewOf({ id, type, start }: IncidentView, { about, of, sides }: Contradiction, views: ReadonlyMap<string, ClaimView>): DisputeView {
  const shown = sides.map(({ says, claims }) => ({ says, claims: claims.flatMap((claim) => views.get(claim) ?? []) }));
  return { incident: id, type, start, about, of: of ?? null, sides: shown };
}
