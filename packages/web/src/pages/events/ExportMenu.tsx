import { Download } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { EventFilter } from '../../api/filter.ts';
import { stringifySearch } from '../../app/search.ts';
import { Button } from '../../components/Button.tsx';
import menu from '../../components/Menu.module.css';
import { useTranslation } from '../../i18n/useTranslation.ts';
import type { Order } from './route.ts';

const FORMATS = ['csv', 'parquet', 'polecat', 'geojson', 'graphml', 'jsonld', 'gold'] as const;

/** Exactly the claims that are shown, in the order in which they are, as a file. */
export function ExportMenu({ filter, sort }: { readonly filter: EventFilter; readonly sort: Order }) {
  const { t } = useTranslation('events');
  return (
    <MenuTrigger>
      <Button>
        <Download size={16} aria-hidden /> {t('export.label')}
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Menu className={menu.menu ?? ''} aria-label={t('export.label')}>
          {FORMATS.map((format) => (
            <MenuItem
              key={format}
              id={format}
              className={menu.item ?? ''}
              href={`/api/export/${format}${stringifySearch({ ...filter, sort })}`}
              download=""
              textValue={t(`export.${format}`)}
            >
              {t(`export.${format}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
