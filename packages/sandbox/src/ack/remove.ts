import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { isReadOnly } from './adopt';
import { removalFailed } from './conditions';
import { AwsError, isNotFound } from './errors';
import { previousStatus, type Outcome, type Work } from './outcome';
import { read } from './read';
import { ackAnnotation, isManaged } from './table';

const DELETION_POLICY_OF_NAMESPACE =
  'dynamodb.services.k8s.aws/deletion-policy';

/** Removes the table from AWS, unless it is retained, and lets the Table go at once. */
export async function remove(work: Work): Promise<Outcome> {
  const { table, dynamodb } = work;
  if (!isManaged(table)) {
    return {};
  }
  if (retained(work)) {
    await work.removeFinalizer();
    return {};
  }
  const look = await read(dynamodb, table.spec.tableName);
  if (look.kind === 'failed') {
    return { next: retry(look.error), error: look.error };
  }
  if (look.kind === 'waiting') {
    return { next: { afterMs: look.wait.afterMs } };
  }
  if (look.kind === 'complete') {
    try {
      await dynamodb.send(
        new DeleteTableCommand({ TableName: table.spec.tableName }),
      );
    } catch (error) {
      if (!isNotFound(error)) {
        return refusedRemoval(work, error);
      }
    }
  }
  await work.removeFinalizer();
  return {};
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
  if (!(error instanceof AwsError)) {
    throw error;
  }
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
