import type { Condition } from './types';

/** The condition of this type, if it has this status. */
export function conditionWith(
  conditions: Condition[] | undefined,
  type: string,
  status: string,
): Condition | undefined {
  return conditions?.find(
    condition => condition.type === type && condition.status === status,
  );
}

/** ACK's own words for a table that AWS is still working on, and AWS's for one that it is. */
const PROGRESS =
  /^table(?: GSIs| replicas?)? in '[A-Z_]+' state|ContinuousBackupsUnavailableException|ResourceInUseException: .*\bis being\b/;

/**
 * ACK reports a table that AWS is still working on as `ACK.Recoverable`. That is
 * progress, not a problem.
 */
export function isProgress(text: string | undefined): boolean {
  return PROGRESS.test(text ?? '');
}
