import { useTranslation } from '../i18n/useTranslation.ts';
import { Empty } from './Empty.tsx';

/** A store in which there is nothing yet: how articles come into it. */
export function EmptyStore() {
  const { t } = useTranslation();
  return (
    <Empty title={t('store.empty')}>
      <p>
        {t('store.fill')} <code dir="ltr">npx isnad add articles.jsonl --db desk.db</code>
      </p>
    </Empty>
  );
}
