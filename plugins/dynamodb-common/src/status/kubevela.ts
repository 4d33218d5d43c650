import { COMPONENT_TYPE } from '../application/componentType';
import { checkParameters } from '../parameters/checkParameters';
import { parameterChanges } from '../parameters/parameterChanges';
import { tableComponents } from './componentName';
import { kubevelaMessage } from './engineMessages';
import type { Facts, Verdict } from './Facts';
import { isSlow } from './time';

/** Whether KubeVela still has to look at the last change of the Application. */
export function hasNotSeenLastChange({ application }: Facts): boolean {
  return (
    application !== undefined &&
    (application.status?.observedGeneration !==
      application.metadata.generation ||
      application.status?.status === 'rendering')
  );
}

/** Whether KubeVela has applied the Application and found everything healthy. */
export function hasFinished(facts: Facts): boolean {
  return (
    facts.application?.status?.workflow?.finished === true &&
    !hasNotSeenLastChange(facts)
  );
}

/** Whether KubeVela has made or changed the instance; it may still wait for its health. */
export function hasPassedOn(facts: Facts): boolean {
  const { application, component, step } = facts;
  const phase = application?.status?.status;
  return (
    hasFinished(facts) ||
    phase === 'running' ||
    phase === 'unhealthy' ||
    (step !== undefined &&
      step.name === component?.name &&
      (step.phase === 'succeeded' || step.phase === 'running'))
  );
}

/** Whether KubeVela is at work on the last change and has not passed it on. */
export function isAtWork(facts: Facts): boolean {
  return (
    hasNotSeenLastChange(facts) ||
    (facts.application?.status?.status === 'runningWorkflow' &&
      !hasPassedOn(facts))
  );
}

/** What a refusal means and what to do, one sentence for each thing refused. */
interface Explanation {
  message: string;
  nextStep: string;
}

/** The schema of the instance refuses changes of what cannot be changed later, field by field. */
function refusedChanges(engineMessage: string): Explanation | undefined {
  const rules = Object.entries(parameterChanges).flatMap(([field, rule]) =>
    new RegExp(
      `\\bspec\\.${field}\\b\\S*: Invalid value: ((?!\\bspec\\.).)*(field is immutable|validation failed)`,
    ).test(engineMessage)
      ? [rule]
      : [],
  );
  return rules.length > 0
    ? {
        message: rules.map(({ sentence }) => sentence).join(' '),
        nextStep: rules.flatMap(({ instead }) => instead ?? []).join(' '),
      }
    : undefined;
}

function explainRefusal(engineMessage: string, facts: Facts): Explanation {
  if (engineMessage.includes('is managed by other application')) {
    return {
      message:
        'Another Application already has a component of this name in the namespace.',
      nextStep: 'Give the component another name.',
    };
  }
  const refused = refusedChanges(engineMessage);
  if (refused) {
    return refused;
  }
  // KubeVela has no sentence for what breaks a pattern, and 1.10 names only the first problem.
  const { component } = facts;
  const problems = component ? checkParameters(component.properties ?? {}) : [];
  const repairs = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
  return {
    message: 'KubeVela refused the parameters.',
    nextStep: ['Correct the parameters in the manifest.', ...repairs].join(' '),
  };
}

/** KubeVela or the API server refuses what the Application asks for. */
export function refusedByKubevela(facts: Facts): Verdict | undefined {
  const { application, step } = facts;
  // The services of an Application keep what they said before a refused change,
  // so the workflow's step is what counts.
  if (
    step?.phase !== 'failed' ||
    !step.message ||
    hasNotSeenLastChange(facts)
  ) {
    return undefined;
  }
  const engineMessage = kubevelaMessage(step.message);
  return {
    kind: 'failed',
    layer: 'kubevela',
    title: 'Refused by KubeVela',
    ...explainRefusal(engineMessage, facts),
    engineMessage,
    since: step.firstExecuteTime,
    pace: application?.status?.status === 'workflowFailed' ? 'slow' : 'fast',
  };
}

/** Whether KubeVela goes on although it still tells of a failure in the condition of this type. */
function isOver(type: string, { application, observed }: Facts): boolean {
  switch (type) {
    case 'Ready':
      // It repeats what another one says, until the whole workflow has ended.
      return true;
    case 'StateKeep':
      // It is never taken back: KubeVela could not make the instance again.
      return observed.instance.kind !== 'absent';
    case 'Synced':
      // Neither is this one; the phase goes on from there.
      return application?.status?.status !== 'rendering';
    default:
      return false;
  }
}

/** KubeVela cannot make sense of the Application, or its workflow ended early. */
export function failedAtKubevela(facts: Facts): Verdict | undefined {
  const { application } = facts;
  const failed = application?.status?.conditions?.find(
    ({ type, status, reason }) =>
      status === 'False' && reason === 'ReconcileError' && !isOver(type, facts),
  );
  const common = {
    kind: 'failed',
    layer: 'kubevela',
    title: 'Failed at KubeVela',
  } as const;
  if (failed) {
    const definitionMissing = /definition .*not found/is.test(
      failed.message ?? '',
    );
    return {
      ...common,
      message: definitionMissing
        ? `The cluster has no component definition ${COMPONENT_TYPE}.`
        : 'KubeVela cannot apply the Application.',
      engineMessage: failed.message,
      nextStep: definitionMissing
        ? 'Your platform team installs the definitions; KubeVela then goes on by itself.'
        : 'Correct the Application in the manifest, or ask your platform team.',
      since: failed.lastTransitionTime,
      pace: definitionMissing ? 'slow' : 'fast',
    };
  }
  const phase = application?.status?.status;
  if (phase === 'workflowTerminated' || phase === 'workflowFailed') {
    return {
      ...common,
      message:
        'The workflow of the Application ended before the table was made.',
      engineMessage: application?.status?.workflow?.message,
      nextStep: 'Your platform team restarts the workflow.',
      since: application?.status?.workflow?.endTime ?? undefined,
      pace: 'slow',
    };
  }
  return undefined;
}

/** The Application makes no table at all, or several. */
export function noComponent({
  application,
  instance,
  component,
}: Facts): Verdict | undefined {
  if (!application || instance || component) {
    return undefined;
  }
  // With several, the entity names one, which then is the instance's name.
  if (tableComponents(application).length > 0) {
    return undefined;
  }
  return {
    kind: 'failed',
    layer: 'git',
    title: 'No table in the Application',
    message: `The Application has no component of type ${COMPONENT_TYPE}.`,
    nextStep: 'Add the component to the manifest, or remove the entity.',
    pace: 'slow',
  };
}

/** Somebody stopped the workflow for a while. */
export function suspendedAtKubevela(facts: Facts): Verdict | undefined {
  const { application, details } = facts;
  const { status, workflow } = application?.status ?? {};
  const step = workflow?.steps?.find(({ phase }) => phase === 'suspending');
  return status === 'workflowSuspending' && !hasNotSeenLastChange(facts)
    ? {
        kind: 'waiting',
        layer: 'kubevela',
        title: 'Suspended at KubeVela',
        message: details.tableStatus
          ? 'The workflow of the Application waits for somebody to resume it. The table can be used, but changes do not reach it.'
          : 'The workflow of the Application waits for somebody to resume it.',
        engineMessage: step?.message,
        nextStep: 'Whoever suspended the workflow resumes it.',
        since: step?.firstExecuteTime,
        pace: 'slow',
      }
    : undefined;
}

/** The Application is there, but nothing below it yet. */
export function waitingForKubevela({
  application,
  observed,
  now,
}: Facts): Verdict | undefined {
  if (!application || observed.instance.kind !== 'absent') {
    return undefined;
  }
  const since = application.metadata.creationTimestamp;
  return {
    kind: 'waiting',
    layer: 'kubevela',
    title: 'Waiting for KubeVela',
    message: 'KubeVela has not applied the Application yet.',
    nextStep: isSlow(since, now)
      ? 'Ask your platform team whether KubeVela runs.'
      : undefined,
    since,
    pace: 'fast',
  };
}
