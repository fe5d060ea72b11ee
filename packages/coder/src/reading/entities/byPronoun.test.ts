import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../test/stages.js';

/** How often each entity of a text is mentioned, by its name. */
const mentions = (text: string): Record<string, number> => Object.fromEntries([...entitiesOf(text)].map(([name, { spans }]) => [name, spans.length]));

/** Name and country of each body of a text. */
const bodies = (text: string): string[] =>
  [...entitiesOf(text).values()]
    .filter(({ type }) => type !== 'person' && type !== 'country' && type !== 'place')
    .map(({ name, country }) => `${name} ${country}`);

describe('troops with a pronoun', () => {
  it.each([
    ['an army that speaks', 'أعلن الجيش التشادي أن قواته قصفت قرية.', 'الجيش التشادي'],
    ['a group that acts', 'هاجمت حركة الشباب قاعدة، وانسحب مقاتلوها.', 'حركة الشباب الصومالية'],
    ['a state', 'قالت روسيا إن قواتها باقية.', 'روسيا'],
    ['many', 'قال الحوثيون إن قواتهم باقية.', 'جماعة الحوثي'],
    ['the body that somebody speaks for', 'قال المتحدث باسم الجيش التشادي: «قواتنا قصفت القرية».', 'الجيش التشادي'],
    ['whoever is described', 'قتل جندي في هجوم شنه مسلحون من تنظيم القاعدة الذي يقاتل عناصره في الصحراء.', 'تنظيم القاعدة'],
  ])('are those of %s', (_, text, name) => {
    expect(mentions(text)[name]).toBeGreaterThanOrEqual(2);
    expect(Object.keys(mentions(text)).filter((other) => /^(قوات|مقاتل|عناصر)/.test(other))).toEqual([]);
  });

  it.each([
    ['named before', 'دخلت القوات التركية المدينة. وقال أردوغان إن قواته باقية.', 'القوات التركية'],
    ['named further down', 'قال أردوغان إن قواته باقية. وقصفت القوات التركية قرية.', 'القوات التركية'],
    ['known to be led by him', 'زار حفتر القاهرة. وقصفت قواته قرية.', 'الجيش الوطني الليبي'],
    ['of whoever stands in the same sentence', 'زار الوزير القاهرة. وتعتمد روسيا على حفتر وقواته.', 'الجيش الوطني الليبي'],
  ])('of somebody are the army %s', (_, text, name) => {
    expect(Object.keys(mentions(text))).toContain(name);
    expect(Object.keys(mentions(text))).not.toContain('قواته');
  });

  it('of the same person are the same', () => {
    expect(mentions('قال القائد سالم الهوني إن قواته باقية. وأضاف الهوني أن قواته قوية.')).toMatchObject({ قواته: 2 });
  });

  it.each(['قتل أحد عناصرها', 'قتل خمسة من مقاتليه', 'اشتبكت قواتهما'])('are not taken for whoever has them where they are some, or of two: %s', (text) => {
    expect(Object.keys(mentions(`زارت روسيا وحركة الشباب وجيش الإسلام المدينة. و${text}.`)).some((name) => /عناصر|مقاتلي|قوات/.test(name))).toBe(true);
  });
});

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
