import { type PointerEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { Grain } from '../../../api/types.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import css from './TimeChart.module.css';
import { useWidth } from './useWidth.ts';

/** Room for the numbers of the value axis, at the side where reading begins. */
export const GUTTER = 38;
const AXIS = 24;
/** Pixels from one label of the time axis to the next, at least. */
const LABEL = 112;

/** Where things are drawn. Time runs the way the language does: from right to left in Arabic. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Width of one period. */
  readonly band: number;
  /** The left edge of a period's band. */
  readonly x: (index: number) => number;
  /** Its middle. */
  readonly middle: (index: number) => number;
  /** Both ends of the plot along the time axis, left and right. */
  readonly left: number;
  readonly right: number;
  readonly rtl: boolean;
}

/**
 * The frame of a chart over time: time axis, a cursor that is moved by pointer or keyboard, a line that says what is under it, and the
 * same as a table. `children` draws into the frame.
 */
export function TimeChart({
  label,
  periods,
  grain,
  height,
  children,
  readout,
  summary,
  table,
}: {
  readonly label: string;
  /** First days of the periods, without gaps, oldest first. */
  readonly periods: readonly string[];
  readonly grain: Grain;
  readonly height: number;
  readonly children: (frame: Frame, cursor: number | null) => ReactNode;
  /** What is at a period, in words: shown, and read out as the cursor moves. */
  readonly readout: (index: number) => { readonly text: string; readonly more?: ReactNode };
  /** Stands where the readout will stand, before a period is chosen. */
  readonly summary: ReactNode;
  readonly table: ReactNode;
}) {
  const { t } = useTranslation('actor');
  const { language } = usePreferences();
  const periodName = usePeriodName(grain);
  const ref = useRef<HTMLDivElement>(null);
  const width = useWidth(ref);
  const [cursor, setCursor] = useState<number | null>(null);
  const id = useId();
  const at = cursor !== null && cursor < periods.length ? cursor : null;
  const rtl = language === 'ar';
  const plot = Math.max(0, width - GUTTER);
  const band = periods.length === 0 ? 0 : plot / periods.length;
  const left = rtl ? 0 : GUTTER;
  const x = (index: number): number => (rtl ? plot - (index + 1) * band : GUTTER + index * band);
  const frame: Frame = { width, height, band, x, middle: (index) => x(index) + band / 2, left, right: left + plot, rtl };
  const follow = ({ clientX, currentTarget }: PointerEvent<SVGSVGElement>): void => {
    const inside = clientX - currentTarget.getBoundingClientRect().left - left;
    const index = Math.floor((rtl ? plot - inside : inside) / band);
    if (index >= 0 && index < periods.length) setCursor(index);
  };
  const told = at === null ? null : readout(at);
  return (
    <figure className={css.figure} aria-labelledby={id}>
      <figcaption id={id} className="visually-hidden">
        {label}
      </figcaption>
      <p className={css.readout}>
        {told === null || at === null ? (
          summary
        ) : (
          <>
            <strong>{periodName(periods[at] ?? '')}</strong> {told.text} {told.more}
          </>
        )}
      </p>
      <div ref={ref} className={css.frame} style={{ minBlockSize: height + AXIS }}>
        {width > 0 && (
          <svg className={css.chart} width={width} height={height + AXIS} aria-hidden="true" onPointerMove={follow} onPointerDown={follow}>
            {at !== null && <rect className={css.cursor} x={x(at)} y={0} width={Math.max(band, 2)} height={height} />}
            {children(frame, at)}
            <TimeAxis periods={periods} grain={grain} frame={frame} />
          </svg>
        )}
      </div>
      {periods.length > 1 && (
        <input
          className={css.range}
          type="range"
          min={0}
          max={periods.length - 1}
          value={at ?? periods.length - 1}
          onChange={({ target }) => setCursor(Number(target.value))}
          onFocus={() => setCursor(at ?? periods.length - 1)}
          aria-label={t('chart.cursor', { label })}
          aria-valuetext={`${periodName(periods[at ?? periods.length - 1] ?? '')} ${readout(at ?? periods.length - 1).text}`}
        />
      )}
      <details className={css.table}>
        <summary>{t('chart.table')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section tabIndex={0} aria-label={t('chart.tableOf', { label })}>
          {table}
        </section>
      </details>
    </figure>
  );
}

/** Stands where a chart will stand, as high as it, while its numbers are on their way. */
export function ChartWaiting({ height, summary }: { readonly height: number; readonly summary: ReactNode }) {
  return (
    <div aria-hidden="true" className={css.figure}>
      <p className={css.readout}>{summary}</p>
      <div className={css.waiting} style={{ minBlockSize: height + AXIS }} />
      <div className={css.rangeRoom} />
      <div className={css.tableRoom} />
    </div>
  );
}

/** A period's name: a day, the week that begins on a day, or a month. */
export function usePeriodName(grain: Grain): (period: string) => string {
  const { t } = useTranslation('actor');
  const { day, month } = useFormat();
  return (period) => (grain === 'month' ? month(period) : grain === 'week' ? t('chart.week', { day: day(period) }) : day(period));
}

function TimeAxis({ periods, grain, frame }: { readonly periods: readonly string[]; readonly grain: Grain; readonly frame: Frame }) {
  const { month, shortDay } = useFormat();
  const { left, right, height } = frame;
  const step = Math.max(1, Math.ceil((LABEL * periods.length) / Math.max(1, right - left)));
  // The first label stands half a step in, so that it does not run over the edge.
  const first = Math.floor(step / 2);
  return (
    <g className={css.axis}>
      <path d={`M${left} ${height + 0.5}H${right}`} />
      {periods.map((period, i) =>
        i % step === first && i + step / 2 <= periods.length ? (
          <g key={period}>
            <path d={`M${Math.round(frame.middle(i)) + 0.5} ${height}v5`} />
            <text x={frame.middle(i)} y={height + 19} textAnchor="middle">
              {grain === 'month' ? month(period) : shortDay(period)}
            </text>
          </g>
        ) : null,
      )}
    </g>
  );
}
