import { describe, expect, it } from 'vitest';
import { GOLD, REPORT_JSON } from '../paths.js';
import { figuresOf } from '../score/figures.js';
import { scoreFolder } from '../score/scoreFolder.js';
import { fallen, flatten, readReport } from './gate.js';

describe('the gate on our own samples', () => {
  it('no figure is below the committed report', () => {
    const committed = readReport(REPORT_JSON);
    const { comparisons, version, model } = scoreFolder(GOLD);
    const lines = fallen(flatten(figuresOf(comparisons)), committed.samples);
    const help = [
      'The coder reads our samples worse than eval/report.json says:',
      ...lines.map((line) => `  ${line}`),
      `The report is of coder ${committed.coder.version}, model ${committed.coder.model}; this is coder ${version}, model ${model}.`,
      'Mend the reading; or, if the change is meant and worth it, run npm run report and commit eval/REPORT.md and eval/report.json.',
    ].join('\n');
    expect(lines, help).toEqual([]);
  });

  it('notices a figure that falls, one that vanishes, and none that rises', () => {
    const committed = { 'complete.f1': 40, 'complete.p': 50, status: 90, 'byType.AID.f1': 60 };
    expect(fallen({ 'complete.f1': 39.98, 'complete.p': 10, status: 91, 'byType.AID.f1': 60 }, committed)).toEqual(['complete.f1 fell from 40 to 39.98']);
    expect(fallen({ 'complete.f1': 40, status: 90 }, committed)).toEqual(['byType.AID.f1 fell from 60 to nothing at all']);
  });
});
