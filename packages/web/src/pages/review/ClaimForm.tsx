import type { Change, Claim, EntityType, ReviewItem } from '../../api/types.ts';
import { Chain, Name } from '../../components/Chain.tsx';
import { Confidence } from '../../components/Confidence.tsx';
import { DayField } from '../../components/day/DayField.tsx';
import { EventType } from '../../components/EventType.tsx';
import { Excerpt } from '../../components/Excerpt.tsx';
import { FieldRow } from '../../components/fixing/FieldRow.tsx';
import { Kinds } from '../../components/fixing/Kinds.tsx';
import { FIELDS, type Field, type Named, type Option, takesWords } from '../../components/fixing/options.ts';
import { Status } from '../../components/Status.tsx';
import { Who } from '../../components/Who.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './ClaimForm.module.css';
import type { Verdict } from './useDecisions.ts';

/** Whoever was just pointed at, of whom the knowledge knows nothing: what kind of thing they are can still be said. */
export interface Unknown {
  readonly field: Field;
  readonly named: Named;
}

/** What was read, field by field; each opens, by its key or a click, to what it could be instead. */
export function ClaimForm({
  claim,
  reasons,
  verdict,
  field,
  unknown,
  options,
  may,
  onField,
  onFix,
  onKind,
}: {
  readonly claim: Claim;
  readonly reasons: ReviewItem['reasons'];
  readonly verdict: Verdict | undefined;
  readonly field: Field | null;
  readonly unknown: Unknown | null;
  readonly options: readonly Option[];
  readonly may: boolean;
  readonly onField: (field: Field) => void;
  readonly onFix: (change: Change) => void;
  readonly onKind: (type: EntityType) => void;
}) {
  const { t } = useTranslation(['review', 'fixing', 'terms']);
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
          <FieldRow
            key={one.field}
            letter={one.key}
            name={t(`fixing:field.${one.field}`)}
            value={<Value field={one.field} claim={claim} />}
            isOpen={field === one.field || unknown?.field === one.field}
            isDisabled={!may}
            hint={takesWords(one.field) && unknown === null ? t('orClick') : undefined}
            options={options}
            onOpen={() => onField(one.field)}
            onChoose={onFix}
          >
            {unknown !== null && <Kinds named={unknown.named} onChoose={onKind} />}
            {one.field === 'date' && (
              <DayField
                label={t('fixing:otherDay')}
                value={undefined}
                onChange={(day) => day !== undefined && onFix({ kind: 'date', value: { start: day, end: day } })}
              />
            )}
          </FieldRow>
        ))}
      </ul>
    </>
  );
}

function Value({ field, claim }: { readonly field: Field; readonly claim: Claim }) {
  const { t } = useTranslation(['review', 'fixing', 'terms']);
  const { days } = useFormat();
  switch (field) {
    case 'status':
      return <Status status={claim.status} />;
    case 'type':
      return <EventType type={claim.type} mode={claim.mode} />;
    case 'actors':
      return <Who actors={claim.actors} recipients={[]} links={false} />;
    case 'recipients':
      return claim.recipients.length === 0 ? t('fixing:none') : <Who actors={claim.recipients} recipients={[]} links={false} />;
    case 'source':
      return (
        <Chain
          links={claim.chain.map(({ kind, actor, cue }) => ({ kind, name: actor?.name ?? null, nameEn: actor?.nameEn ?? null, cue }))}
          outlet={claim.article.publisher}
          quoted={claim.quoted}
        />
      );
    case 'date':
      return claim.start === null ? t('fixing:none') : days(claim.start, claim.end ?? claim.start);
    case 'place':
      return claim.place === null ? t('fixing:none') : <Name name={claim.place.name} nameEn={claim.place.nameEn} />;
  }
}
