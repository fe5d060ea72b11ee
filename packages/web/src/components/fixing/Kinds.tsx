import type { EntityType } from '../../api/types.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Words } from '../Words.tsx';
import rowCss from './FieldRow.module.css';
import css from './Kinds.module.css';
import { KIND_OPTIONS, type Named } from './options.ts';

/** What kind of thing words were taken for that name nobody known, and, by a key or a click, what they may be instead. */
export function Kinds({ named, onChoose }: { readonly named: Named; readonly onChoose: (type: EntityType) => void }) {
  const { t } = useTranslation(['fixing', 'terms']);
  return (
    <fieldset className={css.kinds}>
      <legend className={css.asked}>
        <Words text={named.name} most={60} lang="ar" /> {t('kind')}
      </legend>
      {KIND_OPTIONS.map(({ type, key }) => (
        <button key={type} type="button" className={rowCss.option} aria-pressed={type === named.type} onClick={() => onChoose(type)}>
          <kbd>{key}</kbd>
          {t(`terms:entity.${type}`)}
        </button>
      ))}
    </fieldset>
  );
}
