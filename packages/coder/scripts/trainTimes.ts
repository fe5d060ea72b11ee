/**
 * Learns when events happened from annotated articles: fourth part of `npm run train`. Deterministic.
 *
 * Events that match a gold event are the questions; the times of the sentence, read as past and as to come, and none are the answers
 * (`reading/choices/timeChoice.ts`). Conditional logit with L2 (choiceModel.ts). Ten-fold cross-validation over articles tells what it gives over
 * the rules alone, and how readily a date is told.
 *
 *   node dist-model/scripts/trainTimes.js GOLD_DIR [GOLD_DIR ...]          writes src/reading/learned/dateWeights.ts
 *   node dist-model/scripts/trainTimes.js --check GOLD_DIR [GOLD_DIR ...]  writes nothing; fails unless they come out the same
 */
import type { Interval } from '../src/arabic/time/expression.js';
import { timeFeature, timeOptions } from '../src/reading/choices/timeChoice.js';
import { type GivenQuestion, trainChoice } from './choiceTraining.js';
import { type GoldFile, matchedIn } from './gold.js';
import { trainingReader } from './trainingReader.js';

/** Strength of the L2 penalty, chosen by cross-validation. */
const PENALTY = 8;
/** How many dates are told for each that the annotators give: as with places, one too many is the lesser loss. */
const TOLD = 1.2;

const reader = trainingReader();
const day = (date: string): number => Date.parse(date) / 86_400_000;

/** Whether two stretches of days are the same as the scorer of `../shared/eval` has it: they share half of the days that they cover. */
function sameDays(a: Interval | null, b: Interval | null): boolean {
  if (!a || !b) return !a && !b;
  const shared = Math.min(day(a.end), day(b.end)) - Math.max(day(a.start), day(b.start)) + 1;
  const both = Math.max(day(a.end), day(b.end)) - Math.min(day(a.start), day(b.start)) + 1;
  return shared / both >= 0.5;
}

function questionsOf(file: GoldFile, article: number): GivenQuestion[] {
  const proposed = reader.propose(file.article);
  const published = file.article.publishedAt?.slice(0, 10) ?? '';
  return matchedIn(proposed, file).flatMap(([candidate, gold]) => {
    const options = timeOptions(candidate, proposed.candidates[candidate.proposal.sentence.index] ?? [], published);
    const right = options.map((o) => sameDays(gold.date, o.value?.interval ?? null));
    // The rules' answer is the option that bears their mark, in its past reading.
    const rule = Math.max(
      0,
      options.findIndex(({ features }) => features.some((f) => timeFeature.nameOf(f) === 'by=rule')),
    );
    return [
      {
        article,
        given: gold.date !== null,
        options: options.map((o) => o.features),
        right,
        byRules: { told: rule !== 0, right: right[rule] ?? false },
      },
    ];
  });
}

trainChoice(
  {
    script: 'trainTimes.ts',
    file: 'dateWeights.ts',
    table: 'DATE_WEIGHTS',
    comment: 'Weights of when an event happened.',
    plural: 'dates',
    none: 'none',
    rules: 'dates, rules alone, as past:',
    nameOf: timeFeature.nameOf,
    model: 'times',
    penalty: PENALTY,
    told: TOLD,
  },
  questionsOf,
  process.argv.slice(2),
);
