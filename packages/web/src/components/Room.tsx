import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import css from './Room.module.css';

/**
 * Keeps the room that a text will take before it is known, so that nothing moves when it arrives. `text` is such a text, as long as most; it is laid out, neither seen nor read out.
 *
 * @example <Room text={t('total', { count: 9999, n: number(9999) })}>{total === undefined ? t('loading') : t('total', …)}</Room>
 */
export function Room({ text, inline = false, children }: { readonly text: string; readonly inline?: boolean; readonly children: ReactNode }) {
  return (
    <span className={clsx(css.room, inline && css.inline)} data-room={text}>
      <span>{children}</span>
    </span>
  );
}
