import type { Component } from '../objects/components';
import type { ObservedTable } from '../objects/ReadResult';
import type { ApplicationObject, Condition } from '../objects/types';
import { isDenied, type MissingRight, readMissingRight } from './kubernetes';
import { kubevelaMessage } from './kubevelaMessage';

type Status = NonNullable<ApplicationObject['status']>;
type Service = NonNullable<Status['services']>[number];
type Step = NonNullable<NonNullable<Status['workflow']>['steps']>[number];

/** Why KubeVela cannot apply a component, and what it says of it. */
export interface ApplyFailure {
  /**
   * `component-taken`: another Application has a component of the name.
   * `immutable`: a parameter cannot be changed any more.
   * `parameters`: a parameter is wrong.
   * `missing-right`: KubeVela may not do it in the cluster.
   * `denied`: a webhook or a policy of the cluster denies it.
   */
  cause:
    | 'component-taken'
    | 'immutable'
    | 'parameters'
    | 'missing-right'
    | 'denied'
    | 'other';
  /** One reason a line. */
  engineMessage: string;
  /** The parameters that cannot be changed, in any order. */
  immutable: string[];
  /** For `missing-right`. */
  missingRight?: MissingRight;
  /** ISO 8601. */
  since?: string;
}

/** What KubeVela reports of a component. */
export interface KubevelaFacts {
  /** The step that applies the component. */
  step?: Step;
  /** What KubeVela says of the component. */
  service?: Service;
  /** The step failed since the last change, because KubeVela could not do it. */
  refusal?: ApplyFailure;
  /** The same of a step which may be the component's, where none can be told to be. */
  otherFailure?: ApplyFailure;
  /** KubeVela cannot work with the Application. */
  reconcileError?: Condition & { isDefinitionMissing: boolean };
  /** The cluster does not let KubeVela delete the instance, and KubeVela asks again. */
  deletionError?: { message: string; waitsForRetention: boolean };
  /** Whether KubeVela has still to read the last change of the Application. */
  hasNotSeenLastChange: boolean;
  /** Whether the workflow of the last change was terminated, or a step of it failed for good. */
  hasEndedEarly: boolean;
  /** Whether KubeVela has applied the Application and found everything healthy. */
  hasFinished: boolean;
  /** Whether KubeVela created or changed the instance, but no longer waits until it is healthy. */
  hasStoppedWaiting: boolean;
  /** Whether KubeVela has created or changed the instance; it may still wait for its health. */
  hasAppliedInstance: boolean;
  /** Whether KubeVela is working on the last change and has not applied it to the instance. */
  isAtWork: boolean;
  /** Whether the workflow waits for somebody to resume it. */
  isSuspended: boolean;
}

/** A rule of the component definition, one of its parameters, or the schema of the instance. */
const ABOUT_PARAMETERS =
  /\brule\."|\bparameter\.|\bmissing parameters: |\bInvalid value\b|\bis invalid: /;

/** How the schema of the instance refuses to change a field. */
const IMMUTABLE_FIELD =
  /\bspec\.(\w+)\b\S*: Invalid value: (?:(?!\bspec\.).)*(?:field is immutable|validation failed)/g;

const DEFINITION_MISSING = /definition .*not found/is;

/** What KubeVela writes in front of the reason for which it could not delete an object. */
const NOT_DELETED =
  /^error encountered during garbage collection: (?:failed to finalize resourcetrackers[^:]*: )?(?:failed to delete resource \S+: )?/;

/** The policy of our definitions by which an instance waits until kro has applied the retention. */
const LATE_RETENTION = /\blate-retention\b/;

/** KubeVela names the step like its component; one that people write may have any name. */
function findSteps(
  application: ApplicationObject | undefined,
  component: Component | undefined,
): { step?: Step; failedStep?: Step } {
  if (!component) {
    return {};
  }
  const steps = application?.status?.workflow?.steps ?? [];
  const components = application?.spec?.components ?? [];
  const applying = steps.filter(({ type }) => type === 'apply-component');
  const step =
    steps.find(({ name }) => name === component.name) ??
    (components.length === 1 && applying.length === 1
      ? applying[0]
      : undefined);
  return step
    ? { step }
    : {
        failedStep: steps.find(
          ({ name, phase, message }) =>
            phase === 'failed' &&
            message &&
            components.every(other => other.name !== name),
        ),
      };
}

/** Whether a step failed because its time was over or somebody ended the workflow. */
function wasCutOff({ phase, reason }: Step): boolean {
  return phase === 'failed' && (reason === 'Timeout' || reason === 'Terminate');
}

/** Whether a step failed because KubeVela could not do what it asks for. */
function isError(step: Step): boolean {
  const { phase, message = '' } = step;
  return (
    phase === 'failed' &&
    message !== '' &&
    // It may have been failing when it was cut off.
    (!wasCutOff(step) || message.startsWith('function call error'))
  );
}

function causeOf(
  message: string,
  engineMessage: string,
  immutable: string[],
  missingRight: MissingRight | undefined,
): ApplyFailure['cause'] {
  if (engineMessage.includes('is managed by other application')) {
    return 'component-taken';
  }
  if (ABOUT_PARAMETERS.test(message) && !isDenied(message)) {
    return immutable.length > 0 ? 'immutable' : 'parameters';
  }
  if (missingRight) {
    return 'missing-right';
  }
  return isDenied(engineMessage) ? 'denied' : 'other';
}

function readFailure(step: Step | undefined): ApplyFailure | undefined {
  if (!step?.message || !isError(step)) {
    return undefined;
  }
  const engineMessage = kubevelaMessage(step.message);
  const immutable = [...engineMessage.matchAll(IMMUTABLE_FIELD)].map(
    ([, field]) => field,
  );
  const missingRight = readMissingRight(engineMessage);
  return {
    cause: causeOf(step.message, engineMessage, immutable, missingRight),
    engineMessage,
    immutable,
    missingRight,
    since: step.firstExecuteTime,
  };
}

/** Whether KubeVela goes on although a condition of this type still reports a failure. */
function isOver(
  type: string,
  application: ApplicationObject,
  instance: ObservedTable['instance'],
): boolean {
  switch (type) {
    case 'Ready':
      // It repeats what another one says, until the whole workflow has ended.
      return true;
    case 'StateKeep':
      // It is never taken back: KubeVela could not create the instance again.
      return instance.kind !== 'notFound';
    case 'Synced':
      // Neither is this one; the phase goes on from there.
      return application.status?.status !== 'rendering';
    default:
      return false;
  }
}

function readReconcileError(
  application: ApplicationObject,
  instance: ObservedTable['instance'],
): KubevelaFacts['reconcileError'] {
  const error = application.status?.conditions?.find(
    ({ type, status, reason }) =>
      status === 'False' &&
      reason === 'ReconcileError' &&
      !isOver(type, application, instance),
  );
  return (
    error && {
      ...error,
      isDefinitionMissing: DEFINITION_MISSING.test(error.message ?? ''),
    }
  );
}

function readDeletionError(
  application: ApplicationObject,
): KubevelaFacts['deletionError'] {
  const { message = '' } =
    application.status?.conditions?.find(
      ({ type, reason }) => type === 'Ready' && reason === 'Deleting',
    ) ?? {};
  return application.metadata.deletionTimestamp && NOT_DELETED.test(message)
    ? {
        message: message.replace(NOT_DELETED, ''),
        waitsForRetention: LATE_RETENTION.test(message),
      }
    : undefined;
}

/** Reads what KubeVela reports of the component; nothing while there is no Application. */
export function readKubevela(
  application: ApplicationObject | undefined,
  component: Component | undefined,
  instance: ObservedTable['instance'],
): KubevelaFacts {
  if (!application) {
    return {
      hasNotSeenLastChange: false,
      hasEndedEarly: false,
      hasFinished: false,
      hasStoppedWaiting: false,
      hasAppliedInstance: false,
      isAtWork: false,
      isSuspended: false,
    };
  }
  const { metadata, status = {} } = application;
  const phase = status.status;
  const { step, failedStep } = findSteps(application, component);

  const hasNotSeenLastChange =
    status.observedGeneration !== metadata.generation || phase === 'rendering';
  const hasEndedEarly =
    (phase === 'workflowTerminated' || phase === 'workflowFailed') &&
    !hasNotSeenLastChange;
  const hasFinished =
    status.workflow?.finished === true &&
    !hasNotSeenLastChange &&
    !hasEndedEarly;
  const hasStoppedWaiting =
    step !== undefined &&
    wasCutOff(step) &&
    !isError(step) &&
    !hasNotSeenLastChange;
  const hasAppliedInstance =
    hasFinished ||
    phase === 'running' ||
    phase === 'unhealthy' ||
    step?.phase === 'succeeded' ||
    step?.phase === 'running' ||
    hasStoppedWaiting;
  return {
    step,
    service: status.services?.find(({ name }) => name === component?.name),
    refusal: hasNotSeenLastChange ? undefined : readFailure(step),
    otherFailure: hasNotSeenLastChange ? undefined : readFailure(failedStep),
    reconcileError: readReconcileError(application, instance),
    deletionError: readDeletionError(application),
    hasNotSeenLastChange,
    hasEndedEarly,
    hasFinished,
    hasStoppedWaiting,
    hasAppliedInstance,
    isAtWork:
      hasNotSeenLastChange ||
      (phase === 'runningWorkflow' && !hasAppliedInstance),
    isSuspended: phase === 'workflowSuspending' && !hasNotSeenLastChange,
  };
}
