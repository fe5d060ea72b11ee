import { type Dossier, type DossierEntity, type DossierEvent, fold, type Span } from '@isnad/coder/text';
import { actorKey, actorName } from '../corroboration/actorKey.js';

/** An entity of one article as the store keeps it. */
export interface EntityRow {
  readonly local: string;
  readonly key: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly type: string;
  readonly country: string | null;
  readonly folded: string;
  /** Offices that the article gives it, each once. */
  readonly offices: readonly { readonly title: string; readonly organization: { readonly key: string; readonly name: string } | null }[];
}

/** An event of one article; entities by their ids in the article. */
export interface EventRow {
  readonly local: string;
  readonly type: string;
  readonly mode: string | null;
  readonly status: string;
  readonly day: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly sourceKind: string;
  readonly source: string | null;
  readonly quoted: boolean;
  readonly place: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly trigger: string;
  readonly triggerSpan: Span;
  readonly sentence: Span;
  readonly confidence: number;
  readonly repeats: string | null;
  readonly corrected: boolean;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly chain: readonly { readonly kind: string; readonly entity: string | null; readonly cue: string | null }[];
}

/** What the tables hold of one dossier. */
export interface DossierRows {
  readonly entities: readonly EntityRow[];
  readonly events: readonly EventRow[];
}

/**
 * A dossier as rows. Pure, so that workers can make them.
 *
 * @param dossier what an article reports, corrections already in it
 * @param corrected ids of the events that a person has put right
 * @example rowsOf(createReader().read(document)).events.length
 */
export function rowsOf(dossier: Dossier, corrected: ReadonlySet<string> = new Set()): DossierRows {
  const used = usedEntities(dossier.events);
  return {
    entities: dossier.entities.filter((entity) => used.has(entity.id)).map((entity) => entityRow(entity, dossier.entities)),
    events: dossier.events.map((event) => eventRow(event, dossier, corrected.has(event.id))),
  };
}

/** Only entities that an event names: the others are in the dossier, and would make actors of every word. */
function usedEntities(events: readonly DossierEvent[]): Set<string> {
  const used = new Set<string>();
  for (const event of events) {
    for (const id of [...event.actors, ...event.recipients]) used.add(id);
    for (const link of event.attribution.chain) if (link.entity !== null) used.add(link.entity);
    if (event.place !== null) used.add(event.place.entity);
  }
  return used;
}

function entityRow(entity: DossierEntity, all: readonly DossierEntity[]): EntityRow {
  const { id, nameEn, type, country } = entity;
  const name = actorName(entity);
  return { local: id, key: actorKey(entity), name, nameEn, type, country, folded: fold(name), offices: officesOf(entity, all) };
}

function officesOf({ roles }: DossierEntity, all: readonly DossierEntity[]): EntityRow['offices'] {
  const offices = new Map<string, EntityRow['offices'][number]>();
  for (const { title, organization } of roles) {
    const body = all.find(({ id }) => id === organization);
    const of = body === undefined ? null : { key: actorKey(body), name: body.name };
    offices.set(`${title}|${of?.key ?? ''}`, { title, organization: of });
  }
  return [...offices.values()];
}

function eventRow(event: DossierEvent, { document, sentences }: Dossier, corrected: boolean): EventRow {
  const { chain, quoted } = event.attribution;
  const last = chain.at(-1);
  const sentence = sentences[event.sentence] ?? event.trigger;
  const start = event.date?.start.slice(0, 10) ?? null;
  return {
    local: event.id,
    type: event.type,
    mode: event.mode,
    status: event.status,
    day: start ?? document.publishedAt?.slice(0, 10) ?? null,
    start,
    end: event.date?.end.slice(0, 10) ?? null,
    sourceKind: last?.kind ?? 'narrator',
    source: last?.entity ?? null,
    quoted,
    place: event.place?.entity ?? null,
    lat: event.place?.lat ?? null,
    lon: event.place?.lon ?? null,
    trigger: document.text.slice(event.trigger.start, event.trigger.end),
    triggerSpan: event.trigger,
    sentence,
    confidence: event.confidence,
    repeats: event.repeats,
    corrected,
    actors: event.actors,
    recipients: event.recipients,
    chain: chain.map((link) => ({
      kind: link.kind,
      entity: link.entity,
      cue: link.cue === null ? null : document.text.slice(link.cue.start, link.cue.end),
    })),
  };
}
