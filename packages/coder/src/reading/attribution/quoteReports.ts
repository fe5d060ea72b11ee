import type { Quotation } from '../phrases/quotations.js';
import { isOpening } from '../words/quotationMarks.js';
import { scopeEnd } from './contents.js';
import type { ReportSheet } from './reportSheet.js';

/** Words from which on a quotation is somebody's speech and not a name or a turn of phrase. */
const BARE_QUOTE = 6;

/** A complementizer with و in front, folded. */
const GOES_ON = /^و(ان|انه|انها|انهم|بان|بانه|بانها|بانهم)$/;

/** A quotation that the sentence before left open; وأنه ...: a clause that only goes on with what was told. */
export function carryOn(sheet: ReportSheet): void {
  const { speaker } = sheet;
  const opening = sheet.sentence.units[0];
  if (speaker && opening?.kind === 'complementizer' && GOES_ON.test(sheet.sentence.words[opening.first]?.token.folded ?? '')) {
    sheet.add(opening.last + 1, scopeEnd(sheet.sentence, sheet.clauses, null, opening.last), speaker, speaker.cue, 'continue', false);
    sheet.next = speaker;
  }
  const carried = sheet.quotes[0];
  if (!speaker?.open || carried?.first !== 0) return;
  sheet.add(0, carried.last, speaker, speaker.cue, 'continue', true);
  if (!carried.closed) sheet.next = speaker;
}

/** A quotation that nothing introduces is whoever's who spoke last. */
export function readBareQuotes(sheet: ReportSheet): void {
  const speaker = sheet.next ?? sheet.speaker;
  if (!speaker) return;
  for (const quote of sheet.quotes) {
    // One that an earlier sentence opened is whoever's who speaks there.
    if (!isOpening(sheet.sentence.words[quote.first])) continue;
    const covered = sheet.scopes.some((s) => s.first <= quote.first + 1 && quote.first <= s.last);
    if (!covered && (quote.last - quote.first >= BARE_QUOTE || isAll(sheet, quote))) sheet.add(quote.first, quote.last, speaker, speaker.cue, 'continue', true);
  }
}

/** «واعتقلت العشرات»: a sentence that goes on beyond its end, or is nothing else and has a verb, is no name, however short. */
function isAll(sheet: ReportSheet, { first, last, closed }: Quotation): boolean {
  if (first > 0) return false;
  if (!closed) return true;
  return sheet.sentence.words.slice(last + 1).every(({ pos }) => pos === 'punctuation') && hasVerb(sheet, { first, last });
}

/** A quotation that is open at the sentence's end is still spoken by whoever speaks there. */
export function leaveOpen(sheet: ReportSheet): void {
  const quote = sheet.quotes.at(-1);
  if (!quote || quote.closed || sheet.next?.open) return;
  const said = sheet.scopes.findLast((s) => s.entity !== null && s.sense !== 'act' && s.first <= quote.first + 1 && quote.first <= s.last);
  if (said) sheet.speakOn(said, said.cue, true);
}

/** Whether a verb stands in a quotation. */
export function hasVerb(sheet: ReportSheet, { first, last }: Pick<Quotation, 'first' | 'last'>): boolean {
  return sheet.clauses.some(({ unit }) => {
    const at = sheet.sentence.units[unit]?.first ?? -1;
    return first < at && at < last;
  });
}
