import type {
  InstanceObject,
  ObjectMetadata,
  ReadResult,
  ObservedTable,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';

type Seen = { metadata: ObjectMetadata };

/** Whether two reads gave the same: the same version of an object, or no object for the same reason. */
export function isSameRead(
  one: ReadResult<Seen> | undefined,
  other: ReadResult<Seen> | undefined,
): boolean {
  if (one?.kind === 'present' && other?.kind === 'present') {
    const { metadata: before } = one.object;
    const { metadata: after } = other.object;
    return (
      before.uid === after.uid &&
      before.resourceVersion === after.resourceVersion
    );
  }
  return one?.kind === other?.kind;
}

/** Whether two reads gave the same object, asking for the same; its status may differ. */
export function isSameSpec(
  one: ReadResult<Seen> | undefined,
  other: ReadResult<Seen> | undefined,
): boolean {
  if (one?.kind !== 'present' || other?.kind !== 'present') {
    return false;
  }
  const { metadata: before } = one.object;
  const { metadata: after } = other.object;
  return (
    before.uid === after.uid &&
    before.generation === after.generation &&
    before.deletionTimestamp === after.deletionTimestamp
  );
}

/** Whether the ACK Table may be another than it was when the instance was read before. */
export function isTableOutdated(
  instance: ReadResult<InstanceObject>,
  previous: ObservedTable,
): boolean {
  const { table } = previous;
  if (!table || table.kind === 'notRead' || table.kind === 'error') {
    return true;
  }
  if (instance.kind !== 'present') {
    // Without its instance a Table goes; one that has gone does not come back.
    return table.kind === 'present';
  }
  return (
    !isSameRead(instance, previous.instance) ||
    instance.object.metadata.deletionTimestamp !== undefined ||
    (table.kind === 'notFound' && saysTable(instance))
  );
}

/** Whether the instance tells of a Table. */
export function saysTable(instance: ReadResult<InstanceObject>): boolean {
  return (
    instance.kind === 'present' && Boolean(instance.object.status?.tableStatus)
  );
}

/** Whether an instance tells what ACK says of its Table: with our definition always, with another maybe not. */
export function passesConditionsOn({ status }: InstanceObject): boolean {
  return Array.isArray(status?.tableConditions);
}

/** Whether two looks at a table gave the same objects. */
export function isSameTable(one: ObservedTable, other: ObservedTable): boolean {
  return (
    isSameRead(one.application, other.application) &&
    isSameRead(one.instance, other.instance) &&
    isSameRead(one.table, other.table)
  );
}
