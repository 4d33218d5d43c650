import {
  DeleteResourcePolicyCommand,
  PutResourcePolicyCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateContributorInsightsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  type GlobalSecondaryIndexUpdate,
  type UpdateTableCommandInput,
} from '@aws-sdk/client-dynamodb';
import {
  REPLICAS_NEED_STREAM,
  WAIT_INDEX,
  WAIT_REPLICA,
  WAIT_UPDATING,
} from './conditions';
import { AwsError } from './errors';
import {
  failed,
  previousStatus,
  refused,
  settled,
  UPDATING_MS,
  waiting,
  type Outcome,
  type Work,
} from './outcome';
import { syncReplicas } from './replicas';
import {
  billingMode,
  differsInSettings,
  insightsChange,
  toAttributeDefinitions,
  toIndex,
  toLimits,
  toThroughput,
  type Delta,
  type ObservedTable,
} from './spec';
import { describedStatus } from './status';

interface Change {
  work: Work;
  delta: Delta;
  observed: ObservedTable;
}

/** One kind of change: whether it is wanted, and its call. */
interface Step {
  wanted(change: Change): boolean;
  run(change: Change): Promise<void>;
}

/** Ends an update early: the rest follows later, when what the message names is over. */
class NotYet extends Error {}

/** Ends an update for good. */
class Refused extends Error {}

/** Ends an update of which nothing is written but the conditions. */
class Unseen extends Error {}

const WRAPPED = 'cannot update table';

async function updateTable(
  { work }: Change,
  input: Omit<UpdateTableCommandInput, 'TableName'>,
): Promise<void> {
  await work.dynamodb.send(
    new UpdateTableCommand({ TableName: work.table.spec.tableName, ...input }),
  );
}

/** Changes one index. One call takes one index, so others of the same kind of change have to wait. */
async function updateIndex(
  change: Change,
  indexUpdate: GlobalSecondaryIndexUpdate,
  ofItsKind: unknown[],
): Promise<void> {
  await updateTable(change, {
    AttributeDefinitions: toAttributeDefinitions(change.work.table.spec),
    GlobalSecondaryIndexUpdates: [indexUpdate],
  });
  if (ofItsKind.length > 1) throw new NotYet(WAIT_INDEX);
}

/** ACK cuts the chain of these errors, so that even a ValidationException is tried again. */
async function cutChain(
  call: Promise<unknown>,
  words: string = WRAPPED,
): Promise<void> {
  try {
    await call;
  } catch (error) {
    throw error instanceof AwsError ? error.wrapped(words) : error;
  }
}

/** Billing mode, table class, protection and stream in one call, as far as they differ. */
async function updateSettings(change: Change): Promise<void> {
  const { spec } = change.work.table;
  const { fields } = change.delta;
  const input: Omit<UpdateTableCommandInput, 'TableName'> = {};
  if (fields.has('billingMode')) {
    input.BillingMode = billingMode(
      spec,
    ) as UpdateTableCommandInput['BillingMode'];
    if (input.BillingMode === 'PROVISIONED') {
      input.ProvisionedThroughput = toThroughput(spec.provisionedThroughput);
      const indexes = change.delta.indexes.update;
      if (indexes.length > 0) {
        input.GlobalSecondaryIndexUpdates = indexes.map(index => ({
          Update: {
            IndexName: index.indexName,
            ProvisionedThroughput: toThroughput(index.provisionedThroughput),
          },
        }));
      }
    }
  }
  if (fields.has('tableClass')) {
    input.TableClass = (spec.tableClass ?? 'STANDARD') as 'STANDARD';
  }
  if (fields.has('deletionProtectionEnabled')) {
    input.DeletionProtectionEnabled = spec.deletionProtectionEnabled ?? false;
  }
  if (fields.has('streamSpecification') && spec.streamSpecification) {
    input.StreamSpecification = {
      StreamEnabled: spec.streamSpecification.streamEnabled,
      StreamViewType: spec.streamSpecification.streamViewType as 'NEW_IMAGE',
    };
  }
  await cutChain(updateTable(change, input));
  if (input.GlobalSecondaryIndexUpdates) throw new NotYet(WAIT_INDEX);
}

const TAGS: Step = {
  wanted: () => true,
  async run({ work, delta, observed }) {
    const ResourceArn = observed.description.TableArn;
    if (delta.tags.untag.length > 0) {
      await work.dynamodb.send(
        new UntagResourceCommand({ ResourceArn, TagKeys: delta.tags.untag }),
      );
    }
    if (delta.tags.tag.length > 0) {
      await work.dynamodb.send(
        new TagResourceCommand({ ResourceArn, Tags: delta.tags.tag }),
      );
    }
  },
};

/** A policy is changed whatever the table is busy with, and before everything else. */
const POLICY: Step = {
  wanted: ({ delta }) => delta.fields.has('resourcePolicy'),
  async run({ work, observed }) {
    const ResourceArn = observed.description.TableArn;
    const { resourcePolicy: Policy } = work.table.spec;
    await cutChain(
      Policy === undefined
        ? work.dynamodb.send(new DeleteResourcePolicyCommand({ ResourceArn }))
        : work.dynamodb.send(
            new PutResourcePolicyCommand({ ResourceArn, Policy }),
          ),
      `${WRAPPED} resource policy`,
    );
  },
};

const TIME_TO_LIVE: Step = {
  wanted: ({ delta }) => delta.fields.has('timeToLive'),
  async run({ work }) {
    const { tableName, timeToLive } = work.table.spec;
    if (!timeToLive?.attributeName) {
      // The SDK refuses a call without attribute; ACK swallows that error and never makes the change.
      return;
    }
    try {
      await work.dynamodb.send(
        new UpdateTimeToLiveCommand({
          TableName: tableName,
          TimeToLiveSpecification: {
            AttributeName: timeToLive.attributeName,
            Enabled: timeToLive.enabled ?? false,
          },
        }),
      );
    } catch (error) {
      if (
        !(error instanceof AwsError && error.tail.includes('already disabled'))
      ) {
        throw error;
      }
    }
  },
};

const ENCRYPTION: Step = {
  wanted: ({ delta }) => delta.fields.has('sseSpecification'),
  async run(change) {
    const sse = change.work.table.spec.sseSpecification;
    await cutChain(
      updateTable(change, {
        SSESpecification: sse && {
          Enabled: sse.enabled,
          SSEType: sse.sseType as 'KMS',
          KMSMasterKeyId: sse.kmsMasterKeyID,
        },
      }),
    );
  },
};

/** Here the real controller compares the indexes again. */
const COMPARE_INDEXES: Step = {
  wanted: ({ delta }) => delta.panic !== undefined,
  async run({ delta }) {
    throw delta.panic;
  },
};

const DELETE_INDEX: Step = {
  wanted: ({ delta }) => delta.indexes.delete.length > 0,
  async run(change) {
    const names = change.delta.indexes.delete;
    await updateIndex(change, { Delete: { IndexName: names[0] } }, names);
  },
};

const SETTINGS: Step = {
  wanted: ({ delta }) =>
    delta.fields.has('billingMode') ||
    delta.fields.has('tableClass') ||
    delta.fields.has('deletionProtectionEnabled'),
  run: updateSettings,
};

const POINT_IN_TIME_RECOVERY: Step = {
  wanted: ({ delta }) => delta.fields.has('continuousBackups'),
  async run({ work }) {
    const { tableName, continuousBackups } = work.table.spec;
    await cutChain(
      work.dynamodb.send(
        new UpdateContinuousBackupsCommand({
          TableName: tableName,
          PointInTimeRecoverySpecification: {
            PointInTimeRecoveryEnabled:
              continuousBackups?.pointInTimeRecoveryEnabled ?? false,
          },
        }),
      ),
    );
  },
};

const INSIGHTS: Step = {
  wanted: ({ delta }) => delta.fields.has('contributorInsights'),
  async run({ work }) {
    const { tableName, contributorInsights } = work.table.spec;
    const action = insightsChange(contributorInsights);
    try {
      if (!action) {
        const whole = `failed preparing contributorInsight: invalid ContributorInsights value: ${contributorInsights}`;
        throw new AwsError(whole, { tail: whole, intact: false });
      }
      await work.dynamodb.send(
        new UpdateContributorInsightsCommand({
          TableName: tableName,
          ContributorInsightsAction: action,
        }),
      );
    } catch (cause) {
      throw new Unseen('', { cause });
    }
  },
};

const UPDATE_INDEX: Step = {
  wanted: ({ delta }) => delta.indexes.update.length > 0,
  async run(change) {
    const indexes = change.delta.indexes.update;
    const [{ indexName, provisionedThroughput, onDemandThroughput }] = indexes;
    await updateIndex(
      change,
      {
        Update: {
          IndexName: indexName,
          ProvisionedThroughput:
            provisionedThroughput && toThroughput(provisionedThroughput),
          OnDemandThroughput: toLimits(onDemandThroughput),
        },
      },
      indexes,
    );
  },
};

const STREAM: Step = {
  wanted: ({ delta }) => delta.fields.has('streamSpecification'),
  run: updateSettings,
};

const THROUGHPUT: Step = {
  wanted: ({ delta }) => delta.fields.has('provisionedThroughput'),
  async run(change) {
    await updateTable(change, {
      ProvisionedThroughput: toThroughput(
        change.work.table.spec.provisionedThroughput,
      ),
    });
  },
};

/** Without limits in the spec this is a call that says nothing, which AWS refuses. */
const LIMITS: Step = {
  wanted: ({ delta }) => delta.fields.has('onDemandThroughput'),
  async run(change) {
    await updateTable(change, {
      OnDemandThroughput: toLimits(change.work.table.spec.onDemandThroughput),
    });
  },
};

const CREATE_INDEX: Step = {
  wanted: ({ delta }) => delta.indexes.create.length > 0,
  async run(change) {
    const indexes = change.delta.indexes.create;
    await updateIndex(change, { Create: toIndex(indexes[0]) }, indexes);
  },
};

const REPLICAS: Step = {
  wanted: ({ delta }) =>
    Object.values(delta.replicas).some(list => list.length > 0),
  async run({ work, delta, observed }) {
    const { streamSpecification: stream, tableName } = work.table.spec;
    if (
      !stream?.streamEnabled ||
      stream.streamViewType !== 'NEW_AND_OLD_IMAGES'
    ) {
      throw new Refused(REPLICAS_NEED_STREAM);
    }
    const { description } = observed;
    const done = await syncReplicas(work, tableName, {
      delta: delta.replicas,
      description,
    });
    if (done !== 'last') {
      throw new NotYet(done === 'busy' ? WAIT_REPLICA : WAIT_UPDATING);
    }
  },
};

/** These run also while the table cannot be changed otherwise. */
const AT_ANY_TIME: Step[] = [TAGS, POLICY];
/** All that are wanted run in this order in one reconcile; AWS often answers the second UpdateTable "in use". */
const EACH: Step[] = [
  TIME_TO_LIVE,
  ENCRYPTION,
  COMPARE_INDEXES,
  DELETE_INDEX,
  SETTINGS,
  POINT_IN_TIME_RECOVERY,
  INSIGHTS,
  UPDATE_INDEX,
];
/** Only the first that is wanted runs. */
const ONE_OF: Step[] = [STREAM, THROUGHPUT, LIMITS, CREATE_INDEX, REPLICAS];

/**
 * Brings AWS to the spec. A change that was sent does not refresh the status, which stays as it was written before,
 * except for the conditions; a change that failed leaves what this reconcile has seen.
 */
export async function update(change: Change): Promise<Outcome> {
  const { work, delta, observed } = change;
  const status = previousStatus(work);
  try {
    for (const step of AT_ANY_TIME.filter(each => each.wanted(change))) {
      await step.run(change);
    }
    if (!differsInSettings(delta)) return settled(work, status);
    const last = ONE_OF.find(step => step.wanted(change));
    for (const step of EACH.filter(candidate => candidate.wanted(change))) {
      await step.run(change);
    }
    await last?.run(change);
    return waiting(work, status, {
      message: WAIT_UPDATING,
      afterMs: UPDATING_MS,
    });
  } catch (error) {
    const seen = describedStatus(observed.description, work.owner);
    if (error instanceof NotYet) {
      const { message } = error;
      return waiting(work, seen, { message, afterMs: UPDATING_MS });
    }
    if (error instanceof Refused) return refused(work, seen, error.message);
    return error instanceof Unseen
      ? failed(work, status, error.cause)
      : failed(work, seen, error);
  }
}
