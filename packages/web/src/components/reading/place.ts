import type { Dossier, DossierEvent, Span } from '../../api/types.ts';

/** What an address says of an event of its article, and what stands there now. */
export type Place =
  | { readonly kind: 'found'; readonly event: DossierEvent }
  /** By a number, as links were before: another reading may have counted anew, so it may be another event. */
  | { readonly kind: 'counted'; readonly event: DossierEvent }
  /** No event is read there now; `words` is where its words stand, where they still do. */
  | { readonly kind: 'gone'; readonly text: string | null; readonly words: Pick<Span, 'start' | 'end'> | null };

/** Words in an address: enough to know them again. */
const MOST = 60;

/**
 * The part of the address that leads to an event: the place of its words and the words themselves.
 *
 * @example fragmentOf(120, 'زار') // 'at-120-زار'
 */
export function fragmentOf(start: number, words: string): string {
  return `at-${start}-${words.slice(0, MOST).trim()}`;
}

/**
 * Finds what an address leads to: the event that is told at its place by its words; where the text has changed, the one event that is told by
 * them. Never another one in its stead.
 *
 * @param fragment of the address, without its #
 * @returns null where it names no event
 */
export function placeOf(fragment: string, { document: { text }, events }: Pick<Dossier, 'document' | 'events'>): Place | null {
  const number = /^event-(.+)$/s.exec(fragment)?.[1];
  if (number !== undefined) {
    const event = events.find(({ id }) => id === number);
    return event === undefined ? { kind: 'gone', text: null, words: null } : { kind: 'counted', event };
  }
  const [, place, words = ''] = /^at-(\d{1,9})(?:-(.*))?$/s.exec(fragment) ?? [];
  if (place === undefined) return null;
  const start = Number(place);
  const wanted = decoded(words);
  const end = start + Math.max(wanted.length, 1);
  if (text.startsWith(wanted, start)) {
    const there = events.filter(({ trigger }) => trigger.start < end && trigger.end > start);
    const event = there.find(({ trigger }) => trigger.start === start) ?? there[0];
    if (event !== undefined) return { kind: 'found', event };
    return { kind: 'gone', text: wanted === '' ? null : wanted, words: wanted === '' ? null : { start, end } };
  }
  const same = events.filter(({ trigger }) => text.startsWith(wanted, trigger.start));
  const [event] = same;
  if (wanted !== '' && event !== undefined && same.length === 1) return { kind: 'found', event };
  return { kind: 'gone', text: wanted === '' ? null : wanted, words: null };
}

/** Browsers write addresses with percent signs, and people cut them. */
function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
