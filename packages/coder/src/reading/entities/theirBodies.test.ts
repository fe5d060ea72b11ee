import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../test/stages.js';

/** Name and country of each body of a text. */
const bodies = (text: string): string[] =>
  [...entitiesOf(text).values()]
    .filter(({ type }) => type !== 'person' && type !== 'country' && type !== 'place')
    .map(({ name, country }) => `${name} ${country}`);

describe('a body by whose it is', () => {
  it.each([
    ['an army of a country', 'قال الرئيس التشادي سالم الهوني إن قوات بلاده باقية.', 'القوات التشادية TCD'],
    ['an army that is named', 'قصف الجيش التشادي قرية. وقال الرئيس التشادي سالم الهوني إن جيش بلاده باق.', 'الجيش التشادي TCD'],
    ['a government of a country', 'قالت الوزيرة التونسية ليلى الهوني إن حكومة بلادها باقية.', 'الحكومة التونسية TUN'],
    ['his government', 'قال رئيس الوزراء التونسي سالم الهوني إن حكومته باقية.', 'الحكومة التونسية TUN'],
    ['his government, named before', 'رفضت الحكومة التونسية الخطة. وقال رئيس الوزراء التونسي سالم الهوني إن حكومته باقية.', 'الحكومة التونسية TUN'],
    ['his ministry', 'قال وزير الدفاع التونسي سالم الهوني إن وزارته باقية.', 'وزارة الدفاع التونسية TUN'],
    ['her ministry', 'قالت وزيرة الدفاع التونسية ليلى الهوني إن وزارتها باقية.', 'وزارة الدفاع التونسية TUN'],
    ['his party', 'قال رئيس حزب الوطن سالم الهوني إن حزبه باق.', 'حزب الوطن null'],
    ["a state's government", 'قالت إيطاليا إن حكومتها باقية.', 'حكومتها ITA'],
    ['the army of a president', 'قال الرئيس التشادي سالم الهوني إن قواته باقية.', 'القوات التشادية TCD'],
  ])('is %s', (_, text, body) => {
    expect(bodies(text)).toEqual([body]);
  });

  it.each([
    ['nobody tells of which country', 'قال النائب سالم الهوني إن حكومته باقية.', 'حكومته null'],
    ['a general is no president', 'قال الجنرال التشادي سالم الهوني إن قواته باقية.', 'قواته null'],
    ['a president is no more', 'قال الرئيس التشادي السابق سالم الهوني إن قواته باقية.', 'قواته null'],
  ])('stays as it is called where %s', (_, text, body) => {
    expect(bodies(text)).toEqual([body]);
  });
});
