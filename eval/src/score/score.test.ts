import { describe, expect, it } from 'vitest';
import type { Comparable, ComparableEvent } from './comparable.js';
import { countErrors } from './errors.js';
import { figuresOf } from './figures.js';
import { compare } from './match.js';
import { sameDate } from './same.js';
import { foldName } from './text.js';

const TEXT = 'زار أحمد باريس. واعتقلت الشرطة سميرا.';
const names = (...all: string[]): ReadonlySet<string> => new Set(all.map(foldName));
const ENTITIES = new Map([
  ['ahmad', names('أحمد')],
  ['paris', names('باريس')],
  ['police', names('الشرطة')],
  ['samir', names('سمير', 'سميرا')],
]);
const VISIT: ComparableEvent = {
  type: 'CONSULT',
  start: 0,
  end: 3,
  actors: ['ahmad'],
  recipients: ['paris'],
  status: 'actual',
  source: { kind: 'narrator', name: null },
  date: null,
  place: 'paris',
};
const ARREST: ComparableEvent = { ...VISIT, type: 'COERCE', start: 17, end: 23, actors: ['police'], recipients: ['samir'], place: null };
const side = (...events: ComparableEvent[]): Comparable => ({ entities: ENTITIES, events });
const judge = (gold: Comparable, system: Comparable) => [compare(TEXT, gold, system)];

describe('the scorer', () => {
  it('counts a reading equal to the annotation as complete', () => {
    const figures = figuresOf(judge(side(VISIT, ARREST), side(VISIT, ARREST)));
    expect(figures.complete.f1).toBe(1);
    expect(figures.byType.COERCE?.complete).toBe(1);
    expect(countErrors(judge(side(VISIT, ARREST), side(VISIT, ARREST))).failures).toBe(0);
  });

  it('tells a missed event, an invented one and one of the wrong type apart', () => {
    const retyped = { ...ARREST, type: 'ASSAULT' };
    expect(countErrors(judge(side(VISIT, ARREST), side(VISIT))).counts['missed event']).toBe(1);
    expect(countErrors(judge(side(VISIT), side(VISIT, ARREST))).counts['invented event']).toBe(1);
    const { counts, failures } = countErrors(judge(side(VISIT, ARREST), side(VISIT, retyped)));
    expect([counts['wrong type'], counts['missed event'], counts['invented event'], failures]).toEqual([1, 0, 0, 1]);
  });

  it('names every fault of a matched event and counts the event once', () => {
    const read: ComparableEvent = {
      ...ARREST,
      actors: [],
      recipients: ['ahmad'],
      status: 'planned',
      source: { kind: 'named', name: 'police' },
      place: 'paris',
    };
    const { counts, failures, circumstances } = countErrors(judge(side(ARREST), side(read)));
    expect(failures).toBe(1);
    expect([counts['actor missing'], counts['wrong recipient'], counts['wrong status'], counts['wrong source']]).toEqual([1, 1, 1, 1]);
    expect(circumstances['place invented']).toBe(1);
  });

  it('pairs overlapping triggers before events that only share a sentence', () => {
    const other = { ...VISIT, start: 9, end: 14, actors: ['ahmad'] };
    const [comparison] = judge(side(VISIT), side(other, { ...VISIT, actors: [] }));
    expect(comparison?.matches.map((m) => m.system.start)).toEqual([0]);
    expect(comparison?.invented).toHaveLength(1);
  });

  it('takes dates as equal when they share half of their days', () => {
    const span = (start: string, end: string) => ({ start, end });
    expect(sameDate(span('2018-03-01', '2018-03-02'), span('2018-03-02', '2018-03-02'))).toBe(true);
    expect(sameDate(span('2018-03-01', '2018-03-03'), span('2018-03-03', '2018-03-03'))).toBe(false);
    expect(sameDate(null, span('2018-03-03', '2018-03-03'))).toBe(false);
  });
});
