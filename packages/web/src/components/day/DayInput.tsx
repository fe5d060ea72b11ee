import { type CalendarDate, parseDate } from '@internationalized/date';
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { useState } from 'react';
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './DayField.module.css';
import type { DayFieldProps } from './DayField.tsx';

/** Nobody means a year before this: it is one that is still being typed. */
const FIRST_YEAR = 1000;

export default function DayInput({ label, value, onChange, min, max, className }: DayFieldProps) {
  const { t } = useTranslation();
  const given = dateOf(value);
  const [typed, setTyped] = useState<CalendarDate | null>(given);
  const [from, setFrom] = useState(value);
  // Another value from outside takes the place of what was typed.
  if (from !== value) {
    setFrom(value);
    setTyped(given);
  }
  const tell = (date: CalendarDate | null): void => {
    const day = date === null ? undefined : date.toString();
    if (day !== value && (date === null || date.year >= FIRST_YEAR)) onChange(day);
  };
  return (
    <DateField
      className={clsx(css.field, className)}
      value={typed}
      onChange={setTyped}
      minValue={dateOf(min)}
      maxValue={dateOf(max)}
      granularity="day"
      shouldForceLeadingZeros={false}
      onBlur={() => tell(typed)}
      onKeyDown={({ key }) => {
        if (key === 'Enter') tell(typed);
      }}
    >
      <Label className={css.label ?? ''}>{label}</Label>
      <div className={css.input}>
        <DateInput className={css.segments ?? ''}>{(segment) => <DateSegment segment={segment} className={css.segment ?? ''} />}</DateInput>
        {typed !== null && (
          <button
            type="button"
            className={css.clear}
            aria-label={t('clearDay', { label })}
            onClick={() => {
              setTyped(null);
              tell(null);
            }}
          >
            <X size={14} aria-hidden />
          </button>
        )}
      </div>
    </DateField>
  );
}

function dateOf(day: string | undefined): CalendarDate | null {
  if (day === undefined) return null;
  try {
    return parseDate(day);
  } catch {
    // An address may hold anything.
    return null;
  }
}
