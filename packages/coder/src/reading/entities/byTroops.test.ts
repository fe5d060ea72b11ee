import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../test/stages.js';

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

  it('takes bare fighters for those of the body whose fighters were called so last', () => {
    const all = entitiesOf('هاجم مسلحو بوكو حرام القرية. وقتل المسلحون عشرة. ثم خطف مسلحون مجهولون تاجرا، وأطلق المسلحون النار.');
    expect(all.get('بوكو حرام')?.spans).toHaveLength(3);
    expect(all.get('مسلحون مجهولون')?.spans).toHaveLength(2);
  });
});
