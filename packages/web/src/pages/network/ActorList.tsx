import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { Network } from '../../api/types.ts';
import { Button } from '../../components/Button.tsx';
import { Name } from '../../components/Chain.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './ActorList.module.css';
import { conflictOf, cooperationOf, neighboursOf, type Tie } from './ties.ts';

/** The actors of the network as a list; of the one that is chosen, whom it deals with. Everything that the picture has, for the keyboard. */
export function ActorList({
  network,
  ties,
  chosen,
  onChoose,
}: {
  readonly network: Network;
  readonly ties: readonly Tie[];
  readonly chosen: string | null;
  readonly onChoose: (actor: string | null) => void;
}) {
  // Whoever chooses here goes on from the heading; whoever only opened the page stays where they are.
  const [moved, setMoved] = useState(false);
  const choose = (actor: string | null): void => {
    setMoved(true);
    onChoose(actor);
  };
  return chosen === null ? (
    <Everybody network={network} onChoose={choose} />
  ) : (
    <One key={chosen} network={network} ties={ties} chosen={chosen} onChoose={choose} focus={moved} />
  );
}

function Everybody({ network, onChoose }: { readonly network: Network; readonly onChoose: (actor: string) => void }) {
  const { t } = useTranslation('network');
  const { number } = useFormat();
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed.trim().toLowerCase());
  const found = network.nodes.filter(({ actor: { name, nameEn } }) => sought === '' || name.includes(sought) || nameEn?.toLowerCase().includes(sought));
  return (
    <section className={css.panel} aria-label={t('actors')}>
      <label className={css.find}>
        <span className="visually-hidden">{t('find')}</span>
        <input type="search" value={typed} placeholder={t('find')} dir={typed === '' ? undefined : 'auto'} onChange={({ target }) => setTyped(target.value)} />
      </label>
      <ul className={css.list}>
        {found.map(({ actor, events, counts }) => (
          <li key={actor.key}>
            <button type="button" className={css.actor} onClick={() => onChoose(actor.key)}>
              <span className={css.name}>
                <Name name={actor.name} nameEn={actor.nameEn} most={60} />
              </span>
              <Bar cooperation={cooperationOf(counts)} conflict={conflictOf(counts)} />
              <span className={css.number}>{number(events)}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={css.none}>{t('nobody')}</p>}
    </section>
  );
}

function One({
  network,
  ties,
  chosen,
  onChoose,
  focus,
}: {
  readonly network: Network;
  readonly ties: readonly Tie[];
  readonly chosen: string;
  readonly onChoose: (actor: string | null) => void;
  /** Whether the heading is to be focused. */
  readonly focus: boolean;
}) {
  const { t } = useTranslation(['network', 'terms', 'corroboration']);
  const { number } = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  const node = network.nodes.find(({ actor }) => actor.key === chosen);
  const neighbours = neighboursOf(chosen, ties, network.nodes);
  useEffect(() => {
    if (focus) heading.current?.focus({ preventScroll: true });
  }, [focus]);
  if (node === undefined) return null;
  const { actor, events } = node;
  return (
    <section className={css.panel} aria-label={t('one')}>
      <Button look="quiet" onPress={() => onChoose(null)} className={css.back}>
        <ArrowRight size={16} aria-hidden className={css.backwards} />
        {t('everybody')}
      </Button>
      <h2 ref={heading} tabIndex={-1} className={css.heading}>
        <Link to="/actors/$key" params={{ key: actor.key }}>
          <Name name={actor.name} nameEn={actor.nameEn} most={90} />
        </Link>
      </h2>
      <p className={css.facts}>
        {t(`terms:entity.${actor.type}`)} · {t('corroboration:events', { count: events, n: number(events) })}
      </p>
      <h3 className={css.sub}>{t('dealsWith', { count: neighbours.length, n: number(neighbours.length) })}</h3>
      <ul className={css.list}>
        {neighbours.map(({ actor: other, tie }) => (
          <li key={other.key}>
            <button type="button" className={css.actor} onClick={() => onChoose(other.key)}>
              <span className={css.name}>
                <Name name={other.name} nameEn={other.nameEn} most={60} />
              </span>
              <Bar cooperation={tie.cooperation} conflict={tie.conflict} />
              <span className={css.number}>{number(tie.events)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How what passes divides between cooperation and conflict. */
function Bar({ cooperation, conflict }: { readonly cooperation: number; readonly conflict: number }) {
  const { t } = useTranslation('network');
  const { number } = useFormat();
  const all = Math.max(1, cooperation + conflict);
  return (
    <>
      <svg className={css.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className={css.cooperation} width={(cooperation / all) * 100} height="8" />
        <rect className={css.conflict} x={(cooperation / all) * 100} width={(conflict / all) * 100} height="8" />
      </svg>
      <span className="visually-hidden">{t('split', { cooperation: number(cooperation), conflict: number(conflict) })}</span>
    </>
  );
}
