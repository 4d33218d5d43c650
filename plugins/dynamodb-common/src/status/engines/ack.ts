import { conditionWith } from '../objects/conditions';
import type { Condition } from '../objects/types';
import type { ObservedTable } from '../objects/ReadResult';

/** How AWS refuses to delete a table with deletion protection. */
const PROTECTED = /\bprotected\b/i;

/** Words that ACK and AWS only use of a deletion. */
const OF_DELETION = /\bDeleteTable\b|\bprotected\b/i;

/** Whether ACK was asked to delete; kro asks it as soon as the instance is to go. */
export function isAckAsked({ instance, table }: ObservedTable): boolean {
  switch (table?.kind) {
    case 'present':
      return table.object.metadata.deletionTimestamp !== undefined;
    case 'absent':
      return false;
    default:
      return (
        instance.kind === 'present' &&
        instance.object.metadata.deletionTimestamp !== undefined
      );
  }
}

/**
 * What ACK says of the deletion. Problems from before it are not taken away, but
 * stand in front of ACK.ResourceSynced and Ready; what is said of the deletion
 * stands behind them, or in the place of an old problem of the same type.
 */
export function deletionAnswer(
  type: 'ACK.Terminal' | 'ACK.Recoverable',
  observed: ObservedTable,
  conditions: Condition[],
): Condition | undefined {
  const answer = conditionWith(conditions, type, 'True');
  if (!answer || !isAckAsked(observed)) {
    return undefined;
  }
  const isLast = conditions
    .slice(conditions.indexOf(answer))
    .every(other => !['ACK.ResourceSynced', 'Ready'].includes(other.type));
  return isLast || OF_DELETION.test(answer.message ?? '') ? answer : undefined;
}

/** Whether AWS refuses to delete the table because deletion protection is on. */
export function isProtectedInAws(
  observed: ObservedTable,
  conditions: Condition[],
): boolean {
  const { message = '' } =
    deletionAnswer('ACK.Terminal', observed, conditions) ?? {};
  return PROTECTED.test(message);
}
