import { describe, expect, it } from 'vitest';
import { entitiesOf, peopleOf } from '../../../test/stages.js';

describe('coreference', () => {
  it('takes a country, its capital in its stead and its seat of government for one', () => {
    const all = entitiesOf('فرضت الولايات المتحدة عقوبات. وقالت واشنطن إنها لن ترفعها. وأكد البيت الأبيض ذلك.');
    expect(all.get('الولايات المتحدة')?.spans.length).toBeGreaterThanOrEqual(2);
  });
  it('takes an army for that of the state that the text is about', () => {
    expect(entitiesOf('القاهرة - قتل الجيش 14 مسلحا في سيناء.').get('الجيش')?.country).toBe('EGY');
    expect(entitiesOf('قصفت إسرائيل مواقع في سوريا. وقال الجيش إن الطائرات دمرت مستودعا.').get('الجيش')?.country).toBeNull();
    expect(entitiesOf('زار الوزير بغداد. وشن التحالف غارات على الموصل.').get('التحالف')?.country ?? null).toBeNull();
  });
  it.each([
    ['ends in front of a particle', 'قال محمد صقر إن المصنع مغلق.', 'محمد صقر'],
    ['is an adjective that many are called by', 'زار خالد الحربي القاهرة.', 'خالد الحربي'],
    ['stands behind بن', 'هاجم خالد بن صقر القاسمي إيران.', 'خالد بن صقر القاسمي'],
    ['would be two of something', 'استولى الرئيس حسين حبري على السلطة.', 'حسين حبري'],
  ])('takes a word for a last name that %s', (_, text, name) => {
    expect(peopleOf(text)).toContain(name);
  });
  it.each([
    ['سليمان عزت', 'قال الوزير سليمان عزت إيذانا بانطلاق المؤتمر.'],
    ['محمد عبد العزيز', 'التقى الوزير محمد عبد العزيز بصدمة كبيرة.'],
    ['برناردو سيلفا', 'غادر برناردو سيلفا يمينا.'],
  ])('ends a name at a noun of the news: %s', (name, text) => {
    expect(peopleOf(text)).toEqual([name]);
  });
  it.each(['لحسن الحظ انتهت الأزمة.', 'أطلقت الشرطة الغاز المسيل للدموع.'])('finds nobody in %s', (text) => {
    expect(peopleOf(text)).toEqual([]);
  });
  it.each([
    ['رئيس جنوب السودان سلفا كير', 'شن رئيس جنوب السودان سلفا كير هجوما على أوباما.', 'سلفا كير'],
    ['a rank behind the office', 'استقبل ولي العهد وزير الدولة لشؤون الدفاع بدولة قطر اللواء سالم بن علي الهوني.', 'سالم بن علي الهوني'],
    ['another office behind a verb', 'استقبل الرئيس وزير خارجية مالي عبد الله ديوب.', 'عبد الله ديوب'],
  ])('gives an office its name: %s', (_, text, name) => {
    const found = entitiesOf(text).get(name);
    expect(found?.roles.map((role) => role.title.split(' ')[0])).toContain(text.includes('وزير') ? 'وزير' : 'رئيس');
  });
  it.each([
    ['القوات بحاجة إلى الدعم.', 'حاجة'],
    ['هدد الأمر الرئيس.', 'الأمر'],
    ['دعا حزب النهضة القوى السياسية إلى الحوار.', 'السياسية'],
    ['قصفت الطائرات مقر اللواء 22.', 'person'],
  ])('takes a word that may be a title for what it mostly is: %s', (text, name) => {
    const all = [...entitiesOf(text).entries()];
    expect(all.filter(([called, { type }]) => called === name || (name === 'person' && type === 'person'))).toEqual([]);
  });
  it.each([
    ['قال الفريق صدقي صبحي إن الأمر خطير.', 'صدقي صبحي'],
    ['قال اللواء الدكتور سالم الهوني إن الأمر خطير.', 'سالم الهوني'],
    ['وصل آمر كتيبة الصاعقة إلى القاهرة.', 'آمر كتيبة الصاعقة'],
  ])('and for a title where a name or a body stands behind it: %s', (text, name) => {
    expect(entitiesOf(text).get(name)?.type).toBe('person');
  });
  it('takes a direction for the beginning of a state behind what it has, and not behind what happens there', () => {
    expect(entitiesOf('قصفت حكومة جنوب السودان المدينة.').has('حكومة جنوب السودان')).toBe(true);
  });
  it.each([
    ['اعتقلت الشرطة الجناة.', 'الجناة'],
    ['وجهت المحكمة تهمة للجاني.', 'الجاني'],
  ])('knows whom a deed is done to: %s', (text, name) => {
    expect(entitiesOf(text).has(name)).toBe(true);
  });
  it('calls a body by those who are of it', () => {
    expect(entitiesOf('قتل عنصران من الشرطة التركية.').get('عنصران من الشرطة التركية')?.type).toBe('government');
    expect(entitiesOf('قتل عنصران من الحركة.').get('عنصران من الحركة')?.type).toBe('armed_group');
  });
  it('leaves a quotation behind a name to the office', () => {
    const found = entitiesOf('قال سالم الهوني رئيس شركة "النور" إن الأزمة انتهت.').get('سالم الهوني');
    expect(found?.roles.map(({ title }) => title)).toEqual(['رئيس شركة "النور"']);
  });
  it('takes no place for one of another country', () => {
    expect(entitiesOf('انسحبت القوات من الضفة التشادية للبحيرة.').has('الضفة الغربية')).toBe(false);
    expect(entitiesOf('اقتحمت القوات الضفة الغربية.').has('الضفة الغربية')).toBe(true);
  });
});

it('gives known entities their key and country', () => {
  expect(entitiesOf('زار أردوغان باريس.').get('رجب طيب أردوغان')).toMatchObject({ country: 'TUR', type: 'person' });
});
