import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Today } from '../../api/types.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { CommitmentCard } from '../../components/claims/CommitmentCard.tsx';
import { ContradictionCard } from '../../components/claims/ContradictionCard.tsx';
import { Empty } from '../../components/Empty.tsx';
import { EmptyStore } from '../../components/EmptyStore.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { Room } from '../../components/Room.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { IncidentRow } from './IncidentRow.tsx';
import { FIRST, todayQuery } from './queries.ts';
import { SPANS, type SpanName, todayRoute } from './route.ts';
import css from './TodayPage.module.css';
import { useLastVisit } from './visits.ts';

/** How many incidents are shown at most. */
const MOST = 100;
/** How many of each list beside them. */
const BESIDE = 5;

/** What is new since the reader was last here. */
export function TodayPage() {
  const { t } = useTranslation('today');
  const { since = 'visit' } = todayRoute.useSearch();
  const navigate = useNavigate({ from: '/' });
  const lastVisit = useLastVisit();
  const [limit, setLimit] = useState(FIRST);
  const query = useQuery({ ...todayQuery(since, lastVisit, limit), placeholderData: keepPreviousData });
  const options = SPANS.map((span): [SpanName, string] => [span, t(`since.${span}`)]);
  const choose = (span: SpanName): void => void navigate({ search: { since: span === 'visit' ? undefined : span } });
  return (
    <Page
      title={t('title')}
      intro={<Added today={query.data} first={since === 'visit' && lastVisit === null} />}
      actions={<Choice label={t('since.label')} hideLabel value={since} options={options} onChange={choose} />}
    >
      <Loaded query={query} skeleton={<Waiting />}>
        {(today) => <News today={today} more={today.incidents.length >= limit && limit < MOST ? () => setLimit(MOST) : null} onAll={() => choose('all')} />}
      </Loaded>
    </Page>
  );
}

/** How much was added since when. Before it is known, the room of a first visit to a large store. */
function Added({ today, first }: { readonly today: Today | undefined; readonly first: boolean }) {
  const { t } = useTranslation('today');
  const { moment, number } = useFormat();
  const counted = (key: 'articles' | 'events' | 'changed' | 'corrections', count: number): string => t(key, { count, n: number(count) });
  const added = (articles: number, events: number): string => t('added', { articles: counted('articles', articles), events: counted('events', events) });
  const told = (): string => {
    if (today === undefined) return t('intro');
    const { changed, corrections, since } = today;
    const when = since.startsWith('1970') ? t(first ? 'firstVisit' : 'inStore') : t('sinceThen', { when: moment(since) });
    const news = today.added.articles === 0 ? t('noneAdded') : added(today.added.articles, today.added.events);
    return [when, news, changed > 0 && counted('changed', changed), corrections > 0 && counted('corrections', corrections)]
      .filter((part) => part !== false)
      .join(' ');
  };
  return <Room text={`${t('firstVisit')} ${added(9999, 99_999)}`}>{told()}</Room>;
}

function News({ today, more, onAll }: { readonly today: Today; readonly more: (() => void) | null; readonly onAll: () => void }) {
  const { t } = useTranslation(['today', 'common']);
  const { day } = useFormat();
  const { incidents, contradictions, due, settled, asOf, added, since } = today;
  return (
    <div className={css.columns}>
      <section className={css.main} aria-labelledby="incidents">
        <h2 id="incidents" className={css.heading}>
          {t('incidents')}
        </h2>
        {incidents.length === 0 && added.articles === 0 && since.startsWith('1970') ? (
          <EmptyStore />
        ) : incidents.length === 0 ? (
          <Empty title={t('none')}>
            {t('noneDo')}{' '}
            <Button look="plain" onPress={onAll}>
              {t('showAll')}
            </Button>
          </Empty>
        ) : (
          <ol className={css.incidents}>
            {incidents.map((incident) => (
              <IncidentRow key={incident.id} incident={incident} />
            ))}
          </ol>
        )}
        {more !== null && <Button onPress={more}>{t('common:more')}</Button>}
      </section>
      <div className={css.aside}>
        <Beside id="contradictions" title={t('contradictions')} none={contradictions.length === 0 ? t('noContradictions') : null}>
          {contradictions
            .slice(0, BESIDE)
            .flatMap(({ incident, contradictions: all }) =>
              all.map((contradiction) => (
                <ContradictionCard key={`${incident.id} ${contradiction.about} ${contradiction.of}`} contradiction={contradiction} brief />
              )),
            )}
        </Beside>
        <Beside id="due" title={t('due')} note={t('dueUntil', { day: day(asOf) })} none={due.length === 0 ? t('noDue') : null}>
          {due.slice(0, BESIDE).map((commitment) => (
            <CommitmentCard key={commitment.id} commitment={commitment} asOf={asOf} narrow />
          ))}
        </Beside>
        {settled.length > 0 && (
          <Beside id="settled" title={t('settled')} none={null}>
            {settled.slice(0, BESIDE).map((commitment) => (
              <CommitmentCard key={commitment.id} commitment={commitment} asOf={null} narrow />
            ))}
          </Beside>
        )}
        <Link to="/commitments">{t('allCommitments')}</Link>
      </div>
    </div>
  );
}

function Beside({
  id,
  title,
  note,
  none,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  /** What to say where there is nothing. */
  readonly none: string | null;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className={css.beside}>
      <h2 id={id} className={css.heading}>
        {title}
      </h2>
      {note !== undefined && <p className={css.note}>{note}</p>}
      {none === null ? children : <p className={css.note}>{none}</p>}
    </section>
  );
}

function Waiting() {
  return (
    <div className={css.columns}>
      <Skeleton lines={16} />
      <Skeleton lines={10} />
    </div>
  );
}
