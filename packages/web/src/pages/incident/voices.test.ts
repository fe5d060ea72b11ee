import { describe, expect, it } from 'vitest';
import type { Claim } from '../../api/types.ts';
import { copiesOf, type Told, voicesOf } from './voices.ts';

function told(id: string, publisher: string, more: { readonly source?: string; readonly copies?: Told['copies'] } = {}): Told {
  const [article = ''] = id.split('#');
  const source = more.source === undefined ? null : { key: `person:${more.source}`, name: more.source, nameEn: null, type: 'person', country: null };
  const event = { id, article: { id: article, title: null, publisher, publishedOn: null, url: null }, source } as unknown as Claim;
  return { event, counts: [], story: 's', copies: more.copies ?? null };
}

describe('voices of an incident', () => {
  it('are its origins with their claims and outlets; who is known by name, and denials last', () => {
    const voices = voicesOf({
      told: [told('a#v1', 'A'), told('b#v1', 'B'), told('c#v1', 'C', { source: 'X' }), told('d#v1', 'D')],
      origins: [
        { kind: 'outlet', names: ['A', 'B'], claims: ['a#v1', 'b#v1'] },
        { kind: 'named', names: ['X'], claims: ['c#v1'] },
      ],
    });
    expect(voices.map(({ kind, names, actor, outlets }) => [kind, names, actor?.key ?? null, outlets])).toEqual([
      ['outlet', ['A', 'B'], null, ['A', 'B']],
      ['named', ['X'], 'person:X', ['C']],
      ['denial', [], null, ['D']],
    ]);
  });

  it('tell who took over whose words, in another article', () => {
    const same = { claim: 'a#v1', because: 'same words' } as const;
    const all = [told('a#v1', 'A'), told('a#v2', 'A', { copies: same }), told('b#v1', 'B', { copies: same }), told('c#v1', 'C')];
    expect(copiesOf(all).map(({ from, to }) => [from.id, to.id])).toEqual([['a#v1', 'b#v1']]);
  });
});
