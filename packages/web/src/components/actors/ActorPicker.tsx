import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { answer, api } from '../../api/client.ts';
import type { ActorItem, ActorRef } from '../../api/types.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Name } from '../Chain.tsx';
import css from './ActorPicker.module.css';

interface Found {
  readonly items: readonly ActorItem[];
}

/** Finds somebody in the store by the beginning of a name, Arabic or English. */
export function ActorPicker({
  label,
  exclude = [],
  onPick,
}: {
  readonly label: string;
  /** Keys of those who cannot be chosen. */
  readonly exclude?: readonly string[];
  readonly onPick: (actor: ActorRef) => void;
}) {
  const { t, i18n } = useTranslation(['filters', 'terms']);
  const { number } = useFormat();
  const [typed, setTyped] = useState('');
  // Each choice begins the field anew, or its list would open again when the text is taken out.
  const [round, setRound] = useState(0);
  const q = useDeferredValue(typed.trim());
  const query = useQuery({
    queryKey: ['actors', q],
    queryFn: () => answer<Found>(api.GET('/api/actors', { params: { query: { q: q === '' ? undefined : q, limit: 12 } } })),
  });
  // What was found for less than is typed cannot be chosen: whoever types on and presses Enter would have picked somebody else.
  const settled = query.isSuccess && q === typed.trim();
  const items = settled ? query.data.items.filter(({ actor }) => !exclude.includes(actor.key)) : [];
  const nameOf = ({ name, nameEn }: ActorRef): string => (i18n.language === 'en' ? (nameEn ?? name) : name);
  return (
    <ComboBox
      key={round}
      className={css.field ?? ''}
      items={items.map((item) => ({ id: item.actor.key, ...item }))}
      inputValue={typed}
      onInputChange={setTyped}
      // The server has filtered already, and finds English names in Arabic pages.
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="input"
      value={null}
      onChange={(key) => {
        const picked = items.find(({ actor }) => actor.key === key);
        if (picked === undefined) return;
        setTyped('');
        setRound(round + 1);
        onPick(picked.actor);
      }}
    >
      <Label className={css.label ?? ''}>{label}</Label>
      <Input className={css.input ?? ''} autoFocus={round > 0} placeholder={t('find')} dir="auto" />
      <Popover className={css.popover ?? ''}>
        <ListBox className={css.list ?? ''} renderEmptyState={() => <p className={css.nobody}>{settled || query.isError ? t('nobody') : '…'}</p>}>
          {(item: ActorItem & { readonly id: string }) => (
            <ListBoxItem className={css.item ?? ''} textValue={nameOf(item.actor)}>
              <Name name={item.actor.name} nameEn={item.actor.nameEn} most={70} />
              <span className={css.facts}>
                {t(`terms:entity.${item.actor.type}`)} · {number(item.events)}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
