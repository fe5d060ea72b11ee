import { Link } from '@tanstack/react-router';
import type { Claim, Contradiction } from '../../api/types.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { ChainLine } from '../Chain.tsx';
import { EventType } from '../EventType.tsx';
import { Status } from '../Status.tsx';
import { Who } from '../Who.tsx';
import { Words } from '../Words.tsx';
import { ArticleLink } from './ClaimCard.tsx';
import css from './ContradictionCard.module.css';
import { linksOf } from './links.ts';
import { Sentence } from './Sentence.tsx';

/** How many claims a side shows before it only counts them. */
const SHOWN = 1;

/** Claims that cannot all be right, side against side. */
export function ContradictionCard({
  contradiction,
  brief = false,
}: {
  readonly contradiction: Contradiction;
  /** Who says what, with the way to the incident; on the incident's own page it is the other way round: the words, and no way. */
  readonly brief?: boolean;
}) {
  const { t } = useTranslation('corroboration');
  const { day, number } = useFormat();
  const { about, of, sides, incident, start, type } = contradiction;
  const first = sides[0]?.claims[0];
  return (
    <article className={css.card}>
      <header className={css.head}>
        <h3 className={css.question}>{about === 'counts' && of !== null ? t([`of.${of}`, 'of.other'] as never, { what: of }) : t(`about.${about}`)}</h3>
        {brief && (
          <p className={css.matter}>
            <EventType type={type} mode={first?.mode ?? null} />
            {start !== null && <time dateTime={start}>{day(start)}</time>}
          </p>
        )}
        {brief && first !== undefined && about !== 'actors' && (
          <p>
            <Who actors={first.actors} recipients={first.recipients} />
          </p>
        )}
      </header>
      <ul className={css.sides} aria-label={t('sides')}>
        {sides.map((side) => (
          <li key={side.says} className={css.side}>
            <p className={css.says}>
              <Says contradiction={contradiction} says={side.says} claims={side.claims} />
            </p>
            {side.claims.slice(0, SHOWN).map((claim) => (
              <Voice key={claim.id} claim={claim} brief={brief} />
            ))}
            {side.claims.length > SHOWN && (
              <p className={css.more}>{t('moreClaims', { count: side.claims.length - SHOWN, n: number(side.claims.length - SHOWN) })}</p>
            )}
          </li>
        ))}
      </ul>
      {brief && (
        <Link to="/incidents/$id" params={{ id: incident }} className={css.link}>
          {t('toIncident')}
        </Link>
      )}
    </article>
  );
}

function Voice({ claim, brief }: { readonly claim: Claim; readonly brief: boolean }) {
  return (
    <div className={css.voice}>
      <p className={css.chain}>
        <ChainLine links={linksOf(claim.chain)} outlet={claim.article.publisher} />
      </p>
      {!brief && (
        <>
          <Sentence claim={claim} most={220} />
          <div className={css.article}>
            <ArticleLink claim={claim} />
          </div>
        </>
      )}
    </div>
  );
}

function Says({ contradiction: { about }, says, claims }: { readonly contradiction: Contradiction; readonly says: string; readonly claims: readonly Claim[] }) {
  const { number } = useFormat();
  if (about === 'status' && (says === 'actual' || says === 'negated')) return <Status status={says} />;
  if (about === 'counts' && Number.isFinite(Number(says))) return <span className={css.count}>{number(Number(says))}</span>;
  const named = new Map(claims.flatMap(({ actors }) => actors).map((actor) => [actor.key, actor]));
  if (named.size === 0) return <Words text={says} most={120} />;
  return <Who actors={[...named.values()].slice(0, 4)} recipients={[]} />;
}
