import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Name } from '../Chain.tsx';
import { EventType } from '../EventType.tsx';
import { Status } from '../Status.tsx';
import type { Label } from './options.ts';

/** An option in words. */
export function Said({ label }: { readonly label: Label }) {
  const { t } = useTranslation(['fixing', 'terms']);
  const { day } = useFormat();
  switch (label.kind) {
    case 'status':
      return <Status status={label.status} />;
    case 'type':
      return <EventType type={label.type} mode={null} />;
    case 'source':
      return t(`terms:source.${label.source}`);
    case 'entity':
      return <Name name={label.entity.name} nameEn={label.entity.nameEn} most={60} />;
    case 'day':
      return day(label.day);
    case 'none':
      return t('fixing:none');
  }
}
