import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { CalendarDays, GitFork, MapPin, Repeat2, Scale } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { Claim, DossierEvent } from '../../api/types.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Chain, Name } from '../Chain.tsx';
import { Confidence } from '../Confidence.tsx';
import { EventType } from '../EventType.tsx';
import { Status } from '../Status.tsx';
import { Who } from '../Who.tsx';
import { Words } from '../Words.tsx';
import css from './EventCard.module.css';
import type { EventView } from './view.ts';

/** One event of a dossier: status, who, on whose word, when, where, and why it was read so. */
export const EventCard = memo(function EventCard({
  view,
  outlet,
  claim,
  active,
  links,
  onActive,
  why,
}: {
  readonly view: EventView;
  readonly outlet: string | null;
  /** What the store knows of it beyond its article. */
  readonly claim?: Claim | undefined;
  readonly active: boolean;
  /** Whether names lead to the pages of actors. */
  readonly links: boolean;
  readonly onActive: (event: string | null) => void;
  readonly why: (event: DossierEvent) => ReactNode;
}) {
  const { t } = useTranslation(['reader', 'common']);
  const { days, number } = useFormat();
  const { event, place, condition, dateWords, repeats } = view;
  const { id } = event;
  const counts = Object.entries(event.counts ?? {});
  return (
    <article id={`event-${id}`} className={clsx(css.card, active && css.active)} onMouseEnter={() => onActive(id)} onFocus={() => onActive(id)}>
      <header className={css.head}>
        <h3 className={css.type}>
          <a
            href={`#${view.fragment}`}
            title={t('toText')}
            onClick={(click) => {
              click.preventDefault();
              const word = document.getElementById(`word-${id}`);
              const fold = word?.closest('details');
              if (fold) fold.open = true;
              word?.scrollIntoView({ block: 'center' });
              word?.focus({ preventScroll: true });
            }}
          >
            <EventType type={event.type} mode={event.mode} />
          </a>
        </h3>
        <Status status={event.status} />
        <span className={css.confidence}>
          <Confidence value={event.confidence} />
        </span>
      </header>
      <p className={css.who}>
        <Who actors={view.actors} recipients={view.recipients} links={links} />
      </p>
      <ul className={css.facts}>
        {event.date !== null && (
          <li>
            <CalendarDays size={15} aria-hidden />
            <span>
              {days(event.date.start, event.date.end)}{' '}
              {dateWords !== null && (
                <span className={css.quiet}>
                  (<Words text={dateWords} most={80} lang="ar" />)
                </span>
              )}
            </span>
          </li>
        )}
        {place !== null && (
          <li>
            <MapPin size={15} aria-hidden />
            <Name name={place.name} nameEn={place.nameEn} />
          </li>
        )}
        {condition !== null && (
          <li>
            <GitFork size={15} aria-hidden />
            <span>
              <span className={css.quiet}>{t('if')}</span> <Words text={condition} most={300} lang="ar" />
            </span>
          </li>
        )}
        {counts.map(([what, count]) => (
          <li key={what}>
            <Scale size={15} aria-hidden />
            <span>
              {number(count)} {t([`counts.${what}`, 'counts.other'] as never, { what })}
            </span>
          </li>
        ))}
        {repeats.length > 0 && (
          <li>
            <Repeat2 size={15} aria-hidden />
            {t('repeats', { count: repeats.length, n: number(repeats.length) })}
          </li>
        )}
      </ul>
      <Chain links={view.links} outlet={outlet} quoted={event.attribution.quoted} />
      <footer className={css.foot}>
        {why(event)}
        {claim?.incident != null && (
          <Link to="/incidents/$id" params={{ id: claim.incident.id }} className={css.incident}>
            {claim.incident.contradicted
              ? t('contradicted')
              : t('corroboration', { count: claim.incident.corroboration, n: number(claim.incident.corroboration) })}
          </Link>
        )}
        {claim?.corrected === true && <span className={css.corrected}>{t('common:corrected')}</span>}
      </footer>
    </article>
  );
});
