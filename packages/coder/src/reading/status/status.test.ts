import { describe, expect, it } from 'vitest';
import { propose } from '../../../test/stages.js';
import { createReader, type PloverType } from '../../index.js';

const reader = createReader();

/** Status of the last event of a type that the rules propose in a text, whatever the scorer thinks of it. */
function statusOf(text: string, type: PloverType): string | undefined {
  return propose(text)
    .candidates.flat()
    .filter(({ proposal }) => proposal.sense.type === type && proposal.rank === 0)
    .at(-1)?.status.status;
}

const CASES: readonly (readonly [string, string, PloverType, string])[] = [
  ['plain past', 'زار الرئيس الروسي فلاديمير بوتين تركيا.', 'CONSULT', 'actual'],
  ['a country spelt like who insists', 'أجرت مصر محادثات مع فرنسا.', 'CONSULT', 'actual'],
  ['س', 'سيزور الرئيس الروسي فلاديمير بوتين تركيا.', 'CONSULT', 'planned'],
  ['سوف', 'سوف يزور الرئيس الروسي فلاديمير بوتين تركيا.', 'CONSULT', 'planned'],
  ['من المقرر أن', 'من المقرر أن يزور الرئيس الروسي فلاديمير بوتين تركيا.', 'CONSULT', 'planned'],
  ['what a meeting is still to come after', 'دافع الرئيس التركي رجب طيب أردوغان عن اللاعب قبيل زيارته إلى ألمانيا.', 'CONSULT', 'planned'],
  ['بعدم', 'التزم الجيش اليمني بعدم استهداف المدنيين.', 'ASSAULT', 'negated'],
  ['an intention', 'يعتزم الرئيس الروسي فلاديمير بوتين زيارة تركيا.', 'CONSULT', 'planned'],
  ['a purpose', 'أرسلت روسيا قوات إلى سوريا لقصف مدينة حلب.', 'ASSAULT', 'planned'],
  ['a noun that begins with ل after ل', 'أرسلت روسيا مبعوثها إلى تركيا تمهيدا للقاء الرئيس التركي رجب طيب أردوغان.', 'CONSULT', 'planned'],
  ['an adjective behind the noun', 'ناقش البرلمان التركي زيارة الرئيس الروسي فلاديمير بوتين المرتقبة إلى تركيا.', 'CONSULT', 'planned'],
  ['a rumour', 'انتشرت شائعات حول زيارة الرئيس الروسي فلاديمير بوتين إلى تركيا.', 'CONSULT', 'possible'],
  ['a refusal', 'رفض الرئيس التركي رجب طيب أردوغان زيارة روسيا.', 'CONSULT', 'negated'],
  ['what is refused by not granting it', 'لن يقبل الرئيس الفلسطيني محمود عباس بالوساطة الأميركية.', 'REJECT', 'actual'],
  ['a refusal under a condition', 'إذا لم يقبل الحوثيون بالهدنة فسيستأنف الجيش هجومه.', 'REJECT', 'conditional'],
  ['لم', 'لم يزر الرئيس الروسي فلاديمير بوتين تركيا.', 'CONSULT', 'negated'],
  ['لن', 'لن يزور الرئيس الروسي فلاديمير بوتين تركيا.', 'CONSULT', 'negated'],
  ['قد with the present', 'قد يزور الرئيس الروسي فلاديمير بوتين تركيا.', 'CONSULT', 'possible'],
  ['قد with the past', 'وكان الرئيس الروسي فلاديمير بوتين قد زار تركيا.', 'CONSULT', 'actual'],
  ['من المتوقع أن', 'من المتوقع أن يزور الرئيس الروسي فلاديمير بوتين تركيا.', 'CONSULT', 'possible'],
  ['a condition', 'ستقصف إسرائيل إيران إذا هاجمت القوات الإيرانية حيفا.', 'ASSAULT', 'conditional'],
  ['لا يزال is no negation', 'لا يزال الجيش السوري يقصف مدينة حلب.', 'ASSAULT', 'actual'],
  ['تمكن is no possibility', 'تمكن الجيش السوري من قتل عشرة مسلحين في مدينة حلب.', 'ASSAULT', 'actual'],
  ['قد with a form that can be either', 'وكان الرئيس الروسي فلاديمير بوتين قد استقبل الرئيس التركي رجب طيب أردوغان.', 'CONSULT', 'actual'],
  ['what is denied', 'نفى الرئيس السوري بشار الأسد قتل المدنيين في مدينة حلب.', 'ASSAULT', 'negated'],
  ['a joined أن', 'من المقرر أن يصل بوتين إلى أنقرة وأن يلتقي الرئيس التركي رجب طيب أردوغان.', 'CONSULT', 'planned'],
  ['what one is warned of', 'حذرت روسيا تركيا من قصف مدينة عفرين.', 'ASSAULT', 'possible'],
  ['a reason is no purpose', 'اعتقلت الشرطة التركية صحافيا لاتهامه الرئيس التركي رجب طيب أردوغان.', 'ACCUSE', 'actual'],
  ['a question', 'هل زار الرئيس الروسي فلاديمير بوتين تركيا؟', 'CONSULT', 'possible'],
  ['a visit that is announced', 'يبدأ الرئيس الروسي غدا جولة يلتقي خلالها الرئيس التركي رجب طيب أردوغان.', 'CONSULT', 'planned'],
  ['news that is untrue', 'أكدت الوزارة عدم صحة الأنباء عن قصف مدينة حلب.', 'ASSAULT', 'negated'],
  ['news that is said to be untrue behind it', 'الأنباء عن قصف مدينة حلب لا أساس لها من الصحة.', 'ASSAULT', 'negated'],
  ['what is pointed to', 'وفي وقت سابق أشارت مصادر عسكرية إلى مقتل ثمانية جنود أتراك.', 'ASSAULT', 'actual'],
  ['blows that are dealt', 'نجح الجيش الليبي في توجيه ضربات لتنظيم داعش.', 'ASSAULT', 'actual'],
  ['what a judge orders', 'أمر القاضي بحبس الوزير السابق.', 'COERCE', 'actual'],
  ['what is being tried', 'تحاول القوات الكردية منذ أيام اقتحام مقر الحكومة الليبية.', 'ASSAULT', 'actual'],
  ['talks that are tried for', 'تحاول الأمم المتحدة عقد محادثات مع الحوثيين.', 'CONSULT', 'planned'],
  ['what a student is charged with', 'أدان القضاء طالب لجوء عراقي باعتداء على الشرطة البريطانية.', 'ASSAULT', 'actual'],
  ['what is told and said to be untrue', 'قال المجلس إن ما نشر عن قصف مدينة حلب غير صحيح.', 'ASSAULT', 'negated'],
  ['what goes round and is not true', 'قال المجلس إن ما تم تداوله حول قصف مدينة حلب لا صحة له.', 'ASSAULT', 'negated'],
  ['what is not exact itself', 'قال المجلس إن قصف مدينة حلب غير دقيق.', 'ASSAULT', 'actual'],
  ['what a denial of its truth is about', 'نفت وزارة الدفاع الروسية، الأربعاء، صحة ما تردد حول قصف مدينة حلب.', 'ASSAULT', 'negated'],
  ['a demand that is refused', 'رفضت إسرائيل طلب الأمين العام للأمم المتحدة.', 'REQUEST', 'actual'],
  ['a meeting that will be held', 'ستعقد الأمم المتحدة جولة من محادثات مع الحوثيين.', 'CONSULT', 'planned'],
  ['a noun whose relative clause is to come', 'بحث الوزيران العقوبات التي ستفرضها الولايات المتحدة على إيران.', 'SANCTION', 'planned'],
  ['what follows on something done', 'انفجرت سيارة ليقتل الجيش السوري عشرة مسلحين في مدينة حلب.', 'ASSAULT', 'actual'],
  ['what is only to be held', 'وصل الرئيس الروسي فلاديمير بوتين إلى أنقرة ليجري محادثات مع الرئيس التركي رجب طيب أردوغان.', 'CONSULT', 'planned'],
  ['what a tool has been used for', 'كانت الميليشيات تستخدم الصواريخ لقصف مدينة حلب.', 'ASSAULT', 'actual'],
  ['pressing is done by what serves it', 'زار الوزير البريطاني إيران لإقناع الحكومة الإيرانية بالانسحاب.', 'REQUEST', 'actual'],
  ['ل of the verb with its subject between', 'تعرض الرئيس الروسي فلاديمير بوتين لهجوم من الجيش التركي.', 'ASSAULT', 'actual'],
  ['a sentence of a court', 'قررت المحكمة التركية حبس الصحافي الأميركي.', 'COERCE', 'actual'],
  ['a decision that is still to be carried out', 'قررت الحكومة البريطانية طرد السفير الروسي.', 'SANCTION', 'planned'],
  ['a try', 'حاول مسلحون اقتحام مقر الحكومة الليبية.', 'ASSAULT', 'actual'],
  ['لقد is always past', 'لقد أقام الجيش التركي حاجزا في مدينة عفرين.', 'MOBILIZE', 'actual'],
  ['without reaching it', 'انتهت الجلسة من دون أن تتمكن روسيا وتركيا من الاتفاق على بيان.', 'AGREE', 'negated'],
  ['no interest in it', 'قال الوزير إنه ليس من مصلحة روسيا قصف مدينة حلب.', 'ASSAULT', 'negated'],
  ['any that may come', 'قال الأمين العام إن أي عملية عسكرية تركية في إدلب قد تؤدي إلى كارثة.', 'ASSAULT', 'possible'],
  ['none of any', 'لن تجري الولايات المتحدة أي محادثات مع الرئيس السوري بشار الأسد.', 'CONSULT', 'negated'],
  ['any that is denied', 'نفت موسكو أي هجوم على مدينة دوما.', 'ASSAULT', 'negated'],
  ['what somebody believes', 'قال مسؤولون إنهم يعتقدون أن الصحافي السعودي قتل في القنصلية.', 'ASSAULT', 'possible'],
  ['near', 'أكد الوزير قرب تحرير الجيش اليمني مدينة صنعاء.', 'ASSAULT', 'planned'],
  ['terms of an agreement', 'يتضمن الاتفاق انسحاب المسلحين من مدينة درعا.', 'RETREAT', 'planned'],
  ['a time to come and a verb in the present', 'يزور الرئيس الروسي فلاديمير بوتين تركيا غدا.', 'CONSULT', 'planned'],
  ['a time to come and a noun', 'اجتماع روسي تركي في أنقرة الأسبوع المقبل', 'CONSULT', 'planned'],
  ['what is said about a time to come', 'تطالب تركيا روسيا بالانسحاب غدا.', 'REQUEST', 'actual'],
  ['a meeting that is to deal with something', 'قال الوزير إن قمة بوتين وأردوغان ستبحث الأزمة السورية.', 'CONSULT', 'planned'],
  ['a part in it denied', 'نفت روسيا ضلوعها في قصف مدينة حلب.', 'ASSAULT', 'negated'],
  ['a denial', 'كررت الحكومة السورية نفي شن هجمات على مدينة دوما.', 'ASSAULT', 'negated'],
  ['a threat with its day between commas', 'هددت واشنطن طهران، الاثنين، بعقوبات جديدة.', 'SANCTION', 'planned'],
  ['طالما that says how often', 'دمر الجيش السيارات التي طالما استخدمها داعش بهجمات على الجيش العراقي.', 'ASSAULT', 'actual'],
  ['a relative clause inside an indirect question', 'لم يتضح ما إذا كان سيزور مدينة عدن التي حررها الجيش اليمني من الحوثيين.', 'ASSAULT', 'actual'],
  ['a word of an office', 'اجتمع ولي العهد السعودي مع الرئيس الروسي فلاديمير بوتين.', 'CONSULT', 'actual'],
  ['what is not true', 'ليس صحيحا أن الجيش السوري قصف مدينة حلب.', 'ASSAULT', 'negated'],
  ['what is said and denied', 'فندت وزارة الدفاع الروسية، الأربعاء، ما تردد عن قصف مدينة حلب.', 'ASSAULT', 'negated'],
  ['a failure', 'فشل مجلس الأمن الدولي في فرض عقوبات على سوريا.', 'SANCTION', 'negated'],
  ['what somebody fails to stop', 'فشلت الحكومة الإيرانية في وقف احتجاجات المعلمين.', 'PROTEST', 'actual'],
  ['what somebody is kept from', 'منعت الشرطة المتظاهرين من اقتحام مقر الحكومة.', 'ASSAULT', 'negated'],
  ['a promise behind the name of who gives it', 'تعهد الرئيس التركي، رجب طيب أردوغان، بقصف مدينة عفرين.', 'ASSAULT', 'planned'],
  ['an aim behind an aside', 'تسعى القوات السورية، بدعم من حلفائها، إلى تحرير مدينة حلب.', 'ASSAULT', 'planned'],
  ['what a name between commas stands before', 'قتل الجيش السوري، يوم الثلاثاء، عشرة مسلحين بقصف مدينة حلب.', 'ASSAULT', 'actual'],
  ['a joined purpose', 'تحركت القوات السورية لطرد المسلحين المتمركزين قرب الطريق الدولي شمالي البلاد وقصف مدينة حلب.', 'ASSAULT', 'planned'],
  ['what is joined to something done', 'أعلن الجيش السوري مقتل عشرة مسلحين وقصف مدينة حلب.', 'ASSAULT', 'actual'],
  ['what one gives up', 'تراجعت الحكومة البريطانية عن طرد السفير الروسي.', 'SANCTION', 'negated'],
  ['plans that are not there', 'ليس هناك خطط لسحب القوات الألمانية من سوريا.', 'RETREAT', 'negated'],
  ['what may have been done', 'قد يكون تنظيم القاعدة هاجم السفارة الفرنسية.', 'ASSAULT', 'possible'],
  ['what is looked into', 'تدرس واشنطن سحب قواتها من سوريا.', 'RETREAT', 'possible'],
  ['what one is heading for', 'تتجه الحكومة البريطانية إلى طرد السفير الروسي.', 'SANCTION', 'planned'],
  ['a meeting on the day', 'يلتقي الرئيس الروسي فلاديمير بوتين اليوم في موسكو الرئيس التركي رجب طيب أردوغان.', 'CONSULT', 'planned'],
  ['a meeting on a weekday, as a noun', 'تعقد الأمم المتحدة الاثنين اجتماعا مع الحوثيين.', 'CONSULT', 'planned'],
  ['somebody who is on a visit', 'قال الوزير الذي يزور موسكو اليوم إن الحوار مهم.', 'CONSULT', 'actual'],
  ['the eve of a meeting', 'فرضت واشنطن عقوبات جديدة عشية القمة بين بوتين وأردوغان.', 'CONSULT', 'planned'],
  ['some time before a meeting is held', 'جاء القرار قبل أسبوع من عقد القمة بين بوتين وأردوغان.', 'CONSULT', 'planned'],
  ['terms of an agreement in a relative clause', 'تريد باريس إنقاذ الاتفاق الذي ينص على تخفيف العقوبات عن إيران.', 'CONCEDE', 'planned'],
  ['what describes somebody who is called upon', 'دعت فرنسا الدول الموقعة على الاتفاق إلى الالتزام به.', 'SUPPORT', 'actual'],
  ['a threat', 'هددت تركيا بقصف القوات الكردية في عفرين.', 'ASSAULT', 'planned'],
  ['what was not so', 'لم يكن الجيش السوري يقصف مدينة حلب.', 'ASSAULT', 'negated'],
  ['what had not happened', 'لم يكن الجيش السوري قد قصف مدينة حلب.', 'ASSAULT', 'negated'],
  ['no such aim', 'لم تكن القوات تهدف إلى الإطاحة بالرئيس السوري بشار الأسد.', 'ASSAULT', 'negated'],
  ['no such intention', 'لم تكن تركيا تعتزم قصف مدينة عفرين.', 'ASSAULT', 'negated'],
  ['what goes on no more', 'لم تعد تركيا تدعم المعارضة السورية.', 'SUPPORT', 'negated'],
  ['what is not there', 'لا توجد حاليا محادثات بين روسيا وتركيا.', 'CONSULT', 'negated'],
  ['what is there no more', 'لم تعد هناك محادثات بين روسيا وتركيا.', 'CONSULT', 'negated'],
  ['what will not be there', 'لن يكون هناك لقاء بين بوتين وأردوغان.', 'CONSULT', 'negated'],
  ['none', 'قال الوزير إنه لا محادثات مع تركيا.', 'CONSULT', 'negated'],
  ['what is there but not so', 'لم تكن المحادثات بين روسيا وتركيا سهلة.', 'CONSULT', 'actual'],
  ['no dispute about what is there', 'لا توجد خلافات بشأن المحادثات بين روسيا وتركيا.', 'CONSULT', 'actual'],
  ['holding talks denied', 'نفى الكرملين إجراء محادثات مع تركيا.', 'CONSULT', 'negated'],
  ['launching attacks denied', 'نفت روسيا شن هجمات على مدينة إدلب.', 'ASSAULT', 'negated'],
  ['undergoing an attack denied', 'نفت السلطات تعرض المطار لهجوم.', 'ASSAULT', 'negated'],
  ['no result of it', 'لم يسفر الهجوم عن قتلى.', 'ASSAULT', 'actual'],
  ['nobody who says he did it', 'لم تتبن أي جهة الهجوم.', 'ASSAULT', 'actual'],
  ['no hesitation', 'لم يتردد الجيش السوري في قصف مدينة حلب.', 'ASSAULT', 'actual'],
  ['no hesitation to come', 'قال أردوغان إن الجيش التركي لن يتردد في قصف مدينة عفرين.', 'ASSAULT', 'planned'],
  ['an answer to come', 'سترد روسيا على طرد دبلوماسييها.', 'SANCTION', 'actual'],
  ['an answer threatened with', 'هددت إيران بالرد على اغتيال الجنرال.', 'ASSAULT', 'actual'],
  ['an inquiry asked for', 'طالب المجلس بالتحقيق في قصف مدينة حلب.', 'ASSAULT', 'actual'],
  ['a condemnation to come', 'سيدين مجلس الأمن قصف مدينة حلب.', 'ASSAULT', 'actual'],
  ['what cannot be justified', 'لا يمكن تبرير قصف المدنيين.', 'ASSAULT', 'actual'],
  ['what it is answered by', 'سيرد الجيش السوري بهجوم على المدينة.', 'ASSAULT', 'planned'],
  ['a verbal noun spelt like a participle', 'رفض الجيش السوري مهاجمة المدينة.', 'ASSAULT', 'negated'],
  ['the same behind an intention', 'لا تعتزم تركيا مهاجمة الأكراد.', 'ASSAULT', 'negated'],
  ['talks refused', 'طهران ترفض التفاوض مع واشنطن.', 'CONSULT', 'negated'],
  ['what somebody is blamed for', 'انتقد النواب الوزير لزيارته تركيا.', 'CONSULT', 'actual'],
  ['what somebody is sentenced for', 'حكم عليه بالسجن لقتله زوجته.', 'ASSAULT', 'actual'],
  ['what may well be', 'من غير المستبعد أن يهاجم الجيش السوري المدينة.', 'ASSAULT', 'possible'],
  ['what seemed so', 'بدا أن الجيش السوري انسحب من المدينة.', 'RETREAT', 'possible'],
  ['who it was not', 'ليس الجيش السوري من هاجم المدينة.', 'ASSAULT', 'negated'],
  ['who it was not, with كان', 'لم تكن تركيا هي من هاجم المدينة.', 'ASSAULT', 'negated'],
  ['who it was', 'الجيش السوري هو من هاجم المدينة.', 'ASSAULT', 'actual'],
  ['what does not arrive', 'لم تصل مساعدات من تركيا إلى حلب.', 'AID', 'negated'],
  ['what somebody is spared', 'جنبت الهدنة المدينة قصفا روسيا.', 'ASSAULT', 'negated'],
  ['what an aim is', 'وأوضح أن الهدف هو مهاجمة الحوثيين.', 'ASSAULT', 'planned'],
  ['cannot be done', 'أقر لافروف بأنه غير قادر على زيارة تركيا.', 'CONSULT', 'negated'],
  ['is made up', 'اختلقت كييف عملية قتل الصحافي.', 'ASSAULT', 'negated'],
  ['was to be', 'كان يفترض أن يزور لافروف تركيا.', 'CONSULT', 'planned'],
  ['is asked about', 'سأل الصحافي عما إذا كان لافروف زار تركيا.', 'CONSULT', 'possible'],
];

describe('status', () => {
  it.each(CASES)('%s', (_, text, type, status) => {
    expect(statusOf(text, type)).toBe(status);
  });

  it('gives the words of a condition', () => {
    const text = 'سيزور الرئيس الروسي فلاديمير بوتين تركيا إذا توقف القصف.';
    const event = reader.read({ id: 't', text, publishedAt: '2018-03-16' }).events.find((e) => e.type === 'CONSULT');
    expect(event?.status).toBe('conditional');
    expect(event?.condition && text.slice(event.condition.start, event.condition.end)).toBe('إذا توقف القصف');
  });

  it('gives no event for what is only asked for', () => {
    expect(reader.read({ id: 't', text: 'دعت روسيا تركيا إلى زيارة موسكو.' }).events.map((e) => e.type)).toEqual(['REQUEST']);
  });
});
