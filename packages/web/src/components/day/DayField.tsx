import { clsx } from 'clsx';
import { lazy, Suspense } from 'react';
import css from './DayField.module.css';

export interface DayFieldProps {
  readonly label: string;
  /** `2018-05-09`; undefined where none is given. */
  readonly value: string | undefined;
  /** Told when the field is left, on Enter, and when it is cleared: years are typed digit by digit. */
  readonly onChange: (day: string | undefined) => void;
  /** Days outside are marked as wrong, and told all the same: the server says what comes of them. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly className?: string | undefined;
}

/** Heavy for what it is (calendars, spin buttons), and never what a page is opened for. */
const DayInput = lazy(() => import('./DayInput.tsx'));

/** A day, typed in the digits and the order of the page's language, whatever the browser's own; always of the Gregorian calendar. */
export function DayField(props: DayFieldProps) {
  return (
    <Suspense
      fallback={
        <div className={clsx(css.field, props.className)}>
          <span className={css.label}>{props.label}</span>
          <span className={css.input} />
        </div>
      }
    >
      <DayInput {...props} />
    </Suspense>
  );
}
