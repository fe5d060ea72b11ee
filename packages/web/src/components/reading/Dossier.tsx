import { type ReactNode, useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Claim, Dossier, DossierEvent, Span } from '../../api/types.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Empty } from '../Empty.tsx';
import { ArticleText } from './ArticleText.tsx';
import css from './Dossier.module.css';
import { EventCard } from './EventCard.tsx';
import { Legend } from './Legend.tsx';
import { People } from './People.tsx';
import { viewsOf } from './view.ts';

const NO_CLAIMS: readonly Claim[] = [];

/**
 * An article beside its dossier: what is pointed at in one lights up in the other.
 *
 * @param claims what the store knows of the events, where the article is in it
 * @param links whether names lead to the pages of actors
 * @param why the explanation of an event; the same function from one rendering to the next, or every card is rendered anew at each movement
 */
export function DossierView({
  dossier,
  claims = NO_CLAIMS,
  links,
  above,
  focus,
  lost = null,
  why,
  tools,
  instead,
  below,
}: {
  readonly dossier: Dossier;
  readonly claims?: readonly Claim[];
  readonly links: boolean;
  /** What stands above the text: outlet, date. */
  readonly above?: ReactNode;
  /** The event to begin with. */
  readonly focus?: string | undefined;
  /** Words that are looked for and tell no event. */
  readonly lost?: Pick<Span, 'start' | 'end'> | null;
  readonly why: (event: DossierEvent) => ReactNode;
  /** What can be done with the whole dossier. */
  readonly tools?: ReactNode;
  /** What stands in the place of text and dossier while an event is told. */
  readonly instead?: { readonly text: (start: number) => ReactNode; readonly dossier: ReactNode } | undefined;
  /** What stands under the dossier. */
  readonly below?: ReactNode;
}) {
  const { t } = useTranslation('reader');
  const { number } = useFormat();
  const [active, setActive] = useState<string | null>(null);
  const views = useMemo(() => viewsOf(dossier), [dossier]);
  const byEvent = useMemo(() => new Map(claims.map((claim) => [claim.id.slice(claim.id.lastIndexOf('#') + 1), claim])), [claims]);
  const folded = useMemo(() => new Map(views.flatMap(({ event, repeats }) => repeats.map(({ id }) => [id, event.id] as const))), [views]);
  const pick = useCallback(
    (event: string): void => {
      setActive(event);
      const card = document.getElementById(`event-${folded.get(event) ?? event}`);
      card?.scrollIntoView({ block: 'nearest' });
      card?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
    },
    [folded],
  );
  const begin = useEffectEvent(() => {
    if (focus !== undefined && dossier.events.some(({ id }) => id === focus)) pick(focus);
  });
  useEffect(() => {
    if (lost !== null) document.getElementById('lost-words')?.scrollIntoView({ block: 'center' });
  }, [lost]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever another event is asked for
  useEffect(() => begin(), [focus]);
  const shown = active === null ? null : (folded.get(active) ?? active);
  return (
    <div className={css.columns}>
      <section className={css.article} aria-label={t('article')}>
        <div className={css.legend}>
          {above}
          <Legend />
        </div>
        {instead === undefined ? (
          <ArticleText dossier={dossier} active={active} lost={lost} onActive={setActive} onPick={pick} />
        ) : (
          // The keyboard begins where the reader has been.
          instead.text(dossier.events.find(({ id }) => id === active)?.trigger.start ?? 0)
        )}
      </section>
      <section className={css.dossier} aria-label={t('dossier')}>
        {instead !== undefined ? (
          instead.dossier
        ) : (
          <>
            {' '}
            <h2 className={css.title}>
              {t('dossier')} <span className={css.count}>{t('events', { count: views.length, n: number(views.length) })}</span>
              {tools !== undefined && <span className={css.tools}>{tools}</span>}
            </h2>
            {views.length === 0 ? (
              <Empty title={t('none')}>{t('noneWhy')}</Empty>
            ) : (
              <div className={css.cards}>
                {views.map((view) => (
                  <EventCard
                    key={view.event.id}
                    view={view}
                    outlet={dossier.document.publisher}
                    claim={byEvent.get(view.event.id)}
                    active={shown === view.event.id}
                    links={links}
                    onActive={setActive}
                    why={why}
                  />
                ))}
              </div>
            )}
            <People dossier={dossier} links={links} />
            {below}
          </>
        )}
      </section>
    </div>
  );
}
