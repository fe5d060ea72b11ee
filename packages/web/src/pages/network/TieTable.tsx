import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Network } from '../../api/types.ts';
import { Button } from '../../components/Button.tsx';
import { Name } from '../../components/Chain.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './TieTable.module.css';
import { conflictOf, cooperationOf } from './ties.ts';

const AT_ONCE = 100;

/** The network as a table: who does how much to whom, most first. */
export function TieTable({ network: { nodes, edges } }: { readonly network: Network }) {
  const { t } = useTranslation(['network', 'filters', 'common']);
  const { number } = useFormat();
  const [shown, setShown] = useState(AT_ONCE);
  const actors = new Map(nodes.map(({ actor }) => [actor.key, actor]));
  const rows = [...edges].sort((a, b) => b.events - a.events);
  const person = (key: string) => {
    const actor = actors.get(key);
    return (
      <Link to="/actors/$key" params={{ key }}>
        <Name name={actor?.name ?? key} nameEn={actor?.nameEn ?? null} most={80} />
      </Link>
    );
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={css.frame} tabIndex={0} aria-label={t('table')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('to')}</th>
              <th scope="col">{t('events')}</th>
              <th scope="col">{t('filters:cooperation')}</th>
              <th scope="col">{t('filters:conflict')}</th>
              <th scope="col">{t('overTime')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ from, to, events, counts }) => (
              <tr key={`${from}\n${to}`}>
                <th scope="row">{person(from)}</th>
                <td>{person(to)}</td>
                <td className={css.number}>{number(events)}</td>
                <td className={css.number}>{number(cooperationOf(counts))}</td>
                <td className={css.number}>{number(conflictOf(counts))}</td>
                <td>
                  <Link to="/actors/$key" params={{ key: from }} search={{ with: to }}>
                    {t('chart')}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > shown && (
        <Button className={css.more} onPress={() => setShown(shown + AT_ONCE)}>
          {t('common:more')}
        </Button>
      )}
    </>
  );
}
