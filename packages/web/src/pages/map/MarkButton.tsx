import { clsx } from 'clsx';
import type { Ref } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import css from './MarkButton.module.css';
import type { Mark } from './marks.ts';

/** Radius of a mark in pixels: its area grows with the events. */
export function radiusOf(events: number): number {
  return Math.min(30, 9 + Math.sqrt(events) * 1.1);
}

/** A mark on the map: how many events, and how they divide between cooperation and conflict. */
export function MarkButton({
  mark: { events, cooperation, conflict },
  label,
  chosen,
  onPress,
  ref,
}: {
  readonly mark: Mark;
  readonly label: string;
  readonly chosen: boolean;
  readonly onPress: () => void;
  readonly ref: Ref<HTMLButtonElement>;
}) {
  const { number } = useFormat();
  const radius = radiusOf(events);
  const ring = radius - 2.5;
  const round = 2 * Math.PI * ring;
  const share = cooperation + conflict === 0 ? 0 : cooperation / (cooperation + conflict);
  return (
    // The list beside the map has the same for the keyboard; so many stops here would be in the way.
    <button ref={ref} type="button" tabIndex={-1} className={clsx(css.mark, chosen && css.chosen)} aria-label={label} title={label} onClick={onPress}>
      <svg width={2 * radius} height={2 * radius} aria-hidden="true">
        <circle className={css.disc} cx={radius} cy={radius} r={radius - 0.5} />
        <circle className={css.conflict} cx={radius} cy={radius} r={ring} />
        <circle
          className={css.cooperation}
          cx={radius}
          cy={radius}
          r={ring}
          strokeDasharray={`${share * round} ${round}`}
          transform={`rotate(-90 ${radius} ${radius})`}
        />
        {radius > 10 && (
          <text className={css.number} x={radius} y={radius + 4}>
            {number(events)}
          </text>
        )}
      </svg>
    </button>
  );
}
