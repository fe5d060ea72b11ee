import { describe, expect, it } from 'vitest';
import { wordIn } from '../../../test/stages.js';

describe('clitics', () => {
  it.each([
    ['قال للصحفيين إنه باق.', 'للصحفيين', { prep: 'ل', article: true, conj: '' }],
    ['وصل الوزير وبالقاهرة التقى نظيره.', 'وبالقاهره', { conj: 'و', prep: 'ب' }],
    ['زار البلد فسيلتقي رئيسه.', 'فسيلتقي', { conj: 'ف', future: true }],
    ['زار بلاده أمس.', 'بلاده', { pronoun: 'ه' }],
    ['التقى وزير خارجيتها أمس.', 'خارجيتها', { pronoun: 'ها' }],
    ['زار روسيا والتقى رئيسها أمس.', 'رييسها', { stem: 'رييس', pronoun: 'ها' }],
    ['توجه الرئيس إلى القاهرة.', 'توجه', { pos: 'verb', pronoun: '' }],
  ] as const)('of %s: %s', (text, word, reading) => {
    expect(wordIn(text, word).reading).toMatchObject(reading);
  });

  it('are not taken off a word that the lexicon holds with its first letter', () => {
    expect(wordIn('وزير الخارجية في موسكو.', 'وزير').reading.conj).toBe('');
    expect(wordIn('بيان الوزارة صدر أمس.', 'بيان').reading.prep).toBe('');
    expect(wordIn('كتلة برلمانية رفضت القانون.', 'كتله').reading.prep).toBe('');
  });
});

describe('lemma', () => {
  it.each([
    ['سيلتقي الرئيسان غدا.', 'سيلتقي', 'التقى'],
    ['لم يزر الوزير موسكو.', 'يزر', 'زار'],
    ['وقد اعتقلتهم الشرطة.', 'اعتقلتهم', 'اعتقل'],
    ['نفت الوزارة ذلك.', 'نفت', 'نفى'],
    ['تمكنت الشرطة من قتله.', 'قتله', 'قتل'],
  ])('%s: %s is %s', (text, word, lemma) => {
    expect(wordIn(text, word).reading.entries.map((e) => e.lexeme.lemma)).toContain(lemma);
  });
});

describe('part of speech', () => {
  it('is a verb behind لم and لن, whatever else the letters could be', () => {
    expect(wordIn('لم يعد الوفد.', 'يعد').pos).toBe('verb');
    expect(wordIn('لن تفرض واشنطن عقوبات.', 'تفرض').pos).toBe('verb');
  });
  it.each([
    ['هنأ الرئيس الصربي نظيره بفوزه.', 'هنا', 'verb'],
    ['من جهته، هنأ بوتين نظيره بفوزه.', 'هنا', 'verb'],
    ['ودان مجلس الأمن العنف.', 'ودان', 'verb'],
    ['ودانت واشنطن العنف.', 'ودانت', 'verb'],
    ['تظاهر عدد من طلبة الجامعة.', 'طلبه', 'noun'],
    ['هنا مدينة حلب التي دمرتها الحرب.', 'هنا', 'particle'],
    ['أمر القضاء المصري بسجن الناشطة.', 'امر', 'verb'],
    ['قال العقيد علي، آمر كتيبة المشاة، إن القتال توقف.', 'امر', 'noun'],
    ['فجر انتحاري نفسه في السوق.', 'فجر', 'verb'],
    ['فجر الجمعة قصف الجيش القرية.', 'فجر', 'noun'],
  ])('at the start is a verb before who does it, not before what can do nothing: %s', (text, word, pos) => {
    expect(wordIn(text, word).pos).toBe(pos);
  });
  it.each([
    ['وكانت السلطات الفرنسية فتحت تحقيقا.', 'فتحت', 'verb'],
    ['يعيشون في ظل حكم الجماعة.', 'حكم', 'noun'],
    ['لقد فندنا الاتهامات.', 'فندنا', 'verb'],
    ['وافقت تركيا على إرسال قوات.', 'علي', 'particle'],
    ['وعلى صعيد آخر، قصف الجيش المدينة.', 'وعلي', 'particle'],
    ['تقف البلاد الآن على مفترق طرق.', 'علي', 'particle'],
    ['لن تؤدي المحادثات إلى أي اتفاق.', 'اي', 'particle'],
    ['زار العديد من الوزراء القاهرة.', 'العديد', 'particle'],
    ['قال جوزيف وأبوه إنهما بخير.', 'وابوه', 'noun'],
    ['قال لي الرئيس إنه مسافر.', 'لي', 'particle'],
    ['رفض كليا الاقتراح.', 'رفض', 'verb'],
    ['ورفض سياسيون القرار.', 'ورفض', 'verb'],
    ['حضر الملك وصاحب السمو الملكي الأمير محمد.', 'وصاحب', 'noun'],
    ['قتل مدنيون حسبما ذكر المرصد.', 'ذكر', 'verb'],
    ['لكن مسؤولا حكوميا كشف أن القصف توقف.', 'كشف', 'verb'],
    ['ورفض ماكرون كشف تفاصيل الاتصال.', 'كشف', 'noun'],
    ['نشر البيان عبر قناة فضائية.', 'عبر', 'particle'],
  ])('is told by what stands around: %s', (text, word, pos) => {
    expect(wordIn(text, word).pos).toBe(pos);
  });
  it('of a verb in the past with نا is rather we than us', () => {
    expect(wordIn('طالبنا إيران بالتعاون.', 'طالبنا').reading.pronoun).toBe('');
    expect(wordIn('أبلغنا المسؤولون بالقرار.', 'ابلغنا').reading.pronoun).toBe('نا');
  });
  it('of a first name that begins like the article is that name', () => {
    expect(wordIn('اغتيل ألكسندر بتروف أمس.', 'الكسندر').reading.article).toBe(false);
  });
  it.each([
    ['فقد قتل الجيش عشرين مسلحا.', 'قتل', 'verb'],
    ['وبحسب الصحيفة فقد حمل الملك طهران المسؤولية.', 'فقد', 'particle'],
    ['فقد الجيش السيطرة على البلدة.', 'فقد', 'verb'],
    ['عثر عليهم بعدما فقد أثرهم.', 'فقد', 'verb'],
    ['أطلق النار عندما فتح مسلح الباب.', 'فتح', 'verb'],
    ['عندما كان الوزير في موسكو.', 'كان', 'particle'],
    ['كما طلب منهم تسليم السلاح.', 'طلب', 'verb'],
    ['حيث تجمع آلاف المتظاهرين.', 'تجمع', 'verb'],
    ['من حيث تكلفة النقل.', 'تكلفه', 'noun'],
    ['انسحبوا قبل أن تدخل القوات البلدة.', 'تدخل', 'verb'],
    ['يجب أن توقف إيران التخصيب.', 'توقف', 'verb'],
    ['وأشار إلى أن وزير الدفاع وصل.', 'وزير', 'noun'],
    ['لكنه توقف بعد الهجوم.', 'توقف', 'verb'],
    ['وطلب منها الصندوق رفع الضرائب.', 'وطلب', 'verb'],
    ['أعلن الجيش أن جنديا أمريكيا قتل وأصيب آخرون.', 'قتل', 'verb'],
    ['وأمس قتل سائقان في هجوم.', 'قتل', 'verb'],
    ['وفي 29 أغسطس (آب) 2003 قتل نحو 80 شخصا.', 'قتل', 'verb'],
    ['قال إنه أمر صعب.', 'صعب', 'noun'],
    ['وقالت إن مسلحا آخر فر.', 'اخر', 'noun'],
    ['هدأت الجبهة لكنها تواصل القصف.', 'تواصل', 'verb'],
  ] as const)('is what the words in front call for: %s', (text, word, pos) => {
    expect(wordIn(text, word).pos).toBe(pos);
  });
  it.each([
    ['يجب على النواب أن يطالبوا الحكومة بالرحيل.', 'يطالبوا', 'طالب'],
    ['على الطلاب أن يقرروا ويغادروا.', 'ويغادروا', 'غادر'],
    ['يمكن للوزيرين أن يفتحا تحقيقا.', 'يفتحا', 'فتح'],
    ['لن يعتذروا عن ذلك.', 'يعتذروا', 'اعتذر'],
  ])('is a verb in the subjunctive: %s', (text, word, lemma) => {
    expect(wordIn(text, word).pos).toBe('verb');
    expect(wordIn(text, word).reading.entries.map((e) => e.lexeme.lemma)).toContain(lemma);
  });
  it.each([
    ['وبيّن الوزير أن القتال توقف.', 'وبين', 'verb'],
    ['وبين وزير الدفاع أن القتال توقف.', 'وبين', 'verb'],
    ['وبين موسكو وبين واشنطن خلاف قديم.', 'وبين', 'particle'],
    ['وبين الجيش والمسلحين هدنة أعلن أن أنقرة رعتها.', 'وبين', 'particle'],
    ['اتفاق بين موسكو وأنقرة.', 'بين', 'particle'],
    ['دون أن يتوقف القتال.', 'دون', 'particle'],
  ])('is a verb by what it tells, else a preposition: %s', (text, word, pos) => {
    expect(wordIn(text, word).pos).toBe(pos);
  });
  it.each([
    ['شن الجيش هجوما على المدينة.', 'شن', 'verb'],
    ['وقصف الطيران السوري مواقع المسلحين.', 'وقصف', 'verb'],
    ['كما طرد الرئيس الفرنسي السفير.', 'طرد', 'verb'],
    ['رد الجيش على القصف.', 'رد', 'verb'],
    ['قصف الجيش السوري أوقع قتلى.', 'قصف', 'noun'],
    ['طرد السفير من القاهرة.', 'طرد', 'noun'],
    ['وقف إطلاق النار في حلب.', 'وقف', 'noun'],
    ['وأدى القصف إلى مقتل شخص.', 'وادي', 'verb'],
    ['وادي الحجير في الجنوب.', 'وادي', 'noun'],
  ] as const)('that opens a clause is a verb in front of a subject and what only a verb can have: %s', (text, word, pos) => {
    expect(wordIn(text, word).pos).toBe(pos);
  });
  it.each([
    ['وأضاف أن الجيش قصف المدينة.', 'قصف', 'verb'],
    ['وكان الجيش قد قصف المدينة.', 'قصف', 'verb'],
    ['عاد الرئيس الذي رفض الاتفاق.', 'رفض', 'verb'],
    ['الرئيس الفرنسي رفض الاتفاق.', 'رفض', 'verb'],
    ['رفض الجيش قصف المدينة.', 'قصف', 'noun'],
    ['تحدث عن الجيش وقصف المدينة.', 'وقصف', 'noun'],
    ['وزير الخارجية سعود الفيصل في باريس.', 'سعود', 'noun'],
    ['الخبر هنا.', 'هنا', 'particle'],
  ] as const)('is a verb behind قد, الذي or a subject that is alone in its clause: %s', (text, word, pos) => {
    expect(wordIn(text, word).pos).toBe(pos);
  });
  it.each([
    ['قتل جنديان في هجوم شنه مسلحون.', 'شنه', 'verb'],
    ['بيان أصدره المجلس أمس.', 'اصدره', 'verb'],
    ['حكومات بينها فرنسا رفضت الاتفاق.', 'بينها', 'particle'],
  ] as const)('with its object attached describes an indefinite noun: %s', (text, word, pos) => {
    expect(wordIn(text, word).pos).toBe(pos);
  });
  it.each([
    ['أصدر المجلس قرارا يدين الهجوم.', 'يدين', 'verb'],
    ['قال إن بلاده تواصل الحوار.', 'تواصل', 'verb'],
    ['من أجل نفي التهمة.', 'نفي', 'noun'],
    ['حتى وهو يزور روسيا.', 'وهو', 'particle'],
    ['قتل عنصر تابع ل"داعش".', 'ل', 'particle'],
  ] as const)('goes by the word in front: %s', (text, word, pos) => {
    expect(wordIn(text, word).pos).toBe(pos);
  });
  it.each([
    ['أمر وزير الدفاع الكندي بسحب الجنود.', 'امر', 'verb'],
    ['الحاكم العسكري أمر بإخلاء الحي.', 'امر', 'verb'],
    ['عزى الملك أسر الضحايا، وأمر بفتح تحقيق.', 'وامر', 'verb'],
    ['قالت النيابة إنه أمر بقتل السجناء.', 'امر', 'verb'],
    ['صدر أمر باعتقال النائب.', 'امر', 'noun'],
    ['هذا أمر طبيعي.', 'امر', 'noun'],
    ['الحوار أمر ضروري.', 'امر', 'noun'],
  ] as const)('is a verb in front of the act that is ordered: %s', (text, word, pos) => {
    expect(wordIn(text, word).pos).toBe(pos);
  });
  it.each([
    ['ندد الحزب بالقانون في حين رفض النقابيون الإضراب.', 'رفض', 'verb'],
    ['بقي الجنود إلى حين رفع الحصار.', 'رفع', 'noun'],
    ['وفي ختام الزيارة نقل الوزير تحيات الملك.', 'نقل', 'verb'],
    ['وفي ظل هذا التوتر أمر الرئيس التركي بإنشاء قوة جديدة.', 'امر', 'verb'],
  ] as const)('is a verb behind حين, or when what opens the clause says when: %s', (text, word, pos) => {
    expect(wordIn(text, word).pos).toBe(pos);
  });
  it.each([
    ['أسف الوزراء للقرار ودعوا مالي إلى التهدئة.', 'ودعوا', 'دعا'],
    ['كان الرئيسان التقيا في عمان.', 'التقيا', 'التقى'],
    ['قال النائب أحمد التقى خلال زيارته وفدا.', 'التقي', 'التقى'],
  ])('is the verb that is meant: %s', (text, word, lemma) => {
    expect(wordIn(text, word).reading.entries.map((e) => e.lexeme.lemma)).toContain(lemma);
    expect(wordIn(text, word).pos).toBe('verb');
  });
  it('is a participle of دعا, and no motive', () => {
    const { entries } = wordIn('تحدث الأمين العام، داعيا الأطراف إلى الهدنة.', 'داعيا').reading;
    expect(entries.some((e) => e.lexeme.derivation === 'active participle' && e.verb?.lemma === 'دعا')).toBe(true);
  });
  it('is a noun behind a preposition', () => {
    expect(wordIn('أعلن الجيش عن قتل عشرة مسلحين.', 'قتل').pos).toBe('noun');
  });
  it('tells numbers, Latin words and marks apart', () => {
    expect(wordIn('قتل 15 جنديا.', '15').pos).toBe('number');
    expect(wordIn('قالت شركة Total الفرنسية.', 'total').pos).toBe('latin');
    expect(wordIn('قال: نعم.', ':').pos).toBe('punctuation');
  });
});

it('reads the same without hamzas, dots and with diacritics', () => {
  const lemmas = (text: string, word: string): string[] => wordIn(text, word).reading.entries.map((e) => e.lexeme.lemma);
  expect(lemmas('ادان الامين العام الهجوم.', 'ادان')).toEqual(lemmas('أدانَ الأمينُ العامُّ الهجومَ.', 'ادان'));
});
