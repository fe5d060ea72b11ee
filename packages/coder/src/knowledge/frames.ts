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
/** Places of a verb's frame that are no preposition: subject, object, second object, genitive. */
const PLACES: ReadonlySet<string> = new Set(['S', 'O', 'O2', 'G']);

/** Prepositions, folded, that a frame may ask for. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'ب ل في من الي علي عن مع بين ضد لدي امام بشان بحق تجاه باتجاه قرب صوب نحو داخل خارج فوق تحت حول ازاء حيال خلال عبر وراء خلف عند حتي دون بسبب'.split(' '),
);

/** Classes of nouns that the stages of reading ask for. */
export const NOUN_CLASSES: ReadonlySet<string> = new Set([
  'generic',
  'adjective',
  'adjectival',
  'territory',
  'statement',
  'money',
  'weapon',
  'force',
  'project',
  'talks',
  'relief',
  'agreement',
  'relation',
  'office',
  'restriction',
  'victim',
  'protest',
  'prisoner',
  'demand',
  'sanction',
  'diplomat',
  'side',
  'homeland',
  'fire',
]);

/** What an event of each type may be more closely, in the built-in files; a desk may have modes of its own. */
export const MODES: Readonly<Partial<Record<PloverType, readonly string[]>>> = {
  ACCUSE: ['investigate', 'sue'],
  AID: ['asylum', 'economic', 'humanitarian', 'military'],
  ASSAULT: ['abduct', 'bomb', 'clash', 'coup', 'destroy', 'kill', 'rape', 'seize', 'torture', 'wound'],
  COERCE: ['annex', 'arrest', 'ban', 'censor', 'close', 'cyber', 'deport', 'raid', 'remove', 'seize', 'sentence', 'siege', 'trial'],
  CONCEDE: ['apologize', 'ease', 'pardon', 'resign'],
  CONSULT: ['mediate', 'meet', 'negotiate', 'phone', 'visit'],
  COOPERATE: ['economic', 'exchange', 'intelligence', 'judicial', 'military'],
  PROTEST: ['boycott', 'demonstrate', 'hunger', 'obstruct', 'riot', 'strike'],
  REJECT: ['veto'],
  REQUEST: ['assist'],
  RETREAT: ['ceasefire', 'disarm', 'release', 'return', 'siege', 'surrender', 'withdraw'],
  SANCTION: ['expel', 'freeze'],
  SUPPORT: ['accord', 'recognize', 'relations'],
};

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

/**
 * The name of a place in a frame: S, O, O2 and G as they are, a preposition folded.
 *
 * @throws Error where it is neither
 * @example slotName('إلى') // 'الي'
 */
export function slotName(text: string): string {
  const name = PLACES.has(text) ? text : fold(text);
  if (!PLACES.has(name) && !PREPOSITIONS.has(name)) throw new Error(`"${text}" in the frame: one of ${[...PLACES].join(', ')} or a preposition`);
  return name;
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
    if (part.startsWith('class:')) classes.push(nounClass(part.slice(6)));
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

function nounClass(text: string): string {
  if (!NOUN_CLASSES.has(text)) throw new Error(`unknown class "${text}": one of ${[...NOUN_CLASSES].join(', ')}`);
  return text;
}

function entityType(text: string): EntityType {
  const type = ENTITY_TYPES.find((t) => t === text);
  if (!type) throw new Error(`unknown entity type "${text}": one of ${ENTITY_TYPES.join(', ')}`);
  return type;
}
