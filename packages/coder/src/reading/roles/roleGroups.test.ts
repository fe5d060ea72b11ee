import { expect, it } from 'vitest';
import { propose } from '../../../test/stages.js';
import { roleCandidates } from './roleFeatures.js';
import { groupsOf } from './roleGroups.js';

/** The groups that may take part in the event of a word: `who + who (how they come together)`. */
function groups(text: string, word: string): string[] {
  const { candidates, context } = propose(text);
  const candidate = candidates.flat().find(({ proposal: p }) => p.sentence.words[p.word]?.token.folded === word);
  if (!candidate) throw new Error(`${word} is no event in: ${text}`);
  return groupsOf(candidate, roleCandidates(candidate, context), context).map(
    ({ members, origin }) => `${members.map(({ entity }) => entity.name).join(' + ')} (${origin})`,
  );
}

it.each([
  ['whom the text joins', 'أدانت روسيا وتركيا الهجوم.', 'ادانت', 'روسيا + تركيا (rules and row)'],
  ['whose nationalities stand on one word', 'استؤنفت المحادثات الأميركية الصينية في بكين.', 'المحادثات', 'الولايات المتحدة + الصين (row)'],
  [
    'who is joined with a description between',
    'استقبل الوزير المبعوث مارتن غريفيث الموفد إلى صنعاء، وأنطونيو غوتيريش.',
    'استقبل',
    'مارتن غريفيث + أنطونيو غوتيريش (loose)',
  ],
  ['who acts with somebody', 'شارك لافروف في الاجتماع مع أردوغان.', 'شارك', 'سيرغي لافروف + رجب طيب أردوغان (with)'],
  ['whom the next verb befalls', 'قتل أربعة جنود وأصيب خمسة مدنيين في القصف.', 'قتل', 'أربعة جنود + خمسة مدنيين (next)'],
])('holds %s', (_, text, word, group) => {
  expect(groups(text, word)).toContain(group);
});

it('holds nobody twice', () => {
  const found = groups('اتفقت روسيا وتركيا وإيران على هدنة.', 'اتفقت').map((group) => group.replace(/ \(.*/, ''));
  expect(new Set(found).size).toBe(found.length);
});
