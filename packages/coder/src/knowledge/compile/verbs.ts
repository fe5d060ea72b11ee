import { conjugate, nounForms, participles, type VerbFormCode } from '../../arabic/inflection/index.js';
import { regularVerbalNoun } from '../../arabic/inflection/verbalNoun.js';
import { fold } from '../../arabic/letters.js';
import { parseFrame, parseRequirement, parseType, slotName } from '../frames.js';
import type { CueStatus, Derivation, ReportSense, Role, Sense } from '../model.js';
import { cell, cellList, type KnowledgeFault, type Row } from '../table.js';
import type { FormTable } from './forms.js';

const FORMS: readonly VerbFormCode[] = ['Iu', 'Ii', 'Ia', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'QI', 'QII'];
const SENSES: readonly ReportSense[] = ['say', 'confirm', 'deny', 'announce', 'claim', 'expect', 'warn', 'relay', 'continue'];
const STATUSES: readonly CueStatus[] = ['actual', 'negated', 'planned', 'conditional', 'possible'];
const SUBJECTS: readonly Role[] = ['actor', 'recipient', 'place'];
const SCOPES = ['after', 'before', 'both'] as const;

export const sourceOf = (row: Row): string => `${row.path}:${row.line}`;

/** Runs `make` on every row; what it throws becomes a fault of that line. */
export function eachRow(rows: readonly Row[], faults: KnowledgeFault[], make: (row: Row) => void): void {
  for (const row of rows) {
    try {
      make(row);
    } catch (error) {
      faults.push({ path: row.path, line: row.line, reason: error instanceof Error ? error.message : String(error) });
    }
  }
}

function oneOf<T extends string>(value: string, allowed: readonly T[], column: string): T {
  const found = allowed.find((a) => a === value);
  if (found === undefined) throw new Error(`"${value}" in column "${column}": must be one of ${allowed.join(', ')}`);
  return found;
}

/**
 * Compiles everything that conjugates: event verbs, plain verbs, light verbs, reporting verbs and status verbs,
 * with their verbal nouns and participles.
 */
export function compileVerbs(of: (kind: string) => Row[], forms: FormTable, cues: { words: string[]; sense: Sense }[], faults: KnowledgeFault[]): void {
  // موعد is an appointment and مستقبل the future, whatever verb has a participle spelt so.
  const listed = new Set(
    of('nouns')
      .filter((row) => /^(generic|adjective)$/.test(cell(row, 'class')))
      .map((row) => fold(cell(row, 'noun'))),
  );
  eachRow(of('verbs'), faults, (row) => {
    const type = parseType(cell(row, 'type'));
    const frame = parseFrame(cell(row, 'frame'));
    const needs = parseRequirement(cellList(row, 'with'));
    if (type && Object.keys(frame.slots).length === 0) throw new Error('an event needs a frame: who does it and whom it befalls, such as S=actor O=recipient');
    const sense: Sense = type ? { kind: 'event', source: sourceOf(row), ...type, needs, frame } : { kind: 'plain', source: sourceOf(row), needs };
    addVerb(row, 'lemma', sense, cellList(row, 'verbal nouns'), forms, listed);
  });
  eachRow(of('light-verbs'), faults, (row) => {
    const subject = cell(row, 'subject');
    const sense: Sense = {
      kind: 'light',
      source: sourceOf(row),
      link: slotName(cell(row, 'link')),
      subject: subject === '' ? 'none' : oneOf(subject, SUBJECTS, 'subject'),
    };
    addVerb(row, 'lemma', sense, cellList(row, 'verbal nouns'), forms, listed);
  });
  eachRow(of('reports'), faults, (row) => {
    const sense: Sense = {
      kind: 'report',
      source: sourceOf(row),
      sense: oneOf(cell(row, 'sense'), SENSES, 'sense'),
      scope: oneOf(cell(row, 'scope'), SCOPES, 'scope'),
    };
    addCue(row, sense, forms, cues, listed);
  });
  eachRow(of('status-cues'), faults, (row) => {
    addCue(row, { kind: 'status', source: sourceOf(row), status: oneOf(cell(row, 'status'), STATUSES, 'status') }, forms, cues, listed);
  });
}

/** A reporting or status cue: a verb conjugates, a single noun or adjective inflects, anything longer is matched word by word. */
function addCue(row: Row, sense: Sense, forms: FormTable, cues: { words: string[]; sense: Sense }[], listed: ReadonlySet<string>): void {
  const cue = cell(row, 'cue');
  const pos = oneOf(cell(row, 'pos'), ['verb', 'noun', 'adjective', 'preposition', 'phrase'] as const, 'pos');
  const words = cue.split(/\s+/);
  if (cue === '') throw new Error('column "cue" is empty');
  if (pos === 'verb') {
    // A cue such as نقل عن names its preposition after the verb.
    addVerb(row, 'cue', sense, regularVerbalNoun(cell(row, 'root').split(/\s+/), cell(row, 'form')), forms, listed);
  } else if (words.length === 1 && pos !== 'preposition' && pos !== 'phrase') {
    addNoun(cue, sense, forms, [], true);
  } else {
    cues.push({ words, sense });
  }
}

function addVerb(row: Row, column: string, sense: Sense, verbalNouns: readonly string[], forms: FormTable, listed: ReadonlySet<string>): void {
  const lemma = cell(row, column).split(/\s+/)[0] ?? '';
  const root = cell(row, 'root').split(/\s+/);
  const form = oneOf(cell(row, 'form'), FORMS, 'form');
  if (root.length !== (form.startsWith('Q') ? 4 : 3))
    throw new Error(`root "${root.join(' ')}": form ${form} needs ${form.startsWith('Q') ? 4 : 3} radicals with spaces between them`);
  const key = `v ${fold(lemma)} ${root.join('')} ${form}`;
  const { index, isNew } = forms.lexeme(key, lemma, 'verb');
  if (isNew) {
    const conjugated = conjugate(root, form, lemma);
    const past = conjugated.filter((f) => f.aspect === 'past' && f.person === 3 && f.gender === 'm' && f.number === 's' && f.voice !== 'passive');
    if (!past.some((f) => fold(f.text) === fold(lemma))) {
      throw new Error(`root "${root.join(' ')}" in form ${form} gives "${past[0]?.text ?? '?'}", not "${lemma}": mend root, form or lemma`);
    }
    for (const f of conjugated) {
      forms.addForm(index, f.text, {
        aspect: f.aspect,
        person: String(f.person) as '1' | '2' | '3',
        gender: f.gender,
        number: f.number,
        voice: f.voice,
        beforePronoun: f.beforePronoun === true,
      });
    }
    addParticiples(index, root, form, lemma, forms, listed);
  }
  forms.addSense(index, sense);
  for (const noun of verbalNouns) addDerived(noun, index, 'verbal noun', forms);
}

function addParticiples(verb: number, root: readonly string[], form: VerbFormCode, lemma: string, forms: FormTable, listed: ReadonlySet<string>): void {
  const { active, passive, defective } = participles(root, form, lemma);
  if (!listed.has(fold(active))) addDerived(active, verb, 'active participle', forms, defective);
  if (passive !== null && !listed.has(fold(passive))) addDerived(passive, verb, 'passive participle', forms, false);
}

function addDerived(lemma: string, verb: number, derivation: Derivation, forms: FormTable, defective = false): void {
  const { index, isNew } = forms.lexeme(`n ${fold(lemma)} ${verb} ${derivation}`, lemma, 'noun', verb, derivation);
  if (!isNew) return;
  const options =
    derivation === 'verbal noun' ? ({ soundPlural: 'f', feminine: false } as const) : ({ soundPlural: 'both', feminine: true, defective } as const);
  for (const f of nounForms(lemma, options))
    forms.addForm(index, f.text, { number: f.number, gender: f.gender ?? '', beforePronoun: f.beforePronoun, construct: f.construct });
}

/** Adds a noun or adjective that is no verb's derivative; `plural` says whether there can be two or more. */
export function addNoun(lemma: string, sense: Sense, forms: FormTable, plurals: readonly string[], feminine: boolean, plural = true): number {
  const { index, isNew } = forms.lexeme(`n ${fold(lemma)}`, lemma, 'noun');
  forms.addSense(index, sense);
  // عرب | عرب: a plural that has no singular of its own.
  const only = plurals.includes(lemma);
  if (isNew || plurals.length > 0) {
    for (const f of nounForms(lemma, { plural: plurals, feminine: feminine && !only, soundPlural: plurals.length > 0 || !plural ? 'none' : 'both' })) {
      if ((plural || f.number === 's') && (!only || f.number === 'p'))
        forms.addForm(index, f.text, { number: f.number, gender: f.gender ?? '', beforePronoun: f.beforePronoun, construct: f.construct });
    }
  }
  return index;
}
