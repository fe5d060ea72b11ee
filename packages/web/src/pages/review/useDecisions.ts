import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import type { Change } from '../../api/types.ts';

export type Verdict = 'accepted' | 'rejected' | 'fixed';

interface Decision {
  readonly event: string;
  readonly verdict: Verdict;
  /** Numbers of the corrections that it made, in their order; none where it accepted. */
  readonly corrections: readonly number[];
}

export interface Decisions {
  /** The verdict on each claim that stands. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly accept: (event: string) => Promise<void>;
  readonly change: (event: string, change: Change) => Promise<void>;
  /** Says more of what was just put right: taken back together with it. */
  readonly refine: (event: string, change: Change) => Promise<void>;
  /** Notes an event that was added, so that it can be taken back. */
  readonly added: (event: string, correction: number) => void;
  /** Takes the last decision back. @returns the claim that it was about; null where there is none */
  readonly undo: () => Promise<string | null>;
  readonly canUndo: boolean;
}

/** What was decided here, newest last; each can be taken back. */
export function useDecisions(): Decisions {
  const client = useQueryClient();
  const [log, setLog] = useState<readonly Decision[]>([]);
  const refresh = async (event: string): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['article', event.slice(0, event.lastIndexOf('#'))] });
    await client.invalidateQueries({ queryKey: ['claim', event] });
  };
  return {
    verdicts: new Map(log.map(({ event, verdict }) => [event, verdict])),
    canUndo: log.length > 0,
    accept: async (event) => {
      await answer(api.POST('/api/review/accept', { body: { event } }));
      setLog((before) => [...before, { event, verdict: 'accepted', corrections: [] }]);
    },
    change: async (event, change) => {
      const { id } = await answer(api.POST('/api/corrections', { body: { event, change: change as never, reason: '' } }));
      setLog((before) => [...before, { event, verdict: change.kind === 'reject' ? 'rejected' : 'fixed', corrections: [id] }]);
      if (change.kind !== 'reject') await refresh(event);
    },
    refine: async (event, change) => {
      const { id } = await answer(api.POST('/api/corrections', { body: { event, change: change as never, reason: '' } }));
      setLog((before) => before.map((one, i) => (i === before.length - 1 ? { ...one, corrections: [...one.corrections, id] } : one)));
      await refresh(event);
    },
    added: (event, correction) => setLog((before) => [...before, { event, verdict: 'fixed', corrections: [correction] }]),
    undo: async () => {
      const last = log.at(-1);
      if (last === undefined) return null;
      if (last.corrections.length === 0) await answer(api.POST('/api/review/reopen', { body: { event: last.event } }));
      for (const id of last.corrections.toReversed()) await answer(api.POST('/api/corrections/{id}/undo', { params: { path: { id } }, body: {} }));
      setLog((before) => before.slice(0, -1));
      await refresh(last.event);
      return last.event;
    },
  };
}
