import { Check, Split } from 'lucide-react';
import type { IncidentPage, Status as StatusKind } from '../../api/types.ts';
import { Status } from '../../components/Status.tsx';
import { Who } from '../../components/Who.tsx';
import { Words } from '../../components/Words.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import css from './Agreement.module.css';
import { VoiceName } from './VoiceColumn.tsx';
import type { Voice } from './voices.ts';

type Field = IncidentPage['fields'][number];
type Value = Field['values'][number];

/** What the claims agree on, and where they differ: each field with its values and who gives them. */
export function Agreement({ fields, voices }: { readonly fields: readonly Field[]; readonly voices: readonly Voice[] }) {
  const { t } = useTranslation('incident');
  const told = fields.filter(({ values }) => values.some((value) => !isUnsaid(value)));
  return (
    <table className={css.table} aria-labelledby="agreement">
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('agree')}</th>
          <th scope="col">{t('values')}</th>
        </tr>
      </thead>
      <tbody>
        {told.map((field) => (
          <tr key={field.field} className={field.agree ? undefined : css.differs}>
            <th scope="row">{t(`fields.${field.field}`)}</th>
            <td className={css.verdict}>
              {field.agree ? <Check size={16} strokeWidth={2.4} aria-hidden /> : <Split size={16} strokeWidth={2.2} aria-hidden className="turns" />}
              {t(field.agree ? 'agreed' : 'differ')}
            </td>
            <td>
              <ul className={css.values}>
                {field.values.map((value, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: values have no name of their own and are never moved
                  <li key={i}>
                    <span className={css.value}>
                      <ValueText field={field.field} value={value} />
                    </span>
                    {!field.agree && (
                      <span className={css.by}>
                        <By value={value} voices={voices} />
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isUnsaid({ value, actors }: Value): boolean {
  return value === null && actors.length === 0;
}

function ValueText({ field, value }: { readonly field: Field['field']; readonly value: Value }) {
  const { t } = useTranslation(['incident', 'terms']);
  const { day, days } = useFormat();
  if (isUnsaid(value)) return <span className={css.unsaid}>{t('unsaid')}</span>;
  if (field === 'status' && value.value !== null) return <Status status={value.value as StatusKind} />;
  if (field === 'day' && value.value !== null) {
    const [start = '', end = start] = value.value.split('/');
    return start === end ? day(start) : days(start, end);
  }
  if (field === 'mode' && value.value !== null) return t(`terms:mode.${value.value}` as never, { defaultValue: value.value });
  if (value.actors.length > 0) return <Who actors={value.actors} recipients={[]} />;
  return <Words text={value.value ?? ''} most={120} />;
}

/** Who gives a value: the origins whose claims have it. */
function By({ value, voices }: { readonly value: Value; readonly voices: readonly Voice[] }) {
  const { t } = useTranslation(['incident', 'common', 'corroboration']);
  const { number } = useFormat();
  const ids = new Set(value.claims);
  const givers = voices.filter((voice) => voice.told.some(({ event }) => ids.has(event.id)));
  return (
    <>
      {givers.slice(0, 4).map((voice, i) => (
        <span key={voice.key}>
          {i > 0 && `${t('common:who.comma')} `}
          <VoiceName voice={voice} link={false} />
        </span>
      ))}
      {givers.length > 4 && ` +${number(givers.length - 4)}`} ({t('corroboration:claims', { count: value.claims.length, n: number(value.claims.length) })})
    </>
  );
}
