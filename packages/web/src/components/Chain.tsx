import { Building2, Landmark, type LucideIcon, User, UserX } from 'lucide-react';
import { Fragment } from 'react';
import type { SourceKind } from '../api/types.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import css from './Chain.module.css';
import { Words } from './Words.tsx';

/** A link of an attribution chain: who, and the words that give them. */
export interface Link {
  readonly kind: SourceKind;
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly cue: string | null;
}

const ICONS: Readonly<Record<SourceKind, LucideIcon>> = { narrator: Building2, named: User, official: Landmark, anonymous: UserX };

/** On whose word: from the outlet down to the origin, each link hanging on the one above it. */
export function Chain({ links, outlet, quoted }: { readonly links: readonly Link[]; readonly outlet: string | null; readonly quoted: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={css.chain}>
      <ol aria-label={t('chain.label')}>
        {links.map((link, i) => {
          const Icon = ICONS[link.kind];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a chain is never reordered
            <li key={i} className={css.link}>
              <span className={css.node}>
                <Icon size={13} aria-hidden />
              </span>
              <span className={css.who}>
                {link.cue !== null && (
                  <span className={css.cue}>
                    <Words text={link.cue} most={80} lang="ar" />
                  </span>
                )}
                <LinkName link={link} outlet={outlet} />
              </span>
            </li>
          );
        })}
      </ol>
      {quoted && <p className={css.quoted}>{t('chain.quoted')}</p>}
    </div>
  );
}

function LinkName({ link, outlet }: { readonly link: Link; readonly outlet: string | null }) {
  const { t } = useTranslation();
  if (link.kind === 'narrator') return <span className={css.name}>{outlet === null ? t('chain.outlet') : <Words text={outlet} most={80} />}</span>;
  const unnamed = link.kind === 'official' ? t('chain.official') : t('chain.unnamed');
  if (link.name === null) return <span className={css.name}>{unnamed}</span>;
  return (
    <span className={css.name}>
      <Name name={link.name} nameEn={link.nameEn} />
      {link.kind !== 'named' && <span className={css.kind}> · {unnamed}</span>}
    </span>
  );
}

/** A chain on one line, for tables. */
export function ChainLine({ links, outlet }: { readonly links: readonly Link[]; readonly outlet: string | null }) {
  const { t } = useTranslation();
  return (
    <span className={css.line}>
      {links.map((link, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain is never reordered
        <Fragment key={i}>
          {i > 0 && (
            <>
              <svg className={css.joint} viewBox="0 0 14 6" aria-hidden="true">
                <path d="M0 3h14" />
                <circle cx="7" cy="3" r="2" />
              </svg>
              <span className="visually-hidden">{t('chain.cites')}</span>
            </>
          )}
          <LinkName link={link} outlet={outlet} />
        </Fragment>
      ))}
    </span>
  );
}

/** A name in the language of the page where there is one, else as the text has it. */
export function Name({ name, nameEn, most = 120 }: { readonly name: string; readonly nameEn: string | null; readonly most?: number }) {
  const { i18n } = useTranslation();
  return i18n.language === 'en' && nameEn !== null ? <Words text={nameEn} most={most} lang="en" /> : <Words text={name} most={most} lang="ar" />;
}
