import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../corroboration/days.js';
import { Groups } from '../../corroboration/sets.js';
import { bandsOf, isPrintedNear, isSameStory, likenessOf, StoryIndex, shingles } from '../../corroboration/stories.js';
import { connect } from '../open.js';
import { Statements } from './statements.js';
import { StoryLinks } from './storyLinks.js';

interface Text {
  readonly id: string;
  readonly text: string;
  readonly day: string | null;
}

/** Texts of one family: each leaves out some of the sentences, so that some pairs are one text, some are not, and some are only over a third. */
const texts = fc
  .array(
    fc.record({
      family: fc.integer({ min: 0, max: 2 }),
      left: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: null, freq: 6 }),
    }),
    { minLength: 12, maxLength: 24 },
  )
  .map((all) =>
    all.map(({ family, left, day }, i): Text => {
      const sentences = left.flatMap((out, k) => (out && k % 3 !== 0 ? [] : [Array.from({ length: 9 }, (_, w) => `كلمة${family}${k}${w}`).join(' ')]));
      return { id: `n${i}`, text: sentences.join('\n'), day: day === null ? null : `2018-09-${String(day).padStart(2, '0')}` };
    }),
  );

/** Which texts are one story when every two are compared that share a band. */
function byAllPairs(all: readonly Text[]): string[][] {
  const groups = new Groups();
  const sets = all.map(({ text }) => shingles(text));
  const bands = sets.map((set) => new Set(bandsOf(set)));
  const days = all.map(({ day }) => (day === null ? null : dayNumber(day)));
  for (const _ of all) groups.add();
  sets.forEach((a, i) => {
    sets.slice(0, i).forEach((b, j) => {
      if (!isPrintedNear(days[i] ?? null, days[j] ?? null) || ![...(bands[i] ?? [])].some((band) => bands[j]?.has(band))) return;
      if (isSameStory(likenessOf(a, b))) groups.merge(i, j);
    });
  });
  return [...groups.roots()].map((root) =>
    groups
      .members(root)
      .map((member) => all[member]?.id ?? '')
      .sort(),
  );
}

/** A store of articles alone, with what finds their stories. */
function shelf() {
  const { sqlite } = connect(':memory:');
  const links = new StoryLinks(new Statements(sqlite));
  const put = (number: number, { text, day }: Text): void => {
    const own = shingles(text);
    links.link(number, own, bandsOf(own), day);
  };
  const write = (number: number, { id, text, day }: Text): void => {
    sqlite.prepare('INSERT OR IGNORE INTO runs (run_id, coder, model, started_at) VALUES (1, ?, ?, ?)').run('', '', '');
    sqlite.prepare('INSERT INTO articles (article_id, id, added_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(number, id, '');
    const version = sqlite
      .prepare('INSERT INTO versions (article_id, hash, text, head, dossier, run_id, added_at) VALUES (?, ?, ?, ?, ?, 1, ?)')
      .run(number, '', text, '', '', '').lastInsertRowid;
    sqlite.prepare('UPDATE articles SET version_id = ?, published_on = ? WHERE article_id = ?').run(version, day, number);
  };
  return {
    links,
    add: (number: number, text: Text): void => {
      write(number, text);
      put(number, text);
      links.settle();
    },
    change: (number: number, before: Text, after: Text): void => {
      links.unlink(number, before.text, before.day);
      write(number, after);
      put(number, after);
      links.settle();
    },
    stories: (): string[][] => {
      const rows = sqlite.prepare('SELECT s.story_id, a.id FROM stories s JOIN articles a USING (article_id) ORDER BY a.id').all() as {
        story_id: string;
        id: string;
      }[];
      const found = new Map<string, string[]>();
      for (const { story_id, id } of rows) found.set(story_id, [...(found.get(story_id) ?? []), id]);
      return [...found.values()];
    },
  };
}

const sorted = (groups: readonly string[][]): string[] => groups.map((group) => [...group].sort().join(' ')).sort();

describe('stories', () => {
  it('are those that comparing every two texts would find, whatever comes, changes and goes back', () => {
    let several = 0;
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { maxLength: 12 }), (all, changes) => {
        const shelved = shelf();
        const now = [...all];
        for (const [i, text] of all.entries()) shelved.add(i + 1, text);
        expect(sorted(shelved.stories())).toEqual(sorted(byAllPairs(now)));
        for (const [at, like] of changes) {
          const [i, other] = [at % all.length, all[like % all.length]];
          const before = now[i];
          if (before === undefined || other === undefined) continue;
          now[i] = { ...other, id: before.id };
          shelved.change(i + 1, before, now[i] ?? before);
          expect(sorted(shelved.stories())).toEqual(sorted(byAllPairs(now)));
        }
        const index = new StoryIndex();
        for (const { id, text, day } of now) index.add(id, text, day);
        expect(sorted(index.stories().map(({ documents }) => [...documents]))).toEqual(sorted(byAllPairs(now)));
        several += byAllPairs(now).filter((group) => group.length > 2).length;
      }),
      { numRuns: 60 },
    );
    expect(several).toBeGreaterThan(20);
  });

  it('compare a text that many print under headlines of their own once for each', () => {
    const body = Array.from({ length: 80 }, (_, i) => `كلمة${i}`).join(' ');
    const named = (i: number): Text => ({ id: `n${i}`, text: `عنوان خاص رقم ${i} للصحيفة ${i * 7}\n${body}`, day: '2018-09-04' });
    const comparisons = (count: number): number => {
      const shelved = shelf();
      for (let i = 0; i < count; i++) shelved.add(i + 1, named(i));
      expect(shelved.stories()).toHaveLength(1);
      return shelved.links.comparisons;
    };
    expect(comparisons(40)).toBeLessThan(2 * 40);
    expect(comparisons(160)).toBeLessThan(2 * 160);
  });

  it('are compared anew where the text that held them together goes, and not with each that is put back', () => {
    const body = Array.from({ length: 80 }, (_, i) => `كلمة${i}`).join(' ');
    const named = (i: number, round: string): Text => ({ id: `n${i}`, text: `${round} خاص رقم ${i} للصحيفة ${i * 7}\n${body}`, day: '2018-09-04' });
    const shelved = shelf();
    for (let i = 0; i < 60; i++) shelved.add(i + 1, named(i, 'عنوان'));
    for (let i = 0; i < 60; i++) shelved.change(i + 1, named(i, 'عنوان'), named(i, 'خبر'));
    expect(shelved.stories()).toHaveLength(1);
    expect(shelved.links.comparisons).toBeLessThan(6 * 60);
  });
});
