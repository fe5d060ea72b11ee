import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { useDeferredValue, useState } from 'react';
import type { MapPoints } from '../../api/types.ts';
import { Name } from '../../components/Chain.tsx';
import type { EventSearch } from '../../components/filters/search.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './PlaceList.module.css';

type Point = MapPoints['features'][number];

/** The places of the map as a list, most events first: everything that the map has, for the keyboard and for screens that cannot draw it. */
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
  const { t } = useTranslation('map');
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed.trim().toLowerCase());
  const found = points.features
    .filter(({ properties: { name, nameEn } }) => sought === '' || name.includes(sought) || nameEn?.toLowerCase().includes(sought))
    .toSorted((a, b) => b.properties.events - a.properties.events);
  return (
    <section className={css.panel} aria-label={t('places')}>
      <label className={css.find}>
        <span className="visually-hidden">{t('find')}</span>
        <input type="search" value={typed} placeholder={t('find')} dir={typed === '' ? undefined : 'auto'} onChange={({ target }) => setTyped(target.value)} />
      </label>
      <ul className={css.list}>
        {found.map((point) => (
          <Place key={point.properties.key} point={point} search={search} open={point.properties.key === chosen} onChoose={onChoose} />
        ))}
      </ul>
      {found.length === 0 && <p className={css.none}>{t('noPlace')}</p>}
    </section>
  );
}

function Place({
  point: { properties },
  search,
  open,
  onChoose,
}: {
  readonly point: Point;
  readonly search: EventSearch;
  readonly open: boolean;
  readonly onChoose: (place: string | null) => void;
}) {
  const { t } = useTranslation(['map', 'corroboration']);
  const { number, days } = useFormat();
  const { key, name, nameEn, events, cooperation, conflict, first, last } = properties;
  const all = Math.max(1, cooperation + conflict);
  return (
    <li>
      <button type="button" className={clsx(css.place, open && css.open)} aria-expanded={open} onClick={() => onChoose(open ? null : key)}>
        <span className={css.name}>
          <Name name={name} nameEn={nameEn} most={60} />
        </span>
        <svg className={css.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect className={css.cooperation} width={(cooperation / all) * 100} height="8" />
          <rect className={css.conflict} x={(cooperation / all) * 100} width={(conflict / all) * 100} height="8" />
        </svg>
        <span className={css.number}>{number(events)}</span>
      </button>
      {open && (
        <div className={css.more}>
          <p>{t('split', { cooperation: number(cooperation), conflict: number(conflict) })}</p>
          {first !== null && last !== null && <p>{days(first, last)}</p>}
          <Link to="/events" search={{ ...search, type: search.type && [...search.type], quad: search.quad && [...search.quad], place: key }}>
            {t('toEvents', { count: events, n: number(events) })}
          </Link>
        </div>
      )}
    </li>
  );
}
