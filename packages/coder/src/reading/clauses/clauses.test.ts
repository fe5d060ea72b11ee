import { describe, expect, it } from 'vitest';
import { clausesOf, headOf, named } from '../../../test/stages.js';

describe('subject', () => {
  it('stands behind the verb', () => {
    const text = 'أدانت روسيا الهجوم.';
    const clause = clausesOf(text)[0];
    expect([clause?.subjectBy, named(text, clause?.subject ?? null)]).toEqual(['after', 'روسيا']);
  });
  it('stands before the verb, behind إن', () => {
    const text = 'قال لافروف إن واشنطن تدعم المعارضة.';
    const clause = clausesOf(text)[1];
    expect([clause?.subjectBy, named(text, clause?.subject ?? null)]).toEqual(['before', 'واشنطن']);
  });
  it('is a row of phrases in front of a dual', () => {
    const text = 'أعلن غوتيريش أن الحكومة والحوثيين اتفقا على هدنة.';
    const clause = clausesOf(text)[1];
    expect([clause?.subjectBy, clause?.subject?.joined.length]).toEqual(['before', 1]);
  });
  it('is dropped where what follows a joined verb agrees with it only at a pinch', () => {
    const text = 'أعلنت الشرطة الحادث ونصحت السكان بالابتعاد.';
    const clause = clausesOf(text)[1];
    expect([clause?.subjectBy, named(text, clause?.object ?? null)]).toEqual(['dropped', 'السكان']);
  });
  it.each([
    ['what somebody proposes, where it is refused', 'ورفضت المقترحات الإيرانية.', 'none', 'المقترحات'],
    ['a thing in the accusative', 'وقع عقدا مع شركة.', 'none', 'عقدا'],
    ['one with its adjective', 'حقق نجاحا كبيرا.', 'none', 'نجاحا'],
    ['what stands behind an adverb', 'نفى الوزير تماما الاتهامات.', 'after', 'الاتهامات'],
    ['what stands behind all of them', 'هاجم المتظاهرون جميعهم المقر.', 'after', 'المقر'],
    ['what stands behind a name that keeps its nun', 'زارت كلينتون القاهرة.', 'after', 'القاهرة'],
    ['what stands behind a noun with the article that is no adjective', 'أدرج القانون الوقت في الحساب.', 'after', 'الوقت'],
    ['whom a joined verb is done to, with whom he belongs to', 'وصل الرئيس إلى المؤتمر واتهم خصومه بالخيانة.', 'dropped', 'خصومه'],
    ['a plural that has lost its nun in front of its owner', 'انتقد الوزير المنظمة واستدعى ممثليها.', 'dropped', 'ممثليها'],
    ['the members of a body in the accusative', 'وصف التحالف الغارة بالمشروعة واتهم الحوثيين بتجنيد الأطفال.', 'dropped', 'الحوثيين'],
    ['what stands behind one of them with its owner', 'ألقى أحدهم قنبلة على المقر.', 'after', 'قنبلة'],
  ])('is not %s', (_, text, by, object) => {
    const clause = clausesOf(text).at(-1);
    expect([clause?.subjectBy, headOf(text, clause?.object ?? null)]).toEqual([by, object]);
  });
  it('is who belongs to somebody else than the verb could mean', () => {
    const text = 'اعتقلت الشرطة الصحفي خالد علي، وطالبت أسرته بالإفراج عنه.';
    expect(named(text, clausesOf(text)[1]?.subject ?? null)).toBe('أسرته');
  });
  it('is one of a family who is told by name', () => {
    const text = 'وهدد نجله خالد سعيد إسرائيل.';
    expect(named(text, clausesOf(text)[0]?.subject ?? null)).toContain('خالد');
  });
  it('is nobody who is spoken of in what is quoted', () => {
    const text = 'التقى ليبرمان الصحفيين وقال على حسابه "أبو مازن هدد إسرائيل".';
    expect(named(text, clausesOf(text)[1]?.subject ?? null)).toBe('ليبرمان');
  });
  it('is a name that no list holds, whatever the gender of the verb', () => {
    const text = 'ستحصل أوبر على استثمار.';
    expect(headOf(text, clausesOf(text)[0]?.subject ?? null)).toBe('أوبر');
  });
  it('is who is quoted, not who quotes', () => {
    const text = 'نقلت الوكالة عن الجيش أنه سيفرج عن المعتقلين.';
    const clause = clausesOf(text)[1];
    expect(named(text, clause?.subject ?? null)).toBe('الجيش');
  });
  it('is whom a relative pronoun goes back to', () => {
    const clause = clausesOf('غادر الوزير الذي اتهم إيران.')[1];
    expect(clause?.subjectBy).toBe('relative');
  });
  it('is the part of a phrase that the relative pronoun agrees with', () => {
    const text = 'انضم إلى حركة الداعية الذي تتهمه أنقرة بالتآمر.';
    const clause = clausesOf(text)[1];
    expect([named(text, clause?.subject ?? null), named(text, clause?.object ?? null)]).toEqual(['أنقرة', 'الداعية']);
  });
  it('goes on in a clause that takes up a visit or a speech', () => {
    const text = 'وصل وفد سويسري إلى بيروت في زيارة خاطفة يلتقي خلالها الرئيس اللبناني.';
    const clause = clausesOf(text)[1];
    expect([named(text, clause?.subject ?? null), named(text, clause?.object ?? null)]).toEqual(['وفد سويسري', 'الرئيس اللبناني']);
  });
  it('stands in a relative clause that has an object and a pronoun for what it describes', () => {
    const text = 'غادرت الجماعات التي قصفت إسرائيل مواقعها.';
    const clause = clausesOf(text)[1];
    expect([named(text, clause?.subject ?? null), clause?.object?.phrase !== null]).toEqual(['إسرائيل', true]);
  });
  it.each([
    ['a relative clause', 'وقال إن الرئيس التونسي، الذي زار القاهرة، هاجم إسرائيل.', 'هاجم', 'الرئيس التونسي'],
    ['what somebody is', 'وأضاف أن الوزير الكويتي، وهو قائد سابق، هدد العراق.', 'هدد', 'الوزير الكويتي'],
    ['a relative clause with a subject of its own', 'أكد مسؤول أن الأكراد، الذين يدعمهم التحالف، يقاتلون تنظيم داعش.', 'يقاتلون', 'الأكراد'],
  ])('goes on behind %s that is inserted', (_, text, verb, subject) => {
    const clause = clausesOf(text).find((c) => c.verb === verb);
    expect([clause?.subjectBy, named(text, clause?.subject ?? null)]).toEqual(['before', subject]);
  });
  it.each([
    ['somebody indefinite', 'اعتقلت السلطات المصرية ناشطا انتقد الرئيس.', 'ناشطا'],
    ['what completes it', 'اعتقلت السلطات خلية تابعة لتنظيم القاعدة هاجمت الجيش.', 'خلية تابعة'],
    ['whom something befalls', 'تونس: توقيف عصابة لتهريب البشر خطفت مهاجرين.', 'عصابة'],
  ])('is %s right before a verb that describes it', (_, text, subject) => {
    const clause = clausesOf(text).at(-1);
    expect([clause?.subjectBy, named(text, clause?.subject ?? null)]).toEqual(['relative', subject]);
  });
  it.each([
    ['a pronoun behind a preposition takes up what is described', 'وصل إلى المناطق التي سيطرت عليها «داعش».', 'after', 'داعش'],
    ['a verb of what parties do stands behind a thing of theirs', 'قصف الجيش معاقل الفصائل التي تقاتل الأسد.', 'relative', 'الفصائل'],
    ['an adjective stands between', 'واجهت القوات الجماعات الإسلامية المسلحة التي هاجمت بنغازي.', 'relative', 'الجماعات الإسلامية المسلحة'],
    ['people are named and described', 'واجهت السعودية الحوثيين الشيعة الذين هاجموا العاصمة.', 'relative', 'الحوثيين'],
  ])('is found in a relative clause where %s', (_, text, by, subject) => {
    const clause = clausesOf(text).at(-1);
    expect([clause?.subjectBy, named(text, clause?.subject ?? null)]).toEqual([by, subject]);
  });
  it.each([
    ['أما الأمم المتحدة، فدعت كل الدول إلى الهدوء.', 'الأمم المتحدة'],
    ['أما وزير الخارجية فقد زار بغداد.', 'وزير الخارجية'],
    ['أما روسيا، وهي حليفة دمشق، فرفضت القرار.', 'روسيا'],
  ])('is what أما puts first: %s', (text, subject) => {
    expect(named(text, clausesOf(text)[0]?.subject ?? null)).toBe(subject);
  });
  it('is a row of people that a verb describes', () => {
    expect(clausesOf('انضم إلى الاحتجاج محامون وأطباء طالبوا بإسقاط النظام.')[1]?.subject?.joined).toHaveLength(1);
  });
  it('is both whom a dual goes on with', () => {
    const text = 'التقى لافروف أردوغان، وبحثا الأزمة.';
    const clause = clausesOf(text)[1];
    expect([named(text, clause?.subject ?? null), clause?.subject?.joined.length]).toEqual(['لافروف', 1]);
  });
  it('is a row whose و a quotation mark keeps apart', () => {
    const text = '«جيش الإسلام» و«النصرة» يهاجمان قوات النظام.';
    expect(clausesOf(text)[0]?.subject?.joined).toHaveLength(1);
  });
});

describe('auxiliaries', () => {
  it('join the verb behind them', () => {
    const text = 'دخلت القوات الجامعة وباتت الآن "تفرض سيطرة كاملة" على المجمع.';
    expect(named(text, clausesOf(text).at(-1)?.subject ?? null)).toBe('القوات');
  });
  it('only say when: the verb behind them has the subject', () => {
    const text = 'انتقدت الحكومة التي كانت قد تعهدت بالتقشف، وفرضت زيادات ضريبية على السكان.';
    expect(clausesOf(text).map((c) => named(text, c.subject))).toEqual(['الحكومة', 'الحكومة', 'الحكومة']);
  });
});

describe('a dropped subject', () => {
  it('goes on behind a comma, with what stands behind the pronoun as object', () => {
    const text = 'شارك لافروف في مقابلة تلفزيونية، انتقد فيها إسرائيل.';
    const clause = clausesOf(text)[1];
    expect([named(text, clause?.subject ?? null), named(text, clause?.object ?? null)]).toEqual(['لافروف', 'إسرائيل']);
  });
  it('is not somebody of whom more is told behind a comma', () => {
    const text = 'زار لافروف سجنا وطالب بالإفراج عن بوتين، أهم شخص في البلاد.';
    expect(named(text, clausesOf(text)[1]?.subject ?? null)).toBe('لافروف');
  });
  it('of a dual is two', () => {
    const text = 'التقى لافروف وبوتين بعدما ظهرت حقائق جديدة، وتعهدا بالتعاون.';
    expect(named(text, clausesOf(text).at(-1)?.subject ?? null)).toBe('لافروف');
  });
});

describe('who is among them', () => {
  it('is neither the subject nor the object', () => {
    const text = 'أعلنت الشرطة أن ثلاثين شخصا بينهم خمسة أجانب اعتقلوا. ';
    expect(clausesOf(text).at(-1)?.subject?.phrase?.quantity).toBe(30);
    expect(clausesOf('قتل 39 شخصا بينهم مدنيون في العاصمة.')[0]?.object).toBeNull();
  });
  it('is no object behind في مقدمتها', () => {
    expect(clausesOf('طالب المحتجون بتوفير الخدمات في مقدمتها الكهرباء.')[0]?.object).toBeNull();
  });
  it('is one of them where it has a name', () => {
    expect(clausesOf('طردت حكومات غربية بينها فرنسا دبلوماسيين روسا.')[0]?.subject?.joined.length).toBe(1);
  });
});

describe('agreement', () => {
  it('tells a present from a past', () => {
    const text = 'من المرجح أن توافق الحكومة على القانون.';
    expect(clausesOf(text).at(-1)?.features.gender).toBe('f');
  });
  it('leaves a dual in the accusative to be the object', () => {
    const text = 'قصفت تركيا المدينة ثم استدعت سفيريها من برلين.';
    const clause = clausesOf(text).at(-1);
    expect([named(text, clause?.subject ?? null), clause?.object !== null]).toEqual(['تركيا', true]);
  });
});

describe('complements', () => {
  it('behind a demonstrative keep their preposition', () => {
    const clause = clausesOf('انسحبت كندا من هذا الاتفاق.')[0];
    expect([clause?.object, clause?.prepositional.map((c) => c.prep)]).toEqual([null, ['من']]);
  });
  it('behind a person and a comma are the object where they are somebody else', () => {
    const text = 'طالب الرئيس التركي رجب طيب أردوغان، إسرائيل بوقف القصف.';
    expect(named(text, clausesOf(text)[0]?.object ?? null)).toBe('إسرائيل');
  });
  it('are joined to somebody, not to what his office is for', () => {
    const clause = clausesOf('طالب رئيس اللجنة لتنظيم الإعلام ونقيب الصحفيين بالإفراج عنه.')[0];
    expect(clause?.subject?.joined.length).toBe(1);
  });
  it('are no adjectives that a name left over, nor what a place is', () => {
    expect(clausesOf('تقاتل القوات في الغوطة الشرقية الخاضعة للمعارضة.')[0]?.object).toBeNull();
    expect(clausesOf('قتل جندي في هجوم بمدينة العريش عاصمة محافظة شمال سيناء.')[0]?.object).toBeNull();
  });
  it.each([
    ['an adjective without the article', 'طالب خبراء عقاريون وزارة الإسكان بالتحرك.', 'وزارة الإسكان'],
    ['how something is done', 'أوقفت السلطات احترازيا رجل الأعمال.', 'رجل الأعمال'],
    ['what a people is called, behind its nationality', 'دعم الشعب الجزائري الشقيق مصر.', 'مصر'],
    ['what a group is called, behind its name', 'قصفت ميليشيات الحوثي الانقلابية مدينة تعز.', 'مدينة تعز'],
    ['what somebody is called, behind a name in quotation marks', 'قتل مسلحون من جماعة "بوكو حرام" المتطرفة عشرات الأشخاص.', 'الأشخاص'],
  ])('are not %s', (_, text, object) => {
    expect(named(text, clausesOf(text)[0]?.object ?? null)).toBe(object);
  });
  it('are no part of how strongly something is said', () => {
    const clause = clausesOf('أدانت وزارة الخارجية بشدة اقتحام المسجد.')[0];
    expect([clause?.object?.phrase != null, clause?.prepositional.map((c) => c.prep)]).toEqual([true, ['ب']]);
  });
  it('are an object and prepositional phrases in their order', () => {
    const text = 'فرضت واشنطن عقوبات على إيران في مايو.';
    const clause = clausesOf(text)[0];
    expect(clause?.object?.phrase).not.toBeNull();
    expect(clause?.prepositional.map((c) => [c.prep, named(text, c)])[0]).toEqual(['علي', 'إيران']);
  });
  it('hold what is joined to them', () => {
    const clause = clausesOf('اتهمت واشنطن روسيا وإيران بدعم النظام.')[0];
    expect(clause?.object?.joined).toHaveLength(1);
  });
  it.each([
    ['انتقد السيناتور جون ماكين، وهو جمهوري، قرار الرئيس.', 'انتقد'],
    ['اتهم المالكي، الذي يرأس الحكومة، السعودية بدعم الإرهاب.', 'اتهم'],
  ])('go on behind an inserted description: %s', (text, verb) => {
    expect(clausesOf(text).find((c) => c.verb === verb)?.object?.phrase).not.toBeNull();
  });
  it('are no verb in غير أن', () => {
    expect(clausesOf('أعلن الجيش انسحابه، غير أن المعارضة نفت ذلك.').map((c) => c.verb)).not.toContain('غير');
  });
  it('are pronouns attached to the verb', () => {
    expect(clausesOf('اعتقلته الشرطة أمس.')[0]?.objectPronoun).toBe('ه');
  });
});

it('tells a content clause', () => {
  const clause = clausesOf('أعلن الرئيس أن الحكومة استقالت.')[0];
  expect(clause?.content).toBeGreaterThan(0);
});

it('reads a passive behind تم and by its letters', () => {
  expect(clausesOf('يُعتقل الصحفيون كل يوم.')[0]?.verb).toBe('يعتقل');
});
