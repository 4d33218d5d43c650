import { retentionReason } from '../../parameters/deletion/retentionReason';
import { ANNOTATION_DELETION_POLICY, isReadOnly } from '../ack/annotations';
import { asRecords, asText } from '../../schema/guards';
import type { ObservedTable } from '../objects/ReadResult';
import type { Component } from '../objects/components';
import type { InstanceObject, TableObject } from '../objects/types';
import { readKeys, type TableKey } from './keys';
import { specifiesRetention } from './retention';

/**
 * What is desired: what the manifest asks for, as far as the cluster has it.
 *
 * @public
 */
export interface DesiredTable {
  /** Name in AWS. */
  tableName?: string;
  /** AWS region. */
  region?: string;
  /** `PAY_PER_REQUEST` where the manifest says nothing. */
  billingMode?: string;
  /** The primary key; a type is `S`, `N` or `B`, or `''` where it is not defined. */
  keys?: TableKey[];
  /** How many global secondary indexes. */
  globalIndexes?: number;
  /** How many local secondary indexes. */
  localIndexes?: number;
  /** Whether AWS keeps the table and its data when it is removed here. */
  retainedOnDelete?: boolean;
  /** Whether deletion protection is on: as AWS says where it refuses to delete, else as the ACK Table has it, else as desired. */
  deletionProtection?: boolean;
  /** What the stream carries, for example `NEW_AND_OLD_IMAGES`; undefined without a stream. */
  streamViewType?: string;
}

function readSpec(spec: Record<string, unknown>): DesiredTable {
  return {
    tableName: asText(spec.tableName),
    region: asText(spec.region),
    billingMode: asText(spec.billingMode) ?? 'PAY_PER_REQUEST',
    keys: readKeys(spec, spec.keySchema),
    globalIndexes: asRecords(spec.globalSecondaryIndexes).length,
    localIndexes: asRecords(spec.localSecondaryIndexes).length,
    retainedOnDelete: specifiesRetention(spec)
      ? retentionReason(spec) !== undefined
      : undefined,
    deletionProtection: spec.deletionProtectionEnabled === true,
    streamViewType:
      spec.streamEnabled === true ? asText(spec.streamViewType) : undefined,
  };
}

/** What the instance says of the Table's deletion policy, where the Table was not read. */
function readAppliedByKro({
  status,
}: InstanceObject): Partial<DesiredTable> | undefined {
  return status?.deletionPolicy === undefined
    ? undefined
    : { retainedOnDelete: status.deletionPolicy === 'retain' };
}

/** What ACK works by, which decides what becomes of the table, whatever the manifest says. */
function readAckTable({ metadata, spec }: TableObject): Partial<DesiredTable> {
  return {
    // Without the annotation ACK deletes, unless it or the namespace is set to keep tables. What it may only read it leaves.
    retainedOnDelete:
      metadata.annotations?.[ANNOTATION_DELETION_POLICY] === 'retain' ||
      isReadOnly(metadata.annotations),
    ...(spec && {
      deletionProtection: spec.deletionProtectionEnabled === true,
    }),
  };
}

/**
 * Reads what is desired: the kro instance has it with defaults, the component
 * as it was written.
 */
export function readDesired(
  { instance, table }: ObservedTable,
  component: Component | undefined,
  isProtectedInAws: boolean,
): DesiredTable {
  const spec =
    instance.kind === 'present' ? instance.object.spec : component?.properties;
  return {
    ...(spec && readSpec(spec)),
    ...(instance.kind === 'present' && readAppliedByKro(instance.object)),
    ...(table?.kind === 'present' && readAckTable(table.object)),
    ...(isProtectedInAws && { deletionProtection: true }),
  };
}
