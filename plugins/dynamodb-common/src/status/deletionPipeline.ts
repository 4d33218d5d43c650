import { message } from '../messages';
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

const BEING_REMOVED = working(message('stage.beingRemoved'));
const REMOVED = ok(message('stage.removed'));

function objectStage(
  read: ReadResult<{ metadata: ObjectMetadata }> = { kind: 'notRead' },
): StageStatus {
  if (read.kind === 'present') {
    return read.object.metadata.deletionTimestamp
      ? BEING_REMOVED
      : waiting(message('stage.stillThere'));
  }
  return notReadStage(read) ?? REMOVED;
}

function gitStage({ application, observed }: StatusFacts): StageStatus {
  if (application) {
    return ok(
      message(
        application.metadata.deletionTimestamp
          ? 'stage.removalApplied'
          : 'stage.applied',
      ),
    );
  }
  return (
    notReadStage(observed.application) ?? waiting(message('stage.notApplied'))
  );
}

function applicationStage({ application, observed }: StatusFacts): StageStatus {
  // Only something below was deleted, by hand.
  return application && !application.metadata.deletionTimestamp
    ? ok(message('stage.applied'))
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
    ? working(message('stage.inProgress'))
    : objectStage(observed.instance);
}

function tableStage({ ack, observed }: StatusFacts): StageStatus {
  const { instance, table } = observed;
  if (ack.deletionRefusal) {
    return waiting(message('stage.doesNotTryAgain'));
  }
  if (ack.deletionProblem) {
    return working(message('stage.triesAgain'));
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
    return failed(message('stage.refused'));
  }
  if (ack.deletionProblem) {
    return failed(message('stage.reportedProblem'));
  }
  if (!deletion.wasInAws) {
    return unknown(message('stage.notSeen'));
  }
  if (deletion.isRetained) {
    return ok(message('stage.stays'));
  }
  if (deletion.isTableGone && deletion.isOutcomeKnown) {
    // The Table goes at once, while AWS still says DELETING, and nobody reads it any more.
    return unknown(message('stage.askedToDelete'));
  }
  if (deletion.activeController === 'ack') {
    return BEING_REMOVED;
  }
  return instance || table
    ? waiting(message('stage.stillThere'))
    : unknown(message('stage.notSeen'));
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
