import { describe, expect, it } from 'vitest';
import { SETS } from '../../test/articles.js';
import { createReader } from '../index.js';

const reader = createReader();
const samples = SETS[0]?.articles ?? [];

describe('an explanation', () => {
  it('names whom the rules had and the weights did not take, and whom they took instead', () => {
    const claims = samples.flatMap((article) => {
      const { events, entities } = reader.read(article, { explain: true });
      return events.flatMap((event) =>
        (event.explain?.roles ?? []).flatMap((role) => {
          const [, how, name = '', as] = /^(overruled|likeliest) (.+) → (actor|recipient)$/.exec(role) ?? [];
          if (how === undefined) return [];
          const ids = as === 'actor' ? event.actors : event.recipients;
          return [{ taken: how === 'likeliest', is: ids.some((id) => entities.find((e) => e.id === id)?.name === name) }];
        }),
      );
    });
    expect(claims.some(({ taken }) => taken)).toBe(true);
    expect(claims.some(({ taken }) => !taken)).toBe(true);
    expect(claims.filter(({ taken, is }) => taken !== is)).toEqual([]);
  });

  it('says what dates an event and where it happened, and nothing where neither is known', () => {
    for (const article of samples.slice(0, 4))
      for (const { date, place, explain } of reader.read(article, { explain: true }).events) {
        expect(explain?.date !== undefined).toBe(date !== null);
        expect(explain?.place !== undefined).toBe(place !== null);
      }
  });

  it('writes prepositions as they are written', () => {
    const { events } = reader.read({ id: 't', text: 'أجبر الجيش السوري المسلحين على الانسحاب من حلب، وشن هجوما على داعش.' }, { explain: true });
    const roles = events.flatMap((event) => event.explain?.roles ?? []);
    expect(roles.join()).toContain('على →');
    expect(roles.join()).not.toContain('علي →');
  });
});
