import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReader } from '@isnad/coder';
import { SHARED } from '../paths.js';
import { type Detection, detection, type JudgedSentence } from './detection.js';
import { readJsonLines } from './jsonl.js';
import { type MarkedSentence, type SpanFigures, spanFigures } from './spans.js';
import { type TimeExamples, type TimeFigures, timeFigures } from './time.js';
import { type TreebankFigures, treebankFigures } from './treebank.js';

/** Where the third-party cases lie. */
export const BENCH = join(SHARED, 'bench');

/** All third-party figures. */
export interface ThirdParty {
  readonly version: string;
  readonly model: string;
  readonly detection: Readonly<Record<GsrType, Detection>>;
  readonly spans: Readonly<Record<GsrType, SpanFigures>>;
  readonly time: TimeFigures;
  readonly treebank: TreebankFigures;
}

const GSR_TYPES = ['PROTEST', 'ASSAULT'] as const;
export type GsrType = (typeof GSR_TYPES)[number];

/**
 * Measures the coder on cases that others judged; their texts are read where they lie and only figures come back.
 *
 * @throws if they are not there, with where they are looked for
 */
export function measureThirdParty(): ThirdParty {
  if (!existsSync(BENCH)) throw new Error(`the third-party cases are not there: they are looked for in ${BENCH}`);
  const reader = createReader();
  const { version, model } = reader.read({ id: '', text: '' }).coder;
  const perType = <T>(measure: (name: string) => T): Record<GsrType, T> =>
    Object.fromEntries(GSR_TYPES.map((type) => [type, measure(type.toLowerCase())])) as Record<GsrType, T>;
  return {
    version,
    model,
    detection: perType((name) => detection(reader, readJsonLines<JudgedSentence>(join(BENCH, `gsr/${name}.dev.jsonl`)))),
    spans: perType((name) => spanFigures(reader, readJsonLines<MarkedSentence>(join(BENCH, `gsr/${name}.spans.dev.jsonl`)))),
    time: timeFigures(JSON.parse(readFileSync(join(BENCH, 'time/duckling-ar.json'), 'utf8')) as TimeExamples),
    treebank: treebankFigures(join(BENCH, 'ud/ar_pud-ud-test.conllu')),
  };
}
