import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import type { Dossier } from '../../api/types.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Button } from '../Button.tsx';
import { Name } from '../Chain.tsx';
import { DayField } from '../day/DayField.tsx';
import { EventType } from '../EventType.tsx';
import { Failure } from '../Failure.tsx';
import rowCss from '../fixing/FieldRow.module.css';
import { FieldRow } from '../fixing/FieldRow.tsx';
import { Kinds } from '../fixing/Kinds.tsx';
import { keyOf } from '../fixing/keys.ts';
import { FIELDS, type Field, KIND_OPTIONS, type Named, takesWords } from '../fixing/options.ts';
import { Status } from '../Status.tsx';
import { Who } from '../Who.tsx';
import { Words } from '../Words.tsx';
import css from './AddForm.module.css';
import { type Draft, toChange } from './draft.ts';
import type { Adding } from './useAdding.ts';
import { withoutProclitic, wordsIn } from './words.ts';

/** What was added: the event in its article, and the correction that can be taken back. */
export interface Added {
  readonly event: string;
  readonly correction: number;
}

/** Type first, for it is needed. */
const ROWS = [...FIELDS].sort((a, b) => Number(b.field === 'type') - Number(a.field === 'type'));

/** The telling of a missed event, field by field; each takes its letter and an option's key, or words of the text. */
export function AddForm({
  article,
  dossier,
  adding,
  words,
  keys,
  onAdded,
}: {
  readonly article: string;
  readonly dossier: Dossier;
  readonly adding: Adding;
  /** The text that words are taken from. */
  readonly words: RefObject<HTMLElement | null>;
  /** Is set to what takes the keys, also those that are pressed in the text. */
  readonly keys: RefObject<((event: KeyboardEvent) => void) | null>;
  readonly onAdded: (added: Added) => void;
}) {
  const { t } = useTranslation(['fixing', 'common']);
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [missing, setMissing] = useState<'trigger' | 'type' | null>(null);
  const [busy, setBusy] = useState(false);
  const buttons = useRef(new Map<string, HTMLButtonElement | null>());
  const { draft, slot, open, put, take, unknown } = adding;
  // Whoever was just pointed at stands there; what they are is asked instead of who.
  const options = unknown === null ? adding.options : [];
  const before = useRef(slot);
  // The form follows what is done in the text: the field that opened, or that was filled, has the focus.
  useEffect(() => {
    const was = before.current;
    before.current = slot;
    if (slot === was) return;
    if (slot !== 'trigger') buttons.current.get(slot ?? was ?? '')?.focus();
  }, [slot]);

  const toText = (): void => {
    const list = words.current;
    list?.focus({ preventScroll: true });
    document.getElementById(list?.getAttribute('aria-activedescendant') ?? '')?.scrollIntoView({ block: 'nearest' });
  };
  const save = async (): Promise<void> => {
    const change = toChange(draft);
    const { trigger } = draft;
    if (busy) return;
    if (change === null || trigger === null) {
      const lacks = trigger === null ? 'trigger' : 'type';
      setMissing(lacks);
      open(lacks);
      buttons.current.get(lacks)?.focus();
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      const { id } = await answer(
        api.POST('/api/corrections', { body: { article, span: { start: trigger.start, end: trigger.end }, change: change as never, reason: '' } }),
      );
      await client.invalidateQueries({ queryKey: ['article', article] });
      adding.end();
      onAdded({ event: `h${trigger.start}`, correction: id });
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if ((event.target as HTMLElement).closest('input, select, textarea, [role=spinbutton]') !== null) return;
    const key = keyOf(event.nativeEvent);
    const act = key === null ? null : actionOf(key);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const actionOf = (key: string): (() => void) | null => {
    if (key === 'Escape') return () => (slot === null || (slot === 'trigger' && draft.trigger === null) ? adding.cancel() : open(null));
    if (key === 'f' && (slot === 'trigger' || takesWords(slot))) return toText;
    if (slot !== null) {
      const option = options.find((one) => one.key === key);
      if (option !== undefined) return () => put(option.change);
      const kind = unknown === null ? undefined : KIND_OPTIONS.find((one) => one.key === key);
      if (kind !== undefined) return () => adding.sayKind(kind.type);
      // What is known of the unknown is enough: whoever says no more goes on.
      if (slot !== 'trigger' && unknown === null) return null;
    }
    if (key === 'e') return () => open('trigger');
    const opens = FIELDS.find((one) => one.key === key);
    if (opens !== undefined) return () => open(opens.field);
    return key === 'a' ? () => void save() : null;
  };
  useEffect(() => {
    keys.current = pressed;
    return () => {
      keys.current = null;
    };
  });
  const opener = (name: string) => (node: HTMLButtonElement | null) => {
    buttons.current.set(name, node);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of its buttons, heard where they bubble to
    <div className={css.form} onKeyDown={pressed}>
      <h2 className={css.title}>{t('title')}</h2>
      <p className={css.hint}>{t('hint')}</p>
      <ul>
        <FieldRow
          letter="e"
          name={t('field.trigger')}
          value={draft.trigger === null ? <Unsaid /> : <Words text={dossier.document.text.slice(draft.trigger.start, draft.trigger.end)} most={80} lang="ar" />}
          isOpen={slot === 'trigger'}
          options={[]}
          hint={missing === 'trigger' && draft.trigger === null ? t('missing.trigger') : undefined}
          onOpen={() => open(slot === 'trigger' ? null : 'trigger')}
          onChoose={put}
          opener={opener('trigger')}
        >
          <InText onPress={toText} />
          {draft.trigger !== null && <Sizes text={dossier.document.text} draft={draft} onSize={(next) => take(next, false)} />}
        </FieldRow>
        {ROWS.map(({ field, key }) => (
          <FieldRow
            key={field}
            letter={key}
            name={t(`field.${field}`)}
            value={<Value field={field} draft={draft} dossier={dossier} />}
            isOpen={slot === field}
            options={options}
            hint={field === 'type' && missing === 'type' ? t('missing.type') : takesWords(field) && unknown === null ? t('placeHint') : undefined}
            onOpen={() => open(slot === field ? null : field)}
            onChoose={put}
            opener={opener(field)}
          >
            {unknown !== null && <Kinds named={unknown} onChoose={adding.sayKind} />}
            {takesWords(field) && <InText onPress={toText} />}
            {field === 'date' && (
              <DayField
                label={t('otherDay')}
                value={draft.date?.start}
                onChange={(day) => put({ kind: 'date', value: day === undefined ? null : { start: day, end: day } })}
              />
            )}
          </FieldRow>
        ))}
      </ul>
      {failure !== null && <Failure error={failure} />}
      <div className={css.bar}>
        <Button look="main" isDisabled={busy} onPress={() => void save()}>
          {t('save')} <kbd>A</kbd>
        </Button>
        <Button onPress={adding.cancel}>
          {t('cancel')} <kbd>Esc</kbd>
        </Button>
      </div>
    </div>
  );
}

function InText({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation('fixing');
  return (
    <button type="button" className={rowCss.option} onClick={onPress}>
      <kbd>F</kbd> {t('inText')}
    </button>
  );
}

/** The event's words one word longer, or without letters that are written together with the first: where there is neither mouse nor keyboard. */
function Sizes({
  text,
  draft: { trigger },
  onSize,
}: {
  readonly text: string;
  readonly draft: Draft;
  readonly onSize: (words: { start: number; end: number }) => void;
}) {
  const { t } = useTranslation('fixing');
  if (trigger === null) return null;
  const shorter = withoutProclitic(text, trigger);
  const lineEnd = text.indexOf('\n', trigger.end);
  const next = wordsIn(text, { start: trigger.end, end: Math.min(lineEnd < 0 ? text.length : lineEnd, trigger.end + 100) })[0];
  return (
    <>
      {shorter.start > trigger.start && (
        <button type="button" className={rowCss.option} onClick={() => onSize(shorter)}>
          {t('shorten', { letters: text.slice(trigger.start, shorter.start) })}
        </button>
      )}
      {next !== undefined && (
        <button type="button" className={rowCss.option} onClick={() => onSize({ start: trigger.start, end: next.end })}>
          {t('extend')}
        </button>
      )}
    </>
  );
}

function Unsaid() {
  const { t } = useTranslation('fixing');
  return <span className={css.unsaid}>{t('notYet')}</span>;
}

function Value({ field, draft, dossier }: { readonly field: Field; readonly draft: Draft; readonly dossier: Dossier }) {
  const { t } = useTranslation(['fixing', 'terms']);
  const { days } = useFormat();
  const nameEn = (named: Named): string | null => (named.key ? (dossier.entities.find(({ key }) => key === named.key)?.nameEn ?? null) : null);
  const people = (all: readonly Named[]) => all.map((named) => ({ key: null, name: named.name, nameEn: nameEn(named) }));
  switch (field) {
    case 'type':
      return draft.type === null ? <Unsaid /> : <EventType type={draft.type} mode={null} />;
    case 'status':
      return <Status status={draft.status} />;
    case 'actors':
    case 'recipients':
      return draft[field].length === 0 ? <Unsaid /> : <Who actors={people(draft[field])} recipients={[]} links={false} />;
    case 'source': {
      const { kind, entity } = draft.source;
      return entity === null ? t(`terms:source.${kind}`) : <Name name={entity.name} nameEn={nameEn(entity)} />;
    }
    case 'date':
      return draft.date === null ? <Unsaid /> : days(draft.date.start, draft.date.end);
    case 'place':
      return draft.place === null ? <Unsaid /> : <Name name={draft.place.name} nameEn={nameEn(draft.place)} />;
  }
}
