import { describe, expect, it } from 'vitest';
import { phrasesOf, propose } from '../../test/stages.js';

const kinds = (text: string): string[] => propose(text).sentences.flatMap((s) => s.units.map((u) => u.kind));

describe('noun phrases', () => {
  it('hold a title with its name', () => {
    const text = 'التقى وزير الخارجية الروسي سيرغي لافروف نظيره التركي.';
    const mention = phrasesOf(text)[0]?.mention;
    expect(mention && text.slice(mention.start, mention.end)).toBe('وزير الخارجية الروسي سيرغي لافروف');
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
