import { Link } from '@tanstack/react-router';
import type { Grain, QuadCounts } from '../../../api/types.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import css from './DealingsChart.module.css';
import { lastDayOf } from './periods.ts';
import { type Frame, GUTTER, TimeChart, usePeriodName } from './TimeChart.tsx';

export const HEIGHT = 190;

/** What happened in a period. */
export interface Dealing {
  readonly period: string;
  readonly counts: QuadCounts;
}

/** Cooperation upwards, conflict downwards, period by period; deeds next to the middle line, words beyond them. */
export function DealingsChart({
  label,
  dealings,
  periods,
  grain,
  participant,
}: {
  readonly label: string;
  readonly dealings: readonly Dealing[];
  readonly periods: readonly string[];
  readonly grain: Grain;
  /** Whose events the readout links to. */
  readonly participant: string;
}) {
  const { t } = useTranslation(['actor', 'terms']);
  const { number } = useFormat();
  const periodName = usePeriodName(grain);
  const found = new Map(dealings.map(({ period, counts }) => [period, counts]));
  const at = (index: number): QuadCounts | undefined => found.get(periods[index] ?? '');
  const up = Math.max(0, ...periods.map((period) => cooperation(found.get(period))));
  const down = Math.max(0, ...periods.map((period) => conflict(found.get(period))));
  const told = periods.filter((period) => found.has(period));
  const words = (counts: QuadCounts | undefined): string =>
    t('timeline.told', { cooperation: number(cooperation(counts)), conflict: number(conflict(counts)) });
  return (
    <TimeChart
      label={label}
      periods={periods}
      grain={grain}
      height={HEIGHT}
      readout={(index) => {
        const from = periods[index] ?? '';
        return {
          text: words(at(index)),
          more: at(index) && (
            <Link to="/events" search={{ participant, from, to: lastDayOf(from, grain) }}>
              {t('timeline.events')}
            </Link>
          ),
        };
      }}
      summary={<Legend />}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">{t('chart.period')}</th>
              <th scope="col">{t('timeline.cooperation')}</th>
              <th scope="col">{t('timeline.conflict')}</th>
            </tr>
          </thead>
          <tbody>
            {told.toReversed().map((period) => (
              <tr key={period}>
                <th scope="row">
                  <Link to="/events" search={{ participant, from: period, to: lastDayOf(period, grain) }}>
                    {periodName(period)}
                  </Link>
                </th>
                <td>{number(cooperation(found.get(period)))}</td>
                <td>{number(conflict(found.get(period)))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      {(frame) => <Columns frame={frame} columns={periods.map((period) => found.get(period))} up={up} down={down} />}
    </TimeChart>
  );
}

function Columns({
  frame,
  columns,
  up,
  down,
}: {
  readonly frame: Frame;
  readonly columns: readonly (QuadCounts | undefined)[];
  readonly up: number;
  readonly down: number;
}) {
  const { number } = useFormat();
  const { height, band, x, left, right, width, rtl } = frame;
  const scale = (height - 12) / Math.max(1, up + down);
  const middle = Math.round(6 + up * scale);
  const thick = Math.max(1, band > 6 ? band - 2 : band * 0.85);
  const inset = (band - thick) / 2;
  const labelX = rtl ? width - GUTTER + 8 : GUTTER - 8;
  return (
    <>
      {[up, -down].map((value) =>
        value === 0 ? null : (
          <g key={value} className={css.grid}>
            <path d={`M${left} ${Math.round(middle - value * scale) + 0.5}H${right}`} />
            <text x={labelX} y={middle - value * scale + 4} className={css.number}>
              {number(Math.abs(value))}
            </text>
          </g>
        ),
      )}
      {columns.map((counts, i) => {
        if (counts === undefined) return null;
        const [done, said] = [counts['material-cooperation'] * scale, counts['verbal-cooperation'] * scale];
        const [hurt, scolded] = [counts['material-conflict'] * scale, counts['verbal-conflict'] * scale];
        const at = x(i) + inset;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns stand at their place in time
          <g key={i}>
            <rect className={css.cooperation} x={at} y={middle - done} width={thick} height={done} />
            <rect className={css.saidCooperation} x={at} y={middle - done - said} width={thick} height={said} />
            <rect className={css.conflict} x={at} y={middle} width={thick} height={hurt} />
            <rect className={css.saidConflict} x={at} y={middle + hurt} width={thick} height={scolded} />
          </g>
        );
      })}
      <path className={css.middle} d={`M${left} ${middle + 0.5}H${right}`} />
    </>
  );
}

/** What the colours stand for. */
export function Legend() {
  const { t } = useTranslation('terms');
  const quads = [
    ['material-cooperation', css.cooperation],
    ['verbal-cooperation', css.saidCooperation],
    ['material-conflict', css.conflict],
    ['verbal-conflict', css.saidConflict],
  ] as const;
  return (
    <span className={css.legend}>
      {quads.map(([quad, look]) => (
        <span key={quad} className={css.entry}>
          <svg width="11" height="11" aria-hidden="true">
            <rect className={look} width="11" height="11" rx="2" />
          </svg>
          {t(`quad.${quad}`)}
        </span>
      ))}
    </span>
  );
}

export function cooperation(counts: QuadCounts | undefined): number {
  return counts === undefined ? 0 : counts['verbal-cooperation'] + counts['material-cooperation'];
}

export function conflict(counts: QuadCounts | undefined): number {
  return counts === undefined ? 0 : counts['verbal-conflict'] + counts['material-conflict'];
}
