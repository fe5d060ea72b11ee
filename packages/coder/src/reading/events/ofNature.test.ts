import { describe, expect, it } from 'vitest';
import { propose } from '../../../test/stages.js';

/** Types of what the rules propose as their first choice. */
const typesOf = (text: string): string[] =>
  propose(text)
    .candidates.flat()
    .filter(({ proposal }) => proposal.rank === 0)
    .map(({ proposal }) => proposal.sense.type);

describe('what nature does', () => {
  it.each([
    ['as the subject', 'ضرب زلزال قوي شمال إيران.'],
    ['as who is described', 'وتراجعت العاصفة التي ضربت سواحل المكسيك.'],
    ['as the genitive of the deed', 'بدأ ضرب الإعصار سواحل المكسيك.'],
    ['as what it came of', 'أدى الإعصار إلى مقتل عشرة مدنيين.'],
    ['as its cause', 'قتل عشرة مدنيين على الأقل في كشمير بسبب الفيضانات.'],
    ['what they died in', 'مقتل عشرة مدنيين في زلزال قوي شمال إيران.'],
    ['without a relative', 'مقتل عشرة مدنيين في زلزال ضرب إيران.'],
    ['by a mishap', 'وقتل عشرة مدنيين في تحطم طائرة قرب موسكو.'],
  ])("is nobody's act: %s", (_, text) => {
    expect(typesOf(text)).not.toContain('ASSAULT');
  });

  it.each([
    ['of somebody', 'قتل الجيش السوري عشرة مسلحين خلال العاصفة.'],
    ['in an attack behind it', 'قتل عشرة مدنيين في هجوم بعد الزلزال.'],
    ['of an operation called so', 'ضربت عاصفة الحزم مواقع الحوثيين.'],
    ['of another clause', 'قتل عشرة مدنيين بعدما حذرت الحكومة من الفيضانات.'],
  ])('leaves an act %s', (_, text) => {
    expect(typesOf(text)).toContain('ASSAULT');
  });
});
