import { type ReactNode, useId } from 'react';
import css from './Section.module.css';

/** A part of the actor's page under its own heading, with what can be chosen there at the other end of the line. */
export function Section({
  title,
  note,
  tools,
  children,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={css.section}>
      <header className={css.head}>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        {tools}
      </header>
      {note !== undefined && <div className={css.note}>{note}</div>}
      {children}
    </section>
  );
}
