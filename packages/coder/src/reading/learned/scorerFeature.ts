import { featureNames } from './featureNames.js';
import { LEARNED } from './learned.js';

/** Names a feature of what a proposal looks like, for the learned scorer. */
export const scorerFeature = featureNames(LEARNED.scorer);
