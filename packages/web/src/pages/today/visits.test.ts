import { describe, expect, it } from 'vitest';
import { nextVisit } from './visits.ts';

describe('visits', () => {
  it('has no last visit at the first', () => {
    expect(nextVisit(null, new Date('2026-01-01T08:00:00Z'))).toEqual({ previous: null, seen: '2026-01-01T08:00:00.000Z' });
  });

  it('goes on with a visit after a reload', () => {
    const first = nextVisit(null, new Date('2026-01-01T08:00:00Z'));
    expect(nextVisit(first, new Date('2026-01-01T08:10:00Z')).previous).toBeNull();
  });

  it('begins another after a while, and counts from when the one before was last looked at', () => {
    const morning = nextVisit(nextVisit(null, new Date('2026-01-01T08:00:00Z')), new Date('2026-01-01T08:20:00Z'));
    const next = nextVisit(morning, new Date('2026-01-02T08:00:00Z'));
    expect(next.previous).toBe('2026-01-01T08:20:00.000Z');
    expect(nextVisit(next, new Date('2026-01-02T08:05:00Z')).previous).toBe('2026-01-01T08:20:00.000Z');
  });
});
