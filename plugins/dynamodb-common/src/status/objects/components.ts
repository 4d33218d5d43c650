import { COMPONENT_TYPE } from '../../application/componentType';
import type { TableRef } from '../../entity/readTableRef';
import { sanitizeApplication } from './sanitizeObjects';
import type { ApplicationObject } from './types';

/** A component of an Application. */
export type Component = NonNullable<
  NonNullable<ApplicationObject['spec']>['components']
>[number];

/** The components that define a table. */
export function tableComponents(application?: ApplicationObject): Component[] {
  return (sanitizeApplication(application)?.spec?.components ?? []).filter(
    ({ type }) => type === COMPONENT_TYPE,
  );
}

/**
 * The component of a table: the one that the entity names, else the one that is
 * named like the kro instance, else the only one.
 */
export function findComponent(
  application: ApplicationObject | undefined,
  ref: TableRef | undefined,
  instanceName?: string,
): Component | undefined {
  const candidates = tableComponents(application);
  const named = ref?.component;
  const name = named ?? instanceName;
  return (
    candidates.find(candidate => candidate.name === name) ??
    (named === undefined && candidates.length === 1 ? candidates[0] : undefined)
  );
}

/**
 * The name of the component that defines the table: the one that the entity
 * names, else that of the Application's only component of type
 * `aws-dynamodb-kro`. Undefined when there is none or more than one to choose
 * from.
 *
 * @alpha
 */
export function componentName(
  ref: TableRef,
  application?: ApplicationObject,
): string | undefined {
  return ref.component || findComponent(application, ref)?.name;
}
