import css from './Excerpt.module.css';
import { Inert } from './Words.tsx';

interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Characters before and after the word, at most. */
const BEFORE = 30;
const AFTER = 110;
/** The same for a whole sentence: only what is no sentence any more is cut. */
const WHOLE = [600, 1200] as const;

/**
 * The sentence around an event's word, which is marked. Long sentences are cut on both sides. It stands in an element with `dir="auto"`, which
 * takes its direction from this text (from a `bdi` in it, it would not).
 */
export function Excerpt({ sentence, trigger, whole = false }: { readonly sentence: Span; readonly trigger: Span; readonly whole?: boolean }) {
  const [before, after] = whole ? WHOLE : [BEFORE, AFTER];
  const from = Math.max(0, trigger.start - sentence.start);
  const to = Math.min(sentence.text.length, from + trigger.end - trigger.start);
  const start = from > before ? wordStart(sentence.text, from - before) : 0;
  const end = Math.min(sentence.text.length, to + after);
  return (
    <span lang="ar">
      {start > 0 && '…'}
      <Inert text={sentence.text.slice(start, from)} />
      <mark className={css.word}>
        <Inert text={sentence.text.slice(from, to)} />
      </mark>
      <Inert text={sentence.text.slice(to, end)} />
      {end < sentence.text.length && '…'}
    </span>
  );
}

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 || space > at + 20 ? at : space + 1;
}
