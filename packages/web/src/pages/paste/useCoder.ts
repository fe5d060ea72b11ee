import { useCallback, useEffect, useRef, useState } from 'react';
import type { PasteAnswer, PasteRequest } from './coder.worker.ts';

export interface Coder {
  readonly read: (text: string, publishedAt: string | null) => void;
  /** The answer to the last request, when it has come. */
  readonly answer: PasteAnswer | null;
  readonly busy: boolean;
}

/** The coder in a worker of its own, so that the page stays quick. It lives as long as the page. */
export function useCoder(): Coder {
  const worker = useRef<Worker | null>(null);
  const last = useRef(0);
  const [answer, setAnswer] = useState<PasteAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const made = new Worker(new URL('./coder.worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<PasteAnswer>) => {
      // An answer to a text that has been changed since is of no use.
      if (data.id !== last.current) return;
      setAnswer(data);
      setBusy(false);
    });
    made.addEventListener('error', (event) => {
      setAnswer({ id: last.current, failed: event.message });
      setBusy(false);
    });
    worker.current = made;
    return () => made.terminate();
  }, []);
  const read = useCallback((text: string, publishedAt: string | null): void => {
    const request: PasteRequest = { id: ++last.current, text, publishedAt };
    setBusy(true);
    worker.current?.postMessage(request);
  }, []);
  return { read, answer, busy };
}
