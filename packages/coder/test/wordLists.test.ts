import { describe, expect, it } from 'vitest';
import { builtInModel } from '../src/builtInModel.js';
import { createReader, type DocumentInput, type Reader } from '../src/index.js';
import { compileKnowledge } from '../src/knowledge/compile.js';
import { Lexicon } from '../src/knowledge/lexicon.js';
import { WORD_LISTS, type WordList } from '../src/knowledge/wordLists.js';
import { Analyser } from '../src/reading/words/analysis.js';

/** What is wrong with rows of a file of word lists. */
function faultsOf(rows: string): string[] {
  return compileKnowledge([{ path: 'desk/lists.txt', text: `@word-lists | list | words\n${rows}` }]).faults.map((f) => `${f.path}:${f.line}: ${f.reason}`);
}

describe('word lists', () => {
  it.each(Object.keys(WORD_LISTS) as WordList[])('the built-in list "%s" has words, and the analyser finds them', (list) => {
    const lexicon = new Lexicon([builtInModel().knowledge]);
    const words = Object.entries(EXAMPLES).find(([name]) => name === list)?.[1];
    expect(words).toBeDefined();
    expect(new Analyser(lexicon).analyse(words ?? '').some((r) => r.lists.includes(list))).toBe(true);
  });

  it.each([
    ['a list that nobody asks for', 'outlets | صحيفة', 'desk/lists.txt:2: unknown list "outlets": one of tells somebody, '],
    ['no words', 'outlet | -', 'desk/lists.txt:2: column "words" is empty'],
    ['several words for one', 'outlet | صحيفة,وكالة أنباء', 'desk/lists.txt:2: "وكالة أنباء": a list holds single words, separated by commas'],
    ['a word twice', 'outlet | صحيفة\nunowned | صحيفة\noutlet | قناة,صحيفة', 'desk/lists.txt:4: "صحيفة" stands twice in the list "outlet"'],
    ['a row twice', 'outlet | صحيفة\noutlet | صحيفة', 'desk/lists.txt:3: stands already at desk/lists.txt:2'],
  ])('%s is named with its line', (_, rows, fault) => {
    const faults = faultsOf(rows);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.startsWith(fault)).toBe(true);
  });

  it('keeps good rows beside a faulty one', () => {
    const { model } = compileKnowledge([{ path: 'a.txt', text: '@word-lists | list | words\nnews | خبر\noutlet | فضائية' }]);
    expect(model.wordLists).toEqual([{ list: 'outlet', words: ['فضاييه'] }]);
  });

  it("a user's own words count beside the built-in ones", () => {
    const own = compileKnowledge([{ path: 'a.txt', text: '@word-lists | list | words\ndecides | ارتأى\noutlet | فضائية' }]).model;
    const lexicon = new Lexicon([builtInModel().knowledge, own]);
    expect(lexicon.listsOf('فضاييه', [])).toEqual(['outlet']);
    expect(lexicon.listsOf('صحيفه', [])).toContain('outlet');
    expect(lexicon.listsOf('', ['ارتأى'])).toEqual(['decides']);
  });

  describe('a new word of deciding is read as one', () => {
    const TRIES = '@word-lists | list | words\ntries | جرب';
    const DECIDES = '@word-lists | list | words\ndecides | أزمع';
    const articleOf = (text: string): DocumentInput => ({ id: 't', text, publishedAt: '2018-03-16' });
    const readerWith = (knowledge: string): Reader => createReader({ knowledge: [{ path: 'desk.txt', text: knowledge }] });

    it('by the rules', () => {
      const article = articleOf('أزمعت المحكمة التركية حبس الصحافي الأميركي.');
      const ruled = (knowledge: string): string | undefined =>
        readerWith(knowledge)
          .propose(article)
          .candidates.flat()
          .find(({ proposal }) => proposal.sense.type === 'COERCE')?.status.status;
      expect(ruled(TRIES)).toBe('planned');
      expect(ruled(DECIDES)).toBe('actual');
    });
    it('in the dossier', () => {
      const told = (knowledge: string): string | undefined =>
        readerWith(knowledge)
          .read(articleOf('أزمعت الحكومة التركية إغلاق الصحيفة.'))
          .events.find((e) => e.type === 'COERCE')?.status;
      expect(told(TRIES)).toBe('planned');
      expect(told(DECIDES)).toBe('actual');
    });
  });
});

/** A folded word of each list as it may stand in a text. */
const EXAMPLES: Readonly<Record<WordList, string>> = {
  sovereign: 'العاهل',
  'in respect of which': 'المستوي',
  'feminine elative': 'العليا',
  'by birth': 'الجنسيه',
  'bounds a number': 'يقل',
  'nears a number': 'يقارب',
  ground: 'اساس',
  certain: 'موكده',
  knowing: 'علمه',
  'becomes certain': 'تتاكد',
  'making sure': 'التاكد',
  'is possible': 'يتسن',
  orders: 'امر',
  'seat of government': 'العاصمه',
  penal: 'السجن',
  'masculine country': 'لبنان',
  states: 'الدول',
  occasion: 'وقت',
  'named by its year': 'حرب',
  numbered: 'قرار',
  'attacks called by their day': 'هجمات',
  'revolution called by its day': 'ثوره',
  'counted, after a number': 'شخصا',
  'measured, not counted': 'سنوات',
  fails: 'فشل',
  prevents: 'يمنع',
  'gives up': 'تراجع',
  'there is': 'توجد',
  arrives: 'وصلت',
  aftermath: 'تداعيات',
  'of nature': 'زلزال',
  'names operations': 'عاصفه',
  mishap: 'غرق',
  hesitates: 'تردد',
  'answers a deed': 'رد',
  'judges a deed': 'استنكر',
  stipulates: 'ينص',
  holding: 'عقد',
  'takes up': 'نجحت',
  'goes on': 'كما',
  'the latter': 'الاخير',
  honour: 'سموه',
  'body of a state': 'الجيش',
  'grade of a rank': 'ركن',
  'member of a body': 'عنصران',
  'of some body': 'مصدر',
  'close to somebody': 'مقرب',
  'office of its own': 'النايب',
  'out of office': 'السابق',
  'rather a thing': 'اللواء',
  'a thing of its owner': 'جهتها',
  'turn of an argument': 'جهه',
  'on behalf': 'نيابه',
  counterpart: 'نظيره',
  'answers for': 'متورطين',
  'came before': 'سبقت',
  'telling a name': 'الكشف',
  'own name': 'هويته',
  'prayed to': 'الله',
  praise: 'وجل',
  manner: 'سياسيا',
  called: 'المدعو',
  'aside in the accusative': 'منتقدا',
  'how many': 'كبيره',
  'wife of somebody': 'زوجه',
  'of one state': 'قومي',
  'describes a body': 'حاكم',
  delegation: 'وفد',
  'team or rank': 'فريق',
  'unit or rank': 'لواء',
  'befalls people': 'مقتل',
  means: 'وسايل',
  media: 'الاعلام',
  craft: 'طايرات',
  'of troops': 'صاروخيه',
  vessel: 'سفينه',
  'tells somebody': 'ابلغت',
  'tells with ب': 'افاد',
  'promises with ب': 'تعهد',
  wordless: 'علق',
  'plain saying': 'وقال',
  impersonal: 'يذكر',
  testifies: 'شهد',
  holds: 'اعتبر',
  issuing: 'اصدرته',
  rumour: 'شايعات',
  unsure: 'الانباء',
  truth: 'صحه',
  true: 'صحيحه',
  untrue: 'عاريه',
  unowned: 'التحقيقات',
  outlet: 'الصحيفه',
  rules: 'للاتفاق',
  kin: 'والده',
  medium: 'بيان',
  explains: 'اشاره',
  involvement: 'تورطه',
  'of facts': 'ضحيه',
  contains: 'يتضمن',
  wishes: 'اريد',
  decides: 'قررت',
  tries: 'حاولوا',
  penalty: 'بالسجن',
  death: 'لمقتله',
  opens: 'هنا',
  'opens behind a comma': 'هنا',
  'part in an act': 'ضلوعها',
  office: 'وزير',
  'office of something': 'مديره',
  'of an office': 'سفيره',
  deputy: 'نايب',
  spokesman: 'المتحدثه',
  'office adjective': 'السابق',
  'indefinite office adjective': 'سابق',
  'friend or foe': 'الشقيق',
  'describes one of them': 'معارض',
  'describes people': 'اكراد',
  'describes behind a noun': 'الاعضاء',
  'without which': 'طيار',
  'relation or last name': 'الحربي',
  'how, behind ب': 'بشده',
  'has a governor': 'ولايه',
  'a man or a woman': 'الرجلان',
  'troops or strength': 'القوه',
  'troops of their owner': 'جيش',
  rebels: 'متمرد',
  movement: 'تنظيم',
  'part of a place': 'مدينه',
  site: 'مستشفي',
  'kind of place': 'المدينه',
  'inside a town': 'ميناء',
  'may lie abroad': 'قاعده',
  topic: 'تطورات',
  'dated by itself': 'مقرره',
  'says behind': 'قال',
  ascribes: 'نسبت',
  ministry: 'الدفاع',
  label: 'عاجل',
  'answers a request': 'رفض',
  'done by forces': 'قصف',
  'is helped by': 'مسانده',
  'asked by': 'طلب',
  hosting: 'استقبال',
  'linked by ل': 'مويد',
  'linked by من': 'مدعوم',
  'linked by ب': 'مرتبط',
  'linked by إلى': 'منتم',
  'linked by عن': 'مسوول',
  'linked by على': 'قادر',
  'some of others': 'وفد',
  'is a ministry': 'وزاره',
  'ministry by its field': 'خارجيه',
  'commands an army': 'ملك',
  'course of acts': 'حمله',
  responsibility: 'مسووليه',
  'stands behind': 'وقف',
  'sent to visit': 'وفد',
  'called upon': 'المجتمع',
  while: 'اعوام',
  'greatest since': 'اعنف',
};
