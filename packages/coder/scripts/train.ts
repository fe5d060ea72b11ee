/**
 * Learns the scorer's weights from annotated articles: `npm run train`. Deterministic: same articles, same weights, bit for bit.
 *
 * Candidates are what the rules propose; one that matches a gold event (same type, same trigger or sentence) is an example of yes, the
 * others of no. Logistic regression with L2, full-batch gradient descent; the threshold follows from the best F1 in
 * ten-fold cross-validation over articles.
 *
 *   node dist-model/scripts/train.js GOLD_DIR [GOLD_DIR ...]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReader } from '../src/index.js';
import { featuresOf, politicalDensity } from '../src/reading/features.js';
import { canBeEvent } from '../src/reading/select.js';
import { matchEvents, readGold } from './gold.js';

interface Example {
  readonly article: number;
  readonly features: readonly number[];
  readonly yes: boolean;
}

const FOLDS = 10;
const EPOCHS = 400;
const RATE = 1.2;
const L2 = Number(process.env.L2 ?? 6);

const names: string[] = [];
const index = new Map<string, number>();
const examples: Example[] = [];
const goldPerArticle: number[] = [];

function featureIds(features: readonly string[]): number[] {
  return features.map((f) => {
    let id = index.get(f);
    if (id === undefined) {
      id = names.push(f) - 1;
      index.set(f, id);
    }
    return id;
  });
}

function load(folder: string): void {
  const reader = createReader();
  for (const { article, events } of readGold(folder)) {
    const { candidates, sentences, table } = reader.propose(article);
    const density = politicalDensity(sentences.length, table.entities);
    const flat = candidates.flatMap((list) => list.filter((c) => canBeEvent(c, list)));
    const matched = matchEvents(
      flat,
      events,
      sentences.map((s) => s.words.at(-1)?.token.end ?? 0),
    );
    const number = goldPerArticle.push(events.length) - 1;
    flat.forEach((c, i) => {
      examples.push({
        article: number,
        features: featureIds(featuresOf(c, { sentence: candidates[c.proposal.sentence.index] ?? [], density })),
        yes: matched.has(i),
      });
    });
  }
}

/** Logistic regression by full-batch gradient descent; no randomness anywhere. */
function learn(data: readonly Example[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-8);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const gradient = new Float64Array(size);
    for (const example of data) {
      const error = predict(weights, example.features) - (example.yes ? 1 : 0);
      for (const f of example.features) gradient[f] = (gradient[f] ?? 0) + error;
    }
    for (let f = 0; f < size; f++) {
      const g = (gradient[f] ?? 0) + L2 * (weights[f] ?? 0);
      squares[f] = (squares[f] ?? 0) + g * g;
      weights[f] = (weights[f] ?? 0) - (RATE * g) / (Math.sqrt(squares[f] ?? 1) + 1);
    }
  }
  return weights;
}

function predict(weights: Float64Array, features: readonly number[]): number {
  let sum = 0;
  for (const f of features) sum += weights[f] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

function f1(scored: readonly { p: number; yes: boolean }[], threshold: number, gold: number): { p: number; r: number; f1: number } {
  const kept = scored.filter((s) => s.p >= threshold);
  const hit = kept.filter((s) => s.yes).length;
  const p = kept.length > 0 ? hit / kept.length : 0;
  const r = hit / gold;
  return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 };
}

const folders = process.argv.slice(2);
for (const folder of folders) load(folder);
const gold = goldPerArticle.reduce((a, b) => a + b, 0);
const scored: { p: number; yes: boolean }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learn(
    examples.filter((e) => e.article % FOLDS !== fold),
    names.length,
  );
  for (const e of examples) if (e.article % FOLDS === fold) scored.push({ p: predict(weights, e.features), yes: e.yes });
}
let best = 0;
for (let t = 5; t <= 80; t++) best = Math.max(best, f1(scored, t / 100, gold).f1);
// For calibrated probabilities the threshold that maximises F1 is half the F1 it reaches (Lipton et al. 2014).
const threshold = Math.round(50 * best) / 100;
const show = (x: { p: number; r: number; f1: number }): string => `P ${(100 * x.p).toFixed(1)} R ${(100 * x.r).toFixed(1)} F1 ${(100 * x.f1).toFixed(1)}`;
console.log(
  `${goldPerArticle.length} articles, ${gold} gold events, ${examples.length} candidates (${examples.filter((e) => e.yes).length} right), ${names.length} features`,
);
console.log(`rules alone:                     ${show(f1(scored, 0, gold))}`);
console.log(`with the scorer (cross-validated, threshold ${threshold}): ${show(f1(scored, threshold, gold))}`);
for (let b = 0; b < 10; b++) {
  const bin = scored.filter((s) => s.p >= b / 10 && s.p < (b + 1) / 10 + (b === 9 ? 1 : 0));
  if (bin.length > 0)
    console.log(
      `  confidence ${(b / 10).toFixed(1)} to ${((b + 1) / 10).toFixed(1)}: ${bin.length} candidates, ${((100 * bin.filter((s) => s.yes).length) / bin.length).toFixed(0)} % right`,
    );
}
const weights = learn(examples, names.length);
const lines = names
  .map((name, i) => ({ name, w: weights[i] ?? 0 }))
  .filter((x) => Math.abs(x.w) >= 0.02)
  .sort((a, b) => (a.name < b.name ? -1 : 1))
  .map((x) => `  ${JSON.stringify(x.name)}: ${x.w.toFixed(3)},`);
const target = join(fileURLToPath(import.meta.url), '../../../src/reading/weights.ts');
writeFileSync(
  target,
  `/** Learned by \`npm run train\` (scripts/train.ts); do not edit. */\nexport const THRESHOLD = ${threshold};\n\n// biome-ignore format: one feature a line\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n};\n`,
);
console.log(`${lines.length} weights written to src/reading/weights.ts`);
