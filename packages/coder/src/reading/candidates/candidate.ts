import type { ReportScope } from '../attribution/reports.js';
import type { Clause } from '../clauses/clause.js';
import type { Proposal } from '../events/proposals.js';
import type { TimeSpan } from '../phrases/chunker.js';
import type { StatusReading } from '../status/statusReading.js';

/** A proposal with its status and with the reports in whose scope it stands: what the later stages choose from. */
export interface Candidate {
  readonly proposal: Proposal;
  readonly status: StatusReading;
  readonly scopes: readonly ReportScope[];
  /** Clauses of its sentence. */
  readonly clauses: readonly Clause[];
  readonly times: ReadonlyMap<number, TimeSpan>;
  /** The last day or longer that was named before its sentence: what "the same day" goes back to. */
  readonly timeBefore: TimeSpan | null;
}

/** The same candidate with another proposal; field by field, so that all candidates have one shape. */
export function withProposal({ status, scopes, clauses, times, timeBefore }: Candidate, proposal: Proposal): Candidate {
  return { proposal, status, scopes, clauses, times, timeBefore };
}

/** The same candidate with another status. */
export function withStatus({ proposal, scopes, clauses, times, timeBefore }: Candidate, status: StatusReading): Candidate {
  return { proposal, status, scopes, clauses, times, timeBefore };
}
