import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page.tsx';

export function NetworkPage() {
  const { t } = useTranslation('network');
  return <Page title={t('title')}>{null}</Page>;
}
