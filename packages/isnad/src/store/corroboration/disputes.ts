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
  return { items: await disputesOf(connection, items), ...rest };
}

/** What the claims of incidents contradict each other about, by the incidents' numbers. */
export async function disputesOf(connection: Connection, numbers: readonly number[]): Promise<DisputedIncident[]> {
  const claims = claimReader(connection);
  const found = new Map(numbers.map((number) => [number, incidentOf(claims(number), (document) => document).contradictions]));
  const views = await incidentViews(connection, numbers);
  const shown: DisputedIncident[] = [];
  for (const [i, incident] of views.entries()) shown.push({ incident, contradictions: await viewsOf(connection, incident, found.get(numbers[i] ?? -1) ?? []) });
  return shown;
}

/** Contradictions with their claims written out. */
export async function viewsOf(
  connection: Connection,
  { id, type, start }: Pick<IncidentView, 'id' | 'type' | 'start'>,
  contradictions: readonly Contradiction[],
): Promise<DisputeView[]> {
  const ids = contradictions.flatMap(({ sides }) => sides.flatMap((side) => side.claims));
  const claims = await hydrate(
    connection,
    ids.flatMap((claim) => eventNumber(connection, claim) ?? []),
  );
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return contradictions.map(({ about, of, sides }) => ({
    incident: id,
    type,
    start,
    about,
    of: of ?? null,
    sides: sides.map((side) => ({ says: side.says, claims: side.claims.flatMap((claim) => byId.get(claim) ?? []) })),
  }));
}
