import { type Component, tableComponents } from './componentName';
import { readDetails } from './details';
import type { ApplicationObject, InstanceObject, TableObject } from './objects';
import type { Observed, ObservedTable } from './Observed';
import { soundObjects } from './soundObjects';
import type { TableDetails, TableState, TableStateKind } from './TableState';
import type { Title } from './titles';

type WorkflowStep = NonNullable<
  NonNullable<NonNullable<ApplicationObject['status']>['workflow']>['steps']
>[number];

/** What the objects say, laid out for the judges. */
export interface Facts {
  observed: ObservedTable;
  now: Date;
  application?: ApplicationObject;
  instance?: InstanceObject;
  table?: TableObject;
  /** The component that makes the table, when it can be told. */
  component?: Component;
  /** The workflow step that applies the component, or else one that failed. */
  step?: WorkflowStep;
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

export function gatherFacts(read: ObservedTable, now: Date): Facts {
  const observed = soundObjects(read);
  const application = objectOf(observed.application);
  const instance = objectOf(observed.instance);
  const table = objectOf(observed.table);

  const candidates = tableComponents(application);
  // The kro instance is named like its component.
  const component =
    candidates.find(({ name }) => name === instance?.metadata.name) ??
    (candidates.length === 1 ? candidates[0] : undefined);
  const service = application?.status?.services?.find(
    ({ name }) => name === component?.name,
  );
  const steps = application?.status?.workflow?.steps ?? [];
  const ownStep =
    component && steps.find(({ name }) => name === component.name);

  return {
    observed,
    now,
    application,
    instance,
    table,
    component,
    // Steps that people write themselves may have any name.
    step:
      ownStep ??
      steps.find(({ phase }) => phase === 'failed' || phase === 'suspending'),
    details: readDetails(observed, component?.properties, service),
  };
}
