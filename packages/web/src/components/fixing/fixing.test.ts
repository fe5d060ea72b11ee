import { createReader } from '@isnad/coder';
import { expect, test } from 'vitest';
import type { Claim } from '../../api/types.js';
import { keyOf } from './keys.js';
import { FIELDS, optionsOf } from './options.js';

test('keys are the same on Latin and Arabic layouts', () => {
  expect(keyOf({ key: 'a', code: 'KeyQ' })).toBe('a');
  expect(keyOf({ key: 'ش', code: 'KeyA' })).toBe('a');
  expect(keyOf({ key: '٣', code: 'Digit3' })).toBe('3');
  expect(keyOf({ key: 'Escape', code: 'Escape' })).toBe('Escape');
  expect(keyOf({ key: '؟', code: 'Slash' })).toBeNull();
});

const text = 'زار وزير الخارجية الأردني أيمن الصفدي القاهرة يوم الاثنين.\nوفي أنقرة قالت تركيا إنها ترحب بالزيارة.';
const dossier = createReader().read({ id: 'r', text, publishedAt: '2021-03-02' });
const event = dossier.events[0];
if (event === undefined) throw new Error('nothing was read');
const sentence = dossier.sentences[event.sentence] ?? event.trigger;
const claim = {
  sentence: { ...sentence, text: text.slice(sentence.start, sentence.end) },
  trigger: { ...event.trigger, text: text.slice(event.trigger.start, event.trigger.end) },
} as unknown as Claim;

test('each field has options, each with a key of its own, none of which opens or decides anything else at that moment', () => {
  for (const { field } of FIELDS) {
    const keys = optionsOf(field, claim, dossier).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(keys.length);
  }
  expect(new Set(FIELDS.map(({ key }) => key)).size).toBe(FIELDS.length);
});

test('who is named in the sentence of the claim comes first', () => {
  const names = optionsOf('actors', claim, dossier).flatMap(({ label }) => (label.kind === 'entity' ? [label.entity.name] : []));
  expect(names.indexOf('تركيا')).toBeGreaterThan(names.findIndex((name) => name.includes('الصفدي')));
});

test('days to choose from are the day of publication and those around it', () => {
  const days = optionsOf('date', claim, dossier).flatMap(({ label }) => (label.kind === 'day' ? [label.day] : []));
  expect(days.slice(0, 3)).toEqual(['2021-03-02', '2021-03-01', '2021-02-28']);
});
