import { Link } from '@tanstack/react-router';
import type { ActorPage } from '../../api/types.ts';
import { Name } from '../../components/Chain.tsx';
import { Words } from '../../components/Words.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './Offices.module.css';
import { Section } from './Section.tsx';

type Office = ActorPage['offices'][number];

/** Offices that are shown before the rest, which few articles name, is folded. */
const SHOWN = 6;

/** The offices that articles give somebody, each over the time in which they do. */
export function Offices({ offices }: { readonly offices: readonly Office[] }) {
  const { t } = useTranslation('actor');
  const { number } = useFormat();
  const known = new Set([...offices].sort((a, b) => b.articles - a.articles).slice(0, SHOWN));
  const rest = offices.filter((office) => !known.has(office));
  const days = offices.flatMap(({ from, to }) => [from, to].filter((day) => day !== null)).sort();
  const span: Span = { first: days[0] ?? '', last: days.at(-1) ?? '' };
  return (
    <Section title={t('offices.title')}>
      <List offices={offices.filter((office) => known.has(office))} span={span} />
      {rest.length > 0 && (
        <details className={css.rest}>
          <summary>{t('offices.more', { count: rest.length, n: number(rest.length) })}</summary>
          <List offices={rest} span={span} />
        </details>
      )}
    </Section>
  );
}

interface Span {
  readonly first: string;
  readonly last: string;
}

function List({ offices, span }: { readonly offices: readonly Office[]; readonly span: Span }) {
  return (
    <ul className={css.list}>
      {offices.map((office, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one title may stand for several bodies
        <li key={i} className={css.office}>
          <OfficeLine office={office} span={span} />
        </li>
      ))}
    </ul>
  );
}

function OfficeLine({ office: { title, organization, from, to, articles }, span }: { readonly office: Office; readonly span: Span }) {
  const { t } = useTranslation('corroboration');
  const { days, number } = useFormat();
  const start = place(from ?? span.first, span);
  const end = place(to ?? span.last, span);
  return (
    <>
      <p>
        <strong>
          <Words text={title} most={90} lang="ar" />
        </strong>
        {organization !== null && (
          <>
            {' · '}
            <Link to="/actors/$key" params={{ key: organization.key }}>
              <Name name={organization.name} nameEn={organization.nameEn} most={60} />
            </Link>
          </>
        )}
      </p>
      <svg className={css.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className={css.track} width="100" height="6" />
        <rect className={css.span} x={Math.min(start, 98.5)} width={Math.max(1.5, end - start)} height="6" />
      </svg>
      <p className={css.when}>
        {from !== null && <span>{days(from, to ?? from)}</span>}
        <span>{t('articles', { count: articles, n: number(articles) })}</span>
      </p>
    </>
  );
}

/** Where a day lies between the first and the last, in per cent. */
function place(day: string, { first, last }: Span): number {
  const all = Date.parse(last) - Date.parse(first);
  return all > 0 ? ((Date.parse(day) - Date.parse(first)) / all) * 100 : 0;
}
