import { keyAttributes, mapKeyAttributes } from '../keyAttributes';
import type { DesignChange } from '../DesignChange';
import type { KeyAttributeDesign, TableDesign } from '../TableDesign';

type SetAttribute = Extract<DesignChange, { kind: 'setAttribute' }>;

/** A type is set for every key that uses the name. */
export function setAttribute(
  design: TableDesign,
  { id, name, type }: SetAttribute,
): TableDesign {
  const visible = keyAttributes(design).find(attribute => attribute.id === id);
  const shared = visible && (name ?? visible.name);

  const change = (attribute: KeyAttributeDesign): KeyAttributeDesign => {
    if (attribute.id === id) {
      const { ownType, ...rest } = attribute;
      return type
        ? { ...rest, name: name ?? attribute.name, type }
        : { ...attribute, name: name ?? attribute.name };
    }
    return type && shared && attribute.name === shared
      ? { ...attribute, type }
      : attribute;
  };
  return mapKeyAttributes(design, change);
}
