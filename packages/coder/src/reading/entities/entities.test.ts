import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../test/stages.js';

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
  it('takes an army for that of the state that the text is about', () => {
    expect(entitiesOf('القاهرة - قتل الجيش 14 مسلحا في سيناء.').get('الجيش')?.country).toBe('EGY');
    expect(entitiesOf('قصفت إسرائيل مواقع في سوريا. وقال الجيش إن الطائرات دمرت مستودعا.').get('الجيش')?.country).toBeNull();
    expect(entitiesOf('زار الوزير بغداد. وشن التحالف غارات على الموصل.').get('التحالف')?.country ?? null).toBeNull();
  });
  it('makes no he of a state by an adjective', () => {
    expect(entitiesOf('رفض البرلمان القرار الإيراني. وقالت إيران إنها باقية.').get('إيران')?.gender).not.toBe('m');
  });
  it('calls a body as it is told in full further down', () => {
    const names = [...entitiesOf('روما - رفضت الحكومة الخطة. وقالت الحكومة الإيطالية إنها ستعلن خطة أخرى.').keys()];
    expect(names).toContain('الحكومة الإيطالية');
    expect(names).not.toContain('الحكومة');
  });
  it('takes an office in front of whoever is known to hold it that day for his', () => {
    expect(people('انتقد الرئيس التركي إسرائيل. وقال رجب طيب أردوغان إن بلاده ستدعم غزة.')).toEqual(['رجب طيب أردوغان']);
    expect(people('انتقد الرئيس الأميركي إيران. وكان باراك أوباما قد وقع الاتفاق.')).toEqual(['الرئيس الأميركي', 'باراك أوباما']);
  });
  it('takes an office for the only one before who is known to hold it that day', () => {
    expect(people('وصل ماكرون إلى القاهرة. وقال مسؤول إن الرئيس سيدعم غزة.')).toEqual(['إيمانويل ماكرون', 'مسؤول']);
    expect(people('التقى ماكرون بوتين في القاهرة. ورفض الرئيس الخطة.')).toEqual(['إيمانويل ماكرون', 'فلاديمير بوتين', 'الرئيس']);
  });
  it('takes the first words of a title for who was named with all of it', () => {
    expect(people('قال الأمين العام للأمم المتحدة أنطونيو غوتيريش إن الأزمة انتهت. ودعا الأمين العام إلى الحوار.')).toEqual(['أنطونيو غوتيريش']);
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
  it.each([
    ['named further down', 'رئيس سنغافورة يزور وزير الدفاع\nزار رئيس سنغافورة نديم خوري وزير الدفاع في القاعدة.', ['نديم خوري', 'وزير الدفاع']],
    ['named further down, with a comma', 'وزير الدفاع الليبي يزور تونس\nوصل وزير الدفاع الليبي، سالم الهوني، إلى تونس.', ['سالم الهوني']],
    ['two who are named', 'الرئيس يغادر.\nوكان الرئيس نديم خوري قد غادر والرئيس سالم الهوني قد غادر.', ['الرئيس', 'نديم خوري', 'سالم الهوني']],
    ['another country', 'وزير الدفاع الليبي يزور تونس\nاستقبل وزير الدفاع التونسي نديم خوري الوفد في تونس.', ['وزير الدفاع الليبي', 'نديم خوري']],
    [
      'who holds it no longer',
      'وزير الدفاع الليبي يزور تونس\nانتقد وزير الدفاع الليبي السابق نديم خوري الزيارة إلى تونس.',
      ['وزير الدفاع الليبي', 'نديم خوري'],
    ],
    ['its short form with the country', 'قال وزير الدفاع الليبي سالم الهوني إن الأزمة انتهت. وأضاف الوزير الليبي أن الاتفاق قريب.', ['سالم الهوني']],
    ['the name in front of it', 'قال سالم الهوني، رئيس البلدية، إن الأزمة انتهت. وأضاف رئيس البلدية أن الاتفاق قريب.', ['سالم الهوني']],
    ['the name in front of it without a comma', 'قال سالم الهوني رئيس لجنة الأمن إن الأزمة انتهت. وأضاف رئيس لجنة الأمن أن الاتفاق قريب.', ['سالم الهوني']],
    ['a name with a rank in front of it', 'قال اللواء سالم الهوني، رئيس البلدية، إن الأزمة انتهت. وأضاف رئيس البلدية أن الاتفاق قريب.', ['سالم الهوني']],
    ['whom somebody meets', 'استقبل سالم الهوني رئيس البلدية.', ['سالم الهوني', 'رئيس البلدية']],
    ['a name that begins with a particle', 'قال الأمين العام للأمم المتحدة بان كي مون إن الأزمة انتهت.', ['بان كي مون']],
    ['what he was called in front of the name', 'استقبل الأمير سالم بن خالد أمير منطقة عسير الوفد.', ['سالم بن خالد']],
    [
      'those known to be his, with another between',
      'استقبل محمد بن سلمان ولي ولي العهد النائب الثاني لرئيس مجلس الوزراء وزير الدفاع الوفد.',
      ['محمد بن سلمان'],
    ],
  ])('reads an office with %s', (_, text, names) => {
    expect(people(text)).toEqual(names);
  });
  it.each([
    ['an honorific with a pronoun', 'استقبل صاحب السمو الملكي الأمير سالم بن خالد الوفد. وأكد سموه دعم السلام.', 3],
    ['of those who were honoured so', 'استقبل سمو الأمير سالم بن خالد الوزير نديم خوري. وأكد سموه دعم السلام.', 3],
    ['the first name with the title', 'استقبل الأمير سالم بن خالد الوفد. وأكد الأمير سالم دعم السلام.', 4],
  ])('goes back to somebody by %s', (_, text, spans) => {
    expect([...entitiesOf(text).values()].find(({ name }) => name === 'سالم بن خالد')?.spans).toHaveLength(spans);
  });
  it.each([
    ['مصدر بالشرطة العراقية', 'قال مصدر بالشرطة العراقية إن الأزمة انتهت.'],
    ['مصدر مقرب من الحكومة', 'قال مصدر مقرب من الحكومة إن الأزمة انتهت.'],
    ['مجموعة من المستوطنين', 'هاجمت مجموعة من المستوطنين القرية.'],
    ['وفد من الحكومة اليمنية', 'زار وفد من الحكومة اليمنية مسقط.'],
    ['قوات موالية للحكومة', 'هاجمت قوات موالية للحكومة مواقع المسلحين.'],
    ['فصائل مدعومة من أنقرة', 'سيطرت فصائل مدعومة من أنقرة على البلدة.'],
    ['ثلاثة مشتبه بهم', 'أوقفت الشرطة ثلاثة مشتبه بهم.'],
    ['منظمات غير حكومية', 'اتهمت منظمات غير حكومية الحكومة بالتعذيب.'],
    ['عضو بارز في طالبان', 'أكد عضو بارز في طالبان أن الأزمة انتهت.'],
    ['مسؤول', 'قال مسؤول في بغداد إن الأزمة انتهت.'],
  ])('calls whoever is not named by the body he is in: %s', (name, text) => {
    expect([...entitiesOf(text).keys()]).toContain(name);
  });
  it('keeps the titles in front of a name and behind it', () => {
    const found = entitiesOf('قال الدكتور سالم الهوني، رئيس البلدية، إن الأزمة انتهت.').get('سالم الهوني');
    expect(found?.roles.map(({ title }) => title)).toEqual(['الدكتور', 'رئيس البلدية']);
  });
  it('calls a body by those who are of it', () => {
    expect(entitiesOf('قتل عنصران من الشرطة التركية.').get('عنصران من الشرطة التركية')?.type).toBe('government');
    expect(entitiesOf('قتل عنصران من الحركة.').get('عنصران من الحركة')?.type).toBe('armed_group');
  });
  it('leaves a quotation behind a name to the office', () => {
    const found = entitiesOf('قال سالم الهوني رئيس شركة "النور" إن الأزمة انتهت.').get('سالم الهوني');
    expect(found?.roles.map(({ title }) => title)).toEqual(['رئيس شركة "النور"']);
  });
  it('takes bare fighters for those of the body whose fighters were called so last', () => {
    const all = entitiesOf('هاجم مسلحو بوكو حرام القرية. وقتل المسلحون عشرة. ثم خطف مسلحون مجهولون تاجرا، وأطلق المسلحون النار.');
    expect(all.get('بوكو حرام')?.spans).toHaveLength(3);
    expect(all.get('مسلحون مجهولون')?.spans).toHaveLength(2);
  });
  it('takes no place for one of another country', () => {
    expect(entitiesOf('انسحبت القوات من الضفة التشادية للبحيرة.').has('الضفة الغربية')).toBe(false);
    expect(entitiesOf('اقتحمت القوات الضفة الغربية.').has('الضفة الغربية')).toBe(true);
  });
});

it('gives known entities their key and country', () => {
  expect(entitiesOf('زار أردوغان باريس.').get('رجب طيب أردوغان')).toMatchObject({ country: 'TUR', type: 'person' });
});
