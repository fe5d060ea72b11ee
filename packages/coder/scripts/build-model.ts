/**
 * Compiles the knowledge files and the learned weights into `dist/model.bin`, and into `src/knowledge/model.generated.ts` for who cannot read files.
 * Stops with file, line and reason at any faulty line.
 *
 *   node dist-model/scripts/build-model.js
 *   node dist-model/scripts/build-model.js --unplaced   names the towns for which the geographic package has no coordinates
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileKnowledge } from '../src/knowledge/compile.js';
import { packModel } from '../src/knowledge/packed.js';
import type { KnowledgeFile } from '../src/knowledge/table.js';
import { writeModel } from '../src/modelFile.js';
import { coordinatesOf, countryNames } from './geography.js';
import { modelModule } from './modelModule.js';
import { READABLE_WEIGHTS } from './readableWeights.js';

/** Kinds of places that the geographic package has. */
const PLACED: ReadonlySet<string> = new Set(['capital', 'city', 'town', 'port']);

const root = join(fileURLToPath(import.meta.url), '../../..');
const data = join(root, 'src/knowledge/data');

/** All knowledge files below a folder, sorted, with paths relative to it. */
function knowledgeFiles(folder: string): KnowledgeFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ path: relative(data, join(folder, name)).replaceAll('\\', '/'), text: readFileSync(join(folder, name), 'utf8') }));
}

const countries = countryNames();
const { model, faults } = compileKnowledge(
  knowledgeFiles(data),
  { countryNames: countries, isCountry: (code) => countries.has(code), coordinatesOf },
  'built-in',
);
if (faults.length > 0) {
  for (const fault of faults) console.error(`packages/coder/src/knowledge/data/${fault.path}:${fault.line}: ${fault.reason}`);
  console.error(`${faults.length} faulty ${faults.length === 1 ? 'line' : 'lines'} in the knowledge files; nothing was built.`);
  if (process.env.ISNAD_ALLOW_FAULTS !== '1') process.exit(1);
}
const knowledge = packModel(model);
const unnamed = writeModel({ knowledge, weights: READABLE_WEIGHTS });
// Other weights read otherwise, by the same knowledge: both are in the model's name, by which a store knows what to read anew.
const version = createHash('sha256').update(unnamed).digest('hex').slice(0, 8);
const bytes = writeModel({ knowledge: { ...knowledge, version }, weights: READABLE_WEIGHTS });
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist/model.bin'), bytes);
writeFileSync(join(root, 'src/knowledge/model.generated.ts'), modelModule(bytes));
console.log(
  `model ${version}: ${model.lexemes.length} words, ${model.forms.split('\n').length} forms, ${model.entities.length} entities, ${model.titles.length} titles, ${(bytes.length / 1e6).toFixed(1)} MB`,
);
const towns = model.entities.filter(({ kind }) => kind !== null && PLACED.has(kind));
const unplaced = towns.filter(({ lat }) => lat === null);
if (process.argv.includes('--unplaced'))
  for (const { source, name, nameEn } of unplaced) console.log(`${source}: no coordinates for ${name} (${nameEn ?? 'no English name'})`);
else console.log(`${unplaced.length} of ${towns.length} towns have no coordinates; build:model -- --unplaced names them`);
