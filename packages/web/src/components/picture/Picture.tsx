import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import css from './Picture.module.css';

/** What a colour stands for. */
export type Tone = 'cooperation' | 'conflict' | 'mixed';

/** A picture with its legend, beside the list that has all of it. */
export function Picture({
  legend,
  note,
  list,
  children,
}: {
  readonly legend: readonly (readonly [Tone, string])[];
  readonly note?: string;
  readonly list: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={css.columns}>
      <div className={css.picture}>
        {children}
        <ul className={css.legend}>
          {legend.map(([tone, text]) => (
            <li key={tone}>
              <span className={clsx(css.swatch, css[tone])} /> {text}
            </li>
          ))}
          {note !== undefined && <li className={css.note}>{note}</li>}
        </ul>
      </div>
      {list}
    </div>
  );
}
