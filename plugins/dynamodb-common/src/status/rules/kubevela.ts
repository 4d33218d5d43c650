import { COMPONENT_TYPE } from '../../application/componentType';
import { ANNOTATION_APPLICATION_COMPONENT } from '../../entity/annotations';
import { checkParameters } from '../../parameters/checkParameters';
import { parameterChanges } from '../../parameters/parameterChanges';
import { tableComponents } from '../objects/components';
import { kubevelaMessage } from '../engines/messages';
import type { Facts, Verdict, WorkflowStep } from '../StatusFacts';
import { readForbiddenRead } from '../engines/kubernetes';
import { isSlow } from '../time';
import type { Title } from '../states';

/** Whether KubeVela still has to look at the last change of the Application. */
export function hasNotSeenLastChange({ application }: Facts): boolean {
  return (
    application !== undefined &&
    (application.status?.observedGeneration !==
      application.metadata.generation ||
      application.status?.status === 'rendering')
  );
}

/** Whether the workflow of the last change was terminated, or a step of it failed for good. */
export function hasEndedEarly(facts: Facts): boolean {
  const phase = facts.application?.status?.status;
  return (
    (phase === 'workflowTerminated' || phase === 'workflowFailed') &&
    !hasNotSeenLastChange(facts)
  );
}

/** Whether KubeVela has applied the Application and found everything healthy. */
export function hasFinished(facts: Facts): boolean {
  return (
    facts.application?.status?.workflow?.finished === true &&
    !hasNotSeenLastChange(facts) &&
    !hasEndedEarly(facts)
  );
}

/** Whether a step failed because its time was over or somebody ended the workflow. */
function wasCutOff({ phase, reason }: WorkflowStep): boolean {
  return phase === 'failed' && (reason === 'Timeout' || reason === 'Terminate');
}

/** Whether a step failed because KubeVela could not do what it asks for. */
function isError(step: WorkflowStep): boolean {
  const { phase, message = '' } = step;
  return (
    phase === 'failed' &&
    message !== '' &&
    // It may have been failing when it was cut off.
    (!wasCutOff(step) || message.startsWith('function call error'))
  );
}

/** Whether KubeVela made or changed the instance, but no longer waits until it is healthy. */
export function hasStoppedWaiting(facts: Facts): boolean {
  const { step } = facts;
  return (
    step !== undefined &&
    wasCutOff(step) &&
    !isError(step) &&
    !hasNotSeenLastChange(facts)
  );
}

/** Whether KubeVela has made or changed the instance; it may still wait for its health. */
export function hasPassedOn(facts: Facts): boolean {
  const { application, step } = facts;
  const phase = application?.status?.status;
  return (
    hasFinished(facts) ||
    phase === 'running' ||
    phase === 'unhealthy' ||
    step?.phase === 'succeeded' ||
    step?.phase === 'running' ||
    hasStoppedWaiting(facts)
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

const REFUSED = 'Refused by KubeVela';
const FAILED = 'Failed at KubeVela';

/** What a refusal means and what to do, one sentence for each thing refused. */
interface Explanation {
  title: Title<'failed'>;
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
        title: REFUSED,
        message: rules.map(({ sentence }) => sentence).join(' '),
        nextStep: rules.flatMap(({ instead }) => instead ?? []).join(' '),
      }
    : undefined;
}

/** A rule of the component definition, one of its parameters, or the schema of the instance. */
const ABOUT_PARAMETERS =
  /\brule\."|\bparameter\.|\bmissing parameters: |\bInvalid value\b|\bis invalid: /;

/** A webhook or a policy of the cluster, whose words may be about anything. */
const DENIED = /\bdenied (the )?request\b/;

function whoHelps(engineMessage: string): string {
  const right = readForbiddenRead(engineMessage);
  if (right) {
    const { verb, resource, namespace } = right;
    return `Your platform team gives KubeVela the right in the cluster to ${verb} ${resource} in ${
      namespace ? `the namespace ${namespace}` : 'all namespaces'
    }.`;
  }
  return DENIED.test(engineMessage)
    ? 'Ask your platform team which rule of the cluster denies it.'
    : 'Your platform team removes the cause that KubeVela names.';
}

function cannotApply(engineMessage: string, facts: Facts): Explanation {
  return {
    title: FAILED,
    message: 'KubeVela cannot apply the manifest.',
    nextStep: hasEndedEarly(facts)
      ? `${whoHelps(
          engineMessage,
        )} KubeVela has given up: your platform team then restarts the workflow.`
      : whoHelps(engineMessage),
  };
}

function explainRefusal(
  words: string,
  engineMessage: string,
  facts: Facts,
): Explanation {
  if (engineMessage.includes('is managed by other application')) {
    return {
      title: REFUSED,
      message:
        'Another Application already has a component of this name in the namespace.',
      nextStep: 'Give the component another name.',
    };
  }
  if (!ABOUT_PARAMETERS.test(words) || DENIED.test(words)) {
    return cannotApply(engineMessage, facts);
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
    title: REFUSED,
    message: 'KubeVela refused the parameters.',
    nextStep: ['Correct the parameters in the manifest.', ...repairs].join(' '),
  };
}

/** KubeVela or the API server refuses what the Application asks for. */
export function refusedByKubevela(facts: Facts): Verdict | undefined {
  const { application, step } = facts;
  // The services of an Application keep what they said before a refused change,
  // so the workflow's step is what counts.
  if (!step?.message || !isError(step) || hasNotSeenLastChange(facts)) {
    return undefined;
  }
  const engineMessage = kubevelaMessage(step.message);
  return {
    kind: 'failed',
    layer: 'kubevela',
    ...explainRefusal(step.message, engineMessage, facts),
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

/** A step failed, and nobody can tell whether it is the table's; while there is none it may be. */
function failedAtOtherStep(facts: Facts): Verdict | undefined {
  const { failedStep, instance, details } = facts;
  if (
    !failedStep?.message ||
    !isError(failedStep) ||
    hasNotSeenLastChange(facts) ||
    instance ||
    details.tableStatus
  ) {
    return undefined;
  }
  const engineMessage = kubevelaMessage(failedStep.message);
  return {
    kind: 'failed',
    layer: 'kubevela',
    ...cannotApply(engineMessage, facts),
    engineMessage,
    since: failedStep.firstExecuteTime,
    pace: hasEndedEarly(facts) ? 'slow' : 'fast',
  };
}

/** The workflow ended before KubeVela came to the table with the last change, or at all. */
function endedBeforeTable(facts: Facts): Verdict | undefined {
  const { application, component, step, instance, details, observed } = facts;
  const isPassedOn = step
    ? hasPassedOn(facts)
    : Boolean(instance || details.tableStatus);
  if (
    !hasEndedEarly(facts) ||
    !component ||
    (isPassedOn && observed.instance.kind !== 'absent')
  ) {
    return undefined;
  }
  return {
    kind: 'failed',
    layer: 'kubevela',
    title: FAILED,
    message: details.tableStatus
      ? 'The workflow of the Application ended before the last change. The table can be used, but changes do not reach it.'
      : 'The workflow of the Application ended before the table was made.',
    engineMessage: application?.status?.workflow?.message,
    nextStep: 'Your platform team restarts the workflow.',
    since: application?.status?.workflow?.endTime ?? undefined,
    pace: 'slow',
  };
}

/** KubeVela cannot make sense of the Application, or its workflow ended early. */
export function failedAtKubevela(facts: Facts): Verdict | undefined {
  const { application } = facts;
  const failed = application?.status?.conditions?.find(
    ({ type, status, reason }) =>
      status === 'False' && reason === 'ReconcileError' && !isOver(type, facts),
  );
  if (failed) {
    const definitionMissing = /definition .*not found/is.test(
      failed.message ?? '',
    );
    return {
      kind: 'failed',
      layer: 'kubevela',
      title: FAILED,
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
  return failedAtOtherStep(facts) ?? endedBeforeTable(facts);
}

/** The Application makes no table at all, or not the one that the entity names. */
export function noComponent({
  application,
  instance,
  component,
  ref,
}: Facts): Verdict | undefined {
  if (!application || instance || component) {
    return undefined;
  }
  const names = tableComponents(application).map(({ name }) => name);
  if (names.length > 0) {
    return ref?.component
      ? {
          kind: 'not-applied',
          layer: 'git',
          title: 'Not applied yet',
          message: `The Application ${ref.namespace}/${
            ref.application
          } has no component ${
            ref.component
          } of type ${COMPONENT_TYPE}; it has ${names.join(', ')}.`,
          nextStep: `Correct the annotation ${ANNOTATION_APPLICATION_COMPONENT} of the entity, or add the component to the manifest. If it is merged there, the GitOps sync has still to apply it.`,
          pace: 'slow',
        }
      : undefined;
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

/** Since when KubeVela has had something to do; undefined when no object tells. */
function waitingSince(facts: Facts): string | undefined {
  const { application, step } = facts;
  const workflow = application?.status?.workflow;
  if (!workflow) {
    return application?.metadata.creationTimestamp;
  }
  // What stands there is of an older change, or somebody removed the instance since.
  return hasNotSeenLastChange(facts) || workflow.finished
    ? undefined
    : step?.firstExecuteTime ?? workflow.startTime;
}

/** Whether KubeVela has just looked at another step, which it writes down each time. */
function isSeenWorking(facts: Facts): boolean {
  const { application, now } = facts;
  return (
    !hasNotSeenLastChange(facts) &&
    application?.status?.status === 'runningWorkflow' &&
    Boolean(
      application.status.workflow?.steps?.some(
        ({ phase, lastExecuteTime }) =>
          phase === 'running' && !isSlow(lastExecuteTime, now),
      ),
    )
  );
}

function whetherKubevelaRuns(
  facts: Facts,
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
export function waitingForKubevela(facts: Facts): Verdict | undefined {
  if (!facts.application || facts.observed.instance.kind !== 'absent') {
    return undefined;
  }
  const since = waitingSince(facts);
  return {
    kind: 'waiting',
    layer: 'kubevela',
    title: 'Waiting for KubeVela',
    message: 'KubeVela has not applied the Application yet.',
    nextStep: whetherKubevelaRuns(facts, since),
    since,
    pace: 'fast',
  };
}
