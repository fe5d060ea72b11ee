import type { CueHit } from '../phrases/cues.js';
import { isIn } from '../words/words.js';
import { accordingTo } from './according.js';
import type { ReportSheet } from './reportSheet.js';
import { type ReportScope, scopeOf, speakerOf } from './reports.js';
import { isSpeechAct, reportOf } from './sayingVerbs.js';

/** Reads what a cue says on whose word it is: بحسب مصادر, وفق ما ذكرته الصحيفة. */
export function readCue(sheet: ReportSheet, hit: CueHit): void {
  if (isWhere(sheet, hit)) return;
  const scope = accordingTo(sheet.sentence, hit, sheet.participants, sheet.last ?? sheet.speaker, sheet.recent);
  if (!scope) return;
  const own = partOff(sheet, hit, scope);
  sheet.scopes.push(own);
  sheet.remember(own);
  readPassedOn(sheet, hit, own);
  // بحسب مصادر، ...: who is cited at the head of a sentence speaks on.
  if (own.first > hit.last && sheet.lastAt < 0) sheet.next = speakerOf(own, own.cue, false, []);
}

/** قال الجيش إن طائراته قصفت المدينة، وقتل عشرة بحسب الوزارة: what is joined behind what another tells is not told by that one. */
function partOff(sheet: ReportSheet, { first: at }: CueHit, scope: ReportScope): ReportScope {
  const { units, words } = sheet.sentence;
  const around = sheet.scopes.findIndex(
    (s) => s.sense !== 'act' && !s.quoted && s.entity !== scope.entity && s.cue.first < s.first && s.first < at && at <= s.last,
  );
  const other = sheet.scopes[around];
  if (!other || scope.first > 0) return scope;
  const joint = units.findLast(
    (u, k) => u.kind === 'verb' && words[u.first]?.reading.conj === 'و' && units[k - 1]?.kind === 'comma' && u.first > other.first && u.first < at,
  );
  if (!joint) return scope;
  sheet.scopes[around] = scopeOf(other, other.first, joint.first - 1, other.cue, other.sense, other.quoted);
  return scopeOf(scope, joint.first, scope.last, scope.cue, scope.sense, scope.quoted);
}

/** بحسب ما نقلته الصحيفة عن مصادر: whom the verb of a cue passes on. */
function readPassedOn(sheet: ReportSheet, hit: CueHit, { first, last, cue }: ReportScope): void {
  const verb = sheet.clauses.find(({ unit }) => {
    const at = sheet.sentence.units[unit]?.first ?? -1;
    return at > hit.first && at <= hit.last + 1;
  });
  if (verb) sheet.addOrigin(first, last, cue, verb);
}

/** نددت تركيا على لسان رئيسها، قال في بيان للوزارة: behind a verb of saying it tells where that was said, or through whom. */
function isWhere(sheet: ReportSheet, { first, last }: CueHit): boolean {
  const { words, units } = sheet.sentence;
  if (/^(جاء|ورد|كما|نقلا)$/.test(words[first]?.reading.stem ?? '') || !words.slice(first, last + 1).some((w) => isIn(w, 'medium'))) return false;
  return sheet.clauses.some((c) => {
    const at = units[c.unit]?.first ?? first;
    return at < first && (reportOf(sheet.sentence, c) !== null || isSpeechAct(c));
  });
}
