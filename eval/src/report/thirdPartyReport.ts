import type { GsrType, ThirdParty } from '../thirdParty/measure.js';
import { cent, table } from './markdown.js';

/** F1 that the founders' keyword baseline reaches, and what is aimed at, against all the rest. */
const MARKS: Readonly<Record<GsrType, { readonly keywords: number; readonly aim: number }>> = {
  PROTEST: { keywords: 0.12, aim: 0.35 },
  ASSAULT: { keywords: 0.3, aim: 0.5 },
};
const TIME_AIM = 0.9;

/** Writes `eval/THIRD-PARTY.md`: figures only, none of the texts. */
export function thirdPartyReport({ version, model, detection, spans, time }: ThirdParty): string {
  const types = ['PROTEST', 'ASSAULT'] as const;
  return `${[
    '# How well the coder reads cases that others judged',
    `Made by \`npm run bench:third-party\`; do not edit. Coder ${version}, model ${model}. The cases lie outside the repository, in \`../shared/bench\`; without them the command stops and says so.`,
    '## Sentences that report an act',
    "The Open Event Data Alliance's Arabic gold standard, development half: sentences picked by keyword, then judged. The coder says yes where it reads an event of the type with status actual, each sentence read alone.",
    table(
      ['per cent', 'sentences', 'yes', 'precision', 'recall', 'F1', 'F1 of keywords', 'aim'],
      types.flatMap((type) => {
        const d = detection[type];
        return [
          [
            `${type}, against all the rest`,
            String(d.sentences),
            String(d.yes),
            cent(d.againstAll.p),
            cent(d.againstAll.r),
            cent(d.againstAll.f1),
            cent(MARKS[type].keywords),
            cent(MARKS[type].aim),
          ],
          [`${type}, against "easy no" alone`, '', String(d.yes), cent(d.againstEasy.p), cent(d.againstEasy.r), cent(d.againstEasy.f1), '', ''],
        ];
      }),
    ),
    '## Who, what, whom',
    "The sentences judged yes, with the spans that up to three judges marked. A span is found where it shares a content word with any judge's. Recall is over the sentences where at least half of the judges marked a span, precision over those where the coder gives one; the last column is recall over the sentences in which an event of the type was read at all.",
    table(
      ['per cent', 'marked', 'precision', 'recall', 'F1', 'recall where detected'],
      types.flatMap((type) =>
        (['source', 'verb', 'target'] as const).map((field) => {
          const s = spans[type][field];
          return [`${type} ${field === 'source' ? 'actor' : field}`, String(s.marked), cent(s.p), cent(s.r), cent(s.f1), cent(s.whenDetected)];
        }),
      ),
    ),
    '## Time',
    "Duckling's Arabic examples of a day or longer, told at its reference time. Exact is the same interval, in the past or the future reading (which of them holds is up to the verb, and the examples have none).",
    table(
      ['', 'examples', 'exact', 'per cent', 'aim', 'exact in the future reading'],
      [['days and longer', String(time.examples), String(time.exact), cent(time.exact / time.examples), cent(TIME_AIM), String(time.exactFuture)]],
    ),
  ].join('\n\n')}\n`;
}
