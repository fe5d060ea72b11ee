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
import { alsoFeatures, mayJoin, type RoleCandidate } from '../src/reading/roleFeatures.js';
import { decideRoles, type RoleWeights, scoresOf } from '../src/reading/roles.js';
import { readGold } from './gold.js';
import { minimise } from './minimise.js';
import { idsIn, type Example, loadExamples, pairNames, roleNames } from './roleExamples.js';

const FOLDS = Number(process.env.FOLDS ?? 10);
const ROUNDS = Number(process.env.ROUNDS ?? 60);
/** Chosen by cross-validation. */
let L2 = Number(process.env.L2 ?? 3);
const ALSO_L2 = Number(process.env.ALSO_L2 ?? 2);
let PAIR_L2 = Number(process.env.PAIR_L2 ?? 3);

/** Weights in one row: of actors, of recipients, of pairs. */
function learn(examples: readonly Example[]): Float64Array {
  const roles = roleNames.length;
  const size = 2 * roles + pairNames.length;
  const lexical = roleNames.map((n) => /lemma=|noun=|lead=/.test(n));
  const LEX = Number(process.env.LEX ?? 1);
  return minimise(
    (weights, gradient) => {
      let loss = 0;
      for (let i = 0; i < size; i++) {
        const w = weights[i] ?? 0;
        const l2 = i < 2 * roles ? (lexical[i % roles] ? L2 * LEX : L2) : PAIR_L2;
        gradient[i] = l2 * w;
        loss += (l2 * w * w) / 2;
      }
      for (const example of examples) if (!process.env.TOUCH || example.touch) loss += fit(example, weights, gradient, roles);
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

/** Learns who shares a role with the right one, by the scores of weights that are learned already. */
function learnAlso(examples: readonly Example[], weights: RoleWeights): Record<string, number> {
  const names: string[] = [];
  const ids = idsIn(names);
  const rows: { features: Int32Array; yes: number }[] = [];
  for (const { candidate, all, beside, rightActors, rightRecipients } of examples) {
    const scores = scoresOf(candidate, all, weights);
    for (const role of ['actor', 'recipient'] as const) {
      const row = role === 'actor' ? scores.actors : scores.recipients;
      const right = role === 'actor' ? rightActors : rightRecipients;
      let winner: RoleCandidate | undefined;
      let at = 0;
      all.forEach((c, i) => {
        if (right[i + 1] !== 1 || (winner && (row[i + 1] ?? 0) <= (row[at] ?? 0))) return;
        winner = c;
        at = i + 1;
      });
      if (!winner) continue;
      const others = beside(role, winner);
      for (const [i, other] of all.entries()) {
        if (other === winner || !mayJoin(role, winner, other, candidate)) continue;
        rows.push({ features: ids(alsoFeatures(candidate, role, winner, other, (row[at] ?? 0) - (row[i + 1] ?? 0))), yes: others.has(other) ? 1 : 0 });
      }
    }
  }
  const learned = minimise(
    (w, gradient) => {
      let loss = 0;
      for (let i = 0; i < w.length; i++) {
        gradient[i] = ALSO_L2 * (w[i] ?? 0);
        loss += (ALSO_L2 * (w[i] ?? 0) ** 2) / 2;
      }
      for (const { features, yes } of rows) {
        let sum = 0;
        for (const f of features) sum += w[f] ?? 0;
        const p = 1 / (1 + Math.exp(-sum));
        loss += Math.log1p(Math.exp(yes === 1 ? -sum : sum));
        for (const f of features) gradient[f] = (gradient[f] ?? 0) + p - yes;
      }
      return loss;
    },
    names.length,
    ROUNDS,
  );
  return sorted(names.map((name, i): readonly [string, number] => [name, round(learned[i])]).filter(([, w]) => Math.abs(w) >= 0.01));
}

const round = (w: number | undefined): number => Number((w ?? 0).toFixed(3));

const sorted = <T>(rows: readonly (readonly [string, T])[]): Record<string, T> => Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));

function learnAll(examples: readonly Example[]): RoleWeights {
  const weights = named(learn(examples));
  return { ...weights, also: learnAlso(examples, weights) };
}

function named(weights: Float64Array): RoleWeights {
  const n = roleNames.length;
  return {
    roles: sorted(
      roleNames
        .map((name, i): readonly [string, readonly [number, number]] => [name, [round(weights[i]), round(weights[n + i])]])
        .filter(([, [a, r]]) => Math.abs(a) >= 0.01 || Math.abs(r) >= 0.01),
    ),
    pairs: sorted(pairNames.map((name, i): readonly [string, number] => [name, round(weights[2 * n + i])]).filter(([, w]) => Math.abs(w) >= 0.01)),
    also: {},
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
    const folds = Array.from({ length: FOLDS }, (_, fold) => learnAll(examples.filter((e) => e.article % FOLDS !== fold)));
    report(`L2 ${L2} pairs ${PAIR_L2} ${Date.now()-t}ms`, examples, (e) => decideRoles(e.candidate, e.context, folds[e.article % FOLDS]));
  }
  process.exit(0);
}
const folds = Array.from({ length: FOLDS }, (_, fold) => learnAll(examples.filter((e) => e.article % FOLDS !== fold)));
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
    { const p = e.candidate.proposal; const w0 = p.sentence.words[p.word]?.token; const touch = w0 && w0.start < e.gold.end && e.gold.start < w0.end;
      const multi = e.gold.actors.length > 1 || e.gold.recipients.length > 1;
      const reach = [...e.gold.actors, ...e.gold.recipients].every((id) => all.some((c) => e.hits([id], [c.entity]) > 0));
      const put = (k: string): void => { st[`all ${k}`] = (st[`all ${k}`] ?? 0) + 1; if (ok) st[`ok ${k}`] = (st[`ok ${k}`] ?? 0) + 1; };
      put(touch ? 'touch' : 'apart'); put(multi ? 'multi' : 'single'); put(reach ? 'reach' : 'unreach'); put(p.form); if (touch && !multi && reach) { put('good'); put(`good ${p.form}`); put(`good ${p.sense.type}`); } }
    if (!ok) { const p = e.candidate.proposal; const w = p.sentence.words; lines.push(`${p.sense.type} «${e.gold.trigger}» ${p.form} ${p.clause?.subjectBy ?? ''} ${p.governed} {${p.cues.join('; ')}}\n${out}   ${w.slice(Math.max(0, p.word - 22), p.word).map((x) => x.token.folded).join(' ')} [[${w[p.word]?.token.folded}]] ${w.slice(p.word + 1, p.word + 22).map((x) => x.token.folded).join(' ')}`); }
  }
  for (const k of Object.keys(st).sort()) if (!k.startsWith('ok ')) console.log(k, st[k], k.startsWith('all ') ? (100 * (st[k.replace('all', 'ok')] ?? 0) / (st[k] ?? 1)).toFixed(0) : '');
  writeFileSync(process.env.DUMP, lines.join('\n'));
}
const { roles, pairs, also } = process.env.CV ? { roles: {}, pairs: {}, also: {} } : learnAll(examples);
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

/** Weight of one more sharing the role of the likeliest. */
// biome-ignore format: one feature a line
export const ALSO_WEIGHTS: Readonly<Record<string, number>> = {
${Object.entries(also)
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
