import { fold } from '../../arabic/letters.js';
import type { WordListEntry } from '../model.js';
import { cell, cellList, type KnowledgeFault, type Row } from '../table.js';
import { WORD_LISTS, wordListOf } from '../wordLists.js';
import { eachRow } from './verbs.js';

/** Compiles the lists of words that the stages of reading ask for by name. A list may stand in several rows. */
export function compileWordLists(rows: readonly Row[], faults: KnowledgeFault[]): WordListEntry[] {
  const entries: WordListEntry[] = [];
  const seen = new Set<string>();
  eachRow(rows, faults, (row) => {
    const name = cell(row, 'list');
    const list = wordListOf(name);
    if (list === null) throw new Error(`unknown list "${name}": one of ${Object.keys(WORD_LISTS).join(', ')}`);
    const words = cellList(row, 'words');
    if (words.length === 0) throw new Error('column "words" is empty');
    const long = words.find((word) => /\s/.test(word));
    if (long !== undefined) throw new Error(`"${long}": a list holds single words, separated by commas`);
    for (const word of words) {
      const key = `${list} ${word}`;
      if (seen.has(key)) throw new Error(`"${word}" stands twice in the list "${list}"`);
      seen.add(key);
    }
    entries.push({ list, words: WORD_LISTS[list] === 'forms' ? words.map(fold) : words });
  });
  return entries;
}
