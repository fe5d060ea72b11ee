import type { Mention } from '../phrases/phrases.js';
import type { ChunkedSentence } from '../phrases/sentence.js';

/** Parties named in a row, to which البلدان، الدول الثلاث and the like go back: روسيا وتركيا وإيران. */
export interface Row {
  readonly sentence: number;
  /** Its last word. */
  readonly word: number;
  readonly mentions: readonly Mention[];
}

/** The fewest that a row is made of. */
const FEWEST = 2;

/**
 * The rows of a sentence: mentions next to each other, each but the first joined by و, and nationalities of one thing (المحادثات الأميركية الصينية).
 *
 * @example rowsOf(sentence)[0]?.mentions.length // 3, for اتفقت روسيا وتركيا وإيران
 */
export function rowsOf({ index, units }: Pick<ChunkedSentence, 'index' | 'units'>): Row[] {
  const rows: Row[] = [];
  let mentions: Mention[] = [];
  let last = -1;
  const close = (): void => {
    if (mentions.length >= FEWEST) rows.push({ sentence: index, word: last, mentions });
    mentions = [];
  };
  units.forEach((unit, u) => {
    // السعودية، والإمارات: a comma does not part them.
    if (unit.kind === 'comma' && mentions.length > 0) return;
    const joined = unit.kind === 'noun' && unit.conj && (unit.prep === '' || unit.from === unit.first);
    if (unit.kind !== 'noun' || unit.mention === null || !joined || units[u - 1]?.last !== unit.from - 1) close();
    if (unit.kind === 'noun' && unit.nationality && unit.otherNationalities.length > 0)
      rows.push({ sentence: index, word: unit.last, mentions: [unit.nationality, ...unit.otherNationalities] });
    if (unit.kind !== 'noun' || unit.mention === null) return;
    mentions.push(unit.mention);
    last = unit.last;
  });
  close();
  return rows;
}
