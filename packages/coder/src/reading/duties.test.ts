import { describe, expect, it } from 'vitest';
import { createReader } from '../index.js';
import { isDuty } from './duties.js';

const reader = createReader();

/** Whether any event that the rules propose is somebody's duty. */
const duty = (text: string): boolean => reader.propose({ id: '', text }).candidates.some((list) => list.some((c) => isDuty(c.proposal)));

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
    expect(events.map((e) => e.status)).not.toContain('actual');
    expect(events.length).toBeGreaterThan(0);
  });
});
