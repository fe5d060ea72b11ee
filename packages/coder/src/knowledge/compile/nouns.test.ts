import { expect, it } from 'vitest';
import { compileKnowledge } from '../compile.js';
import { Lexicon } from '../lexicon.js';

/** `form number` of the forms among these that a line of @groups gives. */
function numbersOf(line: string, forms: readonly string[]): string[] {
  const { model } = compileKnowledge([{ path: 'a.txt', text: `@groups | noun | plural | type\n${line}` }]);
  const lexicon = new Lexicon([model]);
  return forms.flatMap((form) => lexicon.forms(form).map(({ features }) => `${form} ${features.number}`));
}

it('inflects a plural without a singular of its own as nothing else', () => {
  expect(numbersOf('عرب | عرب | group', ['عرب', 'عربان', 'عربه', 'عربات'])).toEqual(['عرب p']);
});

it('inflects a noun with a broken plural in all numbers', () => {
  expect(numbersOf('حفيد | أحفاد | group', ['حفيد', 'حفيدان', 'حفيده', 'احفاد'])).toEqual(['حفيد s', 'حفيدان d', 'حفيده s', 'احفاد p']);
});
