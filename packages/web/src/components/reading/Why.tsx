import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Words } from '../Words.tsx';
import { type Reason, reasonOf } from './reasons.ts';
import css from './Why.module.css';

/** What made an event: the data line, the frame and the cues. */
export interface Explanation {
  readonly source: string;
  readonly lemma: string;
  readonly form: string;
  readonly roles: readonly string[];
  readonly status: string;
  readonly attribution: string;
}

/** "Why?": opens to what `children` gives; asked for only when it is opened. */
export function Why({ children }: { readonly children: () => ReactNode }) {
  const { t } = useTranslation('reader');
  const [open, setOpen] = useState(false);
  return (
    <details className={css.why} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('why.ask')}</summary>
      {open && children()}
    </details>
  );
}

export function Reasons({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation('reader');
  const { lemma, form, source, roles, status, attribution } = explanation;
  const known = form === 'verb' || form === 'noun' || form === 'participle' ? t(`why.form.${form}`) : form;
  return (
    <dl className={css.reasons}>
      <dt>{t('why.word')}</dt>
      <dd>
        {known} <Words text={lemma} lang="ar" most={60} /> <code>{source}</code>
      </dd>
      {roles.length > 0 && (
        <>
          <dt>{t('why.roles')}</dt>
          {roles.map((role) => (
            <dd key={role}>
              <Told reason={reasonOf(role)} />
            </dd>
          ))}
        </>
      )}
      <dt>{t('why.status')}</dt>
      <dd>
        <Told reason={reasonOf(status)} />
      </dd>
      <dt>{t('why.source')}</dt>
      <dd>
        <Told reason={reasonOf(attribution)} />
      </dd>
    </dl>
  );
}

/** A reason in the reader's language as far as its words are known; the words of the text stay as they are. */
function Told({ reason }: { readonly reason: Reason }) {
  const { t } = useTranslation('reader');
  return reason.map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, never reordered
    <span key={i}>
      {part.kind === 'term' ? (
        t(`why.terms.${part.text}` as never, { defaultValue: part.text })
      ) : part.kind === 'words' ? (
        <Words text={part.text} lang="ar" most={120} />
      ) : part.kind === 'arrow' ? (
        t('why.becomes')
      ) : (
        part.text
      )}
    </span>
  ));
}
