import { describe, expect, it } from 'vitest';
import { participles, type VerbFormCode } from './index.js';

const TABLE: readonly (readonly [string, VerbFormCode, string, string | null, boolean])[] = [
  ['قتل', 'Iu', 'قاتل', 'مقتول', false],
  ['زور', 'Iu', 'زائر', 'مزور', false],
  ['بيع', 'Ii', 'بائع', 'مبيع', false],
  ['دعو', 'Iu', 'داع', 'مدعو', true],
  ['رمي', 'Ii', 'رام', 'مرمي', true],
  ['رضو', 'Ia', 'راض', 'مرضي', true],
  ['ردد', 'Iu', 'راد', 'مردود', false],
  ['ءخذ', 'Iu', 'آخذ', 'مأخوذ', false],
  ['سءل', 'Ia', 'سائل', 'مسؤول', false],
  ['قرء', 'Ia', 'قارئ', 'مقروء', false],
  ['جيء', 'Ii', 'جاء', 'مجيء', true],
  ['ءتي', 'Ii', 'آت', 'مأتي', true],
  ['وصل', 'Ii', 'واصل', 'موصول', false],
  ['حذر', 'II', 'محذر', 'محذر', false],
  ['ءدي', 'II', 'مؤد', 'مؤدى', true],
  ['طلب', 'III', 'مطالب', 'مطالب', false],
  ['ضدد', 'III', 'مضاد', 'مضاد', false],
  ['ءخذ', 'III', 'مؤاخذ', 'مؤاخذ', false],
  ['صوب', 'IV', 'مصيب', 'مصاب', false],
  ['ءمن', 'IV', 'مؤمن', 'مؤمن', false],
  ['يقظ', 'IV', 'موقظ', 'موقظ', false],
  ['نشء', 'IV', 'منشئ', 'منشأ', false],
  ['حدث', 'V', 'متحدث', 'متحدث', false],
  ['حدو', 'V', 'متحد', 'متحدى', true],
  ['ظهر', 'VI', 'متظاهر', 'متظاهر', false],
  ['سحب', 'VII', 'منسحب', null, false],
  ['وهم', 'VIII', 'متهم', 'متهم', false],
  ['ضرر', 'VIII', 'مضطر', 'مضطر', false],
  ['غول', 'VIII', 'مغتال', 'مغتال', false],
  ['شري', 'VIII', 'مشتر', 'مشترى', true],
  ['حمر', 'IX', 'محمر', null, false],
  ['قيل', 'X', 'مستقيل', 'مستقال', false],
  ['دعو', 'X', 'مستدع', 'مستدعى', true],
  ['مرر', 'X', 'مستمر', 'مستمر', false],
  ['ترجم', 'QI', 'مترجم', 'مترجم', false],
  ['دهور', 'QII', 'متدهور', 'متدهور', false],
  ['طمءن', 'QI', 'مطمئن', 'مطمأن', false],
  ['يءس', 'Ia', 'يائس', 'ميؤوس', false],
  ['رءي', 'Ia', 'راء', 'مرئي', true],
];

describe('participles', () => {
  it.each(TABLE)('%s %s', (root, form, active, passive, defective) => {
    expect(participles([...root], form)).toEqual({ active, passive, defective });
  });

  it('follows the lemma where root and form leave a choice', () => {
    expect(participles(['ج', 'و', 'ب'], 'X', 'استجوب').active).toBe('مستجوب');
    expect(participles(['ج', 'و', 'ب'], 'X').active).toBe('مستجيب');
  });
});
