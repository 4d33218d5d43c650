import { conditionWith } from '../objects/conditions';
import type { Facts, Verdict } from '../StatusFacts';
import { asRecord, asText } from '../objects/guards';
import type { InstanceObject } from '../objects/types';
import { isSlow } from '../time';

function ready({ instance }: Facts) {
  return instance?.status?.conditions?.find(({ type }) => type === 'Ready');
}

/** Since when kro says what it says. Unlike ACK, kro keeps the time while nothing changes. */
export function readySince(facts: Facts): string | undefined {
  return ready(facts)?.lastTransitionTime;
}

/** Whether kro still has to apply something, or waits for what it applied. */
export function isNotReady(facts: Facts): boolean {
  return facts.instance !== undefined && ready(facts)?.status !== 'True';
}

/** Whether kro has judged the last change. */
export function hasSeenLastChange(facts: Facts): boolean {
  const condition = ready(facts);
  return (
    condition !== undefined &&
    condition.observedGeneration === facts.instance?.metadata.generation
  );
}

/** kro gave up on something; what it says while it merely waits is not looked at. */
export function failedAtKro(facts: Facts): Verdict | undefined {
  const { instance } = facts;
  const conditions = instance?.status?.conditions?.filter(
    ({ observedGeneration }) =>
      observedGeneration === instance.metadata.generation,
  );
  const failed =
    conditionWith(conditions, 'GraphResolved', 'False') ??
    conditionWith(conditions, 'InstanceManaged', 'False') ??
    (instance?.status?.state === 'ERROR' || instance?.status?.state === 'FAILED'
      ? conditionWith(conditions, 'ResourcesReady', 'False')
      : undefined);
  return failed
    ? {
        kind: 'failed',
        layer: 'kro',
        title: 'Failed at kro',
        message: 'kro cannot make the table out of the instance.',
        nextStep:
          'Your platform team looks at the ResourceGraphDefinition dynamodbtable and at the permissions of kro.',
        ...secretOfOthers(facts, failed.message),
        engineMessage: failed.message,
        since: failed.lastTransitionTime,
        pace: 'fast',
      }
    : undefined;
}

/**
 * How the API server refuses to make another Secret a connection Secret: it keeps
 * the type of a Secret, and a policy of our definitions lets kro change only ours.
 */
const SECRET_OF_OTHERS =
  /\bSecret "[^"]*" is invalid: type: |\bsecrets? "[^"]*" is forbidden: .*\bwas not made for a DynamoDB table\b/i;

/** The connection Secret would take the place of one that has nothing to do with the table. */
function secretOfOthers(
  { details, instance }: Facts,
  words = '',
): Pick<Verdict, 'message' | 'nextStep'> | undefined {
  if (!SECRET_OF_OTHERS.test(words)) {
    return undefined;
  }
  const { name, namespace } = asRecord(
    instance?.spec?.writeConnectionSecretToRef,
  );
  const secret = [asText(namespace), asText(name)].filter(Boolean).join('/');
  return {
    message: `The connection Secret ${secret} is not written: there is a Secret of this name already that does not belong to this table, and it stays as it is.${
      details.tableStatus === 'ACTIVE' ? ' The table itself can be used.' : ''
    }`,
    nextStep:
      'Choose another name in writeConnectionSecretToRef in the manifest.',
  };
}

/** Somebody told kro to leave the instance alone. */
export function suspendedAtKro({
  instance,
  details,
}: Facts): Verdict | undefined {
  const suspended = conditionWith(
    instance?.status?.conditions,
    'ResourcesReady',
    'False',
  );
  return suspended?.reason === 'ReconciliationSuspended'
    ? {
        kind: 'waiting',
        layer: 'kro',
        title: 'Suspended at kro',
        message: details.tableStatus
          ? 'Somebody suspended the work of kro on this table. It can be used, but changes do not reach it.'
          : 'Somebody suspended the work of kro on this table.',
        engineMessage: suspended.message,
        nextStep: 'Your platform team resumes it.',
        since: suspended.lastTransitionTime,
        pace: 'slow',
      }
    : undefined;
}

/** Somebody deleted the ACK Table behind kro's back, which still copies what it said. */
export function tableLost({
  instance,
  details,
  observed,
}: Facts): Verdict | undefined {
  return instance && details.tableStatus && observed.table?.kind === 'absent'
    ? {
        kind: 'waiting',
        layer: 'kro',
        title: 'Waiting for kro',
        message:
          'The ACK Table is gone, and kro has not made it again. What is shown below is what it said last.',
        nextStep:
          'If this stays, ask your platform team whether the kro controller runs, and whether AWS still has the table.',
        pace: 'fast',
      }
    : undefined;
}

function waitingForAck(instance: InstanceObject, slow: boolean): Verdict {
  const common = {
    kind: 'waiting',
    layer: 'ack',
    title: 'Waiting for ACK',
    since: instance.metadata.creationTimestamp,
    pace: 'fast',
  } as const;
  // In both cases ACK itself says nothing but in its log.
  if (instance.spec?.adoptionPolicy === 'adopt') {
    return {
      ...common,
      message:
        'ACK has not adopted the table yet; AWS may have none of this name in this region.',
      nextStep:
        'If there is none, set adoptionPolicy to adopt-or-create in the manifest, and ACK makes it.',
    };
  }
  const selectors = instance.status?.roleSelectors ?? [];
  if (selectors.length > 1) {
    return {
      ...common,
      message: `ACK has not looked at the table yet; it never does while several IAMRoleSelectors match: ${selectors.join(
        ', ',
      )}.`,
      nextStep:
        'Your platform team changes them so that one matches this table.',
    };
  }
  return {
    ...common,
    message: 'ACK has not looked at the table yet.',
    nextStep: slow
      ? 'Ask your platform team whether the ACK DynamoDB controller runs.'
      : undefined,
  };
}

/** kro's own words about the last change, if it has any. */
function whatKroWaitsFor({
  metadata,
  status,
}: InstanceObject): string | undefined {
  const condition = conditionWith(
    status?.conditions,
    'ResourcesReady',
    'False',
  );
  return condition?.observedGeneration === metadata.generation
    ? condition?.message
    : undefined;
}

function whomToAsk(reason: string | undefined): string {
  return reason
    ? 'Ask your platform team about what kro waits for.'
    : 'Ask your platform team whether the kro controller runs.';
}

/** The instance is there, but no word of ACK yet. */
export function waitingBelowKubevela(facts: Facts): Verdict | undefined {
  const { instance, observed, now } = facts;
  if (!instance) {
    return undefined;
  }
  const since = instance.metadata.creationTimestamp;
  const slow = isSlow(since, now);
  if (!instance.status?.conditions || observed.table?.kind === 'absent') {
    const reason = whatKroWaitsFor(instance);
    return {
      kind: 'waiting',
      layer: 'kro',
      title: 'Waiting for kro',
      message: 'kro has not made the ACK Table yet.',
      engineMessage: reason,
      nextStep: slow ? whomToAsk(reason) : undefined,
      since,
      pace: 'fast',
    };
  }
  return waitingForAck(instance, slow);
}
