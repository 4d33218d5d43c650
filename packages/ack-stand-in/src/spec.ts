import type {
  AttributeDefinition,
  GlobalSecondaryIndex,
  GlobalSecondaryIndexDescription,
  KeySchemaElement,
  LocalSecondaryIndexDescription,
  OnDemandThroughput,
  ProvisionedThroughput,
  ReplicaDescription,
  Tag,
  TableDescription,
} from '@aws-sdk/client-dynamodb';
import { Panic } from './panic';
import { samePolicy } from './policy';
import {
  CONTROLLER_VERSION,
  type Limits,
  type Replica,
  type SecondaryIndex,
  type Table,
  type TableSpec,
  type Throughput,
} from './table';

/** What the read calls say of a table. */
export interface ObservedTable {
  description: TableDescription;
  tags: Tag[];
  timeToLive: { enabled: boolean; attributeName?: string };
  pointInTimeRecoveryEnabled: boolean;
  /** As AWS has it, in JSON. */
  resourcePolicy?: string;
  contributorInsights?: string;
}

const CONTROLLER_TAGS = [
  'services.k8s.aws/controller-version',
  'services.k8s.aws/namespace',
];

interface IndexDelta {
  create: SecondaryIndex[];
  update: SecondaryIndex[];
  delete: string[];
}

/** Where a Table's spec differs from AWS. */
export interface Delta {
  tags: { untag: string[]; tag: Tag[] };
  indexes: IndexDelta;
  /** What the real controller meets when an update comes to the indexes. */
  panic?: Panic;
  /** Other regions, one change for each. */
  replicas: { create: Replica[]; update: Replica[]; delete: string[] };
  /** Other fields of the spec that differ. */
  fields: Set<keyof TableSpec>;
}

/** Tags of the spec and those that the controller adds. */
export function wantedTags(spec: TableSpec, namespace: string): Tag[] {
  return [
    ...(spec.tags ?? []).map(tag => ({ Key: tag.key, Value: tag.value ?? '' })),
    { Key: CONTROLLER_TAGS[0], Value: CONTROLLER_VERSION },
    { Key: CONTROLLER_TAGS[1], Value: namespace },
  ];
}

/** AWS's default when the field is absent: ACK reads no billing mode as PROVISIONED. */
export function billingMode(spec: TableSpec): string {
  return spec.billingMode ?? 'PROVISIONED';
}

export function toThroughput(
  throughput: Throughput | undefined,
): ProvisionedThroughput {
  return {
    ReadCapacityUnits: throughput?.readCapacityUnits ?? 0,
    WriteCapacityUnits: throughput?.writeCapacityUnits ?? 0,
  };
}

export function toLimits(
  limits: Limits | undefined,
): OnDemandThroughput | undefined {
  return (
    limits && {
      MaxReadRequestUnits: limits.maxReadRequestUnits,
      MaxWriteRequestUnits: limits.maxWriteRequestUnits,
    }
  );
}

export function toAttributeDefinitions(spec: TableSpec): AttributeDefinition[] {
  return spec.attributeDefinitions.map(definition => ({
    AttributeName: definition.attributeName,
    AttributeType:
      definition.attributeType as AttributeDefinition['AttributeType'],
  }));
}

/** An index as CreateTable and UpdateTable take it. */
export function toIndex(index: SecondaryIndex): GlobalSecondaryIndex {
  return {
    IndexName: index.indexName,
    KeySchema: index.keySchema?.map(key => ({
      AttributeName: key.attributeName,
      KeyType: key.keyType as 'HASH' | 'RANGE',
    })),
    Projection: index.projection && {
      ProjectionType: index.projection.projectionType as 'ALL',
      NonKeyAttributes: index.projection.nonKeyAttributes,
    },
    ...(index.provisionedThroughput && {
      ProvisionedThroughput: toThroughput(index.provisionedThroughput),
    }),
    ...(index.onDemandThroughput && {
      OnDemandThroughput: toLimits(index.onDemandThroughput),
    }),
  };
}

function sameThroughput(
  wanted: Throughput | undefined,
  seen: Partial<ProvisionedThroughput> | undefined,
): boolean {
  return (
    (wanted?.readCapacityUnits ?? 0) === (seen?.ReadCapacityUnits ?? 0) &&
    (wanted?.writeCapacityUnits ?? 0) === (seen?.WriteCapacityUnits ?? 0)
  );
}

function sameLimits(
  left: OnDemandThroughput | undefined,
  right: OnDemandThroughput | undefined,
  same: (left?: number, right?: number) => boolean,
): boolean {
  return left === undefined || right === undefined
    ? left === right
    : same(left.MaxReadRequestUnits, right.MaxReadRequestUnits) &&
        same(left.MaxWriteRequestUnits, right.MaxWriteRequestUnits);
}

/** @throws Panic where the real controller has one: a limit is compared with none that is on the right */
function sameUnits(left?: number, right?: number): boolean {
  if (left && right === undefined) {
    throw new Panic(
      'invalid memory address or nil pointer dereference: a limit of a global secondary index is compared with none',
    );
  }
  return (left ?? 0) === (right ?? 0);
}

/** What brings contributor insights to a value of the spec or a status of AWS; `undefined` for any other word. */
export function insightsChange(
  value: string | undefined,
): 'ENABLE' | 'DISABLE' | undefined {
  switch (value) {
    case 'ENABLE':
    case 'ENABLED':
      return 'ENABLE';
    case 'DISABLE':
    case 'DISABLED':
      return 'DISABLE';
    default:
      return undefined;
  }
}

/** Keys and projection of an index, and not its order of attributes that are only projected. */
function shape(index: GlobalSecondaryIndexDescription): string {
  return JSON.stringify([
    index.KeySchema?.map(key => [key.AttributeName, key.KeyType]),
    index.Projection?.ProjectionType,
    [...(index.Projection?.NonKeyAttributes ?? [])].sort(),
  ]);
}

function sameSet(left: string[], right: string[]): boolean {
  return JSON.stringify([...left].sort()) === JSON.stringify([...right].sort());
}

function compareTags(wanted: Tag[], seen: Tag[]): Delta['tags'] {
  const before = new Map(
    seen
      .filter(tag => !tag.Key?.startsWith('aws:'))
      .map(tag => [tag.Key ?? '', tag.Value ?? '']),
  );
  const after = new Map(wanted.map(tag => [tag.Key ?? '', tag.Value ?? '']));
  return {
    untag: [...before.keys()].filter(key => !after.has(key)),
    tag: [...after]
      .filter(([key, value]) => before.get(key) !== value)
      .map(([Key, Value]) => ({ Key, Value })),
  };
}

/**
 * The real controller compares twice: when it looks for differences, and from AWS's side when it updates.
 * @throws Panic at the first time
 */
function compareIndexes(
  wanted: SecondaryIndex[],
  seen: GlobalSecondaryIndexDescription[],
): Pick<Delta, 'indexes' | 'panic'> {
  const before = new Map(seen.map(index => [index.IndexName, index]));
  if (wanted.length === seen.length) {
    for (const index of wanted) {
      const old = before.get(index.indexName);
      const limits = toLimits(index.onDemandThroughput);
      if (old) sameLimits(limits, old.OnDemandThroughput, sameUnits);
    }
  }
  try {
    return { indexes: indexDelta(wanted, seen) };
  } catch (error) {
    if (!(error instanceof Panic)) throw error;
    // The differences themselves are known to be there.
    return { indexes: { create: [], update: [], delete: [] }, panic: error };
  }
}

function indexDelta(
  wanted: SecondaryIndex[],
  seen: GlobalSecondaryIndexDescription[],
): IndexDelta {
  const before = new Map(seen.map(index => [index.IndexName, index]));
  const names = wanted.map(index => index.indexName);
  return {
    create: wanted.filter(index => !before.has(index.indexName)),
    update: wanted.filter(index => {
      const old = before.get(index.indexName);
      return (
        old &&
        (shape(toIndex(index)) !== shape(old) ||
          !sameThroughput(
            index.provisionedThroughput,
            old.ProvisionedThroughput,
          ) ||
          !sameLimits(
            old.OnDemandThroughput,
            toLimits(index.onDemandThroughput),
            sameUnits,
          ))
      );
    }),
    delete: [...before.keys()].flatMap(name =>
      name === undefined || names.includes(name) ? [] : name,
    ),
  };
}

/** The settings of a replica without the order of its indexes. */
function replicaShape(replica: Replica): string {
  const indexes = (replica.globalSecondaryIndexes ?? []).map(index => [
    index.indexName,
    index.provisionedThroughputOverride?.readCapacityUnits,
  ]);
  return JSON.stringify([
    replica.kmsMasterKeyID,
    replica.tableClassOverride,
    replica.provisionedThroughputOverride?.readCapacityUnits,
    indexes.map(index => JSON.stringify(index)).sort(),
  ]);
}

function compareReplicas(
  wanted: Replica[],
  seen: Replica[],
): Delta['replicas'] {
  const before = new Map(
    seen.map(replica => [replica.regionName, replicaShape(replica)]),
  );
  const regions = wanted.map(({ regionName }) => regionName);
  return {
    create: wanted.filter(({ regionName }) => !before.has(regionName)),
    update: wanted.filter(replica => {
      const old = before.get(replica.regionName);
      return old !== undefined && old !== replicaShape(replica);
    }),
    delete: [...before.keys()].flatMap(region =>
      region === undefined || regions.includes(region) ? [] : region,
    ),
  };
}

function streamDiffers(
  wanted: TableSpec['streamSpecification'],
  seen: TableDescription['StreamSpecification'],
): boolean {
  return (
    wanted?.streamEnabled !== seen?.StreamEnabled ||
    wanted?.streamViewType !== seen?.StreamViewType
  );
}

function encryptionDiffers(
  wanted: TableSpec['sseSpecification'],
  seen: TableDescription['SSEDescription'],
): boolean {
  const enabled = seen?.Status === 'ENABLED' || seen?.Status === 'UPDATING';
  if (!wanted?.enabled) return enabled;
  return (
    !enabled ||
    wanted.sseType !== seen?.SSEType ||
    (wanted.kmsMasterKeyID !== undefined &&
      wanted.kmsMasterKeyID !== seen?.KMSMasterKeyArn)
  );
}

function timeToLiveDiffers(
  wanted: TableSpec['timeToLive'],
  seen: ObservedTable['timeToLive'],
): boolean {
  return (
    (wanted?.enabled ?? false) !== seen.enabled ||
    wanted?.attributeName !== seen.attributeName
  );
}

/** Compares as the real controller does, with the same blind spots. */
export function compare(
  spec: TableSpec,
  namespace: string,
  observed: ObservedTable,
): Delta {
  const { description } = observed;
  const fields = new Set<keyof TableSpec>();
  const note = (field: keyof TableSpec, isOther: boolean) => {
    if (isOther) fields.add(field);
  };
  note(
    'attributeDefinitions',
    !sameSet(
      toAttributeDefinitions(spec).map(
        definition => `${definition.AttributeName}/${definition.AttributeType}`,
      ),
      (description.AttributeDefinitions ?? []).map(
        definition => `${definition.AttributeName}/${definition.AttributeType}`,
      ),
    ),
  );
  note(
    'localSecondaryIndexes',
    !sameSet(
      (spec.localSecondaryIndexes ?? []).map(
        index => `${index.indexName}${shape(toIndex(index))}`,
      ),
      (description.LocalSecondaryIndexes ?? []).map(
        index => `${index.IndexName}${shape(index)}`,
      ),
    ),
  );
  note(
    'billingMode',
    billingMode(spec) !==
      (description.BillingModeSummary?.BillingMode ?? 'PROVISIONED'),
  );
  note(
    'provisionedThroughput',
    !sameThroughput(
      billingMode(spec) === 'PAY_PER_REQUEST'
        ? undefined
        : spec.provisionedThroughput,
      description.ProvisionedThroughput,
    ),
  );
  note(
    'tableClass',
    (spec.tableClass ?? 'STANDARD') !==
      (description.TableClassSummary?.TableClass ?? 'STANDARD'),
  );
  note(
    'deletionProtectionEnabled',
    (spec.deletionProtectionEnabled ?? false) !==
      (description.DeletionProtectionEnabled ?? false),
  );
  note(
    'streamSpecification',
    streamDiffers(spec.streamSpecification, description.StreamSpecification),
  );
  note(
    'sseSpecification',
    encryptionDiffers(spec.sseSpecification, description.SSEDescription),
  );
  note('timeToLive', timeToLiveDiffers(spec.timeToLive, observed.timeToLive));
  note(
    'continuousBackups',
    (spec.continuousBackups?.pointInTimeRecoveryEnabled ?? false) !==
      observed.pointInTimeRecoveryEnabled,
  );
  note(
    'onDemandThroughput',
    !sameLimits(
      toLimits(spec.onDemandThroughput),
      description.OnDemandThroughput,
      Object.is,
    ),
  );
  note(
    'contributorInsights',
    spec.contributorInsights !== undefined &&
      insightsChange(spec.contributorInsights) !==
        insightsChange(observed.contributorInsights),
  );
  note(
    'resourcePolicy',
    !samePolicy(spec.resourcePolicy, observed.resourcePolicy),
  );
  return {
    tags: compareTags(wantedTags(spec, namespace), observed.tags),
    replicas: compareReplicas(
      spec.tableReplicas ?? [],
      observedReplicas(description),
    ),
    ...compareIndexes(
      spec.globalSecondaryIndexes ?? [],
      description.GlobalSecondaryIndexes ?? [],
    ),
    fields,
  };
}

function observedIndex(
  index: GlobalSecondaryIndexDescription | LocalSecondaryIndexDescription,
): SecondaryIndex {
  const throughput =
    'ProvisionedThroughput' in index ? index.ProvisionedThroughput : undefined;
  return {
    indexName: index.IndexName,
    keySchema: index.KeySchema?.map(observedKey),
    projection: index.Projection && {
      projectionType: index.Projection.ProjectionType,
      nonKeyAttributes: index.Projection.NonKeyAttributes,
    },
    provisionedThroughput: throughput && observedThroughput(throughput),
    onDemandThroughput:
      'OnDemandThroughput' in index
        ? observedLimits(index.OnDemandThroughput)
        : undefined,
  };
}

function observedLimits(
  limits: OnDemandThroughput | undefined,
): Limits | undefined {
  return (
    limits && {
      maxReadRequestUnits: limits.MaxReadRequestUnits,
      maxWriteRequestUnits: limits.MaxWriteRequestUnits,
    }
  );
}

export function observedReplicas(table: TableDescription): Replica[] {
  return (table.Replicas ?? []).map(observedReplica);
}

function observedReplica(replica: ReplicaDescription): Replica {
  const { ProvisionedThroughputOverride: capacity } = replica;
  return {
    regionName: replica.RegionName,
    kmsMasterKeyID: replica.KMSMasterKeyId,
    tableClassOverride: replica.ReplicaTableClassSummary?.TableClass,
    provisionedThroughputOverride: capacity && {
      readCapacityUnits: capacity.ReadCapacityUnits,
    },
    globalSecondaryIndexes: replica.GlobalSecondaryIndexes?.map(index => ({
      indexName: index.IndexName,
      provisionedThroughputOverride: index.ProvisionedThroughputOverride && {
        readCapacityUnits:
          index.ProvisionedThroughputOverride.ReadCapacityUnits,
      },
    })),
  };
}

function observedKey(key: KeySchemaElement): {
  attributeName?: string;
  keyType?: string;
} {
  return { attributeName: key.AttributeName, keyType: key.KeyType };
}

function observedThroughput(
  throughput: Partial<ProvisionedThroughput>,
): Throughput {
  return {
    readCapacityUnits: throughput.ReadCapacityUnits,
    writeCapacityUnits: throughput.WriteCapacityUnits,
  };
}

/**
 * The spec that a table in AWS would have, with which `adopt` replaces the one that was applied. Contributor insights
 * are in it only if the one that was applied minds them.
 */
export function observedSpec(
  observed: ObservedTable,
  applied: TableSpec,
): TableSpec {
  const { description: table, timeToLive } = observed;
  const stream = table.StreamSpecification;
  const encryption = table.SSEDescription;
  const tags = observed.tags.filter(
    ({ Key = '' }) => !Key.startsWith('aws:') && !CONTROLLER_TAGS.includes(Key),
  );
  return {
    tableName: table.TableName ?? '',
    attributeDefinitions: (table.AttributeDefinitions ?? []).map(
      definition => ({
        attributeName: definition.AttributeName,
        attributeType: definition.AttributeType,
      }),
    ),
    keySchema: (table.KeySchema ?? []).map(observedKey),
    billingMode: table.BillingModeSummary?.BillingMode ?? 'PROVISIONED',
    provisionedThroughput:
      table.ProvisionedThroughput &&
      observedThroughput(table.ProvisionedThroughput),
    onDemandThroughput: observedLimits(table.OnDemandThroughput),
    globalSecondaryIndexes: table.GlobalSecondaryIndexes?.map(observedIndex),
    localSecondaryIndexes: table.LocalSecondaryIndexes?.map(observedIndex),
    streamSpecification: stream && {
      streamEnabled: stream.StreamEnabled,
      streamViewType: stream.StreamViewType,
    },
    continuousBackups: {
      pointInTimeRecoveryEnabled: observed.pointInTimeRecoveryEnabled,
    },
    sseSpecification: encryption && {
      enabled: encryption.Status === 'ENABLED',
      sseType: encryption.SSEType,
      kmsMasterKeyID: encryption.KMSMasterKeyArn,
    },
    timeToLive: {
      enabled: timeToLive.enabled,
      attributeName: timeToLive.attributeName,
    },
    deletionProtectionEnabled: table.DeletionProtectionEnabled,
    tableClass: table.TableClassSummary?.TableClass ?? 'STANDARD',
    tags: tags.length
      ? tags.map(({ Key, Value }) => ({ key: Key, value: Value }))
      : undefined,
    contributorInsights:
      applied.contributorInsights && observed.contributorInsights,
    resourcePolicy: observed.resourcePolicy,
    tableReplicas: observedReplicas(table),
  };
}

/**
 * What a removal that has to wait writes into the spec: the same, but without what is AWS's default and not in the
 * spec that was applied.
 */
export function observedChange(
  observed: ObservedTable,
  applied: TableSpec,
): TableSpec {
  const spec = observedSpec(observed, applied);
  const unsaid = (field: keyof TableSpec, isDefault: boolean) => {
    if (applied[field] === undefined && isDefault) delete spec[field];
  };
  unsaid('billingMode', spec.billingMode === 'PROVISIONED');
  unsaid('provisionedThroughput', spec.billingMode === 'PAY_PER_REQUEST');
  unsaid('tableClass', spec.tableClass === 'STANDARD');
  unsaid('deletionProtectionEnabled', !spec.deletionProtectionEnabled);
  unsaid('timeToLive', !observed.timeToLive.enabled);
  unsaid('continuousBackups', !observed.pointInTimeRecoveryEnabled);
  return spec;
}

function differsInTags(delta: Delta): boolean {
  return delta.tags.tag.length > 0 || delta.tags.untag.length > 0;
}

export function differs(delta: Delta): boolean {
  return (
    differsInTags(delta) ||
    delta.fields.has('resourcePolicy') ||
    differsInSettings(delta)
  );
}

/** True when something differs that cannot be changed at any time, as tags and policy can. */
export function differsInSettings(delta: Delta): boolean {
  const { fields, indexes, replicas, panic } = delta;
  return (
    panic !== undefined ||
    [...fields].some(field => field !== 'resourcePolicy') ||
    [indexes, replicas].some(changes =>
      Object.values(changes).some(list => list.length > 0),
    )
  );
}

/** What the stand-in would do differently from the real controller, so that it must refuse the Table. */
export function unsupported({ spec }: Table): string[] {
  const found: string[] = [];
  if (spec.sseSpecification?.kmsMasterKeyRef) {
    found.push('spec.sseSpecification.kmsMasterKeyRef');
  }
  if (spec.sseSpecification && spec.sseSpecification.enabled === undefined) {
    found.push(
      'spec.sseSpecification without enabled (the real controller fails on it)',
    );
  }
  return found;
}
