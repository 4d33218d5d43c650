import type {
  ReplicaDescription,
  TableDescription,
} from '@aws-sdk/client-dynamodb';
import { kubernetesTime } from './conditions';
import type { TableStatus } from './table';

/** Who owns the table, as the controller knows it before there is an ARN. */
export interface Owner {
  accountID: string;
  region: string;
}

/** Status of a Table that AWS has not described yet. */
export function ownerStatus(owner: Owner): TableStatus {
  return {
    ackResourceMetadata: {
      ownerAccountID: owner.accountID,
      partition: 'aws',
      region: owner.region,
    },
  };
}

function time(date: Date | undefined): string | undefined {
  return date && kubernetesTime(date);
}

function described(replica: ReplicaDescription): object {
  const tableClass = replica.ReplicaTableClassSummary;
  return {
    globalSecondaryIndexes: replica.GlobalSecondaryIndexes?.map(index => ({
      indexName: index.IndexName,
      provisionedThroughputOverride: index.ProvisionedThroughputOverride && {
        readCapacityUnits:
          index.ProvisionedThroughputOverride.ReadCapacityUnits,
      },
    })),
    kmsMasterKeyID: replica.KMSMasterKeyId,
    provisionedThroughputOverride: replica.ProvisionedThroughputOverride && {
      readCapacityUnits:
        replica.ProvisionedThroughputOverride.ReadCapacityUnits,
    },
    regionName: replica.RegionName,
    replicaInaccessibleDateTime: time(replica.ReplicaInaccessibleDateTime),
    replicaStatus: replica.ReplicaStatus,
    replicaStatusDescription: replica.ReplicaStatusDescription,
    replicaStatusPercentProgress: replica.ReplicaStatusPercentProgress,
    replicaTableClassSummary: tableClass && {
      lastUpdateDateTime: time(tableClass.LastUpdateDateTime),
      tableClass: tableClass.TableClass,
    },
  };
}

/** Status from AWS's description, without conditions. */
export function describedStatus(
  description: TableDescription,
  owner: Owner,
): TableStatus {
  const indexes = description.GlobalSecondaryIndexes?.map(index => ({
    backfilling: index.Backfilling,
    indexARN: index.IndexArn,
    indexName: index.IndexName,
    indexSizeBytes: index.IndexSizeBytes,
    indexStatus: index.IndexStatus,
    itemCount: index.ItemCount,
  }));
  const { ArchivalSummary: archival, RestoreSummary: restore } = description;
  return {
    ackResourceMetadata: {
      arn: description.TableArn,
      ownerAccountID: owner.accountID,
      partition: 'aws',
      region: owner.region,
    },
    archivalSummary: archival && {
      archivalBackupARN: archival.ArchivalBackupArn,
      archivalDateTime: time(archival.ArchivalDateTime),
      archivalReason: archival.ArchivalReason,
    },
    creationDateTime: time(description.CreationDateTime),
    globalSecondaryIndexesDescriptions: indexes?.length ? indexes : undefined,
    globalTableVersion: description.GlobalTableVersion,
    itemCount: description.ItemCount,
    latestStreamARN: description.LatestStreamArn,
    latestStreamLabel: description.LatestStreamLabel,
    replicas: description.Replicas?.length
      ? description.Replicas.map(described)
      : undefined,
    restoreSummary: restore && {
      restoreDateTime: time(restore.RestoreDateTime),
      restoreInProgress: restore.RestoreInProgress,
      sourceBackupARN: restore.SourceBackupArn,
      sourceTableARN: restore.SourceTableArn,
    },
    tableID: description.TableId,
    tableSizeBytes: description.TableSizeBytes,
    tableStatus: description.TableStatus,
  };
}

/** JSON merge patch from one status to the other: what is gone becomes `null`. */
export function statusPatch(
  before: TableStatus | undefined,
  after: TableStatus,
): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const key of Object.keys(before ?? {})) patch[key] = null;
  for (const [key, value] of Object.entries(after)) {
    if (value !== undefined) patch[key] = value;
  }
  return patch;
}
