import type { FilterField } from '../api/filter.ts';
import type { Facets } from '../api/types.ts';
import { useFormat } from '../format/useFormat.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Name } from './Chain.tsx';
import { Words } from './Words.tsx';

/** One value of a filter in words. `facets` knows the names behind keys. */
export function FilterPart({ field, value, facets }: { readonly field: FilterField; readonly value: string; readonly facets?: Facets | undefined }) {
  const { t } = useTranslation(['terms', 'common']);
  const { day, percent } = useFormat();
  const label = t(`common:filter.${field}`);
  switch (field) {
    case 'type':
    case 'status':
    case 'quad':
      return t(`terms:${field}.${value}` as never, { defaultValue: value });
    case 'sourceKind':
      return t(`terms:source.${value}` as never, { defaultValue: value });
    case 'from':
    case 'to':
    case 'addedSince':
      return `${label} ${day(value)}`;
    case 'minConfidence':
    case 'maxConfidence':
      return `${label} ${percent(Number(value))}`;
    case 'corrected':
    case 'repeats':
      return t(`common:filter.${field}-${value}` as never);
    case 'publisher':
      return <Words text={value} most={60} />;
    default: {
      const actor = [...(facets?.participant ?? []), ...(facets?.place ?? [])].find((one) => one.value === value)?.actor;
      return (
        <>
          {label} {actor ? <Name name={actor.name} nameEn={actor.nameEn} most={60} /> : <Words text={value.replace(/^[a-z_]+:/, '')} most={60} />}
        </>
      );
    }
  }
}
