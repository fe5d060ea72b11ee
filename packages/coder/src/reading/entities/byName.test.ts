import { describe, expect, it } from 'vitest';
import { entitiesOf, peopleOf } from '../../../test/stages.js';

describe('a name', () => {
  it('takes a family name for who was named in full', () => {
    expect(peopleOf('وصل وزير الدفاع الليبي سالم بشير الهوني إلى تونس. وقال الهوني إن الزيارة مهمة.')).toEqual(['سالم بشير الهوني']);
  });
  it('takes a short name in the headline for who is named in full below', () => {
    expect(peopleOf('الهوني يصل إلى تونس\nوصل وزير الدفاع الليبي سالم بشير الهوني إلى تونس.')).toEqual(['سالم بشير الهوني']);
  });
  it('does not merge two people who share a family name', () => {
    const all = entitiesOf('التقى النائب كريم سعد المالكي بالنائب نوري جابر المالكي.');
    expect([...all.values()].filter((e) => e.type === 'person')).toHaveLength(2);
  });
  it('takes a last name for whoever bears it in full here, before another known by it alone', () => {
    expect(peopleOf('وصل وزير الدفاع الأميركي أشتون كارتر إلى بغداد. وقال كارتر إن القتال مستمر.')).toEqual(['أشتون كارتر']);
  });
  it('takes a nationality for a last name', () => {
    expect([...entitiesOf('قتل أبو خليل السوداني في غارة. وكان السوداني يقود حملة.').keys()]).toEqual(['أبو خليل السوداني']);
  });
});
