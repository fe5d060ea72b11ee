import { Link } from '@tanstack/react-router';
import { Empty } from '../components/Empty.tsx';
import { Page } from '../components/Page.tsx';
import { useTranslation } from '../i18n/useTranslation.ts';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <Empty title={t('notFound.what')}>
        <Link to="/">{t('notFound.do')}</Link>
      </Empty>
    </Page>
  );
}
