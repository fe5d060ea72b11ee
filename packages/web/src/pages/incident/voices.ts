import type { ActorRef, Claim, IncidentPage } from '../../api/types.ts';

/** A claim of an incident, with numbers and whose claim it takes over. */
export type Told = IncidentPage['told'][number];

/** Those who stand behind some of an incident's claims, and the claims. */
export interface Voice {
  readonly key: string;
  /** A named origin, an outlet on its own account, or those who say that it did not happen and so confirm nothing. */
  readonly kind: 'named' | 'outlet' | 'denial';
  /** Its names: of a person or body, or of outlets that cannot be told apart as sources. */
  readonly names: readonly string[];
  /** Who it is, where it is one and known. */
  readonly actor: ActorRef | null;
  /** The outlets that print these claims, each once. */
  readonly outlets: readonly string[];
  readonly told: readonly Told[];
}

/** An incident's claims by whose word they stand on; those that count for no origin come last. */
export function voicesOf({ told, origins }: Pick<IncidentPage, 'told' | 'origins'>): Voice[] {
  const byId = new Map(told.map((one) => [one.event.id, one]));
  const counted = new Set(origins.flatMap(({ claims }) => claims));
  const voices = origins.flatMap(({ kind, names, claims }): Voice[] => {
    const own = claims.flatMap((id) => byId.get(id) ?? []);
    const actor = kind === 'named' && names.length === 1 ? (own.map(({ event }) => event.source).find((source) => source?.name === names[0]) ?? null) : null;
    return own.length === 0 ? [] : [{ key: `${kind} ${names.join(' ')}`, kind, names, actor, outlets: outletsOf(own), told: own }];
  });
  const rest = told.filter(({ event }) => !counted.has(event.id));
  return rest.length === 0 ? voices : [...voices, { key: 'denial', kind: 'denial', names: [], actor: null, outlets: outletsOf(rest), told: rest }];
}

/** A claim that was taken over, and from which. */
export interface Copy {
  readonly from: Claim;
  readonly to: Claim;
}

/** The claims that take over another's words in a text of their own. Whole texts that were taken over are the incident's stories. */
export function copiesOf(told: readonly Told[]): Copy[] {
  const byId = new Map(told.map(({ event }) => [event.id, event]));
  return told.flatMap(({ event, copies }) => {
    const from = copies?.because === 'same words' ? byId.get(copies.claim) : undefined;
    return from === undefined || from.article.id === event.article.id ? [] : [{ from, to: event }];
  });
}

function outletsOf(told: readonly Told[]): string[] {
  return [...new Set(told.flatMap(({ event }) => event.article.publisher ?? []))];
}
