import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { answer, api } from '../../api/client.ts';
import type { Grain, TimelinePoint } from '../../api/types.ts';
import { ActorTag } from '../../components/actors/ActorTag.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Room } from '../../components/Room.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { type Dealing, DealingsChart, HEIGHT, Legend } from './charts/DealingsChart.tsx';
import { grainFor, periodsBetween } from './charts/periods.ts';
import { ChartWaiting } from './charts/TimeChart.tsx';
import { actorRoute, GRAINS } from './route.ts';
import css from './Section.module.css';
import { Section } from './Section.tsx';
import { useArticleDays } from './useArticleDays.ts';

/** Cooperation and conflict over time: with everybody, or with one partner. */
export function Timeline({ actor }: { readonly actor: string }) {
  const { t } = useTranslation('actor');
  const search = actorRoute.useSearch();
  const navigate = useNavigate({ from: '/actors/$key' });
  const days = useArticleDays();
  const grain = search.by ?? (days === null ? 'month' : grainFor(days.from, days.to));
  const partner = search.with;
  const query = useQuery({
    queryKey: ['actor', actor, 'timeline', grain, partner],
    queryFn: () => (partner === undefined ? fetchTimeline(actor, grain) : fetchDyad(actor, partner, grain)),
    enabled: days !== null,
  });
  return (
    <Section
      title={t('timeline.title')}
      tools={
        <Choice
          label={t('chart.by')}
          hideLabel
          value={grain}
          options={GRAINS.map((one): [Grain, string] => [one, t(`chart.grain.${one}`)])}
          onChange={(by) => void navigate({ search: { ...search, by }, replace: true, resetScroll: false })}
        />
      }
      note={
        partner !== undefined && (
          <>
            {t('timeline.with')}{' '}
            <ActorTag actor={partner} onRemove={() => void navigate({ search: { ...search, with: undefined }, replace: true, resetScroll: false })} />
          </>
        )
      }
    >
      <Loaded query={query} skeleton={<Waiting />}>
        {(dealings) => <Drawn actor={actor} dealings={dealings} grain={grain} />}
      </Loaded>
    </Section>
  );
}

function Drawn({ actor, dealings, grain }: { readonly actor: string; readonly dealings: readonly Dealing[]; readonly grain: Grain }) {
  const { t } = useTranslation('actor');
  const { number } = useFormat();
  const days = useArticleDays();
  if (days === null) return null;
  const periods = periodsBetween(days.from, days.to, grain);
  const shown = new Set(periods);
  // Articles also tell of what happened long before them, and of what is to come: it would leave the rest of the chart no room.
  const outside = dealings.filter(({ period }) => !shown.has(period)).reduce((sum, { counts }) => sum + Object.values(counts).reduce((a, b) => a + b, 0), 0);
  return (
    <>
      {dealings.length === 0 ? (
        <p className={css.note}>{t('timeline.none')}</p>
      ) : (
        <DealingsChart label={t('timeline.title')} dealings={dealings} periods={periods} grain={grain} participant={actor} />
      )}
      <p className={css.note}>
        <OutsideRoom>{outside > 0 && t('timeline.outside', { count: outside, n: number(outside) })}</OutsideRoom>
      </p>
    </>
  );
}

function Waiting() {
  return (
    <>
      <ChartWaiting height={HEIGHT} summary={<Legend />} />
      <p className={css.note}>
        <OutsideRoom>{null}</OutsideRoom>
      </p>
    </>
  );
}

/** The line that counts what lies outside: its room is kept where there is nothing to count, for that is known late. */
function OutsideRoom({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('actor');
  const { number } = useFormat();
  return <Room text={t('timeline.outside', { count: 99, n: number(99) })}>{children}</Room>;
}

async function fetchTimeline(key: string, by: Grain): Promise<readonly Dealing[]> {
  const { items } = await answer<{ readonly items: readonly TimelinePoint[] }>(
    api.GET('/api/actors/{key}/timeline', { params: { path: { key }, query: { by } } }),
  );
  return items;
}

async function fetchDyad(a: string, b: string, by: Grain): Promise<readonly Dealing[]> {
  return (await answer(api.GET('/api/dyad', { params: { query: { a, b, by } } }))).points;
}
