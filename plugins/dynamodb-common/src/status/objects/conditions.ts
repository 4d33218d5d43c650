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
