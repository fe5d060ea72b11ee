import type { Scene } from './statusReading.js';

/** Where the aside that a comma closes opens, if it only says when: ، الاثنين، */
export function asideBefore({ sentence, words }: Scene, comma: number): number | null {
  const u = sentence.units.findIndex((x) => x.first === comma);
  const time = sentence.units[u - 1];
  const opening = sentence.units[u - 2];
  return time?.kind === 'time' && opening?.kind === 'comma' && words[opening.first] ? opening.first : null;
}
