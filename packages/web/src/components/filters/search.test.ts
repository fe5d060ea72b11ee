import { describe, expect, it } from 'vitest';
import { isFiltered, readEventSearch, sideOf } from './search.ts';

describe('filter of events in the address', () => {
  it('keeps what it knows and leaves out the rest', () => {
    const search = readEventSearch({ type: ['AID', 'EAT'], quad: 'verbal-conflict', from: '2018-05-01', to: 'tomorrow', participant: 'country:RUS', x: '1' });
    expect(search).toEqual({ type: ['AID'], quad: ['verbal-conflict'], from: '2018-05-01', participant: 'country:RUS' });
    expect(isFiltered(search)).toBe(true);
    expect(isFiltered(readEventSearch({ type: 'EAT' }))).toBe(false);
  });

  it('tells cooperation from conflict', () => {
    expect(sideOf({})).toBe('all');
    expect(sideOf({ quad: ['verbal-cooperation'] })).toBe('cooperation');
    expect(sideOf({ quad: ['verbal-conflict', 'material-conflict'] })).toBe('conflict');
    expect(sideOf({ quad: ['verbal-conflict', 'verbal-cooperation'] })).toBe('all');
  });
});
