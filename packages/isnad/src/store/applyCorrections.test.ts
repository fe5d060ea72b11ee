import { createReader } from '@isnad/coder';
import { expect, test } from 'vitest';
import { applyCorrections } from './applyCorrections.js';
import type { Anchor, Change, CorrectionRow } from './corrections.js';

const reader = createReader();

function row(id: number, anchor: Anchor, change: Change): CorrectionRow {
  const [anchored, changed] = [JSON.stringify(anchor), JSON.stringify(change)];
  const by = { author: 'Amal', reason: '', made_at: '2021-01-01T00:00:00Z', undone_at: null, undone_by: null, applied: 1 };
  return { correction_id: id, article_id: 1, kind: change.kind, anchor: anchored, change: changed, ...by };
}

test('what a person said of an added event stands when the coder reads one there by now', () => {
  const dossier = reader.read({ id: '1', text: 'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء.', publishedAt: '2018-09-05' });
  expect(dossier.events.map(({ type }) => type)).toEqual(['CONSULT']);
  const add: Change = { kind: 'add', type: 'AGREE', status: 'planned', actors: [{ name: 'فرنسا', key: 'country:FRA', type: 'country' }], recipients: [] };
  const { dossier: corrected, events } = applyCorrections(dossier, [row(1, { trigger: 'زار', near: 'زار وزير' }, add)]);
  const [event, ...more] = corrected.events;
  expect(more).toEqual([]);
  expect(event).toMatchObject({ type: 'AGREE', status: 'planned', recipients: [] });
  expect(corrected.entities.find(({ id }) => id === event?.actors[0])?.name).toBe('فرنسا');
  // What the person left open is as it was read.
  expect(event?.date).toEqual(dossier.events[0]?.date);
  expect(events).toEqual(new Set([event?.id]));
});

test('somebody who is named after two became one is nobody who was named before', () => {
  const dossier = reader.read({
    id: '1',
    text: 'زار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء. والتقى لافروف أحمد علي.',
    publishedAt: '2018-09-05',
  });
  const anchor = { trigger: 'زار', near: 'زار وزير' };
  const corrections: Change[] = [
    { kind: 'place', value: { name: 'طنجة', type: 'place' } },
    { kind: 'merge', from: { name: 'تركيا' }, into: { name: 'سيرغي لافروف' } },
    { kind: 'recipients', value: [{ name: 'سامر المدني', type: 'person' }] },
  ];
  const { dossier: corrected } = applyCorrections(
    dossier,
    corrections.map((change, i) => row(i + 1, anchor, change)),
  );
  const [event] = corrected.events;
  const nameOf = (id: string | undefined) => corrected.entities.filter((one) => one.id === id).map(({ name }) => name);
  expect(nameOf(event?.place?.entity)).toEqual(['طنجة']);
  expect(nameOf(event?.recipients[0])).toEqual(['سامر المدني']);
});
