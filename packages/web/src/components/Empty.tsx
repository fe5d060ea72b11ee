import { Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './State.module.css';

/** Nothing to show: says why, and in `children` what to do. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={css.state}>
      <Inbox size={28} strokeWidth={1.5} aria-hidden className={css.icon} />
      <p className={css.title}>{title}</p>
      {children !== undefined && <div className={css.what}>{children}</div>}
    </div>
  );
}
