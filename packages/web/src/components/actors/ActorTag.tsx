import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { ActorRef } from '../../api/types.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Name } from '../Chain.tsx';
import css from './ActorTag.module.css';
import { actorQuery } from './actorQuery.ts';

/** Somebody who was chosen, with a key to take them away again. The name is looked up unless it is known; until then the key stands there. */
export function ActorTag({
  actor: key,
  known,
  onRemove,
  swatch,
}: {
  readonly actor: string;
  readonly known?: ActorRef | undefined;
  readonly onRemove: () => void;
  readonly swatch?: string | undefined;
}) {
  const { t, i18n } = useTranslation('filters');
  const { data } = useQuery({ ...actorQuery(key), enabled: known === undefined });
  const actor = known ?? data?.actor;
  const name = actor?.name ?? key.replace(/^\w+:/, '');
  const nameEn = actor?.nameEn ?? null;
  return (
    <span className={css.tag}>
      {swatch !== undefined && <span className={swatch} />}
      <Name name={name} nameEn={nameEn} most={40} />
      <AriaButton className={css.remove ?? ''} aria-label={t('remove', { name: i18n.language === 'en' ? (nameEn ?? name) : name })} onPress={onRemove}>
        <X size={15} aria-hidden />
      </AriaButton>
    </span>
  );
}
