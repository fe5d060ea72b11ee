import type { PloverType } from '@isnad/coder';
import { intensityOf, quadOf } from '../../corroboration/intensity.js';
import type { Quad } from '../../corroboration/types.js';

/** How many claims of each class there are, and the sum of their intensities (-10 to +10 each). */
export class QuadTally {
  total = 0;
  intensity = 0;
  readonly counts: Record<Quad, number> = { 'verbal-cooperation': 0, 'material-cooperation': 0, 'verbal-conflict': 0, 'material-conflict': 0 };

  add(type: string, count: number): void {
    const plover = type as PloverType;
    this.total += count;
    this.counts[quadOf(plover)] += count;
    this.intensity += intensityOf(plover) * count;
  }

  /** Mean intensity, to two places. */
  get mean(): number {
    return this.total === 0 ? 0 : Math.round((this.intensity / this.total) * 100) / 100;
  }
}
