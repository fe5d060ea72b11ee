import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../test/stages.js';

describe('a mention', () => {
  it('makes no he of a state by an adjective', () => {
    expect(entitiesOf('رفض البرلمان القرار الإيراني. وقالت إيران إنها باقية.').get('إيران')?.gender).not.toBe('m');
  });
  it('calls a body as it is told in full further down', () => {
    const names = [...entitiesOf('روما - رفضت الحكومة الخطة. وقالت الحكومة الإيطالية إنها ستعلن خطة أخرى.').keys()];
    expect(names).toContain('الحكومة الإيطالية');
    expect(names).not.toContain('الحكومة');
  });
  it('keeps the titles in front of a name and behind it', () => {
    const found = entitiesOf('قال الدكتور سالم الهوني، رئيس البلدية، إن الأزمة انتهت.').get('سالم الهوني');
    expect(found?.roles.map(({ title }) => title)).toEqual(['الدكتور', 'رئيس البلدية']);
  });
});
