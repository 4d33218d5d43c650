import { COMPONENT_TYPE } from '../../application/componentType';
import { message, type Message } from '../../messages';
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
  const instead = changes.flatMap(change => change.instead ?? []);
  return failure.cause === 'immutable' && changes.length > 0
    ? {
        message: changes.map(({ sentence }) => sentence),
        nextStep: instead.length > 0 ? instead : undefined,
      }
    : undefined;
}

/** KubeVela has no sentence for what breaks a pattern, and 1.10 names only the first problem. */
function refusedParameters({ component }: StatusFacts) {
  const problems = component ? checkParameters(component.properties ?? {}) : [];
  const repairs = problems
    .filter(({ severity }) => severity === 'error')
    .map(problem => problem.message);
  return {
    message: message('state.refused-by-kubevela.parameters'),
    nextStep: [
      message('state.refused-by-kubevela.parameters.nextStep'),
      ...repairs,
    ],
  };
}

function escalationStep({ cause, missingRight }: ApplyFailure): Message {
  if (missingRight) {
    const { verb, resource, namespace } = missingRight;
    return namespace
      ? message('state.failed-at-kubevela.manifest.missingRight', {
          verb,
          resource,
          namespace,
        })
      : message('state.failed-at-kubevela.manifest.missingRightEverywhere', {
          verb,
          resource,
        });
  }
  return message(
    cause === 'denied'
      ? 'state.failed-at-kubevela.manifest.denied'
      : 'state.failed-at-kubevela.manifest.nextStep',
  );
}

function cannotApply(failure: ApplyFailure, { kubevela }: StatusFacts) {
  return {
    id: 'failed-at-kubevela',
    message: message('state.failed-at-kubevela.manifest'),
    nextStep: kubevela.hasEndedEarly
      ? [
          escalationStep(failure),
          message('state.failed-at-kubevela.manifest.givenUp'),
        ]
      : escalationStep(failure),
  } as const;
}

function explainRefusal(failure: ApplyFailure, facts: StatusFacts) {
  switch (failure.cause) {
    case 'component-taken':
      return {
        id: 'refused-by-kubevela',
        message: message('state.refused-by-kubevela.componentTaken'),
        nextStep: message('state.refused-by-kubevela.componentTaken.nextStep'),
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
    message: message(
      details.tableStatus
        ? 'state.failed-at-kubevela.endedBeforeChange'
        : 'state.failed-at-kubevela.endedBeforeTable',
    ),
    engineMessage: application?.status?.workflow?.message,
    nextStep: message('state.failed-at-kubevela.ended.nextStep'),
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
        message: message('state.failed-at-kubevela.noDefinition', {
          type: COMPONENT_TYPE,
        }),
        nextStep: message('state.failed-at-kubevela.noDefinition.nextStep'),
        refresh: 'idle',
      }
    : {
        ...common,
        message: message('state.failed-at-kubevela.application'),
        nextStep: message('state.failed-at-kubevela.application.nextStep'),
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

function whatBecameOfTheTable({ component, table }: StatusFacts): Message {
  if (table) {
    return message('state.no-longer-managed.tableLeft');
  }
  const { properties = {} } = component ?? {};
  if (!specifiesRetention(properties)) {
    return message('state.no-longer-managed.outcomeUnknown');
  }
  const reason = retentionReason(properties);
  return reason
    ? message('state.no-longer-managed.kept', { reason })
    : message('state.no-longer-managed.deleted');
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
    message: [
      message(
        service?.healthy
          ? 'state.no-longer-managed.healthy'
          : 'state.no-longer-managed.applied',
      ),
      whatBecameOfTheTable(facts),
    ],
    engineMessage: service?.message,
    nextStep: message('state.no-longer-managed.nextStep'),
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
      ? [
          message('state.suspended-at-kubevela.message'),
          message('state.suspended-at-kubevela.usable'),
        ]
      : message('state.suspended-at-kubevela.message'),
    engineMessage: step?.message,
    nextStep: message('state.suspended-at-kubevela.nextStep'),
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
): Message | undefined {
  if (isSeenWorking(facts)) {
    return undefined;
  }
  if (!since) {
    return message('state.waiting-for-kubevela.lasts');
  }
  return isSlow(since, facts.now)
    ? message('state.waiting-for-kubevela.slow')
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
    message: message('state.waiting-for-kubevela.message'),
    nextStep: stepWhileWaiting(facts, since),
    since,
  };
}
