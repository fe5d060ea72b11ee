import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { MapPoints } from '../../api/types.ts';
import { Empty } from '../../components/Empty.tsx';
import { EmptyStore } from '../../components/EmptyStore.tsx';
import { EventFilters } from '../../components/filters/EventFilters.tsx';
import { isFiltered } from '../../components/filters/search.ts';
import { useSearchChange } from '../../components/filters/useSearchChange.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { Picture } from '../../components/picture/Picture.tsx';
import { Room } from '../../components/Room.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { coarseBase } from './countries.ts';
import { MapView } from './MapView.tsx';
import { PlaceList } from './PlaceList.tsx';
import { fineBaseQuery, mapQuery } from './queries.ts';
import { type MapSearch, mapRoute } from './route.ts';

/** Where it happened. */
export function MapPage() {
  const { t } = useTranslation('map');
  const { number } = useFormat();
  const search = mapRoute.useSearch();
  const change = useSearchChange<MapSearch>();
  const query = useQuery({ ...mapQuery(search), placeholderData: keepPreviousData });
  const told = (placed: number, unplaced: number): string =>
    [t('placed', { count: placed, n: number(placed) }), ...(unplaced === 0 ? [] : [t('unplaced', { count: unplaced, n: number(unplaced) })])].join(' ');
  return (
    <Page
      title={t('title')}
      intro={<Room text={told(99_999, 99_999)}>{query.data === undefined ? t('intro') : told(query.data.total, query.data.unplaced)}</Room>}
    >
      <EventFilters search={search} onChange={change} />
      <Loaded query={query} skeleton={<Skeleton lines={18} />}>
        {(points) =>
          points.total + points.unplaced === 0 && !isFiltered(search) ? (
            <EmptyStore />
          ) : points.features.length === 0 ? (
            <Empty title={t('none')}>
              {t('noneDo')} <Link to="/map">{t('all')}</Link>
            </Empty>
          ) : (
            <Shown points={points} search={search} onChange={change} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Shown({
  points,
  search,
  onChange,
}: {
  readonly points: MapPoints;
  readonly search: MapSearch;
  readonly onChange: (part: Partial<MapSearch>) => void;
}) {
  const { t } = useTranslation('map');
  const [settled, setSettled] = useState(false);
  // The finer borders take their time: they follow when the map is there.
  const fine = useQuery({ ...fineBaseQuery, enabled: settled });
  const { place, ...filters } = search;
  const chosen = points.features.some(({ properties }) => properties.key === place) ? (place ?? null) : null;
  const choose = useCallback((key: string | null): void => onChange({ place: key ?? undefined }), [onChange]);
  const settle = useCallback(() => setSettled(true), []);
  return (
    <Picture
      legend={[
        ['cooperation', t('cooperation')],
        ['conflict', t('conflict')],
      ]}
      note={t('source')}
      list={<PlaceList points={points} search={filters} chosen={chosen} onChoose={choose} />}
    >
      <MapView base={fine.data ?? coarseBase()} points={points} chosen={chosen} onChoose={choose} onSettled={settle} />
    </Picture>
  );
}
