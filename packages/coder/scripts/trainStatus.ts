/**
 * Learns whether events happened, were denied, are to come or only possible, from annotated articles: fifth part of `npm run train`, behind the time, which it
 * looks at. Deterministic.
 *
 * Events that match a gold event are the questions; what the status may be (`reading/choices/statusChoice.ts`) are the answers, with actual for none. Conditional logit
 * with L2 (choiceModel.ts). Ten-fold cross-validation over articles tells what it gives over the rules alone, and how readily another status than actual is told.
 *
 *   node dist-model/scripts/trainStatus.js GOLD_DIR [GOLD_DIR ...]          writes src/reading/learned/statusWeights.ts
 *   node dist-model/scripts/trainStatus.js --check GOLD_DIR [GOLD_DIR ...]  writes nothing; fails unless they come out the same
 */
import { eventChain } from '../src/reading/choices/eventChain.js';
import { ruledStatus } from '../src/reading/choices/ruledStatus.js';
import { isSettled, statusFeature, statusOptions } from '../src/reading/choices/statusChoice.js';
import { chooseTime } from '../src/reading/choices/timeChoice.js';
import { type GivenQuestion, trainChoice } from './choiceTraining.js';
import { type GoldFile, matchedIn } from './gold.js';
import { trainingReader } from './trainingReader.js';

/** Strength of the L2 penalty, chosen by cross-validation. */
const PENALTY = 8;
/** How many events are told with another status than actual for each that the annotators give so: as many would be 0.3 points worse over all events. */
const TOLD = 0.92;

const reader = trainingReader();

function questionsOf(file: GoldFile, article: number): GivenQuestion[] {
  const proposed = reader.propose(file.article);
  const published = file.article.publishedAt?.slice(0, 10) ?? '';
  return matchedIn(proposed, file).flatMap(([candidate, gold]) => {
    const around = proposed.candidates[candidate.proposal.sentence.index] ?? [];
    const told = eventChain(candidate).at(-1);
    const ruled = ruledStatus(candidate, told, chooseTime(candidate, around, published), published);
    if (isSettled(candidate, ruled)) return [];
    const options = statusOptions(candidate, ruled, told, around);
    return [
      {
        article,
        given: gold.status !== 'actual',
        options: options.map((o) => o.features),
        right: options.map((o) => (o.value ?? 'actual') === gold.status),
        byRules: { told: ruled !== 'actual', right: ruled === gold.status },
      },
    ];
  });
}

trainChoice(
  {
    script: 'trainStatus.ts',
    file: 'statusWeights.ts',
    table: 'STATUS_WEIGHTS',
    comment: 'Weights of whether an event happened.',
    plural: 'marked events',
    none: 'actual',
    rules: 'status, rules alone:',
    nameOf: statusFeature.nameOf,
    model: 'status',
    penalty: PENALTY,
    told: TOLD,
  },
  questionsOf,
  process.argv.slice(2),
);
