import { describe, expect, it } from 'vitest';
import { createReader } from '../../index.js';

const reader = createReader();

/** Names of those in a role of the first event of a type. */
function named(text: string, type: string, role: 'actors' | 'recipients'): string[] {
  const { entities, events } = reader.read({ id: 'roles', text, publishedAt: '2019-03-04' });
  const event = events.find((e) => e.type === type);
  return (event?.[role] ?? []).map((id) => entities.find((e) => e.id === id)?.name ?? id);
}

describe('roles', () => {
  it('keeps those together whom the text joins', () => {
    const expulsion = 'طردت ألمانيا وفرنسا وبولندا أربعة دبلوماسيين روس.';
    expect(named(expulsion, 'SANCTION', 'actors')).toEqual(['ألمانيا', 'فرنسا', 'بولندا']);
    expect(named('اتهم الرئيس الفنزويلي نيكولاس مادورو كولومبيا والولايات المتحدة بتدبير الهجوم.', 'ACCUSE', 'recipients')).toEqual([
      'كولومبيا',
      'الولايات المتحدة',
    ]);
  });

  it('gives two who do something together the same role', () => {
    expect(named('اتفق بوتين وأردوغان على إقامة منطقة منزوعة السلاح في إدلب.', 'AGREE', 'actors')).toHaveLength(2);
  });

  it('has nobody do what somebody says that he does to them', () => {
    expect(named('قال نصر الله: "قصفنا إسرائيل".', 'ASSAULT', 'actors')).not.toContain('إسرائيل');
    expect(named('قال نصر الله: "قصفنا إسرائيل".', 'ASSAULT', 'recipients')).toEqual(['إسرائيل']);
  });

  it.each([
    ['قدمت فرنسا أسلحة للجيش اللبناني.', 'AID', 'recipients', 'الجيش اللبناني'],
    ['أعلن الجيش السوداني أنه قصف مواقع للمسلحين.', 'ASSAULT', 'actors', 'الجيش السوداني'],
    ['انتقدت الخارجية المصرية الحكومة الإثيوبية.', 'ACCUSE', 'recipients', 'الحكومة الإثيوبية'],
  ] as const)('tells who is named, and not the state in that name: %s', (text, type, role, name) => {
    expect(named(text, type, role)).toEqual([name]);
  });

  it('leaves a role empty that the text fills with nobody', () => {
    expect(named('قتل خمسة مدنيين في مدينة حلب السورية.', 'ASSAULT', 'actors')).toEqual([]);
  });
});
