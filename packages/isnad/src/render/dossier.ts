import type { Dossier, DossierEvent } from '@isnad/coder';
import { makeColours } from '../terminal/colours.js';
import { cleanText } from '../terminal/text.js';
import { partiesOf, renderParties } from './entities.js';
import { type EventContext, renderEvent } from './events.js';
import { type Piece, wrap } from './wrap.js';

/** How a dossier is to be laid out. */
export interface RenderOptions {
  /** Columns of a line; default 80. */
  readonly width?: number;
  /** Whether to print colours; default false. */
  readonly colour?: boolean;
}

/**
 * A dossier as a person would read it: the article, who is who, and the events in reading order, each with its words.
 * Labels are English; every Arabic string stands in isolate marks, never reversed.
 *
 * @param dossier what an article reports; with `explain` where it was read so
 * @returns lines of text, the last one ended
 * @example process.stdout.write(renderDossier(reader.read(document), { width: 100 }))
 */
export function renderDossier(dossier: Dossier, options: RenderOptions = {}): string {
  const { width = 80, colour = false } = options;
  const colours = makeColours(colour);
  const parties = partiesOf(dossier);
  const events = [...dossier.events].sort((a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end);
  const numbers = new Map(events.map((event, i) => [event.id, i + 1]));
  const entities = new Map(dossier.entities.map((entity) => [entity.id, entity]));
  const context: EventContext = { dossier, entities, numbers, width, colours };
  const heading = (title: string, body: readonly string[]): readonly string[] => (body.length > 0 ? ['', colours.bold(title), ...body] : []);
  // Into one list, not pushed: an article may have more lines than a call may have arguments.
  const lines = [
    ...wrap(headPieces(dossier, colours.bold), width),
    ...wrap([[{ text: summary(dossier, events) }]], width),
    ...heading('WHO IS WHO IN THE EVENTS', renderParties(parties, width, colours)),
    ...heading(
      'WHAT IS REPORTED, AND ON WHOSE WORD',
      events.flatMap((event) => ['', ...renderEvent(event, context)]),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function headPieces({ document }: Dossier, bold: (text: string) => string): Piece[] {
  const facts = [document.publisher, document.publishedAt, document.title].filter((fact) => fact !== null && fact.trim() !== '');
  return [document.id, ...facts].flatMap((fact, i): Piece[] => [
    ...(i > 0 ? [[{ text: '·' }]] : []),
    [{ text: cleanText(fact ?? ''), paint: fact === document.title ? bold : undefined }],
  ]);
}

function summary(dossier: Dossier, events: readonly DossierEvent[]): string {
  if (events.length === 0) return 'No events: the article reports no political act that Isnad knows.';
  const cited = events.filter((event) => event.attribution.chain.length > 1).length;
  const counts = [plural(dossier.sentences.length, 'sentence'), plural(dossier.entities.length, 'entity', 'entities'), plural(events.length, 'event')];
  return `${counts.join(', ')}: ${events.length - cited} on the outlet's own word, ${cited} on the word of others`;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
