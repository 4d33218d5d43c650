import type { TableDescription } from '@aws-sdk/client-dynamodb';
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
  return {
    ackResourceMetadata: {
      arn: description.TableArn,
      ownerAccountID: owner.accountID,
      partition: 'aws',
      region: owner.region,
    },
    creationDateTime:
      description.CreationDateTime &&
      kubernetesTime(description.CreationDateTime),
    globalSecondaryIndexesDescriptions: indexes?.length ? indexes : undefined,
    itemCount: description.ItemCount,
    latestStreamARN: description.LatestStreamArn,
    latestStreamLabel: description.LatestStreamLabel,
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
  for (const key of Object.keys(before ?? {})) {
    patch[key] = null;
  }
  for (const [key, value] of Object.entries(after)) {
    if (value !== undefined) {
      patch[key] = value;
    }
  }
  return patch;
}
