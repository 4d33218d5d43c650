import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import {
  DescribeContributorInsightsCommand,
  DescribeTableCommand,
  GetResourcePolicyCommand,
  ScanCommand,
  type OnDemandThroughput,
} from '@aws-sdk/client-dynamodb';
import {
  DEFAULT_ACCOUNT,
  type Aws,
  type AwsIndex,
  type AwsTable,
} from '../support/awsTable';

/** A table and all that belongs to it, its items too: what a user could lose. */
export interface Snapshot extends AwsTable {
  tableId: string;
  items: unknown[];
  /** The other regions of a global table. */
  replicas: string[];
  policy?: unknown;
  /** `10/5` are at most ten read and five write request units, `none` is no limit. */
  limit: string;
  indexLimits: Record<string, string>;
  insights: string;
}

function limitOf(throughput: OnDemandThroughput = {}): string {
  const { MaxReadRequestUnits = -1, MaxWriteRequestUnits = -1 } = throughput;
  return MaxReadRequestUnits === -1 && MaxWriteRequestUnits === -1
    ? 'none'
    : `${MaxReadRequestUnits}/${MaxWriteRequestUnits}`;
}

/** `undefined` when AWS has no table of this name there. */
export async function snapshot(
  aws: Aws,
  TableName: string,
  region = 'us-east-1',
): Promise<Snapshot | undefined> {
  const place = { region, account: DEFAULT_ACCOUNT };
  const table = await aws.table(TableName, place);
  if (!table) return undefined;
  const client = aws.client(place);
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  const [policy, insights, { Items }] = await Promise.all([
    client
      .send(new GetResourcePolicyCommand({ ResourceArn: Table!.TableArn }))
      .then(
        ({ Policy }) => JSON.parse(Policy!) as unknown,
        error => {
          if (error.name === 'PolicyNotFoundException') return undefined;
          throw error;
        },
      ),
    client.send(new DescribeContributorInsightsCommand({ TableName })),
    client.send(new ScanCommand({ TableName })),
  ]);
  return {
    ...table,
    tableId: Table!.TableId!,
    items: Items!,
    replicas: (Table!.Replicas ?? []).map(({ RegionName }) => RegionName!),
    policy,
    limit: limitOf(Table!.OnDemandThroughput),
    indexLimits: Object.fromEntries(
      (Table!.GlobalSecondaryIndexes ?? []).map(
        ({ IndexName, OnDemandThroughput }) => [
          IndexName!,
          limitOf(OnDemandThroughput),
        ],
      ),
    ),
    insights: insights.ContributorInsightsStatus ?? 'DISABLED',
  };
}

function lostIndexes(
  of: string,
  before: Record<string, AwsIndex>,
  after: Record<string, AwsIndex>,
): string[] {
  return Object.entries(before).flatMap(([name, { key, projection }]) =>
    after[name]?.key === key && after[name].projection === projection
      ? []
      : [`the ${of} index ${name}`],
  );
}

/** What the table had and has no more, in words. */
export function lost(before: Snapshot, after: Snapshot | undefined): string[] {
  if (after?.tableId !== before.tableId) return ['the table'];
  const gone: string[] = [];
  const check = (what: string, had: boolean, has: boolean) => {
    if (had && !has) gone.push(what);
  };
  const keeps = <K extends keyof Snapshot>(
    what: string,
    field: K,
    without: Snapshot[K],
  ) =>
    check(
      `${what} ${JSON.stringify(before[field])}`,
      !isDeepStrictEqual(before[field], without),
      isDeepStrictEqual(before[field], after[field]),
    );
  for (const item of before.items) {
    check(
      'an item',
      true,
      after.items.some(kept => isDeepStrictEqual(kept, item)),
    );
  }
  for (const region of before.replicas) {
    check(`the replica in ${region}`, true, after.replicas.includes(region));
  }
  for (const [key, value] of Object.entries(before.tags)) {
    check(`the tag ${key}`, true, after.tags[key] === value);
  }
  for (const [name, limit] of Object.entries(before.indexLimits)) {
    check(
      `the limit ${limit} of the index ${name}`,
      limit !== 'none' && name in after.indexLimits,
      after.indexLimits[name] === limit,
    );
  }
  keeps('the resource policy', 'policy', undefined);
  keeps('the limit', 'limit', 'none');
  keeps('the stream', 'stream', 'off');
  keeps('the time to live', 'timeToLive', 'off');
  keeps('point-in-time recovery', 'pointInTimeRecovery', 'DISABLED');
  keeps('deletion protection', 'deletionProtection', false);
  keeps('contributor insights', 'insights', 'DISABLED');
  keeps('the key', 'encryption', 'AWS owned key');
  keeps('the table class', 'tableClass', 'STANDARD');
  return [
    ...gone,
    ...lostIndexes('global', before.globalIndexes, after.globalIndexes),
    ...lostIndexes('local', before.localIndexes, after.localIndexes),
  ];
}

/** @throws AssertionError naming what the table has lost */
export async function assertNothingLost(
  aws: Aws,
  before: Snapshot,
): Promise<void> {
  const after = await snapshot(aws, before.tableName, before.region);
  assert.deepEqual(lost(before, after), [], 'what AWS has lost');
}
