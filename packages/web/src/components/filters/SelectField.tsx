import type { ReactNode } from 'react';
import css from './EventFilters.module.css';

/** A native list to choose one from, under its label; `children` are its options. */
export function SelectField({
  label,
  value,
  onChange,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className={css.field}>
      <span className={css.label}>{label}</span>
      <select className={css.input} value={value} onChange={({ target }) => onChange(target.value)}>
        {children}
      </select>
    </label>
  );
}
