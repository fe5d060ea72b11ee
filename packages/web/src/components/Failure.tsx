import { Link, useLocation } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { problemOf } from '../api/problem.ts';
import { useFormat } from '../format/useFormat.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Button } from './Button.tsx';
import css from './State.module.css';
import { Words } from './Words.tsx';

const KNOWN = [
  'bad-request',
  'not-logged-in',
  'forbidden',
  'not-found',
  'conflict',
  'too-large',
  'cannot-be-done',
  'too-many',
  'busy',
  'not-yet',
  'our-fault',
  'unreachable',
  'page-broke',
] as const;

/** Something went wrong: what, in the reader's words; what to do; and what the server said of it. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const href = useLocation({ select: (location) => location.href });
  const problem = problemOf(error);
  const kind = KNOWN.find((known) => known === problem.kind) ?? 'our-fault';
  return (
    <div role="alert" className={`${css.state} ${css.failed}`}>
      <TriangleAlert size={28} strokeWidth={1.5} aria-hidden className={css.icon} />
      <p className={css.title}>{t(`problems.${kind}.what`)}</p>
      <p className={css.what}>
        {kind === 'too-many' && problem.retryAfter !== null
          ? t('problems.wait', { count: problem.retryAfter, seconds: number(problem.retryAfter) })
          : t(`problems.${kind}.do`)}
      </p>
      {problem.detail !== null && (
        <p className={css.said}>
          <Words text={problem.detail} most={600} />
        </p>
      )}
      {kind === 'not-logged-in' && (
        <Link to="/login" search={{ next: href }}>
          {t('problems.login')}
        </Link>
      )}
      {onRetry !== undefined && kind !== 'not-logged-in' && (
        <Button look="plain" onPress={onRetry}>
          {t('problems.again')}
        </Button>
      )}
    </div>
  );
}
