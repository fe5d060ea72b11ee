import createClient from 'openapi-fetch';
import { ProblemError, toProblem } from './problem.ts';
import type { paths } from './schema.generated.ts';

/**
 * The API, typed by its own OpenAPI document. `api.GET('/api/articles/{id}', { params: { path: { id } } })`.
 * Wrap a call in `answer()` to get the data or throw the problem.
 */
export const api = createClient<paths>({
  baseUrl: '/',
  // /api/claims?type=AID&type=AGREE
  querySerializer: { array: { style: 'form', explode: true } },
});

/** The data of an answer. @throws ProblemError with what the server said */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw new ProblemError(toProblem(error, response.status));
  return data as T;
}
