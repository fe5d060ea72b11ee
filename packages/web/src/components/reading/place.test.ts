import { createReader } from '@isnad/coder';
import { expect, test } from 'vitest';
import type { Dossier } from '../../api/types.js';
import { fragmentOf, placeOf } from './place.js';

const reader = createReader();
const read = (text: string): Dossier => reader.read({ id: 'p', text, publishedAt: '2021-03-02' }) as unknown as Dossier;
const VISIT = 'زار وزير الخارجية الأردني أيمن الصفدي القاهرة يوم الاثنين.';
const MEETING = 'والتقى الرئيس التركي وفدا سودانيا في أنقرة.';
const dossier = read(`${VISIT}\n${MEETING}`);
const meeting = dossier.events.find(({ trigger }) => dossier.document.text.slice(trigger.start, trigger.end) === 'التقى');
if (meeting === undefined) throw new Error('the meeting was not read');
const fragment = fragmentOf(meeting.trigger.start, 'التقى');

test('the same claim is found, also when others before it are gone and its number is another', () => {
  expect(placeOf(fragment, dossier)).toEqual({ kind: 'found', event: meeting });
  expect(placeOf(encodeURI(fragment), dossier)).toEqual({ kind: 'found', event: meeting });
  const fewer = { ...dossier, events: [{ ...meeting, id: 'v1' }] };
  expect(placeOf(fragment, fewer)).toEqual({ kind: 'found', event: { ...meeting, id: 'v1' } });
});

test('a claim that is no longer read is gone, and no other is shown for it', () => {
  const without = { ...dossier, events: dossier.events.filter((event) => event !== meeting) };
  const { start } = meeting.trigger;
  expect(placeOf(fragment, without)).toEqual({ kind: 'gone', text: 'التقى', words: { start, end: start + 5 } });
});

test('in a text that was changed it is found by its words where only one event is told by them', () => {
  expect(placeOf(fragment, read(`عاجل من مراسلنا.\n${VISIT}\n${MEETING}`))).toMatchObject({ kind: 'found', event: { type: meeting.type } });
  expect(placeOf(fragment, read(VISIT))).toEqual({ kind: 'gone', text: 'التقى', words: null });
  expect(placeOf(fragment, read(`خبر.\n${MEETING}\nوالتقى الرئيس التركي وفدا ليبيا في إسطنبول.`))?.kind).toBe('gone');
});

test('links of the older kind lead where their number leads, and say what they are', () => {
  expect(placeOf(`event-${meeting.id}`, dossier)).toEqual({ kind: 'counted', event: meeting });
  expect(placeOf('event-v99', dossier)).toEqual({ kind: 'gone', text: null, words: null });
});

test('what names no event is none', () => {
  for (const other of ['', 'content', 'at-', 'at-x', 'at-99999999999-زار']) expect(placeOf(other, dossier)).toBeNull();
  expect(placeOf('at-999999', dossier)).toEqual({ kind: 'gone', text: null, words: null });
  expect(placeOf(`at-${meeting.trigger.start}-%E0%A4%A`, dossier)?.kind).toBe('gone');
});
