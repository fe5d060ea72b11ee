import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { treebankFigures } from './treebank.js';

/** A sentence of the treebank's format: form, lemma, part of speech, head and relation of each word. */
function sentence(...words: readonly string[]): string {
  return words
    .map((word, i) => {
      const [form, lemma, pos, head, relation] = word.split(' ');
      return [i + 1, form, lemma, pos, '_', '_', head, relation, '_', '_'].join('\t');
    })
    .join('\n');
}

it('finds subject and object of a verb where the treebank has them, and counts what it has elsewhere', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-treebank-'));
  const path = join(folder, 'own.conllu');
  const right = sentence('قصف قصف VERB 0 root', 'الجيش جيش NOUN 1 nsubj', 'المدينة مدينة NOUN 1 obj');
  // The treebank has them the other way round.
  const other = sentence('هاجم هاجم VERB 0 root', 'الرئيس رئيس NOUN 1 obj', 'المعارضة معارضة NOUN 1 nsubj');
  writeFileSync(path, `${right}\n\n${other}\n`);
  const figures = treebankFigures(path);
  rmSync(folder, { recursive: true });
  expect(figures).toMatchObject({ words: 6, pos: 6, verbs: 2, lemmas: 2, subjects: { p: 0.5, r: 0.5 }, objects: { p: 0.5, r: 0.5 } });
});
