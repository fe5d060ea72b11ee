import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Change, Dossier } from '../../api/types.ts';
import { type Field, type Option, optionsOf, takesWords } from '../fixing/options.ts';
import { type Draft, EMPTY, namedAt, withChange } from './draft.ts';
import type { Stretch } from './words.ts';

/** A field that may be open: one of an event's, or the words that tell it. */
export type Slot = Field | 'trigger';

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
}

export function useAdding(dossier: Dossier): Adding {
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [slot, setSlot] = useState<Slot | null>('trigger');
  const [isOn, setOn] = useState(false);
  const options = useMemo(() => {
    if (slot === null || slot === 'trigger') return [];
    const at = draft.trigger ?? { start: 0, end: 0 };
    const sentence = dossier.sentences.find(({ start, end }) => start <= at.start && at.start < end) ?? at;
    return optionsOf(slot, { sentence, trigger: at }, dossier);
  }, [dossier, slot, draft.trigger]);
  const put = (change: Change): void => {
    setDraft(withChange(draft, change));
    setSlot(null);
  };
  const take = (words: Stretch, single: boolean): void => {
    if (!takesWords(slot)) {
      setDraft({ ...draft, trigger: words });
      if (draft.type === null) setSlot('type');
      else if (slot === 'trigger') setSlot(null);
      return;
    }
    const named = namedAt(dossier, words, single, slot === 'place');
    if (slot === 'place') put({ kind: 'place', value: named });
    else if (slot === 'source') put({ kind: 'source', value: { kind: 'named', entity: named } });
    else put({ kind: slot, value: [named] });
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
    setSlot('trigger');
    setOn(true);
  };
  return { isOn, begin, end, cancel, opener, draft, slot, options, open: setSlot, put, take };
}
