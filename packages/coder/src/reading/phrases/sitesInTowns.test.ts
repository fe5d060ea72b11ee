import { describe, expect, it } from 'vitest';
import { createReader } from '../../index.js';

const reader = createReader();

/** Name, state and whether it lies on the map of the place of the first event of a text. */
function place(text: string): (string | boolean | null | undefined)[] {
  const { events, entities } = reader.read({ id: 't', text, publishedAt: '2018-03-16' });
  const [event] = events;
  const entity = entities.find((e) => e.id === event?.place?.entity);
  return [entity?.name, entity?.country, typeof event?.place?.lat === 'number'];
}

describe('a place inside a town', () => {
  it.each([
    ['a port', 'قصفت طائرات مجهولة ميناء طبرق صباح اليوم.', ['ميناء طبرق', 'LBY', true]],
    ['without the adjective of its state', 'قصفت طائرات مجهولة ميناء طبرق الليبي صباح اليوم.', ['ميناء طبرق', 'LBY', true]],
    ['of a capital', 'انفجرت قنبلة في مطار بغداد الدولي.', ['مطار بغداد الدولي', 'IRQ', true]],
    ['that is known itself', 'قتل جنديان في قاعدة حميميم.', ['مطار حميميم', 'SYR', false]],
    ['the town by its kind is the town', 'اقتحم الجيش السوري مدينة دوما.', ['دوما', 'SYR', true]],
    ['a capital before its namesake', 'قصفت طائرات مجهولة مطار طرابلس صباح اليوم.', ['مطار طرابلس', 'LBY', true]],
    ['the namesake where the text is about its state', 'سيطر الجيش على مطار طرابلس في شمال لبنان.', ['مطار طرابلس', 'LBN', true]],
  ])('%s', (_, text, expected) => {
    expect(place(text)).toEqual(expected);
  });

  it('makes no entity of the state whose capital it is named after', () => {
    const { entities } = reader.read({ id: 't', text: 'انفجرت قنبلة في مطار بغداد الدولي.', publishedAt: '2018-03-16' });
    expect(entities.map((e) => e.type)).not.toContain('country');
  });
});
