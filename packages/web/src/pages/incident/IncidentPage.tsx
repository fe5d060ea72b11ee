import { useQuery } from '@tanstack/react-query';
import type { IncidentPage as Incident, IncidentItem } from '../../api/types.ts';
import { ContradictionCard } from '../../components/claims/ContradictionCard.tsx';
import { EventType } from '../../components/EventType.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { Who } from '../../components/Who.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Agreement } from './Agreement.tsx';
import { Copies } from './Copies.tsx';
import css from './IncidentPage.module.css';
import { incidentQuery } from './queries.ts';
import { incidentRoute } from './route.ts';
import { VoiceColumn } from './VoiceColumn.tsx';
import { copiesOf, voicesOf } from './voices.ts';

/** One happening: all that is claimed about it, side by side. */
export function IncidentPage() {
  const { id } = incidentRoute.useParams();
  const { t } = useTranslation(['incident', 'terms']);
  const query = useQuery(incidentQuery(id));
  const item = query.data?.incident;
  return (
    <Page
      title={item === undefined ? t('title') : `${t('title')}: ${t(`terms:type.${item.type}`)}`}
      heading={item === undefined ? undefined : <Heading incident={item} />}
      intro={item === undefined ? undefined : <Facts incident={item} />}
    >
      <Loaded query={query} skeleton={<Skeleton lines={14} />}>
        {(incident) => <Sections incident={incident} />}
      </Loaded>
    </Page>
  );
}

function Heading({ incident: { type, lead } }: { readonly incident: IncidentItem }) {
  return (
    <span className={css.title}>
      <span className={css.type}>
        <EventType type={type} mode={lead?.mode ?? null} />
      </span>{' '}
      {lead !== null && <Who actors={lead.actors} recipients={lead.recipients} />}
    </span>
  );
}

function Facts({ incident }: { readonly incident: IncidentItem }) {
  const { t } = useTranslation('corroboration');
  const { days, number } = useFormat();
  const { start, end, corroboration, claims, articles, contradictions } = incident;
  return (
    <span className={css.facts}>
      <strong>{t('origins', { count: corroboration, n: number(corroboration) })}</strong>
      <span>{start === null ? t('undated') : <time dateTime={start}>{days(start, end ?? start)}</time>}</span>
      <span>{t('claims', { count: claims, n: number(claims) })}</span>
      <span>{t('articles', { count: articles, n: number(articles) })}</span>
      {contradictions.length > 0 && <strong className={css.contradicted}>{t('contradicted')}</strong>}
    </span>
  );
}

function Sections({ incident }: { readonly incident: Incident }) {
  const { t } = useTranslation('incident');
  const voices = voicesOf(incident);
  const copies = copiesOf(incident.told);
  const printed = incident.stories.filter(({ articles }) => articles.length > 1);
  return (
    <div className={css.sections}>
      {incident.contradictions.length > 0 && (
        <section aria-labelledby="contradictions">
          <h2 id="contradictions">{t('contradictions')}</h2>
          <div className={css.contradictions}>
            {incident.contradictions.map((contradiction, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: there may be several about one thing, and they are never moved
              <ContradictionCard key={i} contradiction={contradiction} />
            ))}
          </div>
        </section>
      )}
      <section aria-labelledby="agreement">
        <h2 id="agreement">{t('agreement')}</h2>
        <Agreement fields={incident.fields} voices={voices} />
      </section>
      <section aria-labelledby="claims">
        <h2 id="claims">{t('claims')}</h2>
        <p className={css.note}>{t('claimsWhat')}</p>
        <ul className={css.voices}>
          {voices.map((voice) => (
            <VoiceColumn key={voice.key} voice={voice} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="copies">
        <h2 id="copies">{t('copies')}</h2>
        {printed.length + copies.length === 0 ? <p className={css.note}>{t('noCopies')}</p> : <Copies stories={printed} copies={copies} />}
      </section>
    </div>
  );
}
