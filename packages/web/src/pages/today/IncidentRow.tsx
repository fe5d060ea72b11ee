import { Link } from '@tanstack/react-router';
import type { IncidentItem } from '../../api/types.ts';
import { Sentence } from '../../components/claims/Sentence.tsx';
import { EventType } from '../../components/EventType.tsx';
import { Status } from '../../components/Status.tsx';
import { Who } from '../../components/Who.tsx';
import { Words } from '../../components/Words.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './IncidentRow.module.css';

/** Outlets that are named before the rest is only counted. */
const NAMED = 3;

/** An incident in a list: how many stand behind it, what it is, and the words that tell most. */
export function IncidentRow({ incident }: { readonly incident: IncidentItem }) {
  const { t } = useTranslation(['corroboration', 'today']);
  const { days, number } = useFormat();
  const { id, type, start, end, corroboration, claims, publishers, contradictions, lead } = incident;
  return (
    <li className={css.row}>
      <p className={css.tile} data-many={corroboration > 1}>
        <strong>{number(corroboration)}</strong> <span>{t('tile', { count: corroboration })}</span>
      </p>
      <div className={css.body}>
        <h3 className={css.title}>
          <Link to="/incidents/$id" params={{ id }}>
            {lead === null ? <EventType type={type} mode={null} /> : <Who actors={lead.actors} recipients={lead.recipients} links={false} />}
          </Link>
        </h3>
        <p className={css.meta}>
          <strong>
            <EventType type={type} mode={lead?.mode ?? null} />
          </strong>
          {lead !== null && <Status status={lead.status} />}
          <span>{start === null ? t('undated') : <time dateTime={start}>{days(start, end ?? start)}</time>}</span>
          <span>{t('claims', { count: claims, n: number(claims) })}</span>
          {contradictions.length > 0 && <span className={css.contradicted}>{t('contradicted')}</span>}
        </p>
        {lead !== null && <Sentence claim={lead} most={200} />}
        <p className={css.outlets}>
          {publishers.slice(0, NAMED).map((publisher, i) => (
            <span key={publisher}>
              {i > 0 && ' · '}
              <Words text={publisher} most={50} />
            </span>
          ))}
          {publishers.length > NAMED && ` · +${number(publishers.length - NAMED)}`}
        </p>
      </div>
    </li>
  );
}
