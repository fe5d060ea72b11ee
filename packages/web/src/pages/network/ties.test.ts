import { describe, expect, it } from 'vitest';
import type { Network } from '../../api/types.ts';
import { backboneOf, neighboursOf, tiesOf, toneOf } from './ties.ts';

const node = (key: string) => ({ actor: { key, name: key, nameEn: null, type: 'country', country: null }, events: 1, counts: counts(0, 0) }) as const;
const counts = (cooperation: number, conflict: number) =>
  ({ 'verbal-cooperation': cooperation, 'material-cooperation': 0, 'verbal-conflict': 0, 'material-conflict': conflict }) as const;
const edge = (from: string, to: string, cooperation: number, conflict: number) => ({
  from,
  to,
  events: cooperation + conflict,
  counts: counts(cooperation, conflict),
  intensity: 0,
});

const network: Pick<Network, 'nodes' | 'edges'> = {
  nodes: ['a', 'b', 'c'].map(node),
  edges: [edge('a', 'b', 1, 0), edge('b', 'a', 0, 2), edge('a', 'a', 5, 0), edge('c', 'b', 4, 0), edge('a', 'gone', 9, 0)],
};

describe('ties', () => {
  it('join both directions of a pair, and leave out dealings with oneself and with those who are not there', () => {
    expect(tiesOf(network)).toEqual([
      { a: 'b', b: 'c', events: 4, cooperation: 4, conflict: 0 },
      { a: 'a', b: 'b', events: 3, cooperation: 1, conflict: 2 },
    ]);
  });

  it('lead to neighbours on either side', () => {
    expect(neighboursOf('b', tiesOf(network), network.nodes).map(({ actor }) => actor.key)).toEqual(['c', 'a']);
  });

  it('carry the network by the strongest of each actor, and nobody is left alone', () => {
    const many = Array.from({ length: 60 }, (_, i) => i).flatMap((i) =>
      Array.from({ length: i }, (_, j) => ({ a: `n${j}`, b: `n${i}`, events: i + j, cooperation: 0, conflict: 0 })),
    );
    const ties = many.sort((x, y) => y.events - x.events);
    const backbone = backboneOf(ties);
    expect(backbone.size).toBeLessThan(60 * 3 + 1);
    expect(backbone.has(ties[0] as (typeof ties)[0])).toBe(true);
    expect(new Set([...backbone].flatMap(({ a, b }) => [a, b])).size).toBe(60);
    expect(backboneOf(ties.slice(0, 300)).size).toBe(300);
  });

  it('have a tone only where one side outweighs', () => {
    expect([toneOf(6, 4), toneOf(1, 1), toneOf(0, 1), toneOf(0, 0)]).toEqual(['cooperation', 'mixed', 'conflict', 'mixed']);
  });
});
