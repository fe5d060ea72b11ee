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

describe('troops of a body', () => {
  it.each([
    ['of an alliance', 'قصفت قوات التحالف القرية. وقال التحالف إنه انسحب.', 1],
    ['of a group', 'تقدم مقاتلو المقاومة الشعبية. وقالت المقاومة إنها انسحبت.', 1],
    ['joint ones', 'تقدمت قوات التحالف البحرية. وقال التحالف إنه انسحب.', 2],
    ['some of a group', 'قتل مسلحون من حركة الشباب في القرية. وانسحبت حركة الشباب.', 2],
    ['those of a state, by two names', 'قصف الجيش التركي قرية. وانسحبت القوات التركية. وقال الجيش إنها انسحبت.', 1],
    ['those of two states', 'قصف الجيش التركي قرية. وانسحبت القوات السورية.', 2],
  ])('are it, %s', (_, text, count) => {
    expect([...entitiesOf(text).values()].filter(({ type }) => type === 'military' || type === 'armed_group')).toHaveLength(count);
  });

  it('are called as they are told in full', () => {
    expect([...entitiesOf('أنقرة - قصف الجيش قرية. وانسحبت القوات التركية.').keys()]).toContain('القوات التركية');
  });
});

describe('rebels and movements', () => {
  it.each([
    ['المتمردون', 'هاجم الحوثيون مأرب. وانسحب المتمردون من القرية.', 'جماعة الحوثي'],
    ['الميليشيات', 'قصف الجيش ميليشيات الحوثي. وانسحبت الميليشيات.', 'جماعة الحوثي'],
    ['الجماعة', 'انتقد الوزير الإخوان المسلمين. وردت الجماعة على الوزير.', 'جماعة الإخوان المسلمين'],
  ])('%s are the group that the text is about', (short, text, name) => {
    const all = entitiesOf(text);
    expect(all.get(name)?.spans).toHaveLength(2);
    expect([...all.keys()]).not.toContain(short);
  });

  it('are nobody in particular where the text is about several', () => {
    expect([...entitiesOf('هاجم الحوثيون مأرب. وهاجمت حركة الشباب مقديشو. وانسحب المتمردون.').keys()]).toContain('المتمردون');
  });
});
