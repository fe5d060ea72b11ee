/**
 * Learns who takes part in an event from annotated articles: second half of `npm run train`. Deterministic.
 *
 * Events that match a gold event are the examples. In each, every pair of candidates that names a gold actor and a gold recipient is right,
 * the others are wrong: conditional logit over pairs with L2 (roleModel.ts). Ten-fold cross-validation over articles tells what it gives
 * over the rules alone.
 *
 *   node dist-model/scripts/trainRoles.js GOLD_DIR [GOLD_DIR ...]          writes src/reading/learned/roleWeights.ts
 *   node dist-model/scripts/trainRoles.js --check GOLD_DIR [GOLD_DIR ...]  writes nothing; fails unless they come out the same
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntityDraft } from '../src/reading/entities/entity.js';
import { pairFeature } from '../src/reading/roles/pairFeatures.js';
import { roleFeature } from '../src/reading/roles/roleFeatures.js';
import { decideRoles, type RoleWeigher } from '../src/reading/roles/roles.js';
import { readGold } from './gold.js';
import { type Example, loadExamples, pairNames, roleNames, withoutRare } from './roleExamples.js';
import { learnRoles, type RoleWeights } from './roleModel.js';

const FOLDS = 10;

/** Weighs features by their names. */
function weigher({ roles, pairs }: RoleWeights): RoleWeigher {
  return { role: (feature, role) => roles[roleFeature.nameOf(feature)]?.[role] ?? 0, pair: (feature) => pairs[pairFeature.nameOf(feature)] ?? 0 };
}

function report(
  label: string,
  examples: readonly Example[],
  roles: (e: Example) => { actors: readonly EntityDraft[]; recipients: readonly EntityDraft[] },
): void {
  const count = { actors: { gold: 0, ours: 0, hit: 0 }, recipients: { gold: 0, ours: 0, hit: 0 } };
  let both = 0;
  for (const example of examples) {
    const found = roles(example);
    let right = true;
    for (const role of ['actors', 'recipients'] as const) {
      const hit = example.hits(example.gold[role], found[role]);
      count[role].gold += example.gold[role].length;
      count[role].ours += found[role].length;
      count[role].hit += hit;
      if (hit !== example.gold[role].length || hit !== found[role].length) right = false;
    }
    if (right) both++;
  }
  const f = (x: { gold: number; ours: number; hit: number }): string => ((200 * x.hit) / (x.gold + x.ours)).toFixed(1);
  console.log(
    `${label} actors F1 ${f(count.actors)}, recipients F1 ${f(count.recipients)}, both right ${((100 * both) / examples.length).toFixed(1)} % of ${examples.length}`,
  );
}

/** A table of the module that is written, one feature a line. */
function table<T>(name: string, type: string, what: string, weights: Readonly<Record<string, T>>): string {
  const lines = Object.entries(weights).map(([feature, w]) => `  ${JSON.stringify(feature)}: ${Array.isArray(w) ? `[${w.join(', ')}]` : w},`);
  return `/** ${what} */
// biome-ignore format: one feature a line
export const ${name}: Readonly<Record<string, ${type}>> = {
${lines.join('\n')}
};
`;
}

const args = process.argv.slice(2);
const examples = withoutRare(
  args
    .filter((arg) => arg !== '--check')
    .flatMap(readGold)
    .flatMap((file, i) => loadExamples(file, i)),
);
const folds = Array.from({ length: FOLDS }, (_, fold) => weigher(learnRoles(examples.filter((e) => e.article % FOLDS !== fold))));
report('roles, rules alone:     ', examples, (e) => e.candidate.proposal);
report('roles, cross-validated: ', examples, (e) => decideRoles(e.candidate, e.context, folds[e.article % FOLDS]));
const weights = learnRoles(examples);
const target = join(fileURLToPath(import.meta.url), '../../../src/reading/learned/roleWeights.ts');
const module = [
  '/** Learned by `npm run train` (scripts/trainRoles.ts); do not edit. */\n',
  table('ROLE_WEIGHTS', 'readonly [number, number]', 'Weight as actor, weight as recipient.', weights.roles),
  table('PAIR_WEIGHTS', 'number', 'Weight of an actor and a recipient together.', weights.pairs),
].join('\n');
if (args.includes('--check')) {
  const same = readFileSync(target, 'utf8') === module;
  console.log(
    same
      ? 'src/reading/learned/roleWeights.ts comes out the same, bit for bit'
      : 'src/reading/learned/roleWeights.ts is not what training gives: run npm run train',
  );
  if (!same) process.exitCode = 1;
} else {
  writeFileSync(target, module);
  console.log(`${roleNames.length} features of participants, ${pairNames.length} of pairs; weights written to src/reading/learned/roleWeights.ts`);
}
