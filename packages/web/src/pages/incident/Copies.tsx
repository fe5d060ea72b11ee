import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IncidentPage } from '../../api/types.ts';
import { Words } from '../../components/Words.tsx';
import { useFormat } from '../../format/useFormat.ts';
import css from './Copies.module.css';

/** Which outlets printed one text: the first at the top, those that took it over hanging below. */
export function Copies({ stories }: { readonly stories: IncidentPage['stories'] }) {
  const { t } = useTranslation(['incident', 'corroboration']);
  const { day, number } = useFormat();
  return (
    <ul className={css.stories}>
      {stories.map(({ id, articles }) => (
        <li key={id} className={css.story}>
          <p className={css.count}>{t('oneText', { count: articles.length, n: number(articles.length) })}</p>
          <ol className={css.articles}>
            {articles.map((article, i) => (
              <li key={article.id} className={css.article}>
                <span className={css.role}>{t(i === 0 ? 'printedFirst' : 'copied')}</span>
                <strong>{article.publisher === null ? t('someOutlet') : <Words text={article.publisher} most={60} />}</strong>
                {article.publishedOn !== null && <time dateTime={article.publishedOn}>{day(article.publishedOn)}</time>}
                <Link to="/articles/$id" params={{ id: article.id }}>
                  {article.title === null ? t('corroboration:untitled') : <Words text={article.title} most={120} />}
                </Link>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}
