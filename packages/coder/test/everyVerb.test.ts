import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conjugate } from '../src/arabic/inflection/conjugate.js';
import type { VerbFormCode } from '../src/arabic/inflection/types.js';
import { wordsOf } from './stages.js';

const DATA = new URL('../src/knowledge/data/verbs/', import.meta.url);

/** Every verb of the knowledge in the third person singular of the past, masculine, once each. */
function pastForms(): { lemma: string; past: string }[] {
  const lines = readdirSync(DATA).flatMap((file) => readFileSync(new URL(file, DATA), 'utf8').split('\n'));
  const found = new Map<string, { lemma: string; past: string }>();
  for (const line of lines) {
    if (line === '' || /^[#@]/.test(line)) continue;
    const [lemma = '', root = '', form = ''] = line.split('|').map((column) => column.trim());
    const past = conjugate(root.split(' '), form as VerbFormCode, lemma).find(
      (f) => f.aspect === 'past' && f.person === 3 && f.gender === 'm' && f.number === 's' && f.voice !== 'passive',
    );
    if (past) found.set(past.text, { lemma, past: past.text });
  }
  return [...found.values()];
}

const VERBS = pastForms();

/** Those of all verbs that are not read as verbs at their place in a sentence. */
const missed = (sentence: (verb: string) => string, at: number): string[] =>
  VERBS.filter(({ past }) => wordsOf(sentence(past))[at]?.pos !== 'verb').map(({ past }) => past);

/** Most verbs are spelt like a noun; of some names and particles (فتح، حول، غير) a subject in front does not tell. */
describe('every verb of the knowledge is found', () => {
  it('of which there are many', () => {
    expect(VERBS.length).toBeGreaterThan(900);
  });
  it('in front of a subject and an object', () => {
    expect(missed((verb) => `${verb} الجيش الليبي مواقع المسلحين في درنة.`, 0).length).toBeLessThan(VERBS.length * 0.025);
  });
  it('behind قد', () => {
    expect(missed((verb) => `وكان الرئيس قد ${verb} الوزير.`, 3).length).toBeLessThan(4);
  });
  it('behind الذي', () => {
    expect(missed((verb) => `عاد الرئيس الذي ${verb} الوزير.`, 3).length).toBeLessThan(4);
  });
  it('behind أن and its subject', () => {
    expect(missed((verb) => `وأضاف أن الجيش ${verb} الوزير أمس.`, 3).length).toBeLessThan(VERBS.length * 0.08);
  });
});
