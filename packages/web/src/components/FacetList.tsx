import { type ReactNode, useId, useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import css from './FacetList.module.css';

export interface Facet {
  readonly value: string;
  readonly count: number;
  readonly label: ReactNode;
}

/** How many are shown before "more". */
const FEW = 6;

/** The values of one facet, with how many there are of each; those that are chosen first stay in their place. */
export function FacetList({
  title,
  facets,
  chosen,
  onToggle,
}: {
  readonly title: string;
  readonly facets: readonly Facet[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [all, setAll] = useState(false);
  const id = useId();
  if (facets.length === 0) return null;
  const shown = all ? facets : facets.filter(({ value }, i) => i < FEW || chosen.includes(value));
  return (
    <fieldset className={css.facet} id={id}>
      <legend className={css.title}>{title}</legend>
      {shown.map(({ value, count, label }) => (
        <label key={value} className={css.value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          <span className={css.label}>{label}</span>
          <span className={css.count}>{number(count)}</span>
        </label>
      ))}
      {facets.length > shown.length || all
        ? facets.length > FEW && (
            <button type="button" className={css.more} aria-expanded={all} aria-controls={id} onClick={() => setAll(!all)}>
              {all ? t('less') : t('moreOf', { n: number(facets.length - shown.length) })}
            </button>
          )
        : null}
    </fieldset>
  );
}
