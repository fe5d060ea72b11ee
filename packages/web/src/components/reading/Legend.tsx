import { clsx } from 'clsx';
import { useTranslation } from '../../i18n/useTranslation.ts';
import text from './ArticleText.module.css';
import css from './Legend.module.css';

const ROLES = ['trigger', 'actor', 'recipient', 'cue', 'date', 'place', 'condition'] as const;

/** What the colours in the text mean. */
export function Legend() {
  const { t } = useTranslation('terms');
  return (
    <ul className={css.legend}>
      {ROLES.map((role) => (
        <li key={role} className={clsx(css.key, text[role])}>
          {t(`role.${role}`)}
        </li>
      ))}
    </ul>
  );
}
