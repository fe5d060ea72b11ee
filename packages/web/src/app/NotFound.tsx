import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../components/Empty.tsx';
import { Page } from '../components/Page.tsx';

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
