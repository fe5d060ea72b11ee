import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { useEffect } from 'react';
import { useTranslation } from '../i18n/useTranslation.ts';
import { NAVIGATION } from './navigation.ts';
import css from './Rail.module.css';

/** The pages. On a narrow screen it lies over the page until one is chosen. */
export function Rail({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    if (!open) return;
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [open, onClose]);
  return (
    <>
      {open && <button type="button" className={css.veil} aria-label={t('nav.close')} onClick={onClose} />}
      <nav id="rail" className={clsx(css.rail, open && css.open)} aria-label={t('nav.label')}>
        <ul>
          {NAVIGATION.map(({ to, page, icon: Icon }) => (
            <li key={to}>
              <Link
                to={to}
                className={css.link}
                activeProps={{ className: css.active ?? '' }}
                activeOptions={{ exact: to === '/', includeSearch: false }}
                onClick={onClose}
              >
                <Icon size={18} strokeWidth={1.8} aria-hidden />
                {t(`nav.${page}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
