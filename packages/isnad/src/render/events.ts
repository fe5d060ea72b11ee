import type { Dossier, DossierEntity, DossierEvent } from '@isnad/coder';
import type { Colours } from '../terminal/colours.js';
import { cleanText } from '../terminal/text.js';
import { chainPieces } from './chain.js';
import { namePieces } from './entities.js';
import { excerpt, wordsOf } from './excerpt.js';
import { type Piece, wrap } from './wrap.js';

/** What the rendering of an event needs besides the event. */
export interface EventContext {
  readonly dossier: Dossier;
  readonly entities: ReadonlyMap<string, DossierEntity>;
  /** The number under which each event is printed. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly width: number;
  readonly colours: Colours;
}

const SIGNS: Readonly<Record<DossierEvent['status'], readonly [string, 'green' | 'red' | 'cyan' | 'magenta' | 'yellow']>> = {
  actual: ['✓', 'green'],
  negated: ['✗', 'red'],
  planned: ['▷', 'cyan'],
  conditional: ['◇', 'magenta'],
  possible: ['?', 'yellow'],
};

const LABEL = 8;
const ARABIC = /[\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFC]/;

/** An event as lines: its number, type and status; then a row each for who, when, where, on whose word, and in which words. */
export function renderEvent(event: DossierEvent, context: EventContext): string[] {
  const { dossier, numbers, width, colours } = context;
  const { text } = dossier.document;
  const numberWidth = Math.max(2, String(numbers.size).length);
  const indent = ' '.repeat(numberWidth + 2);
  const row = (label: string, pieces: readonly Piece[]): string[] =>
    wrap(pieces, width - indent.length - LABEL).map((line, i) => indent + (i === 0 ? colours.dim(label.padEnd(LABEL)) : ' '.repeat(LABEL)) + line);
  const lines = [`${String(numbers.get(event.id) ?? '?').padStart(numberWidth)}  ${heading(event, context)}`, ...row('who', whoPieces(event, context))];
  if (event.counts !== undefined && Object.keys(event.counts).length > 0) lines.push(...row('counts', countPieces(event.counts)));
  if (event.date !== null) lines.push(...row('when', datePieces(event.date, text)));
  if (event.place !== null) lines.push(...row('where', placePieces(event.place, context)));
  if (event.condition !== null) lines.push(...row('if', [[{ text: wordsOf(text, event.condition) }]]));
  lines.push(...row('source', chainPieces(event.attribution, context)));
  lines.push(...row('words', [quotePiece(event, context)]));
  if (event.explain !== undefined) lines.push(...row('why', whyPieces(event)));
  return lines;
}

function heading(event: DossierEvent, { numbers, colours }: EventContext): string {
  const [sign, colour] = SIGNS[event.status];
  const type = colours.bold(event.mode === null ? event.type : `${event.type}/${cleanText(event.mode)}`);
  const repeats = event.repeats === null ? '' : `  ${colours.dim(`= repeats ${numbers.get(event.repeats) ?? '?'}`)}`;
  return `${type}  ${colours[colour](`${sign} ${event.status}`)}${repeats}`;
}

function whoPieces(event: DossierEvent, { entities, colours }: EventContext): Piece[] {
  const names = (ids: readonly string[]): Piece[] => ids.flatMap((id, i) => [...(i > 0 ? [[{ text: '+' }]] : []), ...namePieces(entities.get(id), colours)]);
  const actors = event.actors.length > 0 ? names(event.actors) : [[{ text: '(not said)', paint: colours.dim }]];
  return event.recipients.length > 0 ? [...actors, [{ text: '→', paint: colours.bold }], ...names(event.recipients)] : actors;
}

function countPieces(counts: Readonly<Record<string, number>>): Piece[] {
  return [
    [
      {
        text: Object.entries(counts)
          .map(([what, count]) => `${cleanText(what)} ${count}`)
          .join(', '),
      },
    ],
  ];
}

function datePieces(date: NonNullable<DossierEvent['date']>, text: string): Piece[] {
  const days = date.start === date.end ? date.start : `${date.start} to ${date.end}`;
  return [[{ text: days }], [{ text: `(${wordsOf(text, date.expression)})` }]];
}

function placePieces(place: NonNullable<DossierEvent['place']>, { entities, colours }: EventContext): Piece[] {
  const pieces = namePieces(entities.get(place.entity), colours);
  if (place.lat === null || place.lon === null) return pieces;
  return [...pieces, [{ text: `${place.lat.toFixed(2)}, ${place.lon.toFixed(2)}`, paint: colours.dim }]];
}

function quotePiece(event: DossierEvent, { dossier, colours }: EventContext): Piece {
  const { before, marked, after } = excerpt(dossier.document.text, dossier.sentences[event.sentence] ?? event.trigger, event.trigger);
  const strong = (text: string): string => colours.bold(colours.yellow(text));
  return [{ text: before }, { text: '[' }, { text: marked, paint: strong }, { text: ']' }, { text: after }];
}

function whyPieces(event: DossierEvent): Piece[] {
  const { explain } = event;
  if (explain === undefined) return [];
  const where = [...(explain.date === undefined ? [] : [`date ${explain.date}`]), ...(explain.place === undefined ? [] : [`place ${explain.place}`])];
  const reasons = [...explain.roles, `status ${explain.status}`, `source ${explain.attribution}`, ...where, `confidence ${event.confidence.toFixed(2)}`];
  const rule = `${explain.form} ${explain.lemma} (${explain.source})`;
  return [rule, ...reasons].flatMap((reason, i): Piece[] => [...(i > 0 ? [[{ text: '·' }]] : []), ...mixedPieces(reason)]);
}

/** English text with Arabic words in it as pieces, so that only the Arabic is isolated, with the marks on it. */
function mixedPieces(text: string): Piece[] {
  const pieces: { text: string; arabic: boolean }[] = [];
  for (const word of cleanText(text).split(/\s+/)) {
    const arabic = ARABIC.test(word);
    const last = pieces.at(-1);
    // 14 دولة: a number goes with what it counts.
    if (arabic && last && (last.arabic || /^\d+$/.test(last.text))) {
      last.text += ` ${word}`;
      last.arabic = true;
    } else if (word !== '') pieces.push({ text: word, arabic });
  }
  return pieces.map((piece) => [{ text: piece.text }]);
}
