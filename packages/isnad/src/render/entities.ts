import type { Dossier, DossierEntity } from '@isnad/coder';
import type { Colours } from '../terminal/colours.js';
import { cleanText, greatest } from '../terminal/text.js';
import { type Piece, wrap } from './wrap.js';

const OFFICES = 2;

/**
 * The entities that matter to the events: those that take part, are places or sources, in the order in which the article names them.
 */
export function partiesOf(dossier: Dossier): DossierEntity[] {
  const ids = new Set<string | null>();
  for (const event of dossier.events) {
    for (const id of [...event.actors, ...event.recipients, event.place?.entity ?? null]) ids.add(id);
    for (const link of event.attribution.chain) ids.add(link.entity);
  }
  const first = (entity: DossierEntity): number => entity.mentions[0]?.start ?? 0;
  return dossier.entities.filter((entity) => ids.has(entity.id)).sort((a, b) => first(a) - first(b));
}

/** A name as pieces: Arabic, then English where that is known. */
export function namePieces(entity: DossierEntity | undefined, colours: Colours): Piece[] {
  if (entity === undefined) return [[{ text: '?' }]];
  const pieces: Piece[] = [[{ text: cleanText(entity.name), paint: colours.bold }]];
  if (entity.nameEn !== null) pieces.push([{ text: `(${cleanText(entity.nameEn)})` }]);
  return pieces;
}

/**
 * One entity a line: type, country, number of mentions, name, offices. What is in columns comes first and is ASCII, for the width of Arabic
 * differs between terminals.
 */
export function renderParties(parties: readonly DossierEntity[], width: number, colours: Colours): string[] {
  const typeWidth = greatest(parties.map((party) => label(party).length));
  const countWidth = greatest(parties.map((party) => String(party.mentions.length).length));
  const indent = 2 + typeWidth + 2 + 3 + 2 + countWidth + 1 + 2;
  return parties.flatMap((party) => {
    const columns = [label(party).padEnd(typeWidth), cleanText(party.country ?? '').padEnd(3), `${String(party.mentions.length).padStart(countWidth)}×`];
    const lines = wrap([...namePieces(party, colours), ...officePieces(party)], width - indent);
    return lines.map((line, i) => (i === 0 ? `  ${colours.dim(columns.join('  '))}  ${line}` : ' '.repeat(indent) + line));
  });
}

function label(entity: DossierEntity): string {
  return entity.type.replace('_', ' ');
}

function officePieces(entity: DossierEntity): Piece[] {
  const offices = [...new Set(entity.roles.map((role) => [role.title, role.organization ?? ''].join(' ').trim()))].filter((office) => office !== entity.name);
  const pieces = offices.slice(0, OFFICES).flatMap((office): Piece[] => [[{ text: '·' }], [{ text: cleanText(office) }]]);
  return offices.length > OFFICES ? [...pieces, [{ text: `· and ${offices.length - OFFICES} more` }]] : pieces;
}
