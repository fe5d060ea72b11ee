import { clsx } from 'clsx';
import { type KeyboardEvent, memo, type Ref, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Dossier } from '../../api/types.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import textCss from '../reading/ArticleText.module.css';
import type { Light } from '../reading/lights.ts';
import { type Paragraph, paragraphs } from '../reading/paragraphs.ts';
import { segments } from '../reading/segments.ts';
import { Inert } from '../Words.tsx';
import css from './PickText.module.css';
import { isProclitic, type Stretch, withoutProclitic, wordsIn } from './words.ts';

interface LineOfWords {
  readonly line: Paragraph;
  readonly words: readonly Stretch[];
  /** Number of its first word in the article. */
  readonly first: number;
  /** What is marked in it already: names, and words of events. */
  readonly marks: readonly (Stretch & { readonly name: boolean })[];
}

/**
 * The article, to point at words of it: by a click, by dragging over several, or by keyboard. To a screen reader it is a list of words.
 *
 * @param lights what is chosen already
 * @param start where the keyboard begins
 * @param onTake gets the words that were pointed at, and whether it was one word
 * @param onKey gets the keys that mean nothing here
 */
export function PickText({
  dossier,
  lights,
  start,
  onTake,
  onKey,
  quiet = false,
  ref,
}: {
  readonly dossier: Dossier;
  readonly lights: readonly Light[];
  readonly start: number;
  readonly onTake: (words: Stretch, single: boolean) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  /** Stands in the place of the plain text: neither takes the focus nor shows the hint, so that nothing moves. */
  readonly quiet?: boolean;
  readonly ref?: Ref<HTMLDivElement>;
}) {
  const { t } = useTranslation('fixing');
  const id = useId();
  const { text } = dossier.document;
  const lines = useMemo(() => linesOf(dossier), [dossier]);
  const words = useMemo(() => lines.flatMap((line) => line.words), [lines]);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      words.findIndex(({ end }) => end > start),
    ),
  );
  const [origin] = useState(at);
  /** The other end of what is being taken. */
  const [from, setFrom] = useState(at);
  /** Letters taken off the first word. */
  const [cut, setCut] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const [low, high] = [Math.min(at, from), Math.max(at, from)];
  const taken = (begin: number, end: number): Stretch => ({ start: (words[begin]?.start ?? 0) + cut, end: words[end]?.end ?? 0 });
  const go = (to: number, more: boolean): void => {
    const next = Math.min(Math.max(to, 0), words.length - 1);
    setAt(next);
    if (!more) setFrom(next);
    setCut(0);
  };
  const wordBox = (index: number): HTMLElement | null => box.current?.querySelector(`[data-word="${index}"]`) ?? null;
  // What was asked for is to point at a word.
  useEffect(() => {
    if (!quiet) box.current?.focus({ preventScroll: true });
  }, [quiet]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the word is found by its number
  useEffect(() => {
    if (box.current?.contains(document.activeElement) === true) wordBox(at)?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  /** Where a key leads. Arabic runs to the left, in pages of every language. */
  const stepOf = ({ key, ctrlKey }: KeyboardEvent): number | null => {
    const line = lines.find(({ first, words: { length } }) => at >= first && at < first + length);
    switch (key) {
      case 'ArrowLeft':
        return at + 1;
      case 'ArrowRight':
        return at - 1;
      case 'ArrowDown':
        return inNextLine(wordBox, at, 1, words.length);
      case 'ArrowUp':
        return inNextLine(wordBox, at, -1, words.length);
      case 'Home':
        return ctrlKey ? 0 : (line?.first ?? 0);
      case 'End':
        return ctrlKey ? words.length - 1 : (line?.first ?? 0) + (line?.words.length ?? 1) - 1;
      default:
        return null;
    }
  };
  const pressed = (event: KeyboardEvent): void => {
    const to = event.altKey ? null : stepOf(event);
    if (to !== null) {
      event.preventDefault();
      go(to, event.shiftKey);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      const now = taken(low, high);
      const next = withoutProclitic(text, now);
      setCut(next.start === now.start ? 0 : cut + next.start - now.start);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (words.length > 0) onTake(taken(low, high), low === high && cut === 0);
    } else onKey(event);
  };
  const pointed = (target: EventTarget, more: boolean): void => {
    const dragged = draggedOver(box.current, words, text);
    if (dragged !== null) {
      setFrom(dragged.first);
      setAt(dragged.last);
      setCut(dragged.start - (words[dragged.first]?.start ?? 0));
      onTake({ start: dragged.start, end: words[dragged.last]?.end ?? dragged.start }, dragged.first === dragged.last && dragged.whole);
      window.getSelection()?.removeAllRanges();
      return;
    }
    const word = target instanceof Element ? target.closest<HTMLElement>('[data-word]') : null;
    if (word === null) return;
    const index = Number(word.dataset.word);
    go(index, more);
    const begin = more ? Math.min(from, index) : index;
    const end = more ? Math.max(from, index) : index;
    onTake({ start: words[begin]?.start ?? 0, end: words[end]?.end ?? 0 }, begin === end);
  };
  return (
    <>
      <p id={`${id}hint`} className={quiet ? 'visually-hidden' : css.hint}>
        {t('wordsHint')}
      </p>
      <div
        ref={(node) => {
          box.current = node;
          if (typeof ref === 'function') ref(node);
          else if (ref) ref.current = node;
        }}
        role="listbox"
        tabIndex={0}
        aria-label={t('words')}
        aria-describedby={`${id}hint`}
        aria-multiselectable="true"
        aria-activedescendant={words.length > 0 ? `${id}${at}` : undefined}
        className={clsx(textCss.text, css.words)}
        lang="ar"
        onKeyDown={pressed}
        onMouseUp={(event) => pointed(event.target, event.shiftKey)}
      >
        {lines.map((line) => {
          const last = line.first + line.words.length - 1;
          const here = lights.filter(({ span }) => span.start < line.line.end && span.end > line.line.start);
          const touched = low <= last && high >= line.first;
          return (
            <Line
              key={line.line.start}
              id={id}
              text={text}
              line={line}
              lights={here.length === 0 ? NONE : here}
              at={at >= line.first && at <= last ? at : -1}
              low={touched ? low : -1}
              high={touched ? high : -1}
              cut={touched ? cut : 0}
              origin={origin}
            />
          );
        })}
      </div>
    </>
  );
}

const NONE: readonly Light[] = [];

const Line = memo(function Line({
  id,
  text,
  line: { line, words, first, marks },
  lights,
  at,
  low,
  high,
  cut,
  origin,
}: {
  readonly id: string;
  readonly text: string;
  readonly line: LineOfWords;
  readonly lights: readonly Light[];
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly cut: number;
  /** The word to begin with. */
  readonly origin: number;
}) {
  const begin = (words[low - first]?.start ?? line.start) + (low >= first ? cut : 0);
  const taking = low < 0 ? [] : [{ start: begin, end: words[high - first]?.end ?? line.end }];
  const spans = [...marks, ...lights.map(({ span }) => span), ...taking];
  const drawn = (stretch: Stretch) =>
    segments(stretch, spans).map(({ start, end, covers }) => {
      const look = clsx(
        covers.map((index) => {
          const mark = marks[index];
          if (mark !== undefined) return mark.name ? textCss.name : textCss.event;
          const light = lights[index - marks.length];
          return light === undefined ? css.taking : textCss[light.role];
        }),
      );
      return (
        <span key={start} className={look === '' ? undefined : look}>
          <Inert text={text.slice(start, end)} />
        </span>
      );
    });
  const gaps = [line.start, ...words.map(({ end }) => end)];
  return (
    <p dir="auto" className={textCss.line} role={words.length > 0 ? 'group' : undefined}>
      {gaps.map((gap, i) => {
        const word = words[i];
        return (
          <span key={gap} className={css.piece} role="presentation">
            {drawn({ start: gap, end: word?.start ?? line.end })}
            {word !== undefined && (
              // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the word (aria-activedescendant)
              <span
                id={`${id}${first + i}`}
                data-word={first + i}
                data-origin={first + i === origin ? '' : undefined}
                role="option"
                aria-selected={first + i >= low && first + i <= high}
                className={clsx(css.word, first + i === at && css.at)}
              >
                {drawn(word)}
              </span>
            )}
          </span>
        );
      })}
    </p>
  );
});

function linesOf(dossier: Dossier): LineOfWords[] {
  const { text } = dossier.document;
  const marks = [
    ...dossier.entities.flatMap(({ mentions }) => mentions.map(({ start, end }) => ({ start, end, name: true }))),
    ...dossier.events.map(({ trigger: { start, end } }) => ({ start, end, name: false })),
  ];
  let first = 0;
  return paragraphs(dossier).map((line) => {
    const words = wordsIn(text, line);
    const found = { line, words, first, marks: marks.filter(({ start, end }) => start < line.end && end > line.start) };
    first += words.length;
    return found;
  });
}

/** The word of the line above or below that stands nearest. */
function inNextLine(wordBox: (index: number) => HTMLElement | null, at: number, step: 1 | -1, count: number): number {
  const here = wordBox(at)?.getBoundingClientRect();
  if (here === undefined) return at;
  const middle = (here.left + here.right) / 2;
  let best = at;
  let least = Number.POSITIVE_INFINITY;
  let line: number | null = null;
  for (let i = at + step; i >= 0 && i < count; i += step) {
    const there = wordBox(i)?.getBoundingClientRect();
    if (there === undefined || Math.abs(there.top - here.top) < here.height / 2) continue;
    line ??= there.top;
    if (Math.abs(there.top - line) > here.height / 2) break;
    const far = Math.abs((there.left + there.right) / 2 - middle);
    if (far < least) [best, least] = [i, far];
  }
  return best;
}

/** The words that a selection by mouse touches; it may begin inside a word, after letters that are written together with it. */
function draggedOver(box: HTMLElement | null, words: readonly Stretch[], text: string) {
  const selection = window.getSelection();
  if (box === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return null;
  const touched = [...box.querySelectorAll<HTMLElement>('[data-word]')].filter((word) => {
    const inside = document.createRange();
    inside.selectNodeContents(word);
    // Not words of which only the edge is touched.
    return range.compareBoundaryPoints(Range.START_TO_END, inside) > 0 && range.compareBoundaryPoints(Range.END_TO_START, inside) < 0;
  });
  const [head, tail] = [touched[0], touched.at(-1)];
  if (head === undefined || tail === undefined) return null;
  const first = Number(head.dataset.word);
  const word = words[first];
  if (word === undefined) return null;
  let before = 0;
  if (head.contains(range.startContainer)) {
    const skipped = document.createRange();
    skipped.setStart(head, 0);
    skipped.setEnd(range.startContainer, range.startOffset);
    before = skipped.toString().length;
  }
  const letters = text.slice(word.start, word.start + before);
  const cut = isProclitic(letters) ? before : 0;
  return { first, last: Number(tail.dataset.word), start: word.start + cut, whole: cut === 0 };
}
