import { type EventFilter, readFilter, toggled } from '../../api/filter.ts';
import type { Facets, FacetValue } from '../../api/types.ts';
import { Name } from '../../components/Chain.tsx';
import { DayField } from '../../components/day/DayField.tsx';
import { type Facet, FacetList } from '../../components/FacetList.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { Status } from '../../components/Status.tsx';
import { Words } from '../../components/Words.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './FacetPanel.module.css';
import { periodsOf } from './periods.ts';

/** What the claims divide into. Each facet counts as if it were not set itself, so that another value can be added. */
export function FacetPanel({
  facets,
  filter,
  onChoose,
}: {
  readonly facets: Facets | undefined;
  readonly filter: EventFilter;
  readonly onChoose: (filter: EventFilter) => void;
}) {
  const { t } = useTranslation(['events', 'terms', 'common']);
  const { month, number } = useFormat();
  if (facets === undefined) return <Skeleton lines={16} />;
  const put = (change: Record<string, unknown>): void => onChoose(readFilter({ ...filter, ...change }));
  const named = (values: readonly FacetValue[]): Facet[] =>
    values.map(({ value, count, actor }) => ({
      value,
      count,
      label: actor === null ? <Words text={value} most={60} /> : <Name name={actor.name} nameEn={actor.nameEn} most={60} />,
    }));
  const periods = periodsOf(facets.period);
  const period = periods.find(({ from, to }) => from === filter.from && to === filter.to);
  return (
    <form className={css.panel} onSubmit={(event) => event.preventDefault()}>
      <FacetList
        title={t('common:filter.status')}
        facets={facets.status.map(({ value, count }) => ({ value, count, label: <Status status={value as never} /> }))}
        chosen={filter.status ?? []}
        onToggle={(value) => onChoose(toggled(filter, 'status', value))}
      />
      <FacetList
        title={t('common:filter.type')}
        facets={facets.type.map(({ value, count }) => ({ value, count, label: t(`terms:type.${value}` as never) }))}
        chosen={filter.type ?? []}
        onToggle={(value) => onChoose(toggled(filter, 'type', value))}
      />
      <FacetList
        title={t('common:filter.sourceKind')}
        facets={facets.sourceKind.map(({ value, count }) => ({ value, count, label: t(`terms:source.${value}` as never) }))}
        chosen={filter.sourceKind ?? []}
        onToggle={(value) => onChoose(toggled(filter, 'sourceKind', value))}
      />
      <FacetList
        title={t('common:filter.participant')}
        facets={named(facets.participant)}
        chosen={filter.participant === undefined ? [] : [filter.participant]}
        onToggle={(value) => put({ participant: filter.participant === value ? undefined : value })}
      />
      <FacetList
        title={t('common:filter.place')}
        facets={named(facets.place)}
        chosen={filter.place === undefined ? [] : [filter.place]}
        onToggle={(value) => put({ place: filter.place === value ? undefined : value })}
      />
      <FacetList
        title={t('common:filter.publisher')}
        facets={named(facets.publisher)}
        chosen={filter.publisher ?? []}
        onToggle={(value) => onChoose(toggled(filter, 'publisher', value))}
      />
      <FacetList
        title={t('period')}
        facets={periods.map(({ value, count }) => ({
          value,
          count,
          label: value.length === 4 ? number(Number(value)).replace(/[\s.,٬’]/g, '') : month(value),
        }))}
        chosen={period === undefined ? [] : [period.value]}
        onToggle={(value) => {
          const next = periods.find((one) => one.value === value);
          put(next === undefined || period?.value === value ? { from: undefined, to: undefined } : { from: next.from, to: next.to });
        }}
      />
      <div className={css.days}>
        <DayField label={t('from')} value={filter.from} max={filter.to} onChange={(from) => put({ from })} />
        <DayField label={t('to')} value={filter.to} min={filter.from} onChange={(to) => put({ to })} />
      </div>
    </form>
  );
}
