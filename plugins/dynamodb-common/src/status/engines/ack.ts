import { conditionWith } from '../objects/conditions';
import type { ObservedTable } from '../objects/ReadResult';
import type { Condition } from '../objects/types';
import {
  awsMessage,
  isAboutDeletion,
  isBusy,
  isProtectedFromDeletion,
} from './aws';

/** ACK's message for a table that AWS has and ACK does not manage. */
const ALREADY_EXISTS = 'Resource already exists';

/** ACK's message while AWS is working on the table. */
const WAITS_FOR_AWS = /^table(?: GSIs| replicas?)? in '[A-Z_]+' state/;

/** What ACK reports of a table, by its conditions. */
export interface AckFacts {
  /** The condition `ACK.Terminal` while it is true: ACK does not try again until the spec changes. */
  terminal?: Condition;
  /** The message of {@link AckFacts.terminal}, as AWS wrote it. */
  terminalMessage?: string;
  /** Whether AWS has a table of the name, which ACK does not manage. */
  alreadyExists: boolean;
  /** What AWS reported and ACK asks for again; undefined while it is only waiting for AWS. */
  recoverable?: Condition;
  /** ACK's message while it waits until AWS is done; undefined while it does not wait. */
  progress?: string;
  /** What AWS is doing meanwhile, where ACK says it. */
  progressOf?: 'deletion' | 'index';
  /** Whether ACK says that it is in sync, or that it is not; another definition may not copy that. */
  hasSyncedCondition: boolean;
  /** Whether ACK says that AWS has what the Table asks for. */
  isSynced: boolean;
  /** When ACK last read the table; it writes the time at each read, some seconds apart while AWS is working. */
  syncedAt?: string;
  /** Since when ACK is not in sync. */
  notSyncedSince?: string;
  /** Whether ACK took the role of an IAMRoleSelector. */
  hasSelectedRole: boolean;
  /** Whether ACK was asked to delete the table; kro asks as soon as the instance is to go. */
  isAskedToDelete: boolean;
  /** A deletion that AWS refuses, and that ACK does not ask for again. */
  deletionRefusal?: Condition;
  /** A deletion that AWS did not do, and that ACK asks for again. */
  deletionProblem?: Condition;
  /** Whether AWS refuses to delete the table because deletion protection is on. */
  isProtectedInAws: boolean;
}

/**
 * ACK reports a table that AWS is still working on as `ACK.Recoverable`. That is
 * progress, not a problem.
 */
function isProgress(message: string): boolean {
  return WAITS_FOR_AWS.test(message) || isBusy(message);
}

function isAskedToDelete({ instance, table }: ObservedTable): boolean {
  switch (table?.kind) {
    case 'present':
      return table.object.metadata.deletionTimestamp !== undefined;
    case 'notFound':
      return false;
    default:
      return (
        instance.kind === 'present' &&
        instance.object.metadata.deletionTimestamp !== undefined
      );
  }
}

/**
 * What ACK says of the deletion. ACK does not remove problems from before it:
 * they stand in front of ACK.ResourceSynced and Ready. What is reported of
 * the deletion stands behind them, or takes the place of an old problem of its type.
 */
function deletionCondition(
  condition: Condition | undefined,
  conditions: Condition[],
): Condition | undefined {
  if (!condition) {
    return undefined;
  }
  const isLast = conditions
    .slice(conditions.indexOf(condition))
    .every(other => !['ACK.ResourceSynced', 'Ready'].includes(other.type));
  return isLast || isAboutDeletion(condition.message ?? '')
    ? condition
    : undefined;
}

function progressOf(message: string): AckFacts['progressOf'] {
  if (message.includes("'DELETING'")) {
    return 'deletion';
  }
  return message.startsWith('table GSIs') ? 'index' : undefined;
}

/** Whether ACK reports that AWS has a table of the name, which ACK does not manage. */
export function reportsUnmanagedTable(conditions: Condition[]): boolean {
  return (
    conditionWith(conditions, 'ACK.Terminal', 'True')?.message ===
    ALREADY_EXISTS
  );
}

/**
 * Reads what ACK reports.
 *
 * @param conditions - of the ACK Table, or what was copied of them
 */
export function readAck(
  observed: ObservedTable,
  conditions: Condition[],
): AckFacts {
  const terminal = conditionWith(conditions, 'ACK.Terminal', 'True');
  const terminalMessage = terminal?.message && awsMessage(terminal.message);
  const problem = conditionWith(conditions, 'ACK.Recoverable', 'True');
  const isWaiting = isProgress(problem?.message ?? '');
  const progress = isWaiting ? problem?.message : undefined;
  const toBeDeleted = isAskedToDelete(observed);
  const deletionRefusal = toBeDeleted
    ? deletionCondition(terminal, conditions)
    : undefined;
  return {
    terminal,
    terminalMessage,
    alreadyExists: terminalMessage === ALREADY_EXISTS,
    recoverable: isWaiting ? undefined : problem,
    progress,
    progressOf: progress === undefined ? undefined : progressOf(progress),
    hasSyncedCondition: conditions.some(
      ({ type }) => type === 'ACK.ResourceSynced',
    ),
    isSynced:
      conditionWith(conditions, 'ACK.ResourceSynced', 'True') !== undefined,
    syncedAt: conditions.find(({ type }) => type === 'ACK.ResourceSynced')
      ?.lastTransitionTime,
    notSyncedSince: conditionWith(conditions, 'ACK.ResourceSynced', 'False')
      ?.lastTransitionTime,
    hasSelectedRole:
      conditionWith(conditions, 'ACK.IAMRoleSelected', 'True') !== undefined,
    isAskedToDelete: toBeDeleted,
    deletionRefusal,
    deletionProblem:
      toBeDeleted && !isWaiting
        ? deletionCondition(problem, conditions)
        : undefined,
    isProtectedInAws: isProtectedFromDeletion(deletionRefusal?.message ?? ''),
  };
}
