import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page.tsx';

export function ActorPage() {
  const { t } = useTranslation('actor');
  return <Page title={t('title')}>{null}</Page>;
}
