import type { ReactNode, Ref } from 'react';
import type { Change } from '../../api/types.ts';
import css from './FieldRow.module.css';
import type { Option } from './options.ts';
import { Said } from './Said.tsx';

/** A field of an event with its value; it opens, by its letter or a click, to what it could be instead. */
export function FieldRow({
  letter,
  name,
  value,
  isOpen,
  isDisabled = false,
  hint,
  options,
  onOpen,
  onChoose,
  opener,
  children,
}: {
  readonly letter: string;
  readonly name: string;
  readonly value: ReactNode;
  readonly isOpen: boolean;
  readonly isDisabled?: boolean;
  readonly hint?: string | undefined;
  /** Those of the open field. */
  readonly options: readonly Option[];
  readonly onOpen: () => void;
  readonly onChoose: (change: Change) => void;
  /** The button that opens it. */
  readonly opener?: Ref<HTMLButtonElement> | undefined;
  /** More ways to say it. */
  readonly children?: ReactNode;
}) {
  return (
    <li>
      <button ref={opener} type="button" className={css.field} aria-expanded={isOpen} disabled={isDisabled} onClick={onOpen}>
        <kbd>{letter.toUpperCase()}</kbd>
        <span className={css.name}>{name}</span>
        <span className={css.value}>{value}</span>
      </button>
      {isOpen && (
        <div className={css.options}>
          {hint !== undefined && <p className={css.hint}>{hint}</p>}
          {options.length > 0 && (
            <ul>
              {options.map((option) => (
                <li key={option.key}>
                  <button type="button" className={css.option} onClick={() => onChoose(option.change)}>
                    <kbd>{option.key.toUpperCase()}</kbd>
                    <Said label={option.label} />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <div className={css.more}>{children}</div>
        </div>
      )}
    </li>
  );
}
