import { ShieldCheck } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { DossierEvent } from '../../api/types.ts';
import { Button } from '../../components/Button.tsx';
import { DayField } from '../../components/day/DayField.tsx';
import { Failure } from '../../components/Failure.tsx';
import { Page } from '../../components/Page.tsx';
import { DossierView } from '../../components/reading/Dossier.tsx';
import { type Explanation, Reasons, Why } from '../../components/reading/Why.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './PastePage.module.css';
import { useCoder } from './useCoder.ts';

/** Any text, read on the spot in this browser: no request leaves it. */
export function PastePage() {
  const { t } = useTranslation('paste');
  const { number } = useFormat();
  const { read, answer, busy } = useCoder();
  const [text, setText] = useState('');
  const [day, setDay] = useState<string | undefined>(() => new Date().toISOString().slice(0, 10));
  const input = useRef<HTMLTextAreaElement>(null);
  const start = (given: string): void => {
    if (given.trim() !== '') read(given, day ?? null);
  };
  const put = (given: string): void => {
    setText(given);
    start(given);
  };
  return (
    <Page title={t('title')} intro={t('intro')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          start(text);
        }}
      >
        <label className={css.label}>
          {t('text')}
          <textarea
            ref={input}
            className={css.text}
            dir="auto"
            rows={text === '' ? 9 : 5}
            value={text}
            placeholder={t('placeholder')}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
            onPaste={(event) => {
              // Into an empty field: read at once. Elsewhere the reader is editing and says when.
              const pasted = event.clipboardData.getData('text/plain');
              if (text === '' && pasted !== '') {
                event.preventDefault();
                put(pasted);
              }
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) start(text);
            }}
          />
        </label>
        <div className={css.tools}>
          <DayField label={t('day')} value={day} onChange={setDay} />
          <Button look="main" type="submit" isDisabled={text.trim() === ''}>
            {t('read')}
          </Button>
          <Button onPress={() => put(t('example.text'))}>{t('example.try')}</Button>
          <p className={css.private}>
            <ShieldCheck size={16} aria-hidden /> {t('private')}
          </p>
        </div>
      </form>
      <p role="status" className={css.status}>
        {busy
          ? t('reading')
          : answer !== null && 'dossier' in answer
            ? t('took', { characters: number(answer.dossier.document.text.length), milliseconds: number(Math.max(1, Math.round(answer.milliseconds))) })
            : ''}
      </p>
      {busy && answer === null && <Skeleton lines={8} />}
      {answer !== null && 'failed' in answer && <Failure error={new Error(answer.failed)} onRetry={() => start(text)} />}
      {answer !== null && 'dossier' in answer && <DossierView key={answer.id} dossier={answer.dossier} links={false} why={explained} />}
    </Page>
  );
}

function explained({ explain }: DossierEvent): ReactNode {
  return explain !== undefined && <Why>{() => <Reasons explanation={explain as Explanation} />}</Why>;
}
