import { nounForms } from '../../arabic/inflection/index.js';
import { fold } from '../../arabic/letters.js';
import type { TitleEntry } from '../model.js';
import { cell, type KnowledgeFault, type Row } from '../table.js';
import { eachRow, sourceOf } from './verbs.js';

const KINDS = ['office', 'honorific', 'profession'] as const;

/**
 * Compiles titles into every inflected form of their head word with the rest of the title after it.
 *
 * @param grades folded words: what stands behind a rank without the article, whether the rank has it or not: الفريق أول, العميد ركن
 */
export function compileTitles(rows: readonly Row[], grades: ReadonlySet<string>, faults: KnowledgeFault[]): { titles: TitleEntry[]; forms: string } {
  const titles: TitleEntry[] = [];
  const forms = new Map<string, Set<number>>();
  const put = (words: readonly string[], index: number): void => {
    const key = words.map(fold).join(' ');
    const set = forms.get(key) ?? new Set<number>();
    set.add(index);
    forms.set(key, set);
  };
  eachRow(rows, faults, (row) => {
    const kind = KINDS.find((k) => k === cell(row, 'kind'));
    if (!kind) throw new Error(`unknown kind "${cell(row, 'kind')}": one of ${KINDS.join(', ')}`);
    if (cell(row, 'title') === '') throw new Error('column "title" is empty');
    const words = cell(row, 'title').split(/\s+/).map(bare);
    const original = cell(row, 'title').split(/\s+/);
    const entry = (number: 's' | 'd' | 'p', gender: 'm' | 'f'): number =>
      titles.push({ title: cell(row, 'title'), kind, organization: cell(row, 'organization'), number, gender, source: sourceOf(row) }) - 1;
    const [head = '', ...rest] = words;
    const agreeing = agrees(original, cell(row, 'feminine').split(/\s+/));
    const tails = restVariants(original.slice(1), (original[0] ?? '').startsWith('ال'), rest);
    const add = (headForm: string, index: number, tail: readonly string[][]): void => {
      for (const t of tail) {
        put([headForm, ...t], index);
        // المتحدث باسم، السفير لدى، الفريق أول: what hangs on a preposition, and the grade of a rank, leaves the head its article.
        if (grades.has(fold(t[0] ?? '')) || /^(ب.+|ل.+|في|لدى|لدي|عن|إلى|على|من)$/.test(t[0] ?? '') || t.some((w) => /^(باسم|لدى|بال.+|لل.+|لشؤون)$/.test(w)))
          put([`ال${headForm}`, ...t], index);
        if (t.every((w, i) => i > 0 || w.startsWith('ال') || t.length === 0) && agreeing) put([`ال${headForm}`, ...t.map(definite)], index);
      }
      if (tail.length === 0 || rest.length === 0) {
        put([headForm], index);
        put([`ال${headForm}`], index);
      }
    };
    const single = entry('s', 'm');
    const dual = entry('d', 'm');
    const many = entry('p', 'm');
    for (const f of nounForms(head, { soundPlural: 'm', feminine: false })) {
      if (f.beforePronoun && !f.construct) continue;
      add(f.text, f.number === 's' ? single : f.number === 'd' ? dual : many, tails);
    }
    const feminine = cell(row, 'feminine').split(/\s+/).map(bare)[0] ?? '';
    if (feminine !== '')
      add(
        feminine,
        entry('s', 'f'),
        rest.length > 0 && agreeing ? [...tails, rest.map((w) => `${w.replace(/^ال/, '')}ة`), rest.map((w) => `ال${w.replace(/^ال/, '')}ة`)] : tails,
      );
    const plurals = cell(row, 'plural')
      .split(/\s*[,،]\s*/)
      .map((p) => bare(p.split(/\s+/)[0] ?? ''))
      .filter((p) => p !== '');
    for (const p of plurals)
      add(
        p,
        many,
        rest.length > 0 && agreeing ? [...tails, rest.map((w) => `${w.replace(/^ال/, '')}ون`), rest.map((w) => `${w.replace(/^ال/, '')}ين`)] : tails,
      );
  });
  const lines = [...forms].map(([key, set]) => `${key}\t${[...set].join(' ')}`);
  return { titles, forms: lines.sort().join('\n') };
}

const bare = (word: string): string => word.replace(/^ال(?=...)/, '');
const definite = (word: string): string => (word.startsWith('ال') ? word : `ال${word}`);

/**
 * Whether the rest of a title agrees with its head (أمين عام، الأمين العام) instead of depending on it: وزير الخارجية, and رئيس لجنة, which is the
 * same of a woman (رئيسة لجنة).
 */
function agrees([head = '', ...rest]: readonly string[], [, feminine]: readonly string[]): boolean {
  if (rest.length === 0) return true;
  if (head.startsWith('ال')) return rest.every((w) => w.startsWith('ال'));
  const [word = ''] = rest;
  return rest.length === 1 && !word.startsWith('ال') && (feminine === undefined ? !/(ة|ات)$/.test(word) : feminine !== word);
}

/** How the words after the head may stand: as given, and both with and without the article where they agree with it. */
function restVariants(rest: readonly string[], definiteHead: boolean, plain: readonly string[]): string[][] {
  if (rest.length === 0) return [[]];
  const variants = [[...rest]];
  if (definiteHead || rest.every((w) => !w.startsWith('ال'))) variants.push([...plain], plain.map(definite));
  return variants;
}
