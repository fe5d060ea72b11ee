import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../../test/stages.js';

const types = (text: string): string[] => mentionsOf(text).map(({ mention, words }) => `${words}:${mention.type}`);

describe('nobody is', () => {
  it.each([
    ['a side in an argument', 'من جهتها، أبلغت السفيرة المجلس بالقرار.', 'جهتها:group'],
    ['another side', 'من جهة أخرى، قال الوزير إن الطائرة سقطت.', 'جهة أخرى:group'],
    ['where something is from', 'لا أحد يعرف مصدرها.', 'مصدرها:group'],
    ['force', 'طالبت مصر بقوة بالإفراج عنه.', 'قوة:military'],
    ['on whose behalf somebody speaks', 'ألقى نيابة عن الملك كلمة.', 'نيابة:government'],
    ['the number of a clause', 'نصت الفقرة (2) من المادة السابعة على ذلك.', '2:group'],
    ['a sum', 'تفاوضت إيران مع دول (5+1) أمس.', '5:group'],
    ['one stroke', 'نفذ الجيش الهجوم بضربة واحدة.', 'واحدة:group'],
    ['mourning', 'أعلنت البلاد حدادا على القتلى.', 'حدادا:group'],
    ['how strong an answer is', 'توعدت الحكومة برد قوي على القرار.', 'قوي:group'],
    ['how leaders are', 'زار أحد القادة العسكريين الجبهة.', 'العسكريين:military'],
    ['a meeting that is held', 'دعت الحكومة إلى تنظيم مظاهرات.', 'تنظيم مظاهرات:armed_group'],
  ])('%s', (_, text, mention) => {
    expect(types(text)).not.toContain(mention);
  });
});

describe('but somebody is', () => {
  it.each([
    ['a body that speaks', 'تلقى الوزير رسالة من جهة رسمية.', 'جهة رسمية:group'],
    ['a force that acts', 'هاجمت قوة من الجيش القرية.', 'قوة من الجيش:military'],
    ['who prosecutes', 'أمرت نيابة أمن الدولة بحبسه.', 'نيابة أمن الدولة:government'],
    ['who is only counted', 'قتل 4 في هجوم.', '4:group'],
    ['who is killed', 'أكدت الشرطة مقتل عسكري في المدينة.', 'عسكري:military'],
    ['an armed group', 'أعلن تنظيم الجهاد مسؤوليته.', 'تنظيم الجهاد:armed_group'],
    ['many of a people, counted', 'طردت واشنطن 60 روسيا.', 'روسيا:group'],
  ])('%s', (_, text, mention) => {
    expect(types(text)).toContain(mention);
  });
  it('a country in a year', () => {
    expect(types('في عام 2011 سوريا شهدت احتجاجات.')).toContain('سوريا:country');
  });
});
