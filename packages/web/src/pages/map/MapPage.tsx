import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page.tsx';

export function MapPage() {
  const { t } = useTranslation('map');
  return <Page title={t('title')}>{null}</Page>;
}
