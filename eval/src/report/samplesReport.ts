import { CIRCUMSTANCE_CLASSES, ERROR_CLASSES, type ErrorCounts } from '../score/errors.js';
import type { Figures, Prf } from '../score/figures.js';
import { cent, table } from './markdown.js';

/** What the report on our own samples is made of. */
export interface SamplesResult {
  readonly version: string;
  readonly model: string;
  readonly figures: Figures;
  readonly errors: ErrorCounts;
}

const PRF_ROWS = [
  ['complete', '**complete events** (type, all actors, all recipients, status and source right)'],
  ['events', 'events (type and sentence)'],
  ['triggers', 'events (type and overlapping trigger)'],
  ['actors', 'actors, of matched events'],
  ['recipients', 'recipients, of matched events'],
  ['participants', 'participants, of the article'],
] as const;

const SHARE_ROWS = [
  ['status', 'status'],
  ['statusWhenNotActual', 'status, where it is not actual'],
  ['source', 'source'],
  ['sourceWhenCited', 'source, where someone is cited'],
  ['date', 'date'],
  ['dateWhenGiven', 'date, where given'],
  ['place', 'place'],
  ['placeWhenGiven', 'place, where given'],
] as const;

/** Writes `eval/REPORT.md`. */
export function samplesReport({ version, model, figures, errors }: SamplesResult): string {
  const prfCells = ({ p, r, f1 }: Prf): string[] => [cent(p), cent(r), cent(f1)];
  const share = (count: number, of: number): string => (of > 0 ? cent(count / of) : '–');
  return `${[
    '# How well the coder reads our own samples',
    `Made by \`npm run report\`; do not edit. Coder ${version}, model ${model}. ${figures.articles} articles (\`samples/\`, annotated in \`eval/gold/\`), ${figures.goldEvents} annotated events, ${figures.systemEvents} events read.`,
    'The articles were written for this project and the scorer is trained on them too, so these figures guard against loss; they do not tell how an unseen article is read. For that see `docs/accuracy.md` and `eval/THIRD-PARTY.md`.',
    '`npm test` fails when an F1 or a share falls below the figures kept in `eval/report.json`.',
    '## All events',
    table(
      ['per cent', 'precision', 'recall', 'F1'],
      PRF_ROWS.map(([key, label]) => [label, ...prfCells(figures[key])]),
    ),
    table(
      ['of matched events, per cent', 'right'],
      SHARE_ROWS.map(([key, label]) => [label, cent(figures[key])]),
    ),
    '## By event type',
    table(
      ['type', 'annotated', 'precision', 'recall', 'F1', 'complete, of the annotated'],
      Object.entries(figures.byType).map(([type, f]) => [type, String(f.gold), ...prfCells(f), cent(f.complete)]),
    ),
    '## By error class',
    `${errors.failures} events are not complete: annotated and not read right, or read and not annotated. An event can have several faults, so shares add up to more than 100. An event read on the right words as another type counts once, as "wrong type".`,
    table(
      ['fault', 'events', 'share of the failures, per cent'],
      ERROR_CLASSES.map((name) => [name, String(errors.counts[name]), share(errors.counts[name], errors.failures)]),
    ),
    `Date and place do not count towards a complete event; of ${errors.matched} matched events:`,
    table(
      ['fault', 'events', 'share of the matched, per cent'],
      CIRCUMSTANCE_CLASSES.map((name) => [name, String(errors.circumstances[name]), share(errors.circumstances[name], errors.matched)]),
    ),
  ].join('\n\n')}\n`;
}
