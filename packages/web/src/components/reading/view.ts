import type { Dossier, DossierEntity, DossierEvent } from '../../api/types.ts';
import type { Link } from '../Chain.tsx';
import type { Person } from '../Who.tsx';
import { fragmentOf } from './place.ts';

/** An event of a dossier with its names written out. */
export interface EventView {
  readonly event: DossierEvent;
  /** The part of the address that leads to it. */
  readonly fragment: string;
  readonly actors: readonly Person[];
  readonly recipients: readonly Person[];
  readonly links: readonly Link[];
  readonly place: Person | null;
  readonly dateWords: string | null;
  readonly condition: string | null;
  /** The events that repeat it word for word. */
  readonly repeats: readonly DossierEvent[];
}

/** The events of a dossier in the order of the text; those that repeat another are folded under it. */
export function viewsOf(dossier: Dossier): EventView[] {
  const entities = new Map(dossier.entities.map((entity) => [entity.id, entity]));
  const { text } = dossier.document;
  const known = new Set(dossier.events.map(({ id }) => id));
  const people = (ids: readonly string[]): Person[] => ids.flatMap((id) => personOf(entities.get(id)) ?? []);
  return dossier.events
    .filter(({ repeats }) => repeats === null || !known.has(repeats))
    .toSorted((a, b) => a.trigger.start - b.trigger.start)
    .map((event) => ({
      event,
      fragment: fragmentOf(event.trigger.start, text.slice(event.trigger.start, event.trigger.end)),
      actors: people(event.actors),
      recipients: people(event.recipients),
      links: event.attribution.chain.map(({ kind, entity, cue }) => {
        const source = entity === null ? undefined : entities.get(entity);
        return { kind, name: source?.name ?? null, nameEn: source?.nameEn ?? null, cue: cue === null ? null : text.slice(cue.start, cue.end) };
      }),
      place: event.place === null ? null : personOf(entities.get(event.place.entity)),
      dateWords: event.date === null ? null : text.slice(event.date.expression.start, event.date.expression.end),
      condition: event.condition === null ? null : text.slice(event.condition.start, event.condition.end),
      repeats: dossier.events.filter(({ repeats }) => repeats === event.id),
    }));
}

function personOf(entity: DossierEntity | undefined): Person | null {
  return entity === undefined ? null : { key: entity.key, name: entity.name, nameEn: entity.nameEn };
}
