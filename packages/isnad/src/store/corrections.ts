import type { EntityType } from '@isnad/coder/text';
import type { Selectable } from 'kysely';
import type { Tables } from './schema.js';

/** A correction as its table holds it. */
export type CorrectionRow = Selectable<Tables['corrections']>;

/** Words of the text that an event is found by again after recoding. */
export interface Anchor {
  /** The trigger's words. */
  readonly trigger: string;
  /** A stretch of text around them that occurs once. */
  readonly near: string;
}

/** Someone or something, by name: words of the text, or a key of the knowledge. */
export interface NamedEntity {
  readonly name: string;
  readonly key?: string | null;
  readonly type?: EntityType;
  /** Whether a person said of what type it is: then it stands against the coder's reading, unless the knowledge knows better who that is. */
  readonly typed?: boolean;
  /** What the knowledge says of the one with this key, where only words were pointed at. */
  readonly known?: {
    readonly name: string;
    readonly nameEn: string | null;
    readonly country: string | null;
    /** Of a place. */
    readonly lat?: number | null;
    readonly lon?: number | null;
  };
}

/** On whose word an event is told; the entity is of a named source alone. */
export interface GivenSource {
  readonly kind: string;
  readonly entity: NamedEntity | null;
}

/** First and last day (`2018-05-09`). */
export interface GivenDays {
  readonly start: string;
  readonly end: string;
}

/** What a correction puts right. */
export type Change =
  | { readonly kind: 'type'; readonly value: string }
  | { readonly kind: 'status'; readonly value: string }
  | { readonly kind: 'actors' | 'recipients'; readonly value: readonly NamedEntity[] }
  | { readonly kind: 'source'; readonly value: GivenSource }
  | { readonly kind: 'date'; readonly value: GivenDays | null }
  | { readonly kind: 'place'; readonly value: NamedEntity | null }
  | { readonly kind: 'reject' }
  | {
      readonly kind: 'add';
      readonly type: string;
      readonly status: string;
      readonly actors: readonly NamedEntity[];
      readonly recipients: readonly NamedEntity[];
      /** On whose word; the outlet itself where it is left out. */
      readonly source?: GivenSource;
      readonly date?: GivenDays;
      readonly place?: NamedEntity;
    }
  | { readonly kind: 'merge'; readonly from: NamedEntity; readonly into: NamedEntity }
  | { readonly kind: 'split'; readonly mention: string; readonly value: NamedEntity };
