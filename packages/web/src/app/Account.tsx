import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CircleUserRound } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { answer, api } from '../api/client.ts';
import { useSession } from '../api/session.ts';
import { Button } from '../components/Button.tsx';
import { useTranslation } from '../i18n/useTranslation.ts';
import css from './Account.module.css';

/** Who is logged in, and the way out. Nothing on loopback, where nobody has to. */
export function Account() {
  const { t } = useTranslation();
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  if (!session?.loginRequired || session.user === null) return null;
  const { name, role } = session.user;
  const leave = async (): Promise<void> => {
    await answer(api.DELETE('/api/session'));
    client.clear();
    await navigate({ to: '/login' });
  };
  return (
    <MenuTrigger>
      <Button look="quiet" aria-label={t('account.open', { name })}>
        <CircleUserRound size={19} aria-hidden />
      </Button>
      <Popover className={css.popover ?? ''} placement="bottom end">
        <p className={css.who}>
          <bdi>{name}</bdi> <span>{t(`account.role.${role}`)}</span>
        </p>
        <Menu className={css.menu ?? ''} onAction={() => void leave()}>
          <MenuItem id="out" className={css.item ?? ''}>
            {t('account.out')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
