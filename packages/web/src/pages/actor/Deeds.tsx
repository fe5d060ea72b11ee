import type { ActorPage } from '../../api/types.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './Deeds.module.css';
import { Section } from './Section.tsx';

type Count = ActorPage['types'][number];

/** Kinds that are shown of each side. */
const SHOWN = 8;

/** What the actor does, and what is done to it, by kind of event. */
export function Deeds({ types }: { readonly types: readonly Count[] }) {
  const { t } = useTranslation('actor');
  return (
    <Section title={t('deeds.title')}>
      <div className={css.sides}>
        <List title={t('deeds.actor')} counts={types.filter(({ role }) => role === 'actor')} />
        <List title={t('deeds.recipient')} counts={types.filter(({ role }) => role === 'recipient')} />
      </div>
    </Section>
  );
}

function List({ title, counts }: { readonly title: string; readonly counts: readonly Count[] }) {
  const { t } = useTranslation('terms');
  const { number } = useFormat();
  if (counts.length === 0) return null;
  return (
    <div>
      <h3 className={css.title}>{title}</h3>
      <ul>
        {[...counts]
          .sort((a, b) => b.count - a.count)
          .slice(0, SHOWN)
          .map(({ type, count }) => (
            <li key={type} className={css.count}>
              <span>{t(`type.${type}`)}</span> <span className={css.number}>{number(count)}</span>
            </li>
          ))}
      </ul>
    </div>
  );
}
