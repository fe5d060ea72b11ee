import { describe, expect, it } from 'vitest';
import { createReader } from '../../index.js';

const reader = createReader();

/** Days of the attacks in a text of 16 March 2018. */
function attacks(text: string): (string | null)[] {
  const { events } = reader.read({ id: 't', text, publishedAt: '2018-03-16' });
  return events.filter((e) => e.type === 'ASSAULT').map((e) => e.date?.start ?? null);
}

describe('chronologies', () => {
  it('have their years from their headings', () => {
    const text =
      'أبرز الضربات في سوريا\n- 2013 -\n30 كانون الثاني/يناير: قصف الجيش السوري مدينة دوما.\nضربات العام 2016\nفي 7 أيلول/سبتمبر، قصف الجيش السوري مدينة حلب.';
    expect(attacks(text)).toEqual(expect.arrayContaining(['2013-01-30', '2016-09-07']));
  });

  it('have them from the entry before too', () => {
    const text = 'أبرز الضربات في سوريا\n- 2013 -\nفي 30 يناير 2014 قصف الجيش السوري مدينة دوما.\nفي 7 أيلول/سبتمبر قصف الجيش السوري مدينة حلب.';
    expect(attacks(text)).toEqual(expect.arrayContaining(['2014-01-30', '2014-09-07']));
  });

  it.each([
    ['a sentence', 'قصف الجيش السوري مدينة حلب.\nانسحب الجيش منها عام 2013.\nفي 30 يناير قصف الجيش السوري مدينة دوما.'],
    ['the title', 'ضربات العام 2016\nفي 30 يناير قصف الجيش السوري مدينة دوما.'],
  ])('not by %s', (_, text) => {
    expect(attacks(text)).toContain('2018-01-30');
  });
});
