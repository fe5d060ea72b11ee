import { clsx } from 'clsx';
import { Check, CircleDashed, type LucideIcon, Redo2, X } from 'lucide-react';
import type { Commitment } from '../../api/types.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './CommitmentState.module.css';

const SIGNS: Readonly<Record<Commitment['state'], LucideIcon>> = { open: CircleDashed, kept: Check, broken: X, overtaken: Redo2 };

/** What became of a commitment, as a plain word and a sign. */
export function CommitmentState({ state }: { readonly state: Commitment['state'] }) {
  const { t } = useTranslation('corroboration');
  const Sign = SIGNS[state];
  return (
    <span className={clsx(css.state, css[state])}>
      <Sign size={14} strokeWidth={2.4} aria-hidden className={clsx(state === 'overtaken' && 'turns')} />
      {t(`commitment.state.${state}`)}
    </span>
  );
}
