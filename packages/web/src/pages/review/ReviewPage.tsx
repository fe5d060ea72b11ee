import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api } from '../../api/client.ts';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Desk } from './Desk.tsx';

/** Claims that are fetched together; those that are done leave the queue, so the next ones are again the first. */
const AT_ONCE = 100;

/** Contradictory and unsure claims, one after another, by keyboard alone. */
export function ReviewPage() {
  const { t } = useTranslation('review');
  const { number } = useFormat();
  const query = useQuery({
    queryKey: ['review'],
    queryFn: () => answer(api.GET('/api/review', { params: { query: { limit: AT_ONCE } } })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const left = query.data?.total;
  return (
    <Page title={t('title')} intro={left === undefined ? t('intro') : `${t('intro')} ${t('total', { count: left, n: number(left) })}`}>
      <Loaded query={query} skeleton={<Skeleton lines={12} />}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Empty title={t('done')}>
              <p>{t('doneDo')}</p>
              <Link to="/events" search={{ sort: 'confidence' }}>
                {t('toEvents')}
              </Link>
            </Empty>
          ) : (
            <Desk key={query.dataUpdatedAt} items={items} total={total} onMore={() => void query.refetch()} />
          )
        }
      </Loaded>
    </Page>
  );
}
