import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { MapPoints } from '../../api/types.ts';
import type { EventSearch } from '../../components/filters/search.ts';
import { SideList } from '../../components/picture/SideList.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';

/** The places of the map as a list, most events first. */
export function PlaceList({
  points,
  search,
  chosen,
  onChoose,
}: {
  readonly points: MapPoints;
  /** The filters, which the table of events takes over. */
  readonly search: EventSearch;
  readonly chosen: string | null;
  readonly onChoose: (place: string | null) => void;
}) {
  const { t } = useTranslation(['map', 'corroboration']);
  const { number, days } = useFormat();
  const entries = useMemo(
    () =>
      points.features
        .map(({ properties }) => properties)
        .sort((a, b) => b.events - a.events)
        .map((place) => ({ ...place, split: t('split', { cooperation: number(place.cooperation), conflict: number(place.conflict) }) })),
    [points, t, number],
  );
  const known = useMemo(() => new Map(points.features.map(({ properties }) => [properties.key, properties])), [points]);
  return (
    <SideList
      label={t('places')}
      find={t('find')}
      none={t('noPlace')}
      entries={entries}
      open={chosen}
      onChoose={(key) => onChoose(key === chosen ? null : key)}
      more={({ key, events, split }) => {
        const { first = null, last = null } = known.get(key) ?? {};
        return (
          <>
            <p>{split}</p>
            {first !== null && last !== null && <p>{days(first, last)}</p>}
            <Link to="/events" search={{ ...search, type: search.type && [...search.type], quad: search.quad && [...search.quad], place: key }}>
              {t('toEvents', { count: events, n: number(events) })}
            </Link>
          </>
        );
      }}
    />
  );
}
