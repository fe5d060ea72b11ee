/// <reference types="node" />
// biome-ignore lint/style/noRestrictedImports: a test may read its data
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tokenise } from '../tokens.js';
import { isoDate, parseIsoDate } from './calendar.js';
import { findTimes, type Grain, type Interval } from './index.js';
import { periodOf } from './span.js';

/** Duckling's Arabic examples, data that lives outside the repository. */
const DATA = new URL('../../../../../../shared/bench/time/duckling-ar.json', import.meta.url);

interface Example {
  readonly text: string;
  readonly start: string;
  /** Exclusive; null for one unit of the grain. */
  readonly end: string | null;
  readonly grain: string;
}

const GRAINS: readonly string[] = ['day', 'week', 'month', 'quarter', 'year'];

function expected({ start, end, grain }: Example): Interval {
  const from = parseIsoDate(start) ?? 0;
  if (end !== null) return { start: isoDate(from), end: isoDate((parseIsoDate(end) ?? 0) - 1) };
  const unit = periodOf(grain as Grain, from, 1);
  return { start: isoDate(from), end: isoDate(from + unit.to - unit.from) };
}

const same = (a: Interval | undefined, b: Interval): boolean => a?.start === b.start && a.end === b.end;

if (!existsSync(DATA)) {
  it.skip("Duckling's examples: ../shared/bench/time/duckling-ar.json is not there", () => {});
} else {
  // Duckling gives one reading, mostly the future one; ours are two, and the right one must be among them.
  it("reads at least 90 % of Duckling's examples of days and longer exactly", () => {
    const data = JSON.parse(readFileSync(DATA, 'utf8')) as { reference: string; examples: Example[] };
    const examples = data.examples.filter((example) => GRAINS.includes(example.grain));
    let exact = 0;
    let future = 0;
    const missed: string[] = [];
    for (const example of examples) {
      const found = findTimes(tokenise(example.text), data.reference);
      const only = found.length === 1 ? found[0] : undefined;
      const wanted = expected(example);
      if (same(only?.future, wanted)) future++;
      if (same(only?.future, wanted) || same(only?.past, wanted)) exact++;
      else missed.push(example.text);
    }
    console.log(`Duckling: ${exact} of ${examples.length} exact (${future} in the future reading); missed: ${missed.join(' | ')}`);
    expect(exact / examples.length).toBeGreaterThanOrEqual(0.9);
  });
}
