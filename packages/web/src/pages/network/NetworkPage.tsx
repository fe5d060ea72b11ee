import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { Network } from '../../api/types.ts';
import { Choice } from '../../components/Choice.tsx';
import { Empty } from '../../components/Empty.tsx';
import { EmptyStore } from '../../components/EmptyStore.tsx';
import { EventFilters } from '../../components/filters/EventFilters.tsx';
import { SelectField } from '../../components/filters/SelectField.tsx';
import { isFiltered } from '../../components/filters/search.ts';
import { useSearchChange } from '../../components/filters/useSearchChange.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { Picture } from '../../components/picture/Picture.tsx';
import { Room } from '../../components/Room.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { ActorList } from './ActorList.tsx';
import { GraphView } from './GraphView.tsx';
import { networkQuery, TOP } from './queries.ts';
import { ENTITY_TYPES, type NetworkSearch, networkRoute, TOPS } from './route.ts';
import { TieTable } from './TieTable.tsx';
import { tiesOf } from './ties.ts';

/** Who deals with whom: as a picture beside a list, or as a table. */
export function NetworkPage() {
  const { t } = useTranslation(['network', 'terms']);
  const { number } = useFormat();
  const search = networkRoute.useSearch();
  const change = useSearchChange<NetworkSearch>();
  const top = search.top ?? TOP;
  const { kind } = search;
  const query = useQuery({ ...networkQuery(search), placeholderData: keepPreviousData });
  return (
    <Page
      title={t('title')}
      intro={
        <Room text={t('shown', { count: Number(top), n: number(Number(top)), all: number(9999) })}>
          {query.data === undefined || query.data.nodes.length === 0
            ? t('intro')
            : t('shown', { count: query.data.nodes.length, n: number(query.data.nodes.length), all: number(query.data.actors) })}
        </Room>
      }
      actions={
        <Choice
          label={t('view')}
          hideLabel
          value={search.view ?? 'graph'}
          options={[
            ['graph', t('graph')],
            ['table', t('table')],
          ]}
          onChange={(view) => change({ view: view === 'table' ? view : undefined })}
        />
      }
    >
      <EventFilters search={search} onChange={change}>
        <SelectField label={t('top')} value={top} onChange={(value) => change({ top: TOPS.find((one) => one === value && one !== TOP) })}>
          {TOPS.map((one) => (
            <option key={one} value={one}>
              {number(Number(one))}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('kind')} value={kind ?? ''} onChange={(value) => change({ kind: ENTITY_TYPES.find((one) => one === value) })}>
          <option value="">{t('allKinds')}</option>
          {ENTITY_TYPES.map((one) => (
            <option key={one} value={one}>
              {t(`terms:entity.${one}`)}
            </option>
          ))}
        </SelectField>
      </EventFilters>
      <Loaded query={query} skeleton={<Skeleton lines={18} />}>
        {(network) =>
          network.actors === 0 && !isFiltered(search) && search.kind === undefined ? (
            <EmptyStore />
          ) : network.nodes.length === 0 ? (
            <Empty title={t('none')}>
              {t('noneDo')} <Link to="/network">{t('all')}</Link>
            </Empty>
          ) : (
            <Shown network={network} search={search} onChange={change} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Shown({
  network,
  search,
  onChange,
}: {
  readonly network: Network;
  readonly search: NetworkSearch;
  readonly onChange: (part: Partial<NetworkSearch>) => void;
}) {
  const { t } = useTranslation('network');
  const [failed, setFailed] = useState(false);
  const ties = useMemo(() => tiesOf(network), [network]);
  const chosen = network.nodes.some(({ actor }) => actor.key === search.actor) ? (search.actor ?? null) : null;
  const choose = useCallback((actor: string | null): void => onChange({ actor: actor ?? undefined }), [onChange]);
  const fail = useCallback(() => setFailed(true), []);
  if (search.view === 'table') return <TieTable network={network} />;
  return (
    <Picture
      legend={(['cooperation', 'conflict', 'mixed'] as const).map((tone) => [tone, t(`tone.${tone}`)])}
      list={<ActorList network={network} ties={ties} chosen={chosen} onChoose={choose} />}
    >
      {failed ? (
        <Empty title={t('noDrawing')}>{t('noDrawingDo')}</Empty>
      ) : (
        <GraphView network={network} ties={ties} chosen={chosen} onChoose={choose} onFail={fail} />
      )}
    </Picture>
  );
}
