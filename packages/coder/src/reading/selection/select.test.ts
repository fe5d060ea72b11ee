import { expect, it } from 'vitest';
import { propose } from '../../../test/stages.js';
import type { Decided } from '../roles/roles.js';
import { accepts, mayBeTold } from './scorer.js';
import { type Selected, selectEvents } from './select.js';

/** Events of one sentence, if who takes part were so sure. */
function told(text: string, sure: number): readonly Selected[] {
  const decide = ({ proposal: { actors, recipients, cues } }: Selected['candidate']): Decided => ({ actors, recipients, cues, sure });
  return propose(text).candidates.flatMap((list) => selectEvents(list, decide));
}

it('tells what is likely, and what is less likely only where it is sure who takes part', () => {
  expect(accepts(0.9, 0.3)).toBe(true);
  expect(accepts(0.4, 0.9)).toBe(true);
  expect(accepts(0.4, 0.1)).toBe(false);
  expect(accepts(0.2, 1)).toBe(false);
});

it('asks for who takes part only where that can decide', () => {
  expect(mayBeTold(0.35)).toBe(true);
  expect(mayBeTold(0.2)).toBe(false);
  const asked: string[] = [];
  for (const list of propose('زار لافروف القاهرة.').candidates)
    selectEvents(list, ({ proposal }) => {
      asked.push(proposal.sense.type);
      return { actors: [], recipients: [], cues: [], sure: 1 };
    });
  expect(asked).toEqual(['CONSULT']);
});

it('leaves out an event of which nobody can tell who takes part', () => {
  expect(told('زار لافروف القاهرة.', 1)).toHaveLength(1);
  expect(told('زار لافروف القاهرة.', 0.0001)).toHaveLength(0);
});

it('tells one act of two predicates at the first, with who is named at the second', () => {
  const events = told('قتل أربعة أشخاص وأصيب آخرون في هجوم شنه مسلحون في بغداد.', 1).filter(({ candidate }) => candidate.proposal.form === 'verb');
  expect(events.map(({ candidate, roles }) => [candidate.proposal.word, roles.actors.map(({ name }) => name)])).toEqual([[0, ['مسلحون']]]);
});

it('tells a noun and the genitive that names its act once', () => {
  const acts = (text: string): string[] => told(text, 1).map(({ candidate: { proposal } }) => proposal.sense.type);
  expect(acts('بدأت فرنسا تقديم مساعدات عسكرية لأوكرانيا.')).toEqual(['AID']);
  expect(acts('تواصلت عمليات القصف على مدينة حلب.')).toEqual(['ASSAULT']);
  expect(acts('عارضت الصين إعادة فرض العقوبات على كوريا الشمالية.')).toEqual(['REJECT', 'SANCTION']);
});

it('tells help once whose verb stands in a relative clause', () => {
  const acts = told('تحدث الرئيس عن الدعم الذي قدمته فرنسا لأوكرانيا.', 1).map(({ candidate: { proposal } }) => proposal.sense.type);
  expect(acts).toEqual(['AID']);
});

it('tells once what a verb lends itself to, and what is the subject of the verb that tells it', () => {
  const acts = (text: string): string[] =>
    told(text, 1).map(
      ({ candidate: { proposal }, roles }) => `${proposal.sentence.words[proposal.word]?.token.folded} ${roles.actors.map(({ name }) => name).join()}`,
    );
  expect(acts('أطلق الجيش السوداني عملية عسكرية في دارفور.')).toEqual(['عمليه الجيش السوداني']);
  expect(acts('استهدفت غارات التحالف مواقع طالبان.')).toEqual(['استهدفت التحالف']);
});
