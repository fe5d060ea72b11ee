/**
 * Learns on whose word events stand from annotated articles: sixth part of `npm run train`. Deterministic.
 *
 * Events that match a gold event are the questions; the reports of the sentence, the last of the sentence before and the article itself are the answers
 * (`reading/choices/sourceChoice.ts`). Conditional logit with L2 (choiceModel.ts). Ten-fold cross-validation over articles tells what it gives over the rules alone,
 * and how readily somebody is cited.
 *
 *   node dist-model/scripts/trainSource.js GOLD_DIR [GOLD_DIR ...]          writes src/reading/learned/sourceWeights.ts
 *   node dist-model/scripts/trainSource.js --check GOLD_DIR [GOLD_DIR ...]  writes nothing; fails unless they come out the same
 */
import type { ReportScope } from '../src/reading/attribution/reports.js';
import { eventChain } from '../src/reading/choices/eventChain.js';
import { reportsBefore, sourceFeature, sourceOptions } from '../src/reading/choices/sourceChoice.js';
import { type GivenQuestion, trainChoice } from './choiceTraining.js';
import { type GoldEvent, type GoldFile, matchedIn, namesOf, sameName } from './gold.js';
import { trainingReader } from './trainingReader.js';

/** Strength of the L2 penalty, chosen by cross-validation. */
const PENALTY = 8;
/** How many events are told on somebody's word for each that the annotators give so. */
const TOLD = 1;

const reader = trainingReader();

/** The kinds of sources that the scorer of `../shared/eval` tells apart. */
function cited(kind: string): 'narrator' | 'named' | 'unnamed' {
  return kind === 'narrator' || kind === 'named' ? kind : 'unnamed';
}

function questionsOf(file: GoldFile, article: number): GivenQuestion[] {
  const proposed = reader.propose(file.article);
  const isRight = (scope: ReportScope | null, source: GoldEvent['source']): boolean => {
    const kind = cited(source.kind);
    if (kind !== cited(scope?.kind ?? 'narrator')) return false;
    if (kind !== 'named') return true;
    const gold = source.name === null ? undefined : file.entities.get(source.name);
    return gold !== undefined && scope?.entity != null && sameName(gold.names, namesOf(scope.entity, file.article.text));
  };
  return matchedIn(proposed, file).flatMap(([candidate, gold]) => {
    const chain = eventChain(candidate);
    const options = sourceOptions(candidate, chain, reportsBefore(candidate.proposal.sentence, proposed.reports));
    const ruled = chain.at(-1) ?? null;
    return [
      {
        article,
        given: cited(gold.source.kind) !== 'narrator',
        options: options.map((o) => o.features),
        right: options.map((o) => isRight(o.value, gold.source)),
        byRules: { told: ruled !== null, right: isRight(ruled, gold.source) },
      },
    ];
  });
}

trainChoice(
  {
    script: 'trainSource.ts',
    file: 'sourceWeights.ts',
    table: 'SOURCE_WEIGHTS',
    comment: 'Weights of on whose word an event stands.',
    plural: 'cited events',
    none: 'the article itself',
    rules: 'sources, rules alone:',
    nameOf: sourceFeature.nameOf,
    model: 'sources',
    penalty: PENALTY,
    told: TOLD,
  },
  questionsOf,
  process.argv.slice(2),
);
