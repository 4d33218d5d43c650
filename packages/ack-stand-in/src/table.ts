/** The ACK kind Table as far as the stand-in reads and writes it; `crd/tables.yaml` has all of it. */
export const TABLE_GROUP = 'dynamodb.services.k8s.aws';
export const TABLE_VERSION = 'v1alpha1';
export const TABLE_KIND = 'Table';
export const TABLE_PLURAL = 'tables';
export const TABLE_FINALIZER = 'finalizers.dynamodb.services.k8s.aws/Table';
/** What the controller says of itself in the tags of a table. */
export const CONTROLLER_VERSION = 'dynamodb-v1.9.2';

export interface KeySchemaElement {
  attributeName?: string;
  keyType?: string;
}

export interface Projection {
  projectionType?: string;
  nonKeyAttributes?: string[];
}

export interface Throughput {
  readCapacityUnits?: number;
  writeCapacityUnits?: number;
}

/** Limits of an on-demand table or index. */
export interface Limits {
  maxReadRequestUnits?: number;
  maxWriteRequestUnits?: number;
}

interface ReadOverride {
  readCapacityUnits?: number;
}

/** Another region of a global table. */
export interface Replica {
  regionName?: string;
  kmsMasterKeyID?: string;
  tableClassOverride?: string;
  provisionedThroughputOverride?: ReadOverride;
  globalSecondaryIndexes?: {
    indexName?: string;
    provisionedThroughputOverride?: ReadOverride;
  }[];
}

export interface SecondaryIndex {
  indexName?: string;
  keySchema?: KeySchemaElement[];
  projection?: Projection;
  /** Only of a global index. */
  provisionedThroughput?: Throughput;
  /** Only of a global index. */
  onDemandThroughput?: Limits;
}

export interface TableSpec {
  tableName: string;
  attributeDefinitions: { attributeName?: string; attributeType?: string }[];
  keySchema: KeySchemaElement[];
  billingMode?: string;
  provisionedThroughput?: Throughput;
  onDemandThroughput?: Limits;
  globalSecondaryIndexes?: SecondaryIndex[];
  localSecondaryIndexes?: SecondaryIndex[];
  streamSpecification?: { streamEnabled?: boolean; streamViewType?: string };
  continuousBackups?: { pointInTimeRecoveryEnabled?: boolean };
  sseSpecification?: {
    enabled?: boolean;
    sseType?: string;
    kmsMasterKeyID?: string;
    kmsMasterKeyRef?: object;
  };
  timeToLive?: { enabled?: boolean; attributeName?: string };
  deletionProtectionEnabled?: boolean;
  tableClass?: string;
  tags?: { key?: string; value?: string }[];
  contributorInsights?: string;
  resourcePolicy?: string;
  tableReplicas?: Replica[];
}

export interface Condition {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
}

export interface TableStatus {
  ackResourceMetadata?: {
    arn?: string;
    ownerAccountID: string;
    partition?: string;
    region: string;
  };
  conditions?: Condition[];
  archivalSummary?: object;
  creationDateTime?: string;
  globalSecondaryIndexesDescriptions?: {
    backfilling?: boolean;
    indexARN?: string;
    indexName?: string;
    indexSizeBytes?: number;
    indexStatus?: string;
    itemCount?: number;
  }[];
  globalTableVersion?: string;
  itemCount?: number;
  latestStreamARN?: string;
  latestStreamLabel?: string;
  replicas?: object[];
  restoreSummary?: object;
  tableID?: string;
  tableSizeBytes?: number;
  tableStatus?: string;
}

export interface Table {
  metadata: {
    name: string;
    namespace: string;
    uid: string;
    resourceVersion: string;
    generation: number;
    annotations?: Record<string, string>;
    labels?: Record<string, string>;
    finalizers?: string[];
    deletionTimestamp?: string;
  };
  spec: TableSpec;
  status?: TableStatus;
}

/** An annotation of ACK's group, named without the group. */
export function ackAnnotation(
  annotations: Record<string, string> | undefined,
  name: string,
): string | undefined {
  return annotations?.[`services.k8s.aws/${name}`];
}

export function isManaged(table: Table): boolean {
  return table.metadata.finalizers?.includes(TABLE_FINALIZER) ?? false;
}
