import type { Dossier } from '@isnad/coder';
import type { GoldEvent, GoldPair } from './gold.js';
import { foldName } from './text.js';

/** An event as both sides of a comparison give it. */
export interface ComparableEvent {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly status: string;
  readonly source: { readonly kind: string; readonly name: string | null };
  readonly date: { readonly start: string; readonly end: string } | null;
  readonly place: string | null;
}

/** One side of a comparison: entities by id, with all their folded names, and events. */
export interface Comparable {
  readonly entities: ReadonlyMap<string, ReadonlySet<string>>;
  readonly events: readonly ComparableEvent[];
}

/** The annotators' side. */
export function fromGold({ article, gold }: GoldPair): Comparable {
  return {
    entities: new Map(gold.entities.map((e) => [e.id, namesOf([e.name, ...e.mentions])])),
    events: gold.events.map((event) => ({ ...event, ...triggerOf(article.text, event) })),
  };
}

/** Where an annotated event's trigger stands in the text. */
export function triggerOf(text: string, event: GoldEvent): { start: number; end: number } {
  const start = text.indexOf(event.near) + event.near.indexOf(event.trigger);
  return { start, end: start + event.trigger.length };
}

/** The coder's side; the source of an event is the last link of its chain. */
export function fromDossier(dossier: Dossier): Comparable {
  const { text } = dossier.document;
  return {
    entities: new Map(dossier.entities.map((e) => [e.id, namesOf([e.name, ...e.mentions.map((m) => text.slice(m.start, m.end))])])),
    events: dossier.events.map((event) => {
      const origin = event.attribution.chain.at(-1);
      return {
        type: event.type,
        ...event.trigger,
        actors: event.actors,
        recipients: event.recipients,
        status: event.status,
        source: { kind: origin?.kind ?? 'narrator', name: origin?.entity ?? null },
        date: event.date,
        place: event.place?.entity ?? null,
      };
    }),
  };
}

function namesOf(names: readonly string[]): Set<string> {
  return new Set(names.map(foldName).filter((name) => name !== ''));
}
