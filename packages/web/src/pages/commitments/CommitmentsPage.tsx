import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { answer, api } from '../../api/client.ts';
import type { Commitment } from '../../api/types.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { CommitmentCard } from '../../components/claims/CommitmentCard.tsx';
import { Empty } from '../../components/Empty.tsx';
import { EmptyStore } from '../../components/EmptyStore.tsx';
import { Failure } from '../../components/Failure.tsx';
import { EventFilters } from '../../components/filters/EventFilters.tsx';
import { SelectField } from '../../components/filters/SelectField.tsx';
import { eventQuery } from '../../components/filters/search.ts';
import { Page } from '../../components/Page.tsx';
import { Room } from '../../components/Room.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './CommitmentsPage.module.css';
import { type CommitmentsSearch, commitmentsRoute, KINDS, ORDERS, STATES } from './route.ts';

const AT_ONCE = 20;

interface Found {
  readonly items: readonly Commitment[];
  readonly total: number;
  readonly next: string | null;
}

/** What was promised, threatened or planned, and what came of it. */
export function CommitmentsPage() {
  const { t } = useTranslation(['commitments', 'corroboration', 'common']);
  const { number } = useFormat();
  const search = commitmentsRoute.useSearch();
  const navigate = useNavigate({ from: '/commitments' });
  const change = (part: Partial<CommitmentsSearch>): void => void navigate({ search: { ...search, ...part }, replace: true });
  const query = useInfiniteQuery({
    queryKey: ['commitments', search],
    queryFn: ({ pageParam }) => fetchCommitments(search, AT_ONCE, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const { asOf, isEmpty } = useStore();
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages[0]?.total;
  return (
    <Page title={t('title')} intro={t('intro')}>
      <States search={search} onChange={(state) => change({ state })} />
      <EventFilters search={search} onChange={change}>
        <SelectField label={t('kind')} value={search.kind ?? ''} onChange={(value) => change({ kind: KINDS.find((kind) => kind === value) })}>
          <option value="">{t('allKinds')}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`corroboration:commitment.kind.${kind}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('sort')}
          value={search.sort ?? '-made'}
          onChange={(value) => change({ sort: ORDERS.find((order) => order === value && order !== '-made') })}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`order.${order}`)}
            </option>
          ))}
        </SelectField>
      </EventFilters>
      <h2 className={css.total} aria-live="polite">
        {total !== undefined ? t('total', { count: total, n: number(total) }) : query.isError ? '' : t('common:loading')}
      </h2>
      {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton lines={14} />}
      {total === 0 && isEmpty && <EmptyStore />}
      {total === 0 && !isEmpty && (
        <Empty title={t('none')}>
          {t('noneDo')} <Link to="/commitments">{t('all')}</Link>
        </Empty>
      )}
      <ol className={css.list}>
        {items.map((commitment) => (
          <li key={commitment.id}>
            <CommitmentCard commitment={commitment} asOf={asOf} />
          </li>
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

/** The states with how many there are of each under the other filters. */
function States({ search, onChange }: { readonly search: CommitmentsSearch; readonly onChange: (state: Commitment['state'] | undefined) => void }) {
  const { t } = useTranslation(['commitments', 'corroboration']);
  const { number } = useFormat();
  const counts = useQueries({
    queries: [undefined, ...STATES].map((state) => ({
      queryKey: ['commitments', 'count', { ...search, state, sort: undefined }],
      queryFn: async () => (await fetchCommitments({ ...search, state }, 1, undefined)).total,
      placeholderData: keepPreviousData,
    })),
  });
  const label = (text: string, i: number): ReactNode => {
    const count = counts[i]?.data;
    return (
      <>
        {text}{' '}
        <Room inline text={`(${number(9999)})`}>
          {count !== undefined && `(${number(count)})`}
        </Room>
      </>
    );
  };
  const options = [undefined, ...STATES].map((state, i): [Commitment['state'] | 'all', ReactNode] => [
    state ?? 'all',
    label(state === undefined ? t('every') : t(`corroboration:commitment.state.${state}`), i),
  ]);
  return (
    <div className={css.states}>
      <Choice
        label={t('state')}
        hideLabel
        value={search.state ?? 'all'}
        options={options}
        onChange={(state) => onChange(state === 'all' ? undefined : state)}
      />
    </div>
  );
}

function fetchCommitments(search: CommitmentsSearch, limit: number, cursor: string | undefined): Promise<Found> {
  const { state, kind, sort } = search;
  const query = { ...eventQuery(search), state: state && [state], kind: kind && [kind], sort, limit, cursor };
  return answer<Found>(api.GET('/api/commitments', { params: { query } }));
}

/** The day up to which things can have fallen due (today, or the day of the last article, beyond which the store knows nothing), and whether there is nothing at all in the store. */
function useStore(): { readonly asOf: string; readonly isEmpty: boolean } {
  const { data } = useQuery({ queryKey: ['stats'], queryFn: () => answer(api.GET('/api/stats')) });
  const today = new Date().toISOString().slice(0, 10);
  return { asOf: [data?.lastDay ?? today, today].sort()[0] ?? today, isEmpty: data?.articles === 0 };
}
