import type { FormFeatures, ReportSense } from '../../knowledge/model.js';
import type { EntityDraft } from '../entities/entity.js';

export type SourceKind = 'narrator' | 'named' | 'official' | 'anonymous';

/** Who speaks, and how they are put. */
export interface Source {
  readonly entity: EntityDraft | null;
  readonly kind: Exclude<SourceKind, 'narrator'>;
  /** Gender of the verb that introduced them: البيت الأبيض is a he, واشنطن a she. */
  readonly gender?: FormFeatures['gender'] | undefined;
}

/** Word range of the words that show who speaks, with the sentence they stand in. */
export interface Cue {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

/** A stretch of words that stands on somebody's word. */
export interface ReportScope extends Source {
  readonly first: number;
  readonly last: number;
  readonly cue: Cue;
  readonly sense: ReportSense | 'act';
  readonly quoted: boolean;
}

/** Who speaks when a sentence begins, carried from the sentence before. */
export interface Speaker extends Source {
  readonly cue: Cue;
  /** Whether a quotation is still open. */
  readonly open: boolean;
  /** Who has been cited so far, the last first: whom الصحيفة and المصادر point back to. */
  readonly recent: readonly Source[];
}

/** Somebody as a source. All sources are made here, so that they have one shape. */
export function source(entity: Source['entity'], kind: Source['kind'], gender: Source['gender'] = undefined): Source {
  return { entity, kind, gender };
}

/** The same source without what else an object carries. */
export function sourceOnly({ entity, kind, gender }: Source): Source {
  return source(entity, kind, gender);
}

/** A stretch of words on a source's word; field by field, so that all scopes have one shape. */
export function scopeOf({ entity, kind, gender }: Source, first: number, last: number, cue: Cue, sense: ReportScope['sense'], quoted: boolean): ReportScope {
  return { entity, kind, gender, first, last, cue, sense, quoted };
}

/** A source that speaks on; field by field, as above. */
export function speakerOf({ entity, kind, gender }: Source, cue: Cue, open: boolean, recent: readonly Source[]): Speaker {
  return { entity, kind, gender, cue, open, recent };
}
