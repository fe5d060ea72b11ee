import type { Prf } from '../score/figures.js';
import type { GsrType, ThirdParty } from '../thirdParty/measure.js';
import { cent, table } from './markdown.js';

/** F1 that the founders' keyword baseline reaches, and what is aimed at, against all the rest. */
const MARKS: Readonly<Record<GsrType, { readonly keywords: number; readonly aim: number }>> = {
  PROTEST: { keywords: 0.12, aim: 0.35 },
  ASSAULT: { keywords: 0.3, aim: 0.5 },
};
const TIME_AIM = 0.9;

/** Writes `eval/THIRD-PARTY.md`: figures only, none of the texts. */
export function thirdPartyReport({ version, model, detection, spans, time, treebank }: ThirdParty): string {
  const types = ['PROTEST', 'ASSAULT'] as const;
  return `${[
    '# How well the coder reads cases that others judged',
    `Made by \`npm run bench:third-party\`; do not edit. Coder ${version}, model ${model}. The cases lie outside the repository, in \`../shared/bench\`; without them the command stops and says so.`,
    '## Sentences that report an act',
    `The Open Event Data Alliance's Arabic gold standard, development half: sentences picked by keyword, then judged. Each sentence is read alone. "Any event": yes where the dossier has an event of the type with status actual. "Told as an act of its own": only where one is told by the verb of a main clause or of what somebody says (explain.main), with the confidence that is given (the higher ones were added when these cases had been read with 0.6); the judges, unlike our annotation guidelines, did not count acts that a sentence names in passing (after the attack, since the assassination of).`,
    table(
      ['per cent', 'precision', 'recall', 'F1', 'F1 of keywords', 'aim'],
      types.flatMap((type) => {
        const d = detection[type];
        const row = (label: string, f: Prf, marks: readonly string[]): string[] => [label, cent(f.p), cent(f.r), cent(f.f1), ...marks];
        const marks = [cent(MARKS[type].keywords), cent(MARKS[type].aim)];
        return [
          row(`${type}, any event, against all the rest (${d.yes} yes of ${d.sentences})`, d.any.all, marks),
          row(`${type}, any event, against "easy no" alone`, d.any.easy, ['', '']),
          ...d.told.flatMap(({ sure, all, easy }) => [
            row(`${type}, told as an act of its own (${sure}), against all the rest`, all, marks),
            row(`${type}, told as an act of its own (${sure}), against "easy no" alone`, easy, ['', '']),
          ]),
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
    '## Words and clauses',
    'Universal Dependencies Arabic PUD, 1,000 sentences of translated news and encyclopedia; nothing is trained on it, but rules for words and clauses were mended while reading its errors. Subjects and objects are those that stand in words beside a verb; the treebank counts some adverbs and clauses otherwise than the coder does.',
    table(
      ['', 'of', 'per cent right'],
      [
        ['part of speech (verb, noun, particle)', String(treebank.words), cent(treebank.pos / treebank.words)],
        ['attached conjunction, preposition and pronoun', String(treebank.words), cent(treebank.clitics / treebank.words)],
        ['lemma of verbs that the lexicon knows', String(treebank.verbs), cent(treebank.lemmas / treebank.verbs)],
      ],
    ),
    table(
      ['per cent', 'precision', 'recall', 'F1'],
      [
        ['subject of a verb', cent(treebank.subjects.p), cent(treebank.subjects.r), cent(treebank.subjects.f1)],
        ['object of a verb', cent(treebank.objects.p), cent(treebank.objects.r), cent(treebank.objects.f1)],
      ],
    ),
  ].join('\n\n')}\n`;
}
