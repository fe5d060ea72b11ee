import { Link } from '@tanstack/react-router';
import type { Claim, IncidentPage } from '../../api/types.ts';
import { placeInArticle } from '../../components/claims/links.ts';
import { Words } from '../../components/Words.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './Copies.module.css';
import type { Copy } from './voices.ts';

/** Which outlets printed one text: the first at the top, those that took it over hanging below; then those that took over a sentence. */
export function Copies({ stories, copies }: { readonly stories: IncidentPage['stories']; readonly copies: readonly Copy[] }) {
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
      {copies.length > 0 && (
        <li className={css.story}>
          <p className={css.count}>{t('sameWords')}</p>
          <ul className={css.articles}>
            {copies.map(({ from, to }) => (
              <li key={to.id} className={css.taken}>
                <Outlet claim={to} /> <span className={css.role}>{t('tookFrom')}</span> <Outlet claim={from} />
              </li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  );
}

function Outlet({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('incident');
  const { article } = claim;
  const { id, hash } = placeInArticle(claim);
  return (
    <Link to="/articles/$id" params={{ id }} hash={hash}>
      {article.publisher === null ? t('someOutlet') : <Words text={article.publisher} most={60} />}
    </Link>
  );
}
