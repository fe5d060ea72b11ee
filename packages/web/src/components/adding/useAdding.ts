import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Change, Dossier, EntityType } from '../../api/types.ts';
import { changeToNamed, type Field, type Named, type Option, ofKind, optionsOf, takesWords } from '../fixing/options.ts';
import { type Draft, EMPTY, withChange, withKind } from './draft.ts';
import { bareAt, namedAt, readAt } from './naming.ts';
import type { Stretch } from './words.ts';

/** A field that may be open: one of an event's, or the words that tell it. */
export type Slot = Field | 'trigger';

/** Which field is open, and for whom the knowledge does not know what kind of thing they are is asked. */
interface Opened {
  readonly slot: Slot | null;
  readonly unknown: Named | null;
}

type NamedField = Exclude<Field, 'status' | 'type' | 'date'>;

/** The telling of an event that the reading has missed. */
export interface Adding {
  readonly isOn: boolean;
  readonly begin: () => void;
  readonly end: () => void;
  /** Ends it with nothing done; the focus goes back to the button that began it. */
  readonly cancel: () => void;
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly draft: Draft;
  /** Which field is open: what is pointed at in the text goes into it. */
  readonly slot: Slot | null;
  readonly options: readonly Option[];
  readonly open: (slot: Slot | null) => void;
  /** Puts a value into a field and closes it. */
  readonly put: (change: Change) => void;
  /** Takes words of the text: as the event's own, or for the field that is open. `single` where one word was pointed at. */
  readonly take: (words: Stretch, single: boolean) => void;
  /** Who was pointed at last, where the knowledge knows nothing of them: what kind of thing they are can be said while their field is open. */
  readonly unknown: Named | null;
  readonly sayKind: (type: EntityType) => void;
}

export function useAdding(dossier: Dossier): Adding {
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [{ slot, unknown }, setOpened] = useState<Opened>({ slot: 'trigger', unknown: null });
  const [isOn, setOn] = useState(false);
  const options = useMemo(() => {
    if (slot === null || slot === 'trigger') return [];
    const at = draft.trigger ?? { start: 0, end: 0 };
    const sentence = dossier.sentences.find(({ start, end }) => start <= at.start && at.start < end) ?? at;
    return optionsOf(slot, { sentence, trigger: at }, dossier);
  }, [dossier, slot, draft.trigger]);
  const open = (next: Slot | null): void => setOpened({ slot: next, unknown: null });
  const put = (change: Change): void => {
    setDraft((before) => withChange(before, change));
    open(null);
  };
  const name = async (field: NamedField, words: Stretch, single: boolean): Promise<void> => {
    const read = readAt(dossier, words, single);
    const named = read ?? bareAt(dossier, words, field === 'place');
    const change = changeToNamed(field, named);
    if (change === null) return;
    // The words stand there at once; who that is, or what kind of thing, follows when the server has said it.
    const next = withChange(draft, change);
    put(change);
    // Whoever was there already is gone by that.
    if (named.key || field === 'place' || ((field === 'actors' || field === 'recipients') && next[field].length < draft[field].length)) return;
    setOpened({ slot: field, unknown: named });
    if (read !== null) return;
    const told = await namedAt(dossier, words, single, false).catch(() => null);
    if (told === null) return;
    setDraft((before) => withKind(before, field, named, told));
    setOpened((now) => (now.unknown === named ? { slot: told.key ? null : now.slot, unknown: told.key ? null : told } : now));
  };
  const take = (words: Stretch, single: boolean): void => {
    if (takesWords(slot)) {
      void name(slot, words, single);
      return;
    }
    setDraft({ ...draft, trigger: words });
    if (draft.type === null) open('type');
    else if (slot === 'trigger') open(null);
  };
  const sayKind = (type: EntityType): void => {
    if (unknown === null || slot === null || slot === 'trigger') return;
    setDraft(withKind(draft, slot, unknown, ofKind(unknown, type)));
    open(null);
  };
  const opener = useRef<HTMLButtonElement>(null);
  const back = useRef(false);
  useEffect(() => {
    if (!isOn && back.current) opener.current?.focus();
    back.current = false;
  }, [isOn]);
  const end = (): void => setOn(false);
  const cancel = (): void => {
    back.current = true;
    end();
  };
  const begin = (): void => {
    setDraft(EMPTY);
    open('trigger');
    setOn(true);
  };
  return { isOn, begin, end, cancel, opener, draft, slot, options, open, put, take, unknown, sayKind };
}
