import { Info, X } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../api/session.ts';
import { Button } from '../components/Button.tsx';
import { useTranslation } from '../i18n/useTranslation.ts';
import css from './StoreNotice.module.css';

/** Says that these are the samples, when there is no store yet, and how to make one. */
export function StoreNotice() {
  const { t } = useTranslation();
  const session = useSession();
  const [hidden, setHidden] = useState(false);
  if (!session?.demo || hidden) return null;
  return (
    <aside className={css.notice}>
      <Info size={18} aria-hidden className={css.icon} />
      <p>
        {t('store.samples')} <code>npx isnad add articles.jsonl --db desk.db</code>
      </p>
      <Button look="quiet" aria-label={t('store.dismiss')} onPress={() => setHidden(true)}>
        <X size={16} aria-hidden />
      </Button>
    </aside>
  );
}
