import { describe, expect, it } from 'vitest';
import { isExcluded, likeness, SAME_HAPPENING } from './link.js';
import type { Claim, ClaimPlace, Days } from './types.js';

const LAVROV = { key: 'person:sergey-lavrov', name: 'سيرغي لافروف', country: 'country:RUS', identified: true };
const SHOUKRY = { key: 'person:sameh-shoukry', name: 'سامح شكري', country: 'country:EGY', identified: true };
const ADEN = place('place:aden-YEM', 'عدن');
const TAIZ = place('place:taiz-YEM', 'تعز');
const THE_CITY = place('place:المدينه', 'المدينة');
const THE_AREA = place('place:المنطقه', 'المنطقة');
const A_MARKET = place('place:سوق غامبورو', 'سوق غامبورو');

function place(key: string, name: string): ClaimPlace {
  return { key, name, country: null, exact: true };
}

function days(start: string, assumed = false): Days {
  return { start, end: start, assumed };
}

let number = 0;
function claim(fields: Partial<Claim>): Claim {
  number++;
  return {
    ...{ id: `d${number}#v1`, document: `d${number}`, publisher: null, publishedOn: '2018-05-09', event: 'v1', sentence: 0, type: 'CONSULT', mode: null },
    ...{ status: 'actual', negation: null, actors: [], recipients: [], days: days('2018-05-09'), place: null, mentioned: [], counts: [], chain: [] },
    ...{ origin: null, words: new Uint32Array(), confidence: 0.9 },
    ...fields,
  };
}

describe('a place that is only a word of the article', () => {
  it('shuts no town out, for it may be that town', () => {
    expect(isExcluded(claim({ place: THE_CITY }), claim({ place: ADEN }))).toBe(false);
    expect(isExcluded(claim({ place: THE_AREA }), claim({ place: THE_CITY }))).toBe(false);
    expect(isExcluded(claim({ place: TAIZ }), claim({ place: ADEN }))).toBe(true);
    expect(isExcluded(claim({ place: A_MARKET }), claim({ place: ADEN }))).toBe(true);
  });

  it('makes two claims less alike than a town or a market of the same name does', () => {
    const alike = (where: ClaimPlace): number => likeness(claim({ actors: [LAVROV], place: where }), claim({ actors: [LAVROV], place: where }));
    expect(alike(ADEN)).toBe(alike(A_MARKET));
    expect(alike(THE_CITY)).toBeLessThan(alike(ADEN));
    expect(alike(THE_CITY)).toBeGreaterThan(likeness(claim({ actors: [LAVROV] }), claim({ actors: [LAVROV] })));
  });
});

describe('the day of print', () => {
  const meeting = (when: Days): Claim => claim({ type: 'CONSULT', mode: 'meet', actors: [LAVROV], recipients: [SHOUKRY], days: when });
  const told = meeting(days('2018-05-08'));

  it('stands for the day before as for itself', () => {
    const same = likeness(told, meeting(days('2018-05-08', true)));
    expect(likeness(told, meeting(days('2018-05-09', true)))).toBe(same);
    expect(likeness(meeting(days('2018-05-09', true)), told)).toBe(same);
    expect(same).toBeLessThan(SAME_HAPPENING);
  });

  it('does not stand for the day after, nor for another day', () => {
    expect(isExcluded(told, meeting(days('2018-05-07', true)))).toBe(true);
    expect(likeness(told, meeting(days('2018-05-10', true)))).toBeLessThan(likeness(told, meeting(days('2018-05-09', true))));
    expect(likeness(told, meeting(days('2018-05-09')))).toBeLessThan(likeness(told, meeting(days('2018-05-09', true))));
  });
});
