import type { TableRef } from '../entity/readTableRef';
import { type Component, tableComponents } from './objects/components';
import { readDetails } from './details/tableDetails';
import type {
  ApplicationObject,
  InstanceObject,
  TableObject,
} from './objects/types';
import type { Observed, ObservedTable } from './objects/ReadResult';
import { soundObjects } from './objects/sanitizeObjects';
import type { TableDetails, TableState, TableStateKind } from './TableState';
import type { Title } from './states';

/** A step of the workflow, also one of a group. */
export type WorkflowStep = NonNullable<
  NonNullable<NonNullable<ApplicationObject['status']>['workflow']>['steps']
>[number];

/** What the objects say, laid out for the judges. */
export interface Facts {
  observed: ObservedTable;
  now: Date;
  /** Where the entity says that the table is. */
  ref?: TableRef;
  application?: ApplicationObject;
  instance?: InstanceObject;
  table?: TableObject;
  /** The component that makes the table, when it can be told. */
  component?: Component;
  /** The workflow step that applies the component, when it can be told. */
  step?: WorkflowStep;
  /** A step that failed and may be the one that applies the component. */
  failedStep?: WorkflowStep;
  details: TableDetails;
}

/** What a judge finds beyond the kind and the title. */
export type Finding = Omit<
  TableState,
  'kind' | 'title' | 'chain' | 'warnings' | 'details'
>;

/**
 * A state as a judge gives it, with one of the titles of its kind; the details
 * are the same whoever judges.
 */
export type Verdict = {
  [K in TableStateKind]: { kind: K; title: Title<K> } & Finding;
}[TableStateKind];

/** Gives a state, or undefined when it is another judge's. */
export type Judge = (facts: Facts) => Verdict | undefined;

function objectOf<T>(observed: Observed<T> | undefined): T | undefined {
  return observed?.kind === 'present' ? observed.object : undefined;
}

/** The component that the entity names, else that of the instance, else the only one. */
function findComponent(
  candidates: Component[],
  ref: TableRef | undefined,
  instance: InstanceObject | undefined,
): Component | undefined {
  const named = ref?.component;
  // The kro instance is named like its component.
  const wanted = named ?? instance?.metadata.name;
  return (
    candidates.find(({ name }) => name === wanted) ??
    (named === undefined && candidates.length === 1 ? candidates[0] : undefined)
  );
}

/** KubeVela names the step like its component; one that people write may have any name. */
function findSteps(
  application: ApplicationObject | undefined,
  component: Component | undefined,
): Pick<Facts, 'step' | 'failedStep'> {
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

export function gatherFacts(
  read: ObservedTable,
  now: Date,
  ref?: TableRef,
): Facts {
  const observed = soundObjects(read);
  const application = objectOf(observed.application);
  const instance = objectOf(observed.instance);
  const table = objectOf(observed.table);

  const component = findComponent(tableComponents(application), ref, instance);
  return {
    observed,
    now,
    ref,
    application,
    instance,
    table,
    component,
    ...findSteps(application, component),
    details: readDetails(observed, component),
  };
}
