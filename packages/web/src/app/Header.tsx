import { Link, useNavigate } from '@tanstack/react-router';
import { Menu as MenuIcon, Search as SearchIcon } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import { Logo } from '../components/Logo.tsx';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Account } from './Account.tsx';
import css from './Header.module.css';
import { prefer, usePreferences } from './preferences.ts';
import { Settings } from './Settings.tsx';
import { useRoom } from './useRoom.ts';

export function Header({ railOpen, onRail }: { readonly railOpen: boolean; readonly onRail: () => void }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const navigate = useNavigate();
  const room = useRoom();
  const other = language === 'ar' ? 'en' : 'ar';
  const search = (form: FormData): void => {
    const typed = form.get('q');
    if (typeof typed === 'string' && typed.trim() !== '') void navigate({ to: '/articles', search: { q: typed.trim() } });
  };
  return (
    <header className={css.header}>
      <Button look="quiet" className={css.menu} aria-expanded={railOpen} aria-controls="rail" aria-label={t('nav.open')} onPress={onRail}>
        <MenuIcon size={20} aria-hidden />
      </Button>
      <Link to="/" className={css.brand} aria-label={t('brand.home')}>
        <Logo />
        <span className={css.name}>{t('brand.name')}</span>
      </Link>
      <search className={css.search} aria-label={t('search.label')}>
        <form action={search}>
          <SearchIcon size={17} aria-hidden className={css.lens} />
          <input
            key={language}
            name="q"
            type="search"
            enterKeyHint="search"
            dir="auto"
            placeholder={t(room === 'narrow' ? 'search.short' : 'search.placeholder')}
            aria-label={t('search.label')}
            autoComplete="off"
          />
        </form>
      </search>
      <div className={css.tools}>
        <Button look="quiet" onPress={() => prefer({ language: other })}>
          <span lang={other}>{t('settings.other')}</span>
        </Button>
        <Settings />
        <Account />
      </div>
    </header>
  );
}
