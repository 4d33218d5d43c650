import { COMPONENT_TYPE } from '../application/componentType';
import { checkParameters } from '../parameters/checkParameters';
import { parameterChanges } from '../parameters/parameterChanges';
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
  const repairs = checkParameters(facts.component?.properties)
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
    settled: application?.status?.status === 'workflowFailed',
  };
}

/** KubeVela cannot make sense of the Application, or its workflow ended early. */
export function failedAtKubevela(facts: Facts): Verdict | undefined {
  const { application } = facts;
  const failed = application?.status?.conditions?.find(
    ({ status, reason }) => status === 'False' && reason === 'ReconcileError',
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
      settled: false,
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
      settled: true,
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
  const count = (application.spec?.components ?? []).filter(
    ({ type }) => type === COMPONENT_TYPE,
  ).length;
  // With several, the entity names one, which then is the instance's name.
  if (count > 0) {
    return undefined;
  }
  return {
    kind: 'failed',
    layer: 'git',
    title: 'No table in the Application',
    message: `The Application has no component of type ${COMPONENT_TYPE}.`,
    nextStep: 'Add the component to the manifest, or remove the entity.',
    settled: true,
  };
}

/** The Application is there, but nothing below it yet. */
export function waitingForKubevela({
  application,
  observed,
  step,
  now,
}: Facts): Verdict | undefined {
  if (!application || observed.instance.kind !== 'absent') {
    return undefined;
  }
  if (application.status?.status === 'workflowSuspending') {
    return {
      kind: 'waiting',
      layer: 'kubevela',
      title: 'Suspended at KubeVela',
      message:
        'The workflow of the Application waits for somebody to resume it.',
      engineMessage: step?.message,
      nextStep: 'Whoever suspended the workflow resumes it.',
      since: step?.firstExecuteTime,
      settled: true,
    };
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
    settled: false,
  };
}
