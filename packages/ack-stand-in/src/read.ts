import {
  DescribeContinuousBackupsCommand,
  DescribeContributorInsightsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  GetResourcePolicyCommand,
  ListTagsOfResourceCommand,
  type TableDescription,
  type Tag,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDB } from './aws';
import { WAIT_CREATING, WAIT_INDEX, WAIT_UPDATING } from './conditions';
import { AwsError, isNotFound } from './errors';
import { CREATING_MS, UPDATING_MS } from './outcome';
import type { ObservedTable } from './spec';
import type { TableSpec } from './table';

/** What a look at AWS found. */
export type Look =
  | { kind: 'absent' }
  /** With what ACK still takes into the status. */
  | { kind: 'failed'; error: unknown; description?: TableDescription }
  | {
      kind: 'waiting';
      description: TableDescription;
      wait: { message: string; afterMs: number };
    }
  | {
      kind: 'complete';
      description: TableDescription;
      observed: ObservedTable;
    };

async function readTags(dynamodb: DynamoDB, arn: string): Promise<Tag[]> {
  const tags: Tag[] = [];
  let token: string | undefined;
  do {
    const page = await dynamodb.send(
      new ListTagsOfResourceCommand({ ResourceArn: arn, NextToken: token }),
    );
    tags.push(...(page.Tags ?? []));
    token = page.NextToken;
  } while (token);
  return tags;
}

/** Most tables have no policy; AWS says so with an error. */
async function readPolicy(
  dynamodb: DynamoDB,
  arn: string,
): Promise<string | undefined> {
  try {
    const { Policy } = await dynamodb.send(
      new GetResourcePolicyCommand({ ResourceArn: arn }),
    );
    return Policy;
  } catch (error) {
    if (
      !(error instanceof AwsError && error.code === 'PolicyNotFoundException')
    ) {
      throw error;
    }
    return undefined;
  }
}

/**
 * The read calls in ACK's order, which ends early while the table, one of its indexes, or contributor insights that the
 * spec minds, are not ready.
 */
export async function read(
  dynamodb: DynamoDB,
  spec: Pick<TableSpec, 'tableName' | 'contributorInsights'>,
): Promise<Look> {
  const name = spec.tableName;
  let description: TableDescription | undefined;
  try {
    description = (
      await dynamodb.send(new DescribeTableCommand({ TableName: name }))
    ).Table;
  } catch (error) {
    return isNotFound(error) ? { kind: 'absent' } : { kind: 'failed', error };
  }
  if (!description) return { kind: 'absent' };
  const wait = (message: string, afterMs: number): Look => ({
    kind: 'waiting',
    description,
    wait: { message, afterMs },
  });
  if (description.TableStatus === 'CREATING') {
    return wait(WAIT_CREATING, CREATING_MS);
  }
  if (
    description.GlobalSecondaryIndexes?.some(
      index => index.IndexStatus !== 'ACTIVE',
    )
  ) {
    return wait(WAIT_INDEX, UPDATING_MS);
  }
  let contributorInsights: string | undefined;
  try {
    const insights = await dynamodb.send(
      new DescribeContributorInsightsCommand({ TableName: name }),
    );
    contributorInsights = insights.ContributorInsightsStatus;
  } catch (error) {
    return { kind: 'failed', error, description };
  }
  if (
    description.TableStatus === 'UPDATING' ||
    (spec.contributorInsights !== undefined &&
      ['ENABLING', 'DISABLING'].includes(contributorInsights ?? ''))
  ) {
    return wait(WAIT_UPDATING, UPDATING_MS);
  }
  try {
    const arn = description.TableArn ?? '';
    const tags = await readTags(dynamodb, arn);
    const { TimeToLiveDescription: timeToLive } = await dynamodb.send(
      new DescribeTimeToLiveCommand({ TableName: name }),
    );
    const { ContinuousBackupsDescription: backups } = await dynamodb.send(
      new DescribeContinuousBackupsCommand({ TableName: name }),
    );
    const resourcePolicy = await readPolicy(dynamodb, arn);
    return {
      kind: 'complete',
      description,
      observed: {
        description,
        tags,
        timeToLive: {
          enabled: ['ENABLED', 'ENABLING'].includes(
            timeToLive?.TimeToLiveStatus ?? '',
          ),
          attributeName: timeToLive?.AttributeName,
        },
        pointInTimeRecoveryEnabled:
          backups?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus ===
          'ENABLED',
        resourcePolicy,
        contributorInsights,
      },
    };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
