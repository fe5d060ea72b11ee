import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';

/** First and last day of the articles in the store: the time that charts show. Null until known. */
export function useArticleDays(): { readonly from: string; readonly to: string } | null {
  const { data } = useQuery({ queryKey: ['stats'], queryFn: () => answer(api.GET('/api/stats')) });
  if (data === undefined) return null;
  const today = new Date().toISOString().slice(0, 10);
  return { from: data.firstDay ?? today, to: data.lastDay ?? today };
}
