import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useSession } from '../api/session.ts';
import { PageLoading } from '../components/PageLoading.tsx';
import { useTranslation } from '../i18n/useTranslation.ts';
import { useChanges } from './changes.ts';
import { Header } from './Header.tsx';
import { Rail } from './Rail.tsx';
import css from './Shell.module.css';
import { StoreNotice } from './StoreNotice.tsx';

/** What is around every page: header, rail, and a line that tells what was added. */
export function Shell() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { pathname: path, href } = useLocation();
  const session = useSession();
  const news = useChanges();
  if (path === '/login') return <Outlet />;
  if (session?.loginRequired && session.user === null) return <Navigate to="/login" search={{ next: href }} replace />;
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#content">
        {t('skip')}
      </a>
      <Header railOpen={open} onRail={() => setOpen(!open)} />
      <Rail open={open} onClose={() => setOpen(false)} />
      <main id="content" className={css.main} tabIndex={-1}>
        <StoreNotice />
        <p className="visually-hidden" role="status">
          {news}
        </p>
        <Suspense fallback={<PageLoading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
