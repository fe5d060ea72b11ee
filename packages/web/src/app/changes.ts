import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { components } from '../api/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { useTranslation } from '../i18n/useTranslation.ts';

type Added = components['schemas']['Added'];

/**
 * Listens to the server: what was added or corrected makes the open pages ask again. The browser connects anew by itself.
 *
 * @returns a line that tells the last news, empty before there is any
 */
export function useChanges(): string {
  const client = useQueryClient();
  const { t } = useTranslation();
  const { number } = useFormat();
  const [last, setLast] = useState<Added | null>(null);
  useEffect(() => {
    let stream: EventSource | null = null;
    // Not the session, which does not change by articles; nor the queue of Review, which must not move under the hand.
    const ask = (): void => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'review' });
    const hear = (message: MessageEvent<string>): void => {
      const told = JSON.parse(message.data) as Added;
      if (told.articles + told.changed + told.corrections === 0) return;
      setLast(told);
      ask();
    };
    // Only while it is seen: a browser keeps six connections to a host, and an analyst more tabs than that.
    const listen = (): void => {
      if (document.hidden) {
        stream?.close();
        stream = null;
      } else if (stream === null) {
        stream = new EventSource('/api/stream');
        stream.addEventListener('added', hear);
      }
    };
    const turn = (): void => {
      listen();
      if (!document.hidden) ask();
    };
    listen();
    document.addEventListener('visibilitychange', turn);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      stream?.close();
    };
  }, [client]);
  if (last === null) return '';
  return last.articles > 0 ? t('changes.added', { count: last.articles, n: number(last.articles) }) : t('changes.corrected');
}
