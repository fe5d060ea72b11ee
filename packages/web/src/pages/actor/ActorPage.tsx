import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ActorPage as Actor } from '../../api/types.ts';
import { actorQuery } from '../../components/actors/actorQuery.ts';
import { Name } from '../../components/Chain.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { Words } from '../../components/Words.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './ActorPage.module.css';
import { BalanceSection } from './BalanceSection.tsx';
import { Deeds } from './Deeds.tsx';
import { Offices } from './Offices.tsx';
import { Partners } from './Partners.tsx';
import { actorRoute } from './route.ts';
import { Statements } from './Statements.tsx';
import { Timeline } from './Timeline.tsx';

/** Somebody across all articles: who it is, what it does and with whom, and what is said. */
export function ActorPage() {
  const { key } = actorRoute.useParams();
  const { t, i18n } = useTranslation('actor');
  const query = useQuery(actorQuery(key));
  const actor = query.data?.actor;
  const name = actor === undefined ? t('title') : i18n.language === 'en' ? (actor.nameEn ?? actor.name) : actor.name;
  return (
    <Page
      title={name}
      heading={actor && <Name name={actor.name} nameEn={actor.nameEn} />}
      intro={query.data && <Facts actor={query.data} />}
      actions={
        actor && (
          <Link to="/events" search={{ participant: actor.key }}>
            {t('allEvents')}
          </Link>
        )
      }
    >
      <Loaded query={query} skeleton={<Skeleton lines={14} />}>
        {(found) => <Sections key={found.actor.key} actor={found} />}
      </Loaded>
    </Page>
  );
}

function Facts({ actor: { actor, events, articles, first, last } }: { readonly actor: Actor }) {
  const { t, i18n } = useTranslation(['actor', 'terms', 'corroboration']);
  const { days, number } = useFormat();
  const other = i18n.language === 'en' ? actor.name : actor.nameEn;
  return (
    <span className={css.facts}>
      <strong>{t(`terms:entity.${actor.type}`)}</strong>
      {other !== null && actor.nameEn !== null && <Words text={other} most={80} lang={i18n.language === 'en' ? 'ar' : 'en'} />}
      <span>{t('corroboration:events', { count: events, n: number(events) })}</span>
      <span>{t('corroboration:articles', { count: articles, n: number(articles) })}</span>
      {first !== null && last !== null && <span>{days(first, last)}</span>}
    </span>
  );
}

function Sections({ actor }: { readonly actor: Actor }) {
  const { key } = actor.actor;
  return (
    <div className={css.columns}>
      <div className={css.main}>
        <Timeline actor={key} />
        <BalanceSection actor={key} />
        <Statements actor={key} />
      </div>
      <div className={css.aside}>
        {actor.offices.length > 0 && <Offices offices={actor.offices} />}
        <Partners actor={key} events={actor.events} />
        <Deeds types={actor.types} />
      </div>
    </div>
  );
}
