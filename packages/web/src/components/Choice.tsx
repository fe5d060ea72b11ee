import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';
import css from './Choice.module.css';

/** One of a few: native radio buttons that look like a row of keys. */
export function Choice<T extends string>({
  label,
  hideLabel = false,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: T;
  readonly options: readonly (readonly [T, ReactNode])[];
  readonly onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className={css.choice}>
      <legend className={clsx(css.label, hideLabel && 'visually-hidden')}>{label}</legend>
      <div className={css.row}>
        {options.map(([key, text]) => (
          <label key={key} className={css.option}>
            <input type="radio" name={name} value={key} checked={value === key} onChange={() => onChange(key)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
