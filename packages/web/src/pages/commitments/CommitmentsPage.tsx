import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page.tsx';

export function CommitmentsPage() {
  const { t } = useTranslation('commitments');
  return <Page title={t('title')}>{null}</Page>;
}
