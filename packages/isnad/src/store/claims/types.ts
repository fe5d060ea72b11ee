import type { EntityType, PloverType } from '@isnad/coder';
import type { Quad } from '../../corroboration/types.js';

/** A person, country, organisation, group or place, across articles. */
export interface ActorRef {
  key: string;
  name: string;
  nameEn: string | null;
  type: EntityType;
  country: string | null;
}

/** Words of an article's text with their UTF-16 offsets, end exclusive. */
export interface Words {
  text: string;
  start: number;
  end: number;
}

/** An event as one article tells it, corrections in it, with all names written out. */
export interface ClaimView {
  /** `article id#event id`. */
  id: string;
  article: { id: string; title: string | null; publisher: string | null; publishedOn: string | null; url: string | null; addedAt: string };
  type: PloverType;
  mode: string | null;
  quad: Quad;
  status: 'actual' | 'negated' | 'planned' | 'conditional' | 'possible';
  day: string | null;
  start: string | null;
  end: string | null;
  actors: ActorRef[];
  recipients: ActorRef[];
  sourceKind: SourceKind;
  source: ActorRef | null;
  chain: { kind: SourceKind; actor: ActorRef | null; cue: string | null }[];
  quoted: boolean;
  place: ActorRef | null;
  lat: number | null;
  lon: number | null;
  trigger: Words;
  sentence: Words;
  confidence: number;
  repeats: string | null;
  corrected: boolean;
  incident: { id: string; corroboration: number; contradicted: boolean } | null;
}

export type SourceKind = 'narrator' | 'named' | 'official' | 'anonymous';
