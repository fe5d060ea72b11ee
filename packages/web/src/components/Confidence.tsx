import { useFormat } from '../format/useFormat.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import css from './Confidence.module.css';

/** How sure the reading is, as a bar of ten steps and a share. */
export function Confidence({ value }: { readonly value: number }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  return (
    <span className={css.confidence} title={t('confidence.what')}>
      <svg className={css.bar} viewBox="0 0 40 6" aria-hidden="true">
        <rect className={css.track} width="40" height="6" rx="3" />
        <rect className={css.fill} width={Math.max(3, Math.round(value * 40))} height="6" rx="3" />
      </svg>
      <span className="visually-hidden">{t('confidence.label')}</span>
      {percent(value)}
    </span>
  );
}
