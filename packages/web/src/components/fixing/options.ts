import type { Change, Dossier, DossierEntity, EntityType, EventType, SourceKind, Span, Status } from '../../api/types.ts';
import { TYPES } from '../filters/search.ts';
import { OPTION_KEYS } from './keys.ts';

/** Somebody or some place by name, as a correction has it. */
export type Named = Extract<Change, { kind: 'actors' | 'recipients' }>['value'][number];

/** What somebody or something of whom the knowledge knows nothing may be, in the order of their keys. */
const KINDS: readonly EntityType[] = ['person', 'country', 'government', 'military', 'armed_group', 'party', 'igo', 'organization', 'group', 'place'];

/** The same, each with its key. */
export const KIND_OPTIONS = KINDS.map((type, i) => ({ type, key: OPTION_KEYS[i] ?? '' }));

/** What can be put right, with the key that opens it. */
export const FIELDS = [
  { field: 'status', key: 's' },
  { field: 'type', key: 't' },
  { field: 'actors', key: 'w' },
  { field: 'recipients', key: 'r' },
  { field: 'source', key: 'o' },
  { field: 'date', key: 'd' },
  { field: 'place', key: 'p' },
] as const;
export type Field = (typeof FIELDS)[number]['field'];

/** How an option is said. */
export type Label =
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'type'; readonly type: EventType }
  | { readonly kind: 'source'; readonly source: SourceKind }
  | { readonly kind: 'entity'; readonly entity: DossierEntity }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'none' };

/** The words at which something is put right: of an event that was read, or of one that is added. */
export interface Where {
  readonly sentence: Pick<Span, 'start' | 'end'>;
  readonly trigger: Pick<Span, 'start' | 'end'>;
}

export interface Option {
  readonly key: string;
  readonly label: Label;
  readonly change: Change;
}

const STATUSES: readonly Status[] = ['actual', 'negated', 'planned', 'conditional', 'possible'];
const UNNAMED: readonly SourceKind[] = ['narrator', 'official', 'anonymous'];

/**
 * What a field may be put right to: the words of the article come first, those of the event's own sentence before all.
 *
 * @returns at most as many as there are keys
 */
export function optionsOf(field: Field, where: Where, dossier: Dossier): Option[] {
  return choices(field, where, dossier)
    .slice(0, OPTION_KEYS.length)
    .map((choice, i) => ({ ...choice, key: OPTION_KEYS[i] ?? '' }));
}

/** Whether names and other words of the text can be put into it. */
export function takesWords(field: Field | 'trigger' | null): field is 'actors' | 'recipients' | 'source' | 'place' {
  return field === 'actors' || field === 'recipients' || field === 'source' || field === 'place';
}

/** The change that puts an entity of the article into a field; null where the field takes none. */
function changeTo(field: Field, { name, key, type }: DossierEntity): Change | null {
  return changeToNamed(field, { name, key, type });
}

/** The same for somebody or some place by name. */
export function changeToNamed(field: Field, named: Named): Change | null {
  if (field === 'actors' || field === 'recipients') return { kind: field, value: [named] };
  if (field === 'place') return { kind: 'place', value: named };
  return field === 'source' ? { kind: 'source', value: { kind: 'named', entity: named } } : null;
}

/** Somebody or something unknown as a person says that it is. */
export function ofKind({ name }: Named, type: EntityType): Named {
  return { name, key: null, type, typed: true };
}

type Choice = Omit<Option, 'key'>;

function choices(field: Field, where: Where, dossier: Dossier): Choice[] {
  const entities = nearest(where, dossier);
  const named = (of: readonly DossierEntity[]): Choice[] =>
    of.flatMap((entity) => {
      const change = changeTo(field, entity);
      return change === null ? [] : [{ label: { kind: 'entity', entity }, change }];
    });
  switch (field) {
    case 'status':
      return STATUSES.map((status) => ({ label: { kind: 'status', status }, change: { kind: 'status', value: status } }));
    case 'type':
      return TYPES.map((type) => ({ label: { kind: 'type', type }, change: { kind: 'type', value: type } }));
    case 'actors':
    case 'recipients':
      return [{ label: { kind: 'none' }, change: { kind: field, value: [] } }, ...named(entities)];
    case 'source':
      return [
        ...UNNAMED.map((source): Choice => ({ label: { kind: 'source', source }, change: { kind: 'source', value: { kind: source, entity: null } } })),
        ...named(entities.filter(({ type }) => type !== 'place')),
      ];
    case 'place':
      return [
        { label: { kind: 'none' }, change: { kind: 'place', value: null } },
        ...named(entities.filter(({ type }) => type === 'place' || type === 'country')),
      ];
    case 'date':
      return [
        { label: { kind: 'none' }, change: { kind: 'date', value: null } },
        ...daysNear(dossier).map((day): Choice => ({ label: { kind: 'day', day }, change: { kind: 'date', value: { start: day, end: day } } })),
      ];
  }
}

/** The day of publication and those around it, then the days that other events of the article name. */
function daysNear({ document, events }: Dossier): string[] {
  const published = document.publishedAt?.slice(0, 10);
  const around = published === undefined ? [] : [0, -1, -2, 1].map((days) => new Date(Date.parse(published) + days * 86_400_000).toISOString().slice(0, 10));
  return [...new Set([...around, ...events.flatMap(({ date }) => (date === null ? [] : [date.start.slice(0, 10)]))])];
}

function nearest({ sentence, trigger }: Where, { entities }: Dossier): DossierEntity[] {
  const distance = ({ mentions }: DossierEntity): number =>
    Math.min(
      ...mentions.map(({ start, end }) => {
        const far = Math.abs(start - trigger.start);
        return start >= sentence.start && end <= sentence.end ? far : far + 100_000;
      }),
    );
  return entities
    .filter(({ mentions }) => mentions.length > 0)
    .map((entity) => ({ entity, far: distance(entity) }))
    .sort((a, b) => a.far - b.far)
    .map(({ entity }) => entity);
}
