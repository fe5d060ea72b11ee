import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../test/stages.js';

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
