import { describe, expect, it } from 'vitest';
import { propose } from '../../../test/stages.js';

/** `actors → recipients` of the last call or charge. */
const last = (text: string): string => {
  const found = propose(text)
    .candidates.flat()
    .map(({ proposal }) => proposal)
    .filter((p) => p.rank === 0 && (p.sense.type === 'REQUEST' || p.sense.type === 'ACCUSE'));
  const event = found.at(-1);
  return event ? `${event.actors.map((e) => e.name).join('+')} → ${event.recipients.map((e) => e.name).join('+')}` : '';
};

describe('who is called upon', () => {
  it.each([
    ['a joined verb goes on with its subject', 'رحب لافروف بالهدنة وحث الرئيس السوداني على الحوار.', 'سيرغي لافروف → الرئيس السوداني'],
    ['behind a comma', 'دانت الخارجية السورية القصف، وطالبت الأمم المتحدة بالتدخل.', 'الخارجية السورية → الأمم المتحدة'],
    ['behind كما', 'رحب لافروف بالهدنة، كما دعا مجلس الأمن إلى الانعقاد.', 'سيرغي لافروف → مجلس الأمن الدولي'],
    ['the world, wherever it stands', 'انتقد لافروف الحصار. ودعا المجتمع الدولي إلى التدخل.', 'سيرغي لافروف → المجتمع الدولي'],
    ['a new sentence begins with who calls', 'انتقد لافروف الحصار. ودعا أردوغان إلى الهدوء.', 'رجب طيب أردوغان → '],
    ['people in the nominative call', 'زار الوزير المدينة وطالب المواطنون بالماء.', 'المواطنون → '],
    ['many would go on in the plural', 'استأنف النشطاء الحكم وطالبت فرنسا بإلغائه.', 'فرنسا → '],
  ])('%s', (_, text, expected) => {
    expect(last(text)).toBe(expected);
  });
});
