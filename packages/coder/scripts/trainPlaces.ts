/**
 * Learns where events happened from annotated articles: third part of `npm run train`. Deterministic.
 *
 * Events that match a gold event are the questions; every place of the sentence, every place of events like it, and nowhere are the answers
 * (`reading/placeChoice.ts`). Conditional logit with L2 (choiceModel.ts). Ten-fold cross-validation over articles tells what it gives over
 * the rules alone, and how readily a place is told.
 *
 *   node dist-model/scripts/trainPlaces.js GOLD_DIR [GOLD_DIR ...]          writes src/reading/placeWeights.ts
 *   node dist-model/scripts/trainPlaces.js --check GOLD_DIR [GOLD_DIR ...]  writes nothing; fails unless they come out the same
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReader } from '../src/index.js';
import { likeliest } from '../src/reading/choice.js';
import type { EntityDraft } from '../src/reading/entities.js';
import { nameFeatures } from '../src/reading/featureNames.js';
import { placeOptions } from '../src/reading/placeChoice.js';
import { type Placed, placed } from '../src/reading/placeHistory.js';
import { canBeEvent, selectEvents } from '../src/reading/select.js';
import { learnChoice, type Question } from './choiceModel.js';
import { type GoldFile, matchEvents, namesOf, readGold, sameName } from './gold.js';

const FOLDS = 10;
/** Strength of the L2 penalty, chosen by cross-validation over publishers. */
const PENALTY = 8;
/** How many places are told for each that the annotators give: on a map a place that is missing is a worse loss than one too many that a reader sees to be wrong. */
const TOLD = 1.1;

/** An event, and whether each answer is right; the first is nowhere. */
interface PlaceQuestion extends Question {
  /** Whether the annotators give a place. */
  readonly given: boolean;
  readonly byRules: Answer;
}

interface Answer {
  readonly somewhere: boolean;
  readonly right: boolean;
}

nameFeatures();
const reader = createReader();

function questionsOf(file: GoldFile, article: number): PlaceQuestion[] {
  const { text } = file.article;
  const { candidates, sentences, participants } = reader.propose(file.article);
  const flat = candidates.flatMap((list) => list.filter((c) => canBeEvent(c, list)));
  const accepted: Placed[] = candidates.flatMap((list) => selectEvents(list)).map(({ candidate }) => placed(candidate, participants));
  const ends = sentences.map((s) => s.words.at(-1)?.token.end ?? 0);
  const questions: PlaceQuestion[] = [];
  for (const [i, j] of matchEvents(flat, file.events, ends)) {
    const candidate = flat[i];
    const gold = file.events[j];
    if (!candidate || !gold) continue;
    const { proposal } = candidate;
    const others = accepted.filter((p) => p.candidate.proposal !== proposal);
    const before = others.filter(
      ({ candidate: { proposal: p } }) => p.sentence.index < proposal.sentence.index || (p.sentence === proposal.sentence && p.word < proposal.word),
    ).length;
    const own = placed(candidate, participants);
    const options = placeOptions(before, [...others.slice(0, before), own, ...others.slice(before)], candidates[proposal.sentence.index] ?? [], participants);
    const wanted = gold.place === null ? null : (file.entities.get(gold.place)?.names ?? new Set<string>());
    const isRight = (entity: EntityDraft | null): boolean => (wanted && entity ? sameName(wanted, namesOf(entity, text)) : !wanted && !entity);
    questions.push({
      article,
      options: options.map((o) => o.features),
      right: options.map((o) => isRight(o.value?.entity() ?? null)),
      given: wanted !== null,
      byRules: { somewhere: own.rule !== null, right: isRight(own.rule?.entity ?? null) },
    });
  }
  return questions;
}

/** The learned answer, with nowhere made less likely by so much. */
function answer({ options, right }: PlaceQuestion, weights: Readonly<Record<string, number>>, readiness: number): Answer {
  const biased = { ...weights, none: (weights.none ?? 0) - readiness };
  const at = likeliest(
    options.map((features, value) => ({ value, features })),
    biased,
  );
  return { somewhere: at !== 0, right: right[at ?? 0] ?? false };
}

function report(label: string, questions: readonly PlaceQuestion[], answers: readonly Answer[]): void {
  const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
  const right = answers.filter((a) => a.right).length;
  const given = questions.filter((q) => q.given).length;
  const found = answers.filter((a, k) => a.right && questions[k]?.given).length;
  const said = answers.filter((a) => a.somewhere).length;
  console.log(
    `${label} right ${percent(right, answers.length)} % of ${answers.length}; where one is given ${percent(found, given)} % of ${given}; of ${said} places told ${percent(found, said)} %`,
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
while (readiness < 2 && judged(readiness).filter((a) => a.somewhere).length < TOLD * given) readiness = Math.round((readiness + 0.1) * 10) / 10;
report(
  'places, rules alone:     ',
  questions,
  questions.map((q) => q.byRules),
);
report(`places, cross-validated, nowhere less likely by ${readiness}:`, questions, judged(readiness));
const weights = learnChoice(questions, PENALTY);
weights.none = Number(((weights.none ?? 0) - readiness).toFixed(3));
const target = join(fileURLToPath(import.meta.url), '../../../src/reading/placeWeights.ts');
const module = `/** Learned by \`npm run train\` (scripts/trainPlaces.ts); do not edit. */

/** Weights of where an event happened. */
// biome-ignore format: one feature a line
export const PLACE_WEIGHTS: Readonly<Record<string, number>> = {
${Object.entries(weights)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, w]) => `  ${JSON.stringify(name)}: ${w},`)
  .join('\n')}
};
`;
if (args.includes('--check')) {
  const same = readFileSync(target, 'utf8') === module;
  console.log(
    same ? 'src/reading/placeWeights.ts comes out the same, bit for bit' : 'src/reading/placeWeights.ts is not what training gives: run npm run train',
  );
  if (!same) process.exitCode = 1;
} else {
  writeFileSync(target, module);
  console.log(`${Object.keys(weights).length} weights written to src/reading/placeWeights.ts`);
}
