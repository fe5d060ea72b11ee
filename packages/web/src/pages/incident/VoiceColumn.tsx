import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { Building2, CircleSlash, type LucideIcon, User } from 'lucide-react';
import { Name } from '../../components/Chain.tsx';
import { ClaimCard } from '../../components/claims/ClaimCard.tsx';
import { Words } from '../../components/Words.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './VoiceColumn.module.css';
import type { Told, Voice } from './voices.ts';

const ICONS: Readonly<Record<Voice['kind'], LucideIcon>> = { named: User, outlet: Building2, denial: CircleSlash };
/** Claims of one origin that are shown before the rest is folded. */
const SHOWN = 3;

/** What one origin claims, in every article that has it from there. */
export function VoiceColumn({ voice }: { readonly voice: Voice }) {
  const { t } = useTranslation(['incident', 'corroboration']);
  const { number } = useFormat();
  const { kind, outlets, told } = voice;
  const Icon = ICONS[kind];
  const rest = told.slice(SHOWN);
  return (
    <li className={clsx(css.column, css[kind])}>
      <header className={css.head}>
        <span className={css.icon}>
          <Icon size={16} aria-hidden />
        </span>
        <h3 className={css.name}>
          <VoiceName voice={voice} />
        </h3>
        <p className={css.kind}>
          {t(`voice.${kind}`)}
          {kind === 'named' && outlets.length > 0 && (
            <>
              {' · '}
              {t('printedBy')} <Outlets outlets={outlets} />
            </>
          )}
        </p>
      </header>
      <ul className={css.claims}>
        {told.slice(0, SHOWN).map((one) => (
          <li key={one.event.id}>
            <ToldCard told={one} chain="drawn" />
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details className={css.rest}>
          <summary>{t('corroboration:moreClaims', { count: rest.length, n: number(rest.length) })}</summary>
          <ul className={css.claims}>
            {rest.map((one) => (
              <li key={one.event.id}>
                <ToldCard told={one} chain="line" />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** A claim with its numbers. */
function ToldCard({ told: { event, counts }, chain }: { readonly told: Told; readonly chain: 'drawn' | 'line' }) {
  const { t } = useTranslation('corroboration');
  const { number } = useFormat();
  return (
    <ClaimCard claim={event} bare chain={chain}>
      {counts.length > 0 && (
        <ul className={css.counts}>
          {counts.map(({ of, value }) => (
            <li key={of}>
              {t([`of.${of}`, 'of.other'] as never, { what: of })}: <strong>{number(value)}</strong>
            </li>
          ))}
        </ul>
      )}
    </ClaimCard>
  );
}

/** The name of an origin: a person's or body's, or the outlets'. */
export function VoiceName({ voice: { kind, names, actor, outlets }, link = true }: { readonly voice: Voice; readonly link?: boolean }) {
  const { t } = useTranslation('incident');
  if (kind === 'denial') return t('denial');
  if (actor !== null && link) {
    return (
      <Link to="/actors/$key" params={{ key: actor.key }}>
        <Name name={actor.name} nameEn={actor.nameEn} />
      </Link>
    );
  }
  if (actor !== null) return <Name name={actor.name} nameEn={actor.nameEn} />;
  const all = names.length > 0 ? names : outlets;
  return all.length === 0 ? t('someOutlet') : <Outlets outlets={all} />;
}

function Outlets({ outlets }: { readonly outlets: readonly string[] }) {
  const { t } = useTranslation();
  return outlets.map((outlet, i) => (
    <span key={outlet}>
      {i > 0 && `${t('who.comma')} `}
      <Words text={outlet} most={60} />
    </span>
  ));
}
