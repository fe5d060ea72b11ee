import { describe, expect, it } from 'vitest';
import { createReader } from '../../index.js';

const reader = createReader();

function statusOf(text: string, type: string): { status: string; condition: boolean; negation: string | undefined } | undefined {
  const event = reader.read({ id: 't', text, publishedAt: '2018-03-16' }).events.find((e) => e.type === type);
  return event && { status: event.status, condition: event.condition !== null, negation: event.negation };
}

describe('whether an event happened, by what was learned over the rules', () => {
  it.each([
    ['زار الرئيس الروسي فلاديمير بوتين تركيا والتقى نظيره التركي رجب طيب أردوغان.', 'CONSULT', 'actual'],
    ['سيزور الرئيس الروسي فلاديمير بوتين تركيا الأسبوع المقبل.', 'CONSULT', 'planned'],
    ['يعتزم الرئيس الروسي فلاديمير بوتين زيارة تركيا الشهر المقبل.', 'CONSULT', 'planned'],
    ['لم يقصف الجيش السوري مدينة حلب أمس.', 'ASSAULT', 'negated'],
    ['قصف الجيش السوري مدينة حلب أمس.', 'ASSAULT', 'actual'],
  ])('%s', (text, type, status) => {
    expect(statusOf(text, type)?.status).toBe(status);
  });

  it.each([
    ['لا صحة لما تردد عن مقتل الرئيس السوري.', 'ASSAULT', 'negated'],
    ['كذبت الوزارة الأنباء التي تحدثت عن مقتل الوزير.', 'ASSAULT', 'negated'],
    ['لم ينف الوزير قصف مدينة إدلب.', 'ASSAULT', 'actual'],
    ['أنكرت روسيا أنها قصفت المستشفى.', 'ASSAULT', 'negated'],
    ['نفى أردوغان أنه سيزور دمشق.', 'CONSULT', 'negated'],
  ])('is what plainly says so, whatever the words around it: %s', (text, type, status) => {
    expect(statusOf(text, type)?.status).toBe(status);
  });

  it('says in what way a negated event is negated', () => {
    expect(statusOf('لم يقصف الجيش السوري مدينة حلب أمس.', 'ASSAULT')?.negation).toBe('stated');
  });

  it('tells of a condition with its words', () => {
    const text = 'هدد الرئيس الأمريكي دونالد ترامب بفرض عقوبات على تركيا إذا هاجمت الأكراد.';
    const { events } = reader.read({ id: 't', text, publishedAt: '2018-03-16' });
    const conditional = events.filter(({ status }) => status === 'conditional');
    expect(conditional).not.toEqual([]);
    for (const { condition } of conditional) expect(condition && text.slice(condition.start, condition.end)).toBe('إذا هاجمت الأكراد');
  });
});
