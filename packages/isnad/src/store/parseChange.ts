import { ENTITY_TYPES, PLOVER_TYPES } from '@isnad/coder/text';
import { InputError } from '../errors.js';
import type { Change, GivenDays, GivenSource, NamedEntity } from './corrections.js';

const STATUSES: readonly string[] = ['actual', 'negated', 'planned', 'conditional', 'possible'];
const SOURCE_KINDS: readonly string[] = ['narrator', 'named', 'official', 'anonymous'];

/**
 * Reads a correction from JSON.
 *
 * @throws InputError that says which field is wrong and what it may be
 * @example parseChange('{"kind":"type","value":"CONSULT"}')
 */
export function parseChange(json: string): Change {
  let change: Record<string, unknown>;
  try {
    change = record(JSON.parse(json), 'the change');
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw wrong('write it as JSON, such as {"kind": "type", "value": "CONSULT"}');
  }
  const { kind, value } = change;
  switch (kind) {
    case 'type':
      return { kind, value: oneOf(PLOVER_TYPES, value, 'value') };
    case 'status':
      return { kind, value: oneOf(STATUSES, value, 'value') };
    case 'actors':
    case 'recipients':
      return { kind, value: people(value, 'value') };
    case 'source':
      return { kind, value: source(value, 'value') };
    case 'date':
      return { kind, value: value == null ? null : days(value, 'value') };
    case 'place':
      return { kind, value: value == null ? null : entity(value, 'value') };
    case 'reject':
      return { kind };
    case 'add': {
      const type = oneOf(PLOVER_TYPES, change.type, 'type');
      return {
        kind,
        type,
        status: oneOf(STATUSES, change.status ?? 'actual', 'status'),
        actors: people(change.actors ?? [], 'actors'),
        recipients: people(change.recipients ?? [], 'recipients'),
        ...(change.source == null ? {} : { source: source(change.source, 'source') }),
        ...(change.date == null ? {} : { date: days(change.date, 'date') }),
        ...(change.place == null ? {} : { place: entity(change.place, 'place') }),
      };
    }
    case 'merge':
      return { kind, from: entity(change.from, 'from'), into: entity(change.into, 'into') };
    case 'split':
      return { kind, mention: text(change.mention, 'mention'), value: entity(value, 'value') };
    default:
      throw wrong('"kind" must be type, status, actors, recipients, source, date, place, reject, add, merge or split');
  }
}

function wrong(what: string): InputError {
  return new InputError('--change', what);
}

function record(value: unknown, field: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(`"${field}" must be an object`);
  return value as Record<string, unknown>;
}

function text(value: unknown, field: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw wrong(`"${field}" must be text`);
  return value;
}

function oneOf<T extends string>(all: readonly T[], value: unknown, field: string): T {
  const found = all.find((one) => one === value);
  if (found === undefined) throw wrong(`"${field}" must be one of ${all.join(', ')}`);
  return found;
}

function day(value: unknown, field: string): string {
  const given = text(value, field);
  const moment = new Date(`${given}T00:00:00Z`);
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== given) throw wrong(`"${field}" must be a day such as 2018-05-09`);
  return given;
}

function days(value: unknown, field: string): GivenDays {
  const given = record(value, field);
  const found = { start: day(given.start, `${field}.start`), end: day(given.end, `${field}.end`) };
  if (found.end < found.start) throw wrong(`"${field}.end" is before "${field}.start"`);
  return found;
}

function source(value: unknown, field: string): GivenSource {
  const given = record(value, field);
  return { kind: oneOf(SOURCE_KINDS, given.kind, `${field}.kind`), entity: given.entity == null ? null : entity(given.entity, `${field}.entity`) };
}

function entity(value: unknown, field: string): NamedEntity {
  const given = record(value, field);
  const name = text(given.name, `${field}.name`);
  const key = given.key == null ? null : text(given.key, `${field}.key`);
  if (given.type === undefined) return { name, key };
  const type = oneOf(ENTITY_TYPES, given.type, `${field}.type`);
  if (given.typed !== undefined && typeof given.typed !== 'boolean') throw wrong(`"${field}.typed" must be true or false`);
  return given.typed === true ? { name, key, type, typed: true } : { name, key, type };
}

function people(value: unknown, field: string): NamedEntity[] {
  if (!Array.isArray(value)) throw wrong(`"${field}" must be a list such as [{"name": "..."}]`);
  return value.map((one, i) => entity(one, `${field}[${i}]`));
}
