/**
 * Finds the penalties of what is an event, or of who takes part: the first parts of `npm run train:penalties` (see penaltySearch.ts).
 *
 *   node dist-model/scripts/findPenalties.js scorer|roles GOLD_DIR [GOLD_DIR ...]
 */
import { readGold } from './gold.js';
import { searchPenalties } from './penaltySearch.js';
import { loadExamples, withoutRare } from './roleExamples.js';
import { fitRoles, rolePenalty, rolesLoss, weightNames } from './roleModel.js';
import { scorerExamples } from './scorerExamples.js';
import { learnScorer, scorerLoss, scorerPenalty } from './scorerModel.js';

const [model, ...folders] = process.argv.slice(2);
if (model === 'scorer') {
  const { examples, names } = scorerExamples(folders);
  searchPenalties({ model, heldOut: [0, 3, 6, 9], examples, names, penalty: scorerPenalty(names), learn: learnScorer, loss: scorerLoss });
} else if (model === 'roles') {
  const examples = withoutRare(folders.flatMap(readGold).flatMap((file, i) => loadExamples(file, i)));
  // Two minutes a tenth.
  searchPenalties({ model, heldOut: [0, 5], examples, names: weightNames(), penalty: rolePenalty(), learn: fitRoles, loss: rolesLoss });
} else throw new Error('which model? scorer or roles');
