import { fold } from '../../arabic/letters.js';
import type { Apposed, Mention } from '../phrases/phrases.js';
import type { Article } from './article.js';
import { armyKey } from './byTroops.js';
import { addSpan, type EntityDraft } from './entity.js';
import type { EntityStore } from './entityStore.js';
import { genderBy } from './making.js';
import { sameWords } from './officeHolders.js';
import { describes, elided, written } from './writtenNames.js';

/**
 * Notes what a mention tells of whom it means: where it stands, names, offices, country, gender, and a fuller name than before.
 *
 * @param thread the thread of the mention
 */
export function noteMention(entity: EntityDraft, mention: Mention, thread: number, article: Article, store: EntityStore): void {
  const { text, mainThread, ministries } = article;
  addSpan(entity, mention.start + elided(mention, text), mention.end);
  if (mention.name !== '') noteName(entity, mention, text);
  if (mention.title !== '') noteOffice(entity, { title: mention.title, start: mention.titleStart, end: mention.titleEnd, beyond: mention.beyond }, text);
  if (mention.apposed) noteOffice(entity, mention.apposed, text);
  entity.country ??= mention.country;
  // الحكومة ... الحكومة الإيطالية: told in full further down.
  const inFull = entity.lemma !== '' && entity.lemma === mention.lemma && mention.country !== null && mention.country === entity.country && !mention.ofState;
  const isArmy = mention.country !== null && armyKey(mention, thread, article) !== null;
  // الخارجية التركية ... وزارة الخارجية التركية
  if (entity.lemma !== '' && ministries.has(mention) && describes(mention, text).length > entity.name.length) entity.name = describes(mention, text);
  if ((inFull || isArmy) && mention.kind === 'organ' && !entity.name.includes(' ')) entity.name = describes(mention, text);
  // As the main thread first has it: a state that another text calls by an adjective in passing is no he for that.
  const gender = genderBy(mention);
  if (gender !== '' && (entity.gender === '' || (thread === mainThread && !store.isIn(entity, mainThread)))) entity.gender = gender;
  store.noteThread(entity, thread);
}

function noteName(entity: EntityDraft, { name, start, nameStart, nameEnd }: Mention, text: string): void {
  entity.names.add(name);
  if (nameStart > start) addSpan(entity, nameStart, nameEnd);
  // The fullest form in the article names somebody no list knows.
  const full = written(text, nameStart, nameEnd);
  if (!entity.known && entity.type === 'person' && (full.length > entity.name.length || entity.names.size === 1)) entity.name = full;
}

function noteOffice(entity: EntityDraft, { title, start, end, beyond }: Apposed, text: string): void {
  entity.titles.add(title);
  // Each once: who is named a thousand times is still asked about in no time.
  if (!entity.beyond.some((words) => sameWords(words, beyond))) entity.beyond.push(beyond);
  const role = text.slice(start, end);
  if (!entity.roles.some((r) => fold(r.title) === fold(role))) entity.roles.push({ title: role, organization: null, start, end });
}
