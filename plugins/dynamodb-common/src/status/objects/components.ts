import { COMPONENT_TYPE } from '../../application/componentType';
import type { TableRef } from '../../entity/readTableRef';
import type { ApplicationObject } from './types';
import { soundApplication } from './sanitizeObjects';

/** A component of an Application. */
export type Component = NonNullable<
  NonNullable<ApplicationObject['spec']>['components']
>[number];

/** The components that make a table. */
export function tableComponents(application?: ApplicationObject): Component[] {
  return (soundApplication(application)?.spec?.components ?? []).filter(
    ({ type }) => type === COMPONENT_TYPE,
  );
}

/**
 * The component that makes the table: the one that the entity names, else the
 * Application's only one of type `aws-dynamodb-kro`. Undefined when there is
 * none or more than one to choose from.
 *
 * @public
 */
export function componentName(
  ref: TableRef,
  application?: ApplicationObject,
): string | undefined {
  if (ref.component) {
    return ref.component;
  }
  const candidates = tableComponents(application);
  return candidates.length === 1 ? candidates[0].name : undefined;
}
