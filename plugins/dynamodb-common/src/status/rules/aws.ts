import { conditionWith, isProgress } from '../objects/conditions';
import { ALREADY_EXISTS, awsMessage } from '../engines/messages';
import type { Facts, Verdict } from '../StatusFacts';
import { hasSeenLastChange as kroHasSeen, isNotReady, readySince } from './kro';
import {
  hasFinished,
  hasNotSeenLastChange as kubevelaHasNotSeen,
  isAtWork as kubevelaIsAtWork,
} from './kubevela';
import { isSlow } from '../time';

function recoverable({ details }: Facts) {
  return conditionWith(details.conditions, 'ACK.Recoverable', 'True');
}

/** ACK does not try again until the spec changes. */
export function isRefused({ details }: Facts): boolean {
  return Boolean(conditionWith(details.conditions, 'ACK.Terminal', 'True'));
}

/** AWS said no, and ACK asks again by itself. */
export function isAskedAgain(facts: Facts): boolean {
  const condition = recoverable(facts);
  return condition !== undefined && !isProgress(condition.message);
}

/** Whether anybody says that ACK is done, or is not; another definition may not copy it. */
export function saysWhetherSynced({ details }: Facts): boolean {
  return details.conditions.some(({ type }) => type === 'ACK.ResourceSynced');
}

/** Whether ACK says that AWS has what the Table asks for. */
export function isSynced({ details }: Facts): boolean {
  return Boolean(
    conditionWith(details.conditions, 'ACK.ResourceSynced', 'True'),
  );
}

function whatWasRefused(tableStatus: string | undefined): string {
  return tableStatus === 'ACTIVE'
    ? 'AWS refused a change. The table can be used as it is; ACK does not try again by itself.'
    : 'AWS refused the table. ACK does not try again by itself.';
}

function whatToDo(engineMessage: string | undefined): string {
  if (engineMessage === ALREADY_EXISTS) {
    return 'To take that table over, set adoptionPolicy to adopt-or-create in the manifest; if another component manages it, remove that one first, with deletionPolicy retain. Otherwise remove this table, which leaves that one alone, and order it again under another name.';
  }
  return 'Correct the parameter in the manifest.';
}

/** An engine that a change has not come through. */
interface Behind {
  layer: 'kubevela' | 'kro';
  name: 'KubeVela' | 'kro';
}

const KUBEVELA: Behind = { layer: 'kubevela', name: 'KubeVela' };
const KRO: Behind = { layer: 'kro', name: 'kro' };

/** Who has not even seen the last change. */
export function hasNotSeen(facts: Facts): Behind | undefined {
  if (kubevelaHasNotSeen(facts)) {
    return KUBEVELA;
  }
  return facts.instance && !kroHasSeen(facts) ? KRO : undefined;
}

/** A change that is on its way. No object says since when it has been waiting. */
export function applying({ layer, name }: Behind, whatElse: string) {
  return {
    kind: 'updating',
    layer,
    title: 'Updating',
    message: `${name} is applying a change. ${whatElse}`,
    nextStep: `If this stays for minutes, ask your platform team whether ${name} runs.`,
    pace: 'fast',
  } as const;
}

export function refusedByAws(facts: Facts): Verdict | undefined {
  const { details } = facts;
  const terminal = conditionWith(details.conditions, 'ACK.Terminal', 'True');
  if (!terminal) {
    return undefined;
  }
  const engineMessage = terminal.message && awsMessage(terminal.message);
  const behind = hasNotSeen(facts);
  if (behind) {
    return {
      ...applying(behind, 'AWS refused the one before it.'),
      engineMessage,
    };
  }
  return {
    kind: 'refused-by-aws',
    layer: 'aws',
    title: 'Refused by AWS',
    message:
      engineMessage === ALREADY_EXISTS
        ? 'A table of this name exists in this account and region, and ACK does not manage it. What is shown below is that table.'
        : whatWasRefused(details.tableStatus),
    engineMessage,
    nextStep: whatToDo(engineMessage),
    // A terminal condition is written once and has no time of its own.
    since:
      terminal.lastTransitionTime ??
      conditionWith(details.conditions, 'ACK.ResourceSynced', 'False')
        ?.lastTransitionTime,
    pace: 'slow',
  };
}

/** The table is there but cannot be used. */
export function unusable(facts: Facts): Verdict | undefined {
  const { tableStatus } = facts.details;
  const common = {
    kind: 'unusable',
    layer: 'aws',
    engineMessage: tableStatus,
    since: readySince(facts),
    pace: 'slow',
  } as const;
  if (tableStatus === 'INACCESSIBLE_ENCRYPTION_CREDENTIALS') {
    return {
      ...common,
      title: 'Key not accessible',
      message:
        'AWS cannot use the KMS key of the table, so nothing can be read or written.',
      nextStep:
        'Enable the key and its grants again. AWS archives the table after seven days.',
    };
  }
  if (tableStatus === 'ARCHIVING' || tableStatus === 'ARCHIVED') {
    return {
      ...common,
      title: 'Archived',
      message:
        'AWS archived the table because its KMS key was not accessible for a week.',
      nextStep:
        'Your platform team restores the table from the backup that AWS made.',
    };
  }
  return undefined;
}

/** Who has to act when AWS says no for now. */
function whoActs(message: string): string {
  if (
    /AccessDenied|not authorized|UnrecognizedClient|credentials/i.test(message)
  ) {
    return 'Your platform team gives the ACK controller the missing permission in AWS.';
  }
  if (/Throttling|LimitExceeded|RequestLimit/.test(message)) {
    return 'Wait: AWS allows it again later. If it lasts, your platform team asks AWS for a higher quota.';
  }
  if (
    /connection refused|no such host|request send failed|timeout/i.test(message)
  ) {
    return 'Your platform team checks that the ACK controller reaches AWS.';
  }
  return 'Wait. If it lasts, correct the manifest or ask your platform team.';
}

export function retrying(facts: Facts): Verdict | undefined {
  if (!isAskedAgain(facts)) {
    return undefined;
  }
  const engineMessage = awsMessage(recoverable(facts)?.message ?? '');
  return {
    kind: 'retrying',
    layer: 'aws',
    title: 'Retrying',
    message: 'AWS reported a problem; ACK asks again by itself.',
    engineMessage: engineMessage || undefined,
    nextStep: whoActs(engineMessage),
    since: readySince(facts),
    pace: 'fast',
  };
}

/** ACK renews the times of its conditions with every look, which it takes every few seconds while AWS is at work. */
function hasStoppedLooking({ details, now }: Facts): boolean {
  const synced = details.conditions.find(
    ({ type }) => type === 'ACK.ResourceSynced',
  );
  return isSlow(synced?.lastTransitionTime, now);
}

export function creating(facts: Facts): Verdict | undefined {
  const { details, instance } = facts;
  return details.tableStatus === 'CREATING'
    ? {
        kind: 'creating',
        layer: 'aws',
        title: 'Creating',
        message: 'AWS is creating the table.',
        nextStep: hasStoppedLooking(facts)
          ? 'ACK has not looked for minutes, so AWS may be done: ask your platform team whether kro and the ACK DynamoDB controller run.'
          : undefined,
        // ACK may have made it anew, long after it was ordered.
        since: details.creationDateTime ?? instance?.metadata.creationTimestamp,
        pace: 'fast',
      }
    : undefined;
}

/** AWS or ACK is still at work on a table that exists. */
export function changing(facts: Facts): Verdict | undefined {
  const { tableStatus } = facts.details;
  const progress = recoverable(facts)?.message;
  const atWork =
    tableStatus === 'UPDATING' ||
    (tableStatus === 'ACTIVE' && saysWhetherSynced(facts) && !isSynced(facts));
  if (!atWork) {
    return undefined;
  }
  const common = {
    engineMessage: progress,
    since: readySince(facts),
    pace: 'fast',
  } as const;
  // The workflow ends when everything was applied, so this is not our change.
  if (hasFinished(facts)) {
    return {
      ...common,
      kind: 'out-of-sync',
      layer: 'ack',
      title: 'Out of sync',
      message:
        'The table in AWS differs from the manifest; ACK is putting it right.',
      nextStep:
        'Nothing to do. If this comes back, find out who changes the table in AWS.',
    };
  }
  return {
    ...common,
    kind: 'updating',
    layer: 'aws',
    title: 'Updating',
    message: progress?.startsWith('table GSIs')
      ? 'AWS is building an index. The table can be used meanwhile.'
      : 'AWS is applying a change. The table can be used meanwhile.',
    nextStep: whatToDoMeanwhile(facts),
  };
}

function whatToDoMeanwhile(facts: Facts): string | undefined {
  if (hasStoppedLooking(facts)) {
    return 'ACK has not looked for minutes, so AWS may be done: ask your platform team whether the ACK DynamoDB controller runs.';
  }
  return facts.instance?.spec?.adoptionPolicy
    ? 'If this stays, the table that was taken over has other keys or local indexes than the manifest, or a time to live that the manifest does not have: write down what AWS has.'
    : undefined;
}

/** The table is as last asked for, unless a change is still on its way to it. */
export function active(facts: Facts): Verdict | undefined {
  if (facts.details.tableStatus !== 'ACTIVE' || !isSynced(facts)) {
    return undefined;
  }
  const usable = 'The table can be used meanwhile.';
  const behind =
    hasNotSeen(facts) ?? (kubevelaIsAtWork(facts) ? KUBEVELA : undefined);
  if (behind) {
    return applying(behind, usable);
  }
  if (isNotReady(facts)) {
    // kro has handed the change on and waits until ACK says that AWS has it.
    const since = readySince(facts);
    return {
      ...applying(KRO, usable),
      nextStep: isSlow(since, facts.now)
        ? 'This takes unusually long: ask your platform team whether kro and the ACK DynamoDB controller run.'
        : undefined,
      since,
    };
  }
  return {
    kind: 'active',
    layer: 'aws',
    title: 'Active',
    message: 'The table is ready to use.',
    since: readySince(facts),
    pace: 'slow',
  };
}

/** A status that DynamoDB may get later, or one that nobody vouches for. */
export function unknownStatus(facts: Facts): Verdict | undefined {
  const { tableStatus } = facts.details;
  const common = {
    kind: 'unknown',
    title: 'Unknown status',
    since: readySince(facts),
  } as const;
  if (tableStatus === 'ACTIVE') {
    return {
      ...common,
      layer: 'ack',
      message:
        'The table is ACTIVE, but without the Table of ACK nobody says whether it has what was asked for.',
      nextStep:
        'Your platform team lets Backstage read the Tables of ACK, or installs the definitions of the DynamoDB plugin in the cluster.',
      pace: 'slow',
    };
  }
  return tableStatus
    ? {
        ...common,
        layer: 'aws',
        message: `DynamoDB says the table is ${tableStatus}, which is not known here.`,
        pace: 'fast',
      }
    : undefined;
}
