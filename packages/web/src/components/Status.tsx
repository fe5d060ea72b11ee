import { clsx } from 'clsx';
import type { Status as StatusKind } from '../api/types.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import css from './Status.module.css';

/** The same signs as the command line prints; a question mark is one of the page's language. */
const SIGNS: Readonly<Record<StatusKind, string>> = { actual: '✓', negated: '✗', planned: '▷', conditional: '◇', possible: '?' };

/** Whether it happened, as a plain word and a sign. */
export function Status({ status }: { readonly status: StatusKind }) {
  const { t, i18n } = useTranslation('terms');
  const sign = status === 'possible' && i18n.language === 'ar' ? '؟' : SIGNS[status];
  return (
    <span className={clsx(css.status, css[status])}>
      <span aria-hidden="true" className={clsx(css.sign, status === 'planned' && 'turns')}>
        {sign}
      </span>
      {t(`status.${status}`)}
    </span>
  );
}
