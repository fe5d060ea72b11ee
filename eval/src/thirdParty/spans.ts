import { type Dossier, type DossierEvent, fold, type PloverType, type Reader } from '@isnad/coder';
import type { Prf } from '../score/figures.js';

/** What one of the judges marked in a sentence; an empty string is nothing. */
interface Marking {
  readonly source: string;
  readonly verb: string;
  readonly target: string;
}

/** A sentence with the spans that up to three judges marked. */
export interface MarkedSentence {
  readonly text: string;
  readonly type: PloverType;
  readonly coders: readonly Marking[];
}

const FIELDS = ['source', 'verb', 'target'] as const;
export type SpanField = (typeof FIELDS)[number];

/** How well the marked spans are found, by field. */
export type SpanFigures = Readonly<Record<SpanField, SpanFigure>>;

export interface SpanFigure extends Prf {
  /** Sentences where at least half of the judges marked something. */
  readonly marked: number;
  /** Of those in which an event of the type was read, the share whose span was found. */
  readonly whenDetected: number | null;
}

/**
 * Compares actor, trigger and target with the judges' spans. A span is found where it shares a content word with any judge's;
 * recall is over the sentences where at least half of the judges marked one, precision over those where the coder gives one.
 */
export function spanFigures(reader: Reader, sentences: readonly MarkedSentence[]): SpanFigures {
  const read = sentences.map((sentence, i) => {
    const dossier = reader.read({ id: String(i), text: sentence.text });
    return { sentence, spans: spansOf(dossier, bestEvent(dossier, sentence)) };
  });
  return Object.fromEntries(
    FIELDS.map((field) => {
      const judged = read.map(({ sentence, spans }) => {
        const marked = sentence.coders.map((coder) => coder[field]).filter((span) => span !== '');
        const given = spans?.[field] ?? [];
        return {
          marked: 2 * marked.length >= sentence.coders.length && marked.length > 0,
          detected: spans !== null,
          given: given.length > 0,
          hit: marked.some((span) => given.some((own) => shareWord(span, own))),
        };
      });
      const marked = judged.filter((j) => j.marked);
      const detected = marked.filter((j) => j.detected);
      const given = judged.filter((j) => j.given);
      const hits = marked.filter((j) => j.hit).length;
      const precision = given.length > 0 ? given.filter((j) => j.hit).length / given.length : 0;
      const recall = marked.length > 0 ? hits / marked.length : 0;
      return [
        field,
        {
          marked: marked.length,
          p: precision,
          r: recall,
          f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
          whenDetected: detected.length > 0 ? detected.filter((j) => j.hit).length / detected.length : null,
        },
      ];
    }),
  ) as Record<SpanField, SpanFigure>;
}

/** The event of the type that names most participants, the first of equals: the judges marked one event a sentence. */
function bestEvent(dossier: Dossier, { type }: MarkedSentence): DossierEvent | null {
  const named = (event: DossierEvent): number => Math.min(event.actors.length, 1) + Math.min(event.recipients.length, 1);
  const events = dossier.events.filter((event) => event.type === type && event.status === 'actual');
  return events.sort((a, b) => named(b) - named(a) || a.trigger.start - b.trigger.start)[0] ?? null;
}

function spansOf(dossier: Dossier, event: DossierEvent | null): Readonly<Record<SpanField, readonly string[]>> | null {
  if (!event) return null;
  const { text } = dossier.document;
  const names = (ids: readonly string[]): string[] =>
    dossier.entities.filter((e) => ids.includes(e.id)).flatMap((e) => e.mentions.map((m) => text.slice(m.start, m.end)));
  return { source: names(event.actors), verb: [text.slice(event.trigger.start, event.trigger.end)], target: names(event.recipients) };
}

/** Whether two spans have a word of three letters or more in common, clitics aside. */
function shareWord(a: string, b: string): boolean {
  const words = (span: string): string[] =>
    fold(span)
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => word.replace(/^[وف]?[بكل]?(?=ال)/, '').replace(/^لل|^ال/, ''))
      .filter((word) => word.length > 2);
  const own = words(b);
  return words(a).some((word) => own.some((other) => word === other || trimmed(word) === trimmed(other)));
}

/** A word without one leading conjunction or preposition. */
function trimmed(word: string): string {
  return word.length > 4 ? word.replace(/^[وفبل]/, '') : word;
}
