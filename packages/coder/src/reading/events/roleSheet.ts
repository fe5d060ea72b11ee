import type { PloverType, Role } from '../../knowledge/model.js';
import { isCount, isLocation } from '../clauses/parties.js';
import type { EntityDraft } from '../entities/entity.js';

/** Who does what in one event, filled in as its frame is read. */
export class RoleSheet {
  readonly actors: EntityDraft[] = [];
  readonly recipients: EntityDraft[] = [];
  readonly places: EntityDraft[] = [];
  /** Whom the matter concerns: the recipients, if no others are named. */
  readonly topics: EntityDraft[] = [];
  /** What decided who is who, for `explain`. */
  readonly cues: string[] = [];
  /** What led to each of them first. */
  readonly via = new Map<EntityDraft, string>();
  readonly #type: PloverType;

  /** @param type the event's type: what a frame calls recipient may be a place in some */
  constructor(type: PloverType) {
    this.#type = type;
  }

  /**
   * Gives entities the role that a frame has for their phrase.
   *
   * @param role the frame's; nothing happens without one
   * @param all entities of the phrase, in order
   * @param cue what led to them: a folded preposition, or the phrase's place in words
   */
  readonly put = (role: Role | undefined, all: readonly EntityDraft[], cue: string): void => {
    if (role === undefined || role === 'none') return;
    // A bare number counts victims or a crowd (تظاهر الآلاف), nobody else.
    const found = COUNTED.has(this.#type) ? all : all.filter((e) => !isCount(e));
    if (found.length === 0) return;
    this.cues.push(`${cue} → ${role}`);
    for (const e of found) if (!this.via.has(e)) this.via.set(e, cue);
    if (role === 'actor') this.actors.push(...found);
    else if (role === 'recipient') this.#receive(found, cue);
    else if (role === 'topic') {
      this.topics.push(...found.filter((e) => e.type !== 'place' && !(cue === 'من' && isLocation(e))));
      if (cue === 'من') this.places.push(...found.filter(isLocation));
    } else if (role === 'place') {
      this.places.push(...found.filter(isLocation));
      // Who is driven out of a place, or holds it, suffers the event.
      if (this.#type === 'ASSAULT' && cue !== 'في') this.recipients.push(...found.filter((e) => !isLocation(e)));
    } else {
      const [first, ...others] = found;
      if (first && this.actors.length === 0) this.actors.push(first);
      this.recipients.push(...(first && !this.actors.includes(first) ? found : others));
    }
  };

  /**
   * Names entities as actors, but for those that the event befalls.
   *
   * @param all entities, in order
   * @param cue what led to them
   */
  readonly putActors = (all: readonly EntityDraft[], cue: string): void => {
    this.put(
      'actor',
      all.filter((e) => !this.recipients.includes(e)),
      cue,
    );
  };

  #receive(found: readonly EntityDraft[], cue: string): void {
    // Troops are sent to a place; talks in a town are with nobody of that name.
    const isPlace = (e: EntityDraft): boolean =>
      this.#type === 'MOBILIZE' && TOWARDS.test(cue) ? isLocation(e) : this.#type === 'CONSULT' && e.type === 'place';
    this.places.push(...found.filter(isPlace));
    this.recipients.push(...found.filter((e) => !isPlace(e)));
  }
}

/** Types whose participants news gives as a bare number. */
const COUNTED: ReadonlySet<PloverType> = new Set(['ASSAULT', 'COERCE', 'PROTEST']);

/** Folded prepositions that lead to where something moves or stands. */
const TOWARDS = /^(الي|في|علي)$/;
