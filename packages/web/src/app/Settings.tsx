import { SlidersHorizontal } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button } from '../components/Button.tsx';
import { Choice } from '../components/Choice.tsx';
import { useTranslation } from '../i18n/useTranslation.ts';
import { type Digits, type Language, prefer, type Theme, usePreferences } from './preferences.ts';
import css from './Settings.module.css';

export function Settings() {
  const { t } = useTranslation();
  const { language, theme, digits } = usePreferences();
  return (
    <DialogTrigger>
      <Button look="quiet" aria-label={t('settings.open')}>
        <SlidersHorizontal size={18} aria-hidden />
      </Button>
      <Popover className={css.popover ?? ''} placement="bottom end">
        <Dialog className={css.dialog ?? ''} aria-label={t('settings.title')}>
          <Choice<Language>
            label={t('settings.language')}
            value={language}
            options={[
              ['ar', 'العربية'],
              ['en', 'English'],
            ]}
            onChange={(value) => prefer({ language: value })}
          />
          <Choice<Theme>
            label={t('settings.theme')}
            value={theme}
            options={[
              ['system', t('settings.system')],
              ['light', t('settings.light')],
              ['dark', t('settings.dark')],
            ]}
            onChange={(value) => prefer({ theme: value })}
          />
          {language === 'ar' && (
            <Choice<Digits>
              label={t('settings.digits')}
              value={digits}
              options={[
                ['region', t('settings.region')],
                ['arab', '١٢٣'],
                ['latn', '123'],
              ]}
              onChange={(value) => prefer({ digits: value })}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
