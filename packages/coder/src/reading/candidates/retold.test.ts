import { describe, expect, it } from 'vitest';
import { propose } from '../../../test/stages.js';

/** Statuses of the meetings that the rules propose, in reading order. */
function meetingsOf(text: string): string[] {
  return propose(text)
    .candidates.flat()
    .filter(({ proposal }) => proposal.sense.type === 'CONSULT' && proposal.rank === 0)
    .map(({ status }) => status.status);
}

const SUMMIT = 'قمة بوتين وأردوغان';

describe('a meeting told again', () => {
  it('is planned where the text tells it as planned', () => {
    expect(meetingsOf(`${SUMMIT}\nمن المقرر أن تعقد قمة بين الرئيس الروسي فلاديمير بوتين والرئيس التركي رجب طيب أردوغان في أنقرة.`)).toEqual([
      'planned',
      'planned',
    ]);
  });
  it('is not where the text tells it as held too', () => {
    const text = `${SUMMIT}\nعقدت أمس قمة بين الرئيس الروسي فلاديمير بوتين والرئيس التركي رجب طيب أردوغان في أنقرة.\nوستعقد قمة أخرى بين بوتين وأردوغان.`;
    expect(meetingsOf(text)[0]).toBe('actual');
  });
  it('is not where others are to meet', () => {
    expect(meetingsOf(`${SUMMIT}\nستعقد قمة بين الرئيس الأميركي دونالد ترامب والزعيم الكوري كيم جونغ أون.`)[0]).toBe('actual');
  });
  it('is not where it goes on or another is visited', () => {
    const text = 'قال الرئيس الروسي فلاديمير بوتين الذي يزور تركيا إنه سيزور إيران.';
    expect(meetingsOf(text)).toEqual(['actual', 'planned']);
  });
});
