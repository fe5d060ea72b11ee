import type { PloverType } from '@isnad/coder';
import type { Quad } from './types.js';

/** PLOVER's division of its types (Halterman et al. 2023, "PLOVER and POLECAT"): four classes by word or deed, cooperation or conflict. */
const QUADS: Readonly<Record<PloverType, Quad>> = {
  AGREE: 'verbal-cooperation',
  CONSULT: 'verbal-cooperation',
  SUPPORT: 'verbal-cooperation',
  CONCEDE: 'verbal-cooperation',
  COOPERATE: 'material-cooperation',
  AID: 'material-cooperation',
  RETREAT: 'material-cooperation',
  REQUEST: 'verbal-conflict',
  ACCUSE: 'verbal-conflict',
  REJECT: 'verbal-conflict',
  THREATEN: 'verbal-conflict',
  PROTEST: 'material-conflict',
  SANCTION: 'material-conflict',
  MOBILIZE: 'material-conflict',
  COERCE: 'material-conflict',
  ASSAULT: 'material-conflict',
};

/**
 * From −10 (war) to +10: Goldstein's scale (1992, "A Conflict-Cooperation Scale for WEIS Events Data", Journal of Conflict Resolution 36), as it was given to the root codes
 * of CAMEO (Schrodt; `CAMEO.SCALE.txt` of the Parus Analytics archive, the same as GDELT's `CAMEO.goldsteinscale.txt`, against which each value was checked), here for the
 * root that each PLOVER type continues: AGREE 03, CONSULT 04, SUPPORT 05, COOPERATE 06, AID 07, CONCEDE and RETREAT 08, REQUEST 10, ACCUSE 11, REJECT 12, THREATEN 13,
 * PROTEST 14, MOBILIZE 15, SANCTION 16, COERCE 17. ASSAULT joins 18 (−9), 19 and 20 (both −10). PLOVER has no scale of its own; the choice of root is ours.
 */
const INTENSITY: Readonly<Record<PloverType, number>> = {
  AGREE: 4,
  CONSULT: 1,
  SUPPORT: 3.5,
  CONCEDE: 5,
  COOPERATE: 6,
  AID: 7,
  RETREAT: 5,
  REQUEST: -5,
  ACCUSE: -2,
  REJECT: -4,
  THREATEN: -6,
  PROTEST: -6.5,
  SANCTION: -4,
  MOBILIZE: -7.2,
  COERCE: -7,
  ASSAULT: -10,
};

/** The class of a type. @example quadOf('AID') // 'material-cooperation' */
export function quadOf(type: PloverType): Quad {
  return QUADS[type];
}

/** How hostile (below 0) or friendly (above) an event of a type is. @example intensityOf('ASSAULT') // -10 */
export function intensityOf(type: PloverType): number {
  return INTENSITY[type];
}

/** Whether a type is cooperation. */
export function isCooperation(type: PloverType): boolean {
  return QUADS[type].endsWith('cooperation');
}
