import { Failure } from '../components/Failure.tsx';
import { Page } from '../components/Page.tsx';
import { useTranslation } from '../i18n/useTranslation.ts';

/** What is shown in place of a page that threw: the rest of the workbench goes on. */
export function PageBroke({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const { t } = useTranslation();
  return (
    <Page title={t('broke.title')}>
      <Failure error={error} onRetry={reset} />
    </Page>
  );
}
