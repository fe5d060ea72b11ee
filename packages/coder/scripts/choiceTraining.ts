/** Trains a choice that may also be "none of them" (where and when an event happened), tells what it gives, and writes or checks its weights. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { likeliest } from '../src/reading/learned/choice.js';
import type { Feature } from '../src/reading/learned/featureNames.js';
import { choiceLoss, choicePenalty, fitChoice, learnChoice, numbered, type Question } from './choiceModel.js';
import { type GoldFile, readGold } from './gold.js';
import type { PenalisedModel } from './penalties.js';
import { searchPenalties } from './penaltySearch.js';

const FOLDS = 10;

/** A question whose first option is none. */
export interface GivenQuestion extends Question {
  /** Whether the annotators give one. */
  readonly given: boolean;
  /** The options that pass for right, where that are more than are learned from. */
  readonly passes?: readonly boolean[];
  /** Which option the rules take. */
  readonly byRules: Answer;
}

/** An answer taken: whether it is one at all, and whether it is right. */
export interface Answer {
  readonly told: boolean;
  readonly right: boolean;
}

/** What is chosen, and how it is called in what is printed and written. */
export interface Choice {
  /** The script that trains it. */
  readonly script: string;
  /** File of the weights in src/reading. */
  readonly file: string;
  readonly table: string;
  readonly comment: string;
  readonly plural: string;
  readonly none: string;
  /** Printed in front of what the rules give. */
  readonly rules: string;
  /** The name of one of its features. */
  readonly nameOf: (feature: Feature) => string;
  /** What its penalties stand under in penalties.json. */
  readonly model: PenalisedModel;
  /** Strength of the L2 penalty of kinds of features that have none of their own. */
  readonly penalty: number;
  /** How many are told for each that the annotators give. */
  readonly told: number;
}

/** The learned answer, with none made less likely by so much. */
function answer(
  { options, right, passes = right }: GivenQuestion,
  nameOf: Choice['nameOf'],
  weights: Readonly<Record<string, number>>,
  readiness: number,
): Answer {
  const at = likeliest(
    options.map((features, value) => ({ value, features })),
    (feature) => {
      const name = nameOf(feature);
      return (weights[name] ?? 0) - (name === 'none' ? readiness : 0);
    },
  );
  return { told: at !== 0, right: passes[at ?? 0] ?? false };
}

function report(label: string, plural: string, questions: readonly GivenQuestion[], answers: readonly Answer[]): void {
  const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
  const right = answers.filter((a) => a.right).length;
  const given = questions.filter((q) => q.given).length;
  const found = answers.filter((a, k) => a.right && questions[k]?.given).length;
  const told = answers.filter((a) => a.told).length;
  console.log(
    `${label} right ${percent(right, answers.length)} % of ${answers.length}; where one is given ${percent(found, given)} % of ${given}; of ${told} ${plural} told ${percent(found, told)} %`,
  );
}

/**
 * Learns a choice from the annotated articles of the folders named in the command, after ten-fold cross-validation over articles.
 *
 * @param choice what is chosen
 * @param questionsOf the questions of one article, by its number, read by a `trainingReader`
 * @param args folders, and `--check` to write nothing and fail unless the weights come out the same, bit for bit; or `--penalties` to find only the penalties
 */
export function trainChoice(choice: Choice, questionsOf: (file: GoldFile, article: number) => readonly GivenQuestion[], args: readonly string[]): void {
  const questions = args
    .filter((arg) => !arg.startsWith('--'))
    .flatMap(readGold)
    .flatMap(questionsOf);
  if (args.includes('--penalties')) {
    findPenalties(choice, questions);
    return;
  }
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    learnChoice(
      questions.filter((q) => q.article % FOLDS !== fold),
      choice.nameOf,
      choice.model,
      choice.penalty,
    ),
  );
  const judged = (readiness: number): Answer[] => questions.map((q) => answer(q, choice.nameOf, folds[q.article % FOLDS] ?? {}, readiness));
  const given = questions.filter((q) => q.given).length;
  let readiness = 0;
  while (readiness < 2 && judged(readiness).filter((a) => a.told).length < choice.told * given) readiness = Math.round((readiness + 0.1) * 10) / 10;
  report(
    choice.rules,
    choice.plural,
    questions,
    questions.map((q) => q.byRules),
  );
  report(`${choice.plural}, cross-validated, ${choice.none} less likely by ${readiness}:`, choice.plural, questions, judged(readiness));
  const weights = learnChoice(questions, choice.nameOf, choice.model, choice.penalty);
  weights.none = Number(((weights.none ?? 0) - readiness).toFixed(3));
  save(choice, weights, args.includes('--check'));
}

function findPenalties({ model, nameOf, penalty }: Choice, questions: readonly GivenQuestion[]): void {
  const { names, rows } = numbered(questions, nameOf);
  searchPenalties({ model, heldOut: [0, 3, 6, 9], examples: rows, names, penalty: choicePenalty(model, names, penalty), learn: fitChoice, loss: choiceLoss });
}

function save({ script, file, table, comment }: Choice, weights: Readonly<Record<string, number>>, check: boolean): void {
  const target = join(fileURLToPath(import.meta.url), '../../../src/reading/learned', file);
  const module = `/** Learned by \`npm run train\` (scripts/${script}); do not edit. */

/** ${comment} */
// biome-ignore format: one feature a line
export const ${table}: Readonly<Record<string, number>> = {
${Object.entries(weights)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, w]) => `  ${JSON.stringify(name)}: ${w},`)
  .join('\n')}
};
`;
  if (!check) {
    writeFileSync(target, module);
    console.log(`${Object.keys(weights).length} weights written to src/reading/learned/${file}`);
    return;
  }
  const same = readFileSync(target, 'utf8') === module;
  console.log(
    same ? `src/reading/learned/${file} comes out the same, bit for bit` : `src/reading/learned/${file} is not what training gives: run npm run train`,
  );
  if (!same) process.exitCode = 1;
}
