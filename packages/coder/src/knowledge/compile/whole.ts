import { fold } from '../../arabic/letters.js';
import { MODES } from '../frames.js';
import { PLOVER_TYPES } from '../model.js';
import { pack } from '../packed.js';
import { cell, cellList, type KnowledgeFault, type Row } from '../table.js';
import { MARKS } from './names.js';
import { eachRow } from './verbs.js';

/** Columns whose words are looked up in texts. */
const LOOKED_UP: Readonly<Record<string, readonly string[]>> = {
  countries: ['aliases', 'capital', 'government'],
  organizations: ['name', 'aliases'],
  people: ['name', 'aliases'],
  places: ['name', 'aliases'],
  titles: ['title', 'feminine', 'plural'],
};

/**
 * Checks what can be asked only of files that stand for themselves: that letters fit the model, that countries are countries, that modes are known, and that offices are of titles and bodies that are there.
 *
 * @param rows all rows of the files
 * @param isCountry whether there is a country of a code
 * @param faults receives what was wrong, with file, line and reason
 */
export function checkWhole(rows: readonly Row[], isCountry: (code: string) => boolean, faults: KnowledgeFault[]): void {
  const named = (kind: string, ...columns: string[]): Set<string> =>
    new Set(rows.filter((row) => row.kind === kind).flatMap((row) => columns.flatMap((column) => cellList(row, column))));
  const titles = named('titles', 'title');
  const bodies = new Set([...named('countries', 'code'), ...named('organizations', 'name', 'aliases')]);
  eachRow(rows, faults, (row) => {
    checkMode(cell(row, 'type'));
    for (const column of LOOKED_UP[row.kind] ?? [])
      for (const name of cellList(row, column)) checkLetters(row.kind === 'titles' ? name : name.replace(MARKS, ' '), column);
  });
  eachRow(
    rows.filter((row) => row.kind === 'countries'),
    faults,
    (row) => {
      const code = cell(row, 'code');
      if (!isCountry(code)) throw new Error(`country code "${code}": there is no country of this code`);
    },
  );
  eachRow(
    rows.filter((row) => row.kind === 'people'),
    faults,
    (row) => {
      for (const office of cellList(row, 'offices', /\s*;\s*/)) {
        const [title = '', body = ''] = office.split('@').map((part) => part.trim());
        if (!titles.has(title)) throw new Error(`office "${title}": no line of @titles has it`);
        if (body !== '' && !bodies.has(body)) throw new Error(`office at "${body}": neither the code of a country nor an organization of these files`);
      }
    },
  );
}

/** Modes are what people filter by: one that stands once by mistake would be one of its own. */
function checkMode(text: string): void {
  const [name = '', mode] = text.split('/');
  const type = PLOVER_TYPES.find((t) => t === name);
  const modes = type === undefined ? [] : (MODES[type] ?? []);
  if (mode !== undefined && !modes.includes(mode))
    throw new Error(`${name} has no mode "${mode}": ${modes.length > 0 ? `one of ${modes.join(', ')}` : 'it has none'}`);
}

/** A letter that takes more than a byte would double the size of all. */
function checkLetters(name: string, column: string): void {
  const strange = [...fold(name)].find((letter) => pack(letter) instanceof Uint16Array);
  if (strange !== undefined) throw new Error(`"${strange}" in column "${column}": names are written with Arabic letters, digits and spaces`);
}
