import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { answer, api } from '../../api/client.ts';
import type { ArticleItem, SearchHit } from '../../api/types.ts';
import { Button } from '../../components/Button.tsx';
import { DayField } from '../../components/day/DayField.tsx';
import { Empty } from '../../components/Empty.tsx';
import { EmptyStore } from '../../components/EmptyStore.tsx';
import { Failure } from '../../components/Failure.tsx';
import { Page } from '../../components/Page.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { Words } from '../../components/Words.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './ArticlesPage.module.css';
import { type ArticlesSearch, articlesRoute } from './route.ts';
import { SnippetText } from './SnippetText.tsx';

const AT_ONCE = 40;

interface Found {
  readonly items: readonly (ArticleItem | SearchHit)[];
  readonly total: number;
  readonly next: string | null;
}

/** All articles, newest first; or those with the words that were looked for, best first. */
export function ArticlesPage() {
  const { t } = useTranslation(['articles', 'common']);
  const { number } = useFormat();
  const search = articlesRoute.useSearch();
  const navigate = useNavigate({ from: '/articles' });
  const query = useInfiniteQuery({
    queryKey: ['articles', search],
    queryFn: ({ pageParam }) => fetchPage(search, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const total = query.data?.pages[0]?.total;
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const put = (change: Partial<ArticlesSearch>): void => void navigate({ search: { ...search, ...change } });
  const find = (form: FormData): void => {
    put({ q: String(form.get('q') ?? '').trim() || undefined });
  };
  return (
    <Page
      title={search.q === undefined ? t('title') : t('found', { q: search.q })}
      heading={search.q === undefined ? undefined : <Heading q={search.q} />}
      intro={total === undefined ? t('counting') : t('total', { count: total, n: number(total) })}
    >
      <form key={search.q ?? ''} className={css.form} action={find} aria-label={t('form')}>
        <label className={css.words}>
          {t('words')}
          <input name="q" type="search" dir="auto" defaultValue={search.q ?? ''} placeholder={t('placeholder')} />
        </label>
        <DayField label={t('from')} value={search.from} max={search.to} onChange={(from) => put({ from })} />
        <DayField label={t('to')} value={search.to} min={search.from} onChange={(to) => put({ to })} />
        <Button look="main" type="submit">
          {t('find')}
        </Button>
      </form>
      {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton lines={12} />}
      {total === 0 && Object.values(search).every((value) => value === undefined) && <EmptyStore />}
      {total === 0 && Object.values(search).some((value) => value !== undefined) && (
        <Empty title={t('none')}>
          {t('noneDo')} <Link to="/articles">{t('all')}</Link>
        </Empty>
      )}
      <ol className={css.list}>
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button className={css.more} onPress={() => void query.fetchNextPage()} isDisabled={query.isFetchingNextPage}>
          {t('common:more')}
        </Button>
      )}
    </Page>
  );
}

function fetchPage({ q, publisher, from, to }: ArticlesSearch, cursor: string | undefined): Promise<Found> {
  const shared = { limit: AT_ONCE, cursor, publisher: publisher && [...publisher], from, to };
  return q === undefined
    ? answer<Found>(api.GET('/api/articles', { params: { query: shared } }))
    : answer<Found>(api.GET('/api/search', { params: { query: { ...shared, q } } }));
}

function Heading({ q }: { readonly q: string }) {
  const { t } = useTranslation('articles');
  return (
    <>
      {t('title')}: {t('quote.open')}
      <Words text={q} most={80} />
      {t('quote.close')}
    </>
  );
}

function Item({ item }: { readonly item: ArticleItem | SearchHit }) {
  const { t } = useTranslation(['articles', 'reader']);
  const { day, number } = useFormat();
  return (
    <li className={css.item}>
      <h2 className={css.title}>
        <Link to="/articles/$id" params={{ id: item.id }}>
          {item.title === null ? t('reader:untitled') : <Words text={item.title} most={300} />}
        </Link>
      </h2>
      {'snippet' in item && (
        <p className={css.snippet}>
          <SnippetText snippet={item.snippet} />
        </p>
      )}
      <p className={css.meta}>
        {item.publisher !== null && <Words text={item.publisher} most={80} />}
        {item.publishedAt !== null && <time dateTime={item.publishedAt}>{day(item.publishedAt.slice(0, 10))}</time>}
        {'events' in item && <span>{t('events', { count: item.events, n: number(item.events) })}</span>}
      </p>
    </li>
  );
}
