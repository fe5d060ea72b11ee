import { describe, expect, it } from 'vitest';
import { propose } from '../../../test/stages.js';
import { createReader } from '../../index.js';

const reader = createReader();
const STORY = 'هدد جون بولتون إيران بفرض عقوبات جديدة.';

/** Who does what to whom, and when. */
function told(text: string): string[] {
  const { events, entities } = reader.read({ id: 't', text, publishedAt: '2018-05-09' });
  const names = (ids: readonly string[]): string => ids.map((id) => entities.find((e) => e.id === id)?.name).join('+');
  return events.map((e) => `${e.type} ${names(e.actors)} → ${names(e.recipients)} ${e.date?.start ?? '-'}`);
}

describe('a dateline', () => {
  it.each([
    'طرابلس | ',
    'القاهرة - رويترز - ',
    'القاهرة – رويترز: ',
    'دمشق ـ سانا ـ ',
    'بيروت (رويترز) - ',
    'بيروت (أ ف ب) ',
    'صنعاء، اليمن - ',
    'دبي، الإمارات العربية المتحدة (CNN)-- ',
    'طهران، 5 مايو (فارس) - ',
  ])('changes nothing of what follows: %s', (dateline) => {
    const alone = told(STORY);
    expect(alone[0]).toMatch(/^THREATEN جون بولتون → إيران -/);
    expect(told(dateline + STORY)).toEqual(alone);
  });

  it('is none where a place does something', () => {
    expect(propose('موسكو (وليس واشنطن) هددت إيران.').sentences[0]?.dateline).toBe(-1);
  });
});
