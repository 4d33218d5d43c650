import { keyAttributes, mapKeyAttributes } from '../keyAttributes';
import type { KeyAttributeDesign, TableDesign } from '../TableDesign';

function byName(design: TableDesign): Map<string, KeyAttributeDesign[]> {
  const groups = new Map<string, KeyAttributeDesign[]>();
  for (const attribute of keyAttributes(design)) {
    const group = groups.get(attribute.name);
    if (group) {
      group.push(attribute);
    } else {
      groups.set(attribute.name, [attribute]);
    }
  }
  return groups;
}

/** An attribute that comes to a name with a type; without one its own type counts. */
function arrive(
  attribute: KeyAttributeDesign,
  type?: KeyAttributeDesign['type'],
): KeyAttributeDesign {
  const { ownType = attribute.type, ...rest } = attribute;
  return type === undefined || type === ownType
    ? { ...rest, type: ownType }
    : { ...rest, type, ownType };
}

/** Makes the type that counted before the attribute's own. */
function inherit({ ownType, ...attribute }: KeyAttributeDesign) {
  return attribute;
}

function hasSameKeys(before: TableDesign, after: TableDesign): boolean {
  return (
    before.partitionKey === after.partitionKey &&
    before.hasSortKey === after.hasSortKey &&
    before.sortKey === after.sortKey &&
    before.globalIndexes === after.globalIndexes &&
    before.localIndexes === after.localIndexes
  );
}

/**
 * Keeps one type for each attribute name after a change, and the type of every
 * attribute that keeps its name. One that comes to a name takes the type that
 * counts there and remembers its own, so that a name which is another one's for
 * a moment, while it is typed, leaves no trace.
 */
export function keepTypes(
  before: TableDesign,
  after: TableDesign,
): TableDesign {
  if (hasSameKeys(before, after)) {
    return after;
  }
  const groupsBefore = byName(before);
  const kept = new Map<string, KeyAttributeDesign>();
  const keep = (attribute: KeyAttributeDesign) =>
    kept.set(attribute.id, attribute);

  for (const [name, group] of byName(after)) {
    const groupBefore = groupsBefore.get(name) ?? [];
    const isNew = ({ id }: KeyAttributeDesign) =>
      !groupBefore.some(attribute => attribute.id === id);
    const arrivals = group.filter(isNew);
    const [first] = group.filter(attribute => !isNew(attribute));

    // Attributes without a name are not the same attribute.
    if (name === '') {
      arrivals.forEach(attribute => keep(arrive(attribute)));
      continue;
    }
    const type = first?.type ?? arrive(arrivals[0]).type;
    arrivals.forEach(attribute => keep(arrive(attribute, type)));

    const isLeft = groupBefore.some(
      ({ id }) => !group.some(attribute => attribute.id === id),
    );
    if (first?.ownType && isLeft) {
      keep(inherit(first));
    }
  }
  return mapKeyAttributes(after, attribute => {
    const settled = kept.get(attribute.id) ?? attribute;
    return settled.type === attribute.type &&
      settled.ownType === attribute.ownType
      ? attribute
      : settled;
  });
}
