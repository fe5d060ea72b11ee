import { clsx } from 'clsx';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from '../i18n/useTranslation.ts';
import css from './Page.module.css';

/** A page's heading and what stands under it. `title` also names the window. */
export function Page({
  title,
  heading,
  hideHeading = false,
  intro,
  actions,
  children,
}: {
  readonly title: string;
  /** Shown instead of the title, where it is more than text. */
  readonly heading?: ReactNode;
  /** The title is heard, not seen: what follows shows it. */
  readonly hideHeading?: boolean;
  readonly intro?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  useEffect(() => {
    // A window's name is plain text that the system may show in any direction: no control characters, and not without end.
    document.title = `${title.replace(/\p{C}+/gu, ' ').slice(0, 120)} · ${t('brand.name')}`;
  }, [title, t]);
  return (
    <>
      <div className={clsx(!hideHeading && css.head)}>
        <div className={css.titles}>
          <h1 className={hideHeading ? 'visually-hidden' : css.title}>{heading ?? title}</h1>
          {/* Counts stand here: when another filter changes them, they are said. */}
          {intro !== undefined && (
            <p className={css.intro} aria-live="polite" aria-atomic="true">
              {intro}
            </p>
          )}
        </div>
        {actions !== undefined && <div className={css.actions}>{actions}</div>}
      </div>
      {children}
    </>
  );
}
