import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import type { Commitment } from '../../api/types.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { ChainLine } from '../Chain.tsx';
import { EventType } from '../EventType.tsx';
import { Who } from '../Who.tsx';
import { ArticleLink } from './ClaimCard.tsx';
import css from './CommitmentCard.module.css';
import { CommitmentState } from './CommitmentState.tsx';
import { linksOf } from './links.ts';
import { Sentence } from './Sentence.tsx';

type Evidence = Commitment['history'][number];

/** A commitment with the words on both sides: what was said, and what came of it. */
export function CommitmentCard({
  commitment,
  asOf,
  narrow = false,
}: {
  readonly commitment: Commitment;
  /** The day up to which things can have fallen due; null where it does not matter. */
  readonly asOf: string | null;
  /** Both sides below each other, whatever the width. */
  readonly narrow?: boolean;
}) {
  const { t } = useTranslation('corroboration');
  const { day, number } = useFormat();
  const { claim, kind, state, madeOn, until, history } = commitment;
  const due = state === 'open' && asOf !== null && until <= asOf;
  const [decisive, ...others] = history;
  return (
    <article className={clsx(css.card, narrow && css.narrow)}>
      <header className={css.head}>
        <h3 className={css.who}>
          <Who actors={claim.actors} recipients={claim.recipients} />
        </h3>
        <CommitmentState state={state} />
        <p className={css.matter}>
          <span className={css.kind}>{t(`commitment.kind.${kind}`)}</span>
          {/* A threat of nothing in particular would be said twice. */}
          {!(kind === 'threat' && claim.type === 'THREATEN' && claim.mode === null) && <EventType type={claim.type} mode={claim.mode} />}
        </p>
      </header>
      <section className={css.side}>
        <h4 className={css.heading}>
          {t('commitment.words')} <time dateTime={madeOn}>{day(madeOn)}</time>
          {narrow && decisive === undefined && <Term until={until} due={due} />}
        </h4>
        <Sentence claim={claim} most={narrow ? 180 : 320} />
        <footer className={css.foot}>
          <ChainLine links={linksOf(claim.chain)} outlet={claim.article.publisher} />
          <ArticleLink claim={claim} />
        </footer>
      </section>
      {!(narrow && decisive === undefined) && (
        <section className={css.side}>
          <h4 className={css.heading}>
            {t('commitment.outcome')} {decisive === undefined ? <Term until={until} due={due} /> : <time dateTime={decisive.on}>{day(decisive.on)}</time>}
          </h4>
          {decisive === undefined ? (
            <p className={css.nothing}>{t(due ? 'commitment.nothingDue' : 'commitment.nothing')}</p>
          ) : (
            <Shown evidence={decisive} most={narrow ? 180 : 320} />
          )}
          {others.length > 0 && (
            <details className={css.more}>
              <summary>{t('commitment.more', { count: others.length, n: number(others.length) })}</summary>
              <ul>
                {others.map((evidence, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: evidence is in order of days and never moved
                  <li key={i}>
                    <p className={css.heading}>
                      <CommitmentState state={evidence.shows} /> <time dateTime={evidence.on}>{day(evidence.on)}</time>
                    </p>
                    <Shown evidence={evidence} most={180} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      )}
    </article>
  );
}

/** The last day on which it can still be kept, and whether it has come. */
function Term({ until, due }: { readonly until: string; readonly due: boolean }) {
  const { t } = useTranslation('corroboration');
  const { day } = useFormat();
  return (
    <time dateTime={until} className={clsx(due && css.due)}>
      {t(due ? 'commitment.fell' : 'commitment.until', { day: day(until) })}
    </time>
  );
}

/** What a later claim shows, in its words. */
function Shown({ evidence: { shows, claim, incident }, most }: { readonly evidence: Evidence; readonly most: number }) {
  const { t } = useTranslation(['corroboration', 'terms']);
  if (claim === null) return <p className={css.nothing}>{t(`commitment.state.${shows}`)}</p>;
  return (
    <>
      <p className={css.because}>{t(`commitment.shows.${shows}`, { type: t(`terms:type.${claim.type}`) })}</p>
      <Sentence claim={claim} most={most} />
      <footer className={css.foot}>
        <ChainLine links={linksOf(claim.chain)} outlet={claim.article.publisher} />
        <ArticleLink claim={claim} />
        {incident !== null && (
          <Link to="/incidents/$id" params={{ id: incident }}>
            {t('toIncident')}
          </Link>
        )}
      </footer>
    </>
  );
}
