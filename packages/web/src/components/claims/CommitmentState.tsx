import { clsx } from 'clsx';
import { Check, CircleDashed, type LucideIcon, Redo2, X } from 'lucide-react';
import type { Commitment } from '../../api/types.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from '../Status.module.css';

const SIGNS: Readonly<Record<Commitment['state'], LucideIcon>> = { open: CircleDashed, kept: Check, broken: X, overtaken: Redo2 };

/** The status whose colours a state has. */
const LOOKS = { open: 'planned', kept: 'actual', broken: 'negated', overtaken: 'conditional' } as const satisfies Record<Commitment['state'], string>;

/** What became of a commitment, as a plain word and a sign. */
export function CommitmentState({ state }: { readonly state: Commitment['state'] }) {
  const { t } = useTranslation('corroboration');
  const Sign = SIGNS[state];
  return (
    <span className={clsx(css.status, css[LOOKS[state]])}>
      <Sign size={14} strokeWidth={2.4} aria-hidden className={clsx(state === 'overtaken' && 'turns')} />
      {t(`commitment.state.${state}`)}
    </span>
  );
}
