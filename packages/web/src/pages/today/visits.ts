import { useEffect, useState } from 'react';

/** What this browser remembers of the reader's visits; ISO moments. */
export interface Visits {
  /** When the visit before this one ended; null at the first. */
  readonly previous: string | null;
  /** When Today was last looked at. */
  readonly seen: string;
}

const KEY = 'isnad.visits';
/** Coming back within half an hour goes on with the same visit: reloading must not make the news old. */
const SAME_VISIT = 30 * 60_000;

/**
 * The visits once Today is looked at.
 *
 * @param kept what was remembered, if anything
 * @param now the moment of looking
 * @example nextVisit({ previous: null, seen: '2026-01-01T08:00:00Z' }, new Date('2026-01-02T08:00:00Z')).previous // '2026-01-01T08:00:00Z'
 */
export function nextVisit(kept: Visits | null, now: Date): Visits {
  const seen = now.toISOString();
  if (kept === null) return { previous: null, seen };
  const away = now.getTime() - new Date(kept.seen).getTime();
  return { previous: away > SAME_VISIT ? kept.seen : kept.previous, seen };
}

/** When this reader's last visit ended; null at the first. Stays the same while the page is looked at. */
export function useLastVisit(): string | null {
  const [visits, setVisits] = useState(look);
  useEffect(() => {
    // Whoever leaves has seen what was there until then; whoever comes back after a while begins a new visit.
    const turn = (): void => {
      const next = look();
      if (document.visibilityState === 'visible') setVisits(next);
    };
    document.addEventListener('visibilitychange', turn);
    return () => document.removeEventListener('visibilitychange', turn);
  }, []);
  return visits.previous;
}

/** The same, for whoever only asks: nothing is remembered by it. */
export function lastVisit(): string | null {
  return nextVisit(kept(), new Date()).previous;
}

function look(): Visits {
  const next = nextVisit(kept(), new Date());
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Private windows may keep nothing: every visit is then the first.
  }
  return next;
}

function kept(): Visits | null {
  try {
    const { previous, seen } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Visits>;
    const isMoment = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));
    return isMoment(seen) ? { seen, previous: isMoment(previous) ? previous : null } : null;
  } catch {
    return null;
  }
}
