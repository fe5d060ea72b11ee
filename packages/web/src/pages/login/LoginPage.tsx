import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, api } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { prefer, usePreferences } from '../../app/preferences.ts';
import { Button } from '../../components/Button.tsx';
import { Logo } from '../../components/Logo.tsx';
import { Page } from '../../components/Page.tsx';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './LoginPage.module.css';
import { loginRoute } from './route.ts';

export function LoginPage() {
  const { t } = useTranslation(['login', 'common']);
  const { next } = loginRoute.useSearch();
  const { language } = usePreferences();
  const client = useQueryClient();
  const navigate = useNavigate();
  const login = useMutation({
    mutationFn: (body: { name: string; password: string }) => answer(api.POST('/api/session', { body })),
    onSuccess: async (session) => {
      client.clear();
      client.setQueryData(['session'], session);
      await navigate({ href: next ?? '/', replace: true });
    },
  });
  const send = (form: FormData): void => login.mutate({ name: String(form.get('name') ?? ''), password: String(form.get('password') ?? '') });
  const problem = login.isError ? problemOf(login.error) : null;
  const other = language === 'ar' ? 'en' : 'ar';
  return (
    <main className={css.page} id="content">
      <div className={css.card}>
        <p className={css.brand}>
          <Logo /> {t('common:brand.name')}
        </p>
        <Page title={t('title')} intro={t('intro')}>
          <form className={css.form} action={send}>
            <label>
              {t('name')}
              <input name="name" autoComplete="username" required maxLength={64} dir="auto" />
            </label>
            <label>
              {t('password')}
              <input name="password" type="password" autoComplete="current-password" required maxLength={1000} dir="ltr" />
            </label>
            {problem !== null && (
              <p role="alert" className={css.wrong}>
                {problem.kind === 'not-logged-in'
                  ? t('wrong')
                  : problem.kind === 'too-many'
                    ? t('wait')
                    : t(`common:problems.${problem.kind === 'unreachable' ? 'unreachable' : 'our-fault'}.what`)}
              </p>
            )}
            <Button look="main" type="submit" isDisabled={login.isPending}>
              {t('enter')}
            </Button>
          </form>
        </Page>
        <p className={css.help}>{t('help')}</p>
        <Button look="quiet" onPress={() => prefer({ language: other })}>
          <span lang={other}>{t('common:settings.other')}</span>
        </Button>
      </div>
    </main>
  );
}
