import {
  DescribeContinuousBackupsCommand,
  DescribeContributorInsightsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  GetResourcePolicyCommand,
  ListTagsOfResourceCommand,
  type KeySchemaElement,
  type OnDemandThroughput,
  type Projection,
  type ProvisionedThroughputDescription,
  type TableDescription,
  type TimeToLiveDescription,
} from '@aws-sdk/client-dynamodb';

/** The account that the emulator takes for callers without a role. */
export const DEFAULT_ACCOUNT = '000000000000';

/** Where a table is asked for. */
export interface AwsPlace {
  region: string;
  account: string;
}

export interface AwsIndex {
  /** `customer HASH, on RANGE` */
  key: string;
  /** `ALL`, or `INCLUDE a, b` */
  projection: string;
  /** `2/1` are two read and one write capacity unit. */
  throughput?: string;
  /** `at most 2/1`; `any` for the one that has no limit. */
  limit?: string;
}

/**
 * A table as DescribeTable, DescribeTimeToLive, DescribeContinuousBackups, DescribeContributorInsights, GetResourcePolicy
 * and ListTagsOfResource show it, in short.
 */
export interface AwsTable {
  tableName: string;
  /** Account and region of its ARN. */
  account: string;
  region: string;
  status: string;
  attributes: Record<string, string>;
  key: string;
  billingMode: string;
  throughput?: string;
  /** As that of an index. */
  limit?: string;
  globalIndexes: Record<string, AwsIndex>;
  localIndexes: Record<string, AwsIndex>;
  /** View type, or `off`. */
  stream: string;
  pointInTimeRecovery: string;
  /** `AWS owned key`, `AWS managed key`, or the ARN of a key. */
  encryption: string;
  deletionProtection: boolean;
  /** Attribute, or `off`; a status before it, such as `DISABLING`, when AWS is not done with it. */
  timeToLive: string;
  tableClass: string;
  /** JSON without white space, or `none`. */
  resourcePolicy: string;
  contributorInsights: string;
  /** Without those of ACK. */
  tags: Record<string, string>;
}

const ACK_TAGS = 'services.k8s.aws/';

function keyOf(elements: KeySchemaElement[] = []): string {
  return elements
    .map(({ AttributeName, KeyType }) => `${AttributeName} ${KeyType}`)
    .join(', ');
}

function projectionOf(projection: Projection = {}): string {
  const { ProjectionType, NonKeyAttributes = [] } = projection;
  return [ProjectionType, [...NonKeyAttributes].sort().join(', ')]
    .filter(Boolean)
    .join(' ');
}

function throughputOf(
  throughput: ProvisionedThroughputDescription = {},
): string | undefined {
  const { ReadCapacityUnits, WriteCapacityUnits } = throughput;
  return ReadCapacityUnits
    ? `${ReadCapacityUnits}/${WriteCapacityUnits}`
    : undefined;
}

function limitOf(limit: OnDemandThroughput | undefined): string | undefined {
  const { MaxReadRequestUnits = 'any', MaxWriteRequestUnits = 'any' } =
    limit ?? {};
  return limit && `at most ${MaxReadRequestUnits}/${MaxWriteRequestUnits}`;
}

function indexesOf(
  indexes:
    | TableDescription['GlobalSecondaryIndexes']
    | TableDescription['LocalSecondaryIndexes'] = [],
): Record<string, AwsIndex> {
  return Object.fromEntries(
    indexes.map(index => [
      index.IndexName!,
      {
        key: keyOf(index.KeySchema),
        projection: projectionOf(index.Projection),
        throughput:
          'ProvisionedThroughput' in index
            ? throughputOf(index.ProvisionedThroughput)
            : undefined,
        limit:
          'OnDemandThroughput' in index
            ? limitOf(index.OnDemandThroughput)
            : undefined,
      },
    ]),
  );
}

function encryptionOf(description: TableDescription['SSEDescription']): string {
  if (description?.Status !== 'ENABLED') {
    return description ? `${description.Status}` : 'AWS owned key';
  }
  const key = description.KMSMasterKeyArn!;
  // AWS shows the id of the key; the emulator has none of it and shows the alias
  return key.endsWith(':alias/aws/dynamodb') ? 'AWS managed key' : key;
}

function timeToLiveOf(description: TimeToLiveDescription = {}): string {
  const { TimeToLiveStatus, AttributeName } = description;
  switch (TimeToLiveStatus) {
    case 'ENABLED':
      return AttributeName!;
    case 'DISABLED':
    case undefined:
      return 'off';
    default:
      return `${TimeToLiveStatus} ${AttributeName}`;
  }
}

/** Clients by place: the emulator takes an access key of twelve digits for an account. */
export class Aws {
  readonly #clients = new Map<string, DynamoDBClient>();
  readonly #endpoint: string;

  constructor(endpoint: string) {
    this.#endpoint = endpoint;
  }

  client({ region, account }: AwsPlace): DynamoDBClient {
    const key = `${account} ${region}`;
    const known = this.#clients.get(key);
    if (known) return known;
    const client = new DynamoDBClient({
      region,
      endpoint: this.#endpoint,
      credentials: { accessKeyId: account, secretAccessKey: 'suite' },
    });
    this.#clients.set(key, client);
    return client;
  }

  async #resourcePolicy(
    client: DynamoDBClient,
    ResourceArn: string,
  ): Promise<string> {
    try {
      const { Policy } = await client.send(
        new GetResourcePolicyCommand({ ResourceArn }),
      );
      return JSON.stringify(JSON.parse(Policy!));
    } catch (error) {
      if ((error as Error).name === 'PolicyNotFoundException') return 'none';
      throw error;
    }
  }

  /** The table, `undefined` when AWS has none of this name there. */
  async table(
    TableName: string,
    place: AwsPlace,
  ): Promise<AwsTable | undefined> {
    const client = this.client(place);
    let table: TableDescription;
    try {
      table = (await client.send(new DescribeTableCommand({ TableName })))
        .Table!;
    } catch (error) {
      if ((error as Error).name === 'ResourceNotFoundException') {
        return undefined;
      }
      throw error;
    }
    const [ttl, backups, insights, resourcePolicy, tags] = await Promise.all([
      client.send(new DescribeTimeToLiveCommand({ TableName })),
      client.send(new DescribeContinuousBackupsCommand({ TableName })),
      client.send(new DescribeContributorInsightsCommand({ TableName })),
      this.#resourcePolicy(client, table.TableArn!),
      client.send(
        new ListTagsOfResourceCommand({ ResourceArn: table.TableArn }),
      ),
    ]);
    const [, , , region, account] = table.TableArn!.split(':');
    return {
      tableName: table.TableName!,
      account,
      region,
      status: table.TableStatus!,
      attributes: Object.fromEntries(
        table.AttributeDefinitions!.map(({ AttributeName, AttributeType }) => [
          AttributeName!,
          AttributeType!,
        ]),
      ),
      key: keyOf(table.KeySchema),
      billingMode: table.BillingModeSummary?.BillingMode ?? 'PROVISIONED',
      throughput: throughputOf(table.ProvisionedThroughput),
      limit: limitOf(table.OnDemandThroughput),
      globalIndexes: indexesOf(table.GlobalSecondaryIndexes),
      localIndexes: indexesOf(table.LocalSecondaryIndexes),
      stream: table.StreamSpecification?.StreamEnabled
        ? table.StreamSpecification.StreamViewType!
        : 'off',
      pointInTimeRecovery:
        backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription
          ?.PointInTimeRecoveryStatus ?? 'DISABLED',
      encryption: encryptionOf(table.SSEDescription),
      deletionProtection: table.DeletionProtectionEnabled ?? false,
      timeToLive: timeToLiveOf(ttl.TimeToLiveDescription),
      tableClass: table.TableClassSummary?.TableClass ?? 'STANDARD',
      resourcePolicy,
      contributorInsights: insights.ContributorInsightsStatus ?? 'DISABLED',
      tags: Object.fromEntries(
        (tags.Tags ?? [])
          .filter(({ Key }) => !Key!.startsWith(ACK_TAGS))
          .map(({ Key, Value }) => [Key!, Value!]),
      ),
    };
  }
}
