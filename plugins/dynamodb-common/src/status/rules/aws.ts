import { message, type Message } from '../../messages';
import { type AwsErrorCause, awsErrorCause, awsMessage } from '../engines/aws';
import type { StatusFacts } from '../StatusFacts';
import { isSlow } from '../time';
import { applyingChange } from './change';
import type { RuleResult } from './StateRule';

/** The table is there but cannot be used. */
export function unusable({
  details: { tableStatus },
  kro,
}: StatusFacts): RuleResult | undefined {
  const common = { engineMessage: tableStatus, since: kro.readySince };
  switch (tableStatus) {
    case 'INACCESSIBLE_ENCRYPTION_CREDENTIALS':
      return {
        ...common,
        id: 'key-not-accessible',
        message: message('state.key-not-accessible.message'),
        nextStep: message('state.key-not-accessible.nextStep'),
      };
    case 'ARCHIVING':
    case 'ARCHIVED':
      return {
        ...common,
        id: 'archived',
        message: message('state.archived.message'),
        nextStep: message('state.archived.nextStep'),
      };
    default:
      return undefined;
  }
}

/** ACK does not try again until the spec changes. */
export function refusedByAws({
  ack,
  behind,
  details,
}: StatusFacts): RuleResult | undefined {
  if (!ack.terminal) {
    return undefined;
  }
  const engineMessage = ack.terminalMessage;
  if (behind) {
    return {
      ...applyingChange(behind, message('state.updating.refusedBefore')),
      engineMessage,
    };
  }
  const common = {
    id: 'refused-by-aws',
    engineMessage,
    // A terminal condition is written once and has no time of its own.
    since: ack.terminal.lastTransitionTime ?? ack.notSyncedSince,
  } as const;
  if (ack.alreadyExists) {
    return {
      ...common,
      message: message('state.refused-by-aws.exists'),
      nextStep: message('state.refused-by-aws.exists.nextStep'),
    };
  }
  return {
    ...common,
    message: message(
      details.tableStatus === 'ACTIVE'
        ? 'state.refused-by-aws.change'
        : 'state.refused-by-aws.table',
    ),
    nextStep: message('state.refused-by-aws.nextStep'),
  };
}

/** Who has to act when AWS reports a problem, by its cause. */
const escalationSteps: Record<AwsErrorCause, Message> = {
  permission: message('state.retrying.nextStep.permission'),
  limit: message('state.retrying.nextStep.limit'),
  network: message('state.retrying.nextStep.network'),
  other: message('state.retrying.nextStep.other'),
};

/** AWS reported a problem, and ACK tries again automatically. */
export function retrying({ ack, kro }: StatusFacts): RuleResult | undefined {
  if (!ack.recoverable) {
    return undefined;
  }
  const engineMessage = awsMessage(ack.recoverable.message ?? '');
  return {
    id: 'retrying',
    message: message('state.retrying.message'),
    engineMessage: engineMessage || undefined,
    nextStep: escalationSteps[awsErrorCause(engineMessage)],
    since: kro.readySince,
  };
}

/** Whether ACK, which reads the table every few seconds while AWS is working, has stopped to do so. */
function hasStoppedReading({ ack, now }: StatusFacts): boolean {
  return isSlow(ack.syncedAt, now);
}

/** AWS is creating the table. */
export function creating(facts: StatusFacts): RuleResult | undefined {
  const { details, instance } = facts;
  return details.tableStatus === 'CREATING'
    ? {
        id: 'creating',
        message: message('state.creating.message'),
        nextStep: hasStoppedReading(facts)
          ? message('state.creating.notRead')
          : undefined,
        // ACK may have created it again, long after it was ordered.
        since: details.creationDateTime ?? instance?.metadata.creationTimestamp,
      }
    : undefined;
}

/** AWS or ACK is still at work on a table that exists. */
export function changing(facts: StatusFacts): RuleResult | undefined {
  const { ack, details, kro, kubevela } = facts;
  const isAtWork =
    details.tableStatus === 'UPDATING' ||
    (details.tableStatus === 'ACTIVE' &&
      ack.hasSyncedCondition &&
      !ack.isSynced);
  if (!isAtWork) {
    return undefined;
  }
  const common = { engineMessage: ack.progress, since: kro.readySince };
  // The workflow ends when everything was applied, so this is not our change.
  if (kubevela.hasFinished) {
    return {
      ...common,
      id: 'out-of-sync',
      message: message('state.out-of-sync.message'),
      nextStep: message('state.out-of-sync.nextStep'),
    };
  }
  return {
    ...common,
    id: 'updating',
    layer: 'aws',
    message: message(
      ack.progressOf === 'index'
        ? 'state.updating.index'
        : 'state.updating.change',
    ),
    nextStep: stepWhileChanging(facts),
  };
}

function stepWhileChanging(facts: StatusFacts): Message | undefined {
  if (hasStoppedReading(facts)) {
    return message('state.updating.notRead');
  }
  return facts.instance?.spec?.adoptionPolicy
    ? message('state.updating.adopted')
    : undefined;
}

/** The table is as last asked for, unless a change is still on its way to it. */
export function active(facts: StatusFacts): RuleResult | undefined {
  const { ack, behind, details, instance, kro, kubevela, now } = facts;
  if (details.tableStatus !== 'ACTIVE' || !ack.isSynced) {
    return undefined;
  }
  const usable = message('state.updating.usable');
  const working = behind ?? (kubevela.isAtWork ? 'kubevela' : undefined);
  if (working) {
    return applyingChange(working, usable);
  }
  const since = kro.readySince;
  if (instance && !kro.isReady) {
    // kro has applied the change and waits until ACK says that AWS has it.
    return {
      ...applyingChange('kro', usable),
      nextStep: isSlow(since, now)
        ? message('state.updating.engine.slow')
        : undefined,
      since,
    };
  }
  return { id: 'active', message: message('state.active.message'), since };
}

/** A status that DynamoDB may get later, or one that no engine confirms. */
export function unknownStatus({
  details: { tableStatus },
  kro,
}: StatusFacts): RuleResult | undefined {
  const common = { id: 'unknown-status', since: kro.readySince } as const;
  if (tableStatus === 'ACTIVE') {
    return {
      ...common,
      layer: 'ack',
      message: message('state.unknown-status.unconfirmed'),
      nextStep: message('state.unknown-status.unconfirmed.nextStep'),
      refresh: 'idle',
    };
  }
  return tableStatus
    ? {
        ...common,
        layer: 'aws',
        message: message('state.unknown-status.message', {
          status: tableStatus,
        }),
      }
    : undefined;
}
