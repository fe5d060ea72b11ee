import { fold } from '../arabic/letters.js';
import { FormTable } from './compile/forms.js';
import { compileNames, type Geography } from './compile/names.js';
import { compileNouns } from './compile/nouns.js';
import { compileTitles } from './compile/titles.js';
import { compileVerbs } from './compile/verbs.js';
import { checkWhole } from './compile/whole.js';
import { compileWordLists } from './compile/wordLists.js';
import type { ModelData, Sense, WordListEntry } from './model.js';
import { type KnowledgeFault, type KnowledgeFile, parseTable, type Row, withoutRepeats } from './table.js';

export type { Geography } from './compile/names.js';

/** What compiling gives: the model of all good lines, and what was wrong with the others. */
export interface Compiled {
  readonly model: ModelData;
  readonly faults: readonly KnowledgeFault[];
}

/** Geography of a caller that has none: no country names beyond the files', no coordinates. */
export const NO_GEOGRAPHY: Geography = { countryNames: new Map(), coordinatesOf: () => null };

/**
 * Compiles knowledge files into one model. A faulty line is left out and reported; the others still count.
 *
 * @param files knowledge files of any kinds, in any order
 * @param geography country names and coordinates, joined by name and country; see `scripts/geography.ts`
 * @param whose `built-in` for the project's own files, which must be whole: offices name titles and bodies of these files, and names have letters that the
 *   model can hold in a byte; a user's own may lean on what is built in
 * @param listed word lists that are built in, beside those of the files
 * @returns the model and the faults
 * @example compileKnowledge([{ path: 'names.txt', text: '@given-names | name | gender\nسمير | m' }]).model.lexemes.length // 1
 */
export function compileKnowledge(
  files: readonly KnowledgeFile[],
  geography: Geography = NO_GEOGRAPHY,
  whose: 'own' | 'built-in' = 'own',
  listed: readonly WordListEntry[] = [],
): Compiled {
  const faults: KnowledgeFault[] = [];
  const rows = withoutRepeats(
    files.flatMap((file) => parseTable(file, faults)),
    faults,
  );
  const of = (kind: string): Row[] => rows.filter((row) => row.kind === kind);
  const forms = new FormTable();
  const cues: { words: string[]; sense: Sense }[] = [];
  compileVerbs(of, forms, cues, faults);
  compileNouns(of, forms, cues, faults);
  const wordLists = compileWordLists(of('word-lists'), faults);
  const grades = [...listed, ...wordLists].filter(({ list }) => list === 'grade of a rank').flatMap(({ words }) => words);
  const titles = compileTitles(of('titles'), new Set(grades), faults);
  const { entities, names } = compileNames(of, forms, cues, geography, faults);
  if (whose === 'built-in') checkWhole(rows, geography.isCountry ?? (() => true), faults);
  const model: ModelData = {
    version: fingerprint(files),
    lexemes: forms.lexemes(),
    features: forms.features(),
    forms: forms.serialise(),
    entities,
    names,
    titles: titles.titles,
    titleForms: titles.forms,
    cues: cues.map((cue) => ({ words: cue.words.map(fold), sense: cue.sense })),
    wordLists,
  };
  return { model, faults };
}

/** A short name for exactly this knowledge: FNV-1a over all files, so that a dossier can say what read it. */
function fingerprint(files: readonly KnowledgeFile[]): string {
  let hash = 0x811c9dc5;
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    for (let i = 0; i < file.text.length; i++) hash = Math.imul(hash ^ file.text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
