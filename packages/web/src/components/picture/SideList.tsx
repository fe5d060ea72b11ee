import { clsx } from 'clsx';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { Name } from '../Chain.tsx';
import css from './SideList.module.css';

/** Somebody or some place in a picture, with how what happens there divides. */
export interface Entry {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly events: number;
  readonly cooperation: number;
  readonly conflict: number;
  /** The same in words. */
  readonly split: string;
}

/** Everything that a picture has, as a list beside it: for the keyboard, for a search, and for screens that cannot draw. */
export function SideList({
  label,
  find,
  none,
  entries,
  open,
  onChoose,
  more,
}: {
  readonly label: string;
  readonly find: string;
  readonly none: string;
  readonly entries: readonly Entry[];
  /** The entry that is open; undefined where entries lead elsewhere. */
  readonly open?: string | null;
  readonly onChoose: (key: string) => void;
  /** What an open entry shows. */
  readonly more?: (entry: Entry) => ReactNode;
}) {
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed.trim().toLowerCase());
  const found = entries.filter(({ name, nameEn }) => sought === '' || name.includes(sought) || nameEn?.toLowerCase().includes(sought));
  return (
    <section className={css.panel} aria-label={label}>
      <label className={css.find}>
        <span className="visually-hidden">{find}</span>
        <input type="search" value={typed} placeholder={find} dir={typed === '' ? undefined : 'auto'} onChange={({ target }) => setTyped(target.value)} />
      </label>
      <Entries entries={found} open={open} onChoose={onChoose} more={more} />
      {found.length === 0 && <p className={css.none}>{none}</p>}
    </section>
  );
}

/** The entries alone. */
export function Entries({
  entries,
  open,
  onChoose,
  more,
}: {
  readonly entries: readonly Entry[];
  readonly open?: string | null | undefined;
  readonly onChoose: (key: string) => void;
  readonly more?: ((entry: Entry) => ReactNode) | undefined;
}) {
  const { number } = useFormat();
  return (
    <ul className={css.list}>
      {entries.map((entry) => {
        const { key, name, nameEn, events, cooperation, conflict, split } = entry;
        const all = Math.max(1, cooperation + conflict);
        return (
          <li key={key}>
            <button
              type="button"
              className={clsx(css.entry, open === key && css.open)}
              aria-expanded={open === undefined ? undefined : open === key}
              onClick={() => onChoose(key)}
            >
              <span className={css.name}>
                <Name name={name} nameEn={nameEn} most={60} />
              </span>
              <svg className={css.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect className={css.cooperation} width={(cooperation / all) * 100} height="8" />
                <rect className={css.conflict} x={(cooperation / all) * 100} width={(conflict / all) * 100} height="8" />
              </svg>
              <span className="visually-hidden">{split}</span>
              <span className={css.number}>{number(events)}</span>
            </button>
            {open === key && more !== undefined && <div className={css.more}>{more(entry)}</div>}
          </li>
        );
      })}
    </ul>
  );
}
