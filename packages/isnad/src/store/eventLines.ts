import type { DossierRows } from './rows.js';

/**
 * The events of an article as lines to compare two readings by: what, whether it happened, its words and where they stand, who to whom, when, where, on whose word.
 *
 * @example eventLines(rowsOf(dossier)) // ['CONSULT actual "زار" (0): لافروف → تركيا; 2018-09-04']
 */
export function eventLines({ entities, events }: DossierRows): string[] {
  const names = new Map(entities.map(({ local, name }) => [local, name]));
  const name = (local: string | null): string | null => (local === null ? null : (names.get(local) ?? local));
  const list = (locals: readonly string[]): string => locals.map(name).join(', ') || '-';
  return events.map((event) => {
    const details = [event.start, name(event.place), event.sourceKind === 'narrator' ? null : `on the word of ${name(event.source) ?? event.sourceKind}`];
    const who = `${list(event.actors)} → ${list(event.recipients)}`;
    return `${event.type} ${event.status} "${event.trigger}" (${event.triggerSpan.start}): ${[who, ...details].filter((detail) => detail !== null).join('; ')}`;
  });
}
