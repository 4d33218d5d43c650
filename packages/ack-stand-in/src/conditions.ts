import type { Condition } from './table';

export const WAIT_UPDATING =
  "table in 'UPDATING' state, cannot be modified or deleted";
export const WAIT_CREATING =
  "table in 'CREATING' state, cannot be modified or deleted";
export const WAIT_INDEX =
  "table GSIs in 'CREATING' state, cannot be modified or deleted";
export const WAIT_REPLICA =
  "table replica in 'UPDATING' state, cannot be modified or deleted";
export const WAIT_DELETING =
  "table in 'DELETING' state, cannot be modified or deleted";
/** A replica was to be made, changed or removed in a table that cannot have any. */
export const REPLICAS_NEED_STREAM =
  'table must have DynamoDB Streams enabled with StreamViewType set to NEW_AND_OLD_IMAGES for replica updates';
/** Taken over with `adopt-or-create`; what the spec changes follows at once. */
export const ADOPTED = 'adopted resource, requeuing to check for updates';

const SYNCED = 'Resource synced successfully';
const NOT_SYNCED = 'Resource not synced';
const UNDETERMINED =
  'Unable to determine if desired resource state matches latest observed state';
const ALREADY_EXISTS = 'Resource already exists';
const ALREADY_EXISTS_REASON =
  'This resource already exists but is not managed by ACK. To bring the resource under ACK management, you should explicitly adopt the resource by enabling the ResourceAdoption feature gate and populating the `services.k8s.aws/adoption-policy` and `services.k8s.aws/adoption-fields` annotations.';

/** Seconds only, as Kubernetes writes times. */
export function kubernetesTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** ResourceSynced and Ready; both get a new transition time at every reconcile, changed or not. */
function syncedAndReady(
  now: Date,
  resourceSynced: Omit<Condition, 'type' | 'lastTransitionTime'>,
  ready: Omit<Condition, 'type' | 'lastTransitionTime'> = resourceSynced,
): Condition[] {
  const lastTransitionTime = kubernetesTime(now);
  return [
    { type: 'ACK.ResourceSynced', lastTransitionTime, ...resourceSynced },
    { type: 'Ready', lastTransitionTime, ...ready },
  ];
}

export function synced(now: Date): Condition[] {
  return syncedAndReady(now, { status: 'True', reason: '', message: SYNCED });
}

/** Nothing is left to do, but the status still says that the table is not ACTIVE. */
export function notActive(now: Date): Condition[] {
  return syncedAndReady(now, {
    status: 'False',
    reason: '',
    message: NOT_SYNCED,
  });
}

/** What AWS has cannot be compared with the spec yet, for that reason: just created, or just taken over. */
export function undetermined(now: Date, reason: string): Condition[] {
  return syncedAndReady(now, {
    status: 'Unknown',
    reason,
    message: UNDETERMINED,
  });
}

/** Just created, and something that CreateTable cannot carry has to follow. */
export function createdButUnfinished(now: Date): Condition[] {
  return syncedAndReady(now, { status: 'False' });
}

/** To be tried again: `message` is what failed, `whole` the error with its chain. */
export function recoverable(
  now: Date,
  message: string,
  whole: string = message,
): Condition[] {
  return [
    { type: 'ACK.Recoverable', status: 'True', message },
    ...syncedAndReady(
      now,
      { status: 'Unknown', reason: whole, message: UNDETERMINED },
      { status: 'False', reason: 'ACK.Recoverable', message },
    ),
  ];
}

/** The role that was used. The real controller has swapped reason and message. */
export function roleSelected(
  now: Date,
  selector: { arn: string; name: string; resourceVersion: string },
): Condition {
  return {
    type: 'ACK.IAMRoleSelected',
    status: 'True',
    lastTransitionTime: kubernetesTime(now),
    reason: `roleARN: ${selector.arn}, selectorName: ${selector.name}, selectorResourceVersion: ${selector.resourceVersion}`,
    message: 'Selected',
  };
}

/** Annotations that cannot be followed: the real controller gives neither ResourceSynced nor Ready. */
export function terminalOnly(now: Date, message: string): Condition[] {
  return [
    {
      type: 'ACK.Terminal',
      status: 'True',
      lastTransitionTime: kubernetesTime(now),
      message,
    },
  ];
}

/** Refused for good: nothing is tried until the spec changes. */
export function terminal(now: Date, message: string): Condition[] {
  return [
    { type: 'ACK.Terminal', status: 'True', message },
    ...notSynced(now, message),
  ];
}

export function alreadyExists(now: Date): Condition[] {
  return [
    {
      type: 'ACK.Terminal',
      status: 'True',
      lastTransitionTime: kubernetesTime(now),
      reason: ALREADY_EXISTS_REASON,
      message: ALREADY_EXISTS,
    },
    ...notSynced(now, ALREADY_EXISTS),
  ];
}

function notSynced(now: Date, message: string): Condition[] {
  return syncedAndReady(
    now,
    {
      status: 'False',
      reason: 'resource is in terminal condition',
      message: NOT_SYNCED,
    },
    { status: 'False', reason: 'ACK.Terminal', message },
  );
}

/**
 * A removal that failed: the other conditions stay as they were, even Ready. Of Recoverable and Terminal, the one that
 * no longer holds stays too, with status False.
 */
export function removalFailed(
  before: Condition[],
  type: 'ACK.Terminal' | 'ACK.Recoverable',
  message: string,
): Condition[] {
  const problem: Condition = { type, status: 'True', message };
  const after = before.map((condition): Condition => {
    if (condition.type === type) return problem;
    return ['ACK.Terminal', 'ACK.Recoverable'].includes(condition.type)
      ? { type: condition.type, status: 'False' }
      : condition;
  });
  return after.includes(problem) ? after : [...after, problem];
}
