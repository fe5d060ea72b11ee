import { useTranslation } from '../i18n/useTranslation.ts';
import { Skeleton } from './Skeleton.tsx';

/** Stands where a page will stand while it is fetched: a heading and lines. */
export function PageLoading() {
  const { t } = useTranslation();
  return (
    <div aria-busy="true">
      <p className="visually-hidden" role="status">
        {t('loading')}
      </p>
      <Skeleton lines={1} tall />
      <Skeleton lines={8} />
    </div>
  );
}
