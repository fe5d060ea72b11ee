import { describe, expect, it } from 'vitest';
import { createReader } from '../index.js';

const reader = createReader();

/** Chain of the last event, outlet left out: `kind name` from the outlet to the origin. */
function chainOf(text: string): string[] {
  const dossier = reader.read({ id: 't', text, publishedAt: '2018-03-16' });
  const names = new Map(dossier.entities.map((e) => [e.id, e.name]));
  return (dossier.events.at(-1)?.attribution.chain ?? []).slice(1).map((l) => `${l.kind} ${l.entity ? (names.get(l.entity) ?? '?') : '-'}`);
}

describe('attribution', () => {
  it('is the outlet alone for what it tells itself', () => {
    expect(chainOf('قصف الجيش السوري مدينة حلب.')).toEqual([]);
  });
  it.each([
    ['a reporting verb and its content', 'قال لافروف إن الجيش السوري قصف مدينة حلب.', ['named سيرغي لافروف']],
    ['speech that goes on', 'قال لافروف إن الحوار مهم. وأضاف أن الجيش السوري قصف مدينة حلب.', ['named سيرغي لافروف']],
    ['a quotation', 'وقال لافروف: «قصف الجيش السوري مدينة حلب».', ['named سيرغي لافروف']],
    ['according to, behind', 'قصف الجيش السوري مدينة حلب، وفق ما قال لافروف.', ['named سيرغي لافروف']],
    ['according to, before', 'وبحسب وكالة رويترز، قصف الجيش السوري مدينة حلب.', ['named وكالة رويترز']],
    ['a headline with a colon', 'لافروف: الجيش السوري قصف مدينة حلب', ['named سيرغي لافروف']],
  ])('of %s', (_, text, chain) => {
    expect(chainOf(text)).toEqual(chain);
  });
  it('is anonymous for sources and witnesses', () => {
    expect(chainOf('قالت مصادر إن الجيش السوري قصف مدينة حلب.')[0]).toMatch(/^anonymous/);
    expect(chainOf('أفاد شهود عيان بأن الجيش السوري قصف مدينة حلب.')[0]).toMatch(/^anonymous/);
  });
  it('holds a report inside a report, from the outlet to the origin', () => {
    expect(chainOf('ذكرت وكالة رويترز أن لافروف قال إن الجيش السوري قصف مدينة حلب.')).toEqual(['named وكالة رويترز', 'named سيرغي لافروف']);
  });
  it('ends where the article speaks itself again', () => {
    expect(chainOf('قال لافروف إن الحوار مهم.\nوفي تطور آخر قصف الجيش السوري مدينة حلب.')).toEqual([]);
  });
  it('is the outlet for an act of word', () => {
    expect(chainOf('أدان لافروف الهجوم.')).toEqual([]);
  });
});
