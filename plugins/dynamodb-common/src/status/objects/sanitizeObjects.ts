import {
  asBoolean,
  asCount,
  asRecords,
  asText,
  asTime,
  isRecord,
} from './guards';
import type {
  ApplicationObject,
  Condition,
  InstanceObject,
  ObjectMetadata,
  TableObject,
} from './types';
import type { Observed, ObservedTable } from './ReadResult';

/** Gives the value when it is of the type, else undefined. */
type Reader<T> = (value: unknown) => T | undefined;

/** A reader for each field. */
type Readers<T> = { [K in keyof T]-?: Reader<NonNullable<T[K]>> };

/** As long as Kubernetes lets the message of a condition be; what is longer is of no use to people. */
const MAX_TEXT_LENGTH = 32_768;

function text(value: unknown): string | undefined {
  return asText(value)?.slice(0, MAX_TEXT_LENGTH);
}

function wholeNumber(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? Number(value) : undefined;
}

function record(value: unknown): Record<string, unknown> | undefined {
  return isRecord(value) ? value : undefined;
}

function texts(value: unknown): Record<string, string> | undefined {
  return isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      )
    : undefined;
}

/** What is of the type; the rest of the list is left out. */
function listOf<T>(read: Reader<T>): Reader<T[]> {
  return value =>
    Array.isArray(value)
      ? value.flatMap(item => {
          const sound = read(item);
          return sound === undefined ? [] : [sound];
        })
      : undefined;
}

/** All of the list or nothing: an empty list may mean something. */
function wholeListOf<T>(read: Reader<T>): Reader<T[]> {
  return value => {
    const sound = listOf(read)(value);
    return sound?.length === (Array.isArray(value) ? value.length : undefined)
      ? sound
      : undefined;
  };
}

/** An object with those of its fields that are of their type; undefined when one is missing that it needs. */
function objectOf<T extends object>(
  readers: Readers<T>,
  needed: readonly (keyof T)[] = [],
): Reader<T> {
  return value => {
    if (!isRecord(value)) {
      return undefined;
    }
    const sound = Object.fromEntries(
      Object.entries<Reader<unknown>>(readers)
        .map(([key, read]) => [key, read(value[key])])
        .filter(([, field]) => field !== undefined),
    );
    return needed.every(key => key in sound) ? (sound as T) : undefined;
  };
}

const metadataFields = objectOf<ObjectMetadata>({
  name: text,
  namespace: text,
  uid: text,
  resourceVersion: text,
  generation: wholeNumber,
  labels: texts,
  annotations: texts,
  finalizers: listOf(text),
  creationTimestamp: asTime,
  deletionTimestamp: asTime,
});

function metadata(value: unknown): ObjectMetadata {
  return metadataFields(value) ?? {};
}

const conditions = listOf(
  objectOf<Condition>(
    {
      type: text,
      status: text,
      reason: text,
      message: text,
      lastTransitionTime: asTime,
      observedGeneration: wholeNumber,
    },
    ['type', 'status'],
  ),
);

type ApplicationSpec = NonNullable<ApplicationObject['spec']>;
type ApplicationStatus = NonNullable<ApplicationObject['status']>;
type Workflow = NonNullable<ApplicationStatus['workflow']>;
type Step = NonNullable<Workflow['steps']>[number];

const step = objectOf<Step>({
  name: text,
  type: text,
  phase: text,
  message: text,
  reason: text,
  firstExecuteTime: asTime,
  lastExecuteTime: asTime,
});

/** The steps, and those of a group before it: where they fail, the group only says that they did. */
function steps(value: unknown): Step[] | undefined {
  return Array.isArray(value)
    ? listOf(step)(
        asRecords(value).flatMap(one => [...asRecords(one.subSteps), one]),
      )
    : undefined;
}

const application = objectOf<ApplicationObject>({
  apiVersion: text,
  kind: text,
  metadata,
  spec: objectOf<ApplicationSpec>({
    components: listOf(
      objectOf<NonNullable<ApplicationSpec['components']>[number]>(
        { name: text, type: text, properties: record },
        ['name', 'type'],
      ),
    ),
    policies: listOf(
      objectOf<NonNullable<ApplicationSpec['policies']>[number]>(
        { name: text, type: text, properties: record },
        ['type'],
      ),
    ),
  }),
  status: objectOf<ApplicationStatus>({
    status: text,
    observedGeneration: wholeNumber,
    conditions,
    services: listOf(
      objectOf<NonNullable<ApplicationStatus['services']>[number]>(
        {
          name: text,
          namespace: text,
          cluster: text,
          healthy: asBoolean,
          message: text,
          details: texts,
        },
        ['name'],
      ),
    ),
    workflow: objectOf<Workflow>({
      status: text,
      suspend: asBoolean,
      terminated: asBoolean,
      finished: asBoolean,
      message: text,
      startTime: asTime,
      endTime: asTime,
      steps,
    }),
  }),
});

const instance = objectOf<InstanceObject>({
  apiVersion: text,
  kind: text,
  metadata,
  spec: record,
  status: objectOf<NonNullable<InstanceObject['status']>>({
    state: text,
    conditions,
    tableConditions: conditions,
    roleSelectors: wholeListOf(text),
    inTheWay: text,
    deletionPolicy: text,
    tableArn: text,
    tableStatus: text,
    tableID: text,
    latestStreamArn: text,
    itemCount: asCount,
    tableSizeBytes: asCount,
    creationDateTime: asTime,
  }),
});

type TableStatus = NonNullable<TableObject['status']>;

const table = objectOf<TableObject>({
  apiVersion: text,
  kind: text,
  metadata,
  spec: record,
  status: objectOf<TableStatus>({
    ackResourceMetadata: objectOf<
      NonNullable<TableStatus['ackResourceMetadata']>
    >({ arn: text, region: text }),
    conditions,
    tableStatus: text,
    tableID: text,
    latestStreamARN: text,
    itemCount: asCount,
    tableSizeBytes: asCount,
    creationDateTime: asTime,
  }),
});

function soundObserved<T extends { metadata: ObjectMetadata }>(
  observed: Observed<T>,
  read: Reader<T>,
): Observed<T | { metadata: ObjectMetadata }> {
  return observed.kind === 'present'
    ? // What is no object at all says nothing.
      { kind: 'present', object: read(observed.object) ?? { metadata: {} } }
    : observed;
}

/** The Application as {@link soundObjects} reads it. */
export function soundApplication(
  object: ApplicationObject | undefined,
): ApplicationObject | undefined {
  return application(object);
}

/**
 * The objects with only those fields that are read here and are of their type.
 *
 * The API server checks an object against the schema of its kind, but the schema
 * of an Application leaves much open, and another definition of the cluster may
 * write another status. A field of a wrong type is as good as none.
 *
 * @public
 */
export function soundObjects(observed: ObservedTable): ObservedTable {
  return {
    application: soundObserved(observed.application, application),
    instance: soundObserved(observed.instance, instance),
    ...(observed.table && { table: soundObserved(observed.table, table) }),
  };
}
