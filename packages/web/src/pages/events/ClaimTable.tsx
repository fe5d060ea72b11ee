import { useQueries, useQuery } from '@tanstack/react-query';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { EventFilter } from '../../api/filter.ts';
import type { Room } from '../../app/useRoom.ts';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { EmptyStore } from '../../components/EmptyStore.tsx';
import { Failure } from '../../components/Failure.tsx';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { ClaimRow } from './ClaimRow.tsx';
import css from './ClaimTable.module.css';
import { AT_ONCE, claimsQuery } from './queries.ts';
import type { Order } from './route.ts';

/** Heights of a row in CSS pixels, as `ClaimTable.module.css` sets them. */
const ROW = { wide: 72, middle: 128, narrow: 160 } as const;
/** How long a table stands there before more than it shows is asked for, milliseconds. */
const QUIET = 300;
/** Rows beside those that are seen. */
const BESIDE = 8;

const COLUMNS = ['day', 'type', 'who', 'words', 'source', 'place', 'confidence'] as const;

/**
 * Any number of claims: only the rows that are seen are in the page, and only their pages are fetched. Arrow keys go from row to row.
 *
 * @param total how many there are; undefined until it is known
 * @param room whether rows are lines or cards; with another value it must be made anew, as their heights differ
 */
export function ClaimTable({
  filter,
  sort,
  total: counted,
  room,
  isStale,
  onClear,
}: {
  readonly filter: EventFilter;
  readonly sort: Order;
  readonly total: number | undefined;
  readonly room: Room;
  /** Whether others are asked for and on their way. */
  readonly isStale: boolean;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation('events');
  const body = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => setMargin((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const pageOf = (page: number) => claimsQuery(filter, sort, page);
  // The first page knows the total too, and may come before the facets.
  const opening = useQuery(pageOf(1));
  const total = counted ?? opening.data?.total;
  const own = JSON.stringify([filter, sort]);
  const [quiet, setQuiet] = useState('');
  const isOpened = opening.data !== undefined;
  useEffect(() => {
    const timer = isOpened ? window.setTimeout(() => setQuiet(own), QUIET) : undefined;
    return () => clearTimeout(timer);
  }, [isOpened, own]);
  const height = ROW[room];
  const rows = useWindowVirtualizer({ count: total ?? 12, estimateSize: () => height, overscan: BESIDE, scrollMargin: margin });
  const shown = rows.getVirtualItems();
  const first = Math.floor((shown[0]?.index ?? 0) / AT_ONCE) + 1;
  const last = Math.floor((shown.at(-1)?.index ?? 0) / AT_ONCE) + 1;
  // The next page in the direction of scrolling is asked for before its first row is seen; not while the first page is drawn and counted, which must not wait.
  const ahead = quiet !== own && rows.scrollDirection === null ? 0 : rows.scrollDirection === 'backward' ? -1 : 1;
  const from = Math.max(1, ahead < 0 ? first - 1 : first);
  const to = Math.min(ahead > 0 ? last + 1 : last, Math.max(last, Math.ceil((total ?? 0) / AT_ONCE)));
  const pages = useQueries({
    queries: Array.from({ length: to - from + 1 }, (_, i) => pageOf(from + i)),
  });
  const failed = pages.slice(first - from, last - from + 1).find((page) => page.isError);
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    if (focusRow(body.current, wanted.current)) wanted.current = null;
  });
  const go = (event: KeyboardEvent<HTMLDivElement>): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    if (row === null || total === undefined) return;
    // Pressed again before the row was there: from that row on.
    const at = wanted.current ?? Number(row.dataset.index);
    const screenful = Math.max(1, Math.floor(window.innerHeight / height) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + screenful,
      PageUp: at - screenful,
      Home: 0,
      End: total - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(to, 0), total - 1);
    rows.scrollToIndex(next, { align: 'center' });
    wanted.current = focusRow(body.current, next) ? null : next;
  };
  if (total === 0 && Object.keys(filter).length === 0) return <EmptyStore />;
  if (total === 0) {
    return (
      <Empty title={t('none')}>
        <p>{t('noneDo')}</p>
        <Button onPress={onClear}>{t('clear')}</Button>
      </Empty>
    );
  }
  if (failed?.error) return <Failure error={failed.error} onRetry={() => void failed.refetch()} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a virtual table stand at their places by transform, which table elements do not allow
    <div role="table" className={css.table} aria-label={t('title')} aria-rowcount={(total ?? 0) + 1} aria-busy={isStale || total === undefined}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: a heading is not for focus */}
      <div role="row" className={css.head} aria-rowindex={1}>
        {COLUMNS.map((column) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div key={column} role="columnheader">
            {t(`column.${column}`)}
          </div>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div ref={body} role="rowgroup" className={css.body} style={{ blockSize: rows.getTotalSize() }} onKeyDown={go}>
        {/* All rows are of one height, so a row's place needs no measuring, which lags behind when something comes to stand above the table. */}
        {shown.map(({ index }) => (
          <ClaimRow key={index} index={index} offset={index * height} claim={pages[Math.floor(index / AT_ONCE) + 1 - from]?.data?.items[index % AT_ONCE]} />
        ))}
      </div>
    </div>
  );
}

/** Puts the focus on the words of a row. @returns whether the row is there */
function focusRow(body: HTMLElement | null, index: number): boolean {
  const link = body?.querySelector<HTMLElement>(`[data-index="${index}"] [data-words]`);
  link?.focus({ preventScroll: true });
  return link != null;
}
