/** An RFC 9457 problem document, or what stands for one when there was no answer. */
export interface Problem {
  /** Last part of the problem's `type`, such as `not-found`; `unreachable` when no answer came. */
  readonly kind: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | null;
  /** Which parameter or field was at fault. */
  readonly field: string | null;
  /** Seconds to wait. */
  readonly retryAfter: number | null;
}

/** A failed request, as a query throws it. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/**
 * Reads a problem document; of anything else as much as is known.
 *
 * @example toProblem({ type: 'urn:isnad:problem:not-found', title: '…' }, 404).kind // 'not-found'
 */
export function toProblem(body: unknown, status: number): Problem {
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  const type = text(given.type)?.split(/[/#:]/).at(-1) ?? null;
  return {
    kind: type === null || type === 'blank' ? kindOf(status) : type,
    status,
    title: text(given.title) ?? String(status),
    detail: text(given.detail),
    field: text(given.field),
    retryAfter: typeof given.retryAfter === 'number' ? given.retryAfter : null,
  };
}

/** What went wrong, from anything that was thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  // fetch throws a TypeError with one of these words when the server does not answer; any other is a fault of the page.
  const unreachable = error instanceof TypeError && /fetch|network|load failed/i.test(error.message);
  const title = error instanceof Error ? error.message : String(error);
  return { kind: unreachable ? 'unreachable' : 'page-broke', status: 0, title, detail: unreachable ? null : title, field: null, retryAfter: null };
}

function kindOf(status: number): string {
  if (status === 400 || status === 422) return 'bad-request';
  if (status === 401) return 'not-logged-in';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 409) return 'conflict';
  if (status === 429) return 'too-many';
  return 'our-fault';
}
