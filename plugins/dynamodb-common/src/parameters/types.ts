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
  /** Unique among the definitions; case matters. */
  attributeName: string;
  /** Cannot be changed while a key uses the attribute. */
  attributeType: AttributeType;
}

/**
 * One element of a key: `HASH` is a partition key, `RANGE` a sort key.
 *
 * @public
 */
export interface KeySchemaElement {
  /** An attribute of `attributeDefinitions`, at most once in a key. */
  attributeName: string;
  /** Partition keys come first, then sort keys. */
  keyType: 'HASH' | 'RANGE';
}

/**
 * Provisioned capacity, in read and write capacity units a second.
 *
 * @public
 */
export interface ProvisionedThroughput {
  /** Strongly consistent reads of up to 4 KB a second; an eventually consistent one counts half. */
  readCapacityUnits: number;
  /** Writes of up to 1 KB a second. */
  writeCapacityUnits: number;
}

/**
 * The most that is read and written on demand, in request units a second; at
 * least one of the two, each at least 1, or -1 for no limit.
 *
 * @public
 */
export interface OnDemandThroughput {
  /** Strongly consistent reads of up to 4 KB a second; an eventually consistent one counts half. */
  maxReadRequestUnits?: number;
  /** Writes of up to 1 KB a second. */
  maxWriteRequestUnits?: number;
}

/**
 * The attributes that an index copies from the table.
 *
 * @public
 */
export interface Projection {
  /** `ALL` attributes, `KEYS_ONLY` those of the index and table keys, `INCLUDE` the keys and `nonKeyAttributes`. */
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
  /** Unique among all indexes of the table, global and local. */
  indexName: string;
  /** The table's partition key, then a sort key other than the table's. */
  keySchema: KeySchemaElement[];
  /** A query may ask for more, which DynamoDB reads from the table at extra cost. */
  projection: Projection;
}

/**
 * An index with a key of its own.
 *
 * @public
 */
export interface GlobalSecondaryIndex {
  /** Unique among all indexes of the table, global and local. */
  indexName: string;
  /** One to four partition keys, then at most four sort keys. */
  keySchema: KeySchemaElement[];
  /** A query of the index reads nothing beyond it. */
  projection: Projection;
  /** Needed when the table is PROVISIONED, forbidden otherwise. */
  provisionedThroughput?: ProvisionedThroughput;
  /** Of its own, beside the table's; forbidden when the table is PROVISIONED. */
  onDemandThroughput?: OnDemandThroughput;
}

/**
 * A tag that AWS keeps with the table.
 *
 * @public
 */
export interface Tag {
  /** Unique in the list; may not begin with `aws:` or `services.k8s.aws/`, which AWS and ACK use. */
  key: string;
  /** May be empty. */
  value: string;
}

/**
 * The parameters of a component of type `aws-dynamodb-kro`: the 21 documented
 * ones, two for tables that outlive their manifest, and three for what ACK takes
 * beyond them.
 *
 * @public
 */
export interface DynamoDBTableParameters {
  /** Unique in the AWS account and region; cannot be changed later. */
  tableName: string;
  /** AWS region that keeps the data, for example `us-east-1`; cannot be changed later. */
  region: string;
  /** Every attribute that the key of the table or of an index uses, and no other. */
  attributeDefinitions: AttributeDefinition[];
  /** Primary key: the partition key, then optionally a sort key; cannot be changed later. */
  keySchema: KeySchemaElement[];
  /** Pay for each request, which is the default, or for reserved capacity by the hour. */
  billingMode?: 'PAY_PER_REQUEST' | 'PROVISIONED';
  /** Capacity of the table: needed when it is PROVISIONED, forbidden otherwise. */
  provisionedThroughput?: ProvisionedThroughput;
  /** At most 20; can be added and removed later. */
  globalSecondaryIndexes?: GlobalSecondaryIndex[];
  /** At most 5, on a table with a sort key; cannot be added, changed or removed later. */
  localSecondaryIndexes?: LocalSecondaryIndex[];
  /** Publishes every change of an item for 24 hours; off by default. */
  streamEnabled?: boolean;
  /** What a stream record shows of the item; goes with `streamEnabled`, neither without the other. */
  streamViewType?:
    | 'KEYS_ONLY'
    | 'NEW_IMAGE'
    | 'OLD_IMAGE'
    | 'NEW_AND_OLD_IMAGES';
  /** Continuous backups, to restore any second of the last 35 days; off by default. */
  pointInTimeRecoveryEnabled?: boolean;
  /** Encrypts with a KMS key of the account; off by default, when a key that AWS owns encrypts. */
  sseEnabled?: boolean;
  /** `KMS`, the default with `sseEnabled`; `AES256` is the key that AWS owns. */
  sseType?: 'AES256' | 'KMS';
  /** Full ARN of a KMS key in the table's region; without it KMS takes the AWS managed key `aws/dynamodb`. */
  kmsMasterKeyID?: string;
  /** AWS refuses to delete the table, and removing the Application keeps it; off by default. */
  deletionProtectionEnabled?: boolean;
  /** Lets DynamoDB delete items after their expiry time; off by default. */
  ttlEnabled?: boolean;
  /** Number attribute with the expiry time in seconds since 1970; goes with `ttlEnabled`, neither without the other. */
  ttlAttributeName?: string;
  /** `STANDARD` by default; infrequent access has cheaper storage and dearer requests. */
  tableClass?: 'STANDARD' | 'STANDARD_INFREQUENT_ACCESS';
  /** At most 46, since AWS takes 50 and ACK adds up to four. */
  tags?: Tag[];
  /** AWS role that the platform team prepared as an IAMRoleSelector; a name that nothing matches makes no table; cannot be changed later. */
  providerConfigRef?: { name: string };
  /** Secret that gets the table's name, ARN, region and stream ARN; in the Application's namespace by default. */
  writeConnectionSecretToRef?: { name: string; namespace?: string };
  /** Takes over a table of this name that AWS has: `adopt` no other, `adopt-or-create` makes it where there is none. As long as that table has what is not written here, it is only read. Without it such a table is left alone. */
  adoptionPolicy?: 'adopt' | 'adopt-or-create';
  /** What removing the Application does to the table in AWS: `retain` by default, so only `delete` deletes it with its data; a protected table stays either way. */
  deletionPolicy?: 'delete' | 'retain';
  /** The most that is paid for on demand; forbidden when the table is PROVISIONED. A limit left out is none. */
  onDemandThroughput?: OnDemandThroughput;
  /** Who else may use the table: an IAM policy as JSON, of at most 20 kB in UTF-8, about this table alone. */
  resourcePolicy?: string;
  /** CloudWatch shows which keys are used and throttled most; off by default. */
  contributorInsightsEnabled?: boolean;
}

/**
 * The parameters that a preset may set: those that can be changed later.
 *
 * @public
 */
export type PresetParameters = Pick<
  DynamoDBTableParameters,
  | 'billingMode'
  | 'provisionedThroughput'
  | 'streamEnabled'
  | 'streamViewType'
  | 'pointInTimeRecoveryEnabled'
  | 'sseEnabled'
  | 'sseType'
  | 'kmsMasterKeyID'
  | 'deletionProtectionEnabled'
  | 'ttlEnabled'
  | 'ttlAttributeName'
  | 'tableClass'
  | 'tags'
  | 'deletionPolicy'
  | 'onDemandThroughput'
  | 'contributorInsightsEnabled'
>;
