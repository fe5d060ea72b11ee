import { Fragment } from 'react';
import { useTranslation } from '../i18n/useTranslation.ts';
import { pieces, stretches } from './controls.ts';
import css from './Words.module.css';

/**
 * Text from outside: a name, a title, a sentence. It is isolated, runs in its own direction, and can do nothing: control characters are shown as
 * what they are. In lists give `most`, the number of characters after which it is cut.
 */
export function Words({ text, most, lang }: { readonly text: string; readonly most?: number; readonly lang?: string | undefined }) {
  const cut = most !== undefined && text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '')}…` : text;
  return (
    <bdi lang={lang ?? languageOf(cut)}>
      <Inert text={cut} />
    </bdi>
  );
}

/** The language that a text is read out in, by its first letter: the outside knows of Arabic and of names in Latin letters. */
function languageOf(text: string): string | undefined {
  const first = /[\p{Script=Arabic}\p{Script=Latin}]/u.exec(text)?.[0];
  return first === undefined ? undefined : /\p{Script=Arabic}/u.test(first) ? 'ar' : 'en';
}

/** The text alone, for where the element around it isolates already. */
export function Inert({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const parts = stretches(text);
  if (parts.length === 1 && parts[0]?.control === false) return <Breakable text={parts[0].text} />;
  return parts.map((part, i) =>
    part.control ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, never reordered
      <span key={i} className={css.control} title={t('control')}>
        {part.text}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Breakable key={i} text={part.text} />
    ),
  );
}

function Breakable({ text }: { readonly text: string }) {
  const all = pieces(text);
  if (all.length === 1) return text;
  return all.map((piece, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, never reordered
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}
