import { COMPONENT_TYPE } from '../application/componentType';
import type { TableRef } from '../entity/readTableRef';
import type { ApplicationObject } from './objects';

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
  const candidates = (application?.spec?.components ?? []).filter(
    component => component.type === COMPONENT_TYPE,
  );
  return candidates.length === 1 ? candidates[0].name : undefined;
}
