import { Link } from '@tanstack/react-router';
import type { Dossier } from '../../api/types.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Name } from '../Chain.tsx';
import css from './People.module.css';

/** Who and what the article names, most often first. */
export function People({ dossier, links }: { readonly dossier: Dossier; readonly links: boolean }) {
  const { t } = useTranslation(['reader', 'terms']);
  const { number } = useFormat();
  const all = dossier.entities.toSorted((a, b) => b.mentions.length - a.mentions.length);
  if (all.length === 0) return null;
  return (
    <details className={css.people}>
      <summary>{t('people', { count: all.length, n: number(all.length) })}</summary>
      <ul>
        {all.slice(0, 200).map((entity) => (
          <li key={entity.id}>
            {links && entity.key !== null ? (
              <Link to="/actors/$key" params={{ key: entity.key }}>
                <Name name={entity.name} nameEn={entity.nameEn} />
              </Link>
            ) : (
              <Name name={entity.name} nameEn={entity.nameEn} />
            )}
            <span className={css.type}>{t(`terms:entity.${entity.type}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
