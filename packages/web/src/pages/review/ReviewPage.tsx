import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { Room } from '../../components/Room.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Desk } from './Desk.tsx';

/** Claims that are fetched together. */
const AT_ONCE = 100;

/** Contradictory and unsure claims, one after another, by keyboard alone. */
export function ReviewPage() {
  const { t } = useTranslation('review');
  const { number } = useFormat();
  // Those that were passed over stay in the queue, before what comes next; behind the last one it begins again.
  const [from, setFrom] = useState<{ readonly cursor: string | undefined; readonly passed: number }>({ cursor: undefined, passed: 0 });
  const query = useQuery({
    queryKey: ['review', from.cursor],
    queryFn: () => answer(api.GET('/api/review', { params: { query: { limit: AT_ONCE, cursor: from.cursor } } })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const left = query.data?.total;
  const told = (count: number): string => `${t('intro')} ${t('total', { count, n: number(count) })}`;
  return (
    <Page title={t('title')} intro={<Room text={told(99_999)}>{left === undefined ? t('intro') : told(left)}</Room>}>
      <Loaded query={query} skeleton={<Skeleton lines={12} />}>
        {({ items, total, next }) =>
          items.length === 0 ? (
            <Empty title={t('done')}>
              <p>{t('doneDo')}</p>
              <Link to="/events" search={{ sort: 'confidence' }}>
                {t('toEvents')}
              </Link>
            </Empty>
          ) : (
            <Desk
              key={query.dataUpdatedAt}
              items={items}
              passed={from.passed}
              total={total}
              onMore={(left) => {
                if (next === null && from.cursor === undefined) void query.refetch();
                else setFrom(next === null ? { cursor: undefined, passed: 0 } : { cursor: next, passed: from.passed + left });
              }}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
