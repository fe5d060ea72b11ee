import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { Claim } from '../../api/types.ts';
import { ChainLine, Name } from '../../components/Chain.tsx';
import { Confidence } from '../../components/Confidence.tsx';
import { placeInArticle } from '../../components/claims/links.ts';
import { EventType } from '../../components/EventType.tsx';
import { Excerpt } from '../../components/Excerpt.tsx';
import { Status } from '../../components/Status.tsx';
import { Who } from '../../components/Who.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './ClaimTable.module.css';

/** One claim; bars where it is still being fetched. */
export const ClaimRow = memo(function ClaimRow({
  index,
  offset,
  claim,
}: {
  readonly index: number;
  readonly offset: number;
  readonly claim: Claim | undefined;
}) {
  const { t } = useTranslation('events');
  const { shortDay } = useFormat();
  return (
    // biome-ignore lint/a11y/useSemanticElements: see ClaimTable
    // biome-ignore lint/a11y/useFocusableInteractive: the link in the row takes the focus
    <div role="row" className={css.row} data-index={index} aria-rowindex={index + 2} style={{ transform: `translateY(${offset}px)` }}>
      {claim === undefined ? (
        <Waiting />
      ) : (
        <>
          <Cell name="day">{claim.day === null ? '–' : <time dateTime={claim.day}>{shortDay(claim.day)}</time>}</Cell>
          <Cell name="type">
            <strong>
              <EventType type={claim.type} mode={claim.mode} />
            </strong>
            <Status status={claim.status} />
          </Cell>
          <Cell name="who">
            {/* One link a row, and so one stop of the Tab key: names in lines that are cut would be no targets. */}
            <Who actors={claim.actors} recipients={claim.recipients} links={false} />
          </Cell>
          <Cell name="words">
            <Link to="/articles/$id" params={{ id: claim.article.id }} hash={placeInArticle(claim).hash} data-words className={css.link}>
              <Excerpt sentence={claim.sentence} trigger={claim.trigger} />
            </Link>
          </Cell>
          <Cell name="source">
            <ChainLine
              links={claim.chain.map(({ kind, actor, cue }) => ({ kind, name: actor?.name ?? null, nameEn: actor?.nameEn ?? null, cue }))}
              outlet={claim.article.publisher}
            />
          </Cell>
          <Cell name="place">{claim.place === null ? null : <Name name={claim.place.name} nameEn={claim.place.nameEn} most={60} />}</Cell>
          <Cell name="confidence">
            <Confidence value={claim.confidence} />
            {claim.corrected && <span className={css.corrected}>{t('common:corrected' as never)}</span>}
          </Cell>
        </>
      )}
    </div>
  );
});

function Cell({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see ClaimTable
    <div role="cell" className={css[name]}>
      {/* By its own first letter: a line that is cut is cut at the end of the text, not of the page's direction. */}
      <div className={css.clip} dir={name === 'words' ? 'auto' : undefined}>
        {children}
      </div>
    </div>
  );
}

function Waiting() {
  return ['day', 'type', 'who', 'words', 'source', 'place', 'confidence'].map((name) => (
    // biome-ignore lint/a11y/useSemanticElements: see ClaimTable
    <div key={name} role="cell" className={css[name]}>
      <span className={css.bar} />
    </div>
  ));
}
