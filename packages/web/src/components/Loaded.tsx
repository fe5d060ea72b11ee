import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Failure } from './Failure.tsx';
import { Skeleton } from './Skeleton.tsx';

/** What a query gave; a skeleton until then, and what to do where it failed. */
export function Loaded<T>({
  query,
  lines = 6,
  skeleton,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly lines?: number;
  readonly skeleton?: ReactNode;
  readonly children: (data: T) => ReactNode;
}) {
  const { t } = useTranslation();
  if (query.isError && query.data === undefined) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) {
    return (
      <div aria-busy="true">
        <p className="visually-hidden" role="status">
          {t('loading')}
        </p>
        {skeleton ?? <Skeleton lines={lines} />}
      </div>
    );
  }
  return children(query.data);
}
