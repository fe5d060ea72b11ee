import { useTranslation } from 'react-i18next';
import type { Change, Claim, ReviewItem } from '../../api/types.ts';
import { Chain, Name } from '../../components/Chain.tsx';
import { Confidence } from '../../components/Confidence.tsx';
import { EventType } from '../../components/EventType.tsx';
import { Excerpt } from '../../components/Excerpt.tsx';
import { Status } from '../../components/Status.tsx';
import { Who } from '../../components/Who.tsx';
import { useFormat } from '../../format/useFormat.ts';
import css from './ClaimForm.module.css';
import { FIELDS, type Field, type Label, type Option } from './options.ts';
import type { Verdict } from './useDecisions.ts';

/** What was read, field by field; each opens, by its key or a click, to what it could be instead. */
export function ClaimForm({
  claim,
  reasons,
  verdict,
  field,
  options,
  may,
  onField,
  onFix,
}: {
  readonly claim: Claim;
  readonly reasons: ReviewItem['reasons'];
  readonly verdict: Verdict | undefined;
  readonly field: Field | null;
  readonly options: readonly Option[];
  readonly may: boolean;
  readonly onField: (field: Field) => void;
  readonly onFix: (change: Change) => void;
}) {
  const { t } = useTranslation(['review', 'terms']);
  return (
    <>
      <p className={css.reasons}>
        {reasons.map((reason) => (
          <span key={reason} className={css.reason}>
            {t(`reason.${reason}`)}
          </span>
        ))}
        <Confidence value={claim.confidence} />
        {verdict !== undefined && <span className={css.verdict}>{t(`verdict.${verdict}`)}</span>}
      </p>
      <blockquote className={css.words} dir="auto">
        <Excerpt sentence={claim.sentence} trigger={claim.trigger} whole />
      </blockquote>
      <ul className={css.fields}>
        {FIELDS.map((one) => (
          <li key={one.field}>
            <button type="button" className={css.field} aria-expanded={field === one.field} disabled={!may} onClick={() => onField(one.field)}>
              <kbd>{one.key.toUpperCase()}</kbd>
              <span className={css.name}>{t(`field.${one.field}`)}</span>
              <span className={css.value}>
                <Value field={one.field} claim={claim} />
              </span>
            </button>
            {field === one.field && (
              <div className={css.options}>
                {['actors', 'recipients', 'source', 'place'].includes(one.field) && <p className={css.hint}>{t('orClick')}</p>}
                <ul>
                  {options.map((option) => (
                    <li key={option.key}>
                      <button type="button" className={css.option} onClick={() => onFix(option.change)}>
                        <kbd>{option.key.toUpperCase()}</kbd>
                        <Said label={option.label} />
                      </button>
                    </li>
                  ))}
                </ul>
                {one.field === 'date' && (
                  <label className={css.day}>
                    {t('otherDay')}
                    <input
                      type="date"
                      onChange={(event) => {
                        const { value } = event.target;
                        if (value !== '') onFix({ kind: 'date', value: { start: value, end: value } });
                      }}
                    />
                  </label>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Value({ field, claim }: { readonly field: Field; readonly claim: Claim }) {
  const { t } = useTranslation(['review', 'terms']);
  const { days } = useFormat();
  switch (field) {
    case 'status':
      return <Status status={claim.status} />;
    case 'type':
      return <EventType type={claim.type} mode={claim.mode} />;
    case 'actors':
      return <Who actors={claim.actors} recipients={[]} links={false} />;
    case 'recipients':
      return claim.recipients.length === 0 ? t('none') : <Who actors={claim.recipients} recipients={[]} links={false} />;
    case 'source':
      return (
        <Chain
          links={claim.chain.map(({ kind, actor, cue }) => ({ kind, name: actor?.name ?? null, nameEn: actor?.nameEn ?? null, cue }))}
          outlet={claim.article.publisher}
          quoted={claim.quoted}
        />
      );
    case 'date':
      return claim.start === null ? t('none') : days(claim.start, claim.end ?? claim.start);
    case 'place':
      return claim.place === null ? t('none') : <Name name={claim.place.name} nameEn={claim.place.nameEn} />;
  }
}

function Said({ label }: { readonly label: Label }) {
  const { t } = useTranslation(['review', 'terms']);
  const { day } = useFormat();
  switch (label.kind) {
    case 'status':
      return <Status status={label.status} />;
    case 'type':
      return <EventType type={label.type} mode={null} />;
    case 'source':
      return t(`terms:source.${label.source}`);
    case 'entity':
      return <Name name={label.entity.name} nameEn={label.entity.nameEn} most={60} />;
    case 'day':
      return day(label.day);
    case 'none':
      return t('none');
  }
}
