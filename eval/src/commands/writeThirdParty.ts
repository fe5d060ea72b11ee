import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.js';
import { thirdPartyReport } from '../report/thirdPartyReport.js';
import { measureThirdParty } from '../thirdParty/measure.js';

/** Measures, writes `eval/THIRD-PARTY.md` and tells the main figures. */
export function writeThirdParty(): void {
  const figures = measureThirdParty();
  writeFileSync(join(ROOT, 'eval/THIRD-PARTY.md'), thirdPartyReport(figures));
  const f1 = (type: 'PROTEST' | 'ASSAULT'): string =>
    [
      `${figures.detection[type].any.all.f1.toFixed(3)} (any)`,
      ...figures.detection[type].told.map(({ sure, all }) => `${all.f1.toFixed(3)} (told, sure by ${sure})`),
    ].join(', ');
  const { exact, examples } = figures.time;
  console.log(`eval/THIRD-PARTY.md written: F1 of PROTEST ${f1('PROTEST')}, of ASSAULT ${f1('ASSAULT')}; ${exact} of ${examples} times exact`);
}
