import { Link } from '@tanstack/react-router';
import { MoveRight } from 'lucide-react';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Name } from './Chain.tsx';
import css from './Who.module.css';

/** Somebody who takes part; with a key, the name leads to their page. */
export interface Person {
  readonly key: string | null;
  readonly name: string;
  readonly nameEn: string | null;
}

/** Who does it → to whom. The arrow points the way the language runs. */
export function Who({
  actors,
  recipients,
  links = true,
}: {
  readonly actors: readonly Person[];
  readonly recipients: readonly Person[];
  readonly links?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <span className={css.who}>
      {actors.length === 0 ? <span className={css.unsaid}>{t('who.unsaid')}</span> : <People people={actors} links={links} />}
      {recipients.length > 0 && (
        <>
          <span className={css.arrow}>
            <MoveRight size={16} strokeWidth={1.8} aria-hidden className="turns" />
            <span className="visually-hidden">{t('who.to')}</span>
          </span>
          <People people={recipients} links={links} />
        </>
      )}
    </span>
  );
}

function People({ people, links }: { readonly people: readonly Person[]; readonly links: boolean }) {
  const { t } = useTranslation();
  return people.map((person, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice, and the list is not reordered
    <span key={i} className={css.person}>
      {links && person.key !== null ? (
        <Link to="/actors/$key" params={{ key: person.key }} className={css.link}>
          <Name name={person.name} nameEn={person.nameEn} />
        </Link>
      ) : (
        <Name name={person.name} nameEn={person.nameEn} />
      )}
      {i < people.length - 1 && t('who.comma')}
    </span>
  ));
}
