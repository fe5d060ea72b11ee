import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { ask } from '../../api/ask.ts';
import type { MapPoints } from '../../api/types.ts';
import { Empty } from '../../components/Empty.tsx';
import { EventFilters } from '../../components/filters/EventFilters.tsx';
import { useSearchChange } from '../../components/filters/useSearchChange.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { Picture } from '../../components/picture/Picture.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './MapPage.module.css';
import { PlaceList } from './PlaceList.tsx';
import { baseMapQuery, mapQuery } from './queries.ts';
import { type MapSearch, mapRoute } from './route.ts';

/** MapLibre and the borders are heavy: they come after the page itself. */
const loadMapView = () => import('./MapView.tsx');
const MapView = lazy(async () => ({ default: (await loadMapView()).MapView }));

/** Where it happened. */
export function MapPage() {
  const { t } = useTranslation('map');
  const { number } = useFormat();
  const search = mapRoute.useSearch();
  const change = useSearchChange<MapSearch>();
  // Both together, and while the places are on their way. A failure is told where it is drawn.
  useEffect(() => {
    ask(baseMapQuery('coarse'));
    void loadMapView().catch(() => undefined);
  }, []);
  const query = useQuery({ ...mapQuery(search), placeholderData: keepPreviousData });
  return (
    <Page
      title={t('title')}
      intro={
        query.data === undefined
          ? t('intro')
          : `${t('placed', { count: query.data.total, n: number(query.data.total) })} ${t('unplaced', { count: query.data.unplaced, n: number(query.data.unplaced) })}`
      }
    >
      <EventFilters search={search} onChange={change} />
      <Loaded query={query} skeleton={<Skeleton lines={18} />}>
        {(points) =>
          points.features.length === 0 ? (
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
  const [failed, setFailed] = useState(false);
  const [drawn, setDrawn] = useState(false);
  const coarse = useQuery(baseMapQuery('coarse'));
  // The finer borders take their time: they follow when the map is there.
  const fine = useQuery({ ...baseMapQuery('fine'), enabled: drawn });
  const { place, ...filters } = search;
  const chosen = points.features.some(({ properties }) => properties.key === place) ? (place ?? null) : null;
  const choose = useCallback((key: string | null): void => onChange({ place: key ?? undefined }), [onChange]);
  const fail = useCallback(() => setFailed(true), []);
  const stand = useCallback(() => setDrawn(true), []);
  return (
    <Picture
      legend={[
        ['cooperation', t('cooperation')],
        ['conflict', t('conflict')],
      ]}
      note={t('source')}
      list={<PlaceList points={points} search={filters} chosen={chosen} onChoose={choose} />}
    >
      {failed ? (
        <Empty title={t('noDrawing')}>{t('noDrawingDo')}</Empty>
      ) : (
        <Loaded query={coarse} skeleton={<div className={css.waiting} />}>
          {(loaded) => (
            <Suspense fallback={<div className={css.waiting} />}>
              <MapView base={fine.data ?? loaded} points={points} chosen={chosen} onChoose={choose} onFail={fail} onDrawn={stand} />
            </Suspense>
          )}
        </Loaded>
      )}
    </Picture>
  );
}
