import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { ExternalLink, Plus, Table2 } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { useMayCorrect } from '../../api/session.ts';
import type { ArticlePage } from '../../api/types.ts';
import { type Added, AddForm } from '../../components/adding/AddForm.tsx';
import { lightsOfDraft } from '../../components/adding/draft.ts';
import { PickText } from '../../components/adding/PickText.tsx';
import { useAdding } from '../../components/adding/useAdding.ts';
import { Button } from '../../components/Button.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { DossierView } from '../../components/reading/Dossier.tsx';
import { type Place, placeOf } from '../../components/reading/place.ts';
import { Reasons, Why } from '../../components/reading/Why.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { Words } from '../../components/Words.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Corrections } from './Corrections.tsx';
import { articleQuery } from './queries.ts';
import css from './ReaderPage.module.css';
import { readerRoute } from './route.ts';
import { isWebAddress } from './webAddress.ts';

/** One article beside its dossier. `#at-120-زار` in the address lights the event that is told there. */
export function ReaderPage() {
  const { id } = readerRoute.useParams();
  const { t } = useTranslation('reader');
  const query = useQuery(articleQuery(id));
  const title = query.data?.title ?? t(query.data === undefined ? 'title' : 'untitled');
  return (
    <Page
      title={title}
      heading={<Words text={title} most={400} />}
      hideHeading={query.data !== undefined && startsWithTitle(query.data)}
      intro={query.data === undefined || startsWithTitle(query.data) ? undefined : <Source article={query.data} />}
    >
      <Loaded query={query} skeleton={<Skeleton lines={14} />}>
        {(article) => <Article key={article.id} article={article} />}
      </Loaded>
    </Page>
  );
}

function Article({ article }: { readonly article: ArticlePage }) {
  const { t } = useTranslation('fixing');
  const hash = useLocation({ select: (location) => location.hash });
  const place = useMemo(() => placeOf(hash, article.dossier), [hash, article.dossier]);
  const may = useMayCorrect();
  const adding = useAdding(article.dossier);
  const words = useRef<HTMLDivElement>(null);
  const keys = useRef<((event: KeyboardEvent) => void) | null>(null);
  const [added, setAdded] = useState<Added | null>(null);
  const stands = added !== null && article.corrections.some(({ id, undoneAt }) => id === added.correction && undoneAt === null);
  return (
    <DossierView
      dossier={article.dossier}
      claims={article.events}
      links
      focus={added?.event ?? (place === null || place.kind === 'gone' ? undefined : place.event.id)}
      lost={place?.kind === 'gone' ? place.words : null}
      tools={
        may && (
          <Button ref={adding.opener} look="quiet" onPress={adding.begin}>
            <Plus size={16} aria-hidden /> {t('add')}
          </Button>
        )
      }
      instead={
        adding.isOn
          ? {
              text: (start) => (
                <PickText
                  ref={words}
                  dossier={article.dossier}
                  lights={lightsOfDraft(article.dossier, adding.draft)}
                  start={start}
                  onTake={adding.take}
                  onKey={(event) => keys.current?.(event)}
                />
              ),
              dossier: <AddForm article={article.id} dossier={article.dossier} adding={adding} words={words} keys={keys} onAdded={setAdded} />,
            }
          : undefined
      }
      below={<Corrections article={article} said={stands ? t('saved') : ''} />}
      above={
        <>
          {startsWithTitle(article) && <Source article={article} />}
          {place !== null && place.kind !== 'found' && <Lost place={place} />}
        </>
      }
      why={(event) => <Why>{() => <StoredReasons id={`${article.id}#${event.id}`} />}</Why>}
    />
  );
}

/** Says that a link does not lead to the claim it was made for, or may not. */
function Lost({ place }: { readonly place: Exclude<Place, { kind: 'found' }> }) {
  const { t } = useTranslation('reader');
  return (
    <p role="status" className={css.lost}>
      {place.kind === 'counted' ? (
        t('link.counted')
      ) : (
        <>
          {t('link.gone')}{' '}
          {place.text !== null && (
            <>
              {t(place.words === null ? 'link.changed' : 'link.words')} <Words text={place.text} most={60} lang="ar" />
            </>
          )}
        </>
      )}
    </p>
  );
}

/** Whether the text opens with its headline: then that one is shown, with its marks. */
function startsWithTitle({ title, dossier }: ArticlePage): boolean {
  return title !== null && dossier.document.text.trimStart().startsWith(title.trim());
}

/** The server reads the article again for the explanation, so it is asked only when it is wanted. */
function StoredReasons({ id }: { readonly id: string }) {
  const query = useQuery({ queryKey: ['explain', id], queryFn: () => answer(api.GET('/api/events/{id}/explain', { params: { path: { id } } })) });
  return (
    <Loaded query={query} lines={5}>
      {(explanation) => <Reasons explanation={explanation} />}
    </Loaded>
  );
}

function Source({ article }: { readonly article: ArticlePage }) {
  const { t } = useTranslation('reader');
  const { day, number } = useFormat();
  const { publisher, publishedAt, url, story } = article;
  return (
    <span className={css.source}>
      {publisher !== null && (
        <strong>
          <Words text={publisher} most={100} />
        </strong>
      )}
      {publishedAt !== null && <time dateTime={publishedAt}>{day(publishedAt.slice(0, 10))}</time>}
      {isWebAddress(url) && (
        <a href={url} target="_blank" rel="noreferrer noopener" className={css.tool}>
          <ExternalLink size={14} aria-hidden /> {t('original')}
        </a>
      )}
      <Link to="/events" search={{ article: article.id }} className={css.tool}>
        <Table2 size={14} aria-hidden /> {t('eventsOf')}
      </Link>
      {story.length > 0 && (
        <details className={css.story}>
          <summary>{t('story', { count: story.length, n: number(story.length) })}</summary>
          <ul>
            {story.map((other) => (
              <li key={other}>
                <Link to="/articles/$id" params={{ id: other }}>
                  <Words text={other} most={100} />
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </span>
  );
}
