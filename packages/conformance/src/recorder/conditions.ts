import type { AnyObject, Objects } from '@aws-dynamodb-kro/sandbox/client';

/** Whether the objects are what a scenario waits for. */
export type Test = (objects: Objects) => boolean;

interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
}

interface Service {
  healthy?: boolean;
  message?: string;
  details?: Record<string, string>;
}

interface Step {
  phase?: string;
  message?: string;
}

export function all(...tests: Test[]): Test {
  return objects => tests.every(test => test(objects));
}

function conditions(
  object: AnyObject | undefined,
  list = 'conditions',
): Condition[] {
  return (object?.status?.[list] ?? []) as Condition[];
}

function condition(
  object: AnyObject | undefined,
  type: string,
): Condition | undefined {
  return conditions(object).find(candidate => candidate.type === type);
}

function service({ application }: Objects): Service | undefined {
  return (application?.status?.services as Service[] | undefined)?.[0];
}

export function phaseIs(phase: string): Test {
  return ({ application }) => application?.status?.status === phase;
}

/** A workflow step of the Application is in this phase. */
export function stepIs(phase: string): Test {
  return ({ application }) => {
    const workflow = application?.status?.workflow as
      | { steps?: Step[] }
      | undefined;
    return workflow?.steps?.some(step => step.phase === phase) ?? false;
  };
}

/** KubeVela has looked at the last change of the Application. */
export const isSeenByKubevela: Test = ({ application }) =>
  application?.status?.observedGeneration ===
    application?.metadata?.generation && !phaseIs('rendering')({ application });

function says(
  object: AnyObject | undefined,
  type: string,
  status: string,
  message: RegExp,
): boolean {
  const said = condition(object, type);
  return said?.status === status && message.test(said.message ?? '');
}

/** kro says this of the instance. */
export function kroSays(type: string, status: string, message: RegExp): Test {
  return ({ instance }) => says(instance, type, status, message);
}

/** ACK says this of the Table. */
export function ackSays(
  type: string,
  status = 'True',
  message: RegExp = /^/,
): Test {
  return ({ table }) => says(table, type, status, message);
}

export function tableStatusIs(status: string): Test {
  return ({ table }) => table?.status?.tableStatus === status;
}

export function exists(kind: keyof Objects): Test {
  return objects => objects[kind] !== undefined;
}

export function isAbsent(kind: keyof Objects): Test {
  return objects => objects[kind] === undefined;
}

export function isGoing(kind: keyof Objects): Test {
  return objects => objects[kind]?.metadata?.deletionTimestamp !== undefined;
}

/** KubeVela waits for the instance to go. */
export const isRemovedByKubevela: Test = ({ application }) =>
  condition(application, 'Ready')?.reason === 'Deleting';

/** KubeVela may not delete the instance, in these words. */
export function mayNotRemove(message: RegExp): Test {
  return objects =>
    isRemovedByKubevela(objects) &&
    message.test(condition(objects.application, 'Ready')?.message ?? '');
}

/** KubeVela could not make again what somebody removed; it never takes that back. */
export const hasFailedToKeep: Test = ({ application }) =>
  condition(application, 'StateKeep')?.status === 'False';

function withoutTimes(list: Condition[]): string {
  return JSON.stringify(
    list.map(({ type, status, reason = '', message = '' }) => [
      type,
      status,
      reason,
      message.replace(/RequestID: [^,]*/g, ''),
    ]),
  );
}

/** What ACK says has come up to the instance. */
export const hasReachedKro: Test = ({ table, instance }) =>
  table !== undefined &&
  instance?.status?.tableStatus === table.status?.tableStatus &&
  withoutTimes(conditions(instance, 'tableConditions')) ===
    withoutTimes(conditions(table));

/** What ACK says has come up to the Application. */
export const hasReachedKubevela: Test = objects => {
  const { instance } = objects;
  const details = service(objects)?.details;
  return (
    hasReachedKro(objects) &&
    details?.tableStatus === (instance?.status?.tableStatus ?? '') &&
    withoutTimes(JSON.parse(details.conditions || '[]')) ===
      withoutTimes(conditions(instance, 'tableConditions'))
  );
};

export const isHealthy: Test = objects => service(objects)?.healthy === true;

export const isUnhealthy: Test = objects => service(objects)?.healthy === false;

/** KubeVela says this of the component. */
export function kubevelaSays(message: RegExp): Test {
  return objects => message.test(service(objects)?.message ?? '');
}

/** Everything asked for is there, and everybody says so. */
export const isActive: Test = all(
  isSeenByKubevela,
  phaseIs('running'),
  isHealthy,
  ({ instance }) => condition(instance, 'Ready')?.status === 'True',
  tableStatusIs('ACTIVE'),
  ackSays('Ready'),
  hasReachedKubevela,
);
