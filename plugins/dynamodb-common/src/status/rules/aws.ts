import { awsErrorCause, awsMessage } from '../engines/aws';
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
        message:
          'AWS cannot use the KMS key of the table, so nothing can be read or written.',
        nextStep:
          'Enable the key and its grants again. AWS archives the table after seven days.',
      };
    case 'ARCHIVING':
    case 'ARCHIVED':
      return {
        ...common,
        id: 'archived',
        message:
          'AWS archived the table because its KMS key was not accessible for a week.',
        nextStep:
          'Your platform team restores the table from the backup that AWS made.',
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
      ...applyingChange(behind, 'AWS refused the one before it.'),
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
      message:
        'A table of this name exists in this account and region, and ACK does not manage it. What is shown below is that table.',
      nextStep:
        'To take that table over, set adoptionPolicy to adopt-or-create in the manifest; if another component manages it, remove that one first, with deletionPolicy retain. Otherwise remove this table, which leaves that one alone, and order it again under another name.',
    };
  }
  return {
    ...common,
    message:
      details.tableStatus === 'ACTIVE'
        ? 'AWS refused a change. The table can be used as it is; ACK does not try again automatically.'
        : 'AWS refused the table. ACK does not try again automatically.',
    nextStep: 'Correct the parameter in the manifest.',
  };
}

/** Who has to act when AWS reports a problem, by its cause. */
const escalationSteps = {
  permission:
    'Your platform team gives the ACK controller the missing permission in AWS.',
  limit:
    'Wait: AWS allows it again later. If it lasts, your platform team asks AWS for a higher quota.',
  network: 'Your platform team checks that the ACK controller reaches AWS.',
  other: 'Wait. If it lasts, correct the manifest or ask your platform team.',
};

/** AWS reported a problem, and ACK tries again automatically. */
export function retrying({ ack, kro }: StatusFacts): RuleResult | undefined {
  if (!ack.recoverable) {
    return undefined;
  }
  const engineMessage = awsMessage(ack.recoverable.message ?? '');
  return {
    id: 'retrying',
    message: 'AWS reported a problem; ACK tries again automatically.',
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
        message: 'AWS is creating the table.',
        nextStep: hasStoppedReading(facts)
          ? 'ACK has not looked for minutes, so AWS may be done: ask your platform team whether kro and the ACK DynamoDB controller run.'
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
      message:
        'The table in AWS differs from the manifest; ACK is putting it right.',
      nextStep:
        'Nothing to do. If this comes back, find out who changes the table in AWS.',
    };
  }
  return {
    ...common,
    id: 'updating',
    layer: 'aws',
    message:
      ack.progressOf === 'index'
        ? 'AWS is building an index. The table can be used meanwhile.'
        : 'AWS is applying a change. The table can be used meanwhile.',
    nextStep: stepWhileChanging(facts),
  };
}

function stepWhileChanging(facts: StatusFacts): string | undefined {
  if (hasStoppedReading(facts)) {
    return 'ACK has not looked for minutes, so AWS may be done: ask your platform team whether the ACK DynamoDB controller runs.';
  }
  return facts.instance?.spec?.adoptionPolicy
    ? 'If this stays, the table that was taken over has other keys or local indexes than the manifest, or a time to live that the manifest does not have: write down what AWS has.'
    : undefined;
}

/** The table is as last asked for, unless a change is still on its way to it. */
export function active(facts: StatusFacts): RuleResult | undefined {
  const { ack, behind, details, instance, kro, kubevela, now } = facts;
  if (details.tableStatus !== 'ACTIVE' || !ack.isSynced) {
    return undefined;
  }
  const usable = 'The table can be used meanwhile.';
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
        ? 'This takes unusually long: ask your platform team whether kro and the ACK DynamoDB controller run.'
        : undefined,
      since,
    };
  }
  return { id: 'active', message: 'The table is ready to use.', since };
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
      message:
        'The table is ACTIVE, but without the Table of ACK nobody says whether it has what was asked for.',
      nextStep:
        'Your platform team lets Backstage read the Tables of ACK, or installs the definitions of the DynamoDB plugin in the cluster.',
      refresh: 'idle',
    };
  }
  return tableStatus
    ? {
        ...common,
        layer: 'aws',
        message: `DynamoDB says the table is ${tableStatus}, which is not known here.`,
      }
    : undefined;
}
