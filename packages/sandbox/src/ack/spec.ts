import type {
  AttributeDefinition,
  GlobalSecondaryIndex,
  GlobalSecondaryIndexDescription,
  KeySchemaElement,
  LocalSecondaryIndexDescription,
  ProvisionedThroughput,
  Tag,
  TableDescription,
} from '@aws-sdk/client-dynamodb';
import {
  CONTROLLER_VERSION,
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
}

const CONTROLLER_TAGS = [
  'services.k8s.aws/controller-version',
  'services.k8s.aws/namespace',
];

/** Where a Table's spec differs from AWS. */
export interface Delta {
  tags: { untag: string[]; tag: Tag[] };
  indexes: {
    create: SecondaryIndex[];
    update: SecondaryIndex[];
    delete: string[];
  };
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

function compareIndexes(
  wanted: SecondaryIndex[],
  seen: GlobalSecondaryIndexDescription[],
): Delta['indexes'] {
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
          ))
      );
    }),
    delete: [...before.keys()].flatMap(name =>
      name === undefined || names.includes(name) ? [] : name,
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
  if (!wanted?.enabled) {
    return enabled;
  }
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
  const note = (field: keyof TableSpec, differs: boolean) => {
    if (differs) {
      fields.add(field);
    }
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
  return {
    tags: compareTags(wantedTags(spec, namespace), observed.tags),
    indexes: compareIndexes(
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

/** The spec that a table in AWS would have, with which `adopt` replaces the one that was applied. */
export function observedSpec(observed: ObservedTable): TableSpec {
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
  };
}

/** True when something other than the tags differs. */
export function differsBeyondTags(delta: Delta): boolean {
  return (
    delta.fields.size > 0 ||
    Object.values(delta.indexes).some(list => list.length > 0)
  );
}

export function differsInTags(delta: Delta): boolean {
  return delta.tags.tag.length > 0 || delta.tags.untag.length > 0;
}

/** What the stand-in would do differently from the real controller, so that it must refuse the Table. */
export function unsupported({ spec }: Table): string[] {
  const found: string[] = [];
  // An empty list means nothing.
  if (spec.tableReplicas?.length) {
    found.push('spec.tableReplicas');
  }
  for (const field of [
    'contributorInsights',
    'resourcePolicy',
    'onDemandThroughput',
  ] as const) {
    if (spec[field] !== undefined) {
      found.push(`spec.${field}`);
    }
  }
  if (spec.globalSecondaryIndexes?.some(index => index.onDemandThroughput)) {
    found.push('spec.globalSecondaryIndexes[].onDemandThroughput');
  }
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
