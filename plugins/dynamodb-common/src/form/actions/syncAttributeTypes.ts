import { keyAttributes, mapKeyAttributes } from '../keyAttributes';
import type { KeyAttributeField, TableFormState } from '../TableFormState';

function byName(form: TableFormState): Map<string, KeyAttributeField[]> {
  const groups = new Map<string, KeyAttributeField[]>();
  for (const attribute of keyAttributes(form)) {
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
function takeType(
  attribute: KeyAttributeField,
  type?: KeyAttributeField['type'],
): KeyAttributeField {
  const { preferredType = attribute.type, ...rest } = attribute;
  return type === undefined || type === preferredType
    ? { ...rest, type: preferredType }
    : { ...rest, type, preferredType };
}

/** Makes the type that counted before the attribute's own. */
function adoptType({ preferredType, ...attribute }: KeyAttributeField) {
  return attribute;
}

function hasSameKeys(before: TableFormState, after: TableFormState): boolean {
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
export function syncAttributeTypes(
  before: TableFormState,
  after: TableFormState,
): TableFormState {
  if (hasSameKeys(before, after)) {
    return after;
  }
  const groupsBefore = byName(before);
  const kept = new Map<string, KeyAttributeField>();
  const keep = (attribute: KeyAttributeField) =>
    kept.set(attribute.id, attribute);

  for (const [name, group] of byName(after)) {
    const groupBefore = groupsBefore.get(name) ?? [];
    const isNew = ({ id }: KeyAttributeField) =>
      !groupBefore.some(attribute => attribute.id === id);
    const arrivals = group.filter(isNew);
    const [first] = group.filter(attribute => !isNew(attribute));

    // Attributes without a name are not the same attribute.
    if (name === '') {
      arrivals.forEach(attribute => keep(takeType(attribute)));
      continue;
    }
    const type = first?.type ?? takeType(arrivals[0]).type;
    arrivals.forEach(attribute => keep(takeType(attribute, type)));

    const isLeft = groupBefore.some(
      ({ id }) => !group.some(attribute => attribute.id === id),
    );
    if (first?.preferredType && isLeft) {
      keep(adoptType(first));
    }
  }
  return mapKeyAttributes(after, attribute => {
    const settled = kept.get(attribute.id) ?? attribute;
    return settled.type === attribute.type &&
      settled.preferredType === attribute.preferredType
      ? attribute
      : settled;
  });
}
