import { expect, it } from 'vitest';
import { createReader } from '../src/index.js';

const PEOPLE = '@people | name | country | aliases | offices | en';

it("takes a name that a desk's files and the built-in knowledge both have for whom the desk means", () => {
  const text = [PEOPLE, 'زيدان الورفلي | LBY | الورفلي | وزير الصحة @ LBY | Zidan Werfalli'].join('\n');
  const named = (knowledge: { path: string; text: string }[]): (string | null)[] =>
    createReader({ knowledge })
      .read({ text: 'زار الورفلي مدينة مصراتة.' })
      .entities.filter(({ type }) => type === 'person')
      .map(({ nameEn }) => nameEn);
  expect(named([])).toEqual(['Mahmoud al-Werfalli']);
  expect(named([{ path: 'desk.txt', text }])).toEqual(['Zidan Werfalli']);
});

it("takes a rank of a desk's with its grade, with the article and without", () => {
  const text = '@titles | title | feminine | plural | kind | organization\nعريف ركن | - | - | honorific | -';
  const people = (words: string): string[] =>
    createReader({ knowledge: [{ path: 'desk.txt', text }] })
      .read({ text: `زار ${words} سالم الورفلي مدينة مصراتة.` })
      .entities.filter(({ type }) => type === 'person')
      .flatMap(({ roles }) => roles.map(({ title }) => title));
  expect([people('العريف ركن'), people('عريف ركن')]).toEqual([['العريف ركن'], ['عريف ركن']]);
});
