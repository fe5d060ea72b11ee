import type { ActorRef, Claim, IncidentPage } from '../../api/types.ts';

/** Those who stand behind some of an incident's claims, and the claims. */
export interface Voice {
  readonly key: string;
  /** A named origin, an outlet on its own account, or those who say that it did not happen and so confirm nothing. */
  readonly kind: 'named' | 'outlet' | 'denial';
  readonly actor: ActorRef | null;
  /** The outlets that print these claims, each once. */
  readonly outlets: readonly string[];
  readonly claims: readonly Claim[];
}

/** An incident's claims by whose word they stand on; those that count for no origin come last. */
export function voicesOf({ claims, origins }: Pick<IncidentPage, 'claims' | 'origins'>): Voice[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const counted = new Set(origins.flatMap((origin) => origin.claims));
  const voices = origins.map((origin): Voice => {
    const told = origin.claims.flatMap((id) => byId.get(id) ?? []);
    return { key: origin.key, kind: origin.kind, actor: origin.actor, outlets: outletsOf(told), claims: told };
  });
  const rest = claims.filter(({ id }) => !counted.has(id));
  const all = voices.filter((voice) => voice.claims.length > 0);
  return rest.length === 0 ? all : [...all, { key: 'denial', kind: 'denial', actor: null, outlets: outletsOf(rest), claims: rest }];
}

function outletsOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.flatMap(({ article }) => article.publisher ?? []))];
}
