import type { Comparison, Match, RoleOverlap } from './match.js';

/** Precision, recall and their harmonic mean, 0 to 1. */
export interface Prf {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** All figures of a set of articles, with the names that `../shared/eval/score.mjs` gives them; null where nothing is to be measured. */
export interface Figures {
  readonly articles: number;
  readonly goldEvents: number;
  readonly systemEvents: number;
  readonly complete: Prf;
  readonly events: Prf;
  readonly triggers: Prf;
  readonly actors: Prf;
  readonly recipients: Prf;
  readonly participants: Prf;
  readonly status: number | null;
  readonly statusWhenNotActual: number | null;
  readonly source: number | null;
  readonly sourceWhenCited: number | null;
  readonly date: number | null;
  readonly dateWhenGiven: number | null;
  readonly place: number | null;
  readonly placeWhenGiven: number | null;
  readonly byType: Readonly<Record<string, TypeFigures>>;
}

/** Figures of one event type. */
export interface TypeFigures extends Prf {
  readonly gold: number;
  /** Share of the annotated events of this type that are complete. */
  readonly complete: number | null;
}

/** Precision, recall and F1 of so many hits among so many found and so many wanted. */
export function prf(hits: number, found: number, wanted: number): Prf {
  const p = found > 0 ? hits / found : 0;
  const r = wanted > 0 ? hits / wanted : 0;
  return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 };
}

/** Sums up the comparisons of a set of articles. */
export function figuresOf(comparisons: readonly Comparison[]): Figures {
  const matches = comparisons.flatMap((c) => c.matches);
  const missed = comparisons.flatMap((c) => c.missed);
  const invented = comparisons.flatMap((c) => c.invented);
  const gold = matches.length + missed.length;
  const system = matches.length + invented.length;
  const share = (of: readonly Match[], right: (m: Match) => boolean): number | null => (of.length > 0 ? of.filter(right).length / of.length : null);
  const types = [...new Set([...matches.map((m) => m.gold), ...missed, ...invented].map((e) => e.type))].sort();
  return {
    articles: comparisons.length,
    goldEvents: gold,
    systemEvents: system,
    complete: prf(matches.filter((m) => m.complete).length, system, gold),
    events: prf(matches.length, system, gold),
    triggers: prf(matches.filter((m) => m.touch).length, system, gold),
    actors: roleFigure(matches.map((m) => m.actors)),
    recipients: roleFigure(matches.map((m) => m.recipients)),
    participants: roleFigure(comparisons.map((c) => c.participants)),
    status: share(matches, (m) => m.status),
    statusWhenNotActual: share(
      matches.filter((m) => m.gold.status !== 'actual'),
      (m) => m.status,
    ),
    source: share(matches, (m) => m.source),
    sourceWhenCited: share(
      matches.filter((m) => m.gold.source.kind !== 'narrator'),
      (m) => m.source,
    ),
    date: share(matches, (m) => m.date),
    dateWhenGiven: share(
      matches.filter((m) => m.gold.date),
      (m) => m.date,
    ),
    place: share(matches, (m) => m.place),
    placeWhenGiven: share(
      matches.filter((m) => m.gold.place !== null),
      (m) => m.place,
    ),
    byType: Object.fromEntries(
      types.map((type) => {
        const own = matches.filter((m) => m.gold.type === type);
        const wanted = own.length + missed.filter((e) => e.type === type).length;
        const found = own.length + invented.filter((e) => e.type === type).length;
        return [type, { gold: wanted, ...prf(own.length, found, wanted), complete: wanted > 0 ? own.filter((m) => m.complete).length / wanted : null }];
      }),
    ),
  };
}

function roleFigure(roles: readonly RoleOverlap[]): Prf {
  const sum = (count: (role: RoleOverlap) => number): number => roles.reduce((n, role) => n + count(role), 0);
  return prf(
    sum((role) => role.hits),
    sum((role) => role.system),
    sum((role) => role.gold),
  );
}
