import { createReader, type DocumentInput } from '@isnad/coder';
import { expect, it } from 'vitest';
import { prepareArticle } from '../prepare.js';
import { Store } from '../store.js';
import { lastingIdOf } from './columns.js';

const ARTICLE: DocumentInput = {
  id: 'a#1',
  text: 'أبدت فرنسا اهتماما بلبنان. وزار وزير الخارجية الروسي سيرغي لافروف تركيا يوم الثلاثاء.',
  publishedAt: '2018-09-05',
};
const DESK = '@event-nouns | noun | plural | type | genitive | frame\nاهتمام | - | SUPPORT | actor | ب=recipient\n';

it('names an event by the place of its words, which a reading that finds more events keeps', async () => {
  const store = Store.open(':memory:');
  const visit = async () => (await store.events({ type: ['CONSULT'] })).rows.map((row) => [row.event, lastingIdOf(row)]);
  store.add([prepareArticle(createReader(), ARTICLE)]);
  const [before] = await visit();
  store.add([prepareArticle(createReader({ knowledge: [{ path: 'desk.txt', text: DESK }] }), ARTICLE)], true);
  const [after] = await visit();
  expect(before?.[0]).not.toBe(after?.[0]);
  expect(before?.[1]).toBe(after?.[1]);
  expect(after?.[1]).toBe(`a#1#at-${ARTICLE.text.indexOf('زار')}`);
  await store.close();
});
