import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { Filter, X } from 'lucide-react';
import { useState } from 'react';
import { type EventFilter, partsOf, without } from '../../api/filter.ts';
import { useRoom } from '../../app/useRoom.ts';
import { Button } from '../../components/Button.tsx';
import { Failure } from '../../components/Failure.tsx';
import { FilterPart } from '../../components/FilterPart.tsx';
import { Page } from '../../components/Page.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { ClaimTable } from './ClaimTable.tsx';
import css from './EventsPage.module.css';
import { ExportMenu } from './ExportMenu.tsx';
import { FacetPanel } from './FacetPanel.tsx';
import { facetsQuery } from './queries.ts';
import { eventsRoute, ORDERS } from './route.ts';
import { SavedSearches } from './SavedSearches.tsx';
import { type Asked, sameAsked, useAnswered } from './useAnswered.ts';

/** All claims as a table; the address holds what is chosen. */
export function EventsPage() {
  const { t } = useTranslation('events');
  const { number } = useFormat();
  const { sort = '-date', ...filter } = eventsRoute.useSearch();
  const navigate = useNavigate({ from: '/events' });
  const room = useRoom();
  const [open, setOpen] = useState(false);
  const facets = useQuery({ ...facetsQuery(filter), placeholderData: keepPreviousData });
  const choose = (next: EventFilter): void => void navigate({ search: sort === '-date' ? next : { ...next, sort }, replace: true, resetScroll: false });
  const parts = partsOf(filter);
  const total = facets.data?.total;
  const asked: Asked = { filter, sort, room };
  const shown = useAnswered(asked);
  const isStale = !sameAsked(shown, asked);
  return (
    <Page
      title={t('title')}
      intro={facets.isError ? undefined : total === undefined ? t('counting') : t('total', { count: total, n: number(total) })}
      actions={
        <>
          <label className={css.sort}>
            <span>{t('sort.label')}</span>
            <select value={sort} onChange={(event) => void navigate({ search: { ...filter, sort: ORDERS.find((order) => order === event.target.value) } })}>
              {ORDERS.map((order) => (
                <option key={order} value={order}>
                  {t(`sort.${order}`)}
                </option>
              ))}
            </select>
          </label>
          <SavedSearches filter={filter} />
          <ExportMenu filter={filter} sort={sort} />
        </>
      }
    >
      <div className={css.columns}>
        <Button className={css.toggle} aria-expanded={open} aria-controls="facets" onPress={() => setOpen(!open)}>
          <Filter size={16} aria-hidden /> {parts.length === 0 ? t('facets') : t('filter', { n: number(parts.length) })}
        </Button>
        <aside id="facets" className={clsx(css.facets, open && css.open)} aria-label={t('facets')}>
          {!facets.isError && <FacetPanel facets={facets.data} filter={filter} onChoose={choose} />}
        </aside>
        <div className={css.results}>
          {parts.length > 0 && (
            <ul className={css.chips} aria-label={t('chosen')}>
              {parts.map(({ field, value }) => (
                <li key={`${field} ${value}`}>
                  <button type="button" className={css.chip} onClick={() => choose(without(filter, field, value))}>
                    <FilterPart field={field} value={value} facets={facets.data} />
                    <X size={14} aria-hidden />
                    <span className="visually-hidden">{t('remove')}</span>
                  </button>
                </li>
              ))}
              <li>
                <button type="button" className={css.clear} onClick={() => choose({})}>
                  {t('clear')}
                </button>
              </li>
            </ul>
          )}
          {facets.isError ? (
            <Failure error={facets.error} onRetry={() => void facets.refetch()} />
          ) : (
            <ClaimTable
              key={shown.room}
              filter={shown.filter}
              sort={shown.sort}
              room={shown.room}
              isStale={isStale}
              total={isStale || facets.isPlaceholderData ? undefined : total}
              onClear={() => choose({})}
            />
          )}
        </div>
      </div>
    </Page>
  );
}
