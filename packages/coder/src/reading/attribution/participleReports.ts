import type { Clause } from '../clauses/clause.js';
import type { NounPhrase } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';
import { participleEnd } from './contents.js';
import type { ReportSheet } from './reportSheet.js';
import { type ReportScope, type Source, sourceOnly } from './reports.js';
import { isPublishing } from './sayingVerbs.js';
import { sourceOf } from './sources.js';

/** How many units may part an accusing participle from what it accuses of. */
const GROUNDS_REACH = 6;

/** Reads the participles before a word that have not been read (مؤكدا أن): what stands behind one is told by it, and no main clause. */
export function readParticiples(sheet: ReportSheet, before: number): void {
  for (let next = sheet.participles[0]; next && next.word < before; next = sheet.participles[0]) {
    sheet.participles.shift();
    if (next.sense === 'act') readAccusing(sheet, next.word);
    else readParticiple(sheet, next.word, next.sense);
  }
}

function readParticiple(sheet: ReportSheet, word: number, sense: ReportScope['sense']): void {
  const source = governorOf(sheet, word);
  if (!source) return;
  const cue = { sentence: sheet.sentence.index, first: word, last: word };
  sheet.add(word + 1, participleEnd(sheet.sentence, sheet.clauses, word), source, cue, sense, false);
  sheet.speakOn(source, cue, false);
}

function readAccusing(sheet: ReportSheet, word: number): void {
  const grounds = groundsAfter(sheet.sentence, word);
  const source = grounds && governorOf(sheet, word);
  if (!source) return;
  const last = participleEnd(sheet.sentence, sheet.clauses, word);
  if (grounds.from <= last) sheet.add(grounds.from, last, source, { sentence: sheet.sentence.index, first: word, last: word }, 'act', false);
}

/** Whose participle it is: the subject nearest before it that is not itself part of what is reported, or else who reported last. */
function governorOf(sheet: ReportSheet, word: number): Source | null {
  const main = sheet.clauses.findLast((c) => isMain(sheet, c, word));
  const at = main ? (sheet.sentence.units[main.unit]?.first ?? -1) : -1;
  if (!main || at <= sheet.lastAt) return sheet.last ?? (sheet.speaker && sourceOnly(sheet.speaker));
  return sourceOf(sheet.sentence, main, sheet.participants, sheet.speaker);
}

/** Whether a participle can be that of a clause's subject: it stands in front, agrees, and is not itself told by somebody. */
function isMain(sheet: ReportSheet, clause: Clause, before: number): boolean {
  const at = sheet.sentence.units[clause.unit]?.first ?? before;
  const told =
    sheet.scopes.some((s) => s.cue.sentence === sheet.sentence.index && s.cue.first < at && s.first <= at && at <= s.last) ||
    sheet.quotes.some((q) => q.closed && q.first < at && at < q.last && q.last < before);
  // مؤكدا agrees with a he, مؤكدة with a she.
  const ending = sheet.sentence.words[before]?.token.folded.at(-1);
  const agrees = ending === 'ا' ? clause.features.gender !== 'f' : ending !== 'ه' || clause.features.gender !== 'm';
  return (
    at < before && !told && agrees && !isPublishing(sheet.sentence, sheet.clauses, clause) && (clause.subjectBy === 'after' || clause.subjectBy === 'before')
  );
}

/** ، متهمة إياه بدعم ...: the phrase behind ب that tells what somebody, who stands between, is accused of; متهمين بالقتل are accused themselves. */
function groundsAfter({ units, words }: ChunkedSentence, word: number): NounPhrase | null {
  const from = units.findIndex((u) => u.first > word);
  // متهما حركة حماس بقصف المدينة: whom it accuses may be one phrase with it.
  const alone = units.some((u) => u.first <= word && u.last === word);
  if (words[word - 1]?.token.folded !== '،' || (alone && units[from]?.prep === 'ب')) return null;
  for (let u = from; u >= 0 && u < Math.min(units.length, from + GROUNDS_REACH); u++) {
    const unit = units[u];
    if (!unit || unit.kind === 'verb' || unit.kind === 'comma' || unit.kind === 'stop') return null;
    if (unit.kind === 'noun' && unit.prep === 'ب') return unit;
  }
  return null;
}
