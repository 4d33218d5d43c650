import {
  createdButUnfinished,
  notActive,
  recoverable,
  synced,
  terminal,
  undetermined,
} from './conditions';
import { AwsError } from './errors';
import type { DynamoDB } from './aws';
import { ownerStatus, type Owner } from './status';
import type { Table, TableSpec, TableStatus } from './table';

/** How a reconcile ended. */
export interface Outcome {
  /** What to write; absent when the status stays as it is. */
  status?: TableStatus;
  /** When to look again; absent when only a change of the spec wakes the table. */
  next?: { afterMs: number } | 'back-off';
  /** For the log. */
  error?: unknown;
}

export interface NamespaceMetadata {
  annotations?: Record<string, string>;
  labels?: Record<string, string>;
}

/** What a reconcile works with. */
export interface Work {
  table: Table;
  /** Of the Table's namespace. */
  namespace: NamespaceMetadata;
  owner: Owner;
  dynamodb: DynamoDB;
  now: Date;
  resyncMs: number;
  /** Writes the finalizer; the table given has then a newer version. */
  addFinalizer(): Promise<void>;
  removeFinalizer(): Promise<void>;
  /** Writes finalizer and annotation of a table that was taken over. */
  markAdopted(): Promise<void>;
  replaceSpec(spec: TableSpec): Promise<void>;
}

export const CREATING_MS = 5_000;
export const UPDATING_MS = 10_000;
/** When the table is not synced and nothing says for what it waits. */
const UNSYNCED_MS = 30_000;

/** Status as the Table has it, or what is known without AWS. */
export function previousStatus(work: Work): TableStatus {
  return { ...ownerStatus(work.owner), ...work.table.status };
}

/** Nothing is left to do. */
export function settled(work: Work, status: TableStatus): Outcome {
  if (status.tableStatus !== 'ACTIVE') {
    return {
      status: { ...status, conditions: notActive(work.now) },
      next: { afterMs: UNSYNCED_MS },
    };
  }
  return {
    status: { ...status, conditions: synced(work.now) },
    next: { afterMs: work.resyncMs },
  };
}

export function waiting(
  work: Work,
  status: TableStatus,
  wait: { message: string; afterMs: number },
): Outcome {
  return {
    status: { ...status, conditions: recoverable(work.now, wait.message) },
    next: { afterMs: wait.afterMs },
  };
}

export function firstLook(
  work: Work,
  status: TableStatus,
  wait: { message: string; afterMs: number } | undefined,
): Outcome {
  const { timeToLive, contributorInsights } = work.table.spec;
  if (timeToLive || contributorInsights !== undefined) {
    return {
      status: { ...status, conditions: createdButUnfinished(work.now) },
      next: { afterMs: wait?.afterMs ?? UNSYNCED_MS },
    };
  }
  return wait
    ? {
        status: { ...status, conditions: undetermined(work.now, wait.message) },
        next: { afterMs: wait.afterMs },
      }
    : settled(work, status);
}

export function refused(
  work: Work,
  status: TableStatus,
  message: string,
): Outcome {
  return { status: { ...status, conditions: terminal(work.now, message) } };
}

/** The outcome of a failed AWS call. @throws what is not an AWS error */
export function failed(
  work: Work,
  status: TableStatus,
  error: unknown,
): Outcome {
  if (!(error instanceof AwsError)) throw error;
  return error.terminal
    ? { ...refused(work, status, error.shown), error }
    : {
        status: {
          ...status,
          conditions: recoverable(work.now, error.shown, error.message),
        },
        next: 'back-off',
        error,
      };
}
