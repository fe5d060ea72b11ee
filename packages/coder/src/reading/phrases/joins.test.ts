import { describe, expect, it } from 'vitest';
import { clausesOf, named } from '../../../test/stages.js';

/** The complements of the first clause's verb, each with those that are joined to it: `between | is | parts`. */
function complements(text: string): string[] {
  const clause = clausesOf(text)[0];
  return [clause?.subject, clause?.object, ...(clause?.prepositional ?? [])].flatMap((c) =>
    c?.phrase ? [[c.phrase, ...c.joined].map((phrase) => named(text, { phrase }) ?? '').join(' + ')] : [],
  );
}

describe('somebody is joined to somebody', () => {
  it.each([
    ['by وكذلك', 'فرضت واشنطن عقوبات على إيران وكذلك على روسيا.', 'إيران + روسيا'],
    ['behind how many there are at least', 'قتل 30 شخصا على الأقل و5 جنود في القصف.', 'شخصا + جنود'],
    ['behind what is said in brackets', 'زار رئيس مجلس الأمة (البرلمان) ووزير الخارجية تونس.', 'رئيس مجلس الأمة + وزير الخارجية'],
    ['not to who stands farther off', 'التقى المبعوث بالأمين العام لحزب المؤتمر ونبيل العربي.', 'الأمين العام + نبيل العربي'],
    ['not to a thing behind which a list of theirs begins', 'ناشد شيوخ القبائل خلال مؤتمر صحفي، الحكومة والتحالف وقف القتال.', 'الحكومة + التحالف'],
  ])('%s', (_, text, row) => {
    expect(complements(text)).toContain(row);
  });
});
