import { describe, expect, it } from 'vitest';
import { createReader } from '../../index.js';

const reader = createReader();

/** Chain of the last event, outlet left out: `kind name` from the outlet to the origin. */
function chainOf(text: string): string[] {
  const dossier = reader.read({ id: 't', text, publishedAt: '2018-03-16' });
  const names = new Map(dossier.entities.map((e) => [e.id, e.name]));
  return (dossier.events.at(-1)?.attribution.chain ?? []).slice(1).map((l) => `${l.kind} ${l.entity ? (names.get(l.entity) ?? '?') : '-'}`);
}

describe('attribution', () => {
  it('is the outlet alone for what it tells itself', () => {
    expect(chainOf('قصف الجيش السوري مدينة حلب.')).toEqual([]);
  });
  it.each([
    ['a reporting verb and its content', 'قال لافروف إن الجيش السوري قصف مدينة حلب.', ['named سيرغي لافروف']],
    ['speech that goes on', 'قال لافروف إن الحوار مهم. وأضاف أن الجيش السوري قصف مدينة حلب.', ['named سيرغي لافروف']],
    ['a quotation', 'وقال لافروف: «قصف الجيش السوري مدينة حلب».', ['named سيرغي لافروف']],
    ['according to, behind', 'قصف الجيش السوري مدينة حلب، وفق ما قال لافروف.', ['named سيرغي لافروف']],
    ['according to, before', 'وبحسب وكالة رويترز، قصف الجيش السوري مدينة حلب.', ['named وكالة رويترز']],
    [
      'what an outlet was told, between commas',
      'قالت صحيفة هآرتس، نقلا عن مسؤول إسرائيلي، إن الجيش السوري قصف مدينة حلب.',
      ['named هآرتس', 'official مسؤول إسرائيلي'],
    ],
    [
      'what an outlet was told, in front',
      'نقلا عن مسؤول إسرائيلي، قالت صحيفة هآرتس إن الجيش السوري قصف مدينة حلب.',
      ['named هآرتس', 'official مسؤول إسرائيلي'],
    ],
    ['an office and who holds it', 'قال رئيس هيئة الأركان المشتركة للجيش، مانيش ميهتا، إن الجيش السوري قصف مدينة حلب.', ['named مانيش ميهتا']],
    ['an outlet that no list knows', 'قالت وسائل إعلام محلية إن الجيش السوري قصف مدينة حلب.', ['named وسائل إعلام محلية']],
    ['what somebody has published', 'قصف الجيش السوري مدينة حلب بحسب حصيلة أوردتها الأمم المتحدة.', ['named الأمم المتحدة']],
    ['nobody by whose orders something is done', 'قصف الجيش السوري مدينة حلب وفقا لتوجيهات الرئيس.', []],
    ['nobody who is charged', 'أدين كادار بقصف مدينة حلب.', []],
    ['nobody who is accused', 'اتهم الوزير بقصف مدينة حلب.', []],
    ['whoever accuses', 'اتهم الوزير إيران بقصف مدينة حلب.', ['named الوزير']],
    ['whose lawyer speaks', 'قال محامي كوهين إن الجيش السوري قصف مدينة حلب.', ['named محامي كوهين']],
    ['a body that no list knows', 'قالت الخطوط الكويتية إن الجيش السوري قصف مدينة حلب.', ['named الخطوط الكويتية']],
    ["a name whose gender is not its verb's", 'وقال الاحتلال الإسرائيلي إن الجيش السوري قصف مدينة حلب.', ['named إسرائيل']],
    ['an outlet pointed back to', 'ذكرت وكالة رويترز أن الحوار مهم. وقالت الوكالة إن الجيش السوري قصف مدينة حلب.', ['named وكالة رويترز']],
    [
      'a statement pointed back to',
      'أعلنت وزارة الدفاع الروسية في بيان أن الحوار مهم. وأضاف البيان أن الجيش السوري قصف مدينة حلب.',
      ['named وزارة الدفاع الروسية'],
    ],
    ['acts in a row', 'أعلن الجيش السوري، الثلاثاء، مقتل عشرة مسلحين في حلب، وقصف مواقع داعش في حماة.', ['named الجيش السوري']],
    ['a statement some way behind', 'قال لافروف في مؤتمر صحافي عقد اليوم في موسكو، إن الجيش السوري قصف مدينة حلب.', ['named سيرغي لافروف']],
    ['what happened along with it', 'أعلن الجيش السوري مقتل عشرة مسلحين في حلب، خلال اشتباكات مع مسلحي تنظيم داعش.', ['named الجيش السوري']],
    ['what one denies having done', 'نفت إيران توصلها إلى اتفاق مع الولايات المتحدة.', ['named إيران']],
    ['what one denies having had to do with', 'نفى لافروف، الثلاثاء، ضلوع بلاده في محاولة قتل الجاسوس السابق.', ['named سيرغي لافروف']],
    ['a statement that somebody issued', 'قصف الجيش السوري مدينة حلب، بحسب بيان أصدرته وزارة الدفاع الروسية.', ['named وزارة الدفاع الروسية']],
    ['what one says of oneself', 'أعلنت وزارة الخارجية الروسية أنها استدعت السفير التركي وطلبت منه مغادرة البلاد.', ['named وزارة الخارجية الروسية']],
    ['a country that speaks in a headline', 'إيران: لن نتفاوض مع الولايات المتحدة', ['named إيران']],
    ['a headline with a colon', 'لافروف: الجيش السوري قصف مدينة حلب', ['named سيرغي لافروف']],
    ['a headline with a seat of government', 'الكرملين: الجيش السوري قصف مدينة حلب', ['named روسيا']],
    ['a dateline with its agency in brackets', 'موسكو (رويترز)-- أعلن الجيش السوري، الثلاثاء، مقتل عشرة مسلحين في حلب.', ['named الجيش السوري']],
    ['what goes on behind حيث', 'قال لافروف إن الحوار في سوريا صعب، حيث قصف الجيش السوري مدينة حلب.', ['named سيرغي لافروف']],
    ['what stands behind an adjective of who speaks', 'وأعلنت مصادر قضائية اعتقال عشرة مسلحين في حلب.', ['anonymous مصادر قضائية']],
    ['what an adjective of time parts from it', 'وأعلن لافروف في وقت سابق مقتل عشرة مسلحين في حلب.', ['named سيرغي لافروف']],
    ['what is told behind commas', 'أعلن لافروف، في خطاب له، الأحد، عن قصف مدينة حلب.', ['named سيرغي لافروف']],
    [
      'a statement some way behind a verb that may have an object',
      'وأكد لافروف في بيان نشرته وكالة الأنباء الرسمية، أن الجيش السوري قصف مدينة حلب.',
      ['named سيرغي لافروف'],
    ],
    ['a verb that what it tells parts from a preposition', 'وبيّن لافروف أن الجيش السوري قصف مدينة حلب.', ['named سيرغي لافروف']],
    ['a verb spelt like a preposition', 'وبين لافروف أن الجيش السوري قصف مدينة حلب.', ['named سيرغي لافروف']],
    ['a quotation that says half-way who speaks', '«الجيش السوري قصف مدينة حلب»، قال لافروف، «والحوار مهم».', ['named سيرغي لافروف']],
    ['what stands before a verb of saying without quotation marks', 'الجيش السوري قصف مدينة حلب، قال لافروف.', ['named سيرغي لافروف']],
    ['what witnesses say at its end', 'الجيش السوري قصف مدينة حلب، يقول شهود عيان.', ['anonymous شهود عيان']],
    ['what stands before a statement somewhere', 'الجيش السوري قصف مدينة حلب، أكد لافروف في مؤتمر صحافي عقده في موسكو.', ['named سيرغي لافروف']],
    ['a short quotation with a verb that says half-way who speaks', '«قصفنا»، قال لافروف، «مواقع المسلحين».', ['named سيرغي لافروف']],
    ['a ministry by what it is for', 'قالت الصحة الفلسطينية إن الجيش السوري قصف مدينة حلب.', ['named الصحة الفلسطينية']],
    [
      'who speaks on, not who publishes it',
      'وأكد لافروف، في تصريح نشرته وكالة سبوتنيك، أهمية الحوار، مشيرا إلى أن الجيش السوري قصف مدينة حلب.',
      ['named سيرغي لافروف'],
    ],
    ['who gives a count and speaks on', 'ارتفع العدد وفق حصيلة أوردتها وكالة سبوتنيك، مشيرة إلى أن الجيش السوري قصف مدينة حلب.', ['named وكالة سبوتنيك']],
    ['a headline of an outlet and whom it passes on', 'رويترز عن مسؤول تركي: الجيش السوري قصف مدينة حلب', ['named وكالة رويترز', 'official مسؤول تركي']],
    ['a headline of an outlet that quotes', 'رويترز نقلا عن مسؤول تركي: الجيش السوري قصف مدينة حلب', ['named وكالة رويترز', 'official مسؤول تركي']],
    ['a headline with a label', 'عاجل | لافروف: الجيش السوري قصف مدينة حلب', ['named سيرغي لافروف']],
    ['a headline with a ministry', 'الدفاع الروسية: الجيش السوري قصف مدينة حلب', ['named الدفاع الروسية']],
    ['a headline with a name in quotation marks', '«الداخلية»: الجيش السوري قصف مدينة حلب', ['named الداخلية']],
    ['what is joined behind what another tells', 'قال الكرملين إن الحوار مهم، وقتل الجيش السوري عشرة مسلحين بحسب لافروف.', ['named سيرغي لافروف']],
    ['an act of whoever tells it behind a statement', 'وأكدت الفصائل السورية في بيان سيطرتها على حلب.', ['named الفصائل السورية']],
    ['an object behind where it was told', 'وأكد لافروف، في تصريح نقلته وكالة رويترز، مقتل عشرة مسلحين في حلب.', ['named سيرغي لافروف']],
    ['what is told so', 'الجيش السوري قصف مدينة حلب، هكذا قال لافروف.', ['named سيرغي لافروف']],
    ['a quotation that is what somebody said', '«الجيش السوري قصف مدينة حلب والوضع صعب»، هذا ما قاله لافروف.', ['named سيرغي لافروف']],
    ['a statement that tells at the end', 'الجيش السوري قصف مدينة حلب، ذكر بيان للكرملين.', ['named روسيا']],
    ['what words in quotation marks are part of', 'الجيش السوري قصف «مواقع في حلب»، قال لافروف.', ['named سيرغي لافروف']],
    ['what stands before a participle of saying', 'الجيش السوري قصف مدينة حلب، قال لافروف، مضيفا أن الحوار مهم.', ['named سيرغي لافروف']],
    ['whom a cue passes on', 'الجيش السوري قصف مدينة حلب، بحسب ما نقلته وكالة رويترز عن مسؤول تركي.', ['named وكالة رويترز', 'official مسؤول تركي']],
    ['whom كما passes on', 'الجيش السوري قصف مدينة حلب، كما نقلت وكالة رويترز عن مسؤول تركي.', ['named وكالة رويترز', 'official مسؤول تركي']],
    ['to whom it is ascribed', 'ونسبت وكالة رويترز إلى مسؤول تركي أن الجيش السوري قصف مدينة حلب.', ['named وكالة رويترز', 'official مسؤول تركي']],
    ['a statement pointed back to by what stands in it', 'أكد الكرملين أن الحوار مهم. وجاء في البيان أن الجيش السوري قصف مدينة حلب.', ['named روسيا']],
    ['what somebody is charged with, as a predicate', 'قال لافروف إن الناشط السوري متهم بالتجسس.', ['named سيرغي لافروف']],
    ['charges that somebody else faces', 'قال لافروف إن الصحافي السوري يواجه اتهامات بالتجسس.', ['named سيرغي لافروف']],
    ['what لقد opens', 'وقال لافروف لقد قصف الجيش السوري مدينة حلب.', ['named سيرغي لافروف']],
    ['who reports meanwhile', 'ويأتي ذلك في وقت أكد لافروف، الجمعة، أن الجيش السوري قصف مدينة حلب.', ['named سيرغي لافروف']],
    ['what is denied behind ما', 'نفت وزارة الدفاع الروسية، اليوم الجمعة، ما ذكرته وسائل إعلام عن قصف مدينة حلب.', ['named وزارة الدفاع الروسية']],
    ['an office whose holder is a pronoun', 'قال وزير خارجيتها إن الجيش السوري قصف مدينة حلب.', ['named وزير خارجيتها']],
    ['what stands before another clause', 'أكد لافروف، الخميس، مقتل عشرة مسلحين في حلب، وذلك بعد أن هدأت المدينة.', ['named سيرغي لافروف']],
    ['what stands before another report', 'أكد لافروف، في موسكو، مقتل عشرة مسلحين، وذكر أن الحوار مهم.', ['named سيرغي لافروف']],
    ['what لافتا adds', 'عاد لافروف من دمشق، لافتا إلى قصف الجيش السوري مدينة حلب.', ['named سيرغي لافروف']],
    ['a clause that goes on in a sentence of its own', 'قال لافروف إن الحوار مهم. وأن الجيش السوري قصف مدينة حلب.', ['named سيرغي لافروف']],
    ["the speaker's act as another verb takes it", 'قال لافروف إن أنقرة رفضت دعوته للحوار.', ['named سيرغي لافروف']],
    ['an act of word to come', 'وقال لافروف: «سنطالب تركيا بسحب قواتها».', ['named سيرغي لافروف']],
    ['an accusation against a pronoun', 'وتتهمه تركيا بقصف مدينة حلب.', ['named تركيا']],
    ['an accusing participle', 'وفرضت تركيا عقوبات على الجيش السوري، متهمة إياه بقصف مدينة حلب.', ['named تركيا']],
    ['what is promised', 'تعهد لافروف بسحب القوات الروسية من حلب.', ['named سيرغي لافروف']],
    ['a spokesman of somebody', 'أعلن المتحدث باسم الجيش السوري مقتل عشرة مسلحين في حلب.', ['named المتحدث باسم الجيش السوري']],
    ["the outlet's own correspondent", 'وأفاد مراسلنا بأن الجيش السوري قصف مدينة حلب.', ['named مراسلنا']],
    ['a statement that came from somebody', 'وأفاد بيان صدر عن وزارة الدفاع الروسية بأن الجيش السوري قصف مدينة حلب.', ['named وزارة الدفاع الروسية']],
    ['a statement in which its maker speaks', 'أصدرت وزارة الدفاع الروسية بيانا أكدت فيه مقتل عشرة مسلحين في حلب.', ['named وزارة الدفاع الروسية']],
    ['a body by its name', 'وقالت جماعة أطباء بلا حدود إن الجيش السوري قصف مدينة حلب.', ['named جماعة أطباء بلا حدود']],
    ['a report behind a short quotation', 'قصف الجيش السوري مدينة حلب أمس "مرتين"، كما أعلنت الرئاسة الفرنسية مساء الاثنين.', ['named الرئاسة الفرنسية']],
    ['an object written like a verb', 'وأكد لافروف تعرض مدينة حلب لقصف من الجيش السوري.', ['named سيرغي لافروف']],
    ['acts joined to what is told', 'ويتوقع لافروف أن تقرر الحكومة تقليص عدد الوزارات ومحاسبة الوزراء بعد قصف الجيش السوري مدينة حلب.', ['named سيرغي لافروف']],
    ['what goes on behind a town that ends like a participle', 'وأضاف لافروف أن المنطقة تضم لحج وأبين حيث قصف الجيش السوري مدينة عدن.', ['named سيرغي لافروف']],
    [
      'what a participle tells behind فيما',
      'قال لافروف إن الحوار مهم، مشيرا إلى أنه تم أسر عشرة مسلحين فيما قصف الجيش السوري مدينة حلب.',
      ['named سيرغي لافروف'],
    ],
    ['an accusing participle with whom it accuses', 'قال لافروف إن الحوار مهم، متهما الجيش السوري بقصف مدينة حلب.', ['named سيرغي لافروف']],
    ['a statement that somebody wrote', 'قصف الجيش السوري مدينة حلب، بحسب تغريدة كتبها لافروف.', ['named سيرغي لافروف']],
    ['a report in a paper', 'ووفقا لتقرير في صحيفة واشنطن بوست، فإن الجيش السوري قصف مدينة حلب.', ['named واشنطن بوست']],
    ['a statement issued by somebody, as a subject', 'وقال بيان صادر عن وزارة الدفاع الروسية إن الجيش السوري قصف مدينة حلب.', ['named وزارة الدفاع الروسية']],
    ['witnesses behind وفقا ل', 'قصف الجيش السوري مدينة حلب، وفقا لشهود عيان.', ['anonymous شهود عيان']],
    ['بحسبما', 'قصف الجيش السوري مدينة حلب، بحسبما أفاد لافروف.', ['named سيرغي لافروف']],
    ['an office that ends like a plural', 'وقال المدعي العام إن الجيش السوري قصف مدينة حلب.', ['named المدعي العام']],
    ['a name that is written like a dual', 'وقالت طالبان إن الجيش السوري قصف مدينة حلب.', ['named حركة طالبان']],
    ['some leaders of somebody', 'وقالت قيادات حوثية إن الجيش السوري قصف مدينة حلب.', ['anonymous قيادات حوثية']],
    ['a surname that no list knows', 'وكان الشمري قد أعلن أن الجيش السوري قصف مدينة حلب.', ['named الشمري']],
    ['to whom a statement is made', 'وأكد لافروف في بيان لوسائل الإعلام أن الجيش السوري قصف مدينة حلب.', ['named سيرغي لافروف']],
    ['a ministry by its trade', 'وقالت الدفاع الروسية في بيانها إن الجيش السوري قصف مدينة حلب.', ['named الدفاع الروسية']],
    ['what others say behind but', 'قالت تركيا إن الجيش السوري قصف مدينة إدلب، غير أن روسيا نفت قصف مدينة حلب.', ['named روسيا']],
    ['what others hold, in the words of who speaks', 'قال لافروف إن القضاة اعتبروا أن الجيش السوري قصف مدينة حلب.', ['named سيرغي لافروف']],
    ['who is put in between a subject and its verb', 'الطائرات السورية، قال لافروف، قصفت مدينة حلب.', ['named سيرغي لافروف']],
    ['the same in the present, of what will not be', 'القوات الروسية، يؤكد لافروف، لن تقصف مدينة حلب.', ['named سيرغي لافروف']],
    ['what the next sentence says that somebody confirmed', 'قصف الجيش السوري مدينة حلب. وهذا ما أكده لافروف.', ['named سيرغي لافروف']],
    ['what the next sentence says that somebody said', 'قصف الجيش السوري مدينة حلب. وهو ما قالته تركيا.', ['named تركيا']],
    ['a quotation that the next sentence tells the speaker of', '«قصف الجيش السوري مدينة حلب». هكذا قال لافروف للصحافيين.', ['named سيرغي لافروف']],
    ['a short quotation in a sentence of its own', 'يقول لافروف إن الوضع صعب. «قصفوا مدينة حلب».', ['named سيرغي لافروف']],
    ['who speaks on behind one', 'يقول لافروف إن الوضع صعب. «قصفوا بيوتنا». وأضاف أن الجيش السوري قصف مدينة حلب.', ['named سيرغي لافروف']],
    ['a verb that is spelt like a noun, put in so', 'الجيش السوري، قال لافروف، قصف مدينة حلب.', ['named سيرغي لافروف']],
    [
      'who speaks to an outlet',
      'قالت صحيفة نيويورك تايمز إن مسؤولا تركيا أكد لها أن الجيش السوري قصف مدينة حلب.',
      ['named نيويورك تايمز', 'official مسؤولا تركيا'],
    ],
    ['an answer that the next sentence tells', '«قصفنا مدينة حلب». هكذا رد لافروف على الصحافيين.', ['named سيرغي لافروف']],
    ['what is confirmed behind ما', 'وأكد لافروف ما ذكرته وسائل إعلام عن قصف مدينة حلب.', ['named سيرغي لافروف']],
    ['several sentences of one', '«الحوار صعب. قصف الجيش السوري مدينة حلب». هكذا تحدث لافروف.', ['named سيرغي لافروف']],
    ['a verb of holding that is spelt like an opinion', 'ورأى المحلل السياسي أحمد الزيدي أن الجيش السوري قصف مدينة حلب.', ['named أحمد الزيدي']],
    ['somebody called after a child', 'وتقول أم محمد إن الجيش السوري قصف مدينة حلب.', ['named أم محمد']],
    ['who holds an office of somebody', 'قصف الجيش السوري مدينة حلب، بحسب مستشار ترامب جون بولتون.', ['named جون بولتون']],
    ['nobody twice whose words nobody passes on', 'ونقل عن مسؤول تركي كبير قوله إن الجيش السوري قصف مدينة حلب.', ['official مسؤول تركي كبير']],
    [
      'whom a cue passed on, pointed back to',
      'بحسب ما نقلته وكالة رويترز عن مصدر وزاري، الحوار مهم. وقال المصدر إن الجيش السوري قصف مدينة حلب.',
      ['official مصدر وزاري'],
    ],
    ['what is not denied to be so', 'لا ينكر لافروف أن الجيش السوري قصف مدينة حلب.', ['named سيرغي لافروف']],
    ['what a noun denies', 'رغم نفي روسيا قصف مدينة حلب', ['named روسيا']],
    ['testimony', 'وشهد لافروف في المحكمة بأن الجيش السوري قصف مدينة حلب.', ['named سيرغي لافروف']],
    ['words told by a noun with a pronoun', 'ونسب إلى لافروف قوله إن الجيش السوري قصف مدينة حلب.', ['named سيرغي لافروف']],
  ])('of %s', (_, text, chain) => {
    expect(chainOf(text)).toEqual(chain);
  });
  it.each([
    [
      'who was cited before the last and fits',
      'قالت مصادر محلية إن الحوار صعب. وقال لافروف إن السلام بعيد. وذكرت أن الجيش السوري قصف مدينة حلب.',
      /^anonymous مصادر/,
    ],
    [
      'who reports, not who is named in what a participle tells',
      'قال لافروف إن الحوار مهم، مشيرا إلى أن تركيا وجدت أن الوضع صعب، مضيفا أن الجيش السوري قصف مدينة حلب.',
      /سيرغي لافروف/,
    ],
    ['whom an agency passes on by a pronoun', 'تحدث لافروف إلى الصحافيين. ونقلت عنه وكالة رويترز أن الجيش السوري قصف مدينة حلب.', /سيرغي لافروف/],
    ['a headline of sources that goes on', 'وكشفت مصادر محلية أن الحوار صعب.\nوأشارت المصادر إلى أن "الطائرات الروسية قصفت مدينة إدلب".', /^anonymous مصادر/],
    ['an official announcement, declared', 'وجاء الإعلان الرسمي عن مقتل عشرة جنود في حلب بعد ساعات.', /^official/],
    ['an official who is not named', 'وقال مصدر مسؤول في وزارة الدفاع إن الجيش السوري قصف مدينة حلب.', /^official مصدر مسؤول/],
    ['an activist who is not named', 'قال ناشط سوري إن الجيش السوري قصف مدينة حلب.', /^anonymous ناشط/],
    ['diplomats', 'وقال دبلوماسيون غربيون إن الجيش السوري قصف مدينة حلب.', /^anonymous دبلوماسيون/],
    ['witnesses, not their words', 'ونقلت المنظمة عن شهود قولهم إن الجيش السوري قصف مدينة حلب.', /^anonymous شهود$/],
    ['a source of no office', 'وقال مصدر مطلع إن الجيش السوري قصف مدينة حلب.', /^anonymous مصدر/],
    ['whose count it is', 'قتل مدنيون في حلب، بحسب تعداد لوكالة رويترز.', /^named .*رويترز/],
    ['a body whose statement it is', 'صدر بيان الكرملين عن قصف مدينة حلب.', /^named روسيا/],
  ])('is at last %s', (_, text, last) => {
    expect(chainOf(text).at(-1)).toMatch(last);
  });
  it('cites nobody twice for a cue with its verb', () => {
    const text = 'كشف قائد المركز، اللواء أليكسي تسيغانكوف، أن "الجيش السوري قصف مدينة حلب"، حسبما أفادت وكالة سبوتنيك.';
    expect(chainOf(text).at(-1)).toBe('named أليكسي تسيغانكوف');
    expect(new Set(chainOf(text)).size).toBe(chainOf(text).length);
  });
  it('is who is cited where نقل stands like a noun, and nobody passes it on', () => {
    expect(chainOf('ونقل المرصد، عن مصادر موثوقة، أن الجيش السوري قصف مدينة حلب.').at(-1)).toMatch(/^anonymous/);
    expect(chainOf('ونقل عن مصدر عسكري أن الجيش السوري قصف مدينة حلب.').at(-1)).toMatch(/^official/);
  });
  it('goes on with whose words an agency passed on', () => {
    const before = 'ونقلت وكالة رويترز عن مصدر عسكري أن الحوار صعب.';
    expect(chainOf(`${before} وأضاف المصدر أن الجيش السوري قصف مدينة حلب.`).at(-1)).toMatch(/^(anonymous|official) مصدر/);
    expect(chainOf('ونقلت وكالة رويترز عن لافروف أن الحوار صعب. وأضاف أن الجيش السوري قصف مدينة حلب.')).toEqual(['named سيرغي لافروف']);
  });
  it('is who is named for an office of somebody else, not whoever spoke before', () => {
    const [source, ...others] = chainOf('قال لافروف إن الحوار مهم. وقال المتحدث باسم كوريا الشمالية إن الجيش السوري قصف مدينة حلب.');
    expect(source).toContain('المتحدث باسم كوريا الشمالية');
    expect(others).toEqual([]);
  });
  it('is anonymous for sources and witnesses', () => {
    expect(chainOf('قالت مصادر إن الجيش السوري قصف مدينة حلب.')[0]).toMatch(/^anonymous/);
    expect(chainOf('أفاد شهود عيان بأن الجيش السوري قصف مدينة حلب.')[0]).toMatch(/^anonymous/);
  });
  it('is anonymous for news by where it comes from', () => {
    expect(chainOf('وتفيد الأنباء الواردة من سوريا بأن الجيش قصف مدينة حلب.')[0]).toMatch(/^anonymous/);
  });
  it('is anonymous for a charge that nobody is named with', () => {
    expect(chainOf('وجاء في لائحة الاتهام أن الجيش السوري قصف مدينة حلب.')[0]).toMatch(/^anonymous/);
  });
  it.each(['قال لافروف: "عمت الفوضى. قصف الجيش السوري مدينة حلب. ثم انسحب".', 'وأضاف لافروف "انتهت الأزمة. في إشارة إلى الحوار قصف الجيش السوري مدينة حلب".'])(
    'goes on inside a quotation over a full stop: %s',
    (text) => {
      expect(chainOf(text)).toEqual(['named سيرغي لافروف']);
    },
  );
  it.each([
    '«قصف الجيش السوري مدينة حلب. والوضع صعب»، قال لافروف للصحافيين.',
    'وقالت تركيا إن الحوار مهم.\n«قصف الجيش السوري مدينة حلب.\n«ونحن نعرف ذلك»، يقول لافروف.',
  ])('is who stands behind a quotation of several sentences: %s', (text) => {
    expect(chainOf(text)).toEqual(['named سيرغي لافروف']);
  });
  it('holds a report inside a report, from the outlet to the origin', () => {
    expect(chainOf('ذكرت وكالة رويترز أن لافروف قال إن الجيش السوري قصف مدينة حلب.')).toEqual(['named وكالة رويترز', 'named سيرغي لافروف']);
  });
  it('ends where the article speaks itself again', () => {
    expect(chainOf('قال لافروف إن الحوار مهم.\nوفي تطور آخر قصف الجيش السوري مدينة حلب.')).toEqual([]);
  });
  it.each([
    ['what a place and an outlet stand before', 'لندن: «الشرق الأوسط»\nقصف الجيش السوري مدينة حلب.'],
    ['what a place and a reporter stand before', 'موسكو: رائد جبر\nقصف الجيش السوري مدينة حلب.'],
    ['what others deny behind it', 'قال لافروف إن الحوار مهم، وهو ما نفته تركيا.'],
    ['what goes on while somebody speaks', 'وفيما قال لافروف إن الحوار مهم، قصفت الطائرات السورية مدينة حلب.'],
    ['what happens at that time', 'قال لافروف إن الحوار مهم، في وقت تقصف فيه الطائرات السورية مدينة حلب.'],
    ['what others deny behind a noun for it', 'قال لافروف إن الحوار مهم، وهي أنباء نفتها تركيا.'],
    ['what others deny meanwhile', 'قال لافروف إن الحوار مهم، في حين نفت تركيا الخبر.'],
    ['who is to answer for something', 'نسبوا الهجوم إلى تركيا وقصف الجيش السوري مدينة حلب.'],
    ['what somebody takes elsewhere', 'قصف الجيش السوري مدينة حلب، نقل السكان إلى تركيا.'],
    ['people in quotation marks before a colon', '«أطفال الكهف»: الجيش السوري قصف مدينة حلب'],
    ['a topic before a colon', 'الصحة العامة: الجيش السوري قصف مدينة حلب'],
    ['what stands before a verb of saying that tells something else', 'قصف الجيش السوري مدينة حلب، قال لافروف إنها مهمة.'],
    ['what stands before a joined verb of saying', 'قصف الجيش السوري مدينة حلب، وأكد لافروف في مؤتمر صحافي.'],
    ['what the next sentence says that somebody denied', 'قصف الجيش السوري مدينة حلب. وهو ما نفته تركيا.'],
    ['what stands before a line of what somebody said about something', 'قصف الجيش السوري مدينة حلب.\nهذا ما قاله لافروف عن الحوار.'],
    ['what is not denied', 'لم ينف لافروف قصف مدينة حلب.'],
    ['what nobody says he has done', 'دون أن تعلن تركيا مسؤوليتها، قصفت طائرات مدينة حلب.'],
    ['what is not threatened with', 'لم يهدد لافروف بقصف مدينة حلب.'],
    ['what stands behind a quotation that nothing closes', 'قال لافروف: «الوضع في سوريا صعب. وأعلنت تركيا موقفها. وقصف الجيش السوري مدينة حلب.'],
    ['what is not said', 'لم يذكر لافروف أن الجيش السوري قصف مدينة حلب.'],
    ['what is known of those who are spoken of', 'قال لافروف إن الحوار مع الفصائل المدعومة من تركيا مهم.'],
    ['what a source says one must do', 'قال لافروف إنه يجب على الجيش السوري وقف القتال.'],
    ['what has only grown since', 'وزادت التوترات في المنطقة منذ أن قصف الجيش السوري مدينة حلب.'],
    ['where a headline comes from', 'سوريا: مقتل عشرة مسلحين في حلب'],
    ['an act of word in the words of whoever does it', 'وطالب لافروف تركيا بوقف القصف، على حد تعبيره.'],
    ['what comes after a promise', 'تعهد لافروف بدعم تركيا، بعد أن قصف الجيش السوري مدينة حلب.'],
    ['somebody accused, as a participle', 'وحاكمت تركيا عشرة مسلحين متهمين بقصف مدينة حلب.'],
    ['what is condemned', 'ندد لافروف بقصف الجيش السوري مدينة حلب.'],
    ['an act of word of somebody else behind فيما', 'قال لافروف إن الحوار مهم، فيما أدانت تركيا الجيش السوري.'],
    ['what an adjective describes', 'وفرضت تركيا إجراءات مشددة على المداخل بعد أن قصف الجيش السوري مدينة حلب.'],
    ['what describes those who are meant in a charge', 'اتهم لافروف تركيا بدعم الجماعات التي قصفت مدينة حلب.'],
    ['what is supposed, by nobody', 'قال لافروف إن الحوار مهم. ويفترض أن يزور الرئيس التركي موسكو.'],
    ['what is done on a pretext', 'واعتقلت تركيا عشرة مسلحين بزعم صلتهم بتنظيم داعش.'],
    ['an act of word through somebody', 'نددت الكويت على لسان وزير خارجيتها بقصف مدينة حلب.'],
    ['what others demand behind but', 'قال لافروف إن الحوار مهم، لكن تركيا طالبت الجيش السوري بوقف القتال.'],
    ['what the article explains', 'قال لافروف "إن الحوار مهم"، في إشارة إلى قصف الجيش السوري مدينة حلب.'],
    ["a demand of the speaker's own behind a participle", 'قال لافروف إن الحوار مهم مؤكدا أن السلام قريب، وطالب بوقف القتال في سوريا.'],
  ])('is the outlet for %s', (_, text) => {
    expect(chainOf(text)).toEqual([]);
  });
  it('is the outlet for an act of word', () => {
    expect(chainOf('أدان لافروف الهجوم.')).toEqual([]);
  });
});

describe('whoever speaks', () => {
  it.each([
    'شنت طائرات التحالف سلسلة غارات على المدينة.',
    'وعلى صعيد متصل، أعلنت القوات انسحابها.',
    'وأصيب عدد كبير من الأطفال في القصف.',
    'وتتواصل العمليات العسكرية في المنطقة التي شهدت هجوما.',
    'وذكر موقع إخباري أن الجيش قصف القرية.',
  ])('is no person where a thing does it: %s', (text) => {
    const { entities } = reader.read({ id: 't', text, publishedAt: '2018-03-16' });
    expect(entities.filter(({ type }) => type === 'person')).toEqual([]);
  });
  it.each([
    ['وقال خاتمي إن الجيش قصف القرية.', 'named خاتمي'],
    ['ويقول منصف الباروني إن الجيش قصف القرية.', 'named منصف الباروني'],
  ])('is a person by a name that is a word too: %s', (text, link) => {
    expect(chainOf(text)).toEqual([link]);
    const { entities } = reader.read({ id: 't', text, publishedAt: '2018-03-16' });
    expect(entities.some(({ type, name }) => type === 'person' && link.endsWith(name))).toBe(true);
  });
});
