import { COMPONENT_TYPE } from '../../application/componentType';
import { checkParameters } from '../../parameters/checkParameters';
import { parameterChanges } from '../../parameters/parameterChanges';
import { retentionReason } from '../../parameters/deletion/retentionReason';
import { specifiesRetention } from '../details/retention';
import type { ApplyFailure } from '../engines/kubevela';
import type { StatusFacts } from '../StatusFacts';
import { isSlow } from '../time';
import type { RuleResult } from './StateRule';

/** The schema of the instance refuses changes of what cannot be changed later, field by field. */
function refusedChanges({ immutable, ...failure }: ApplyFailure) {
  const changes = Object.entries(parameterChanges).flatMap(([field, change]) =>
    immutable.includes(field) ? [change] : [],
  );
  return failure.cause === 'immutable' && changes.length > 0
    ? {
        message: changes.map(({ sentence }) => sentence).join(' '),
        nextStep: changes.flatMap(({ instead }) => instead ?? []).join(' '),
      }
    : undefined;
}

/** KubeVela has no sentence for what breaks a pattern, and 1.10 names only the first problem. */
function refusedParameters({ component }: StatusFacts) {
  const problems = component ? checkParameters(component.properties ?? {}) : [];
  const repairs = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
  return {
    message: 'KubeVela refused the parameters.',
    nextStep: ['Correct the parameters in the manifest.', ...repairs].join(' '),
  };
}

function escalationStep({ cause, missingRight }: ApplyFailure): string {
  if (missingRight) {
    const { verb, resource, namespace } = missingRight;
    return `Your platform team gives KubeVela the right in the cluster to ${verb} ${resource} in ${
      namespace ? `the namespace ${namespace}` : 'all namespaces'
    }.`;
  }
  return cause === 'denied'
    ? 'Ask your platform team which rule of the cluster denies it.'
    : 'Your platform team removes the cause that KubeVela names.';
}

function cannotApply(failure: ApplyFailure, { kubevela }: StatusFacts) {
  return {
    id: 'failed-at-kubevela',
    message: 'KubeVela cannot apply the manifest.',
    nextStep: kubevela.hasEndedEarly
      ? `${escalationStep(
          failure,
        )} KubeVela has given up: your platform team then restarts the workflow.`
      : escalationStep(failure),
  } as const;
}

function explainRefusal(failure: ApplyFailure, facts: StatusFacts) {
  switch (failure.cause) {
    case 'component-taken':
      return {
        id: 'refused-by-kubevela',
        message:
          'Another Application already has a component of this name in the namespace.',
        nextStep: 'Give the component another name.',
      } as const;
    case 'immutable':
    case 'parameters':
      return {
        id: 'refused-by-kubevela',
        ...(refusedChanges(failure) ?? refusedParameters(facts)),
      } as const;
    default:
      return cannotApply(failure, facts);
  }
}

/**
 * KubeVela or the API server refuses what the Application asks for. The services
 * of an Application keep what they said before a refused change, so the
 * workflow's step is what counts.
 */
export function refusedByKubevela(facts: StatusFacts): RuleResult | undefined {
  const { refusal } = facts.kubevela;
  return (
    refusal && {
      ...explainRefusal(refusal, facts),
      engineMessage: refusal.engineMessage,
      since: refusal.since,
      refresh:
        facts.application?.status?.status === 'workflowFailed'
          ? 'idle'
          : 'active',
    }
  );
}

/** A step failed, and nobody can tell whether it is the table's; while there is no table it may be. */
function failedAtOtherStep(facts: StatusFacts): RuleResult | undefined {
  const { instance, details, kubevela } = facts;
  const failure = kubevela.otherFailure;
  return failure && !instance && !details.tableStatus
    ? {
        ...cannotApply(failure, facts),
        engineMessage: failure.engineMessage,
        since: failure.since,
        refresh: kubevela.hasEndedEarly ? 'idle' : 'active',
      }
    : undefined;
}

/** The workflow ended before KubeVela came to the table with the last change, or at all. */
function endedBeforeTable({
  application,
  component,
  instance,
  details,
  observed,
  kubevela,
}: StatusFacts): RuleResult | undefined {
  const isApplied = kubevela.step
    ? kubevela.hasAppliedInstance
    : Boolean(instance || details.tableStatus);
  if (
    !kubevela.hasEndedEarly ||
    !component ||
    (isApplied && observed.instance.kind !== 'notFound')
  ) {
    return undefined;
  }
  return {
    id: 'failed-at-kubevela',
    message: details.tableStatus
      ? 'The workflow of the Application ended before the last change. The table can be used, but changes do not reach it.'
      : 'The workflow of the Application ended before the table was made.',
    engineMessage: application?.status?.workflow?.message,
    nextStep: 'Your platform team restarts the workflow.',
    since: application?.status?.workflow?.endTime ?? undefined,
    refresh: 'idle',
  };
}

/** KubeVela cannot work with the Application, or its workflow ended early. */
export function failedAtKubevela(facts: StatusFacts): RuleResult | undefined {
  const error = facts.kubevela.reconcileError;
  if (!error) {
    return failedAtOtherStep(facts) ?? endedBeforeTable(facts);
  }
  const common = {
    id: 'failed-at-kubevela',
    engineMessage: error.message,
    since: error.lastTransitionTime,
  } as const;
  return error.isDefinitionMissing
    ? {
        ...common,
        message: `The cluster has no component definition ${COMPONENT_TYPE}.`,
        nextStep:
          'Your platform team installs the definitions; KubeVela then continues automatically.',
        refresh: 'idle',
      }
    : {
        ...common,
        message: 'KubeVela cannot apply the Application.',
        nextStep:
          'Correct the Application in the manifest, or ask your platform team.',
      };
}

/** Whether KubeVela made the instance where it was looked for: a policy of the Application may send it elsewhere. */
function wasAppliedHere({ application, kubevela }: StatusFacts): boolean {
  const { service, step } = kubevela;
  const { cluster = 'local', namespace = application?.metadata.namespace } =
    service ?? {};
  return (
    (service !== undefined || step?.phase === 'succeeded') &&
    (cluster === 'local' || cluster === '') &&
    namespace === application?.metadata.namespace
  );
}

function whatBecameOfTheTable({ component, table }: StatusFacts): string {
  if (table) {
    return 'The ACK Table is still there, but no change reaches it.';
  }
  const { properties = {} } = component ?? {};
  if (!specifiesRetention(properties)) {
    return 'Nothing here tells whether AWS still has the table.';
  }
  const reason = retentionReason(properties);
  return reason
    ? `AWS keeps the table and its data: ${reason}.`
    : 'With deletionPolicy delete, AWS was asked to delete the table too.';
}

/**
 * KubeVela has made the instance and is done, and the instance is gone. When it
 * takes objects of a living Application for old ones, it deletes them and goes on
 * saying healthy, and never makes them again.
 */
export function noLongerManaged(facts: StatusFacts): RuleResult | undefined {
  const { component, observed, kubevela } = facts;
  if (
    observed.instance.kind !== 'notFound' ||
    !component ||
    !kubevela.hasFinished ||
    !wasAppliedHere(facts)
  ) {
    return undefined;
  }
  const { service } = kubevela;
  return {
    id: 'no-longer-managed',
    message: `KubeVela says ${
      service?.healthy ? 'healthy' : 'that all is applied'
    }, but the DynamoDBTable of kro is gone, so nobody manages the table. ${whatBecameOfTheTable(
      facts,
    )}`,
    engineMessage: service?.message,
    nextStep:
      'If somebody deleted it by hand, KubeVela makes it again within minutes. If it does not, set adoptionPolicy to adopt in the manifest: ACK takes the table over where AWS still has it, and makes none where it has not.',
  };
}

/** Somebody stopped the workflow for a while. */
export function suspendedAtKubevela({
  application,
  details,
  kubevela,
}: StatusFacts): RuleResult | undefined {
  if (!kubevela.isSuspended) {
    return undefined;
  }
  const step = application?.status?.workflow?.steps?.find(
    ({ phase }) => phase === 'suspending',
  );
  return {
    id: 'suspended-at-kubevela',
    message: details.tableStatus
      ? 'The workflow of the Application waits for somebody to resume it. The table can be used, but changes do not reach it.'
      : 'The workflow of the Application waits for somebody to resume it.',
    engineMessage: step?.message,
    nextStep: 'Whoever suspended the workflow resumes it.',
    since: step?.firstExecuteTime,
  };
}

/** Since when KubeVela has had something to do; undefined when no object tells. */
function waitingSince({
  application,
  kubevela,
}: StatusFacts): string | undefined {
  const workflow = application?.status?.workflow;
  if (!workflow) {
    return application?.metadata.creationTimestamp;
  }
  // What stands there is of an older change, or somebody removed the instance since.
  return kubevela.hasNotSeenLastChange || workflow.finished
    ? undefined
    : kubevela.step?.firstExecuteTime ?? workflow.startTime;
}

/** Whether KubeVela has just worked on another step, which it writes down each time. */
function isSeenWorking({ application, kubevela, now }: StatusFacts): boolean {
  return (
    !kubevela.hasNotSeenLastChange &&
    application?.status?.status === 'runningWorkflow' &&
    Boolean(
      application.status.workflow?.steps?.some(
        ({ phase, lastExecuteTime }) =>
          phase === 'running' && !isSlow(lastExecuteTime, now),
      ),
    )
  );
}

function stepWhileWaiting(
  facts: StatusFacts,
  since: string | undefined,
): string | undefined {
  if (isSeenWorking(facts)) {
    return undefined;
  }
  if (!since) {
    return 'If this lasts, ask your platform team whether KubeVela runs.';
  }
  return isSlow(since, facts.now)
    ? 'Ask your platform team whether KubeVela runs.'
    : undefined;
}

/** The Application is there, but nothing below it yet. */
export function waitingForKubevela(facts: StatusFacts): RuleResult | undefined {
  if (!facts.application || facts.observed.instance.kind !== 'notFound') {
    return undefined;
  }
  const since = waitingSince(facts);
  return {
    id: 'waiting-for-kubevela',
    message: 'KubeVela has not applied the Application yet.',
    nextStep: stepWhileWaiting(facts, since),
    since,
  };
}
