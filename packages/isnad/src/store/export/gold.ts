import type { Dossier, Span } from '@isnad/coder';
import { applyCorrections } from '../applyCorrections.js';
import type { CorrectionRow } from '../corrections.js';

const MOST_AROUND = 80;
const LEAST_AROUND = 15;

/**
 * An article with its corrections in the format of the annotation guidelines: an article file and its annotation.
 *
 * @param dossier what the coder read
 * @param corrections those that stand
 * @returns the two parts; left out are events whose trigger cannot be told by up to 80 characters around it or whose named source is not in the text, and participants and places that are not in it
 */
export function toGold(dossier: Dossier, corrections: readonly CorrectionRow[]): { readonly article: object; readonly gold: object } {
  const { dossier: corrected } = applyCorrections(dossier, corrections);
  const { text, ...head } = corrected.document;
  // Somebody whom a correction names in words that are not in the text cannot be told by them; the annotation is of words.
  const named = new Set(corrected.entities.filter(({ mentions }) => mentions.length > 0).map(({ id }) => id));
  const isNamed = (id: string): boolean => named.has(id);
  const words = ({ start, end }: Span): string => text.slice(start, end);
  const used = new Set<string>();
  const events = corrected.events.flatMap((event) => {
    const near = uniqueAround(text, event.trigger);
    const origin = event.attribution.chain.at(-1) ?? { kind: 'narrator', entity: null };
    if (near === null || (origin.kind === 'named' && !isNamed(origin.entity ?? ''))) return [];
    const source = origin.kind === 'narrator' || origin.entity === null || !isNamed(origin.entity) ? null : origin.entity;
    const place = event.place !== null && isNamed(event.place.entity) ? event.place.entity : null;
    for (const id of [...event.actors, ...event.recipients, source, place]) if (id !== null && isNamed(id)) used.add(id);
    return [
      {
        type: event.type,
        near,
        trigger: words(event.trigger),
        actors: event.actors.filter(isNamed),
        recipients: event.recipients.filter(isNamed),
        status: event.status,
        source: { kind: origin.kind, name: source },
        date: event.date === null ? null : { start: event.date.start.slice(0, 10), end: event.date.end.slice(0, 10) },
        place,
      },
    ];
  });
  const entities = corrected.entities
    .filter(({ id }) => used.has(id))
    .map(({ id, type, name, mentions }) => ({ id, type, name, mentions: [...new Set(mentions.map(words))] }));
  return { article: { ...head, text }, gold: { id: head.id, entities, events } };
}

/** The shortest stretch of whole words around a span that occurs once, 15 to 80 characters. */
function uniqueAround(text: string, span: Span): string | null {
  let { start, end } = span;
  for (;;) {
    const near = text.slice(start, end);
    if (near.length > MOST_AROUND) return null;
    const once = text.indexOf(near) === text.lastIndexOf(near);
    if (once && near.length >= LEAST_AROUND) return near;
    const before = start === 0 ? 0 : text.lastIndexOf(' ', start - 2) + 1;
    const next = text.indexOf(' ', end + 1);
    const after = next < 0 ? text.length : next;
    if (before === start && after === end) return once ? near : null;
    if (text.slice(before, after).length <= MOST_AROUND) [start, end] = [before, after];
    else if (before < start && end - before <= MOST_AROUND) start = before;
    else if (after > end && after - start <= MOST_AROUND) end = after;
    else return once ? near : null;
  }
}
