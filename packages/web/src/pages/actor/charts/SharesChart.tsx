import type { ActorRef, Balance } from '../../../api/types.ts';
import { Name } from '../../../components/Chain.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import css from './SharesChart.module.css';
import { type Frame, GUTTER, TimeChart, usePeriodName } from './TimeChart.tsx';

/** Height of one power's strip, and the room above it for its name. */
export const STRIP = 100;
const NAME = 32;

type Share = Balance['points'][number]['shares'][number];

/** How an actor's cooperation divides between powers: a strip a power, each with its share and the 95 % interval around it. */
export function SharesChart({ label, balance, periods }: { readonly label: string; readonly balance: Balance; readonly periods: readonly string[] }) {
  const { t, i18n } = useTranslation('actor');
  const { number, percent, list } = useFormat();
  const periodName = usePeriodName(balance.by);
  const points = new Map(balance.points.map((point) => [point.period, point]));
  const powers = new Map(balance.powers.map((power) => [power.key, power]));
  const nameOf = (key: string): string => {
    const power = powers.get(key);
    return power === undefined ? key : i18n.language === 'en' ? (power.nameEn ?? power.name) : power.name;
  };
  const told = (share: Share): string =>
    t('balance.share', { power: nameOf(share.power), share: percent(share.share), low: percent(share.low), high: percent(share.high) });
  return (
    <TimeChart
      label={label}
      periods={periods}
      grain={balance.by}
      height={balance.powers.length * STRIP}
      readout={(index) => {
        const point = points.get(periods[index] ?? '');
        return {
          text:
            point === undefined ? t('balance.nothing') : `${t('balance.of', { count: point.total, n: number(point.total) })} ${list(point.shares.map(told))}`,
        };
      }}
      summary={t('balance.what', { level: percent(0.95) })}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">{t('chart.period')}</th>
              <th scope="col">{t('balance.total')}</th>
              {balance.powers.map((power) => (
                <th key={power.key} scope="col">
                  <Name name={power.name} nameEn={power.nameEn} most={40} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {balance.points.toReversed().map((point) => (
              <tr key={point.period}>
                <th scope="row">{periodName(point.period)}</th>
                <td>{number(point.total)}</td>
                {point.shares.map((share) => (
                  <td key={share.power}>
                    {percent(share.share)} ({percent(share.low)}–{percent(share.high)})
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      {(frame) =>
        balance.powers.map((power, i) => (
          <Strip
            key={power.key}
            frame={frame}
            top={i * STRIP}
            power={power}
            shares={periods.map((period) => points.get(period)?.shares.find((share) => share.power === power.key))}
          />
        ))
      }
    </TimeChart>
  );
}

function Strip({
  frame,
  top,
  power,
  shares,
}: {
  readonly frame: Frame;
  readonly top: number;
  readonly power: ActorRef;
  readonly shares: readonly (Share | undefined)[];
}) {
  const { i18n } = useTranslation();
  const { percent } = useFormat();
  const { left, right, middle, rtl, width, band } = frame;
  const foot = top + STRIP - 8;
  const room = STRIP - NAME - 8;
  const y = (share: number): number => foot - share * room;
  const labelX = rtl ? width - GUTTER + 8 : GUTTER - 8;
  const half = Math.min(10, Math.max(1.5, band / 2 - 1));
  const name = i18n.language === 'en' ? (power.nameEn ?? power.name) : power.name;
  return (
    <g>
      <text x={rtl ? right - 2 : left + 2} y={top + 18} className={css.name}>
        {name.length > 40 ? `${name.slice(0, 40)}…` : name}
      </text>
      {[0, 0.5, 1].map((share) => (
        <g key={share} className={css.grid}>
          <path d={`M${left} ${Math.round(y(share)) + 0.5}H${right}`} />
          <text x={labelX} y={y(share) + 4}>
            {percent(share)}
          </text>
        </g>
      ))}
      {runsOf(shares).map((run) => (
        <g key={run[0]?.index}>
          {run.length > 1 ? (
            <>
              <path
                className={css.band}
                d={`${line(run, ({ share }) => y(share.high), middle)}L${[...run]
                  .reverse()
                  .map(({ index, share }) => `${middle(index)} ${y(share.low)}`)
                  .join('L')}Z`}
              />
              <path className={css.line} d={line(run, ({ share }) => y(share.share), middle)} />
            </>
          ) : (
            run.map(({ index, share }) => (
              <rect
                key={index}
                className={css.band}
                x={middle(index) - half}
                width={2 * half}
                y={y(share.high)}
                height={Math.max(1, y(share.low) - y(share.high))}
                rx={2}
              />
            ))
          )}
          {run.map(({ index, share }) => (
            <circle key={index} className={css.dot} cx={middle(index)} cy={y(share.share)} r={Math.min(3.5, Math.max(1.6, band / 2))} />
          ))}
        </g>
      ))}
    </g>
  );
}

interface Placed {
  readonly index: number;
  readonly share: Share;
}

/** Neighbouring periods that have a share: a line is drawn through those, and broken where nothing is known. */
function runsOf(shares: readonly (Share | undefined)[]): Placed[][] {
  const runs: Placed[][] = [];
  shares.forEach((share, index) => {
    if (share === undefined) return;
    const last = runs.at(-1);
    if (last?.at(-1)?.index === index - 1) last.push({ index, share });
    else runs.push([{ index, share }]);
  });
  return runs;
}

function line(run: readonly Placed[], y: (placed: Placed) => number, x: (index: number) => number): string {
  return `M${run.map((placed) => `${x(placed.index)} ${y(placed)}`).join('L')}`;
}
