import { ENTITY_TYPES, PLOVER_TYPES } from '@isnad/coder/text';
import { oneOf } from './basics.js';
import { named } from './named.js';

export const STATUSES = ['actual', 'negated', 'planned', 'conditional', 'possible'] as const;
export const SOURCE_KINDS = ['narrator', 'named', 'official', 'anonymous'] as const;
export const QUADS = ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'] as const;
export const GRAINS = ['day', 'week', 'month'] as const;
export const ROLES = ['reader', 'analyst', 'admin'] as const;
export const EXPORT_FORMATS = ['csv', 'polecat', 'parquet', 'geojson', 'graphml', 'jsonld', 'gold'] as const;

export const EventType = named('EventType', oneOf(PLOVER_TYPES, 'A PLOVER type.'));
export const Status = named('Status', oneOf(STATUSES, 'Whether it happened.'));
export const SourceKind = named(
  'SourceKind',
  oneOf(SOURCE_KINDS, 'On whose word: the outlet itself, a named source, an unnamed official, or somebody unnamed.'),
);
export const Quad = named('Quad', oneOf(QUADS, "PLOVER's four classes."));
export const Grain = named('Grain', oneOf(GRAINS, 'How long a period is; weeks begin on Monday.'));
export const EntityType = named('EntityType', oneOf(ENTITY_TYPES, 'What kind of entity.'));
export const Role = named('Role', oneOf(ROLES, 'A reader reads, an analyst corrects too, an admin manages too.'));
