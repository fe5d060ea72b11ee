/**
 * Compiles the knowledge files into `src/knowledge/model.generated.ts`. Stops with file, line and reason at any faulty line.
 *
 *   node dist-model/scripts/build-model.js
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileKnowledge } from '../src/knowledge/compile.js';
import { packModel } from '../src/knowledge/packed.js';
import type { KnowledgeFile } from '../src/knowledge/table.js';
import { coordinatesOf, countryNames } from './geography.js';

const root = join(fileURLToPath(import.meta.url), '../../..');
const data = join(root, 'src/knowledge/data');

/** All knowledge files below a folder, sorted, with paths relative to it. */
function knowledgeFiles(folder: string): KnowledgeFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ path: relative(data, join(folder, name)).replaceAll('\\', '/'), text: readFileSync(join(folder, name), 'utf8') }));
}

const { model, faults } = compileKnowledge(knowledgeFiles(data), { countryNames: countryNames(), coordinatesOf });
if (faults.length > 0) {
  for (const fault of faults) console.error(`packages/coder/src/knowledge/data/${fault.path}:${fault.line}: ${fault.reason}`);
  console.error(`${faults.length} faulty ${faults.length === 1 ? 'line' : 'lines'} in the knowledge files; nothing was built.`);
  if (process.env.ISNAD_ALLOW_FAULTS !== '1') process.exit(1);
}
// Raw templates: an engine reads them several times faster than escaped strings.
const raw = (text: string): string => {
  if (/[`\r]|\$\{|\\$/.test(text)) throw new Error('the knowledge holds a backtick, ${ or a last backslash: none is Arabic');
  return `String.raw\`${text}\``;
};
const packed = packModel(model);
const constant = (field: string): string => field.replace(/[A-Z]/g, '_$&').toUpperCase();
// The strings stand at the top: inside a function an engine would read them twice, to skip it and to compile it.
const module = [
  '// Made by scripts/build-model.ts from the knowledge files; do not edit.',
  "import type { PackedModel } from './packed.js';",
  ...Object.entries(packed).map(([field, text]) => `const ${constant(field)}: string = ${raw(text)};`),
  '/** The built-in model. */',
  'export function builtInModel(): PackedModel {',
  `  return { ${Object.keys(packed)
    .map((field) => `${field}: ${constant(field)}`)
    .join(', ')} };`,
  '}',
  '',
].join('\n');
writeFileSync(join(root, 'src/knowledge/model.generated.ts'), module);
console.log(
  `model ${model.version}: ${model.lexemes.length} words, ${model.forms.split('\n').length} forms, ${model.entities.length} entities, ${model.titles.length} titles, ${(module.length / 1e6).toFixed(1)} MB`,
);
