/**
 * Type of an attribute that a key uses: string, number or binary.
 *
 * @public
 */
export type AttributeType = 'S' | 'N' | 'B';

/**
 * An attribute that the table's key or an index uses, and its type.
 *
 * @public
 */
export interface AttributeDefinition {
  attributeName: string;
  attributeType: AttributeType;
}

/**
 * One element of a key: `HASH` is a partition key, `RANGE` a sort key.
 *
 * @public
 */
export interface KeySchemaElement {
  attributeName: string;
  keyType: 'HASH' | 'RANGE';
}

/**
 * Provisioned capacity, in read and write capacity units a second.
 *
 * @public
 */
export interface ProvisionedThroughput {
  readCapacityUnits: number;
  writeCapacityUnits: number;
}

/**
 * The attributes that an index copies from the table.
 *
 * @public
 */
export interface Projection {
  projectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
  /** The further attributes of an `INCLUDE` projection. */
  nonKeyAttributes?: string[];
}

/**
 * An index with the table's partition key and another sort key.
 *
 * @public
 */
export interface LocalSecondaryIndex {
  indexName: string;
  keySchema: KeySchemaElement[];
  projection: Projection;
}

/**
 * An index with a key of its own.
 *
 * @public
 */
export interface GlobalSecondaryIndex {
  indexName: string;
  keySchema: KeySchemaElement[];
  projection: Projection;
  /** Needed when the table is PROVISIONED, forbidden otherwise. */
  provisionedThroughput?: ProvisionedThroughput;
}

/**
 * A tag that AWS keeps with the table.
 *
 * @public
 */
export interface Tag {
  key: string;
  value: string;
}

/**
 * The 21 documented parameters of a component of type `aws-dynamodb-kro`.
 *
 * @public
 */
export interface DynamoDBTableParameters {
  tableName: string;
  region: string;
  attributeDefinitions: AttributeDefinition[];
  keySchema: KeySchemaElement[];
  billingMode?: 'PAY_PER_REQUEST' | 'PROVISIONED';
  provisionedThroughput?: ProvisionedThroughput;
  globalSecondaryIndexes?: GlobalSecondaryIndex[];
  localSecondaryIndexes?: LocalSecondaryIndex[];
  streamEnabled?: boolean;
  streamViewType?:
    | 'KEYS_ONLY'
    | 'NEW_IMAGE'
    | 'OLD_IMAGE'
    | 'NEW_AND_OLD_IMAGES';
  pointInTimeRecoveryEnabled?: boolean;
  sseEnabled?: boolean;
  sseType?: 'AES256' | 'KMS';
  kmsMasterKeyID?: string;
  deletionProtectionEnabled?: boolean;
  ttlEnabled?: boolean;
  ttlAttributeName?: string;
  tableClass?: 'STANDARD' | 'STANDARD_INFREQUENT_ACCESS';
  tags?: Tag[];
  providerConfigRef?: { name: string };
  writeConnectionSecretToRef?: { name: string; namespace?: string };
}
