import type { ReadResult } from './objects/ReadResult';
import type { ObjectMetadata } from './objects/types';
import {
  failed,
  notReadStage,
  ok,
  type StageStatus,
  unknown,
  waiting,
  working,
} from './pipelineStages';
import type { StatusFacts } from './StatusFacts';
import type { PipelineStage } from './TableState';

const BEING_REMOVED = working('being removed');
const REMOVED = ok('removed');

function objectStage(
  read: ReadResult<{ metadata: ObjectMetadata }> = { kind: 'notRead' },
): StageStatus {
  if (read.kind === 'present') {
    return read.object.metadata.deletionTimestamp
      ? BEING_REMOVED
      : waiting('still there');
  }
  return notReadStage(read) ?? REMOVED;
}

function gitStage({ application, observed }: StatusFacts): StageStatus {
  if (application) {
    return ok(
      application.metadata.deletionTimestamp ? 'removal applied' : 'applied',
    );
  }
  return notReadStage(observed.application) ?? waiting('not applied');
}

function applicationStage({ application, observed }: StatusFacts): StageStatus {
  // Only something below was deleted, by hand.
  return application && !application.metadata.deletionTimestamp
    ? ok('applied')
    : objectStage(observed.application);
}

function instanceStage({
  instance,
  kubevela: { deletionError },
  observed,
}: StatusFacts): StageStatus {
  // kro has to apply something before the deletion can go on.
  return instance &&
    !instance.metadata.deletionTimestamp &&
    deletionError?.waitsForRetention
    ? working('in progress')
    : objectStage(observed.instance);
}

function tableStage({ ack, observed }: StatusFacts): StageStatus {
  const { instance, table } = observed;
  if (ack.deletionRefusal) {
    return waiting('does not try again');
  }
  if (ack.deletionProblem) {
    return working('tries again');
  }
  // kro keeps the instance until the Table is gone.
  const wasRead = table && table.kind !== 'notRead';
  return !wasRead && instance.kind === 'notFound'
    ? REMOVED
    : objectStage(table);
}

function dynamodbStage({
  ack,
  deletion,
  instance,
  table,
}: StatusFacts): StageStatus {
  if (ack.deletionRefusal) {
    return failed('refused');
  }
  if (ack.deletionProblem) {
    return failed('reported a problem');
  }
  if (!deletion.wasInAws) {
    return unknown('not seen');
  }
  if (deletion.isRetained) {
    return ok('stays');
  }
  if (deletion.isTableGone && deletion.isOutcomeKnown) {
    // The Table goes at once, while AWS still says DELETING, and nobody reads it any more.
    return unknown('asked to delete');
  }
  if (deletion.activeController === 'ack') {
    return BEING_REMOVED;
  }
  return instance || table ? waiting('still there') : unknown('not seen');
}

/** The pipeline while a table is being deleted. */
export function deletionPipeline(facts: StatusFacts): PipelineStage[] {
  return [
    { stage: 'git', ...gitStage(facts) },
    { stage: 'application', ...applicationStage(facts) },
    { stage: 'instance', ...instanceStage(facts) },
    { stage: 'table', ...tableStage(facts) },
    { stage: 'dynamodb', ...dynamodbStage(facts) },
  ];
}
