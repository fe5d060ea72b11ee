import { describe, expect, it } from 'vitest';
import { createReader } from '../../index.js';
import { isDuty } from './duties.js';

const reader = createReader();

/** Whether any event that the rules propose is somebody's duty. */
const duty = (text: string): boolean => reader.propose({ id: '', text }).candidates.some((list) => list.some((c) => isDuty(c.proposal)));

/** `actors → recipients` of the demands that the rules find without a verb. */
const demands = (text: string): string[] =>
  reader
    .propose({ id: '', text })
    .candidates.flat()
    .filter(({ proposal: p }) => p.form === 'participle' && p.sense.type === 'REQUEST')
    .map(({ proposal: p }) => `${p.actors.map((e) => e.name).join('+')} → ${p.recipients.map((e) => e.name).join('+')}`);

describe('what somebody ought to do', () => {
  it.each([
    ['قال الوزير إن على المعارضة أن تسلم أسلحتها للجيش.', true],
    ['وأضاف "على إيران وتركيا أن تسحبا قواتهما من سوريا".', true],
    ['وعلى واشنطن أن ترفع العقوبات عن طهران.', true],
    ['وقال إن عليها أن ترفع العقوبات عن طهران.', true],
    ['اتفق الوزيران على أن تسحب روسيا قواتها من سوريا.', false],
    ['حث الوزير إيران على الحوار وأن تسحب قواتها من سوريا.', false],
    ['قال الوزير إن المعارضة سلمت أسلحتها للجيش.', false],
  ])('%s: %s', (text, expected) => {
    expect(duty(text)).toBe(expected);
  });
  it('has not happened', () => {
    const { events } = reader.read({ id: '', text: 'قالت الحركة إن على الدول العربية أن تقطع علاقاتها مع إسرائيل.' });
    const acts = events.filter((e) => e.type !== 'REQUEST');
    expect(acts.map((e) => e.status)).not.toContain('actual');
    expect(acts.length).toBeGreaterThan(0);
  });
});

describe('a demand without a verb', () => {
  it.each([
    ['قال لافروف إن على تركيا احترام الاتفاق.', 'سيرغي لافروف → تركيا'],
    ['قال الوزير لافروف إن على تركيا أن تسحب قواتها.', 'سيرغي لافروف → تركيا'],
    ['وأضاف ماكرون "على إيران وتركيا أن تسحبا قواتهما من سوريا".', 'إيمانويل ماكرون → إيران+تركيا'],
    ['وقالت ميركل إن روسيا أخطأت وإن عليها أن ترفع الحصار.', 'أنغيلا ميركل → روسيا'],
    ['وقال ماكرون إن على إيران أيضا الالتزام بالاتفاق.', 'إيمانويل ماكرون → إيران'],
  ])('is made by who speaks: %s', (text, parties) => {
    expect(demands(text)).toEqual([parties]);
  });
  it.each(['اتفق الوزيران على أن تسحب روسيا قواتها.', 'وعلى الصعيد السياسي الالتزام بالاتفاق ضروري.', 'على رأس الوفد وصل الوزير.'])('is none: %s', (text) => {
    expect(demands(text)).toEqual([]);
  });
});
