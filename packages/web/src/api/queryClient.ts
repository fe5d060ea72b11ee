import { QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem.ts';

/** What was asked of the server, and what it said. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // A refusal stays a refusal; only silence and a busy server are asked again.
      retry: (times, error) => times < 2 && ['unreachable', 'busy'].includes(problemOf(error).kind),
    },
  },
});
