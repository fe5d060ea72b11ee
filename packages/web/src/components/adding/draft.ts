import type { Change, Dossier, DossierEvent, EventType, Status } from '../../api/types.ts';
import type { Field, Named } from '../fixing/options.ts';
import { type Light, lightsOf } from '../reading/lights.ts';
import type { Stretch } from './words.ts';

export type GivenSource = Extract<Change, { kind: 'source' }>['value'];
export type GivenDays = NonNullable<Extract<Change, { kind: 'date' }>['value']>;

/** An event while it is being told. */
export interface Draft {
  readonly trigger: Stretch | null;
  readonly type: EventType | null;
  readonly status: Status;
  readonly actors: readonly Named[];
  readonly recipients: readonly Named[];
  readonly source: GivenSource;
  readonly date: GivenDays | null;
  readonly place: Named | null;
}

export const EMPTY: Draft = {
  trigger: null,
  type: null,
  status: 'actual',
  actors: [],
  recipients: [],
  source: { kind: 'narrator', entity: null },
  date: null,
  place: null,
};

/** A draft with one field put in. Somebody who has the role already loses it; nobody empties it. */
export function withChange(draft: Draft, change: Change): Draft {
  switch (change.kind) {
    case 'type':
      return { ...draft, type: change.value };
    case 'status':
      return { ...draft, status: change.value };
    case 'source':
      return { ...draft, source: change.value };
    case 'date':
      return { ...draft, date: change.value };
    case 'place':
      return { ...draft, place: change.value };
    case 'actors':
    case 'recipients':
      return { ...draft, [change.kind]: change.value.length === 0 ? [] : change.value.reduce(toggled, draft[change.kind]) };
    default:
      return draft;
  }
}

/** The draft as a correction, null while its words or type are not given. */
export function toChange({ trigger, type, status, actors, recipients, source, date, place }: Draft): Change | null {
  if (trigger === null || type === null) return null;
  return {
    kind: 'add',
    type,
    status,
    actors,
    recipients,
    source,
    ...(date === null ? {} : { date }),
    ...(place === null ? {} : { place }),
  };
}

/** A draft in which somebody unknown in a field is said more of. */
export function withKind(draft: Draft, field: Field, unknown: Named, told: Named): Draft {
  const swap = (other: Named): Named => (!other.key && other.name === unknown.name ? told : other);
  if (field === 'actors' || field === 'recipients') return { ...draft, [field]: draft[field].map(swap) };
  if (field !== 'source' || draft.source.entity === null) return draft;
  return { ...draft, source: { ...draft.source, entity: swap(draft.source.entity) } };
}

/** The words that light up for a draft, as they will for the event. */
export function lightsOfDraft(dossier: Dossier, draft: Draft): Light[] {
  const { trigger } = draft;
  if (trigger === null) return [];
  const { text } = dossier.document;
  const ids = (named: Named): string[] => {
    const entity = dossier.entities.find(({ key, name }) => (named.key ? key === named.key : name === named.name));
    return entity === undefined ? [] : [entity.id];
  };
  const bare = (role: Light['role'], all: readonly (Named | null)[]): Light[] =>
    all.flatMap((named) => {
      const start = named === null || ids(named).length > 0 ? -1 : text.indexOf(named.name);
      return named === null || start < 0 ? [] : [{ role, span: { start, end: start + named.name.length } }];
    });
  const sentence = dossier.sentences.findIndex(({ start, end }) => start <= trigger.start && trigger.start < end);
  const place = draft.place === null ? undefined : ids(draft.place)[0];
  const event: DossierEvent = {
    id: '',
    type: draft.type ?? 'CONSULT',
    mode: null,
    status: draft.status,
    sentence: Math.max(sentence, 0),
    trigger: { start: trigger.start, end: trigger.end },
    actors: draft.actors.flatMap(ids),
    recipients: draft.recipients.flatMap(ids),
    condition: null,
    attribution: { chain: [], quoted: false },
    date: null,
    place: place === undefined ? null : { entity: place, lat: null, lon: null },
    confidence: 1,
    repeats: null,
  };
  return [...bare('place', [draft.place]), ...bare('recipient', draft.recipients), ...bare('actor', draft.actors), ...lightsOf(dossier, event)];
}

function toggled(all: readonly Named[], named: Named): readonly Named[] {
  const same = (other: Named): boolean => (named.key ? other.key === named.key : other.name === named.name);
  return all.some(same) ? all.filter((other) => !same(other)) : [...all, named];
}
