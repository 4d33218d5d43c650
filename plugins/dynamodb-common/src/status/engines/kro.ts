import { conditionWith } from '../objects/conditions';
import { asRecord, asText } from '../../schema/guards';
import type { Condition, InstanceObject } from '../objects/types';

/** What kro reports of an instance. */
export interface KroFacts {
  /** Since when kro reports the same. Unlike ACK, kro keeps the time while nothing changes. */
  readySince?: string;
  /** Whether kro has applied everything and found it ready. */
  isReady: boolean;
  /** Whether kro has read the last change of the instance. */
  hasSeenLastChange: boolean;
  /** Whether kro has written any condition. */
  hasConditions: boolean;
  /** Why kro gave up; what it reports while it merely waits is no failure. */
  failure?: Condition;
  /** Whether {@link KroFacts.failure} is that a Secret of the connection Secret's name is there already. */
  isSecretTaken: boolean;
  /** The annotation of the instance suspends kro's work on it. */
  suspended?: Condition;
  /** What kro says that it waits for, since the last change. */
  waitsFor?: string;
  /** The role that `providerConfigRef` asks for. */
  wantedRole?: string;
  /** The IAMRoleSelectors that match it; undefined until kro has looked for them. */
  roleSelectors?: string[];
}

/**
 * How the API server refuses to turn another Secret into a connection Secret: it
 * keeps the type of a Secret, and a policy of our definitions lets kro change only
 * ours.
 */
const SECRET_TAKEN =
  /\bSecret "[^"]*" is invalid: type: |\bsecrets? "[^"]*" is forbidden: .*\bwas not made for a DynamoDB table\b/i;

function failureOf({
  metadata,
  status,
}: InstanceObject): Condition | undefined {
  const conditions = status?.conditions?.filter(
    ({ observedGeneration }) => observedGeneration === metadata.generation,
  );
  return (
    conditionWith(conditions, 'GraphResolved', 'False') ??
    conditionWith(conditions, 'InstanceManaged', 'False') ??
    (status?.state === 'ERROR' || status?.state === 'FAILED'
      ? conditionWith(conditions, 'ResourcesReady', 'False')
      : undefined)
  );
}

/** The graph writes `''` where no role is desired. */
function wantedRoleOf({ spec }: InstanceObject): string | undefined {
  return asText(asRecord(spec?.providerConfigRef).name);
}

/** Reads what kro reports; nothing while there is no instance. */
export function readKro(instance: InstanceObject | undefined): KroFacts {
  if (!instance) {
    return {
      isReady: false,
      hasSeenLastChange: false,
      hasConditions: false,
      isSecretTaken: false,
    };
  }
  const { generation } = instance.metadata;
  const conditions = instance.status?.conditions;
  const ready = conditions?.find(({ type }) => type === 'Ready');
  const notReady = conditionWith(conditions, 'ResourcesReady', 'False');
  const failure = failureOf(instance);
  return {
    readySince: ready?.lastTransitionTime,
    isReady: ready?.status === 'True',
    hasSeenLastChange:
      ready !== undefined && ready.observedGeneration === generation,
    hasConditions: conditions !== undefined,
    failure,
    isSecretTaken: SECRET_TAKEN.test(failure?.message ?? ''),
    suspended:
      notReady?.reason === 'ReconciliationSuspended' ? notReady : undefined,
    waitsFor:
      notReady?.observedGeneration === generation
        ? notReady?.message
        : undefined,
    wantedRole: wantedRoleOf(instance),
    roleSelectors: instance.status?.roleSelectors,
  };
}
