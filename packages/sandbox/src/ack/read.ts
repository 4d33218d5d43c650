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
async function readPolicy(dynamodb: DynamoDB, arn: string): Promise<void> {
  try {
    await dynamodb.send(new GetResourcePolicyCommand({ ResourceArn: arn }));
  } catch (error) {
    if (
      !(error instanceof AwsError && error.code === 'PolicyNotFoundException')
    ) {
      throw error;
    }
  }
}

/** The read calls in ACK's order, which ends early while the table or one of its indexes is not ready. */
export async function read(dynamodb: DynamoDB, name: string): Promise<Look> {
  let description: TableDescription | undefined;
  try {
    description = (
      await dynamodb.send(new DescribeTableCommand({ TableName: name }))
    ).Table;
  } catch (error) {
    return isNotFound(error) ? { kind: 'absent' } : { kind: 'failed', error };
  }
  if (!description) {
    return { kind: 'absent' };
  }
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
  try {
    await dynamodb.send(
      new DescribeContributorInsightsCommand({ TableName: name }),
    );
  } catch (error) {
    return { kind: 'failed', error, description };
  }
  if (description.TableStatus === 'UPDATING') {
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
    await readPolicy(dynamodb, arn);
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
      },
    };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
