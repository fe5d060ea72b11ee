import { clsx } from 'clsx';
import { memo, useMemo } from 'react';
import type { Dossier, DossierEvent, Span } from '../../api/types.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Inert } from '../Words.tsx';
import css from './ArticleText.module.css';
import { type Light, lightsOf, type Role } from './lights.ts';
import { type Paragraph, paragraphs } from './paragraphs.ts';
import { fragmentOf } from './place.ts';
import { segments } from './segments.ts';

interface Base {
  readonly start: number;
  readonly end: number;
  /** The event whose word it is; null for a name. */
  readonly event: DossierEvent | null;
  readonly label: string;
}

const NONE: readonly Light[] = [];

/**
 * The article as printed. Names are underlined; the words of events are links to their dossier. The event that is `active` lights up with all
 * that belongs to it. Pull quotes are folded.
 */
export function ArticleText({
  dossier,
  active,
  onActive,
  onPick,
  lost = null,
}: {
  readonly dossier: Dossier;
  readonly active: string | null;
  readonly onActive: (event: string | null) => void;
  readonly onPick: (event: string) => void;
  /** Words that are looked for and tell no event. */
  readonly lost?: Pick<Span, 'start' | 'end'> | null;
}) {
  const { t } = useTranslation('terms');
  const lines = useMemo(() => paragraphs(dossier), [dossier]);
  const marks = useMemo(() => marksByLine(dossier, lines, (event) => t(`type.${event.type}`)), [dossier, lines, t]);
  const lit = useMemo(() => {
    const event = dossier.events.find(({ id }) => id === active);
    const of = event === undefined ? NONE : lightsOf(dossier, event);
    return lost === null ? of : [...of, { role: 'lost' as const, span: lost }];
  }, [dossier, active, lost]);
  return (
    <div className={css.text} lang="ar">
      {lines.map((line, i) => {
        const here = lit.filter(({ span }) => span.start < line.end && span.end > line.start);
        const props = { text: dossier.document.text, line, marks: marks[i] ?? [], lights: here.length === 0 ? NONE : here, onActive, onPick };
        return line.repeats ? <Folded key={line.start} {...props} /> : <Line key={line.start} {...props} head={i === 0 && isTitle(dossier, line)} />;
      })}
    </div>
  );
}

function isTitle({ document }: Dossier, line: Paragraph): boolean {
  return document.title !== null && document.text.slice(line.start, line.end).trim() === document.title.trim();
}

function marksByLine(dossier: Dossier, lines: readonly Paragraph[], labelOf: (event: DossierEvent) => string): readonly (readonly Base[])[] {
  const all: Base[] = [
    ...dossier.entities.flatMap(({ name, mentions }) => mentions.map(({ start, end }) => ({ start, end, event: null, label: name }))),
    ...dossier.events.map((event) => ({ start: event.trigger.start, end: event.trigger.end, event, label: labelOf(event) })),
  ].sort((a, b) => a.start - b.start);
  let next = 0;
  return lines.map((line) => {
    const here: Base[] = [];
    for (let mark = all[next]; mark !== undefined && mark.start < line.end; mark = all[++next]) if (mark.end > line.start) here.push(mark);
    return here;
  });
}

interface LineProps {
  readonly text: string;
  readonly line: Paragraph;
  readonly marks: readonly Base[];
  readonly lights: readonly Light[];
  readonly onActive: (event: string | null) => void;
  readonly onPick: (event: string) => void;
  readonly head?: boolean;
}

function Folded(props: LineProps) {
  const { t } = useTranslation('reader');
  return (
    <details className={css.folded}>
      <summary>{t('folded')}</summary>
      <Line {...props} />
    </details>
  );
}

const Line = memo(function Line({ text, line, marks, lights, onActive, onPick, head = false }: LineProps) {
  const spans = [...marks, ...lights.map(({ span }) => span)];
  return (
    <p dir="auto" className={clsx(css.line, head && css.head)}>
      {segments(line, spans).map(({ start, end, covers }) => {
        const words = text.slice(start, end);
        const under = covers.flatMap((index) => marks[index] ?? []);
        const roles = covers.flatMap((index) => lights[index - marks.length]?.role ?? []);
        const event = under.find((mark) => mark.event !== null);
        const look = clsx(under.some((mark) => mark.event === null) && css.name, event && css.event, ...classesOf(roles));
        if (event?.event) {
          const { id, trigger } = event.event;
          return (
            <a
              key={start}
              id={start === event.start ? `word-${id}` : undefined}
              href={`#${fragmentOf(trigger.start, text.slice(trigger.start, trigger.end))}`}
              className={look}
              title={event.label}
              onMouseEnter={() => onActive(id)}
              onFocus={() => onActive(id)}
              onClick={(click) => {
                click.preventDefault();
                onPick(id);
              }}
            >
              <Inert text={words} />
            </a>
          );
        }
        return look === '' ? (
          <Inert key={start} text={words} />
        ) : (
          <span key={start} id={lights.some(({ role, span }) => role === 'lost' && span.start === start) ? 'lost-words' : undefined} className={look}>
            <Inert text={words} />
          </span>
        );
      })}
    </p>
  );
});

function classesOf(roles: readonly Role[]): (string | undefined)[] {
  // The event's own word shows over all else, the condition, which may be long, under all else.
  const role = roles.at(-1);
  return role === undefined ? [] : [css.lit, css[role]];
}
