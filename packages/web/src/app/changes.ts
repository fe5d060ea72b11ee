import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';

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
    const stream = new EventSource('/api/stream');
    const hear = (message: MessageEvent<string>): void => {
      const told = JSON.parse(message.data) as Added;
      if (told.articles + told.changed + told.corrections === 0) return;
      setLast(told);
      // Not the session, which does not change by articles; nor the queue of Review, which must not move under the hand.
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'review' });
    };
    stream.addEventListener('added', hear);
    return () => stream.close();
  }, [client]);
  if (last === null) return '';
  return last.articles > 0 ? t('changes.added', { count: last.articles, n: number(last.articles) }) : t('changes.corrected');
}
