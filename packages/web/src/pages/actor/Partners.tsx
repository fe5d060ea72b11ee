import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChartColumn } from 'lucide-react';
import { answer, api } from '../../api/client.ts';
import type { Partner } from '../../api/types.ts';
import { Button } from '../../components/Button.tsx';
import { Name } from '../../components/Chain.tsx';
import { Failure } from '../../components/Failure.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { conflict, cooperation } from './charts/DealingsChart.tsx';
import css from './Partners.module.css';
import { actorRoute } from './route.ts';
import { Section } from './Section.tsx';

const AT_ONCE = 12;
/** Length of the longest half of a bar. */
const HALF = 100;

interface Found {
  readonly items: readonly Partner[];
  readonly total: number;
  readonly next: string | null;
}

/** Whom the actor deals with, most first: conflict to one side of the middle line, cooperation to the other. */
export function Partners({ actor, events }: { readonly actor: string; readonly events: number }) {
  const { t } = useTranslation(['actor', 'filters', 'common']);
  const query = useInfiniteQuery({
    queryKey: ['actor', actor, 'partners'],
    queryFn: ({ pageParam }) =>
      answer<Found>(api.GET('/api/actors/{key}/partners', { params: { path: { key: actor }, query: { limit: AT_ONCE, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const partners = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const most = Math.max(1, ...partners.flatMap(({ counts }) => [cooperation(counts), conflict(counts)]));
  return (
    <Section title={t('partners.title')}>
      {query.isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Waiting rows={Math.min(AT_ONCE, events)} />}
      {query.data?.pages[0]?.total === 0 && <p className={css.none}>{t('partners.none')}</p>}
      {partners.length > 0 && (
        <table className={css.table} aria-label={t('partners.title')}>
          <thead>
            <tr>
              <th scope="col">{t('partners.who')}</th>
              <th scope="col" className={css.sides}>
                <span className={css.conflict}>{t('filters:conflict')}</span> <span className={css.cooperation}>{t('filters:cooperation')}</span>
              </th>
              <th scope="col" className={css.tool}>
                <span className="visually-hidden">{t('partners.overTime')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {partners.map((partner) => (
              <Row key={partner.actor.key} partner={partner} most={most} />
            ))}
          </tbody>
        </table>
      )}
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

/** As high as the table will be, with the key for more under a full one. */
function Waiting({ rows }: { readonly rows: number }) {
  return (
    <div aria-hidden="true">
      <table className={css.table}>
        <tbody>
          {Array.from({ length: rows + 1 }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
            <tr key={i}>
              <td>
                <span className={css.waiting} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows === AT_ONCE && <div className={css.moreRoom} />}
    </div>
  );
}

function Row({ partner: { actor, counts }, most }: { readonly partner: Partner; readonly most: number }) {
  const { t, i18n } = useTranslation('actor');
  const { number } = useFormat();
  const search = actorRoute.useSearch();
  const [bad, good] = [conflict(counts), cooperation(counts)];
  const name = i18n.language === 'en' ? (actor.nameEn ?? actor.name) : actor.name;
  return (
    <tr>
      <th scope="row" className={css.name}>
        <Link to="/actors/$key" params={{ key: actor.key }}>
          <Name name={actor.name} nameEn={actor.nameEn} most={60} />
        </Link>
      </th>
      <td>
        <span className={css.balance}>
          <span className={css.number}>{number(bad)}</span>
          <svg className={css.bar} viewBox={`0 0 ${2 * HALF} 10`} preserveAspectRatio="none" aria-hidden="true">
            <rect className={css.badBar} x={HALF - (bad / most) * HALF} width={(bad / most) * HALF} height="10" />
            <rect className={css.goodBar} x={HALF} width={(good / most) * HALF} height="10" />
          </svg>
          <span className={css.number}>{number(good)}</span>
        </span>
      </td>
      <td className={css.tool}>
        <Link
          to="/actors/$key"
          params={(params) => ({ key: params.key ?? '' })}
          search={{ ...search, with: actor.key }}
          resetScroll={false}
          aria-label={t('partners.show', { name: name.slice(0, 80) })}
          title={t('partners.overTime')}
        >
          <ChartColumn size={17} aria-hidden />
        </Link>
      </td>
    </tr>
  );
}
