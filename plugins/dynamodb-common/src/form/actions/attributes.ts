import { keyAttributes, mapKeyAttributes } from '../keyAttributes';
import type { TableFormAction } from '../TableFormAction';
import type { KeyAttributeField, TableFormState } from '../TableFormState';

type SetAttribute = Extract<TableFormAction, { kind: 'setAttribute' }>;

/** A type is set for every key that uses the name. */
export function setAttribute(
  form: TableFormState,
  { id, name, type }: SetAttribute,
): TableFormState {
  const visible = keyAttributes(form).find(attribute => attribute.id === id);
  const shared = visible && (name ?? visible.name);

  const change = (attribute: KeyAttributeField): KeyAttributeField => {
    if (attribute.id === id) {
      const { preferredType, ...rest } = attribute;
      return type
        ? { ...rest, name: name ?? attribute.name, type }
        : { ...attribute, name: name ?? attribute.name };
    }
    return type && shared && attribute.name === shared
      ? { ...attribute, type }
      : attribute;
  };
  return mapKeyAttributes(form, change);
}
