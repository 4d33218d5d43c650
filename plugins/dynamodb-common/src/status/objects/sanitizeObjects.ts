import {
  arrayOf,
  asBoolean,
  asCount,
  asRecords,
  asTime,
  completeArrayOf,
  isRecord,
  limitedText,
  objectOf,
  type Reader,
  type Readers,
  textRecord,
  wholeNumber,
} from '../../schema/guards';
import type {
  ApplicationObject,
  Condition,
  InstanceObject,
  ObjectMetadata,
  TableObject,
} from './types';
import type { ReadResult, ObservedTable } from './ReadResult';
import {
  mapStatusFields,
  type TableStatusFields,
  STATUS_FIELDS,
} from './statusFields';

function record(value: unknown): Record<string, unknown> | undefined {
  return isRecord(value) ? value : undefined;
}

const fieldReaders = { text: limitedText, count: asCount, time: asTime };

const instanceStatusFields = mapStatusFields<Readers<TableStatusFields>>(
  (_name, { type }) => fieldReaders[type],
);

type TableStatus = NonNullable<TableObject['status']>;

/** Those that stand in the status itself, by the name that ACK gives them. */
const tableStatusFields = Object.fromEntries(
  Object.values(STATUS_FIELDS).flatMap(({ ack, type }) =>
    ack.length === 1 ? [[ack[0], fieldReaders[type]]] : [],
  ),
) as Readers<Omit<TableStatus, 'ackResourceMetadata' | 'conditions'>>;

const readMetadata = objectOf<ObjectMetadata>({
  name: limitedText,
  namespace: limitedText,
  uid: limitedText,
  resourceVersion: limitedText,
  generation: wholeNumber,
  labels: textRecord,
  annotations: textRecord,
  finalizers: arrayOf(limitedText),
  creationTimestamp: asTime,
  deletionTimestamp: asTime,
});

function metadata(value: unknown): ObjectMetadata {
  return readMetadata(value) ?? {};
}

const conditions = arrayOf(
  objectOf<Condition>(
    {
      type: limitedText,
      status: limitedText,
      reason: limitedText,
      message: limitedText,
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
  name: limitedText,
  type: limitedText,
  phase: limitedText,
  message: limitedText,
  reason: limitedText,
  firstExecuteTime: asTime,
  lastExecuteTime: asTime,
});

/** The steps, and those of a group before it: where they fail, the group only says that they did. */
function steps(value: unknown): Step[] | undefined {
  return Array.isArray(value)
    ? arrayOf(step)(
        asRecords(value).flatMap(one => [...asRecords(one.subSteps), one]),
      )
    : undefined;
}

const application = objectOf<ApplicationObject>({
  apiVersion: limitedText,
  kind: limitedText,
  metadata,
  spec: objectOf<ApplicationSpec>({
    components: arrayOf(
      objectOf<NonNullable<ApplicationSpec['components']>[number]>(
        { name: limitedText, type: limitedText, properties: record },
        ['name', 'type'],
      ),
    ),
    policies: arrayOf(
      objectOf<NonNullable<ApplicationSpec['policies']>[number]>(
        { name: limitedText, type: limitedText, properties: record },
        ['type'],
      ),
    ),
  }),
  status: objectOf<ApplicationStatus>({
    status: limitedText,
    observedGeneration: wholeNumber,
    conditions,
    services: arrayOf(
      objectOf<NonNullable<ApplicationStatus['services']>[number]>(
        {
          name: limitedText,
          namespace: limitedText,
          cluster: limitedText,
          healthy: asBoolean,
          message: limitedText,
          details: textRecord,
        },
        ['name'],
      ),
    ),
    workflow: objectOf<Workflow>({
      status: limitedText,
      suspend: asBoolean,
      terminated: asBoolean,
      finished: asBoolean,
      message: limitedText,
      startTime: asTime,
      endTime: asTime,
      steps,
    }),
  }),
});

const instance = objectOf<InstanceObject>({
  apiVersion: limitedText,
  kind: limitedText,
  metadata,
  spec: record,
  status: objectOf<NonNullable<InstanceObject['status']>>({
    state: limitedText,
    conditions,
    tableConditions: conditions,
    roleSelectors: completeArrayOf(limitedText),
    inTheWay: limitedText,
    deletionPolicy: limitedText,
    ...instanceStatusFields,
  }),
});

const table = objectOf<TableObject>({
  apiVersion: limitedText,
  kind: limitedText,
  metadata,
  spec: record,
  status: objectOf<TableStatus>({
    ackResourceMetadata: objectOf<
      NonNullable<TableStatus['ackResourceMetadata']>
    >({ arn: limitedText, region: limitedText }),
    conditions,
    ...tableStatusFields,
  }),
});

function sanitize<T extends { metadata: ObjectMetadata }>(
  read: ReadResult<T>,
  reader: Reader<T>,
): ReadResult<T | { metadata: ObjectMetadata }> {
  return read.kind === 'present'
    ? // A value that is no object has no information.
      { kind: 'present', object: reader(read.object) ?? { metadata: {} } }
    : read;
}

/** The Application as {@link sanitizeObjects} reads it. */
export function sanitizeApplication(
  object: ApplicationObject | undefined,
): ApplicationObject | undefined {
  return application(object);
}

/**
 * The objects with only those fields that are read here and have their type.
 *
 * The API server checks an object against the schema of its kind, but the schema
 * of an Application leaves much open, and another definition of the cluster may
 * write another status. A field of a wrong type counts as missing.
 */
export function sanitizeObjects(observed: ObservedTable): ObservedTable {
  return {
    application: sanitize(observed.application, application),
    instance: sanitize(observed.instance, instance),
    ...(observed.table && { table: sanitize(observed.table, table) }),
  };
}
