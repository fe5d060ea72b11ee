import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../test/stages.js';

const people = (text: string): string[] => [...entitiesOf(text).values()].filter((e) => e.type === 'person').map((e) => e.name);

describe('who serves somebody', () => {
  it.each([
    ['قال المتحدث باسم الرئيس التركي رجب طيب أردوغان إن تركيا ترفض القرار.', 'المتحدث باسم الرئيس التركي رجب طيب أردوغان', 'رجب طيب أردوغان'],
    ['قال مستشار الرئيس الفلسطيني محمود عباس إن السلطة ترفض القرار.', 'مستشار الرئيس الفلسطيني محمود عباس', 'محمود عباس'],
    ['قال محامي الرئيس الأميركي دونالد ترامب إن القضية انتهت.', 'محامي الرئيس الأميركي دونالد ترامب', 'دونالد ترامب'],
    ['قالت المتحدثة باسم رئيسة الوزراء البريطانية، تيريزا ماي، إن لندن ترفض القرار.', 'المتحدثة باسم رئيسة الوزراء البريطانية، تيريزا ماي', 'تيريزا ماي'],
  ])('is not him: %s', (text, servant, served) => {
    expect(people(text)).toEqual(expect.arrayContaining([servant, served]));
  });
  it.each([
    ['قال المتحدث باسم الرئيس الروسي دميتري بيسكوف إن روسيا ترفض القرار.', 'ديمتري بيسكوف'],
    ['أكد نائب الرئيس الأميركي جو بايدن دعم إسرائيل.', 'جو بايدن'],
    ['استقبل الملك فخامة الرئيس عبد الفتاح السيسي.', 'عبد الفتاح السيسي'],
  ])('is who has the name where he holds the office himself: %s', (text, name) => {
    expect(people(text)).toContain(name);
  });
  it('has the name in front of it', () => {
    const text = 'قال ديمتري بيسكوف، الناطق باسم الرئيس الروسي، فلاديمير بوتين، إن روسيا ترفض القرار.';
    expect(people(text).sort()).toEqual(['ديمتري بيسكوف', 'فلاديمير بوتين'].sort());
  });
  it('may serve an office alone', () => {
    expect(people('قال المتحدث باسم المستشارة الألمانية إن برلين ترفض القرار.')).toContain('المتحدث باسم المستشارة الألمانية');
  });
});
