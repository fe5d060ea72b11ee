import { expect, it } from 'vitest';
import { propose } from '../../../test/stages.js';
import { inside } from './roleHistory.js';

/** The events inside that of a word: `type how`. */
function told(text: string, word: string): string[] {
  const events = propose(text).candidates.flat();
  const outer = events.find(({ proposal: p }) => p.sentence.words[p.word]?.token.folded === word);
  if (!outer) throw new Error(`${word} is no event in: ${text}`);
  return inside(outer, events).map(({ candidate, how }) => `${candidate.proposal.sense.type} ${how}`);
}

it.each([
  ['in its complement', 'شدد المبعوث على ضرورة انسحاب الحوثيين من صنعاء.', 'شدد', 'RETREAT complement'],
  ['in its content clause', 'طالب الوزير بأن تنسحب القوات من المدينة.', 'طالب', 'RETREAT content'],
  ['as what is condemned', 'أدان ماكرون أعمال العنف التي ترتكبها القوات الإسرائيلية بحق المتظاهرين.', 'ادان', 'ASSAULT complement'],
])('finds what is told inside an event: %s', (_, text, word, event) => {
  expect(told(text, word)[0]).toBe(event);
});

it('looks at each word once', () => {
  const found = told('طالب الوزير بانسحاب القوات من المدينة.', 'طالب');
  expect(found.filter((event) => event.endsWith('complement'))).toEqual(['RETREAT complement']);
});
