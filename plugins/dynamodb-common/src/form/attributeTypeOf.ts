import type { AttributeType } from '../parameters/types';
import { keyAttributes } from './keyAttributes';
import type { TableFormState } from './TableFormState';

/**
 * The type of a key attribute. DynamoDB knows one type for each attribute name,
 * so the first key that uses a name decides: partition key, sort key, global
 * indexes, local indexes.
 *
 * @param id - of an attribute of the form
 * @returns the type, and the id of the attribute that decides where it is
 * another one
 *
 * @alpha
 */
export function attributeTypeOf(
  form: TableFormState,
  id: string,
): { type: AttributeType; sharedWith?: string } {
  const { sortKey } = form;
  const attributes = keyAttributes(form);
  const attribute =
    attributes.find(other => other.id === id) ??
    (sortKey.id === id ? sortKey : undefined);
  const first = attributes.find(({ name }) => name === attribute?.name);
  return !first || first.id === id || !first.name
    ? { type: attribute?.type ?? 'S' }
    : { type: first.type, sharedWith: first.id };
}
