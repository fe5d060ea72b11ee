import { builtInModel } from '../src/builtInModel.js';
import { readerOver } from '../src/core.js';
import { nameFeatures } from '../src/reading/learned/featureNames.js';
import type { Reader } from '../src/reading/read.js';
import { READABLE_WEIGHTS } from './readableWeights.js';

/** A reader whose features have names, and that reads with the weights as they stand in the source, built or not. */
export function trainingReader(): Reader {
  nameFeatures();
  return readerOver({ knowledge: builtInModel().knowledge, weights: READABLE_WEIGHTS });
}
