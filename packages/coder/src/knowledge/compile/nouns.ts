import { NOUN_CLASSES, parseFrame, parseType } from '../frames.js';
import { ENTITY_TYPES, type Role, type Sense } from '../model.js';
import { cell, cellList, type KnowledgeFault, type Row } from '../table.js';
import type { FormTable } from './forms.js';
import { addNoun, eachRow, sourceOf } from './verbs.js';

const GENITIVES: readonly Role[] = ['actor', 'recipient', 'both', 'place', 'topic'];

/** Compiles nouns that are looked up by form: event nouns, collectives, classed nouns, given names. */
export function compileNouns(of: (kind: string) => Row[], forms: FormTable, cues: { words: string[]; sense: Sense }[], faults: KnowledgeFault[]): void {
  const add = (row: Row, column: string, sense: Sense, feminine: boolean, plural = true): void => {
    const lemma = cell(row, column);
    if (lemma === '') throw new Error(`column "${column}" is empty`);
    const words = lemma.split(/\s+/);
    if (words.length > 1) cues.push({ words, sense });
    else addNoun(lemma, sense, forms, cellList(row, 'plural'), feminine, plural);
  };
  eachRow(of('event-nouns'), faults, (row) => {
    const type = parseType(cell(row, 'type'));
    if (!type) throw new Error('an event noun needs a type');
    const genitive = cell(row, 'genitive');
    const role = genitive === '' ? 'actor' : GENITIVES.find((g) => g === genitive);
    if (role === undefined) throw new Error(`unknown genitive "${genitive}": one of ${GENITIVES.join(', ')}`);
    const frame = parseFrame(cell(row, 'frame'));
    const slot = Object.keys(frame.slots).find((s) => /^[A-Z]/.test(s));
    if (slot !== undefined) throw new Error(`${slot} in the frame of a noun: it has prepositions; who stands in its genitive is in column "genitive"`);
    const sense: Sense = { kind: 'event', source: sourceOf(row), ...type, needs: null, frame: { ...frame, slots: { ...frame.slots, G: role } } };
    add(row, 'noun', sense, false);
  });
  eachRow(of('groups'), faults, (row) => {
    const type = ENTITY_TYPES.find((t) => t === cell(row, 'type'));
    if (!type) throw new Error(`unknown entity type "${cell(row, 'type')}": one of ${ENTITY_TYPES.join(', ')}`);
    add(row, 'noun', { kind: 'group', source: sourceOf(row), type }, true);
  });
  eachRow(of('nouns'), faults, (row) => {
    const name = cell(row, 'class');
    if (!NOUN_CLASSES.has(name)) throw new Error(`unknown class "${name}": one of ${[...NOUN_CLASSES].join(', ')}`);
    add(row, 'noun', { kind: 'class', source: sourceOf(row), class: name }, true);
  });
  eachRow(of('site-lines'), faults, (row) => {
    const line = cell(row, 'kind');
    if (line !== 'link' && line !== 'promo') throw new Error(`unknown kind "${line}": link or promo`);
    if (cell(row, 'begins') === '') throw new Error('column "begins" is empty');
    const words = cell(row, 'begins').split(/\s+/);
    const marked = words.at(-1) === ':';
    cues.push({ words: marked ? words.slice(0, -1) : words, sense: { kind: 'site', source: sourceOf(row), line, marked } });
  });
  // ندين is no plural of ندى, رنوان no dual of رنا.
  eachRow(of('given-names'), faults, (row) => {
    if (!/^(m|f|mf)$/.test(cell(row, 'gender'))) throw new Error(`gender "${cell(row, 'gender')}": must be m, f or mf`);
    add(row, 'name', { kind: 'given', source: sourceOf(row) }, false, false);
  });
}
