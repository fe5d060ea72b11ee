import { describe, expect, it } from 'vitest';
import { phrasesOf, propose } from '../../../test/stages.js';

/** The words of each noun phrase, without the preposition. */
const wordsOfPhrases = (text: string): string[] => {
  const words = propose(text).sentences.flatMap((s) => s.words);
  return phrasesOf(text).map((p) => text.slice(words[p.first]?.token.start, words[p.last]?.token.end));
};

const kinds = (text: string): string[] => propose(text).sentences.flatMap((s) => s.units.map((u) => u.kind));

describe('noun phrases', () => {
  it('hold a title with its name', () => {
    const text = 'التقى وزير الخارجية الروسي سيرغي لافروف نظيره التركي.';
    const mention = phrasesOf(text)[0]?.mention;
    expect(mention && text.slice(mention.start, mention.end)).toBe('وزير الخارجية الروسي سيرغي لافروف');
  });
  it('of two are not described by many', () => {
    expect(wordsOfPhrases('تبادل الطرفان الأسرى.')).toEqual(['الطرفان', 'الأسرى']);
  });
  it('carry their preposition', () => {
    expect(phrasesOf('وصل الوفد إلى موسكو.').map((p) => p.prep)).toEqual(['', 'الي']);
    expect(phrasesOf('التقى بالرئيس أمس.').map((p) => p.prep)).toContain('ب');
  });
  it('hold what they are in construct with', () => {
    const phrase = phrasesOf('بعد زيارة الرئيس المصري عبد الفتاح السيسي إلى موسكو.')[0];
    expect(phrase?.genitive?.mention?.name).toBe('عبد الفتاح السيسي');
  });
  it('carry a nationality that is no mention of its own', () => {
    expect(phrasesOf('القصف الإسرائيلي على غزة.')[0]?.nationality?.country).toBe('ISR');
  });
  it.each([
    ['right behind another', 'انطلقت المحادثات الأميركية الصينية في بكين.', ['USA', 'CHN']],
    ['of two words', 'تنعقد القمة الأميركية الكورية الشمالية اليوم.', ['USA', 'PRK']],
    ['joined', 'دان الوزير الضربات الأمريكية والبريطانية والفرنسية.', ['USA', 'GBR', 'FRA']],
    ['behind a dash', 'استمرت الاشتباكات التركية - السورية أمس.', ['TUR', 'SYR']],
    ['in front of another adjective', 'أعلن الجيش أن الهجمات الأمريكية البريطانية المشتركة انتهت.', ['USA', 'GBR']],
  ])('carry one more nationality %s', (_, text, countries) => {
    const phrase = phrasesOf(text).find((p) => p.nationality !== null);
    expect([phrase?.nationality, ...(phrase?.otherNationalities ?? [])].map((m) => m?.country)).toEqual(countries);
  });
  it('carry no nationality of somebody joined to them', () => {
    expect(phrasesOf('دان الوزير الضربات الأمريكية والروس.').flatMap((p) => p.otherNationalities)).toEqual([]);
  });
  it.each([
    ['what stands with شؤون, no sound plural for all its ending', 'ناقش الوزراء شؤون اللاجئين.', 'شؤون اللاجئين'],
    ['nor قوانين', 'أصلحت الحكومة قوانين العمل.', 'قوانين العمل'],
    ['the members of a body, however many', 'قتل 45 من عناصر تنظيم الدولة.', '45 من عناصر تنظيم الدولة'],
    ['at least how many', 'أصيب ما لا يقل عن ثلاثة جنود.', 'ما لا يقل عن ثلاثة جنود'],
    ['in what respect somebody is so', 'وصل وفد رفيع المستوى إلى عمان.', 'وفد رفيع المستوى'],
    ['an adjective of degree', 'قضت المحكمة العليا بالإفراج عنه.', 'المحكمة العليا'],
    ['a feminine of those under arms', 'انسحبت المعارضة المسلحة من البلدة.', 'المعارضة المسلحة'],
    ['an adjective of relation on an office', 'دعا المسؤول الدولي إلى الهدوء.', 'المسؤول الدولي'],
    ['several adjectives of many', 'قال مسؤولون محليون سابقون إن الطريق مغلق.', 'مسؤولون محليون سابقون'],
    ['a group on an office', 'قتل القيادي الحوثي البارز أمس.', 'القيادي الحوثي البارز'],
    ['things of a broken plural', 'اعتذر علماء الدين عن الحضور.', 'علماء الدين'],
    ['adjectives joined to one another', 'دك الجيش بقصف عنيف ومتواصل مواقع المسلحين.', 'بقصف عنيف ومتواصل'],
    ['what is taken, which looks like an adjective', 'اتهمت الشرطة الوزير بقبول مبالغ مالية من شركة.', 'بقبول مبالغ مالية'],
    ['a thing in the accusative with its adjective', 'أطلقوا صاروخا نوويا من البحر.', 'صاروخا نوويا'],
  ])('hold %s', (_, text, words) => {
    expect(wordsOfPhrases(text)).toContain(words);
  });
  it.each([
    ['what befell somebody', 'لقي عامل مصرعه في المصنع.', 'عامل'],
    ['how long ago it was', 'زارت الوزيرة منذ أيام السعودية.', 'السعودية'],
    ['part of all', 'وأنكر كافانو جميع التهم.', 'جميع التهم'],
    ['any of its kind, and what is definite', 'لم تتبن أي جهة الهجوم.', 'أي جهة'],
    ['a source, and what it asks for', 'قال مصدر طلب عدم الكشف عن اسمه إن الطريق مغلق.', 'مصدر'],
  ])('part %s from who it is', (_, text, words) => {
    expect(wordsOfPhrases(text)).toContain(words);
  });
  it('carry a quantity in figures and in words', () => {
    expect(phrasesOf('قتل 15 جنديا.')[0]?.quantity).toBe(15);
    expect(phrasesOf('قتل خمسة عشر جنديا.')[0]?.quantity).toBe(15);
  });
});

describe('other units', () => {
  it('are verbs, particles, marks and times', () => {
    expect(kinds('قال لافروف إن بلاده لن تنسحب.')).toEqual(['verb', 'noun', 'complementizer', 'noun', 'negation', 'verb', 'stop']);
  });
  it('take a time expression as one', () => {
    const text = 'وصل الوفد يوم الخميس الماضي.';
    const time = propose(text).sentences[0]?.units.find((u) => u.kind === 'time');
    expect(time && time.last - time.first).toBe(2);
  });
});

it('covers every word with exactly one unit', () => {
  const text = 'وقال المتحدث باسم الخارجية الأمريكية، مساء الأربعاء، إن "واشنطن ستفرض عقوبات على طهران" إذا لم تلتزم بالاتفاق.';
  for (const sentence of propose(text).sentences) {
    let next = 0;
    for (const unit of sentence.units) {
      expect(unit.from).toBe(next);
      next = unit.last + 1;
    }
    expect(next).toBe(sentence.words.length);
  }
});
