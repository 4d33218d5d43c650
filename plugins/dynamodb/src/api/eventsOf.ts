import type {
  ObjectMetadata,
  ReadResult,
  ObservedTable,
} from '@aws-dynamodb-kro/plugin-dynamodb-common';
import {
  asRecord,
  asText,
  isRecord,
} from '@aws-dynamodb-kro/plugin-dynamodb-common/alpha';
import type { TableEvent } from './types';

/** More than that nobody reads. */
const MOST_EVENTS = 50;

/** An object that events may be about. */
export interface InvolvedObject {
  /** With the API group, since other engines have a `Table` too. */
  group: string;
  kind: string;
  name: string;
  /** Undefined while the object was not seen. */
  uid?: string;
}

function metadataOf(
  observed: ReadResult<{ metadata: ObjectMetadata }> | undefined,
): ObjectMetadata {
  return observed?.kind === 'present' ? observed.object.metadata : {};
}

/** The objects of a table, as far as their names are known. */
export function involvedObjects(
  application: string,
  component: string | undefined,
  observed: ObservedTable,
): InvolvedObject[] {
  const table = metadataOf(observed.table);
  const objects: Partial<InvolvedObject>[] = [
    {
      group: 'core.oam.dev',
      kind: 'Application',
      name: application,
      uid: metadataOf(observed.application).uid,
    },
    {
      group: 'kro.run',
      kind: 'DynamoDBTable',
      name: component,
      uid: metadataOf(observed.instance).uid,
    },
    {
      group: 'dynamodb.services.k8s.aws',
      kind: 'Table',
      name: table.name ?? component,
      uid: table.uid,
    },
  ];
  return objects.filter(
    (object): object is InvolvedObject =>
      typeof object.name === 'string' && object.name !== '',
  );
}

/**
 * The events about some objects, the newest first.
 *
 * @param listed - as read; what is no event is left out
 */
export function eventsOf(
  listed: unknown[],
  objects: InvolvedObject[],
): TableEvent[] {
  const events = listed.flatMap(event => readEvent(event, objects) ?? []);
  return events
    .sort((one, other) => timeOf(other) - timeOf(one))
    .slice(0, MOST_EVENTS);
}

function timeOf({ lastSeen }: TableEvent): number {
  return lastSeen ? Date.parse(lastSeen) : 0;
}

function readEvent(
  event: unknown,
  objects: InvolvedObject[],
): TableEvent | undefined {
  if (!isRecord(event)) {
    return undefined;
  }
  const metadata = asRecord(event.metadata);
  const involved = asRecord(event.involvedObject);
  const series = asRecord(event.series);
  const id = asText(metadata.uid);
  const reason = asText(event.reason);
  const message = asText(event.message);
  const about = objects.find(object => isAbout(involved, object));
  if (!id || !about || !(reason || message)) {
    return undefined;
  }
  return {
    id,
    kind: about.kind,
    type: asText(event.type) ?? 'Normal',
    reason: reason ?? '',
    message: message ?? '',
    // Events of the newer API count in a series, and the old field is then empty.
    count: asCount(series.count) ?? asCount(event.count) ?? 1,
    lastSeen: [
      series.lastObservedTime,
      event.lastTimestamp,
      event.eventTime,
      event.firstTimestamp,
      metadata.creationTimestamp,
    ]
      .map(asTime)
      .find(Boolean),
  };
}

function isAbout(
  involved: Record<string, unknown>,
  { group, kind, name, uid }: InvolvedObject,
): boolean {
  return (
    involved.kind === kind &&
    involved.name === name &&
    String(involved.apiVersion).startsWith(`${group}/`) &&
    // An object that was made again under the same name has another.
    (uid === undefined || !involved.uid || involved.uid === uid)
  );
}

function asTime(value: unknown): string | undefined {
  const text = asText(value);
  return text && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

function asCount(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Number(value) > 0
    ? Number(value)
    : undefined;
}
