import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, api } from '../../api/client.ts';
import type { ActorRef, Balance, Grain, Partner } from '../../api/types.ts';
import { ActorPicker } from '../../components/actors/ActorPicker.tsx';
import { ActorTag } from '../../components/actors/ActorTag.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './BalanceSection.module.css';
import { cooperation } from './charts/DealingsChart.tsx';
import { grainFor, periodsBetween } from './charts/periods.ts';
import { SharesChart, STRIP } from './charts/SharesChart.tsx';
import { ChartWaiting } from './charts/TimeChart.tsx';
import { actorRoute } from './route.ts';
import { Section } from './Section.tsx';
import { useArticleDays } from './useArticleDays.ts';

const LEAST = 2;
const MOST = 8;

/** How the actor's cooperation divides between powers that the reader chooses; at first the two states that it cooperates with most. */
export function BalanceSection({ actor }: { readonly actor: string }) {
  const { t } = useTranslation('actor');
  const { percent } = useFormat();
  const search = actorRoute.useSearch();
  const navigate = useNavigate({ from: '/actors/$key' });
  const days = useArticleDays();
  const proposed = useQuery({ queryKey: ['actor', actor, 'powers'], queryFn: () => proposePowers(actor), enabled: search.power === undefined });
  const known = new Map(proposed.data?.map((power) => [power.key, power]));
  const powers = search.power ?? [...known.keys()];
  const grain: Grain = search.by ?? (days === null ? 'month' : grainFor(days.from, days.to));
  const query = useQuery({
    queryKey: ['balance', actor, powers, grain],
    queryFn: () => answer<Balance>(api.GET('/api/balance', { params: { query: { actor, power: [...powers], by: grain } } })),
    enabled: powers.length >= LEAST && days !== null,
    placeholderData: keepPreviousData,
  });
  const choose = (power: readonly string[]): void => void navigate({ search: { ...search, power }, replace: true, resetScroll: false });
  return (
    <Section title={t('balance.title')}>
      <div className={css.powers}>
        {powers.length < MOST && <ActorPicker label={t('balance.add')} exclude={[actor, ...powers]} onPick={({ key }) => choose([...powers, key])} />}
        <div className={css.chosen}>
          {powers.map((power) => (
            <ActorTag key={power} actor={power} known={known.get(power)} onRemove={() => choose(powers.filter((one) => one !== power))} />
          ))}
        </div>
      </div>
      {search.power === undefined && proposed.isPending ? (
        <ChartWaiting height={LEAST * STRIP} summary={t('balance.choosing')} />
      ) : powers.length < LEAST ? (
        <p className={css.note}>{t('balance.choose')}</p>
      ) : (
        <Loaded query={query} skeleton={<ChartWaiting height={powers.length * STRIP} summary={t('balance.what', { level: percent(0.95) })} />}>
          {(balance) =>
            balance.points.length === 0 || days === null ? (
              <p className={css.note}>{t('balance.none')}</p>
            ) : (
              <SharesChart label={t('balance.title')} balance={balance} periods={periodsOf(balance, days)} />
            )
          }
        </Loaded>
      )}
    </Section>
  );
}

/** The periods from the first to the last that has a share, within the days of the articles. */
function periodsOf({ points, by }: Balance, days: { readonly from: string; readonly to: string }): string[] {
  const within = periodsBetween(days.from, days.to, by);
  const told = new Set(points.map(({ period }) => period));
  const first = within.findIndex((period) => told.has(period));
  return first < 0 ? within : within.slice(first, within.findLastIndex((period) => told.has(period)) + 1);
}

/** The two states with which there is most cooperation; other partners only where there are too few states. */
async function proposePowers(key: string): Promise<ActorRef[]> {
  const { items } = await answer<{ readonly items: readonly Partner[] }>(
    api.GET('/api/actors/{key}/partners', { params: { path: { key }, query: { limit: 100 } } }),
  );
  const order = (partner: Partner): number => cooperation(partner.counts) + (partner.actor.type === 'country' ? 1000 : 0);
  return items
    .filter(({ counts }) => cooperation(counts) > 0)
    .sort((a, b) => order(b) - order(a))
    .slice(0, LEAST)
    .map(({ actor }) => actor);
}
