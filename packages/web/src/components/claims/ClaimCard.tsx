import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { CalendarDays, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Claim } from '../../api/types.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Chain, ChainLine, Name } from '../Chain.tsx';
import { EventType } from '../EventType.tsx';
import { Status } from '../Status.tsx';
import { Who } from '../Who.tsx';
import { Words } from '../Words.tsx';
import css from './ClaimCard.module.css';
import { linksOf, placeInArticle } from './links.ts';
import { Sentence } from './Sentence.tsx';

/** A claim: what, who to whom, in which words, on whose word, in which article. */
export function ClaimCard({
  claim,
  chain = 'line',
  bare = false,
  children,
}: {
  readonly claim: Claim;
  /** The chain of sources on one line, or drawn link by link. */
  readonly chain?: 'line' | 'drawn';
  /** Without a border, where what is around it has one. */
  readonly bare?: boolean;
  /** More below its words. */
  readonly children?: ReactNode;
}) {
  const { days } = useFormat();
  const links = linksOf(claim.chain);
  return (
    <article className={clsx(css.card, bare && css.bare)}>
      <header className={css.head}>
        <span className={css.type}>
          <EventType type={claim.type} mode={claim.mode} />
        </span>
        <Status status={claim.status} />
        {claim.day !== null && (
          <span className={css.fact}>
            <CalendarDays size={14} aria-hidden />
            <time dateTime={claim.start ?? claim.day}>{days(claim.start ?? claim.day, claim.end ?? claim.day)}</time>
          </span>
        )}
        {claim.place !== null && (
          <span className={css.fact}>
            <MapPin size={14} aria-hidden />
            <Name name={claim.place.name} nameEn={claim.place.nameEn} most={60} />
          </span>
        )}
      </header>
      <p className={css.who}>
        <Who actors={claim.actors} recipients={claim.recipients} />
      </p>
      <Sentence claim={claim} />
      {chain === 'drawn' && <Chain links={links} outlet={claim.article.publisher} quoted={claim.quoted} />}
      <footer className={css.foot}>
        {chain === 'line' && (
          <span className={css.chain}>
            <ChainLine links={links} outlet={claim.article.publisher} />
          </span>
        )}
        <ArticleLink claim={claim} />
      </footer>
      {children}
    </article>
  );
}

/** The article that tells a claim, at its words; with the day it was published. */
export function ArticleLink({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation('corroboration');
  const { day } = useFormat();
  const { id, hash } = placeInArticle(claim);
  return (
    <span className={css.article}>
      <Link to="/articles/$id" params={{ id }} hash={hash}>
        {claim.article.title === null ? t('untitled') : <Words text={claim.article.title} most={110} />}
      </Link>
      {claim.article.publishedOn !== null && <time dateTime={claim.article.publishedOn}>{day(claim.article.publishedOn)}</time>}
    </span>
  );
}
