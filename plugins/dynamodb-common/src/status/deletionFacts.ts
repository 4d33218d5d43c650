import { message, type Message } from '../messages';
import {
  type DeletionChoice,
  retentionReason,
} from '../parameters/deletion/retentionReason';
import { ANNOTATION_DELETION_POLICY, isReadOnly } from './ack/annotations';
import {
  readReportedByApplication,
  type ReportedTable,
} from './details/reported';
import { specifiesRetention } from './details/retention';
import { reportsUnmanagedTable } from './engines/ack';
import type { Component } from './objects/components';
import { type ObservedTable, presentObject } from './objects/ReadResult';

/** What is known of the deletion of a table, whether or not it goes on. */
export interface DeletionFacts {
  /** Since when an object is being deleted; undefined while none is. ISO 8601. */
  since?: string;
  /** Names of the finalizers of the objects that are being deleted. */
  finalizers: string[];
  /** Why AWS keeps the table when the objects are gone; undefined when it does not, or nobody can tell. */
  retentionReason?: Message;
  /** Whether AWS keeps the table when the objects are gone. */
  isRetained: boolean;
  /** Whether anything tells what becomes of the table: a Table without the annotation at least has ACK's default. */
  isOutcomeKnown: boolean;
  /** The deletion policy that kro has applied to the Table. */
  appliedPolicy?: string;
  /** Whether a table in AWS was ever reported. */
  wasInAws: boolean;
  /** Whether the table in AWS is one that ACK does not manage, and so leaves alone. */
  isUnmanaged: boolean;
  /** Whether ACK is done: its Table goes as soon as AWS was asked to delete, and kro keeps the instance until then. */
  isTableGone: boolean;
  /** Whether the instance went before the Table, for which its finalizer must have been removed. */
  isOrphaned: boolean;
  /** Who acts next. Each engine deletes the object below its own, and its own when that is gone. */
  activeController: 'kubevela' | 'kro' | 'ack';
}

function activeController(
  observed: ObservedTable,
  isAckAsked: boolean,
): DeletionFacts['activeController'] {
  if (isAckAsked) {
    return 'ack';
  }
  return presentObject(observed.instance)?.metadata.deletionTimestamp
    ? 'kro'
    : 'kubevela';
}

function retentionReasonOf(
  desired: DeletionChoice,
  appliedPolicy: string | undefined,
  observed: ObservedTable,
): Message | undefined {
  const table = presentObject(observed.table);
  const reason = specifiesRetention(desired)
    ? retentionReason(desired)
    : undefined;
  if (isReadOnly(table?.metadata.annotations)) {
    return reason ?? message('retention.readOnly');
  }
  if (!table && !appliedPolicy) {
    return reason;
  }
  // kro may have applied it before the last change or not yet, or by a
  // definition that does not pass on what is desired.
  return appliedPolicy === 'retain'
    ? reason ?? message('retention.protectedBefore')
    : undefined;
}

/**
 * Reads what is known of the deletion.
 *
 * @param reported - what is reported of the table
 * @param isAckAsked - whether ACK was asked to delete the table
 */
export function readDeletion(
  observed: ObservedTable,
  component: Component | undefined,
  reported: ReportedTable,
  isAckAsked: boolean,
): DeletionFacts {
  const application = presentObject(observed.application);
  const instance = presentObject(observed.instance);
  const table = presentObject(observed.table);
  const desired = instance?.spec ?? component?.properties ?? {};
  const appliedPolicy = table
    ? table.metadata.annotations?.[ANNOTATION_DELETION_POLICY]
    : instance?.status?.deletionPolicy;
  const reason = retentionReasonOf(desired, appliedPolicy, observed);
  // When the objects below are gone, the Application still has what was reported last.
  const last =
    table || observed.instance.kind !== 'notFound'
      ? reported
      : readReportedByApplication(observed.application, component);
  const isUnmanaged = reportsUnmanagedTable(last.conditions);
  return {
    since: [application, instance, table]
      .flatMap(object => object?.metadata.deletionTimestamp ?? [])
      .at(0),
    finalizers: [table, instance, application]
      .filter(object => object?.metadata.deletionTimestamp)
      .flatMap(object => object?.metadata.finalizers ?? []),
    retentionReason: reason,
    isRetained: isUnmanaged || reason !== undefined,
    isOutcomeKnown:
      table !== undefined ||
      appliedPolicy !== undefined ||
      specifiesRetention(desired),
    appliedPolicy,
    wasInAws: Boolean(last.tableArn || last.tableStatus),
    isUnmanaged,
    isTableGone:
      !table &&
      (observed.table?.kind === 'notFound' ||
        observed.instance.kind === 'notFound'),
    isOrphaned:
      table !== undefined &&
      !table.metadata.deletionTimestamp &&
      observed.instance.kind === 'notFound',
    activeController: activeController(observed, isAckAsked),
  };
}
