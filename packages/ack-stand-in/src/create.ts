import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type LocalSecondaryIndex,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { AwsError } from './errors';
import {
  failed,
  firstLook,
  previousStatus,
  type Outcome,
  type Work,
} from './outcome';
import { read } from './read';
import {
  toAttributeDefinitions,
  toIndex,
  toLimits,
  toThroughput,
  wantedTags,
} from './spec';
import { describedStatus } from './status';
import type { TableSpec } from './table';

/** Everything that CreateTable carries; point-in-time recovery, time to live, insights and replicas follow. */
export function createInput(
  spec: TableSpec,
  namespace: string,
): CreateTableCommandInput {
  const sse = spec.sseSpecification;
  const stream = spec.streamSpecification;
  return {
    TableName: spec.tableName,
    AttributeDefinitions: toAttributeDefinitions(spec),
    KeySchema: spec.keySchema.map(key => ({
      AttributeName: key.attributeName,
      KeyType: key.keyType as 'HASH' | 'RANGE',
    })),
    BillingMode: spec.billingMode as CreateTableCommandInput['BillingMode'],
    ProvisionedThroughput:
      spec.provisionedThroughput && toThroughput(spec.provisionedThroughput),
    OnDemandThroughput: toLimits(spec.onDemandThroughput),
    GlobalSecondaryIndexes: spec.globalSecondaryIndexes?.map(toIndex),
    LocalSecondaryIndexes: spec.localSecondaryIndexes?.map(
      toIndex,
    ) as LocalSecondaryIndex[],
    StreamSpecification: stream && {
      StreamEnabled: stream.streamEnabled,
      StreamViewType: stream.streamViewType as 'NEW_IMAGE',
    },
    SSESpecification: sse && {
      Enabled: sse.enabled,
      SSEType: sse.sseType as 'KMS',
      KMSMasterKeyId: sse.kmsMasterKeyID,
    },
    DeletionProtectionEnabled: spec.deletionProtectionEnabled,
    TableClass: spec.tableClass as 'STANDARD',
    ResourcePolicy: spec.resourcePolicy,
    Tags: wantedTags(spec, namespace),
  };
}

/** Creates the table: finalizer first, so that a table in AWS always has a Table that removes it. */
export async function create(work: Work): Promise<Outcome> {
  const { table, dynamodb, owner } = work;
  await work.addFinalizer();
  let created: TableDescription | undefined;
  try {
    const output = await dynamodb.send(
      new CreateTableCommand(createInput(table.spec, table.metadata.namespace)),
    );
    created = output.TableDescription;
  } catch (error) {
    if (error instanceof AwsError && !error.terminal) {
      await work.removeFinalizer();
    }
    return failed(work, previousStatus(work), error);
  }
  const look = await read(dynamodb, table.spec);
  // As long as the first look is not complete, the status is what CreateTable answered, which is without indexes.
  const status = describedStatus(
    look.kind === 'complete'
      ? look.description
      : { ...created, GlobalSecondaryIndexes: undefined },
    owner,
  );
  if (look.kind === 'failed') return failed(work, status, look.error);
  return firstLook(
    work,
    status,
    look.kind === 'waiting' ? look.wait : undefined,
  );
}
