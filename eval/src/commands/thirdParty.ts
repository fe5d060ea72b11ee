/** Measures the coder on the third-party cases in ../shared/bench and writes eval/THIRD-PARTY.md: `npm run bench:third-party`. */
import { existsSync } from 'node:fs';
import { BENCH } from '../thirdParty/measure.js';
import { writeThirdParty } from './writeThirdParty.js';

if (existsSync(BENCH)) writeThirdParty();
else {
  console.error(`The third-party cases are not there: they are looked for in ${BENCH}. They are others' texts and no part of the repository.`);
  process.exitCode = 1;
}
