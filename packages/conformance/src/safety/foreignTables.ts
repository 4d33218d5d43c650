import {
  CreateTableCommand,
  DynamoDBClient,
  PutItemCommand,
  PutResourcePolicyCommand,
  UpdateContinuousBackupsCommand,
  UpdateContributorInsightsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  type CreateTableCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Environment } from '../support/environment';
import { DEFAULT_ACCOUNT } from '../support/awsTable';
import type { Parameters } from '../support/LiveTable';

const REGION = 'us-east-1';

/** What a table beyond our reach has: each may be absent, and each can be said in a manifest but the replicas. */
export interface Foreign {
  /** With a sort key `on`. */
  sorted?: boolean;
  replicas?: string[];
  policy?: string;
  limit?: { read?: number; write?: number };
  timeToLive?: string;
  tags?: Record<string, string>;
  protection?: boolean;
  stream?: 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES';
  recovery?: boolean;
  insights?: boolean;
  infrequent?: boolean;
  /** Encrypted with the key that AWS manages in the account. */
  managedKey?: boolean;
  provisioned?: { read: number; write: number };
  globalIndexes?: { attribute: string; limit?: number }[];
  /** Needs `sorted`. */
  localIndexes?: string[];
}

export type Feature = keyof Foreign;

const attribute = (name: string) => ({
  AttributeName: name,
  AttributeType: 'S' as const,
});
const key = (hash: string, range?: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  ...(range ? [{ AttributeName: range, KeyType: 'RANGE' as const }] : []),
];

/** A statement that lets another account read the table. */
export function policyFor(tableName: string, sid = 'Read'): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: sid,
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:root' },
        Action: 'dynamodb:GetItem',
        Resource: `arn:aws:dynamodb:${REGION}:${DEFAULT_ACCOUNT}:table/${tableName}`,
      },
    ],
  });
}

/** The emulator itself, for what happens behind everybody's back: no phases, no faults, no line in the log of calls. */
export async function behindTheBack({
  endpoints,
}: Environment): Promise<DynamoDBClient> {
  const answer = await fetch(`${endpoints.awsProxyControl}/upstream`);
  const { url } = (await answer.json()) as { url: string };
  return new DynamoDBClient({
    region: REGION,
    endpoint: url,
    credentials: { accessKeyId: DEFAULT_ACCOUNT, secretAccessKey: 'suite' },
  });
}

function createInput(
  TableName: string,
  foreign: Foreign,
): CreateTableCommandInput {
  const {
    sorted,
    limit,
    tags,
    protection,
    stream,
    infrequent,
    managedKey,
    provisioned,
    globalIndexes = [],
    localIndexes = [],
  } = foreign;
  const capacity = provisioned && {
    ReadCapacityUnits: provisioned.read,
    WriteCapacityUnits: provisioned.write,
  };
  return {
    TableName,
    AttributeDefinitions: [
      'id',
      ...(sorted ? ['on'] : []),
      ...globalIndexes.map(index => index.attribute),
      ...localIndexes,
    ].map(attribute),
    KeySchema: key('id', sorted ? 'on' : undefined),
    BillingMode: provisioned ? 'PROVISIONED' : 'PAY_PER_REQUEST',
    ProvisionedThroughput: capacity,
    OnDemandThroughput: limit && {
      MaxReadRequestUnits: limit.read ?? -1,
      MaxWriteRequestUnits: limit.write ?? -1,
    },
    StreamSpecification: stream && {
      StreamEnabled: true,
      StreamViewType: stream,
    },
    SSESpecification: managedKey
      ? { Enabled: true, SSEType: 'KMS' }
      : undefined,
    DeletionProtectionEnabled: protection,
    TableClass: infrequent ? 'STANDARD_INFREQUENT_ACCESS' : undefined,
    Tags: tags && Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    GlobalSecondaryIndexes: globalIndexes.length
      ? globalIndexes.map(index => ({
          IndexName: `by-${index.attribute}`,
          KeySchema: key(index.attribute),
          Projection: { ProjectionType: 'ALL' },
          ProvisionedThroughput: capacity,
          OnDemandThroughput: index.limit
            ? {
                MaxReadRequestUnits: index.limit,
                MaxWriteRequestUnits: index.limit,
              }
            : undefined,
        }))
      : undefined,
    LocalSecondaryIndexes: localIndexes.length
      ? localIndexes.map(name => ({
          IndexName: `local-${name}`,
          KeySchema: key('id', name),
          Projection: { ProjectionType: 'ALL' },
        }))
      : undefined,
  };
}

/** Makes a table with an item in it that nobody in the cluster knows of. */
export async function makeForeign(
  client: DynamoDBClient,
  TableName: string,
  foreign: Foreign,
): Promise<void> {
  const { TableDescription } = await client.send(
    new CreateTableCommand(createInput(TableName, foreign)),
  );
  await putItem(client, TableName, Boolean(foreign.sorted));
  for (const RegionName of foreign.replicas ?? []) {
    await client.send(
      new UpdateTableCommand({
        TableName,
        ReplicaUpdates: [{ Create: { RegionName } }],
      }),
    );
  }
  if (foreign.policy) {
    await client.send(
      new PutResourcePolicyCommand({
        ResourceArn: TableDescription!.TableArn,
        Policy: foreign.policy,
      }),
    );
  }
  if (foreign.timeToLive) {
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName,
        TimeToLiveSpecification: {
          Enabled: true,
          AttributeName: foreign.timeToLive,
        },
      }),
    );
  }
  if (foreign.recovery) {
    await client.send(
      new UpdateContinuousBackupsCommand({
        TableName,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    );
  }
  if (foreign.insights) {
    await client.send(
      new UpdateContributorInsightsCommand({
        TableName,
        ContributorInsightsAction: 'ENABLE',
      }),
    );
  }
}

export async function putItem(
  client: DynamoDBClient,
  TableName: string,
  sorted = false,
): Promise<void> {
  await client.send(
    new PutItemCommand({
      TableName,
      Item: {
        id: { S: 'kept' },
        ...(sorted && { on: { S: 'today' } }),
        worth: { S: 'a lot' },
      },
    }),
  );
}

/** The parameters of a manifest that says these features of a table, and is otherwise as small as one of such a key can be. */
export function parametersOf(
  foreign: Foreign,
  said: ReadonlySet<Feature>,
): Parameters {
  const says = <F extends Feature>(feature: F): Foreign[F] | undefined =>
    said.has(feature) ? foreign[feature] : undefined;
  const globalIndexes = says('globalIndexes') ?? [];
  const localIndexes = says('localIndexes') ?? [];
  const { sorted, provisioned } = foreign;
  const capacity = provisioned && {
    readCapacityUnits: provisioned.read,
    writeCapacityUnits: provisioned.write,
  };
  const keySchema = (hash: string, range?: string) => [
    { attributeName: hash, keyType: 'HASH' as const },
    ...(range ? [{ attributeName: range, keyType: 'RANGE' as const }] : []),
  ];
  const limit = says('limit');
  const stream = says('stream');
  const timeToLive = says('timeToLive');
  const tags = says('tags');
  return {
    attributeDefinitions: [
      'id',
      ...(sorted ? ['on'] : []),
      ...globalIndexes.map(index => index.attribute),
      ...localIndexes,
    ].map(attributeName => ({ attributeName, attributeType: 'S' as const })),
    keySchema: keySchema('id', sorted ? 'on' : undefined),
    // how a table is paid for is not taken away, but changed
    billingMode: provisioned ? 'PROVISIONED' : 'PAY_PER_REQUEST',
    provisionedThroughput: capacity,
    ...(limit && {
      onDemandThroughput: {
        maxReadRequestUnits: limit.read,
        maxWriteRequestUnits: limit.write,
      },
    }),
    ...(says('policy') && { resourcePolicy: foreign.policy }),
    ...(stream && { streamEnabled: true, streamViewType: stream }),
    ...(timeToLive && { ttlEnabled: true, ttlAttributeName: timeToLive }),
    ...(tags && {
      tags: Object.entries(tags).map(([name, value]) => ({ key: name, value })),
    }),
    ...(says('protection') && { deletionProtectionEnabled: true }),
    ...(says('recovery') && { pointInTimeRecoveryEnabled: true }),
    ...(says('insights') && { contributorInsightsEnabled: true }),
    ...(says('managedKey') && { sseEnabled: true, sseType: 'KMS' }),
    ...(says('infrequent') && { tableClass: 'STANDARD_INFREQUENT_ACCESS' }),
    ...(globalIndexes.length && {
      globalSecondaryIndexes: globalIndexes.map(index => ({
        indexName: `by-${index.attribute}`,
        keySchema: keySchema(index.attribute),
        projection: { projectionType: 'ALL' as const },
        provisionedThroughput: capacity,
        ...(index.limit && {
          onDemandThroughput: {
            maxReadRequestUnits: index.limit,
            maxWriteRequestUnits: index.limit,
          },
        }),
      })),
    }),
    ...(localIndexes.length && {
      localSecondaryIndexes: localIndexes.map(name => ({
        indexName: `local-${name}`,
        keySchema: keySchema('id', name),
        projection: { projectionType: 'ALL' as const },
      })),
    }),
  } as Parameters;
}
