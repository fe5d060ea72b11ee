import type { ChainLink, DossierEvent } from '@isnad/coder';
import { cleanText } from '../terminal/text.js';
import { namePieces } from './entities.js';
import type { EventContext } from './events.js';
import { wordsOf } from './excerpt.js';
import type { Piece } from './wrap.js';

/**
 * An attribution drawn as a chain: the outlet first, then `←` and whom it cites, down to the origin of the claim. With each the words that cite.
 */
export function chainPieces(attribution: DossierEvent['attribution'], context: EventContext): Piece[] {
  const { colours } = context;
  const pieces = attribution.chain.flatMap((link, i): Piece[] => [...(i > 0 ? [[{ text: '←', paint: colours.bold }]] : []), ...linkPieces(link, context)]);
  return attribution.quoted ? [...pieces, [{ text: '· in quotation marks', paint: colours.dim }]] : pieces;
}

function linkPieces(link: ChainLink, context: EventContext): Piece[] {
  const { dossier, entities, colours } = context;
  if (link.kind === 'narrator') return [[{ text: cleanText(dossier.document.publisher ?? 'the article itself') }]];
  const pieces: Piece[] = [];
  if (link.kind !== 'named') pieces.push([{ text: link.kind === 'official' ? 'an official' : 'unnamed' }]);
  if (link.entity !== null) pieces.push(...namePieces(entities.get(link.entity), colours));
  if (link.cue !== null) pieces.push([{ text: `(${wordsOf(dossier.document.text, link.cue)})`, paint: colours.dim }]);
  return pieces;
}
