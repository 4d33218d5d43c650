import { message } from '../messages';
import { deletionPipeline } from './deletionPipeline';
import {
  failed,
  notReadStage,
  ok,
  type StageStatus,
  unknown,
  waiting,
  working,
} from './pipelineStages';
import { noMatchingRole, roleNotUsed } from './rules/ack';
import { unusable } from './rules/aws';
import { noComponent } from './rules/git';
import { failedAtKro, onlyRead } from './rules/kro';
import {
  failedAtKubevela,
  noLongerManaged,
  refusedByKubevela,
} from './rules/kubevela';
import type { RuleResults } from './rules/StateRule';
import type { StatusFacts } from './StatusFacts';
import type { PipelineStage } from './TableState';

const NOT_THERE_YET = waiting(message('stage.notThereYet'));
const AT_WORK = working(message('stage.inProgress'));
const GONE = waiting(message('stage.gone'));

function gitStage(facts: StatusFacts, resultOf: RuleResults): StageStatus {
  const { application, observed } = facts;
  if (!application) {
    return observed.application.kind === 'notFound'
      ? waiting(message('stage.notApplied'))
      : unknown(message('stage.notSeen'));
  }
  switch (resultOf(noComponent)?.id) {
    case undefined:
      return ok(message('stage.applied'));
    case 'no-table-in-application':
      return failed(message('stage.noTable'));
    default:
      return waiting(message('stage.noSuchComponent'));
  }
}

function applicationStage(
  { application, kubevela, observed }: StatusFacts,
  resultOf: RuleResults,
): StageStatus {
  if (!application) {
    return notReadStage(observed.application) ?? NOT_THERE_YET;
  }
  if (resultOf(refusedByKubevela)?.id === 'refused-by-kubevela') {
    return failed(message('stage.refused'));
  }
  if (resultOf(refusedByKubevela) || resultOf(failedAtKubevela)) {
    return failed(message('stage.failed'));
  }
  if (resultOf(noLongerManaged)) {
    return failed(message('stage.lostTheTable'));
  }
  if (kubevela.isSuspended) {
    return waiting(message('stage.suspended'));
  }
  if (resultOf(noComponent)) {
    return waiting(message('stage.nothingToMake'));
  }
  if (kubevela.isAtWork) {
    return AT_WORK;
  }
  return kubevela.hasAppliedInstance
    ? ok(message('stage.applied'))
    : unknown(application.status?.status ?? message('stage.noWordOfKubevela'));
}

function instanceStage(facts: StatusFacts, resultOf: RuleResults): StageStatus {
  const { ack, instance, details, kro, observed } = facts;
  if (!instance) {
    return resultOf(noLongerManaged)
      ? GONE
      : notReadStage(observed.instance) ?? NOT_THERE_YET;
  }
  if (resultOf(noMatchingRole) && !details.tableStatus) {
    return waiting(message('stage.needsRole'));
  }
  if (resultOf(failedAtKro)) {
    return failed(message('stage.failed'));
  }
  if (resultOf(onlyRead)?.id === 'only-read') {
    return failed(message('stage.notTakenOver'));
  }
  if (kro.suspended) {
    return waiting(message('stage.suspended'));
  }
  if (!kro.hasSeenLastChange || !isTableCreated(facts)) {
    return AT_WORK;
  }
  // Not ready although the table is: there is still something to apply.
  const isTableReady = details.tableStatus === 'ACTIVE' && ack.isSynced;
  // kro waits for the role, too.
  const isRoleWrong = resultOf(noMatchingRole) ?? resultOf(roleNotUsed);
  return isTableReady && !kro.isReady && !isRoleWrong
    ? AT_WORK
    : ok(message('stage.applied'));
}

/** Whether ACK has reported on the Table, there or in what kro copies. */
function hasReportOfAck({ details }: StatusFacts): boolean {
  return details.tableStatus !== undefined || details.conditions.length > 0;
}

/** Whether the Table is there; where it was not read, whether kro has come that far. */
function isTableCreated(facts: StatusFacts): boolean {
  switch (facts.observed.table?.kind) {
    case 'present':
      return true;
    case 'notFound':
      return false;
    default:
      return (
        hasReportOfAck(facts) ||
        (facts.kro.hasConditions && !facts.kro.suspended)
      );
  }
}

function tableStage(facts: StatusFacts, resultOf: RuleResults): StageStatus {
  const { ack, instance, observed } = facts;
  const { table = { kind: 'notRead' } } = observed;
  if (table.kind === 'forbidden' || table.kind === 'error') {
    return notReadStage(table) ?? unknown(message('stage.notSeen'));
  }
  if (resultOf(noMatchingRole)) {
    return failed(message('stage.noMatchingRole'));
  }
  if (resultOf(roleNotUsed)) {
    return failed(message('stage.roleNotUsed'));
  }
  if (!instance && table.kind !== 'present') {
    if (resultOf(noLongerManaged)) {
      return GONE;
    }
    return observed.instance.kind === 'notFound'
      ? NOT_THERE_YET
      : unknown(message('stage.notSeen'));
  }
  if (!isTableCreated(facts)) {
    return NOT_THERE_YET;
  }
  if (!hasReportOfAck(facts)) {
    return working(message('stage.notLookedAt'));
  }
  if (ack.terminal) {
    return waiting(message('stage.doesNotTryAgain'));
  }
  if (ack.recoverable) {
    return working(message('stage.triesAgain'));
  }
  if (!ack.hasSyncedCondition) {
    return unknown(message('stage.notSeen'));
  }
  return ack.isSynced ? ok(message('stage.inSync')) : AT_WORK;
}

function dynamodbStage(facts: StatusFacts, resultOf: RuleResults): StageStatus {
  const { ack, details, instance, table, observed } = facts;
  const { tableStatus } = details;
  if (ack.terminal) {
    return failed(message('stage.refused'));
  }
  const useless = resultOf(unusable);
  if (useless) {
    return failed(
      message(
        useless.id === 'archived' ? 'stage.archived' : 'stage.keyNotAccessible',
      ),
    );
  }
  if (tableStatus === 'DELETING') {
    return working(tableStatus);
  }
  if (ack.recoverable) {
    return failed(message('stage.reportedProblem'));
  }
  const isOutdated = instance
    ? observed.table?.kind === 'notFound' && tableStatus
    : !table && observed.instance.kind !== 'notFound';
  if (isOutdated) {
    // The Table is gone, or only the Application tells of it, up to minutes late.
    return unknown(tableStatus ?? message('stage.notSeen'));
  }
  switch (tableStatus) {
    case undefined:
      return resultOf(noLongerManaged)
        ? unknown(message('stage.notSeen'))
        : NOT_THERE_YET;
    case 'ACTIVE':
      if (!ack.hasSyncedCondition) {
        return unknown(tableStatus);
      }
      return ack.isSynced ? ok(tableStatus) : working(tableStatus);
    case 'CREATING':
    case 'UPDATING':
      return working(tableStatus);
    default:
      return unknown(tableStatus);
  }
}

/** A stage that is done with what came before the last change is not done with that. */
function withoutOutdatedSuccess(stages: PipelineStage[]): PipelineStage[] {
  const stop = stages.findIndex(
    ({ status }) => status !== 'ok' && status !== 'unknown',
  );
  return stages.map((stage, index) =>
    stop >= 0 && index > stop && stage.status === 'ok'
      ? {
          ...stage,
          ...waiting(
            stage.stage === 'dynamodb' ? stage.text : message('stage.asBefore'),
          ),
        }
      : stage,
  );
}

/** How each stage of the pipeline is, as far as its object was read or the next one above copies it. */
export function derivePipeline(
  facts: StatusFacts,
  resultOf: RuleResults,
): PipelineStage[] {
  if (facts.deletion.since) {
    return deletionPipeline(facts);
  }
  return withoutOutdatedSuccess([
    { stage: 'git', ...gitStage(facts, resultOf) },
    { stage: 'application', ...applicationStage(facts, resultOf) },
    { stage: 'instance', ...instanceStage(facts, resultOf) },
    { stage: 'table', ...tableStage(facts, resultOf) },
    { stage: 'dynamodb', ...dynamodbStage(facts, resultOf) },
  ]);
}
