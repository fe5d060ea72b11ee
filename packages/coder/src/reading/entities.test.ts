import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../test/stages.js';

/** Names of all people of a text. */
const people = (text: string): string[] => [...entitiesOf(text).values()].filter((e) => e.type === 'person').map((e) => e.name);

describe('coreference', () => {
  it('takes a family name for who was named in full', () => {
    expect(people('وصل وزير الدفاع الليبي سالم بشير الهوني إلى تونس. وقال الهوني إن الزيارة مهمة.')).toEqual(['سالم بشير الهوني']);
  });
  it('takes a short name in the headline for who is named in full below', () => {
    expect(people('الهوني يصل إلى تونس\nوصل وزير الدفاع الليبي سالم بشير الهوني إلى تونس.')).toEqual(['سالم بشير الهوني']);
  });
  it('takes an office for its holder in the article', () => {
    const all = entitiesOf('قال وزير الدفاع الروسي سيرغي شويغو إن القوات ستبقى. وأضاف وزير الدفاع الروسي أن الانسحاب لم يبدأ.');
    expect([...all.values()].filter((e) => e.type === 'person')).toHaveLength(1);
  });
  it('keeps holders of the same office of two countries apart', () => {
    const all = entitiesOf('التقى وزير الخارجية الروسي سيرغي لافروف وزير الخارجية التركي مولود تشاووش أوغلو.');
    expect([...all.values()].filter((e) => e.type === 'person')).toHaveLength(2);
  });
  it('takes a country, its capital in its stead and its seat of government for one', () => {
    const all = entitiesOf('فرضت الولايات المتحدة عقوبات. وقالت واشنطن إنها لن ترفعها. وأكد البيت الأبيض ذلك.');
    expect(all.get('الولايات المتحدة')?.spans.length).toBeGreaterThanOrEqual(2);
  });
  it('does not merge two people who share a family name', () => {
    const all = entitiesOf('التقى النائب كريم سعد المالكي بالنائب نوري جابر المالكي.');
    expect([...all.values()].filter((e) => e.type === 'person')).toHaveLength(2);
  });
  it('takes a last name for whoever bears it in full here, before another known by it alone', () => {
    expect(people('وصل وزير الدفاع الأميركي أشتون كارتر إلى بغداد. وقال كارتر إن القتال مستمر.')).toEqual(['أشتون كارتر']);
  });
  it('takes a nationality for a last name', () => {
    expect([...entitiesOf('قتل أبو خليل السوداني في غارة. وكان السوداني يقود حملة.').keys()]).toEqual(['أبو خليل السوداني']);
  });
  it.each([
    ['ends in front of a particle', 'قال محمد صقر إن المصنع مغلق.', 'محمد صقر'],
    ['is an adjective that many are called by', 'زار خالد الحربي القاهرة.', 'خالد الحربي'],
    ['stands behind بن', 'هاجم خالد بن صقر القاسمي إيران.', 'خالد بن صقر القاسمي'],
    ['would be two of something', 'استولى الرئيس حسين حبري على السلطة.', 'حسين حبري'],
  ])('takes a word for a last name that %s', (_, text, name) => {
    expect(people(text)).toContain(name);
  });
  it.each([
    ['سليمان عزت', 'قال الوزير سليمان عزت إيذانا بانطلاق المؤتمر.'],
    ['محمد عبد العزيز', 'التقى الوزير محمد عبد العزيز بصدمة كبيرة.'],
    ['برناردو سيلفا', 'غادر برناردو سيلفا يمينا.'],
  ])('ends a name at a noun of the news: %s', (name, text) => {
    expect(people(text)).toEqual([name]);
  });
  it.each(['لحسن الحظ انتهت الأزمة.', 'أطلقت الشرطة الغاز المسيل للدموع.'])('finds nobody in %s', (text) => {
    expect(people(text)).toEqual([]);
  });
  it.each([
    ['a body that another speaks for', 'قال متحدث باسم الشرطة إن رجلا قتل. وأضاف المتحدث باسم الحكومة أن التحقيق جار.', 2],
    ['the body he was named with', 'قال متحدث باسم الشرطة إن رجلا قتل. وأضاف المتحدث باسم الشرطة أن التحقيق جار.', 1],
    ['a foundation, which is no state', 'زار الرئيس فؤاد السنيورة القاهرة. وقال رئيس مؤسسة الحج إن الزيارة مهمة.', 2],
    ['a woman', 'زار الرئيس نديم خوري القاهرة. وقالت الرئيسة إن الزيارة مهمة.', 2],
    ['who held the office once', 'دعا الرئيس الأمريكي دونالد ترامب إلى الحوار. وقال الرئيس الأمريكي السابق إن الحوار صعب.', 2],
    ['the committee whose head he was called', 'قال رئيس اللجنة نديم خوري إن الأزمة انتهت. وأكد رئيس اللجنة الاتفاق.', 1],
  ])('reads an office with %s', (_, text, count) => {
    expect(people(text)).toHaveLength(count);
  });
  it.each([
    ['12 مسلحا من ميليشيا الحوثي', 'قتل 12 مسلحا من ميليشيا الحوثي.'],
    ['خمسة آخرون', 'وأصيب خمسة آخرون.'],
    ['20 مدنيا فلسطينيا', 'قتل ما لا يقل عن 20 مدنيا فلسطينيا.'],
    ['مدنيين', 'قتل مدنيين في الغارة.'],
  ])('calls people who are counted with their number: %s', (name, text) => {
    expect([...entitiesOf(text).keys()]).toContain(name);
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
  it('goes back to whoever holds the office alone, past another who heads something', () => {
    const all = entitiesOf('زار الرئيس نديم خوري القاهرة. وقال رئيس مؤسسة الحج إن الزيارة مهمة. وأكد الرئيس دعمه.');
    expect(all.get('نديم خوري')?.spans.length).toBe(3);
  });
  it('takes no place for one of another country', () => {
    expect(entitiesOf('انسحبت القوات من الضفة التشادية للبحيرة.').has('الضفة الغربية')).toBe(false);
    expect(entitiesOf('اقتحمت القوات الضفة الغربية.').has('الضفة الغربية')).toBe(true);
  });
});

it('gives known entities their key and country', () => {
  expect(entitiesOf('زار أردوغان باريس.').get('رجب طيب أردوغان')).toMatchObject({ country: 'TUR', type: 'person' });
});
