import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, api } from '../../api/client.ts';
import type { Claim } from '../../api/types.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { ClaimCard } from '../../components/claims/ClaimCard.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Failure } from '../../components/Failure.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { actorRoute } from './route.ts';
import { Section } from './Section.tsx';
import css from './Statements.module.css';

const AT_ONCE = 10;

interface Found {
  readonly items: readonly Claim[];
  readonly total: number;
  readonly next: string | null;
}

/** What the actor says, or what others say of it; latest first. */
export function Statements({ actor }: { readonly actor: string }) {
  const { t } = useTranslation(['actor', 'common']);
  const { number } = useFormat();
  const search = actorRoute.useSearch();
  const navigate = useNavigate({ from: '/actors/$key' });
  const side = search.side ?? 'by';
  const query = useInfiniteQuery({
    queryKey: ['actor', actor, 'statements', side],
    queryFn: ({ pageParam }) =>
      answer<Found>(api.GET('/api/actors/{key}/statements', { params: { path: { key: actor }, query: { side, limit: AT_ONCE, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const total = query.data?.pages[0]?.total;
  return (
    <Section
      title={t('statements.title')}
      tools={
        <Choice
          label={t('statements.title')}
          hideLabel
          value={side}
          options={[
            ['by', t('statements.by')],
            ['about', t('statements.about')],
          ]}
          onChange={(chosen) => void navigate({ search: { ...search, side: chosen === 'about' ? chosen : undefined }, replace: true, resetScroll: false })}
        />
      }
      note={total === undefined ? '\u00a0' : total > 0 ? t('statements.total', { count: total, n: number(total) }) : undefined}
    >
      {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton lines={12} />}
      {total === 0 && <Empty title={t(`statements.none.${side}`)}>{t('statements.noneDo')}</Empty>}
      <ol className={css.list}>
        {query.data?.pages.flatMap(({ items }) =>
          items.map((claim) => (
            <li key={claim.id}>
              <ClaimCard claim={claim} />
            </li>
          )),
        )}
      </ol>
      {query.hasNextPage && (
        <div>
          <Button onPress={() => void query.fetchNextPage()} isDisabled={query.isFetchingNextPage}>
            {t('common:more')}
          </Button>
        </div>
      )}
    </Section>
  );
}
