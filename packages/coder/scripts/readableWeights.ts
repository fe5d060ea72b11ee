/**
 * The weights as training writes them, packed: for the build, and for training itself, whose parts read with what the parts before them have
 * just learned.
 */
import { DATE_WEIGHTS } from '../src/reading/learned/dateWeights.js';
import type { AllWeights } from '../src/reading/learned/learned.js';
import { PLACE_WEIGHTS } from '../src/reading/learned/placeWeights.js';
import { PAIR_WEIGHTS, ROLE_WEIGHTS } from '../src/reading/learned/roleWeights.js';
import { SOURCE_WEIGHTS } from '../src/reading/learned/sourceWeights.js';
import { STATUS_WEIGHTS } from '../src/reading/learned/statusWeights.js';
import { WEIGHTS } from '../src/reading/learned/weights.js';
import { packWeights } from '../src/reading/learned/weightTable.js';

export const READABLE_WEIGHTS: AllWeights = {
  scorer: packWeights(single(WEIGHTS)),
  roles: packWeights(ROLE_WEIGHTS),
  pairs: packWeights(single(PAIR_WEIGHTS)),
  places: packWeights(single(PLACE_WEIGHTS)),
  dates: packWeights(single(DATE_WEIGHTS)),
  statuses: packWeights(single(STATUS_WEIGHTS)),
  sources: packWeights(single(SOURCE_WEIGHTS)),
};

function single(weights: Readonly<Record<string, number>>): Record<string, readonly [number]> {
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, [weight]]));
}
