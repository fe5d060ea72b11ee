/**
 * Writes the report on our own samples, and on the third-party cases where they are there: `npm run report`.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOLD, REPORT_JSON, ROOT } from '../paths.js';
import { flatten, type ReportData } from '../report/gate.js';
import { samplesReport } from '../report/samplesReport.js';
import { countErrors } from '../score/errors.js';
import { figuresOf } from '../score/figures.js';
import { scoreFolder } from '../score/scoreFolder.js';
import { BENCH } from '../thirdParty/measure.js';
import { writeThirdParty } from './writeThirdParty.js';

const { comparisons, version, model } = scoreFolder(GOLD);
const figures = figuresOf(comparisons);
const data: ReportData = { coder: { version, model }, samples: flatten(figures) };
writeFileSync(REPORT_JSON, `${JSON.stringify(data, null, 2)}\n`);
writeFileSync(join(ROOT, 'eval/REPORT.md'), samplesReport({ version, model, figures, errors: countErrors(comparisons) }));
console.log(
  `eval/REPORT.md and eval/report.json written: complete events F1 ${(100 * figures.complete.f1).toFixed(1)}, events F1 ${(100 * figures.events.f1).toFixed(1)}`,
);
if (existsSync(BENCH)) writeThirdParty();
else console.log(`eval/THIRD-PARTY.md left as it is: the third-party cases are not in ${BENCH}`);
