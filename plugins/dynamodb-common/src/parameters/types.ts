// Generated from the schema of the parameters by "npm run definitions". Do not edit.

/**
 * S is a string, N a number, B binary. In YAML write "N" with quotes.
 *
 * @public
 */
export type AttributeType = 'S' | 'N' | 'B';

/**
 * An attribute that a key uses, and its type.
 *
 * @public
 */
export interface AttributeDefinition {
  /** Attribute name. */
  attributeName: string;
  /** S is a string, N a number, B binary. In YAML write "N" with quotes. */
  attributeType: AttributeType;
}

/**
 * One element of a key, of the table or of an index.
 *
 * @public
 */
export interface KeySchemaElement {
  /** Attribute name. */
  attributeName: string;
  /** HASH is a partition key, RANGE a sort key. */
  keyType: 'HASH' | 'RANGE';
}

/**
 * Needed when the billing mode is PROVISIONED, not allowed otherwise.
 *
 * @public
 */
export interface ProvisionedThroughput {
  /** Strongly consistent reads of up to 4 KB a second. Billed by the hour, used or not. */
  readCapacityUnits: number;
  /** Writes of up to 1 KB a second. Billed by the hour, used or not. */
  writeCapacityUnits: number;
}

/**
 * The attributes that the index copies from the table.
 *
 * @public
 */
export interface Projection {
  /** ALL copies every attribute, KEYS_ONLY the keys, INCLUDE the keys and the attributes listed. */
  projectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
  /** Needed with INCLUDE, not allowed otherwise; at most 20. */
  nonKeyAttributes?: string[];
}

/**
 * An index with a key of its own.
 *
 * @public
 */
export interface GlobalSecondaryIndex {
  /** 3 to 255 letters, digits, '_', '.' or '-'; different from the table's other indexes. */
  indexName: string;
  /** One to four partition keys (HASH), then at most four sort keys (RANGE). */
  keySchema: KeySchemaElement[];
  /** The attributes that the index copies from the table. */
  projection: Projection;
  /** Needed when the billing mode is PROVISIONED, not allowed otherwise. */
  provisionedThroughput?: ProvisionedThroughput;
  /** The most that is read and written in a second, and so paid for; give at least one of the two. Only when the billing mode is PAY_PER_REQUEST. A limit left out is none. */
  onDemandThroughput?: OnDemandThroughput;
}

/**
 * An index with the table's partition key and another sort key.
 *
 * @public
 */
export interface LocalSecondaryIndex {
  /** 3 to 255 letters, digits, '_', '.' or '-'; different from the table's other indexes. */
  indexName: string;
  /** The table's partition key (HASH), then another sort key (RANGE). */
  keySchema: KeySchemaElement[];
  /** The attributes that the index copies from the table. */
  projection: Projection;
}

/**
 * A tag that AWS keeps with the table.
 *
 * @public
 */
export interface Tag {
  /** Key. */
  key: string;
  /** Value. */
  value: string;
}

/**
 * The most that is read and written in a second, and so paid for; give at least one of the two. Only when the billing mode is PAY_PER_REQUEST. A limit left out is none.
 *
 * @public
 */
export interface OnDemandThroughput {
  /** Strongly consistent reads of up to 4 KB a second; requests beyond it are throttled. -1 is no limit. */
  maxReadRequestUnits?: number;
  /** Writes of up to 1 KB a second; requests beyond it are throttled. -1 is no limit. */
  maxWriteRequestUnits?: number;
}

/**
 * The parameters of a component of type `aws-dynamodb-kro`.
 *
 * @public
 */
export interface DynamoDBTableParameters {
  /** Name of the table in AWS, unique in the account and region: 3 to 255 letters, digits, '_', '.' or '-'. Cannot be changed later. */
  tableName: string;
  /** Where the data is kept, for example us-east-1. Cannot be changed later. */
  region: string;
  /** Every attribute that the table key or an index key uses, and no other. Other attributes need no definition. */
  attributeDefinitions: AttributeDefinition[];
  /** The partition key (HASH), then optionally the sort key (RANGE). Cannot be changed later. */
  keySchema: KeySchemaElement[];
  /** PAY_PER_REQUEST bills each request. PROVISIONED bills reserved capacity by the hour. `PAY_PER_REQUEST` by default. */
  billingMode?: 'PAY_PER_REQUEST' | 'PROVISIONED';
  /** Needed when the billing mode is PROVISIONED, not allowed otherwise. */
  provisionedThroughput?: ProvisionedThroughput;
  /** Indexes with a key of their own; at most 20. Each costs storage and writes. */
  globalSecondaryIndexes?: GlobalSecondaryIndex[];
  /** Indexes with the table's partition key and another sort key; at most 5. Cannot be added, changed or removed later. */
  localSecondaryIndexes?: LocalSecondaryIndex[];
  /** Publish every change of an item for 24 hours. `false` by default. */
  streamEnabled?: boolean;
  /** What a stream record shows of an item. Needed with a stream; to change it, switch the stream off first. */
  streamViewType?:
    | 'KEYS_ONLY'
    | 'NEW_IMAGE'
    | 'OLD_IMAGE'
    | 'NEW_AND_OLD_IMAGES';
  /** Continuous backups: restore to any second of the last 35 days. `false` by default. */
  pointInTimeRecoveryEnabled?: boolean;
  /** Encrypt with a KMS key of the account. Off: encrypted with a key that AWS owns. `false` by default. */
  sseEnabled?: boolean;
  /** KMS (the default when encryption is on), or AES256 for the key that AWS owns. */
  sseType?: 'AES256' | 'KMS';
  /** Full ARN of a key in the table's region. Without it KMS uses the AWS managed key aws/dynamodb. */
  kmsMasterKeyID?: string;
  /** AWS refuses to delete the table, and the table stays in AWS when it is removed here. `false` by default. */
  deletionProtectionEnabled?: boolean;
  /** Delete items automatically after their expiry time. `false` by default. */
  ttlEnabled?: boolean;
  /** The attribute that holds the expiry time, a number of seconds since 1970. Needed with time to live. */
  ttlAttributeName?: string;
  /** STANDARD_INFREQUENT_ACCESS makes storage cheaper and requests more expensive. `STANDARD` by default. */
  tableClass?: 'STANDARD' | 'STANDARD_INFREQUENT_ACCESS';
  /** AWS tags of the table, for cost reports and access rules; at most 46, because AWS takes 50 and ACK and kro add up to four of their own. */
  tags?: Tag[];
  /** Names the AWS role, and so the account, that makes the table; the platform team prepares it as an IAMRoleSelector. A name that nothing matches makes no table. Cannot be changed later. */
  providerConfigRef?: {
    /** Name. */
    name: string;
  };
  /** A Secret in the cluster that gets the table name, its ARN, region and stream ARN. */
  writeConnectionSecretToRef?: {
    /** Name. */
    name: string;
    /** The Application's namespace when left out. */
    namespace?: string;
  };
  /** Take over a table of this name that AWS has already, and change it to what is written here: adopt takes an existing table only, adopt-or-create makes it where there is none. As long as the table has what is not written here, it is only read. Without a choice an existing table is left alone, and the order fails. */
  adoptionPolicy?: 'adopt' | 'adopt-or-create';
  /** What becomes of the table in AWS when it is removed here: retain leaves it there with its data, delete deletes both. A table with deletion protection stays either way. `retain` by default. */
  deletionPolicy?: 'delete' | 'retain';
  /** The most that is read and written in a second, and so paid for; give at least one of the two. Only when the billing mode is PAY_PER_REQUEST. A limit left out is none. */
  onDemandThroughput?: OnDemandThroughput;
  /** Who else may use the table, for example another AWS account: an IAM policy as JSON of at most 20 kB. The Resource of each statement is this table or its indexes. */
  resourcePolicy?: string;
  /** CloudWatch shows which keys are used and throttled most. Costs by the requests it looks at. `false` by default. */
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
