import { groupBy } from '../claims/groupBy.js';
import { hydrate } from '../claims/hydrate.js';
import type { ActorRef, ClaimView } from '../claims/types.js';
import { findIncident } from '../incidents.js';
import type { Connection } from '../open.js';
import { type DisputeView, disputeViews } from './disputes.js';
import { type IncidentView, incidentViews } from './incidents.js';

/** A claim beside the others of its incident. */
export interface ToldView {
  event: ClaimView;
  counts: { of: string; value: number }[];
  story: string;
  copies: { claim: string; because: 'same story' | 'same words' } | null;
}

const FIELDS = ['status', 'mode', 'day', 'actors', 'recipients', 'place'] as const;

/** What claims say in one field: each value with the claims that have it. */
export interface FieldView {
  field: (typeof FIELDS)[number];
  agree: boolean;
  values: { value: string | null; actors: ActorRef[]; claims: string[] }[];
}

/** An incident with all that is told of it. */
export interface IncidentPageView {
  incident: IncidentView;
  told: ToldView[];
  origins: { kind: 'named' | 'outlet'; names: string[]; claims: string[] }[];
  contradictions: DisputeView[];
  fields: FieldView[];
  stories: { id: string; articles: ClaimView['article'][] }[];
}

/** One incident: its claims side by side, where they agree and differ, and who copied whom; null where there is none of this id. */
export async function incidentPage(connection: Connection, id: string): Promise<IncidentPageView | null> {
  const number = await connection.query.selectFrom('incidents').select('incident').where('incident_id', '=', id).executeTakeFirst();
  const [incident] = number === undefined ? [] : await incidentViews(connection, [number.incident]);
  const found = await findIncident(connection, id);
  if (incident === undefined || found === null) return null;
  const claims = await hydrate(
    connection,
    found.told.map(({ event }) => event.event_id),
  );
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const told = found.told.flatMap(({ id: claim, counts, story, copies }): ToldView[] => {
    const event = byId.get(claim);
    return event === undefined ? [] : [{ event, counts: counts.map((one) => ({ ...one })), story, copies: copies === null ? null : { ...copies } }];
  });
  return {
    incident,
    told,
    origins: found.origins.map(({ kind, names, claims: own }) => ({ kind, names: [...names], claims: [...own] })),
    contradictions: await disputeViews(connection, incident, found.disputes),
    fields: FIELDS.map((field) => fieldOf(field, told)),
    stories: [...groupBy(told, ({ story }) => story)].map(([story, members]) => ({
      id: story,
      articles: [...new Map(members.map(({ event }) => [event.article.id, event.article])).values()],
    })),
  };
}

function fieldOf(field: FieldView['field'], told: readonly ToldView[]): FieldView {
  const values = new Map<string, FieldView['values'][number]>();
  for (const { event } of told) {
    const actors = field === 'actors' || field === 'recipients' ? event[field] : field === 'place' && event.place !== null ? [event.place] : [];
    const named = field === 'actors' || field === 'recipients' || field === 'place';
    const keys = actors.map(({ key }) => key).sort();
    const value = named ? (keys.length === 0 ? null : keys.join(' ')) : event[field];
    const known = values.get(String(value)) ?? { value, actors, claims: [] };
    known.claims.push(event.id);
    values.set(String(value), known);
  }
  // Who does not say does not differ.
  const said = [...values.values()].filter(({ value }) => value !== null);
  return { field, agree: said.length <= 1, values: [...values.values()].sort((a, b) => b.claims.length - a.claims.length) };
}
