import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../letters.js';
import { conjugate, nounForms, participles, type VerbFormCode } from './index.js';

const RADICALS = [...'ءبتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const TRILITERAL: readonly VerbFormCode[] = ['Iu', 'Ii', 'Ia', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const FOLDED = /^[ابتثجحخدذرزسشصضطظعغفقكلمنهويء]+$/;
const CANONICAL = /^[ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي]+$/;

const radical = fc.constantFrom(...RADICALS);
const verb = fc.oneof(
  fc.record({ root: fc.tuple(radical, radical, radical), form: fc.constantFrom(...TRILITERAL) }),
  fc.record({ root: fc.tuple(radical, radical, radical, radical), form: fc.constantFrom<VerbFormCode>('QI', 'QII') }),
);
const key = (f: object): string => JSON.stringify(f);

describe('any root in any form', () => {
  it('conjugates to Arabic letters, each form once', () => {
    fc.assert(
      fc.property(verb, ({ root, form }) => {
        const forms = conjugate(root, form);
        expect(forms.length).toBeGreaterThan(30);
        for (const f of forms) {
          expect(f.text).toMatch(CANONICAL);
          expect(fold(f.text)).toMatch(FOLDED);
        }
        expect(new Set(forms.map(key)).size).toBe(forms.length);
      }),
      { numRuns: 400 },
    );
  });

  it('has every person in past and present, in both voices where there are two', () => {
    fc.assert(
      fc.property(verb, ({ root, form }) => {
        const forms = conjugate(root, form).filter((f) => f.beforePronoun !== true);
        const voices = form === 'VII' || form === 'IX' ? (['active'] as const) : (['active', 'passive'] as const);
        for (const voice of voices) {
          for (const aspect of ['past', 'present'] as const) {
            const persons = new Set(
              forms.filter((f) => f.aspect === aspect && (f.voice === voice || f.voice === 'either')).map((f) => `${f.person}${f.gender}${f.number}`),
            );
            expect(persons.size).toBe(13);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has participles, and they inflect to Arabic letters', () => {
    fc.assert(
      fc.property(verb, ({ root, form }) => {
        const { active, passive, defective } = participles(root, form);
        for (const text of passive === null ? [active] : [active, passive]) {
          for (const f of nounForms(text, { defective: defective && text === active, soundPlural: 'both', feminine: true })) expect(f.text).toMatch(CANONICAL);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same verb whether or not its own lemma is named', () => {
    fc.assert(
      fc.property(verb, ({ root, form }) => {
        const plain = conjugate(root, form);
        const lemma = plain[0]?.text ?? '';
        expect(conjugate(root, form, lemma)).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });
});
