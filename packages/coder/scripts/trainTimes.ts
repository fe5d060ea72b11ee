/**
 * Learns when events happened from annotated articles: fourth part of `npm run train`. Deterministic.
 *
 * Events that match a gold event are the questions; the times of the sentence, read as past and as to come, and none are the answers
 * (`reading/timeChoice.ts`). Conditional logit with L2 (choiceModel.ts). Ten-fold cross-validation over articles tells what it gives over
 * the rules alone, and how readily a date is told.
 *
 *   node dist-model/scripts/trainTimes.js GOLD_DIR [GOLD_DIR ...]          writes src/reading/dateWeights.ts
 *   node dist-model/scripts/trainTimes.js --check GOLD_DIR [GOLD_DIR ...]  writes nothing; fails unless they come out the same
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Interval } from '../src/arabic/time/expression.js';
import { createReader } from '../src/index.js';
import { likeliest } from '../src/reading/choice.js';
import { nameFeatures } from '../src/reading/featureNames.js';
import { canBeEvent } from '../src/reading/select.js';
import { timeOptions } from '../src/reading/timeChoice.js';
import { learnChoice, type Question } from './choiceModel.js';
import { type GoldFile, matchEvents, readGold } from './gold.js';

const FOLDS = 10;
/** Strength of the L2 penalty, chosen by cross-validation. */
const PENALTY = 8;
/** How many dates are told for each that the annotators give: as with places, one too many is the lesser loss. */
const TOLD = 1.2;

/** An event, and whether each answer is right; the first is none. */
interface TimeQuestion extends Question {
  /** Whether the annotators give a date. */
  readonly given: boolean;
}

nameFeatures();
const reader = createReader();
const day = (date: string): number => Date.parse(date) / 86_400_000;

/** Whether two stretches of days are the same as the scorer of `../shared/eval` has it: they share half of the days that they cover. */
function sameDays(a: Interval | null, b: Interval | null): boolean {
  if (!a || !b) return !a && !b;
  const shared = Math.min(day(a.end), day(b.end)) - Math.max(day(a.start), day(b.start)) + 1;
  const both = Math.max(day(a.end), day(b.end)) - Math.min(day(a.start), day(b.start)) + 1;
  return shared / both >= 0.5;
}

function questionsOf(file: GoldFile, article: number): TimeQuestion[] {
  const { candidates, sentences } = reader.propose(file.article);
  const flat = candidates.flatMap((list) => list.filter((c) => canBeEvent(c, list)));
  const ends = sentences.map((s) => s.words.at(-1)?.token.end ?? 0);
  const published = file.article.publishedAt?.slice(0, 10) ?? '';
  return [...matchEvents(flat, file.events, ends)].flatMap(([i, j]) => {
    const candidate = flat[i];
    const gold = file.events[j];
    if (!candidate || !gold) return [];
    const options = timeOptions(candidate, candidates[candidate.proposal.sentence.index] ?? [], published);
    return [
      {
        article,
        given: gold.date !== null,
        options: options.map((o) => o.features),
        right: options.map((o) => sameDays(gold.date, o.value?.interval ?? null)),
      },
    ];
  });
}

interface Answer {
  readonly sometime: boolean;
  readonly right: boolean;
}

/** The learned answer, with none made less likely by so much. */
function answer({ options, right }: TimeQuestion, weights: Readonly<Record<string, number>>, readiness: number): Answer {
  const biased = { ...weights, none: (weights.none ?? 0) - readiness };
  const at = likeliest(
    options.map((features, value) => ({ value, features })),
    biased,
  );
  return { sometime: at !== 0, right: right[at ?? 0] ?? false };
}

/** The rules' answer: the option that bears their mark, in its past reading. */
function ruled({ options, right }: TimeQuestion): Answer {
  const at = Math.max(
    0,
    options.findIndex((features) => features.some((f) => f.name === 'by=rule')),
  );
  return { sometime: at !== 0, right: right[at] ?? false };
}

function report(label: string, questions: readonly TimeQuestion[], answers: readonly Answer[]): void {
  const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
  const right = answers.filter((a) => a.right).length;
  const given = questions.filter((q) => q.given).length;
  const found = answers.filter((a, k) => a.right && questions[k]?.given).length;
  const told = answers.filter((a) => a.sometime).length;
  console.log(
    `${label} right ${percent(right, answers.length)} % of ${answers.length}; where one is given ${percent(found, given)} % of ${given}; of ${told} dates told ${percent(found, told)} %`,
  );
}

const args = process.argv.slice(2);
const questions = args
  .filter((arg) => arg !== '--check')
  .flatMap(readGold)
  .flatMap(questionsOf);
const folds = Array.from({ length: FOLDS }, (_, fold) =>
  learnChoice(
    questions.filter((q) => q.article % FOLDS !== fold),
    PENALTY,
  ),
);
const judged = (readiness: number): Answer[] => questions.map((q) => answer(q, folds[q.article % FOLDS] ?? {}, readiness));
const given = questions.filter((q) => q.given).length;
let readiness = 0;
while (readiness < 2 && judged(readiness).filter((a) => a.sometime).length < TOLD * given) readiness = Math.round((readiness + 0.1) * 10) / 10;
report('dates, rules alone, as past:', questions, questions.map(ruled));
report(`dates, cross-validated, none less likely by ${readiness}:`, questions, judged(readiness));
const weights = learnChoice(questions, PENALTY);
weights.none = Number(((weights.none ?? 0) - readiness).toFixed(3));
const target = join(fileURLToPath(import.meta.url), '../../../src/reading/dateWeights.ts');
const module = `/** Learned by \`npm run train\` (scripts/trainTimes.ts); do not edit. */

/** Weights of when an event happened. */
// biome-ignore format: one feature a line
export const DATE_WEIGHTS: Readonly<Record<string, number>> = {
${Object.entries(weights)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, w]) => `  ${JSON.stringify(name)}: ${w},`)
  .join('\n')}
};
`;
if (args.includes('--check')) {
  const same = readFileSync(target, 'utf8') === module;
  console.log(same ? 'src/reading/dateWeights.ts comes out the same, bit for bit' : 'src/reading/dateWeights.ts is not what training gives: run npm run train');
  if (!same) process.exitCode = 1;
} else {
  writeFileSync(target, module);
  console.log(`${Object.keys(weights).length} weights written to src/reading/dateWeights.ts`);
}
