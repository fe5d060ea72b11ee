import { answer, api } from '../../api/client.ts';
import type { Dossier } from '../../api/types.ts';
import type { Named } from '../fixing/options.ts';
import type { Stretch } from './words.ts';

/**
 * Who is meant by words of an article that were pointed at: the entity named there, the innermost by a single word, else by all of them; else
 * whoever the server finds in the knowledge, or what kind of thing it takes them for.
 *
 * @throws ProblemError when the server cannot be asked
 */
export async function namedAt(dossier: Dossier, words: Stretch, single: boolean, place: boolean): Promise<Named> {
  const read = readAt(dossier, words, single);
  if (read !== null) return read;
  return answer(
    api.GET('/api/articles/{id}/named', {
      params: { path: { id: dossier.document.id }, query: { start: words.start, end: words.end, as: place ? 'place' : 'participant' } },
    }),
  );
}

/** The words themselves: of what kind they are, whoever saves it finds out. */
export function bareAt({ document: { text } }: Dossier, { start, end }: Stretch, place: boolean): Named {
  const name = text.slice(start, end).replace(/\s+/gu, ' ').trim();
  return place ? { name, key: null, type: 'place' } : { name, key: null };
}

/** Who was read there already. */
export function readAt({ entities }: Dossier, words: Stretch, single: boolean): Named | null {
  const around = entities
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ entity, start, end })))
    .filter(({ start, end }) => (single ? start < words.end && end > words.start : Math.abs(start - words.start) <= 3 && end === words.end))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const found = around[0]?.entity;
  return found === undefined ? null : { name: found.name, key: found.key, type: found.type };
}
