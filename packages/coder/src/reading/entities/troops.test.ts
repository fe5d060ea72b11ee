import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../test/stages.js';

/** How often each entity of a text is mentioned, by its name. */
const mentions = (text: string): Record<string, number> => Object.fromEntries([...entitiesOf(text)].map(([name, { spans }]) => [name, spans.length]));

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
