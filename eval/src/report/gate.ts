import { existsSync, readFileSync } from 'node:fs';
import type { Prf } from '../score/figures.js';

/** Figures as the gate compares them: a name such as `complete.f1` or `byType.AID.f1`, and a percentage. */
export type FlatFigures = Readonly<Record<string, number>>;

/** What `eval/report.json` holds. */
export interface ReportData {
  readonly coder: { readonly version: string; readonly model: string };
  readonly samples: FlatFigures;
}

/** Half a unit of the last digit that the report keeps, so that only a real change counts. */
const TOLERANCE = 0.0051;

/** Where shares are given in per cent with two digits. */
export function percent(share: number): number {
  return Math.round(10_000 * share) / 100;
}

/**
 * Lays figures out under dotted names, as percentages. Counts (numbers of articles and events) are left out: more is not better.
 *
 * @example flatten({ status: 0.9, complete: { p: 0.5, r: 0.5, f1: 0.5 } }) // { status: 90, 'complete.p': 50, ... }
 */
export function flatten(figures: object, prefix = ''): FlatFigures {
  const out: Record<string, number> = {};
  for (const [name, value] of Object.entries(figures) as [string, number | null | Prf | object][]) {
    if (value === null || COUNTS.has(name)) continue;
    if (typeof value === 'number') out[prefix + name] = percent(value);
    else Object.assign(out, flatten(value, `${prefix + name}.`));
  }
  return out;
}

const COUNTS: ReadonlySet<string> = new Set(['articles', 'goldEvents', 'systemEvents', 'gold', 'system']);

/** Precision and recall pull against each other: a change is judged by their mean, so these two may move. */
const isGated = (name: string): boolean => !/\.[pr]$/.test(name);

/**
 * Tells which figures fell below the committed ones.
 *
 * @returns one line a figure that fell, empty when none did
 */
export function fallen(now: FlatFigures, committed: FlatFigures): string[] {
  return Object.entries(committed).flatMap(([name, before]) => {
    if (!isGated(name)) return [];
    const after = now[name];
    if (after !== undefined && after > before - TOLERANCE) return [];
    return [`${name} fell from ${before} to ${after ?? 'nothing at all'}`];
  });
}

/**
 * Reads the committed figures.
 *
 * @throws if the file is not there, with what to do
 */
export function readReport(path: string): ReportData {
  if (!existsSync(path)) throw new Error(`${path} is not there: run npm run report and commit what it writes`);
  return JSON.parse(readFileSync(path, 'utf8')) as ReportData;
}
