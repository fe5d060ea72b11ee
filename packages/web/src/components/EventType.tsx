import type { EventType as Type } from '../api/types.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import css from './EventType.module.css';

/** The kind of event in a word, with its mode where it has one. */
export function EventType({ type, mode }: { readonly type: Type; readonly mode: string | null }) {
  const { t } = useTranslation('terms');
  return (
    <span title={mode === null ? type : `${type}/${mode}`}>
      {t(`type.${type}`)}
      {mode !== null && <span className={css.mode}> · {t(`mode.${mode}` as never, { defaultValue: mode })}</span>}
    </span>
  );
}
