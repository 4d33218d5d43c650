import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { isReadOnly } from './adopt';
import { removalFailed, WAIT_DELETING } from './conditions';
import { AwsError, isNotFound } from './errors';
import {
  CREATING_MS,
  previousStatus,
  UPDATING_MS,
  type Outcome,
  type Work,
} from './outcome';
import { read } from './read';
import { syncReplicas } from './replicas';
import { observedChange, observedReplicas, type ObservedTable } from './spec';
import { describedStatus } from './status';
import { ackAnnotation, isManaged } from './table';

const DELETION_POLICY_OF_NAMESPACE =
  'dynamodb.services.k8s.aws/deletion-policy';

/** Removes the table from AWS, unless it is retained, and lets the Table go at once. */
export async function remove(work: Work): Promise<Outcome> {
  const { table, dynamodb } = work;
  if (!isManaged(table)) return {};
  if (retained(work)) {
    await work.removeFinalizer();
    return {};
  }
  const look = await read(dynamodb, table.spec);
  if (look.kind === 'failed') {
    return { next: retry(look.error), error: look.error };
  }
  if (look.kind === 'waiting') {
    return { next: { afterMs: look.wait.afterMs } };
  }
  if (look.kind === 'complete') {
    try {
      if (look.description.Replicas?.length) {
        return await removeReplica(work, look.observed);
      }
      await dynamodb.send(
        new DeleteTableCommand({ TableName: table.spec.tableName }),
      );
    } catch (error) {
      if (!isNotFound(error)) return refusedRemoval(work, error);
    }
  }
  await work.removeFinalizer();
  return {};
}

/** The other regions go first, one at a time; the spec becomes what AWS has before the last one goes. */
async function removeReplica(
  work: Work,
  observed: ObservedTable,
): Promise<Outcome> {
  const { description } = observed;
  const regions = observedReplicas(description).flatMap(
    ({ regionName }) => regionName ?? [],
  );
  const done = await syncReplicas(work, description.TableName ?? '', {
    delta: { create: [], update: [], delete: regions },
    description,
  });
  if (done !== 'last') {
    return { next: { afterMs: UPDATING_MS } };
  }
  const before = work.table.status?.conditions ?? [];
  await work.replaceSpec(observedChange(observed, work.table.spec));
  return {
    status: {
      ...describedStatus(description, work.owner),
      conditions: removalFailed(before, 'ACK.Recoverable', WAIT_DELETING),
    },
    next: { afterMs: CREATING_MS },
  };
}

function retained({ table, namespace }: Work): boolean {
  const policy =
    ackAnnotation(table.metadata.annotations, 'deletion-policy') ??
    namespace.annotations?.[DELETION_POLICY_OF_NAMESPACE] ??
    'delete';
  return policy !== 'delete' || isReadOnly(table);
}

function retry(error: unknown): 'back-off' | undefined {
  return error instanceof AwsError && error.terminal ? undefined : 'back-off';
}

function refusedRemoval(work: Work, error: unknown): Outcome {
  if (!(error instanceof AwsError)) throw error;
  const status = previousStatus(work);
  const type = error.terminal ? 'ACK.Terminal' : 'ACK.Recoverable';
  return {
    status: {
      ...status,
      conditions: removalFailed(status.conditions ?? [], type, error.shown),
    },
    next: retry(error),
    error,
  };
}
