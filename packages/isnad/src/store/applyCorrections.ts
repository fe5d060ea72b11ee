import { type Dossier, type DossierEntity, type DossierEvent, ENTITY_TYPES, type EntityType, fold, PLOVER_TYPES, type Span } from '@isnad/coder/text';
import { actorKey } from '../corroboration/actorKey.js';
import type { Anchor, Change, CorrectionRow, NamedEntity } from './corrections.js';

/** A dossier with people's corrections in it. */
export interface Corrected {
  readonly dossier: Dossier;
  /** Ids of the events that were put right or added. */
  readonly events: ReadonlySet<string>;
  /** Corrections whose words were found. */
  readonly corrections: ReadonlySet<number>;
}

const STATUSES = ['actual', 'negated', 'planned', 'conditional', 'possible'] as const;
const SOURCE_KINDS = ['narrator', 'named', 'official', 'anonymous'] as const;

/**
 * Lays corrections over a coder's reading, in the order in which they were made. Pure: the reading itself is not changed.
 *
 * @param dossier what the coder read
 * @param corrections those that stand
 */
export function applyCorrections(dossier: Dossier, corrections: readonly CorrectionRow[]): Corrected {
  const draft = new Draft(dossier);
  const found = new Set<number>();
  for (const row of corrections) if (draft.apply(JSON.parse(row.anchor) as Anchor, JSON.parse(row.change) as Change)) found.add(row.correction_id);
  return { dossier: draft.result(), events: draft.touched, corrections: found };
}

/**
 * Where an anchor's trigger stands in a text.
 *
 * @returns the span, or null where the words are no longer there, or no longer only once
 */
export function locate(text: string, { trigger, near }: Anchor): Span | null {
  const at = text.indexOf(near);
  if (at < 0 || near === '' || text.indexOf(near, at + 1) >= 0) return null;
  const inside = near.indexOf(trigger);
  return inside < 0 ? null : { start: at + inside, end: at + inside + trigger.length };
}

/** A correction of one field of an event. */
type Edit = Exclude<Change, { kind: 'add' | 'merge' | 'split' | 'reject' }>;

/** What is said of an added event, field by field. */
function partsOf({ type, status, actors, recipients, source, date, place }: Extract<Change, { kind: 'add' }>): Edit[] {
  return [
    { kind: 'type', value: type },
    { kind: 'status', value: status },
    { kind: 'actors', value: actors },
    { kind: 'recipients', value: recipients },
    ...(source === undefined ? [] : [{ kind: 'source' as const, value: source }]),
    ...(date === undefined ? [] : [{ kind: 'date' as const, value: date }]),
    ...(place === undefined ? [] : [{ kind: 'place' as const, value: place }]),
  ];
}

/** A dossier while corrections are laid over it. */
class Draft {
  readonly touched = new Set<string>();
  readonly #dossier: Dossier;
  #entities: DossierEntity[];
  #events: DossierEvent[];
  /** Number of the entity that was added last: not how many there are, for a merge takes one away. */
  #named: number;

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
    this.#named = dossier.entities.length;
    this.#entities = [...dossier.entities];
    this.#events = [...dossier.events];
  }

  result(): Dossier {
    return { ...this.#dossier, entities: this.#entities, events: this.#events };
  }

  /** @returns whether its words were found */
  apply(anchor: Anchor, change: Change): boolean {
    if (change.kind === 'merge') return this.#merge(change.from, change.into);
    if (change.kind === 'split') return this.#split(change.mention, change.value);
    const span = locate(this.#dossier.document.text, anchor);
    if (span === null) return false;
    const index = this.#events.findIndex(({ trigger }) => trigger.start < span.end && span.start < trigger.end);
    const event = this.#events[index];
    if (change.kind === 'add') {
      // Where another coder reads an event there by now, what the person said of it stands.
      const base = event ?? this.#told(span, change.type);
      if (event === undefined) this.#events.push(base);
      this.#events[event === undefined ? this.#events.length - 1 : index] = partsOf(change).reduce((so, part) => this.#edited(so, part), base);
      this.touched.add(base.id);
      return true;
    }
    // What is to go and is no longer read is gone as was wished.
    if (event === undefined) return change.kind === 'reject';
    if (change.kind === 'reject') {
      this.#events.splice(index, 1);
      return true;
    }
    this.#events[index] = this.#edited(event, change);
    this.touched.add(event.id);
    return true;
  }

  #edited(event: DossierEvent, change: Edit): DossierEvent {
    switch (change.kind) {
      case 'type':
        return { ...event, type: oneOf(PLOVER_TYPES, change.value) ?? event.type, mode: null };
      case 'status':
        return { ...event, status: oneOf(STATUSES, change.value) ?? event.status };
      case 'actors':
        return { ...event, actors: change.value.map((name) => this.#entity(name)) };
      case 'recipients':
        return { ...event, recipients: change.value.map((name) => this.#entity(name)) };
      case 'date':
        return { ...event, date: change.value === null ? null : { ...change.value, expression: event.date?.expression ?? event.trigger } };
      case 'place':
        return {
          ...event,
          place:
            change.value === null ? null : { entity: this.#entity(change.value), lat: change.value.known?.lat ?? null, lon: change.value.known?.lon ?? null },
        };
      case 'source': {
        const kind = oneOf(SOURCE_KINDS, change.value.kind) ?? 'narrator';
        const narrator = { kind: 'narrator', entity: null, cue: null } as const;
        const origin = { kind, entity: change.value.entity === null ? null : this.#entity(change.value.entity), cue: null };
        return { ...event, attribution: { ...event.attribution, chain: kind === 'narrator' ? [narrator] : [narrator, origin] } };
      }
    }
  }

  /** An event at these words of which nothing is known but its type. */
  #told(trigger: Span, type: string): DossierEvent {
    const sentence = this.#dossier.sentences.findIndex(({ start, end }) => start <= trigger.start && trigger.start < end);
    return {
      id: `h${trigger.start}`,
      type: oneOf(PLOVER_TYPES, type) ?? 'CONSULT',
      mode: null,
      sentence: Math.max(sentence, 0),
      trigger,
      actors: [],
      recipients: [],
      status: 'actual',
      condition: null,
      attribution: { chain: [{ kind: 'narrator', entity: null, cue: null }], quoted: false },
      date: null,
      place: null,
      confidence: 1,
      repeats: null,
    };
  }

  /** The entity's id in this article; one that it does not know is added. */
  #entity(named: NamedEntity): string {
    const known = this.#find(named);
    if (known !== undefined) return this.#typed(known, named).id;
    const { text } = this.#dossier.document;
    const at = text.indexOf(named.name);
    const entity: DossierEntity = {
      id: `h${++this.#named}`,
      type: oneOf<EntityType>(ENTITY_TYPES, named.type ?? '') ?? 'group',
      name: named.known?.name ?? named.name,
      nameEn: named.known?.nameEn ?? null,
      key: named.key ?? null,
      country: named.known?.country ?? null,
      roles: [],
      mentions: at < 0 ? [] : [{ start: at, end: at + named.name.length }],
    };
    this.#entities.push(entity);
    return entity.id;
  }

  /** An entity of which a person said what type it is; all events that it takes part in follow. */
  #typed(entity: DossierEntity, { type, typed }: NamedEntity): DossierEntity {
    const said = type ?? null;
    if (typed !== true || said === null || said === entity.type || entity.key !== null) return entity;
    const changed = { ...entity, type: said };
    this.#entities = this.#entities.map((one) => (one.id === entity.id ? changed : one));
    for (const event of this.#events) if (participantsOf(event).includes(entity.id)) this.touched.add(event.id);
    return changed;
  }

  #find({ name, key, type, typed }: NamedEntity): DossierEntity | undefined {
    const folded = fold(name);
    const { text } = this.#dossier.document;
    // Whoever says what type it is does not mean the one of another type whom the knowledge has.
    const mayBe = (entity: DossierEntity): boolean => typed !== true || entity.key === null || entity.type === type;
    return (
      this.#entities.find((entity) => (key ? actorKey(entity) === key : fold(entity.name) === folded && mayBe(entity))) ??
      // A capital's name may be a mention of its government: whoever says that a place is meant means the town.
      this.#entities.find(
        (entity) => (type === undefined || entity.type === type) && entity.mentions.some(({ start, end }) => fold(text.slice(start, end)) === folded),
      )
    );
  }

  #merge(from: NamedEntity, into: NamedEntity): boolean {
    const source = this.#find(from);
    if (source === undefined) return false;
    const target = this.#entity(into);
    if (target === source.id) return true;
    this.#events = this.#events.map((event) => this.#replaced(event, source.id, target));
    this.#entities = this.#entities.flatMap((entity) => {
      if (entity.id === source.id) return [];
      return entity.id === target ? [{ ...entity, mentions: [...entity.mentions, ...source.mentions] }] : [entity];
    });
    return true;
  }

  #replaced(event: DossierEvent, from: string, into: string): DossierEvent {
    const swap = (id: string): string => (id === from ? into : id);
    if (!participantsOf(event).includes(from)) return event;
    this.touched.add(event.id);
    const chain = event.attribution.chain.map((link) => ({ ...link, entity: link.entity === null ? null : swap(link.entity) }));
    return {
      ...event,
      actors: [...new Set(event.actors.map(swap))],
      recipients: [...new Set(event.recipients.map(swap))],
      place: event.place === null ? null : { ...event.place, entity: swap(event.place.entity) },
      attribution: { ...event.attribution, chain },
    };
  }

  /** Takes the mentions of these words out of the entity they were read as, and gives them to another; events in their sentences follow. */
  #split(mention: string, value: NamedEntity): boolean {
    const { text } = this.#dossier.document;
    const folded = fold(mention);
    const isIt = ({ start, end }: Span): boolean => fold(text.slice(start, end)) === folded;
    const index = this.#entities.findIndex((entity) => entity.mentions.some(isIt));
    const old = this.#entities[index];
    if (old === undefined) return false;
    const moved = old.mentions.filter(isIt);
    this.#entities[index] = { ...old, mentions: old.mentions.filter((span) => !isIt(span)) };
    const target = this.#entity(value);
    this.#entities = this.#entities.map((entity) => (entity.id === target ? { ...entity, mentions: [...entity.mentions, ...moved] } : entity));
    this.#events = this.#events.map((event) => {
      const sentence = this.#dossier.sentences[event.sentence];
      const follows = sentence !== undefined && moved.some(({ start }) => start >= sentence.start && start < sentence.end);
      return follows ? this.#replaced(event, old.id, target) : event;
    });
    return true;
  }
}

/** Who and what an event names: its roles, its place, and on whose word it is told. */
function participantsOf({ actors, recipients, place, attribution }: DossierEvent): (string | null)[] {
  return [...actors, ...recipients, place?.entity ?? null, ...attribution.chain.map(({ entity }) => entity)];
}

function oneOf<T extends string>(all: readonly T[], value: string): T | null {
  return all.find((one) => one === value) ?? null;
}
