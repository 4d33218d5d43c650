import type { TableRef } from '../../entity/readTableRef';
import { findComponent } from '../objects/components';
import {
  asBoolean,
  asCount,
  asRecord,
  asRecords,
  asText,
  asTexts,
  type JsonRecord,
} from '../../schema/guards';
import {
  type ObservedTable,
  presentObject,
  presentRecord,
} from '../objects/ReadResult';
import { readKeys, type TableKey } from './keys';

/**
 * What an index, or the table itself, may be used for in a second. A local index
 * uses the capacity of its table.
 *
 * @alpha
 */
export type TableIndexCapacity =
  | {
      mode: 'on-demand';
      /** The most read request units a second; undefined where there is no limit. */
      maxRead?: number;
      /** The most write request units a second; undefined where there is no limit. */
      maxWrite?: number;
    }
  | {
      mode: 'provisioned';
      /** Read capacity units a second. */
      read?: number;
      /** Write capacity units a second. */
      write?: number;
    }
  | { mode: 'of-table' };

/**
 * The table itself, or one of its indexes: what is desired, and what ACK last
 * read of it from AWS.
 *
 * @alpha
 */
export interface TableIndex {
  /** Name of the index; that of the table in AWS for the table; `''` where the desired one is not readable. */
  name: string;
  /** The table itself stands first, and there once. */
  scope: 'table' | 'global' | 'local';
  /** In the order of the key. */
  keys: TableKey[];
  /** What the index copies from the table, for example `ALL`; undefined for the table. */
  projection?: {
    /** `ALL`, `KEYS_ONLY` or `INCLUDE`. */
    type: string;
    /** The further attributes of `INCLUDE`. */
    attributes: string[];
  };
  /** False for an index that AWS still has and that is no longer desired. */
  desired: boolean;
  /** Whether AWS has it; undefined where it is not reported. ACK does not report local indexes. */
  inAws?: boolean;
  /** DynamoDB's own word, for example `CREATING`. */
  status?: string;
  /** Whether DynamoDB is still copying the items of the table into the index. */
  backfilling?: boolean;
  /** DynamoDB counts about every six hours. */
  itemCount?: number;
  /** In bytes; DynamoDB counts about every six hours. */
  sizeBytes?: number;
  /** As desired; undefined while that is not known. */
  capacity?: TableIndexCapacity;
}

/**
 * The table and its indexes: first the table itself, then the global, then the
 * local indexes, each in the desired order.
 *
 * @remarks
 *
 * What is desired is read from the kro instance, else from the component that
 * the entity names or the only one, else from the ACK Table; the rest from the ACK Table, and
 * for the table itself from the instance where the Table was not read. Whatever
 * the objects hold, this gives a list and throws nothing: what has the wrong type
 * is left out.
 *
 * @param observed - the objects of the table, read at about the same moment
 * @param ref - where the entity says that the table is: which component of several
 * is meant
 * @returns an empty list while what is desired is not known
 *
 * @alpha
 */
export function tableIndexes(
  observed: ObservedTable,
  ref?: TableRef,
): TableIndex[] {
  const spec = desiredSpec(observed, ref);
  if (!spec) {
    return [];
  }
  const status = asRecord(presentRecord(observed.table)?.status);
  return [
    readTable(spec, status, observed),
    ...readGlobalIndexes(spec, status),
    ...asRecords(spec.localSecondaryIndexes).map(index => ({
      ...readIndex(spec, index),
      scope: 'local' as const,
      desired: true,
      capacity: { mode: 'of-table' as const },
    })),
  ];
}

function desiredSpec(
  observed: ObservedTable,
  ref: TableRef | undefined,
): JsonRecord | undefined {
  const instance = presentRecord(observed.instance);
  if (instance) {
    return asRecord(instance.spec);
  }
  const component = findComponent(presentObject(observed.application), ref);
  if (component) {
    return component.properties ?? {};
  }
  const table = presentRecord(observed.table);
  return table && asRecord(table.spec);
}

function readTable(
  spec: JsonRecord,
  tableStatus: JsonRecord,
  { instance }: ObservedTable,
): TableIndex {
  const status = tableStatus.tableStatus
    ? tableStatus
    : asRecord(presentRecord(instance)?.status);
  const word = asText(status.tableStatus);
  return {
    name: asText(spec.tableName) ?? '',
    scope: 'table',
    keys: readKeys(spec, spec.keySchema),
    desired: true,
    ...(word && { inAws: true, status: word }),
    itemCount: asCount(status.itemCount),
    sizeBytes: asCount(status.tableSizeBytes),
    capacity: readCapacity(spec, spec),
  };
}

function readGlobalIndexes(spec: JsonRecord, status: JsonRecord): TableIndex[] {
  const desired = asRecords(spec.globalSecondaryIndexes);
  const reported = asRecords(status.globalSecondaryIndexesDescriptions);
  const isDesired = ({ indexName }: JsonRecord) =>
    desired.some(index => index.indexName === indexName);
  // ACK lists the indexes only once it has read the table.
  const absent = asText(status.tableStatus) ? false : undefined;
  return [
    ...desired.map(index => ({
      index,
      live: reported.find(({ indexName }) => indexName === index.indexName),
    })),
    ...reported
      .filter(live => !isDesired(live))
      .map(live => ({ index: live, live })),
  ].map(({ index, live }) => ({
    ...readIndex(spec, index),
    scope: 'global',
    desired: isDesired(index),
    inAws: live ? true : absent,
    status: asText(live?.indexStatus),
    backfilling: asBoolean(live?.backfilling),
    itemCount: asCount(live?.itemCount),
    sizeBytes: asCount(live?.indexSizeBytes),
    capacity: readCapacity(spec, index),
  }));
}

function readIndex(
  spec: JsonRecord,
  index: JsonRecord,
): Pick<TableIndex, 'name' | 'keys' | 'projection'> {
  const { projectionType, nonKeyAttributes } = asRecord(index.projection);
  const type = asText(projectionType);
  return {
    name: asText(index.indexName) ?? '',
    keys: readKeys(spec, index.keySchema),
    projection: type
      ? { type, attributes: asTexts(nonKeyAttributes) }
      : undefined,
  };
}

/** -1 stands for no limit. */
function asLimit(units: unknown): number | undefined {
  const limit = asCount(units);
  return limit !== undefined && limit > 0 ? limit : undefined;
}

function readCapacity(
  spec: JsonRecord,
  { onDemandThroughput, provisionedThroughput }: JsonRecord,
): TableIndexCapacity {
  if (spec.billingMode !== 'PROVISIONED') {
    const { maxReadRequestUnits, maxWriteRequestUnits } =
      asRecord(onDemandThroughput);
    const maxRead = asLimit(maxReadRequestUnits);
    const maxWrite = asLimit(maxWriteRequestUnits);
    return {
      mode: 'on-demand',
      ...(maxRead && { maxRead }),
      ...(maxWrite && { maxWrite }),
    };
  }
  const { readCapacityUnits, writeCapacityUnits } = asRecord(
    provisionedThroughput,
  );
  return {
    mode: 'provisioned',
    read: asCount(readCapacityUnits),
    write: asCount(writeCapacityUnits),
  };
}
