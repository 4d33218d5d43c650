import {
  UpdateTableCommand,
  type ReplicationGroupUpdate,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import type { Work } from './outcome';
import type { Delta } from './spec';
import type { Replica } from './table';

function settingsOf(
  replica: Replica,
): Omit<NonNullable<ReplicationGroupUpdate['Update']>, 'RegionName'> {
  const throughput = replica.provisionedThroughputOverride;
  return {
    KMSMasterKeyId: replica.kmsMasterKeyID,
    TableClassOverride: replica.tableClassOverride as 'STANDARD',
    ProvisionedThroughputOverride: throughput && {
      ReadCapacityUnits: throughput.readCapacityUnits,
    },
    GlobalSecondaryIndexes: replica.globalSecondaryIndexes?.map(index => ({
      IndexName: index.indexName,
      ProvisionedThroughputOverride: index.provisionedThroughputOverride && {
        ReadCapacityUnits:
          index.provisionedThroughputOverride.readCapacityUnits,
      },
    })),
  };
}

/** The first change of a replica: new ones, then others, then those that go; undefined when it says nothing. */
function firstChange({
  create: [created],
  update: [updated],
  delete: [deleted],
}: Delta['replicas']): {
  region: string | undefined;
  change: ReplicationGroupUpdate | undefined;
} {
  if (created) {
    const RegionName = created.regionName;
    const change = { Create: { RegionName, ...settingsOf(created) } };
    return { region: RegionName, change };
  }
  if (!updated) {
    return { region: deleted, change: { Delete: { RegionName: deleted } } };
  }
  const settings = settingsOf(updated);
  const indexes = settings.GlobalSecondaryIndexes?.filter(
    index =>
      index.ProvisionedThroughputOverride?.ReadCapacityUnits !== undefined,
  );
  const Update = {
    ...settings,
    GlobalSecondaryIndexes: indexes?.length ? indexes : undefined,
  };
  const region = updated.regionName;
  return {
    region,
    change: Object.values(Update).some(value => value !== undefined)
      ? { Update: { RegionName: region, ...Update } }
      : undefined,
  };
}

/**
 * Makes one change of the replicas, if its region is not busy.
 * @returns whether it was the last one, or others wait for it, or it waits itself
 */
export async function syncReplicas(
  { dynamodb }: Work,
  tableName: string,
  {
    delta,
    description,
  }: { delta: Delta['replicas']; description: TableDescription },
): Promise<'last' | 'more' | 'busy'> {
  const { region, change } = firstChange(delta);
  const status = description.Replicas?.find(
    ({ RegionName }) => RegionName === region,
  )?.ReplicaStatus;
  if (!change || ['CREATING', 'UPDATING', 'DELETING'].includes(status ?? '')) {
    return 'busy';
  }
  await dynamodb.send(
    new UpdateTableCommand({ TableName: tableName, ReplicaUpdates: [change] }),
  );
  return Object.values(delta).flat().length > 1 ? 'more' : 'last';
}
