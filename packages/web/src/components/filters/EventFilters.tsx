import { clsx } from 'clsx';
import { Filter, X } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { EventType } from '../../api/types.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { ActorPicker } from '../actors/ActorPicker.tsx';
import { ActorTag } from '../actors/ActorTag.tsx';
import { Button } from '../Button.tsx';
import { Choice } from '../Choice.tsx';
import { DayField } from '../day/DayField.tsx';
import css from './EventFilters.module.css';
import { CONFLICT, COOPERATION, type EventSearch, isFiltered, type Side, sideOf, TYPES } from './search.ts';

/** Who, what kind, when: the filters that pages over many events share. Every choice is told at once. On a phone a button opens them, so that what they filter is seen first. */
export function EventFilters({
  search,
  onChange,
  participant = true,
  children,
}: {
  readonly search: EventSearch;
  readonly onChange: (change: Partial<EventSearch>) => void;
  /** Whether somebody who takes part can be chosen. */
  readonly participant?: boolean;
  /** More filters of the page's own. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation(['filters', 'terms']);
  const [open, setOpen] = useState(false);
  const id = useId();
  const { number } = useFormat();
  const set = [search.participant, search.type, search.quad, search.from, search.to].filter((value) => value !== undefined).length;
  const side = sideOf(search);
  const sides: readonly (readonly [Side, string])[] = [
    ['all', t('all')],
    ['cooperation', t('cooperation')],
    ['conflict', t('conflict')],
  ];
  const chooseSide = (chosen: Side): void => onChange({ quad: chosen === 'all' ? undefined : chosen === 'cooperation' ? COOPERATION : CONFLICT });
  return (
    <search aria-label={t('label')}>
      <Button className={css.toggle} aria-expanded={open} aria-controls={id} onPress={() => setOpen(!open)}>
        <Filter size={16} aria-hidden /> {set === 0 ? t('label') : t('set', { n: number(set) })}
      </Button>
      <div id={id} className={clsx(css.filters, open && css.open)}>
        {children}
        {participant &&
          (search.participant === undefined ? (
            <ActorPicker label={t('actor')} onPick={({ key }) => onChange({ participant: key })} />
          ) : (
            <div className={css.field}>
              <span className={css.label}>{t('actor')}</span>
              <ActorTag actor={search.participant} onRemove={() => onChange({ participant: undefined })} />
            </div>
          ))}
        <Choice label={t('quads')} value={side} options={sides} onChange={chooseSide} />
        <label className={css.field}>
          <span className={css.label}>{t('kind')}</span>
          <select
            className={css.input}
            value={search.type?.[0] ?? ''}
            onChange={({ target: { value } }) => onChange({ type: value === '' ? undefined : [value as EventType] })}
          >
            <option value="">{t('allTypes')}</option>
            {TYPES.map((type) => (
              <option key={type} value={type}>
                {t(`terms:type.${type}`)}
              </option>
            ))}
          </select>
        </label>
        <div className={css.period}>
          <DayField label={t('from')} value={search.from} max={search.to} onChange={(from) => onChange({ from })} />
          <DayField label={t('to')} value={search.to} min={search.from} onChange={(to) => onChange({ to })} />
        </div>
        {isFiltered(search) && (
          <Button look="quiet" onPress={() => onChange({ participant: undefined, type: undefined, quad: undefined, from: undefined, to: undefined })}>
            <X size={16} aria-hidden />
            {t('clear')}
          </Button>
        )}
      </div>
    </search>
  );
}
