/**
 * Learns where events happened from annotated articles: third part of `npm run train`. Deterministic.
 *
 * Events that match a gold event are the questions; every place of the sentence, every place of events like it, and nowhere are the answers
 * (`reading/choices/placeChoice.ts`). Conditional logit with L2 (choiceModel.ts). Ten-fold cross-validation over articles tells what it gives over
 * the rules alone, and how readily a place is told.
 *
 *   node dist-model/scripts/trainPlaces.js GOLD_DIR [GOLD_DIR ...]          writes src/reading/learned/placeWeights.ts
 *   node dist-model/scripts/trainPlaces.js --check GOLD_DIR [GOLD_DIR ...]  writes nothing; fails unless they come out the same
 */

import { placeFeature, placeOptions } from '../src/reading/choices/placeChoice.js';
import { type Placed, placed } from '../src/reading/choices/placeHistory.js';
import type { EntityDraft } from '../src/reading/entities/entity.js';
import { decideRoles } from '../src/reading/roles/roles.js';
import { selectEvents } from '../src/reading/selection/select.js';
import { type GivenQuestion, trainChoice } from './choiceTraining.js';
import { type GoldFile, matchedIn, namesOf, sameName, shareName } from './gold.js';
import { trainingReader } from './trainingReader.js';

/** Strength of the L2 penalty, chosen by cross-validation over publishers. */
const PENALTY = 8;
/** How many places are told for each that the annotators give: on a map a place that is missing is a worse loss than one too many that a reader sees to be wrong. */
const TOLD = 1.1;

const reader = trainingReader();

function questionsOf(file: GoldFile, article: number): GivenQuestion[] {
  const { text } = file.article;
  const proposed = reader.propose(file.article);
  const { candidates, participants, context } = proposed;
  const accepted: Placed[] = candidates
    .flatMap((list) => selectEvents(list, (candidate) => decideRoles(candidate, context)))
    .map(({ candidate }) => placed(candidate, participants));
  const questions: GivenQuestion[] = [];
  for (const [candidate, gold] of matchedIn(proposed, file)) {
    const { proposal } = candidate;
    const others = accepted.filter((p) => p.candidate.proposal !== proposal);
    const before = others.filter(
      ({ candidate: { proposal: p } }) => p.sentence.index < proposal.sentence.index || (p.sentence === proposal.sentence && p.word < proposal.word),
    ).length;
    const own = placed(candidate, participants);
    const options = placeOptions(before, [...others.slice(0, before), own, ...others.slice(before)], candidates[proposal.sentence.index] ?? [], participants);
    const wanted = gold.place === null ? null : (file.entities.get(gold.place)?.names ?? new Set<string>());
    const isRight = (entity: EntityDraft | null): boolean => (wanted && entity ? sameName(wanted, namesOf(entity, text)) : !wanted && !entity);
    const places = options.map((o) => o.value?.entity() ?? null);
    // Where the annotators say ريف حلب the town around which it lies passes, but is not what is learned.
    const called = places.map((place) => wanted !== null && place !== null && shareName(wanted, namesOf(place, text)));
    const passes = places.map(isRight);
    questions.push({
      article,
      options: options.map((o) => o.features),
      right: called.includes(true) ? called : passes,
      passes,
      given: wanted !== null,
      byRules: { told: own.rule !== null, right: isRight(own.rule?.entity ?? null) },
    });
  }
  return questions;
}

trainChoice(
  {
    script: 'trainPlaces.ts',
    file: 'placeWeights.ts',
    table: 'PLACE_WEIGHTS',
    comment: 'Weights of where an event happened.',
    plural: 'places',
    none: 'nowhere',
    rules: 'places, rules alone:     ',
    nameOf: placeFeature.nameOf,
    model: 'places',
    penalty: PENALTY,
    told: TOLD,
  },
  questionsOf,
  process.argv.slice(2),
);
