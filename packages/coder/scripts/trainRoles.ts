/**
 * Learns who takes part in an event from annotated articles: second half of `npm run train`. Deterministic.
 *
 * Events that match a gold event are the examples. In each, every pair of candidates that names a gold actor and a gold recipient is right,
 * the others are wrong. Conditional logit over pairs with L2; ten-fold cross-validation over articles tells what it gives
 * over the rules alone.
 *
 *   node dist-model/scripts/trainRoles.js GOLD_DIR [GOLD_DIR ...]          writes src/reading/roleWeights.ts
 *   node dist-model/scripts/trainRoles.js --check GOLD_DIR [GOLD_DIR ...]  writes nothing; fails unless they come out the same
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntityDraft } from '../src/reading/entities.js';
import { decideRoles, type RoleWeights } from '../src/reading/roles.js';
import { readGold } from './gold.js';
import { minimise } from './minimise.js';
import { type Example, loadExamples, pairNames, roleNames } from './roleExamples.js';

const FOLDS = Number(process.env.FOLDS ?? 10);
const ROUNDS = Number(process.env.ROUNDS ?? 60);
/** Chosen by cross-validation. */
let L2 = Number(process.env.L2 ?? 3);
let PAIR_L2 = Number(process.env.PAIR_L2 ?? 3);

/** Weights in one row: of actors, of recipients, of pairs. */
function learn(examples: readonly Example[]): Float64Array {
  const roles = roleNames.length;
  const size = 2 * roles + pairNames.length;
  return minimise(
    (weights, gradient) => {
      let loss = 0;
      for (let i = 0; i < size; i++) {
        const w = weights[i] ?? 0;
        const l2 = i < 2 * roles ? L2 : PAIR_L2;
        gradient[i] = l2 * w;
        loss += (l2 * w * w) / 2;
      }
      for (const example of examples) loss += fit(example, weights, gradient, roles);
      return loss;
    },
    size,
    ROUNDS,
  );
}

/** Adds one example's gradient and returns its loss: minus the log of the share of the right pairs. */
function fit({ actors, recipients, pairs, rightActors, rightRecipients }: Example, weights: Float64Array, gradient: Float64Array, roles: number): number {
  const n = actors.length;
  const sum = (ids: Int32Array, offset: number): number => {
    let s = 0;
    for (let k = 0; k < ids.length; k++) s += weights[offset + (ids[k] as number)] as number;
    return s;
  };
  const a = new Float64Array(n);
  const r = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    a[i] = sum(actors[i] as Int32Array, 0);
    r[i] = sum(recipients[i] as Int32Array, roles);
  }
  const scores = new Float64Array(n * n).fill(Number.NEGATIVE_INFINITY);
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (i === j && i > 0) continue;
      const s = (a[i] as number) + (r[j] as number) + sum(pairs[i * n + j] as Int32Array, 2 * roles);
      scores[i * n + j] = s;
      if (s > top) top = s;
    }
  let all = 0;
  let right = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const p = Math.exp((scores[i * n + j] as number) - top);
      scores[i * n + j] = p;
      all += p;
      if (p > 0 && rightActors[i] === 1 && rightRecipients[j] === 1) right += p;
    }
  if (right === 0) return 0;
  const da = new Float64Array(n);
  const dr = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const p = scores[i * n + j] as number;
      if (p === 0) continue;
      const error = p / all - (rightActors[i] === 1 && rightRecipients[j] === 1 ? p / right : 0);
      da[i] = (da[i] as number) + error;
      dr[j] = (dr[j] as number) + error;
      const ids = pairs[i * n + j] as Int32Array;
      for (let k = 0; k < ids.length; k++) {
        const f = 2 * roles + (ids[k] as number);
        gradient[f] = (gradient[f] as number) + error;
      }
    }
  const spread = (ids: Int32Array, offset: number, error: number): void => {
    for (let k = 0; k < ids.length; k++) {
      const f = offset + (ids[k] as number);
      gradient[f] = (gradient[f] as number) + error;
    }
  };
  for (let i = 0; i < n; i++) {
    spread(actors[i] as Int32Array, 0, da[i] as number);
    spread(recipients[i] as Int32Array, roles, dr[i] as number);
  }
  return Math.log(all) - Math.log(right);
}

function named(weights: Float64Array): RoleWeights {
  const round = (w: number | undefined): number => Number((w ?? 0).toFixed(3));
  const n = roleNames.length;
  const sorted = <T>(rows: readonly (readonly [string, T])[]): Record<string, T> => Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    roles: sorted(
      roleNames
        .map((name, i): readonly [string, readonly [number, number]] => [name, [round(weights[i]), round(weights[n + i])]])
        .filter(([, [a, r]]) => Math.abs(a) >= 0.01 || Math.abs(r) >= 0.01),
    ),
    pairs: sorted(pairNames.map((name, i): readonly [string, number] => [name, round(weights[2 * n + i])]).filter(([, w]) => Math.abs(w) >= 0.01)),
  };
}

function report(
  label: string,
  examples: readonly Example[],
  roles: (e: Example) => { actors: readonly EntityDraft[]; recipients: readonly EntityDraft[] },
): void {
  const count = { actors: { gold: 0, ours: 0, hit: 0, right: 0 }, recipients: { gold: 0, ours: 0, hit: 0, right: 0 } };
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
      else count[role].right++;
    }
    if (right) both++;
  }
  const f = (x: { gold: number; ours: number; hit: number; right: number }): string =>
    `F1 ${((200 * x.hit) / (x.gold + x.ours)).toFixed(1)} (right in ${((100 * x.right) / examples.length).toFixed(1)} %)`;
  console.log(
    `${label} actors ${f(count.actors)}, recipients ${f(count.recipients)}, both right ${((100 * both) / examples.length).toFixed(1)} % of ${examples.length}`,
  );
}

const args = process.argv.slice(2);
const examples = args
  .filter((arg) => arg !== '--check')
  .flatMap(readGold)
  .flatMap((file, i) => loadExamples(file, i));
if (process.env.SWEEP) {
  for (const pairOf of process.env.SWEEP.split(' ')) {
    [L2, PAIR_L2] = pairOf.split(',').map(Number) as [number, number];
    const t=Date.now();
    const folds = Array.from({ length: FOLDS }, (_, fold) => named(learn(examples.filter((e) => e.article % FOLDS !== fold))));
    report(`L2 ${L2} pairs ${PAIR_L2} ${Date.now()-t}ms`, examples, (e) => decideRoles(e.candidate, e.context, folds[e.article % FOLDS]));
  }
  process.exit(0);
}
const folds = Array.from({ length: FOLDS }, (_, fold) => named(learn(examples.filter((e) => e.article % FOLDS !== fold))));
report('roles, rules alone:     ', examples, (e) => e.candidate.proposal);
report('roles, cross-validated: ', examples, (e) => decideRoles(e.candidate, e.context, folds[e.article % FOLDS]));
if (process.env.DUMP) {
  const { roleCandidates } = await import('../src/reading/roleFeatures.js');
  const st: Record<string, number> = {};
  const lines: string[] = [];
  for (const e of examples) {
    const d = decideRoles(e.candidate, e.context, folds[e.article % FOLDS]);
    const all = roleCandidates(e.candidate, e.context);
    const desc = (x: EntityDraft): string => { const c = all.find((y) => y.entity === x); return `${x.name}:${x.type}@${c?.standing?.at ?? 'away'}${c && c.rule !== 'none' ? `[${c.rule} ${e.candidate.proposal.via.get(x)}]` : ''}`; };
    let ok = true; let out = '';
    for (const [role, w, f] of [['actors', e.gold.actors, d.actors], ['recipients', e.gold.recipients, d.recipients]] as const) {
      const hit = e.hits(w, f);
      const able = w.filter((id) => all.some((c) => e.hits([id], [c.entity]) > 0));
      const k = hit === w.length && hit === f.length ? 'right' : w.length === 0 ? 'spurious' : able.length < w.length ? 'unreachable' : f.length === 0 ? 'empty' : hit === 0 ? 'wrong' : hit < w.length ? (hit === f.length ? 'partial' : 'partial+extra') : 'extra';
      st[`${role} ${k}`] = (st[`${role} ${k}`] ?? 0) + 1;
      if (k !== 'right') { ok = false; }
      out += `   ${role} ${k}: gold ${w.map((id) => { const c = all.find((y) => e.hits([id], [y.entity]) > 0); return c ? desc(c.entity) : `?${id}`; }).join(' + ') || '∅'} | sys ${f.map(desc).join(' + ') || '∅'}\n`;
    }
    if (!ok) { const p = e.candidate.proposal; const w = p.sentence.words; lines.push(`${p.sense.type} «${e.gold.trigger}» ${p.form} ${p.clause?.subjectBy ?? ''} ${p.governed} {${p.cues.join('; ')}}\n${out}   ${w.slice(Math.max(0, p.word - 22), p.word).map((x) => x.token.folded).join(' ')} [[${w[p.word]?.token.folded}]] ${w.slice(p.word + 1, p.word + 22).map((x) => x.token.folded).join(' ')}`); }
  }
  console.log(st);
  writeFileSync(process.env.DUMP, lines.join('\n'));
}
const { roles, pairs } = process.env.CV ? { roles: {}, pairs: {} } : named(learn(examples));
const target = join(fileURLToPath(import.meta.url), '../../../src/reading/roleWeights.ts');
const module = `/** Learned by \`npm run train\` (scripts/trainRoles.ts); do not edit. Weight as actor, weight as recipient. */

// biome-ignore format: one feature a line
export const ROLE_WEIGHTS: Readonly<Record<string, readonly [number, number]>> = {
${Object.entries(roles)
  .map(([name, [a, r]]) => `  ${JSON.stringify(name)}: [${a}, ${r}],`)
  .join('\n')}
};

/** Weight of an actor and a recipient together. */
// biome-ignore format: one feature a line
export const PAIR_WEIGHTS: Readonly<Record<string, number>> = {
${Object.entries(pairs)
  .map(([name, w]) => `  ${JSON.stringify(name)}: ${w},`)
  .join('\n')}
};
`;
if (args.includes('--check')) {
  const same = readFileSync(target, 'utf8') === module;
  console.log(same ? 'src/reading/roleWeights.ts comes out the same, bit for bit' : 'src/reading/roleWeights.ts is not what training gives: run npm run train');
  if (!same) process.exitCode = 1;
} else if (!process.env.CV) {
  writeFileSync(target, module);
  console.log(`${roleNames.length} features of participants, ${pairNames.length} of pairs; weights written to src/reading/roleWeights.ts`);
}
