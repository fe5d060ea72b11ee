/**
 * Learns who takes part in an event from annotated articles: second half of `npm run train`. Deterministic.
 *
 * Events that match a gold event are the examples. In each, the candidate that best fits a gold participant is right, the others and
 * nobody are wrong. Conditional logit with L2 for each role, full-batch Adagrad; ten-fold cross-validation over articles tells what it gives
 * over the rules alone.
 *
 *   node dist-model/scripts/trainRoles.js GOLD_DIR [GOLD_DIR ...]          writes src/reading/roleWeights.ts
 *   node dist-model/scripts/trainRoles.js --check GOLD_DIR [GOLD_DIR ...]  writes nothing; fails unless they come out the same
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReader } from '../src/index.js';
import type { EntityDraft } from '../src/reading/entities.js';
import { nobodyFeatures, type RoleFeature, roleCandidates } from '../src/reading/roleFeatures.js';
import { decideRoles, type RankedRole, type RoleWeights } from '../src/reading/roles.js';
import { type Candidate, canBeEvent } from '../src/reading/select.js';
import { type GoldEvent, type GoldFile, matchEvents, namesOf, readGold, sameName } from './gold.js';

interface Option {
  readonly features: readonly number[];
  readonly right: boolean;
}

interface Example {
  readonly article: number;
  readonly candidate: Candidate;
  readonly gold: GoldEvent;
  readonly hits: (ids: readonly string[], entities: readonly EntityDraft[]) => number;
  readonly context: Parameters<typeof decideRoles>[1];
  readonly choices: Readonly<Record<RankedRole, readonly Option[]>>;
}

const FOLDS = 10;
const EPOCHS = 300;
const RATE = 1.2;
const L2 = Number(process.env.L2 ?? 6);

const names: string[] = [];
const index = new Map<string, number>();
const ids = (features: readonly RoleFeature[]): number[] =>
  features.map(({ name: f }) => {
    const known = index.get(f);
    if (known !== undefined) return known;
    const id = names.push(f) - 1;
    index.set(f, id);
    return id;
  });

function load(file: GoldFile, article: number): Example[] {
  const { text } = file.article;
  const { candidates, sentences, participants } = createReaderOnce().propose(file.article);
  const flat = candidates.flatMap((list) => list.filter((c) => canBeEvent(c, list)));
  const ends = sentences.map((s) => s.words.at(-1)?.token.end ?? 0);
  const called = new Map<EntityDraft, Set<string>>();
  const namesFor = (e: EntityDraft): Set<string> => {
    const known = called.get(e) ?? namesOf(e, text);
    called.set(e, known);
    return known;
  };
  const same = (id: string, e: EntityDraft): boolean => {
    const gold = file.entities.get(id);
    return gold !== undefined && sameName(gold.names, namesFor(e));
  };
  const hits = (wanted: readonly string[], entities: readonly EntityDraft[]): number => {
    const left = [...entities];
    let found = 0;
    for (const id of wanted) {
      const at = left.findIndex((e) => same(id, e));
      if (at >= 0) {
        left.splice(at, 1);
        found++;
      }
    }
    return found;
  };
  const context = { participants, candidates };
  const examples: Example[] = [];
  for (const [i, j] of matchEvents(flat, file.events, ends)) {
    const candidate = flat[i];
    const gold = file.events[j];
    if (!candidate || !gold) continue;
    const all = roleCandidates(candidate, context);
    const options = (role: RankedRole): Option[] => {
      const wanted = role === 'actor' ? gold.actors : gold.recipients;
      const ruled = role === 'actor' ? candidate.proposal.actors : candidate.proposal.recipients;
      const right = new Set<number>();
      for (const id of wanted) {
        const entity = file.entities.get(id);
        const fit = (e: EntityDraft): number =>
          (ruled.includes(e) ? 4 : 0) + ([...namesFor(e)].some((n) => entity?.names.has(n)) ? 2 : 0) + (e.type === entity?.type ? 1 : 0);
        const fitting = all.flatMap((c, k) => (same(id, c.entity) ? [{ k, fit: fit(c.entity) }] : [])).sort((a, b) => b.fit - a.fit || a.k - b.k);
        if (fitting[0]) right.add(fitting[0].k);
      }
      // Whoever is named but is not among the candidates makes nobody neither right nor wrong.
      const nobody = { features: ids(nobodyFeatures(candidate, role, all.length)), right: wanted.length === 0 };
      return [nobody, ...all.map((c, k) => ({ features: ids(c.features), right: right.has(k) }))];
    };
    examples.push({ article, candidate, gold, hits, context, choices: { actor: options('actor'), recipient: options('recipient') } });
  }
  return examples;
}

let reader: ReturnType<typeof createReader> | undefined;
function createReaderOnce(): ReturnType<typeof createReader> {
  reader ??= createReader();
  return reader;
}

function learn(examples: readonly Example[], role: RankedRole): Float64Array {
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const gradient = new Float64Array(names.length);
    for (const { choices } of examples) {
      const options = choices[role];
      const right = options.filter((o) => o.right).length;
      const scores = options.map((o) => o.features.reduce((s, f) => s + (weights[f] ?? 0), 0));
      const top = Math.max(...scores);
      const powers = scores.map((s) => Math.exp(s - top));
      const total = powers.reduce((a, b) => a + b, 0);
      options.forEach((o, i) => {
        const wanted = right === 0 ? (i === 0 ? 0.5 : 0) : o.right ? 1 / right : 0;
        const error = (powers[i] ?? 0) / total - wanted;
        for (const f of o.features) gradient[f] = (gradient[f] ?? 0) + error;
      });
    }
    for (let f = 0; f < names.length; f++) {
      const g = (gradient[f] ?? 0) + L2 * (weights[f] ?? 0);
      squares[f] = (squares[f] ?? 0) + g * g;
      weights[f] = (weights[f] ?? 0) - (RATE * g) / (Math.sqrt(squares[f] ?? 1) + 1);
    }
  }
  return weights;
}

function named(actor: Float64Array, recipient: Float64Array): RoleWeights {
  const round = (w: number | undefined): number => Number((w ?? 0).toFixed(3));
  return Object.fromEntries(
    names
      .map((name, i): [string, readonly [number, number]] => [name, [round(actor[i]), round(recipient[i])]])
      .filter(([, [a, r]]) => Math.abs(a) >= 0.01 || Math.abs(r) >= 0.01)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
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

const args = process.argv.slice(2);
const files = args.filter((arg) => arg !== '--check').flatMap(readGold);
const examples = files.flatMap((file, i) => load(file, i));
const folds = Array.from({ length: FOLDS }, (_, fold) => {
  const rest = examples.filter((e) => e.article % FOLDS !== fold);
  return named(learn(rest, 'actor'), learn(rest, 'recipient'));
});
report('roles, rules alone:     ', examples, (e) => e.candidate.proposal);
report('roles, cross-validated: ', examples, (e) => decideRoles(e.candidate, e.context, folds[e.article % FOLDS]));
const lines = Object.entries(named(learn(examples, 'actor'), learn(examples, 'recipient'))).map(([name, [a, r]]) => `  ${JSON.stringify(name)}: [${a}, ${r}],`);
const target = join(fileURLToPath(import.meta.url), '../../../src/reading/roleWeights.ts');
const module = `/** Learned by \`npm run train\` (scripts/trainRoles.ts); do not edit. Weight as actor, weight as recipient. */\n\n// biome-ignore format: one feature a line\nexport const ROLE_WEIGHTS: Readonly<Record<string, readonly [number, number]>> = {\n${lines.join('\n')}\n};\n`;
if (args.includes('--check')) {
  const same = readFileSync(target, 'utf8') === module;
  console.log(same ? 'src/reading/roleWeights.ts comes out the same, bit for bit' : 'src/reading/roleWeights.ts is not what training gives: run npm run train');
  if (!same) process.exitCode = 1;
} else {
  writeFileSync(target, module);
  console.log(`${names.length} features, weights written to src/reading/roleWeights.ts`);
}
