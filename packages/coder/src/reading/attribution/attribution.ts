import type { Clause } from '../clauses/clause.js';
import type { Participants } from '../events/participants.js';
import type { CueHit } from '../phrases/cues.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { colonHeadline } from './according.js';
import { readClause } from './clauseReports.js';
import { readCue } from './cueReports.js';
import { readParticiples } from './participleReports.js';
import { carryOn, leaveOpen, readBareQuotes } from './quoteReports.js';
import { nounReports } from './reportNouns.js';
import { ReportSheet } from './reportSheet.js';
import { type ReportScope, type Speaker, speakerOf } from './reports.js';

/** What a sentence reports on whose word. */
export interface Reports {
  /** Outer before inner. */
  readonly scopes: ReportScope[];
  /** Who speaks on in the next sentence. */
  readonly speaker: Speaker | null;
  /** Who told the sentence before, as this one says (هذا ما أكده الوزير); its words are those of the cue. */
  readonly saidBefore: ReportScope | null;
}

/**
 * Finds what in a sentence stands on whose word.
 *
 * @param sentence the chunked sentence
 * @param clauses its clauses
 * @param cues its multi-word cues
 * @param before who spoke last
 */
export function readReports(
  sentence: ChunkedSentence,
  clauses: readonly Clause[],
  cues: readonly CueHit[],
  participants: Participants,
  before: Speaker | null,
): Reports {
  const sheet = new ReportSheet(sentence, clauses, participants, before);
  // حسبما أفادت الوكالة: the verb of a cue tells nothing that the cue does not. جاء في بيان: nor does a cue inside another.
  const told = cues.filter((c, k) => c.sense.kind === 'report' && !cues.some((o, j) => j < k && o.sense.kind === 'report' && c.first <= o.last));
  carryOn(sheet);
  for (const clause of clauses) {
    const at = sentence.units[clause.unit]?.first ?? -1;
    readParticiples(sheet, at);
    readClause(
      sheet,
      clause,
      told.some((c) => c.first < at && at <= c.last),
    );
  }
  readParticiples(sheet, sentence.words.length);
  readNouns(sheet);
  for (const hit of told) readCue(sheet, hit);
  readBareQuotes(sheet);
  leaveOpen(sheet);
  return finished(sheet);
}

/** قوله إن, تقارير عن: what nouns tell on whose word. */
function readNouns(sheet: ReportSheet): void {
  for (const scope of nounReports(sheet.sentence, sheet.participants)) {
    // نقلت الوكالة عن لافروف قوله إن: whose words they are is known, if there is more than a pronoun.
    const known = scope.sense !== 'deny' && sheet.sentence.words[scope.cue.first]?.reading.pronoun !== '';
    if (!known || !sheet.scopes.some((s) => s.first <= scope.first && scope.first <= s.last)) sheet.scopes.push(scope);
  }
}

/** The scopes that have been read and those of a headline, outer before inner. */
function finished(sheet: ReportSheet): Reports {
  // رويترز نقلا عن مصادر: the outlet passes on what is told.
  const told = sheet.scopes.filter((s) => sheet.sentence.words[s.cue.first]?.reading.stem !== 'نقلا');
  const headline = colonHeadline(sheet.sentence, sheet.participants);
  sheet.scopes.push(...headline.filter(({ first }) => !told.some((s) => s.first <= first)));
  sheet.scopes.sort((a, b) => handedOn(sheet, a, b) || a.first - b.first || b.last - a.last);
  const speaker = sheet.next ?? sheet.speaker;
  return {
    scopes: sheet.scopes,
    speaker: speaker && speakerOf(speaker, speaker.cue, sheet.next !== null && speaker.open, sheet.recent),
    saidBefore: sheet.saidBefore,
  };
}

/**
 * قالت صحيفة، نقلا عن مسؤول، إن: an outlet tells what somebody told it, wherever نقلا stands.
 *
 * @returns more than 0 where the first scope is inside the second, less than 0 where it is around it, 0 where neither can be told
 */
function handedOn(sheet: ReportSheet, a: ReportScope, b: ReportScope): number {
  if (a.first > b.last || b.first > a.last) return 0;
  const from = (scope: ReportScope): boolean => sheet.sentence.words[scope.cue.first]?.reading.stem === 'نقلا' && scope.entity?.type !== 'organization';
  const outlet = (scope: ReportScope): boolean => scope.entity?.type === 'organization' && scope.kind === 'named';
  return from(a) && outlet(b) ? 1 : from(b) && outlet(a) ? -1 : 0;
}
