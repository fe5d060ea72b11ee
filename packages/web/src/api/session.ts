import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Session } from './types.ts';

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: () => answer(api.GET('/api/session')), staleTime: Number.POSITIVE_INFINITY });

/** Who is looking, once known. */
export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data;
}

/** Whether this reader may correct and save: everybody on loopback, analysts and admins elsewhere. */
export function useMayCorrect(): boolean {
  const session = useSession();
  return session !== undefined && (!session.loginRequired || (session.user !== null && session.user.role !== 'reader'));
}
