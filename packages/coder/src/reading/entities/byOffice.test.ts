import { describe, expect, it } from 'vitest';
import { entitiesOf, peopleOf } from '../../../test/stages.js';

describe('an office', () => {
  it('takes an office for its holder in the article', () => {
    const all = entitiesOf('قال وزير الدفاع الروسي سيرغي شويغو إن القوات ستبقى. وأضاف وزير الدفاع الروسي أن الانسحاب لم يبدأ.');
    expect([...all.values()].filter((e) => e.type === 'person')).toHaveLength(1);
  });
  it('keeps holders of the same office of two countries apart', () => {
    const all = entitiesOf('التقى وزير الخارجية الروسي سيرغي لافروف وزير الخارجية التركي مولود تشاووش أوغلو.');
    expect([...all.values()].filter((e) => e.type === 'person')).toHaveLength(2);
  });
  it('takes an office in front of whoever is known to hold it that day for his', () => {
    expect(peopleOf('انتقد الرئيس التركي إسرائيل. وقال رجب طيب أردوغان إن بلاده ستدعم غزة.')).toEqual(['رجب طيب أردوغان']);
    expect(peopleOf('انتقد الرئيس الأميركي إيران. وكان باراك أوباما قد وقع الاتفاق.')).toEqual(['الرئيس الأميركي', 'باراك أوباما']);
  });
  it('takes an office for the only one before who is known to hold it that day', () => {
    expect(peopleOf('وصل ماكرون إلى القاهرة. وقال مسؤول إن الرئيس سيدعم غزة.')).toEqual(['إيمانويل ماكرون', 'مسؤول']);
    expect(peopleOf('التقى ماكرون بوتين في القاهرة. ورفض الرئيس الخطة.')).toEqual(['إيمانويل ماكرون', 'فلاديمير بوتين', 'الرئيس']);
  });
  it('takes the first words of a title for who was named with all of it', () => {
    expect(peopleOf('قال الأمين العام للأمم المتحدة أنطونيو غوتيريش إن الأزمة انتهت. ودعا الأمين العام إلى الحوار.')).toEqual(['أنطونيو غوتيريش']);
  });
  it.each([
    ['a body that another speaks for', 'قال متحدث باسم الشرطة إن رجلا قتل. وأضاف المتحدث باسم الحكومة أن التحقيق جار.', 2],
    ['the body he was named with', 'قال متحدث باسم الشرطة إن رجلا قتل. وأضاف المتحدث باسم الشرطة أن التحقيق جار.', 1],
    ['a foundation, which is no state', 'زار الرئيس فؤاد السنيورة القاهرة. وقال رئيس مؤسسة الحج إن الزيارة مهمة.', 2],
    ['a woman', 'زار الرئيس نديم خوري القاهرة. وقالت الرئيسة إن الزيارة مهمة.', 2],
    ['who held the office once', 'دعا الرئيس الأمريكي دونالد ترامب إلى الحوار. وقال الرئيس الأمريكي السابق إن الحوار صعب.', 2],
    ['the committee whose head he was called', 'قال رئيس اللجنة نديم خوري إن الأزمة انتهت. وأكد رئيس اللجنة الاتفاق.', 1],
  ])('reads an office with %s', (_, text, count) => {
    expect(peopleOf(text)).toHaveLength(count);
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
    expect(peopleOf(text)).toEqual(names);
  });
  it.each([
    ['an honorific with a pronoun', 'استقبل صاحب السمو الملكي الأمير سالم بن خالد الوفد. وأكد سموه دعم السلام.', 3],
    ['of those who were honoured so', 'استقبل سمو الأمير سالم بن خالد الوزير نديم خوري. وأكد سموه دعم السلام.', 3],
    ['the first name with the title', 'استقبل الأمير سالم بن خالد الوفد. وأكد الأمير سالم دعم السلام.', 4],
  ])('goes back to somebody by %s', (_, text, spans) => {
    expect([...entitiesOf(text).values()].find(({ name }) => name === 'سالم بن خالد')?.spans).toHaveLength(spans);
  });
});
