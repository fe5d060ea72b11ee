import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Network } from '../../api/types.ts';
import { Button } from '../../components/Button.tsx';
import { Name } from '../../components/Chain.tsx';
import listCss from '../../components/picture/SideList.module.css';
import { Entries, SideList } from '../../components/picture/SideList.tsx';
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
  const split = useSplit();
  const entries = useMemo(
    () => network.nodes.map(({ actor, events, counts }) => ({ ...actor, events, ...split(cooperationOf(counts), conflictOf(counts)) })),
    [network, split],
  );
  return <SideList label={t('actors')} find={t('find')} none={t('nobody')} entries={entries} onChoose={onChoose} />;
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
  const split = useSplit();
  const node = network.nodes.find(({ actor }) => actor.key === chosen);
  const neighbours = neighboursOf(chosen, ties, network.nodes);
  useEffect(() => {
    if (focus) heading.current?.focus({ preventScroll: true });
  }, [focus]);
  if (node === undefined) return null;
  const { actor, events } = node;
  return (
    <section className={listCss.panel} aria-label={t('one')}>
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
      <Entries
        entries={neighbours.map(({ actor: other, tie }) => ({ ...other, events: tie.events, ...split(tie.cooperation, tie.conflict) }))}
        onChoose={onChoose}
      />
    </section>
  );
}

/** How what passes divides between cooperation and conflict, also in words. */
function useSplit() {
  const { t } = useTranslation('network');
  const { number } = useFormat();
  return useCallback(
    (cooperation: number, conflict: number) => ({
      cooperation,
      conflict,
      split: t('split', { cooperation: number(cooperation), conflict: number(conflict) }),
    }),
    [t, number],
  );
}
