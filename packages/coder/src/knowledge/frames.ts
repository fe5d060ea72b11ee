import { fold } from '../arabic/letters.js';
import { ENTITY_TYPES, type EntityType, type Frame, PLOVER_TYPES, type PloverType, type Requirement, type Role } from './model.js';

const ROLES: ReadonlyMap<string, Role> = new Map([
  ['actor', 'actor'],
  ['recipient', 'recipient'],
  ['place', 'place'],
  ['topic', 'topic'],
  ['both', 'both'],
  ['-', 'none'],
  ['', 'none'],
]);
const FLAGS: ReadonlySet<string> = new Set(['weak', 'passive', 'mutual', 'state']);

/**
 * Reads a frame such as `S=actor O=recipient مع=recipient weak`.
 *
 * @param text the column as written
 * @returns the frame, prepositions folded
 * @throws Error with a reason for the person who wrote the line
 */
export function parseFrame(text: string): Frame {
  const slots: Record<string, Role> = {};
  const flags = new Set<string>();
  for (const part of text.split(/\s+/)) {
    if (part === '' || part === '-') continue;
    const at = part.indexOf('=');
    if (at < 0) {
      if (!FLAGS.has(part)) throw new Error(`"${part}" in the frame is neither SLOT=ROLE nor one of ${[...FLAGS].join(', ')}`);
      flags.add(part);
      continue;
    }
    const role = ROLES.get(part.slice(at + 1));
    if (role === undefined) throw new Error(`unknown role "${part.slice(at + 1)}" in the frame: one of actor, recipient, place, topic, both, -`);
    slots[slotName(part.slice(0, at))] = role;
  }
  return { slots, weak: flags.has('weak'), passive: flags.has('passive'), mutual: flags.has('mutual'), state: flags.has('state') };
}

/** S, O, O2 and G as they are; a preposition folded. */
export function slotName(text: string): string {
  return /^[A-Z]/.test(text) ? text : fold(text);
}

/**
 * Reads a type column such as `CONSULT/visit`; `-` and '' mean no event.
 *
 * @throws Error when it is not one of the 16 types
 */
export function parseType(text: string): { type: PloverType; mode: string | null } | null {
  if (text === '' || text === '-') return null;
  const [name = '', mode] = text.split('/');
  const type = PLOVER_TYPES.find((t) => t === name);
  if (!type) throw new Error(`unknown event type "${name}": one of ${PLOVER_TYPES.join(', ')}`);
  return { type, mode: mode ?? null };
}

/** Reads the `with` column: fixed words, `class:NAME`, `prep:PREPOSITION`, `object:TYPE`, `subject:TYPE` and `negated`, separated by commas. */
export function parseRequirement(parts: readonly string[]): Requirement | null {
  if (parts.length === 0) return null;
  const words: string[] = [];
  const classes: string[] = [];
  const prepositions: string[] = [];
  const objects: EntityType[] = [];
  const subjects: EntityType[] = [];
  for (const part of parts) {
    if (part.startsWith('class:')) classes.push(part.slice(6));
    else if (part === 'negated') continue;
    else if (part.startsWith('prep:')) prepositions.push(fold(part.slice(5)));
    else if (part.startsWith('object:')) objects.push(entityType(part.slice(7)));
    else if (part.startsWith('subject:')) subjects.push(entityType(part.slice(8)));
    else
      words.push(
        fold(part)
          .split(/\s+/)
          .map((w) => w.replace(/^ال(?=..)/, ''))
          .join(' '),
      );
  }
  return { words, classes, prepositions, objects, subjects, negated: parts.includes('negated') };
}

function entityType(text: string): EntityType {
  const type = ENTITY_TYPES.find((t) => t === text);
  if (!type) throw new Error(`unknown entity type "${text}": one of ${ENTITY_TYPES.join(', ')}`);
  return type;
}
