import { problemOf } from '../api/problem.ts';
import { Failure } from '../components/Failure.tsx';
import { Page } from '../components/Page.tsx';
import { useTranslation } from '../i18n/useTranslation.ts';
import { serverAnswers } from './files.ts';

/** What is shown in place of a page that threw, or whose file could not be fetched: the rest of the workbench goes on. */
export function PageBroke({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const { t } = useTranslation();
  const isMissing = problemOf(error).kind === 'unreachable';
  // The router does not ask for a page's file a second time.
  const loadAnew = async (): Promise<void> => {
    if (await serverAnswers()) location.reload();
  };
  return (
    <Page title={t(isMissing ? 'broke.missing' : 'broke.title')}>
      <Failure error={error} onRetry={isMissing ? () => void loadAnew() : reset} />
    </Page>
  );
}
